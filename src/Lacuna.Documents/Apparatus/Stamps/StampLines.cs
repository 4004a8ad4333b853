using System.Buffers;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Stamps;

/// <summary>Finds stamps that a scan has without brackets: lines of release and declassification, and lines that are a classification alone.</summary>
internal static class StampLines
{
    // "Approved For Release 2003/08/05 : CIA-RDP79T00975A006100410001-5".
    private const int LongestTail = 90;

    private static readonly (string Phrase, StampKind Kind, bool TakesLine)[] Phrases =
    [
        ("RELEASE UNDER THE PRESIDENT JOHN F. KENNEDY ASSASSINATION RECORDS ACT OF 1992", StampKind.Released, false),
        ("APPROVED FOR RELEASE", StampKind.Released, true),
        ("AS SANITIZED", StampKind.Released, false),
        ("AS SANITISED", StampKind.Released, false),
        ("RELEASE IN FULL", StampKind.Released, false),
        ("RELEASED IN FULL", StampKind.Released, false),
        ("RELEASE IN PART", StampKind.Released, false),
        ("RELEASED IN PART", StampKind.Released, false),
        ("SANITIZED COPY", StampKind.Released, true),
        ("HISTORICAL REVIEW PROGRAM", StampKind.Released, false),
        ("HISTORICAL-REVIEW PROGRAM", StampKind.Released, false),
        ("DECLASSIFIED IN FULL", StampKind.Declassification, false),
        ("DECLASSIFIED IN PART", StampKind.Declassification, true),
        ("DECLASSIFIED PER", StampKind.Declassification, true),
        ("DECLASSIFIED UNDER", StampKind.Declassification, true),
        ("DECLASSIFIED BY", StampKind.Declassification, true),
        ("DECLASSIFIED AND APPROVED", StampKind.Declassification, true),
        ("DECLASSIFIED AUTHORITY", StampKind.Declassification, true),
        ("DECLASSIFICATION AUTHORITY", StampKind.Declassification, true),
        ("DECLASSIFY ON", StampKind.Declassification, true),
        ("REGRADED UNCLASSIFIED", StampKind.Declassification, true),
        ("AUTHORITY NND", StampKind.Declassification, true),
        ("DESCLASIFICADO POR", StampKind.Declassification, true),
    ];

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\f[]|\uFFFC");

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Phrases.Select(phrase => phrase.Phrase)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The marks of a text, in order, none overlapping another. Linear.</summary>
    public static List<FoundMark> Find(string text)
    {
        var found = new List<FoundMark>();
        for (var from = 0; from < text.Length;)
        {
            var step = text.AsSpan(from).IndexOfAny(Any);
            if (step < 0)
            {
                break;
            }

            from = Add(text, from + step, found);
        }

        return found;
    }

    /// <summary>Whether a block's words are a classification alone: "TOP SECRET".</summary>
    /// <param name="text">The words.</param>
    public static FoundMark? Classification(string text)
    {
        var line = text.AsSpan().Trim();
        if (line.Length is < 6 or > 60 || line.ContainsAnyInRange('a', 'z') || !ClassificationWords.AreAll(line))
        {
            return null;
        }

        var start = text.AsSpan().IndexOf(line);
        return Mark(start, start + line.Length, StampKind.Classification);
    }

    private static int Add(string text, int at, List<FoundMark> found)
    {
        var (phrase, kind, takesLine) = Array.Find(Phrases, p => text.AsSpan(at).StartsWith(p.Phrase, StringComparison.OrdinalIgnoreCase));
        var (start, end) = (at, at + phrase.Length);
        if (end < text.Length && char.IsLetter(text[end]) || start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            return end;
        }

        // In running text "declassified by the Department" is told; a stamp is in capitals or begins its line.
        var capitals = text.AsSpan(start, phrase.Length).IndexOfAnyInRange('a', 'z') < 0;
        var line = BeginsLine(text.AsSpan(0, start));
        if (!capitals && !(line && takesLine && char.IsUpper(text[start])) && !phrase.StartsWith("RELEASE UNDER", StringComparison.Ordinal))
        {
            return end;
        }

        start = WithWordsBefore(text, start, found.Count > 0 ? found[^1].End : 0);
        end = takesLine ? EndOfLine(text, end) : end;
        if (text.AsSpan(start, end - start).ContainsAny("\uFFFC[]"))
        {
            return Math.Max(end, at + 1);
        }

        found.Add(Mark(start, end, kind));
        return end;
    }

    private static bool BeginsLine(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" \t\u00a0");
        return before.IsEmpty || before[^1] is '\n' or '\f';
    }

    // "2022 RELEASE UNDER …", "RELEASE AS SANITIZED", "CIA HISTORICAL REVIEW PROGRAM".
    private static int WithWordsBefore(string text, int start, int least)
    {
        foreach (var word in (ReadOnlySpan<string>)["RELEASED ", "RELEASE ", "CIA "])
        {
            if (start - word.Length >= least && text.AsSpan(start - word.Length).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return start - word.Length;
            }
        }

        if (start - 5 >= least && text[start - 1] == ' ' && text.AsSpan(start - 5, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && (start < 6 || !char.IsLetterOrDigit(text[start - 6])))
        {
            return start - 5;
        }

        return start;
    }

    private static int EndOfLine(string text, int end)
    {
        var tail = text.AsSpan(end, Math.Min(LongestTail, text.Length - end));
        var stop = tail.IndexOfAny(LineEnds);
        return end + tail[..(stop < 0 ? tail.Length : stop)].TrimEnd().Length;
    }

    private static FoundMark Mark(int start, int end, StampKind kind) => new(start, end, new Stamp(kind, [], default), new Stretch(start, end));
}
