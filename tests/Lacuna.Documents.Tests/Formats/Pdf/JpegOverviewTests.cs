using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Content;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Formats.Pdf;

public sealed class JpegOverviewTests
{
    [Fact]
    public void Read_ScannedPage_HasPaperAndPrint()
    {
        var bytes = File.ReadAllBytes(SharedCorpus.PathTo("corpus/pdf/scan-150dpi-frus1961-63v12-d230.pdf"));

        var pixels = Assert.IsType<ImagePixels>(Assert.Single(PdfDocument.Open(bytes).ReadPage(1).Things.OfType<PaintedImage>()).Source.Pixels());

        Assert.Equal((160, 207), (pixels.Width, pixels.Height));
        var (darkest, lightest) = pixels.Range(0.1, 0.1, 0.9, 0.9);
        Assert.InRange(darkest, 20, 190);
        Assert.InRange(lightest, 220, 255);
    }

    [Fact]
    public void Read_DamagedAnywhere_NothingEscapes()
    {
        var pdf = File.ReadAllBytes(SharedCorpus.PathTo("corpus/pdf/scan-150dpi-frus1961-63v12-d230.pdf"));
        var start = pdf.AsSpan().IndexOf(new byte[] { 0xFF, 0xD8, 0xFF });
        var random = new Random(3);
        for (var run = 0; run < 60; run++)
        {
            var bytes = pdf[start..(start + 60_000)];
            for (var i = 0; i < 20; i++)
            {
                bytes[random.Next(run % 2 == 0 ? 700 : bytes.Length)] = (byte)random.Next(256);
            }

            Assert.True(JpegOverview.Read(bytes) is not { } read || read.Pixels.Length == read.Width * read.Height);
        }
    }
}
