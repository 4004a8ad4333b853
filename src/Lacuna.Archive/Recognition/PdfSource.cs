using Lacuna.Archive.ExternalTools;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>Pages of a PDF: their text layer by our own reader, their images by Poppler.</summary>
internal sealed class PdfSource(ReadOnlyMemory<byte> bytes, WorkFolder folder, ProgramLimits limits) : IPageSource
{
    // Print is read best at 300 dpi. Scans between the bounds are read as they are: every resampling blurs.
    private const double UsualDpi = 300;
    private const double LeastDpi = 190;
    private const double MostDpi = 400;

    // A picture smaller than this share of the page is no scan of it.
    private const double ScanShare = 0.4;

    private readonly PdfDocument document = PdfDocument.Open(bytes);
    private readonly Lock reading = new();
    private string? path;

    public DocumentFormat Format => DocumentFormat.Pdf;

    public int Count => document.PageCount;

    public PdfPage? Layer(int number)
    {
        lock (reading)
        {
            return PdfPages.Read(document, number);
        }
    }

    public (PageRaster Raster, string? Warning) Render(int number, CancellationToken cancellation)
    {
        double dpi;
        string file;
        lock (reading)
        {
            file = path ??= folder.Write("document.pdf", bytes.Span);
            dpi = DpiOf(document.ReadPage(number));
        }

        return (Poppler.Render(file, number, dpi, limits, cancellation), null);
    }

    private static double DpiOf(PaintedPage page)
    {
        var dpi = UsualDpi;
        if (page.Things.OfType<PaintedImage>().MaxBy(image => image.Box.Area) is { Quad.Length: 4 } image && image.Box.Area > page.Width * page.Height * ScanShare)
        {
            var across = Math.Sqrt(Math.Pow(image.Quad[1].X - image.Quad[0].X, 2) + Math.Pow(image.Quad[1].Y - image.Quad[0].Y, 2));
            var own = across > 0 ? image.PixelWidth / across * 72 : 0;
            dpi = own is >= LeastDpi and <= MostDpi ? own : UsualDpi;
        }

        // A page may claim to be as large as a house.
        return Math.Max(10, Math.Min(dpi, Math.Sqrt(ScanReader.MostPixels / Math.Max(1, page.Width * page.Height)) * 72));
    }
}
