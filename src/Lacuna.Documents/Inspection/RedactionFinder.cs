using System.Collections.Immutable;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>Finds boxes that text was, or seems to be, taken out under.</summary>
internal sealed class RedactionFinder(PaintedPage page, PageCanvas canvas, List<GlyphSight> sights)
{
    // Smaller than a letter of small print is no box; larger than this part of the page is a ground.
    public const double LeastWidth = 5;
    private const double LeastHeight = 5;
    private const double MostOfPage = 0.6;

    // A polygon fills so much of its upright box, or it is no box.
    private const double Boxlike = 0.8;

    // Text on a box that only names an exemption.
    private const int LongestLabel = 40;

    private readonly List<RedactionBox> found = [];
    private readonly Dictionary<int, List<GlyphSight>> onThing = sights.Where(s => s.Under >= 0 && s.Hidden is null && !s.Glyph.IsBlank).GroupBy(s => s.Under).ToDictionary(g => g.Key, g => g.ToList());
    private readonly Dictionary<int, List<GlyphSight>> underThing = sights.Where(s => s.Covered && !s.Glyph.IsBlank).GroupBy(s => s.Over).ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>The boxes, from top to bottom.</summary>
    public ImmutableArray<RedactionBox> Find()
    {
        for (var i = 0; i < page.Things.Length && found.Count < 5000; i++)
        {
            switch (page.Things[i])
            {
                case PaintedPath { Setting.Opaque: true, Outlines.Length: < 64 } path:
                    foreach (var outline in path.Outlines)
                    {
                        Consider(i, path.Clip is null ? PageBox.Around(outline.AsSpan()) : PageBox.Around(outline.AsSpan()).Intersect(path.Clip.Box), Area(outline), path.Colour);
                    }

                    break;
                case PaintedImage { Setting.Opaque: true } image when image.Source.Pixels() is { } pixels && pixels.Range(0, 0, 1, 1) is var (darkest, lightest) && lightest - darkest < 24:
                    Consider(i, image.Box, Area(image.Quad), image.Colour ?? pixels.At(0.5, 0.5).Colour);
                    break;
            }
        }

        for (var a = 0; a < page.Annotations.Length; a++)
        {
            if (page.Annotations[a] is { Subtype: "Redact", Hidden: false } redact)
            {
                found.AddRange(redact.Areas.Select(area => new RedactionBox(page.Number, area, RedactionStyle.Outline)));
            }
        }

        return [.. found.OrderBy(r => r.Box.Top).ThenBy(r => r.Box.Left)];
    }

    private void Consider(int index, PageBox box, double area, PaintColour? colour)
    {
        box = box.Intersect(page.Box);
        var covering = underThing.GetValueOrDefault(index)?.Exists(s => box.Contains(Centre(s.Glyph.Box))) == true;
        if (box.Width < LeastWidth || box.Height < LeastHeight || area < Boxlike * box.Area || (box.Area > MostOfPage * page.Box.Area && !covering))
        {
            return;
        }

        // Still to be seen in its middle, or at least in one of its quarters under a label.
        if (!Seen(index, box) || (!covering && (HasText(index, box) || !IsInLine(box, colour))))
        {
            return;
        }

        found.Add(new RedactionBox(page.Number, box, StyleOf(colour)));
    }

    private bool Seen(int index, PageBox box)
    {
        double x = box.Width / 4, y = box.Height / 4;
        return new[] { (2, 2), (1, 1), (3, 1), (1, 3), (3, 3) }.Count(p => canvas.Top(new PagePoint(box.Left + (p.Item1 * x), box.Top + (p.Item2 * y))) == index) >= 3;
    }

    private bool HasText(int index, PageBox box)
    {
        var text = string.Concat((onThing.GetValueOrDefault(index) ?? []).Where(s => box.Contains(Centre(s.Glyph.Box))).Take(LongestLabel + 1).Select(s => s.Glyph.Text));
        return text.Length > 0 && !IsLabel(text);
    }

    // Codes such as (b)(1), 1.4(c), 25X1, and the words for what was done.
    private static bool IsLabel(string text) =>
        text.Length <= LongestLabel
        && (RedactionReasons.Are(text) || text.Contains('(', StringComparison.Ordinal) || (text.Any(char.IsDigit) && text.Length <= 8)
            || new[] { "redact", "withheld", "exempt", "delet", "excis", "sanitiz", "classified", "sealed" }.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)));

    // Black boxes stand for themselves; of other colours only those are meant that stand in a line of text.
    private bool IsInLine(PageBox box, PaintColour? colour)
    {
        if (colour is not { } known || GlyphSight.Differ(known, PaintColour.White) is false)
        {
            return false;
        }

        if (known.Luminance < 0.03)
        {
            return true;
        }

        return sights.Exists(s => s.Hidden is null && !s.Glyph.IsBlank && s.Glyph.Box.Top < box.Bottom && s.Glyph.Box.Bottom > box.Top
            && Math.Min(Math.Abs(s.Glyph.Box.Right - box.Left), Math.Abs(s.Glyph.Box.Left - box.Right)) < 2 * s.Glyph.Size && box.Height < 3 * s.Glyph.Size);
    }

    private static RedactionStyle StyleOf(PaintColour? colour)
    {
        if (colour is not { } c)
        {
            return RedactionStyle.Coloured;
        }

        var spread = Math.Max(c.Red, Math.Max(c.Green, c.Blue)) - Math.Min(c.Red, Math.Min(c.Green, c.Blue));
        return spread > 0.12 ? RedactionStyle.Coloured : c.Green > 0.95 ? RedactionStyle.White : c.Green < 0.25 ? RedactionStyle.Black : RedactionStyle.Gray;
    }

    private static PagePoint Centre(PageBox box) => new((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);

    private static double Area(ImmutableArray<PagePoint> outline)
    {
        var twice = 0.0;
        for (var i = 0; i < outline.Length; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Length]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return Math.Abs(twice) / 2;
    }
}
