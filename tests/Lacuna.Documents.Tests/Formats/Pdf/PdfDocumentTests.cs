using System.Text;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Formats.Pdf;

/// <summary>The file format: tables, repair, limits, encryption; and where text comes to stand.</summary>
public sealed class PdfDocumentTests
{
    private const string FirstLine = "MEMORANDUM FOR THE RECORD";

    [Fact]
    public void ReadPage_Glyphs_StandInPointsFromTheTopLeft()
    {
        var page = PdfDocument.Open(new MemoFixture().Save()).ReadPage(1);

        var first = page.Things.OfType<PaintedGlyph>().First();
        Assert.Equal(("M", 12.0, "Courier"), (first.Text, first.Size, first.Font));
        Assert.Equal((72.0, 72.0, 79.2), (first.Start.X, first.Start.Y, Math.Round(first.End.X, 1)));
        Assert.Equal((612.0, 792.0), (page.Width, page.Height));
        Assert.Equal(PaintColour.Black, first.Colour);
    }

    [Theory]
    [InlineData("/Rotate 90", 720, 72)]
    [InlineData("/Rotate 180", 540, 720)]
    [InlineData("/Rotate 270", 72, 540)]
    [InlineData("/CropBox [50 100 500 740]", 22, 20)]
    public void ReadPage_TurnedOrCropped_PlacesAsShown(string entries, double x, double y)
    {
        var page = PdfDocument.Open(new MemoFixture(page: entries).Save()).ReadPage(1);

        var first = page.Things.OfType<PaintedGlyph>().First();
        Assert.Equal((x, y), (Math.Round(first.Start.X, 3), Math.Round(first.Start.Y, 3)));
    }

    [Fact]
    public void ReadPage_PaintOrderColourAndKind_AreKept()
    {
        var page = PdfDocument.Open(new MemoFixture(before: "1 0 0 rg 10 10 20 20 re f 0 0 1 RG 4 w 10 50 m 90 50 l S q 30 0 0 40 100 100 cm /Dot Do Q").Save()).ReadPage(1);

        var fill = Assert.IsType<PaintedPath>(page.Things[0]);
        Assert.Equal((PathKind.Fill, new PaintColour(1, 0, 0), new PageBox(10, 762, 30, 782)), (fill.Kind, fill.Colour, fill.Box));
        var stroke = Assert.IsType<PaintedPath>(page.Things[1]);
        Assert.Equal((PathKind.Stroke, new PageBox(10, 740, 90, 744)), (stroke.Kind, stroke.Box));
        var image = Assert.IsType<PaintedImage>(page.Things[2]);
        Assert.Equal((1, 1, new PageBox(100, 652, 130, 692)), (image.PixelWidth, image.PixelHeight, image.Box));
        Assert.IsType<PaintedGlyph>(page.Things[3]);
    }

    [Theory]
    [InlineData("/Encoding /WinAnsiEncoding", "<93456C204E69F16F94>", "“El Niño”")]
    [InlineData("/Encoding /MacRomanEncoding", "<D2456C204E69966FD3>", "“El Niño”")]
    [InlineData("/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /Zcaron /f_i /uni0416 /afii10066] >>", "(ABCD)", "ŽfiЖб")]
    [InlineData("/ToUnicode 99 0 R", "<0102>", "да")]
    public void ReadPage_EncodingsOfSimpleFonts_GiveCharacters(string encoding, string shown, string expected)
    {
        var file = new PdfFixture();
        var contents = file.AddStream($"BT /F 10 Tf {shown} Tj ET");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.Add($"<< /Type /Page /Parent 2 0 R /Contents {contents} 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman {encoding} >> >> >> >>");
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        while (file.Next < 99)
        {
            file.Add("null");
        }

        file.AddStream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <0434> endbfchar 1 beginbfrange <02> <03> <0430> endbfrange");

        Assert.Equal(expected, Text(PdfDocument.Open(file.Save(root))));
    }

