using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>Reads when a document was released from the name of its file and of the folders it lies in.</summary>
internal static class ReleaseFileNames
{
    /// <summary>Years between a document and a year that is all the name of its folder: closer by, the folder is one of documents of that year.</summary>
    private const int LeastWait = 10;

    /// <summary>Before the Freedom of Information Act, of 1966, a year in a name is that of the document.</summary>
    private const int FirstYear = 1967;

    private static readonly string[] ReleaseNames = ["releas", "declass", "foia", "mdr", "opened", "opening", "desclas", "рассекр"];

    /// <summary>The day or year at the end of the file's name, else in a folder's; the nearest folder first.</summary>
    /// <param name="path">Folders and name, divided by slashes.</param>
    /// <param name="made">When the document was made, or null.</param>
    /// <param name="text">The head of its text: where it is undated, the years that it speaks of say from when it is at the latest.</param>
    public static ReleaseDate? Read(string path, HistoricalDate? made, ReadOnlySpan<char> text)
    {
        made ??= path.Contains('/', StringComparison.Ordinal) ? LatestYear(text) : null;
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var name = WithoutExtension(parts[i]);
            var says = Says(name) || (i > 0 && Says(parts[i - 1]));
            if (DateOf(name, atEnd: i == parts.Length - 1 && !says) is { } date && date.Earliest is { Year: >= FirstYear } first && ReleaseDates.IsAfter(date, made)
                && (says || (i == parts.Length - 1 ? IsLater(first, made, 1) : made is not null && IsLater(first, made, LeastWait))))
            {
                return new ReleaseDate(date, parts[i].Length <= 160 ? parts[i] : parts[i][..160]);
            }
        }

        return null;
    }

    private static HistoricalDate? LatestYear(ReadOnlySpan<char> text)
    {
        var latest = 0;
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i - start == 4 && StampDay.Number(text[start..i]) is >= 1900 and <= 2100 and var year)
            {
                latest = Math.Max(latest, year);
            }
        }

        return latest == 0 ? null : HistoricalDate.From(latest, null, null);
    }

    private static bool IsLater(DateOnly released, HistoricalDate? made, int years) => made?.Latest is not { } last || released.Year >= last.Year + years;

    private static bool Says(string name) => Array.Exists(ReleaseNames, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string WithoutExtension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot <= 6 && !char.IsAsciiDigit(name[^1]) ? name[..dot] : name;
    }

    // The last year of a name, with month and day where they follow it: "memo-1962-2011-09-30", "20180212".
    private static HistoricalDate? DateOf(string name, bool atEnd)
    {
        for (var at = name.Length - 4; at >= 0; at--)
        {
            if ((at > 0 && char.IsAsciiDigit(name[at - 1])) || name.AsSpan(at, 4).ContainsAnyExceptInRange('0', '9') || name.AsSpan(at, 2) is not ("19" or "20"))
            {
                continue;
            }

            var year = StampDay.Number(name.AsSpan(at, 4));
            var rest = name.AsSpan(at + 4);
            if (Day(year, rest) is { } day)
            {
                return day;
            }

            if ((rest.IsEmpty || !char.IsAsciiDigit(rest[0])) && (!atEnd || rest.Trim(" _-.()[]").IsEmpty))
            {
                return HistoricalDate.From(year, null, null);
            }
        }

        return null;
    }

    private static HistoricalDate? Day(int year, ReadOnlySpan<char> rest)
    {
        Span<char> digits = stackalloc char[5];
        var count = 0;
        foreach (var c in rest)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length)
            {
                digits[count++] = c;
            }
            else if (c is not ('-' or '_' or '.' or ' ') || count >= 4)
            {
                break;
            }
        }

        return count == 4 ? HistoricalDate.From(year, StampDay.Number(digits[..2]), StampDay.Number(digits[2..4])) : null;
    }
}
