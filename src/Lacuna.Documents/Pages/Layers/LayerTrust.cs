using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>How far the text layer of a page can be trusted: whether it is language, whether it says all that the page shows, and whether its words
/// stand where the page shows ink.</summary>
internal static class LayerTrust
{
    // A page that paints so many shapes without a word is text as outlines, a drawing, a map: OCR may find words.
    private const int FewShapes = 40;

    /// <summary>The trust, 0 to 1.</summary>
    /// <param name="text">The words that are seen.</param>
    /// <param name="page">The page as painted.</param>
    /// <param name="inspected">What the inspection says of it.</param>
    /// <param name="turn">The way from the page as shown to that of the words.</param>
    public static double Of(PageText text, PaintedPage page, InspectedPage inspected, PageTurn turn)
    {
        if (text.Lines.IsEmpty)
        {
            return page.Things.Any(t => t is PaintedImage) || page.Things.Count(t => t is PaintedPath) >= FewShapes ? 0 : 1;
        }

        return LanguageLikeness.Of(text.Words.Select(w => w.Text)) * InPlace(inspected) * InkCover.Of(text, page, inspected.Canvas, turn);
    }

    // Of an invisible layer over a scan those words are hidden that stand on blank paper.
    private static double InPlace(InspectedPage inspected)
    {
        var (all, lost) = (0, 0);
        foreach (var sight in inspected.Sights)
        {
            if (sight.Unrendered && !sight.Glyph.IsBlank)
            {
                all++;
                lost += sight.Hidden is null ? 0 : 1;
            }
        }

        return all < 20 ? 1 : 1 - ((double)lost / all);
    }
}
