using System.Collections.Immutable;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>The redactions of a page of a PDF: boxes that are drawn, letter by letter or word by word too, and words written in block letters.</summary>
internal sealed class LayerRedactions
{
    // Boxes of one line go together over a gap of so many of their heights: justified print has blanks of up to some two thirds.
    private const double Joined = 0.9;

    // Boxes of one line have the same height and top up to this part of their height.
    private const double SameRow = 0.3;

    // Boxes for narrow letters ("i", "t"), in points: narrower than those that the inspection takes for redactions by themselves.
    private const double NarrowestLetter = 1;
    private const double WidestLetter = RedactionFinder.LeastWidth;
    private const double DarkestInk = 0.03;

    private const double SureBlack = 0.97;
    private const double SureOther = 0.85;

    private readonly List<PageRedaction> found = [];
    private readonly List<List<PageBox>> letters = [];
    private readonly HashSet<LayerWord> labels = new(ReferenceEqualityComparer.Instance);
    private readonly double size;

    private LayerRedactions(double size) => this.size = size;

    /// <summary>Finds them.</summary>
    /// <param name="page">The page as painted.</param>
    /// <param name="inspected">What the inspection says of it.</param>
    /// <param name="turn">The way to the upright page.</param>
    /// <param name="words">The words of the upright page.</param>
    public static LayerRedactions Find(PaintedPage page, InspectedPage inspected, PageTurn turn, List<LayerWord> words)
    {
        var sizes = words.ConvertAll(w => w.Size);
        sizes.Sort();
        var redactions = new LayerRedactions(sizes.Count > 0 ? sizes[sizes.Count / 2] : 10);
        var pieces = new List<(PageBox Box, GapLook Look, bool Whole)>();
        foreach (var box in inspected.Redactions)
        {
            pieces.Add((turn.Apply(box.Box), LookOf(box.Style), true));
        }

        var blocks = words.FindAll(w => BlockLetters.IsRedaction(w.Text));
        redactions.labels.UnionWith(blocks);
        pieces.AddRange(blocks.Select(w => (w.Box, GapLook.Black, true)));
        if (pieces.Count > 0)
        {
            pieces.AddRange(Narrow(page, pieces.ConvertAll(p => p.Box), turn));
            redactions.Join(pieces, words);
            redactions.ReadDrawn(inspected);
        }

        return redactions;
    }

    /// <summary>The words that stand on no redaction.</summary>
    public IEnumerable<LayerWord> Unlabelled(List<LayerWord> words) => words.Where(w => !labels.Contains(w));

    /// <summary>The redactions of one line as words of it, so that they hold its columns together.</summary>
    public IEnumerable<LayerWord> InLines() =>
        found.Where(r => r.Box.Height <= 1.8 * size).Select(r => new LayerWord("", r.Box, r.Box.Bottom - (0.2 * r.Box.Height), size) { IsRedaction = true });

    /// <summary>The redactions with their size in lines and words, from top to bottom.</summary>
    public ImmutableArray<PageRedaction> Measured(ImmutableArray<PageLine> lines) =>
        [.. found.Select(r => RedactionSize.Measured(r, lines)).OrderBy(r => r.Box.Top).ThenBy(r => r.Box.Left)];

    private static GapLook LookOf(RedactionStyle style) => style switch
    {
        RedactionStyle.Black => GapLook.Black,
        RedactionStyle.White => GapLook.White,
        RedactionStyle.Gray => GapLook.Gray,
        RedactionStyle.Outline => GapLook.Outline,
        _ => GapLook.Coloured,
    };

