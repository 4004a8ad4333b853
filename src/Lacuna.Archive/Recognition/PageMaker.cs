using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Pages.Redactions;

namespace Lacuna.Archive.Recognition;

/// <summary>Makes a page of what was recognised: words in points, places that words were taken out of.</summary>
internal static class PageMaker
{
    // Enough to tell a box from print, and a twentieth of the work of the image that was read.
    private const double RasterDpi = 120;

    // Letters read in a black box are noise below this, and above it a code printed on it.
    private const double Legible = 0.6;

    // More words than this in a "box" are text that a frame stands around.
    private const int MostLabelWords = 8;

    /// <summary>Makes the page.</summary>
    /// <param name="raster">The page as the file shows it, gray or coloured.</param>
    /// <param name="reading">What was recognised on it.</param>
    /// <param name="number">The page, from 1.</param>
    public static PageText Make(PageRaster raster, Recognised reading, int number)
    {
        var sideways = reading.Turned is 90 or 270;
        var (width, height) = sideways ? (raster.Height, raster.Width) : (raster.Width, raster.Height);
        var points = 72 / raster.Dpi;
        var usual = UsualSize(reading.Lines);
        var lines = reading.Lines.Select(line => Line(line, reading.Angle, width, height, points, usual)).ToImmutableArray();
        var page = new PageText(number, Round(width * points), Round(height * points), lines)
        {
            Origin = lines.IsEmpty ? PageOrigin.None : PageOrigin.Ocr,
            Language = lines.IsEmpty ? null : reading.Language,
            Confidence = lines.IsEmpty ? null : Math.Round(reading.Confidence, 4),
            Turned = reading.Turned,
        };
        var upright = Rasters.Turn(Rasters.Reduce(raster, RasterDpi), reading.Turned);
        var redactions = VisualRedactions.Find(upright, page);
        return redactions.IsDefaultOrEmpty ? page : WithoutNoise(page, redactions);
    }

    // What Tesseract says of the height of letters varies by a quarter from line to line of one font.
    private static double UsualSize(IReadOnlyList<ReadLine> lines)
    {
        var sizes = lines.SelectMany(line => Enumerable.Repeat(line.Size, Math.Min(line.Letters, 200))).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }

    private static PageLine Line(ReadLine line, double angle, int width, int height, double points, double usual)
    {
        var size = Math.Abs(line.Size - usual) < usual * 0.35 ? usual : line.Size;
        var words = line.Words.Select(word => new PageWord(word.Text, Box(word, angle, width, height, points), Round(size * points))
        {
            Confidence = Math.Round(word.Confidence, 2),
            Raised = word.Raised,
        }).ToImmutableArray();
        return new PageLine(words, words.Aggregate(PageBox.Empty, (box, word) => box.Union(word.Box)), line.Region) { StartsParagraph = line.StartsParagraph };
    }

    private static PageBox Box(ReadWord word, double angle, int width, int height, double points)
    {
        if (angle == 0)
        {
            return new PageBox(Round(word.Left * points), Round(word.Top * points), Round(word.Right * points), Round(word.Bottom * points));
        }

        var corners = ((double X, double Y)[])[(word.Left, word.Top), (word.Right, word.Top), (word.Left, word.Bottom), (word.Right, word.Bottom)];
        var places = corners.Select(corner => Rasters.Slanted(corner.X, corner.Y, width, height, angle)).Select(at => new PagePoint(Round(at.X * points), Round(at.Y * points))).ToArray();
        return PageBox.Around(places);
    }

    private static PageText WithoutNoise(PageText page, ImmutableArray<PageRedaction> redactions)
    {
        var found = redactions.ToArray();
        var gone = new HashSet<PageWord>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < found.Length; i++)
        {
            var box = found[i].Box;
            var inside = found[i].Look is GapLook.Notice or GapLook.WithdrawalSheet || found[i].Confidence < 0.5 ? []
                : page.Words.Where(word => box.Contains(new PagePoint((word.Box.Left + word.Box.Right) / 2, (word.Box.Top + word.Box.Bottom) / 2))).ToList();
            var legible = inside.Where(word => word.Confidence >= Legible && word.Text.Any(char.IsLetterOrDigit)).ToList();
            if (inside.Count == 0 || legible.Count > MostLabelWords)
            {
                continue;
            }

            gone.UnionWith(inside);
            found[i] = found[i].Label.Length > 0 || legible.Count == 0 ? found[i] : found[i] with { Label = string.Join(' ', legible.Select(word => word.Text)) };
        }

        return page with { Redactions = [.. found], Lines = gone.Count == 0 ? page.Lines : Without(page.Lines, gone) };
    }

    private static ImmutableArray<PageLine> Without(ImmutableArray<PageLine> lines, HashSet<PageWord> gone)
    {
        var kept = ImmutableArray.CreateBuilder<PageLine>(lines.Length);
        var starts = false;
        foreach (var line in lines)
        {
            var words = line.Words.RemoveAll(gone.Contains);
            starts |= line.StartsParagraph == true;
            if (words.Length > 0)
            {
                kept.Add(words.Length == line.Words.Length && starts == (line.StartsParagraph == true) ? line : line with
                {
                    Words = words,
                    Box = words.Aggregate(PageBox.Empty, (box, word) => box.Union(word.Box)),
                    StartsParagraph = starts,
                });
                starts = false;
            }
        }

        return kept.ToImmutable();
    }

    private static double Round(double points) => Math.Round(points, 2);
}
