using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>A word of a text layer with its baseline; or a redaction that stands in a line as a word does.</summary>
internal sealed record LayerWord(string Text, PageBox Box, double Baseline, double Size)
{
    public Rendition? Rend { get; init; }

    public bool Raised { get; init; }

    /// <summary>Whether it is no word but the place of a redaction.</summary>
    public bool IsRedaction { get; init; }

    public static LayerWord Of(ReadOnlySpan<LayerGlyph> glyphs)
    {
        var text = new StringBuilder();
        var box = PageBox.Empty;
        var (bold, italic, size, baseline) = (0, 0, 0.0, 0.0);
        foreach (var glyph in glyphs)
        {
            text.Append(Letters.Mended(glyph.Text));
            box = box.Union(glyph.Box);
            bold += glyph.Rend == Rendition.Bold ? 1 : 0;
            italic += glyph.Rend == Rendition.Italic ? 1 : 0;
            size = Math.Max(size, glyph.Size);
            baseline += glyph.Baseline;
        }

        return new LayerWord(text.ToString(), box, baseline / glyphs.Length, size)
        {
            Rend = 2 * bold > glyphs.Length ? Rendition.Bold : 2 * italic > glyphs.Length ? Rendition.Italic : null,
        };
    }

    public PageWord ToPage() => new(Text, Box, Size) { Rend = Rend, Raised = Raised };
}
