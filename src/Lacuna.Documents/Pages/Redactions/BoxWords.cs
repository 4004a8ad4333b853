using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>What the words of a page say of a box: its label, its codes, how many lines and words it covers, and whether it is a box at all.</summary>
internal sealed class BoxWords(PageInk page, PageText? words, TextRows text)
{
    // Words of labels that are no code: what was done, and the reasons that reports print.
    private static readonly string[] LabelWords =
    [
        "redact", "withh", "exempt", "delet", "excis", "sanitiz", "classif", "sealed", "removed", "omitted", "privacy", "privilege", "harm", "ongoing", "matter",
        "investigative", "technique", "personal", "grand", "jury", "secret", "tachad", "testad", "suprimid", "reservad", "изъят", "засекреч", "удален", "вымаран",
    ];

    // OCR makes words of noise; below this it is not believed about what stands in a box.
    private const double Believable = 0.72;

    private readonly List<(PageWord Word, PixelBox Box)> placed = words is null ? [] : [.. words.Words.Select(w => (w, page.FromPage(w.Box)))];

    /// <summary>Whether the next row is read as going on in the middle of a sentence: it begins with a small letter.</summary>
    public bool GoesOn(PixelBox first)
    {
        var at = placed.Find(p => p.Box.MiddleX >= first.Left && p.Box.MiddleX <= first.Right && p.Box.SharedRows(first) > 0.5);
        return at.Word is { } word && word.Confidence is null or > Believable && at.Word?.Text.Length > 1 && char.IsLower(at.Word.Text[0]);
    }

    /// <summary>Whether the words read in a box are its text, so that nothing was taken out: shaded or framed text.</summary>
    public bool IsText(FoundBox box)
    {
        var inside = Inside(box.Box).Where(w => w.Confidence is null or > Believable && w.Text.Count(char.IsLetter) > 1).ToList();
        if (inside.Count == 0 || Label(box).Length > 0)
        {
            return false;
        }

        // A text layer may still hold what the box covers; only where the image shows letters are they its text.
        return box.Inscription.Strokes > 0.012 && (box.Look != GapLook.Black || inside.Count > 2);
    }

    /// <summary>The redaction that a box stands for.</summary>
    public PageRedaction Describe(FoundBox box)
    {
        var label = Label(box);
        var codes = Codes(label);
        if (codes.IsEmpty)
        {
            codes = Beside(box.Box);
        }

        var lines = Lines(box.Box);
        var sure = codes.IsEmpty ? box.Confidence : Math.Min(1, box.Confidence + 0.1);
        return new PageRedaction(page.ToPage(box.Box), box.Look, Math.Round(sure, 3)) { Lines = lines, Words = Words(box.Box, lines), Label = label, Codes = codes };
    }

    /// <summary>The codes in a text, folded; besides those of markers the sections of the JFK Act.</summary>
    internal static ImmutableArray<string> Codes(string label)
    {
        if (label.Length == 0)
        {
            return [];
        }

        var found = ExemptionCodes.Find(label);
        var act = label.IndexOf("JFK", StringComparison.OrdinalIgnoreCase);
        if (act < 0)
        {
            return found;
        }

        var folded = new StringBuilder();
        foreach (var c in label.AsSpan(act))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (c is ';' or ',')
            {
                break;
            }
        }

        var code = folded.ToString().Replace("section", "", StringComparison.Ordinal);
        return code.Length is > 4 and < 20 && code.Any(char.IsDigit) ? [code, .. found.Where(f => !code.Contains(f, StringComparison.Ordinal))] : found;
    }

    /// <summary>Whether a code or another reason is read on a box.</summary>
    public bool HasLabel(FoundBox box) => Label(box).Length > 0;

    private IEnumerable<PageWord> Inside(PixelBox box) =>
        placed.Where(p => p.Box.MiddleX > box.Left && p.Box.MiddleX < box.Right && p.Box.MiddleY > box.Top - 2 && p.Box.MiddleY < box.Bottom + 2
            && p.Box.Intersect(box).Area > 0.6 * p.Box.Area).Select(p => p.Word);

    private string Label(FoundBox box)
    {
        var inside = Inside(box.Box).ToList();
        var joined = string.Join(' ', inside.Take(24).Select(w => w.Text));
        var reason = box.Inscription.Strokes > 0 && LabelWords.Any(w => joined.Contains(w, StringComparison.OrdinalIgnoreCase));
        return reason || Codes(joined).Length > 0 ? joined : "";
    }

    // Codes in the margin of a row, or next to the box in the row, or close above or below it.
    private ImmutableArray<string> Beside(PixelBox box)
    {
        var reach = (int)(2.2 * text.Pitch);
        var near = placed.Where(p => p.Box.Intersect(box).Area == 0 && ((p.Box.SharedRows(box) > 0.4 && (box.Left - p.Box.Right < reach && box.Left >= p.Box.Right - 4
                || p.Box.Left - box.Right < reach && p.Box.Left >= box.Right - 4 || p.Box.Left > page.Width * 0.86 || p.Box.Right < page.Width * 0.13))
            || (p.Box.SharedColumns(box) > 0.5 && Math.Max(p.Box.Top - box.Bottom, box.Top - p.Box.Bottom) < 0.6 * text.Pitch)));
        return Codes(string.Join(' ', near.Select(p => p.Word.Text).Take(30)));
    }

    private int Lines(PixelBox box) => Math.Max(1, (int)Math.Round((box.Height - (0.15 * text.Pitch)) / text.Pitch));

    // The words of the rows around it, by width; where none are read, a word is taken for the width of some three heights of a row.
    private int Words(PixelBox box, int lines)
    {
        var near = placed.Where(p => p.Word.Text.Any(char.IsLetter) && Math.Abs(p.Box.MiddleY - box.MiddleY) < (box.Height / 2) + (6 * text.Pitch)).ToList();
        var step = near.Count >= 8 ? near.Average(p => p.Box.Width) + (0.45 * text.Letter) : 3.4 * text.Letter;
        return Math.Max(1, (int)Math.Round(lines * box.Width / Math.Max(6, step)));
    }
}
