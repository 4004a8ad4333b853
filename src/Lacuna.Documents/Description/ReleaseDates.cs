using System.Buffers;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Reads when a document was released: from its own lines and stamps, else from the name of its file and folders.</summary>
/// <remarks>
/// Only lines that begin like a stamp count: prose tells of prisoners that were released and of matters declassified. The day of a review is not that of a release, "declassify
/// on" is a day to come, and a release cannot be older than the document. Of several the latest counts: it is the release at hand. Time is linear in the text.
/// </remarks>
public static class ReleaseDates
{
    /// <summary>Stamps stand at the head, at the foot or on every page; what a text of hundreds of pages says in its middle is not looked at.</summary>
    private const int Looked = 60_000;

    /// <summary>A line longer than this is prose.</summary>
    private const int LongestLine = 200;

    /// <summary>Marks and words that may stand before the verb: "[", "• ", "Sanitized Copy ".</summary>
    private const int LongestLead = 24;

    /// <summary>A classification with its caveats, in capitals, before a stamp on the same line.</summary>
    private const int LongestMarking = 80;

    /// <summary>Words between the verb and its day: the law, the authority, the number of the case.</summary>
    private const int LongestGap = 120;

    private const int LongestWords = 160;

    // The most of a phrase that is found decides: "approved for release" before "release".
    private static readonly string[] Verbs =
    [
        "approved for public release", "approved for release", "cleared for public release", "cleared for release", "authorized for release", "released in full", "released in part",
        "release in full", "release in part", "released with deletions", "released as sanitized", "released under", "released pursuant", "released by", "released on", "released",
        "date of release", "release date", "date released", "declassified in full", "declassified in part", "declassified and approved for release", "declassified and released",
        "declassified under", "declassified by", "declassified per", "declassified on", "declassified", "date declassified", "declassification date", "date of declassification",
        "sanitized and released", "downgraded and released", "opened to the public", "opened on", "made public", "desclasificado", "desclasificada", "liberado", "рассекречено",
        "рассекречен", "déclassifié", "freigegeben",
    ];

    // What makes of the words a plan, a denial or another matter.
    private static readonly string[] Denials =
    [
        "declassify", "not be ", "not approved", "not declassified", "not released", "no release", "to be ", "may be ", "press release", "immediate release", "news release",
        "automatic", "release of ", "releasing", "releasable", "postpone", "withheld", "denied", "pending", "from prison", "from custody",
    ];

    // A day beside one of these is that of something else on the same stamp.
    private static readonly string[] OtherDays = ["review", "date received", "received", "printed", "created", "requested", "act of", "amended", "classified by", "dated"];

