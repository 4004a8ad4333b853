using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>How much of the print on a scanned page its layer of words covers.</summary>
internal static class InkCover
{
    // A scan covers so much of the page; smaller pictures hold no page of words.
    private const double ScanShare = 0.5;

    // The page is looked at in cells of so many points: about a word of a line.
    private const int Cell = 12;

    // Print darkens a twentieth to a half of a cell; more is a picture or a box, less is dust.
    private const double LeastInk = 0.03;
    private const double MostInk = 0.6;

    // Fewer cells of print show nothing.
    private const int FewestCells = 12;

    // A layer that leaves out a stamp and a signature is whole.
    private const double Enough = 0.75;

    /// <summary>1 for a layer that says all; the share that it says, scaled, for one that leaves out much. 1 where there is no scan or it cannot be looked at.</summary>
    public static double Of(PageText text, PaintedPage page, PageCanvas canvas, PageTurn turn)
    {
        if (!page.Things.OfType<PaintedImage>().Any(i => i.Box.Intersect(page.Box).Area >= ScanShare * page.Box.Area))
        {
            return 1;
        }

        var (columns, rows) = ((int)(text.Width / Cell) + 1, (int)(text.Height / Cell) + 1);
        if ((long)columns * rows > 1_000_000)
        {
            return 1;
        }

        var covered = new bool[columns * rows];
        foreach (var box in text.Words.Select(w => w.Box).Concat(text.Redactions.Select(r => r.Box)))
        {
            var reach = box.Grow(Cell / 3.0);
            for (var y = Math.Max(0, (int)(reach.Top / Cell)); y <= Math.Min(rows - 1, (int)(reach.Bottom / Cell)); y++)
            {
                for (var x = Math.Max(0, (int)(reach.Left / Cell)); x <= Math.Min(columns - 1, (int)(reach.Right / Cell)); x++)
                {
                    covered[(y * columns) + x] = true;
                }
            }
        }

        var (printed, said) = (0, 0);
        for (var y = 1; y < rows - 1; y++)
        {
            for (var x = 1; x < columns - 1; x++)
            {
                if (HasPrint(canvas, turn.Back, x, y))
                {
                    printed++;
                    said += covered[(y * columns) + x] ? 1 : 0;
                }
            }
        }

        return printed < FewestCells ? 1 : Math.Min(1, said / (Enough * printed));
    }

    private static bool HasPrint(PageCanvas canvas, PageTurn back, int column, int row)
    {
        var (dark, known) = (0, 0);
        for (var y = 0; y < Cell; y++)
        {
            for (var x = 0; x < Cell; x++)
            {
                var point = back.Apply(new PagePoint((column * Cell) + x + 0.5, (row * Cell) + y + 0.5));
                if (canvas.Colour(point) is { } colour)
                {
                    known++;
                    dark += colour.Luminance < 0.3 ? 1 : 0;
                }
            }
        }

        return known > Cell * Cell / 2 && dark >= LeastInk * known && dark <= MostInk * known;
    }
}
