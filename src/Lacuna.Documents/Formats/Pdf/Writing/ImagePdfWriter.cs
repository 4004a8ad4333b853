using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lacuna.Documents.Formats.Pdf.Writing;

/// <summary>Writes a PDF (ISO 32000-1) whose pages are images and nothing else: no text, no layers, no annotations, no former state.</summary>
public static class ImagePdfWriter
{
    /// <summary>Who made the file: all that it says of itself.</summary>
    public const string Producer = "Safe copy made by Lacuna";

    /// <summary>Writes a file. The same pages give the same bytes.</summary>
    /// <param name="pages">Its pages, at least one.</param>
    /// <param name="output">Where it goes; pages are written as they come and not kept.</param>
    /// <exception cref="ArgumentException">There is no page.</exception>
    public static void Write(IEnumerable<PageImage> pages, Stream output)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(output);
        var file = new Objects(output);
        file.Text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        var kids = new List<int>();
        foreach (var page in pages)
        {
            // The catalogue, the page tree and the facts are 1, 2 and 3; each page is three objects.
            var number = 4 + (kids.Count * 3);
            kids.Add(number);
            var (width, height) = (Points(page.Width), Points(page.Height));
            file.Begin(number);
            file.Text($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /XObject << /Page {number + 2} 0 R >> >> /Contents {number + 1} 0 R >>\nendobj\n");
            file.Stream(number + 1, "", Encoding.ASCII.GetBytes($"q {width} 0 0 {height} 0 0 cm /Page Do Q\n"));
            file.Stream(number + 2, $"/Type /XObject /Subtype /Image /Width {page.PixelWidth} /Height {page.PixelHeight} /BitsPerComponent 8 "
                + $"/ColorSpace /{(page.Channels == 1 ? "DeviceGray" : "DeviceRGB")} /Filter /{(page.IsJpeg ? "DCTDecode" : "FlateDecode")}", page.Data.Span);
        }

        if (kids.Count == 0)
        {
            throw new ArgumentException("A file has at least one page.", nameof(pages));
        }

        file.Begin(1);
        file.Text("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        file.Begin(2);
        file.Text($"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] >>\nendobj\n");
        file.Begin(3);
        file.Text($"<< /Producer ({Producer}) >>\nendobj\n");
        file.End();
    }

    private static string Points(double points) => Math.Round(points, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private sealed class Objects(Stream output)
    {
        private readonly SortedDictionary<int, long> _offsets = [];
        private long _written;

        public void Begin(int number)
        {
            _offsets[number] = _written;
            Text($"{number} 0 obj\n");
        }

        public void Stream(int number, string dictionary, ReadOnlySpan<byte> bytes)
        {
            Begin(number);
            Text($"<< {dictionary} /Length {bytes.Length} >>\nstream\n");
            output.Write(bytes);
            _written += bytes.Length;
            Text("\nendstream\nendobj\n");
        }

        public void End()
        {
            var table = _written;
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
            foreach (var offset in _offsets.Values)
            {
                text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
            }

            text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_offsets.Count + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{table}\n%%EOF\n");
            Text(text.ToString());
        }

        public void Text(FormattableString text) => Text(FormattableString.Invariant(text));

        public void Text(string text)
        {
            var bytes = Encoding.Latin1.GetBytes(text);
            output.Write(bytes);
            _written += bytes.Length;
        }
    }
}

/// <summary>An image that fills a page.</summary>
/// <param name="Width">Width of the page in points (1/72 inch).</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="PixelWidth">Pixels in a row.</param>
/// <param name="PixelHeight">Rows.</param>
/// <param name="Channels">1 for gray, 3 for red, green and blue.</param>
/// <param name="Data">The image's data: a JPEG file without anything but the image, or samples packed by Deflate.</param>
/// <param name="IsJpeg">Which of both.</param>
public sealed record PageImage(double Width, double Height, int PixelWidth, int PixelHeight, int Channels, ReadOnlyMemory<byte> Data, bool IsJpeg)
{
    /// <summary>A page of samples, packed without loss.</summary>
    /// <param name="width">Width of the page in points.</param>
    /// <param name="height">Height of the page in points.</param>
    /// <param name="raster">The samples.</param>
    public static PageImage Of(double width, double height, Pages.PageRaster raster)
    {
        ArgumentNullException.ThrowIfNull(raster);
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(raster.Samples.Span);
        }

        return new PageImage(width, height, raster.Width, raster.Height, raster.Channels, packed.ToArray(), IsJpeg: false);
    }

    /// <summary>A page that is a JPEG (ITU-T T.81): what the file says besides the image (comments, EXIF, profiles, previews) is taken out.</summary>
    /// <param name="jpeg">The JPEG file.</param>
    /// <param name="dpi">Pixels for an inch.</param>
    /// <returns>The page, or null where this is no JPEG of gray or colour.</returns>
    public static PageImage? Of(ReadOnlySpan<byte> jpeg, double dpi)
    {
        if (!jpeg.StartsWith(new byte[] { 0xFF, 0xD8 }))
        {
            return null;
        }

        using var bare = new MemoryStream(jpeg.Length);
        bare.Write(jpeg[..2]);
        var (width, height, channels) = (0, 0, 0);
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF;)
        {
            var marker = jpeg[at + 1];
            var length = (jpeg[at + 2] << 8) | jpeg[at + 3];
            if (length < 2 || at + 2 + length > jpeg.Length)
            {
                return null;
            }

            if (marker is 0xC0 or 0xC1 or 0xC2 && length >= 8)
            {
                (height, width, channels) = ((jpeg[at + 5] << 8) | jpeg[at + 6], (jpeg[at + 7] << 8) | jpeg[at + 8], jpeg[at + 9]);
            }

            if (marker == 0xDA)
            {
                bare.Write(jpeg[at..]);
                return width > 0 && height > 0 && channels is 1 or 3
                    ? new PageImage(width * 72 / dpi, height * 72 / dpi, width, height, channels, bare.ToArray(), IsJpeg: true) : null;
            }

            // APP0 (JFIF) and APP14 (Adobe) say how the colours are to be read; everything else is talk.
            if (marker is 0xE0 or 0xEE || marker is not ((>= 0xE1 and <= 0xEF) or 0xFE))
            {
                bare.Write(jpeg.Slice(at, 2 + length));
            }

            at += 2 + length;
        }

        return null;
    }
}