    // Only beside redactions proper: alone they are rules.
    private static IEnumerable<(PageBox, GapLook, bool)> Narrow(PaintedPage page, List<PageBox> boxes, PageTurn turn)
    {
        boxes.Sort((a, b) => a.Top.CompareTo(b.Top));
        var tops = boxes.ConvertAll(b => b.Top);
        foreach (var path in page.Things.OfType<PaintedPath>())
        {
            if (!path.Setting.Opaque || path.Outlines.Length > 4 || path.Colour is not { } colour || colour.Luminance > DarkestInk)
            {
                continue;
            }

            foreach (var outline in path.Outlines)
            {
                var box = turn.Apply(PageBox.Around(outline.AsSpan()));
                if (box.Width is < NarrowestLetter or >= WidestLetter || box.Height < box.Width / 2)
                {
                    continue;
                }

                var at = tops.BinarySearch(box.Top - (SameRow * box.Height));
                for (at = at < 0 ? ~at : at; at < boxes.Count && boxes[at].Top <= box.Top + (SameRow * box.Height); at++)
                {
                    if (Math.Abs(boxes[at].Height - box.Height) <= SameRow * box.Height)
                    {
                        yield return (box, GapLook.Black, false);
                        break;
                    }
                }
            }
        }
    }

    private void Join(List<(PageBox Box, GapLook Look, bool Whole)> pieces, List<LayerWord> words)
    {
        var rows = new List<List<(PageBox Box, GapLook Look, bool Whole)>>();
        foreach (var piece in pieces.OrderBy(p => p.Box.Top).ThenBy(p => p.Box.Left))
        {
            var row = rows.Count > 0 ? rows[^1] : null;
            if (row is null || piece.Box.Top - row[0].Box.Top > SameRow * row[0].Box.Height || Math.Abs(piece.Box.Height - row[0].Box.Height) > SameRow * row[0].Box.Height
                || piece.Look != row[0].Look)
            {
                rows.Add(row = []);
            }

            row.Add(piece);
        }

        var heights = words.OrderBy(w => w.Box.Top).ToList();
        var tops = heights.ConvertAll(w => w.Box.Top);
        foreach (var row in rows)
        {
            row.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
            var between = Near(heights, tops, row[0].Box);
            var (box, whole) = (PageBox.Empty, false);
            var parts = new List<PageBox>();
            foreach (var piece in row)
            {
                if (!box.IsEmpty && (piece.Box.Left - box.Right > Joined * piece.Box.Height
                    || between.Exists(w => (w.Box.Left + w.Box.Right) / 2 is var x && x > box.Right && x < piece.Box.Left)))
                {
                    Add(box, row[0].Look, whole, between, parts);
                    (box, whole, parts) = (PageBox.Empty, false, []);
                }

                parts.Add(piece.Box);
                box = box.Union(piece.Box);
                whole |= piece.Whole;
            }

            Add(box, row[0].Look, whole, between, parts);
        }
    }

    private void ReadDrawn(InspectedPage inspected)
    {
        if (letters.TrueForAll(l => l.Count < 2))
        {
            return;
        }

        var read = new DrawnReasons(inspected.Sights).Read(letters);
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i].Label.Length == 0 && read[i] is { } reason ? found[i] with { Label = reason } : found[i];
        }
    }

    // Words whose height has something in common with a box.
    private static List<LayerWord> Near(List<LayerWord> words, List<double> tops, PageBox box)
    {
        const double TallestLetter = 100;
        var at = tops.BinarySearch(box.Top - TallestLetter);
        var near = new List<LayerWord>();
        for (at = at < 0 ? ~at : at; at < words.Count && tops[at] < box.Bottom; at++)
        {
            var middle = (words[at].Box.Top + words[at].Box.Bottom) / 2;
            if (middle >= box.Top && middle <= box.Bottom)
            {
                near.Add(words[at]);
            }
        }

        return near;
    }

    private void Add(PageBox box, GapLook look, bool whole, List<LayerWord> near, List<PageBox> parts)
    {
        if (!whole)
        {
            return;
        }

        var printed = near.FindAll(w => !labels.Contains(w) && box.Contains(new PagePoint((w.Box.Left + w.Box.Right) / 2, (w.Box.Top + w.Box.Bottom) / 2)));
        labels.UnionWith(printed);
        var label = string.Join(' ', LayerRow.Rows([.. printed]).SelectMany(r => r.Words).Select(w => w.Text));
        letters.Add(parts);
        found.Add(new PageRedaction(box, look, look == GapLook.Black ? SureBlack : SureOther) { Label = label, Codes = ExemptionCodes.Find(label) });
    }
}
