using System.Collections.Immutable;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages.Layers;

namespace Lacuna.Documents.Pages;

/// <summary>Reads what the pages of a PDF show of its own text, with its redactions; what the file hides is never read.</summary>
public static class PdfPages
{
    // Images over so much of the page may hold words; a seal or a signature does not.
    private const double ImageShare = 0.2;

    /// <summary>Reads one page.</summary>
    /// <param name="document">The file. It is not safe for several threads at once.</param>
    /// <param name="number">The page, from 1.</param>
    /// <returns>The words that are seen, in reading order on the page turned upright by the direction of most of them; the invisible words of
    /// a layer over a scan count as seen where the scan shows ink at their place. Words printed on a redaction are its label.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    public static PdfPage Read(PdfDocument document, int number)
    {
        ArgumentNullException.ThrowIfNull(document);
        var painted = document.ReadPage(number);
        var inspected = PageInspector.Inspect(painted);
        var seen = inspected.Sights.Where(s => s.Hidden is null).ToList();
        var turn = new PageTurn(MostlyTurned(seen), painted.Width, painted.Height);
        var upright = LayerWords.Of([.. seen.Where(s => TurnOf(s.Glyph) == turn.Degrees).Select(s => LayerGlyph.Of(s.Glyph, turn))]);
        var redactions = LayerRedactions.Find(painted, inspected, turn, upright);
        var regions = ColumnOrder.Divide(LayerRow.Rows([.. redactions.Unlabelled(upright), .. redactions.InLines()]));
        ImmutableArray<PageLine> lines = [.. Lines(regions), .. Askew(seen, turn, painted, regions.Count)];
        var text = new PageText(number, turn.TurnedWidth, turn.TurnedHeight, lines)
        {
            Origin = lines.IsEmpty ? PageOrigin.None : PageOrigin.TextLayer,
            Turned = turn.Degrees,
            Redactions = redactions.Measured(lines),
            Warnings = painted.Warnings,
        };
        return new PdfPage(text, ImageArea(painted) >= ImageShare, LayerTrust.Of(text, painted, inspected, turn));
    }

    // The turn that most letters need.
    private static int MostlyTurned(List<GlyphSight> seen)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var sight in seen)
        {
            if (!sight.Glyph.IsBlank)
            {
                counts[TurnOf(sight.Glyph) / 90]++;
            }
        }

        var most = 0;
        for (var i = 1; i < 4; i++)
        {
            most = counts[i] > counts[most] ? i : most;
        }

        return most * 90;
    }

    private static int TurnOf(PaintedGlyph glyph) => PageTurn.For(glyph.End.X - glyph.Start.X, glyph.End.Y - glyph.Start.Y);

    private static IEnumerable<PageLine> Lines(List<List<LayerRow>> regions)
    {
        for (var region = 0; region < regions.Count; region++)
        {
            foreach (var row in regions[region])
            {
                if (Line(row, region, static box => box) is { } line)
                {
                    yield return line;
                }
            }
        }
    }

    // A stamp along the margin: cut on its own upright page, brought back, and put behind the text.
    private static IEnumerable<PageLine> Askew(List<GlyphSight> seen, PageTurn turn, PaintedPage page, int region)
    {
        foreach (var direction in seen.Where(s => TurnOf(s.Glyph) != turn.Degrees).GroupBy(s => TurnOf(s.Glyph)))
        {
            var own = new PageTurn(direction.Key, page.Width, page.Height);
            foreach (var row in LayerRow.Rows(LayerWords.Of([.. direction.Select(s => LayerGlyph.Of(s.Glyph, own))])))
            {
                if (Line(row, region, box => turn.Apply(own.Back.Apply(box))) is { } line)
                {
                    yield return line;
                }
            }

            region++;
        }
    }

    private static PageLine? Line(LayerRow row, int region, Func<PageBox, PageBox> place)
    {
        ImmutableArray<PageWord> words = [.. Leaders.Joined(row.Words.Where(w => !w.IsRedaction).Select(w => w.ToPage() with { Box = place(w.Box) }))];
        return words.IsEmpty ? null : new PageLine(words, words.Aggregate(PageBox.Empty, (box, word) => box.Union(word.Box)), region);
    }

    private static double ImageArea(PaintedPage page) =>
        page.Things.OfType<PaintedImage>().Where(i => i.HiddenLayer is null).Sum(i => i.Box.Intersect(page.Box).Area) / Math.Max(1, page.Box.Area);
}

/// <summary>A page of a PDF and how far its own text can be trusted.</summary>
/// <param name="Text">What the text layer says; without words where there is none.</param>
/// <param name="HasImages">Whether images cover so much of the page that words may stand in them.</param>
/// <param name="Trust">0 to 1: whether the text layer is language, complete, and where the page shows letters. Below <see cref="LeastTrust"/>
/// the page is read by OCR. A page that shows nothing at all has the trust of a full one: there is nothing to be read.</param>
public sealed record PdfPage(PageText Text, bool HasImages, double Trust)
{
    /// <summary>The trust below which a page is read by OCR.</summary>
    public const double LeastTrust = 0.6;
}
