using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>A glyph of a text layer on the upright page.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Box">From descent to ascent, over its advance.</param>
/// <param name="Baseline">Points from the top.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Rend">How its font looks, as far as the name says.</param>
/// <param name="Blank">Whether it is white space.</param>
internal readonly record struct LayerGlyph(string Text, PageBox Box, double Baseline, double Size, Rendition? Rend, bool Blank)
{
    /// <summary>The glyph on the page turned as given.</summary>
    public static LayerGlyph Of(PaintedGlyph glyph, PageTurn turn)
    {
        var (start, end) = (turn.Apply(glyph.Start), turn.Apply(glyph.End));
        var box = turn.Apply(glyph.Box);

        // A glyph of a slanted line has a box that is too wide; its advance says where it ends.
        box = Math.Abs(end.Y - start.Y) < 1e-6 ? box : box with { Left = Math.Min(start.X, end.X), Right = Math.Max(start.X, end.X) };
        return new LayerGlyph(glyph.Text, box, (start.Y + end.Y) / 2, Math.Max(glyph.Size, 0.5), FontLook.Of(glyph.Font), glyph.IsBlank);
    }
}