    [Fact]
    public void ReadPage_CompositeFontWithoutMapButWithEncodingOfCharacters_GivesThem()
    {
        var file = new PdfFixture();
        file.AddStream("BT /F 10 Tf <04140430> Tj ET");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100] >>");
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 1 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type0 /Encoding /UniGB-UCS2-H "
            + "/DescendantFonts [<< /Subtype /CIDFontType0 /DW 500 /W [1044 [700] 1070 1080 800] >>] >> >> >> >>");
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");

        var page = PdfDocument.Open(file.Save(root)).ReadPage(1);

        Assert.Equal("Да", string.Concat(page.Things.OfType<PaintedGlyph>().Select(g => g.Text)));
        Assert.Equal([7.0, 8.0], page.Things.OfType<PaintedGlyph>().Select(g => Math.Round(g.End.X - g.Start.X, 3)));
        Assert.Equal((200.0, 100.0), (page.Width, page.Height));
    }

    [Fact]
    public void Open_ObjectStreamsAndTableStream_AreRead()
    {
        var memo = new MemoFixture();
        var root = memo.File.Add($"<< /Type /Catalog /Pages {memo.Pages} 0 R >>");

        var document = PdfDocument.Open(memo.File.SavePacked(root));

        Assert.Empty(document.Warnings);
        Assert.StartsWith(FirstLine, Text(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("startxref", "startxxxx")]
    [InlineData("xref\n0", "xrxf\n0")]
    [InlineData("%%EOF", "")]
    [InlineData("trailer", "trialer")]
    public void Open_TableDamaged_ObjectsAreLookedFor(string from, string to)
    {
        var text = Encoding.Latin1.GetString(new MemoFixture().Save()).Replace(from, to, StringComparison.Ordinal);

        Assert.StartsWith(FirstLine, Text(PdfDocument.Open(Encoding.Latin1.GetBytes(text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_BytesBeforeTheHeaderAndAfterTheEnd_AreNoMatter()
    {
        byte[] bytes = [.. "junk\n"u8, .. new MemoFixture().Save(), .. "\n\n<html>trailing</html>"u8];

        Assert.StartsWith(FirstLine, Text(PdfDocument.Open(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TruncatedAnywhere_IsReadOrRefusedWithACode()
    {
        var whole = new MemoFixture(after: "q 110 0 0 14 150 629 cm BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q").Save();
        for (var length = 0; length < whole.Length; length += 499)
        {
            try
            {
                Assert.All(PdfDocument.Open(whole.AsMemory(0, length)).ReadPages(), page => Assert.True(page.Width > 0));
            }
            catch (DocumentFormatException fault)
            {
                Assert.StartsWith("pdf-", fault.Code, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Open_DamagedAnywhere_NothingElseEscapes()
    {
        var whole = new MemoFixture(annotations: "<< /Subtype /Square /Rect [1 2 3 4] /IC [0] >>").Save();
        var random = new Random(7);
        for (var run = 0; run < 150; run++)
        {
            var bytes = whole.ToArray();
            for (var i = 0; i < 30; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                foreach (var page in PdfDocument.Open(bytes).ReadPages())
                {
                    Assert.True(page.Width > 0);
                }
            }
            catch (DocumentFormatException fault)
            {
                Assert.StartsWith("pdf-", fault.Code, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Open_NoPages_IsRefused()
    {
        var file = new PdfFixture();
        file.Add("<< /Type /Pages /Kids [] /Count 0 >>");
        var root = file.Add("<< /Type /Catalog /Pages 1 0 R >>");

        Assert.Equal("pdf-no-pages", Assert.Throws<DocumentFormatException>(() => PdfDocument.Open(file.Save(root))).Code);
    }

    [Fact]
    public void Open_CyclesEverywhere_EndsAndReadsTheRest()
    {
        var file = new PdfFixture();
        file.AddStream("/Loop Do BT /F 10 Tf (still here) Tj ET");
        file.Add("<< /Type /Pages /Kids [3 0 R 2 0 R 4 0 R 3 0 R] /Count 9 /Parent 2 0 R >>");
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 1 0 R /Resources << /XObject << /Loop 5 0 R >> /Font << /F << /Subtype /Type1 /BaseFont /Courier >> >> >> >>");
        file.Add("4 0 R");
        file.AddStream("/Loop Do", "/Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /Loop 5 0 R >> >>");
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R /Outlines << /First 7 0 R >> >>");
        file.Add("<< /Title (round) /Next 7 0 R /First 7 0 R >>");

        var document = PdfDocument.Open(file.Save(root));

        Assert.Equal(1, document.PageCount);
        Assert.Equal("still here", Text(document));
        Assert.Contains("nested deeper", Assert.Single(document.ReadPage(1).Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadPage_FormsThatCallEachOtherManyTimes_StopAtTheLimitOfOperators()
    {
        var file = new PdfFixture();
        file.AddStream("/A Do");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 1 0 R /Resources << /XObject << /A 4 0 R >> >> >>");
        for (var level = 4; level < 16; level++)
        {
            file.AddStream(string.Concat(Enumerable.Repeat("/A Do ", 20)), $"/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /A {level + 1} 0 R >> >>");
        }

        file.AddStream("0 g", "/Subtype /Form /BBox [0 0 1 1]");
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");

        var page = PdfDocument.Open(file.Save(root), PdfLimits.Default with { MaxOperators = 50_000 }).ReadPage(1);

        Assert.Contains("operators", Assert.Single(page.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadPage_ExpansionBomb_IsCutAndTheNextPageReads()
    {
        var file = new PdfFixture();
        var bomb = PdfFixture.Deflate(PdfFixture.Deflate(new byte[64 << 20]));
        file.AddStream(bomb, "/Filter [/FlateDecode /FlateDecode]");
        file.Add("<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>");
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 1 0 R >>");
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F << /Subtype /Type1 /BaseFont /Courier >> >> >> >>");
        file.AddStream("BT /F 10 Tf (unharmed) Tj ET");
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");

        var document = PdfDocument.Open(file.Save(root), PdfLimits.Default with { MaxStreamBytes = 1 << 20 });

        Assert.Empty(document.ReadPage(1).Things);
        Assert.Equal("unharmed", string.Concat(document.ReadPage(2).Things.OfType<PaintedGlyph>().Select(g => g.Text)));
    }

    [Fact]
    public void Open_DeepNesting_DoesNotOverflow()
    {
        var deep = new string('[', 200_000);
        var file = new PdfFixture();
        file.AddStream($"{deep} BT");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.Add($"<< /Type /Page /Parent 2 0 R /Contents 1 0 R /Extra {deep} >>");
        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");

        Assert.True(PdfDocument.Open(file.Save(root)).PageCount >= 1);
    }

    [Fact]
    public void Open_FiveThousandPages_AreCountedAndTheLastIsRead()
    {
        var file = new PdfFixture();
        file.AddStream("BT /F 10 Tf (a page) Tj ET");
        file.Add($"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(3, 5000).Select(n => $"{n} 0 R"))}] /Count 5000 /Resources << /Font << /F << /Subtype /Type1 /BaseFont /Courier >> >> >> >>");
        for (var i = 0; i < 5000; i++)
        {
            file.Add("<< /Type /Page /Parent 2 0 R /Contents 1 0 R >>");
        }

        var root = file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        var document = PdfDocument.Open(file.Save(root));

        Assert.Equal(5000, document.PageCount);
        Assert.Equal("a page", string.Concat(document.ReadPage(5000).Things.OfType<PaintedGlyph>().Select(g => g.Text)));
    }

    [Fact]
    public void EarlierRevisions_TwoSaves_TheFirstReadsAsItWas()
    {
        var memo = new MemoFixture();
        memo.Save();
        memo.File.ReplaceStream(memo.Contents, MemoFixture.Text("", "", name: false));
        var document = PdfDocument.Open(memo.File.Save(memo.Root, "", memo.Contents));

        Assert.DoesNotContain("FALCONER", Text(document), StringComparison.Ordinal);
        Assert.Contains("FALCONER", Text(Assert.Single(document.EarlierRevisions())), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadPages_CorpusText_HasTheWordsOfTheTruth()
    {
        var pdf = SharedCorpus.PathTo("corpus/pdf/text-times-frus1955-57v26-d320.pdf");
        var truth = Letters(File.ReadAllText(Path.ChangeExtension(pdf, ".txt")));

        Assert.Equal(truth, Letters(string.Concat(PdfDocument.Open(File.ReadAllBytes(pdf)).ReadPages().SelectMany(p => p.Things.OfType<PaintedGlyph>()).Select(g => g.Text))));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Text(PdfDocument document) => string.Concat(document.ReadPages().SelectMany(p => p.Things.OfType<PaintedGlyph>()).Select(g => g.Text));
}
