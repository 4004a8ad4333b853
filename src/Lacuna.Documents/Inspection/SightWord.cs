using System.Text;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>Glyphs painted one after another without a blank between them.</summary>
internal sealed class SightWord
{
    // Gaps wider than this part of the font size divide words; letter-spaced type stays below it mostly.
    private const double WordGap = 0.22;

    private readonly List<GlyphSight> glyphs;

    private SightWord(List<GlyphSight> glyphs)
    {
        this.glyphs = glyphs;
        var text = new StringBuilder();
        var box = PageBox.Empty;
        foreach (var glyph in glyphs)
        {
            text.Append(glyph.Glyph.Text);
            box = box.Union(glyph.Glyph.Box);
        }

        Text = text.ToString();
        Folded = FoldedText.Of(Text);
        Box = box;
    }

    public IReadOnlyList<GlyphSight> Glyphs => glyphs;

    public string Text { get; }

    public string Folded { get; }

    public PageBox Box { get; }

    /// <summary>Where its ink would be: the middle of its box.</summary>
    public PageBox Ink => new(Box.Left, Box.Top + (0.22 * Box.Height), Box.Right, Box.Bottom - (0.24 * Box.Height));

    public PagePoint Centre => new((Box.Left + Box.Right) / 2, (Box.Top + Box.Bottom) / 2);

    /// <summary>Cuts glyphs into words, in the order of painting.</summary>
    public static List<SightWord> Of(IEnumerable<GlyphSight> sights)
    {
        var words = new List<SightWord>();
        var word = new List<GlyphSight>();
        foreach (var sight in sights)
        {
            if (word.Count > 0 && (sight.Glyph.IsBlank || !Follows(word[^1].Glyph, sight.Glyph)))
            {
                words.Add(new SightWord(word));
                word = [];
            }

            if (!sight.Glyph.IsBlank)
            {
                word.Add(sight);
            }
        }

        if (word.Count > 0)
        {
            words.Add(new SightWord(word));
        }

        return words;
    }

    /// <summary>Whether a glyph goes on where another ends, on the same line.</summary>
    public static bool Follows(PaintedGlyph before, PaintedGlyph after, double gap = WordGap)
    {
        var (along, across) = Distance(before, after);
        return before.Annotation == after.Annotation && across <= 0.35 && along <= gap && along >= -0.6;
    }

    /// <summary>How far a glyph begins from the end of another, along its line and across it, in parts of the font size.</summary>
    public static (double Along, double Across) Distance(PaintedGlyph before, PaintedGlyph after)
    {
        double dx = after.Start.X - before.End.X, dy = after.Start.Y - before.End.Y;
        double lx = before.End.X - before.Start.X, ly = before.End.Y - before.Start.Y, length = Math.Sqrt((lx * lx) + (ly * ly));
        var (ux, uy) = length > 1e-6 ? (lx / length, ly / length) : (1, 0);
        var size = Math.Max(before.Size, 0.5);
        return (((dx * ux) + (dy * uy)) / size, Math.Abs((dx * uy) - (dy * ux)) / size);
    }
}
