using Lacuna.Documents.Inspection;
using Lacuna.Documents.Tests.Formats.Pdf;
using Xunit;

namespace Lacuna.Documents.Tests.Inspection;

/// <summary>Boxes over scans, small pictures of pages, forms, and what else a file holds beside its pages.</summary>
public sealed class CoveredPicturesTests
{
    private const int Width = 306;
    private const int Height = 396;

    // A scanned page at 36 dpi: white paper with lines of print, each some letters of black and white.
    private static byte[] Scan(bool print)
    {
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)245);
        for (var y = 20; print && y < Height - 20; y += 8)
        {
            for (var x = 20; x < Width - 20; x += 3)
            {
                (pixels[(y * Width) + x], pixels[((y + 1) * Width) + x], pixels[((y + 2) * Width) + x]) = (20, 20, 20);
            }
        }

        return pixels;
    }

    private static byte[] File(byte[] scan, string contents, byte[]? thumb = null, string catalogue = "", byte[]? form = null)
    {
        var file = new PdfFixture();
        const string gray = "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8";
        var image = file.AddStream(scan, $"{gray} /Width {Width} /Height {Height}");
        var small = thumb is null ? 0 : file.AddStream(thumb, "/Width 61 /Height 79 /ColorSpace /DeviceGray /BitsPerComponent 8");
        var text = file.AddStream(contents);
        var data = form is null ? 0 : file.AddStream(form);
        var page = file.Next;
        file.Add($"<< /Type /Page /Parent {page + 1} 0 R /MediaBox [0 0 612 792] /Contents {text} 0 R /Resources << /XObject << /Scan {image} 0 R >> >> {(small > 0 ? $"/Thumb {small} 0 R" : "")} >>");
        file.Add($"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>");
        return file.Save(file.Add($"<< /Type /Catalog /Pages {page + 1} 0 R {catalogue.Replace("DATA", $"{data} 0 R", StringComparison.Ordinal)} >>"));
    }

    private const string Page = "q 612 0 0 792 0 0 cm /Scan Do Q ";
    private const string Box = "0 g 100 500 200 30 re f";

    [Fact]
    public void Inspect_BoxDrawnOverAScan_IsACoverWithoutWords()
    {
        var finding = Assert.Single(FileInspector.Inspect(File(Scan(print: true), Page + Box)).Findings);

        Assert.Equal((1, FindingTechnique.Covered, ""), (finding.Page, finding.Technique, finding.Text));
        Assert.Equal(262, finding.Box?.Top);
    }

    [Theory]
    [InlineData(false, Page + Box)] // nothing is printed there
    [InlineData(true, Page)] // no box
    [InlineData(true, "q 306 0 0 396 0 0 cm /Scan Do Q " + Box)] // a picture in a page, not a scan of one
    public void Inspect_NothingCovered_FindsNothing(bool print, string contents) =>
        Assert.Empty(FileInspector.Inspect(File(Scan(print), contents)).Findings);

    [Fact]
    public void Inspect_BoxThatTheScanHasItself_FindsNothing()
    {
        var scan = Scan(print: true);
        for (var y = 131; y < 146; y++)
        {
            scan.AsSpan((y * Width) + 50, 100).Clear();
        }

        Assert.Empty(FileInspector.Inspect(File(scan, Page + Box)).Findings);
    }

    [Fact]
    public void Inspect_ThumbnailFromBeforeTheBox_IsFound()
    {
        var before = new byte[61 * 79];
        Array.Fill(before, (byte)230);
        var blank = Scan(print: false);

        var finding = Assert.Single(FileInspector.Inspect(File(blank, Page + Box, before)).Findings);

        Assert.Equal((1, FindingTechnique.EarlierRevision), (finding.Page, finding.Technique));
        for (var y = 25; y < 31; y++)
        {
            before.AsSpan((y * 61) + 9, 22).Clear();
        }

        Assert.Empty(FileInspector.Inspect(File(blank, Page + Box, before)).Findings);
    }

    [Fact]
    public void Inspect_ArchiveBehindTheEnd_IsAnAttachment()
    {
        byte[] file = [.. File(Scan(print: false), Page), .. "\nPK\u0003\u0004 and so on"u8];

        Assert.Equal(FindingTechnique.Attachment, Assert.Single(FileInspector.Inspect(file).Findings).Technique);
    }

    [Fact]
    public void Inspect_ValuesOfAnXmlForm_AreFoundWhereThePageLacksThem()
    {
        var form = "<xfa:datasets xmlns:xfa=\"http://www.xfa.org/schema/xfa-data/1.0/\"><xfa:data><name>Wolfram Sandberg</name></xfa:data></xfa:datasets>"u8.ToArray();

        var finding = Assert.Single(FileInspector.Inspect(File(Scan(print: false), Page, catalogue: "/AcroForm << /XFA [(datasets) DATA] >>", form: form)).Findings);

        Assert.Equal((FindingTechnique.Annotation, "Wolfram Sandberg"), (finding.Technique, finding.Text));
    }

    [Fact]
    public void Inspect_LimitReached_IsNotComplete()
    {
        var file = File(Scan(print: false), Page + Box);

        Assert.True(FileInspector.Inspect(file).IsComplete);
        Assert.False(FileInspector.Inspect(file, Lacuna.Documents.Formats.Pdf.PdfLimits.Default with { MaxOperators = 2 }).IsComplete);
    }
}
