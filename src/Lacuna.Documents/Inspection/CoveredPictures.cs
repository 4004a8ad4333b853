using System.Collections.Immutable;
using Lacuna.Documents.Formats.Pdf.Content;
using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>Boxes drawn over a scan whose pixels still hold what they cover, and small pictures of pages from before a box was drawn.</summary>
/// <remarks>What is covered cannot be told, since it is no text: such findings have none.</remarks>
internal static class CoveredPictures
{
    // A scan of paper: over most of the page, and most of it light. A photograph behind a caption is no scan.
    private const double ScanShare = 0.6;
    private const double LightShare = 0.6;
    private const double Light = 0.6;

    // Within a box: paper and ink. An eighth of a picture shows lines of print as gray.
    private const double Contrast = 0.25;
    private const double LeastMean = 0.4;
    private const double MostMean = 0.97;

    // Points by which a box is made smaller before it is looked under: its edge is blurred in the scan, or drawn into it.
    private const double Edge = 1.5;

    // A place of a small picture that is lighter than this was not black when it was made.
    private const double NotBlack = 0.5;

    private const int Samples = 40;

    /// <summary>Findings of a page.</summary>
    public static IEnumerable<Finding> UnderBoxes(PaintedPage page, ImmutableArray<RedactionBox> redactions)
    {
        var scans = redactions.IsEmpty ? [] : page.Things.OfType<PaintedImage>()
            .Where(i => i.HiddenLayer is null && i.Box.Intersect(page.Box).Area >= ScanShare * page.Box.Area && (i.Source.Pixels() is not { } pixels || IsPaper(i, pixels))).ToList();
        foreach (var redaction in redactions)
        {
            var under = redaction.Box.Grow(-Edge);
            if (!under.IsEmpty && scans.Exists(s => Holds(s, under, redaction.Style)))
            {
                yield return new Finding(page.Number, FindingTechnique.Covered, redaction.Box, "");
            }
        }
    }

    /// <summary>Findings of a page that has a small picture of itself (ISO 32000-1, 12.3.4): boxes that are not in it.</summary>
    public static IEnumerable<Finding> InThumbnail(PdfFile file, PdfDictionary dictionary, PaintedPage page, ImmutableArray<RedactionBox> redactions)
    {
        if (redactions.IsEmpty || file.Get(dictionary, "Thumb") is not PdfStream stream || new ImageSource(file, stream, null).Pixels() is not { } pixels)
        {
            yield break;
        }

        foreach (var redaction in redactions.Where(r => r.Style == RedactionStyle.Black && r.Box.Width * pixels.Width / page.Width >= 3 && r.Box.Height * pixels.Height / page.Height >= 1))
        {
            var box = redaction.Box;
            if (pixels.At((box.Left + box.Right) / 2 / page.Width, (box.Top + box.Bottom) / 2 / page.Height).Colour.Luminance > NotBlack)
            {
                yield return new Finding(page.Number, FindingTechnique.EarlierRevision, box, "");
            }
        }
    }

    private static bool IsPaper(PaintedImage image, ImagePixels pixels)
    {
        var light = 0;
        for (var i = 0; i < Samples * Samples; i++)
        {
            light += Luminance(image, pixels, (i % Samples + 0.5) / Samples, (i / Samples + 0.5) / Samples) > Light ? 1 : 0;
        }

        return light >= LightShare * Samples * Samples;
    }

    // A scan in a form that cannot be read here: a black box over it is the fault that this looks for, until somebody has looked.
    private static bool Holds(PaintedImage image, PageBox box, RedactionStyle style)
    {
        if (box.Intersect(image.Box).Area < 0.9 * box.Area)
        {
            return false;
        }

        if (image.Source.Pixels() is not { } pixels)
        {
            return style == RedactionStyle.Black;
        }

        var (sum, darkest, lightest) = (0.0, 1.0, 0.0);
        for (var i = 0; i < Samples * Samples; i++)
        {
            var point = new PagePoint(box.Left + (i % Samples + 0.5) / Samples * box.Width, box.Top + (i / Samples + 0.5) / Samples * box.Height);
            if (Place(image, point) is not var (u, v))
            {
                return false;
            }

            var luminance = Luminance(image, pixels, u, v);
            (sum, darkest, lightest) = (sum + luminance, Math.Min(darkest, luminance), Math.Max(lightest, luminance));
        }

        return lightest - darkest >= Contrast && sum / (Samples * Samples) is > LeastMean and < MostMean;
    }

    // What is not painted shows the paper.
    private static double Luminance(PaintedImage image, ImagePixels pixels, double u, double v)
    {
        var (colour, alpha) = pixels.At(u, v);
        return (alpha * (image.Colour ?? colour).Luminance) + 1 - alpha;
    }

    // Where in an image, as shares from its upper left corner, a point of the page lies.
    private static (double U, double V)? Place(PaintedImage image, PagePoint point)
    {
        var (corner, right, down) = (image.Quad[3], image.Quad[2], image.Quad[0]);
        double ax = right.X - corner.X, ay = right.Y - corner.Y, bx = down.X - corner.X, by = down.Y - corner.Y;
        var determinant = (ax * by) - (ay * bx);
        double x = point.X - corner.X, y = point.Y - corner.Y;
        return Math.Abs(determinant) < 1e-9 ? null : (((x * by) - (y * bx)) / determinant, ((ax * y) - (ay * x)) / determinant);
    }
}
