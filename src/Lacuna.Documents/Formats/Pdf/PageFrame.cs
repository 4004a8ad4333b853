using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Formats.Pdf;

/// <summary>The visible part of a page and the way to it from the file's coordinates (ISO 32000-1, 7.7.3.3 and 14.11.2).</summary>
internal sealed record PageFrame(double Width, double Height, Matrix ToPage)
{
    // A page without a size is taken as US Letter, as viewers do.
    private static readonly double[] Letter = [0, 0, 612, 792];

    public static PageFrame Of(PdfFile file, PageNode node)
    {
        var media = BoxOf(file, node.MediaBox) ?? Letter;
        var crop = BoxOf(file, node.CropBox) ?? media;
        double left = Math.Max(media[0], crop[0]), bottom = Math.Max(media[1], crop[1]), right = Math.Min(media[2], crop[2]), top = Math.Min(media[3], crop[3]);
        if (right - left < 1 || top - bottom < 1)
        {
            (left, bottom, right, top) = (media[0], media[1], media[2], media[3]);
        }

        var unit = Math.Clamp(file.Number(node.Dictionary, "UserUnit") ?? 1, 0.01, 1000);
        var turns = ((((int)((file.Resolve(node.Rotate) as PdfNumber)?.Value ?? 0) / 90) % 4) + 4) % 4;
        double width = right - left, height = top - bottom;
        var matrix = turns switch
        {
            1 => new Matrix(0, 1, 1, 0, -bottom, -left),
            2 => new Matrix(-1, 0, 0, 1, right, -bottom),
            3 => new Matrix(0, -1, -1, 0, top, right),
            _ => new Matrix(1, 0, 0, -1, -left, top),
        };
        var (w, h) = turns % 2 == 0 ? (width, height) : (height, width);
        return new PageFrame(w * unit, h * unit, matrix.Then(new Matrix(unit, 0, 0, unit, 0, 0)));
    }

    private static double[]? BoxOf(PdfFile file, PdfObject? value)
    {
        if (file.Numbers(value) is not { Length: 4 } n || !n.All(double.IsFinite))
        {
            return null;
        }

        double[] box = [Math.Min(n[0], n[2]), Math.Min(n[1], n[3]), Math.Max(n[0], n[2]), Math.Max(n[1], n[3])];
        return box[2] - box[0] < 1 || box[3] - box[1] < 1 || box.Any(v => Math.Abs(v) > 1e6) ? null : box;
    }
}
