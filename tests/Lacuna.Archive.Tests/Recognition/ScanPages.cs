using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lacuna.Archive.ExternalTools;
using Lacuna.Documents.Pages;
using Xunit;

namespace Lacuna.Archive.Tests.Recognition;

/// <summary>Scanned pages made for tests: typeset by a PDF of our own, made an image by Poppler, put into a PDF that holds nothing else.</summary>
internal static class ScanPages
{
    private static readonly ProgramLimits Limits = new(TimeSpan.FromMinutes(2), 2L << 30, 200 << 20);

    /// <summary>Leaves the test out where a program is missing; in CI it fails.</summary>
    public static void Need(params string[] programs)
    {
        foreach (var program in programs.Where(name => !ExternalProgram.IsInstalled(name)))
        {
            var message = $"{program} is not installed; ./test installs it where it may.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(message);
            }

            Assert.Skip(message);
        }
    }

    /// <summary>A page of text as a gray image.</summary>
    public static PageRaster Typeset(string[] lines, double dpi)
    {
        var text = string.Concat(lines.Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"BT /F 14 Tf 72 {700 - (i * 22)} Td ({line}) Tj ET\n")));
        using var folder = new WorkFolder();
        var pdf = Pdf([("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {0} 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >> >>", [(Encoding.Latin1.GetBytes(text), "")])]);
        return Archive.Recognition.Rasters.Gray(Poppler.Render(folder.Write("text.pdf", pdf), 1, dpi, Limits, CancellationToken.None));
    }

    /// <summary>A PDF of images alone, each a page of its own.</summary>
    public static byte[] Scan(params PageRaster[] pages) => Pdf([.. pages.Select(page => (
        string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.Width * 72 / page.Dpi:0.##} {page.Height * 72 / page.Dpi:0.##}] /Contents {{0}} 0 R /Resources << /XObject << /I {{1}} 0 R >> >> >>"),
        new[]
        {
            (Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{page.Width * 72 / page.Dpi:0.##} 0 0 {page.Height * 72 / page.Dpi:0.##} 0 0 cm /I Do")), ""),
            (Packed(page.Samples), $"/Type /XObject /Subtype /Image /Width {page.Width} /Height {page.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"),
        }))]);

    public static PageRaster White(int width, int height, double dpi)
    {
        var samples = new byte[width * height];
        samples.AsSpan().Fill(255);
        return new PageRaster(width, height, 1, dpi, samples);
    }

    private static byte[] Packed(ReadOnlyMemory<byte> samples)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(samples.Span);
        }

        return packed.ToArray();
    }

    private static byte[] Pdf((string Page, (byte[] Content, string Dictionary)[] Streams)[] pages)
    {
        using var file = new MemoryStream();
        List<long> offsets = [];
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Begin(int number)
        {
            offsets.Add(file.Length);
            Write($"{number} 0 obj\n");
        }

        Write("%PDF-1.4\n");
        Begin(1);
        Write("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        var size = 1 + pages[0].Streams.Length;
        Begin(2);
        Write($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{3 + (i * size)} 0 R"))}] >>\nendobj\n");
        for (var i = 0; i < pages.Length; i++)
        {
            var first = 3 + (i * size);
            Begin(first);
            Write(pages[i].Page.Replace("{0}", $"{first + 1}", StringComparison.Ordinal).Replace("{1}", $"{first + 2}", StringComparison.Ordinal) + "\nendobj\n");
            for (var k = 0; k < pages[i].Streams.Length; k++)
            {
                var (content, dictionary) = pages[i].Streams[k];
                Begin(first + 1 + k);
                Write($"<< /Length {content.Length} {dictionary} >>\nstream\n");
                file.Write(content);
                Write("\nendstream\nendobj\n");
            }
        }

        var table = file.Length;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(at => $"{at:D10} 00000 n \n"))}trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }
}