    private static readonly SearchValues<string> AnyVerb = SearchValues.Create(
        ["releas", "cleared", "classifi", "clasifi", "public", "opened", "liberado", "рассекреч", "freigegeben"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads when a document was released.</summary>
    /// <param name="text">Its plain text.</param>
    /// <param name="fileName">The name of its file with the folders before it, divided by slashes, or empty.</param>
    /// <param name="made">When the document was made, or null; a release comes after it.</param>
    /// <returns>The release, or null where nothing says so.</returns>
    public static ReleaseDate? Read(string text, string fileName, HistoricalDate? made)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        var latest = default(ReleaseDate);
        var head = text.AsSpan(0, Math.Min(text.Length, Looked));
        ReadLines(head, made, ref latest);
        if (text.Length > Looked)
        {
            ReadLines(text.AsSpan(Math.Max(Looked, text.Length - Looked)), made, ref latest);
        }

        return latest ?? ReleaseFileNames.Read(fileName, made, head);
    }

    /// <summary>Whether a release on a day can be that of a document made on another.</summary>
    internal static bool IsAfter(HistoricalDate released, HistoricalDate? made) =>
        released.Latest is { } day && day.Year is >= 1900 and <= 2100 && (made?.Earliest is not { } first || day >= first);

    private static void ReadLines(ReadOnlySpan<char> text, HistoricalDate? made, ref ReleaseDate? latest)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny('\n', '\r');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            if (line.Length <= LongestLine && line.ContainsAny(AnyVerb) && ReadStamp(line.Trim(), Following(text)) is { } found && IsAfter(found.Date, made)
                && (latest?.Date.Latest is not { } before || found.Date.Latest > before))
            {
                latest = found;
            }
        }
    }

    // A stamp runs over two lines: "Approved for Release" and the day beneath it.
    private static ReadOnlySpan<char> Following(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        var end = rest.IndexOfAny('\n', '\r');
        var line = (end < 0 ? rest : rest[..end]).Trim();
        return line.Length <= 60 ? line : [];
    }

    private static ReleaseDate? ReadStamp(ReadOnlySpan<char> line, ReadOnlySpan<char> following)
    {
        if (YearBefore(line) is { } year)
        {
            return new ReleaseDate(year, Words(line, []));
        }

        foreach (var verb in Verbs)
        {
            var at = line.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !(at <= LongestLead && IsLead(line[..at]) || BeginsSentence(line, at)) || Continues(line, at + verb.Length))
            {
                continue;
            }

            if (Denied(line))
            {
                return null;
            }

            var after = line[(at + verb.Length)..];
            if (DayIn(after, LongestGap) is { } day)
            {
                return new ReleaseDate(day, Words(line, []));
            }

            return after.Trim(" .:,;*|[]()").Length <= 40 && StampDay.Only(following) is { } below ? new ReleaseDate(below, Words(line, following)) : null;
        }

        return null;
    }

    // "2018 RELEASE UNDER THE PRESIDENT JOHN F. KENNEDY ASSASSINATION RECORDS ACT OF 1992"
    private static HistoricalDate? YearBefore(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAnyInRange('0', '9');
        if (start is < 0 or > 4 || line.Length < start + 12 || line[start..(start + 4)].ContainsAnyExceptInRange('0', '9') || line[start + 4] != ' ')
        {
            return null;
        }

        var rest = line[(start + 5)..];
        return rest.StartsWith("release under", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("release pursuant", StringComparison.OrdinalIgnoreCase)
            || (rest.StartsWith("release", StringComparison.OrdinalIgnoreCase) && rest.Trim(" .]})").Length <= 8)
            ? HistoricalDate.From(StampDay.Number(line[start..(start + 4)]), null, null) : null;
    }

    // Before the verb stand marks of the scan, or words in which a stamp begins; prose has a subject there.
    private static bool IsLead(ReadOnlySpan<char> lead)
    {
        var words = lead.Trim(" \t[](){}<>|*#_•·-–—\"'“”.,:;°~/\\=+&");
        return words.IsEmpty || words.Length <= 2 || words.Equals("sanitized copy", StringComparison.OrdinalIgnoreCase) || words.Equals("copy", StringComparison.OrdinalIgnoreCase)
            || words.Equals("document", StringComparison.OrdinalIgnoreCase) || words.Equals("sanitized -", StringComparison.OrdinalIgnoreCase)
            || words.Equals("sanitized", StringComparison.OrdinalIgnoreCase) || words.Equals("status", StringComparison.OrdinalIgnoreCase)
            || words.Equals("current status", StringComparison.OrdinalIgnoreCase) || words.Equals("excised copy", StringComparison.OrdinalIgnoreCase);
    }

    // "SECRET; EYES ONLY. Released in part, June 14, 1994."
    private static bool BeginsSentence(ReadOnlySpan<char> line, int at) =>
        at is > 0 and <= LongestMarking && char.IsUpper(line[at]) && line[..at].TrimEnd() is { IsEmpty: false } lead && lead[^1] is '.' or ';' or ':' or '|' or ')' or ']' && !lead.ContainsAnyInRange('a', 'z');

    private static bool Continues(ReadOnlySpan<char> line, int end) => end < line.Length && char.IsLetter(line[end]);

    private static bool Denied(ReadOnlySpan<char> line)
    {
        foreach (var denial in Denials)
        {
            if (line.Contains(denial, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static HistoricalDate? DayIn(ReadOnlySpan<char> after, int most)
    {
        if (StampDay.First(after, most) is not { } found)
        {
            return null;
        }

        foreach (var other in OtherDays)
        {
            var at = after[..found.Start].IndexOf(other, StringComparison.OrdinalIgnoreCase);
            // "Released in part on re-review, September 30" is the day of the release; "Declassified. Review date: 1996" is not.
            if (at >= 0 && !after[..at].TrimEnd().EndsWith("re-", StringComparison.OrdinalIgnoreCase) && found.Start - at - other.Length < 14)
            {
                return null;
            }
        }

        return found.Date;
    }

    private static string Words(ReadOnlySpan<char> line, ReadOnlySpan<char> following)
    {
        var words = string.Join(' ', $"{line} {following}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestWords ? words : words[..LongestWords];
    }
}
