using System.Text.RegularExpressions;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>A note at the foot of a page.</summary>
/// <param name="Number">Its number or sign; empty for the rest of a note that began on the page before.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record FootNote(string Number, List<LaidLine> Lines)
{
    /// <summary>How many characters of the first line are the number.</summary>
    public int MarkLength { get; init; }
}

/// <summary>Finds the notes at the foot of a page: small type, below a rule perhaps, each beginning with a number or sign.</summary>
internal static partial class FootNotes
{
    // Small type against that of the text; sizes that OCR measures vary.
    private const double Small = 0.93;
    private const double SmallOfScan = 0.86;

    /// <summary>Takes the notes out of the lines of a page.</summary>
    /// <param name="lines">The page's lines without running heads; the lines of the notes are taken out.</param>
    /// <param name="body">Size of the text.</param>
    /// <param name="before">Whether the page before ends in a note.</param>
    public static List<FootNote> TakeOut(List<LaidLine> lines, double body, bool before)
    {
        var notes = new List<FootNote>();
        foreach (var region in lines.Select(l => l.Region).Distinct().ToList())
        {
            var last = lines.FindLastIndex(l => l.Region == region);
            var first = lines.FindIndex(l => l.Region == region);
            var start = Start(lines, first, last, body);
            if (start > last)
            {
                continue;
            }

            var whole = start == first && !(before && Mark(lines[start]) is null);
            var mark = start;
            while (mark <= last && Mark(lines[mark]) is null)
            {
                mark++;
            }

            // Small type without a number is a quotation, or the rest of a note; a page of small type alone is a page.
            if ((mark > start && !before) || (mark > last && !before) || (whole && lines.Count == last - first + 1 && !before))
            {
                start = mark;
            }

            if (start > last || (start == first && lines.Count == last - first + 1 && !before))
            {
                continue;
            }

            Divide(lines.GetRange(start, last - start + 1), notes);
            lines.RemoveRange(start, last - start + 1);
        }

        return notes;
    }

    /// <summary>The number or sign that a line of a note begins with, and how many characters it takes; null for none.</summary>
    public static (string Number, int Length)? Mark(LaidLine line)
    {
        if (line.Items.Length == 0 || line.Items[0].Word is not { } word)
        {
            return null;
        }

        var match = Marks().Match(line.Text);
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["n"].Value;
        return word.Raised && word.Text.StartsWith(number, StringComparison.Ordinal) ? (number, match.Length)
            : line.Text.Length > match.Length && (match.Groups["n"].Value[0] is '*' or '†' or '‡' or '§' || match.Length > number.Length) ? (number, match.Length) : null;
    }

    // The first line of the small type that a region ends in, or behind a rule drawn with the keyboard.
    private static int Start(List<LaidLine> lines, int first, int last, double body)
    {
        var start = last + 1;
        while (start > first && lines[start - 1] is { Size: > 0 } line && line.Size <= (line.IsOcr ? SmallOfScan : Small) * body)
        {
            start--;
        }

        for (var i = last; i > first && start > last; i--)
        {
            if (IsRule(lines[i - 1].Text) && Mark(lines[i]) is not null)
            {
                return i;
            }
        }

        // A line of redactions alone has no size; it stays with the notes where they go on below it.
        if (start > first + 1 && start <= last && lines[start - 1].Size == 0)
        {
            var above = start - 1;
            while (above > first && lines[above - 1] is { } line && (line.Size == 0 || line.Size <= (line.IsOcr ? SmallOfScan : Small) * body))
            {
                above--;
            }

            start = Mark(lines[above]) is not null ? above : start;
        }

        return start;
    }

    private static void Divide(List<LaidLine> lines, List<FootNote> notes)
    {
        var expected = 0;
        foreach (var line in lines)
        {
            // "12 U.S.C. 552" may begin a line within note 7: numbers go on counting, unless they are raised.
            var mark = Mark(line);
            if (mark is { } m && int.TryParse(m.Number, out var value))
            {
                var raised = line.Items[0].Word is { Raised: true };
                mark = expected == 0 || raised || value == expected ? mark : null;
                expected = mark is null ? expected : value + 1;
            }

            if (mark is { } found)
            {
                notes.Add(new FootNote(found.Number, [line]) { MarkLength = found.Length });
            }
            else if (notes.Count > 0)
            {
                notes[^1].Lines.Add(line);
            }
            else
            {
                notes.Add(new FootNote("", [line]));
            }
        }
    }

    private static bool IsRule(string text) => text.Length >= 6 && text.All(c => c is '_' or '-' or '—' or '–' or '=' or ' ');

    [GeneratedRegex(@"^(?:[\[(](?<n>[0-9]{1,4})[\])]\s?|(?<n>[0-9]{1,4})(?:[.)/]\s?|\s)?|(?<n>[*†‡§]{1,3})\s?)", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Marks();
}
