using System.Text;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Inspection;
using Lacuna.Documents.Model;
using Lacuna.Documents.Tests.Formats.Pdf;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Inspection;

/// <summary>What hides outside the contents of a page: annotations, layers, earlier saves, metadata, bookmarks, attachments.</summary>
public sealed class PdfInspectionTests
{
    private const string Box = "0 g 150 629 110 14 re f";

    [Theory]
    [InlineData("<< /Type /Annot /Subtype /Square /Rect [150 629 260 643] /IC [0 0 0] /F 4 >>", "annotation LINDEN FALCONER")]
    [InlineData("<< /Type /Annot /Subtype /Circle /Rect [140 620 270 652] /IC [1 1 1] /F 4 >>", "annotation LINDEN FALCONER")]
    [InlineData("<< /Type /Annot /Subtype /Redact /Rect [150 629 260 643] /OverlayText (b1) >>", "annotation LINDEN FALCONER")]
    [InlineData("<< /Type /Annot /Subtype /Redact /Rect [90 611 260 643] /QuadPoints [150 643 260 643 150 629 260 629 92 625 210 625 92 611 210 611] >>", "annotation LINDEN FALCONER Calle Obispo 114")]
    [InlineData("<< /Type /Annot /Subtype /Line /L [150 636 260 636] /Rect [150 629 260 643] /C [0] /BS << /W 14 >> >>", "annotation LINDEN FALCONER")]
    [InlineData("<< /Type /Annot /Subtype /Polygon /Vertices [150 629 260 629 260 643 150 643] /Rect [150 629 260 643] /IC [0 0 0] /BS << /W 0 >> >>", "annotation LINDEN FALCONER")]
    [InlineData("<< /Type /Annot /Subtype /Ink /InkList [[150 633 262 633] [150 637 262 637] [150 641 262 641]] /Rect [150 629 260 643] /C [0 0 0] /BS << /W 5 >> >>", "annotation LINDEN FALCONER")]
    [InlineData("<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /Contents (His real name is Lynd Falke) >>", "annotation His real name is Lynd Falke")]
    [InlineData("<< /Type /Annot /Subtype /Highlight /Rect [150 629 260 643] /QuadPoints [150 643 260 643 150 629 260 629] /C [1 1 0] /Contents (LINDEN FALCONER) >>", "-")]
    [InlineData("<< /Type /Annot /Subtype /Square /Rect [150 629 260 643] /C [1 0 0] >>", "-")]
    [InlineData("<< /Type /Annot /Subtype /Square /Rect [150 629 260 643] /IC [0 0 0] /F 2 >>", "-")]
    [InlineData("<< /Type /Annot /Subtype /Square /Rect [150 629 260 643] /IC [1 1 0] /CA 0.3 >>", "-")]
    [InlineData("<< /Type /Annot /Subtype /Link /Rect [150 629 260 643] /Contents (Go to the archive) /Border [0 0 0] >>", "-")]
    [InlineData("<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Wolfram Sandberg) /F 2 /Rect [20 20 90 40] >>", "annotation Wolfram Sandberg")]
    [InlineData("<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (LINDEN FALCONER) /Rect [20 20 90 40] >>", "-")]
    [InlineData("<< /Type /Annot /Subtype /FreeText /Rect [20 20 190 40] /Contents (Copy of the reading room) /DA (/F1 12 Tf) >>", "-")]
    public void Inspect_Annotation_FoundWhereItHidesOrHolds(string annotation, string expected)
    {
        var memo = new MemoFixture(annotations: annotation);

        Assert.Equal(expected, InspectionExamplesTests.Print(FileInspector.Inspect(memo.Save())));
    }

    [Fact]
    public void Inspect_AnnotationWithAppearance_CoversWhereItIsPlaced()
    {
        var memo = new MemoFixture(annotations: "<< /Type /Annot /Subtype /Stamp /Rect [150 629 260 643] /AP << /N 3 0 R >> >>");

        var finding = Assert.Single(FileInspector.Inspect(memo.Save()).Findings);

        Assert.Equal((FindingTechnique.Annotation, "LINDEN FALCONER"), (finding.Technique, finding.Text));
    }

    [Fact]
    public void Inspect_BoxOfAFinding_IsInPointsFromTheTopLeft()
    {
        var finding = Assert.Single(FileInspector.Inspect(new MemoFixture(after: Box).Save()).Findings);

        var box = Assert.IsType<PageBox>(finding.Box);
        Assert.Equal((1, 151.2, 259.2), (finding.Page, Math.Round(box.Left, 1), Math.Round(box.Right, 1)));
        Assert.InRange(box.Top, 149, 153);
        Assert.InRange(box.Bottom, 162, 164);
    }

    [Theory]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate -90")]
    [InlineData("/CropBox [60 500 500 760]")]
    [InlineData("/UserUnit 2")]
    public void Inspect_PageTurnedOrCropped_StillFinds(string page)
    {
        var memo = new MemoFixture(after: Box, page: page);

        Assert.Equal("covered LINDEN FALCONER", InspectionExamplesTests.Print(FileInspector.Inspect(memo.Save())));
    }

    [Fact]
    public void Inspect_CropBoxCutsTextOff_OutsidePage()
    {
        var finding = Assert.Single(FileInspector.Inspect(new MemoFixture(page: "/CropBox [0 0 612 680]").Save()).Findings);

        Assert.Equal((FindingTechnique.OutsidePage, "MEMORANDUM FOR THE RECORD\nSUBJECT: Meeting with the liaison officer"), (finding.Technique, finding.Text));
    }

    [Theory]
    [InlineData("/D << /BaseState /OFF >>", "hidden-layer secret words")]
    [InlineData("/D << /BaseState /OFF /ON [{0}] >>", "-")]
    [InlineData("/D << /AS [<< /Event /View /Category [/View] /OCGs [{0}] >>] >>", "hidden-layer secret words")]
    [InlineData("/D << /AS [<< /Event /Print /Category [/Print] /OCGs [{0}] >>] >>", "-")]
    public void Inspect_LayerOffByWhateverRule_Found(string configuration, string expected)
    {
        var memo = new MemoFixture(after: "/OC /Layer BDC BT /F1 12 Tf 72 500 Td (secret words) Tj ET EMC");
        var layer = memo.File.Add("<< /Type /OCG /Name (Layer) /Usage << /View << /ViewState /OFF >> /Print << /PrintState /OFF >> >> >>");
        var properties = configuration.Replace("{0}", $"{layer} 0 R", StringComparison.Ordinal);
        var resources = memo.File.Add($"<< /Font << /F1 {memo.Font} 0 R >> /Properties << /Layer {layer} 0 R >> >>");
        memo.File.Replace(memo.Page, $"<< /Type /Page /Parent {memo.Pages} 0 R /MediaBox [0 0 612 792] /Contents {memo.Contents} 0 R /Resources {resources} 0 R >>");
        var root = memo.File.Add($"<< /Type /Catalog /Pages {memo.Pages} 0 R /OCProperties << /OCGs [{layer} 0 R] {properties} >> >>");

        Assert.Equal(expected, InspectionExamplesTests.Print(FileInspector.Inspect(memo.File.Save(root))));
    }

    [Fact]
    public void Inspect_NameReplacedByALaterSave_EarlierRevisionAtItsPlace()
    {
        var memo = new MemoFixture();
        memo.Save();
        memo.File.ReplaceStream(memo.Contents, MemoFixture.Text("", Box, name: false));

        var report = FileInspector.Inspect(memo.File.Save(memo.Root, "", memo.Contents));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((FindingTechnique.EarlierRevision, "LINDEN FALCONER", 1), (finding.Technique, finding.Text, finding.Page));
        Assert.InRange(finding.Box?.Left ?? 0, 150, 152);
    }

    [Fact]
    public void Inspect_LaterSaveOnlyMovesTextAndAddsNotes_NothingFound()
    {
        var memo = new MemoFixture();
        memo.Save();
        memo.File.ReplaceStream(memo.Contents, "1 0 0 1 10 -20 cm " + MemoFixture.Text("", "BT /F1 9 Tf 72 40 Td (Released 2024) Tj ET", name: true));

        Assert.Equal("-", InspectionExamplesTests.Print(FileInspector.Inspect(memo.File.Save(memo.Root, "", memo.Contents))));
    }

    [Fact]
    public void Inspect_PageRemovedByALaterSave_EarlierRevision()
    {
        var memo = new MemoFixture();
        var contents = memo.File.AddStream("BT /F1 12 Tf 72 700 Td (Annex with the true names) Tj ET");
        var second = memo.File.Add($"<< /Type /Page /Parent {memo.Pages} 0 R /MediaBox [0 0 612 792] /Contents {contents} 0 R /Resources << /Font << /F1 {memo.Font} 0 R >> >> >>");
        memo.File.Replace(memo.Pages, $"<< /Type /Pages /Kids [{memo.Page} 0 R {second} 0 R] /Count 2 >>");
        memo.Save();
        memo.File.Replace(memo.Pages, $"<< /Type /Pages /Kids [{memo.Page} 0 R] /Count 1 >>");

        Assert.Equal("earlier-revision Annex with the true names", InspectionExamplesTests.Print(FileInspector.Inspect(memo.File.Save(memo.Root, "", memo.Pages))));
    }

    [Fact]
    public void Inspect_OldContentsLeftInTheFileWithoutAnythingPointingThere_EarlierRevision()
    {
        var memo = new MemoFixture(after: Box, name: false);
        memo.File.AddStream(MemoFixture.Text("", "", name: true));

        var finding = Assert.Single(FileInspector.Inspect(memo.Save()).Findings);

        Assert.Equal((FindingTechnique.EarlierRevision, "LINDEN FALCONER"), (finding.Technique, finding.Text));
    }

    [Fact]
    public void Inspect_TextSqueezedToALine_Invisible() =>
        Assert.Equal("invisible FALCONER", InspectionExamplesTests.Print(FileInspector.Inspect(new MemoFixture(after: "BT /F1 12 Tf 0.1 Tz 72 500 Td (FALCONER) Tj ET", name: false).Save())));

    [Fact]
    public void Inspect_PrintersMarksBesideThePage_NothingFound() =>
        Assert.Equal("-", InspectionExamplesTests.Print(FileInspector.Inspect(new MemoFixture(after: "BT /F1 6 Tf 72 -20 Td (report.indd 3 14/03/2001 12:14) Tj ET").Save())));

    [Theory]
    [InlineData("/Title (Memo re LINDEN FALCONER)", "metadata Memo re LINDEN FALCONER")]
    [InlineData("/Subject (Debriefing of Falconer)", "metadata Debriefing of Falconer")]
    [InlineData("/Keywords (liaison, Falconer)", "metadata liaison, Falconer")]
    [InlineData("/Title (Memorandum for the Record) /Author (J. Smith) /Producer (Acme PDF 2.1) /Creator (Microsoft Word)", "-")]
    [InlineData("/Title (Microsoft Word - memo_final_redacted.docx)", "-")]
    [InlineData("/Title (Station meeting, 14 March 1962)", "-")]
    [InlineData("/PTEX.Fullbanner (This is pdfTeX using libpoppler)", "-")]
    public void Inspect_InformationDictionary_OnlyNamesThatAreWithheldAreFound(string entries, string expected)
    {
        var memo = new MemoFixture(after: Box, name: false);
        var info = memo.File.Add($"<< {entries} >>");
        memo.Save();

        Assert.Equal(expected, InspectionExamplesTests.Print(FileInspector.Inspect(memo.File.Save(memo.Root, $"/Info {info} 0 R"))));
    }

    [Fact]
    public void Inspect_TitleNamesWhatThePageLacksButNothingIsWithheld_NothingFound()
    {
        var memo = new MemoFixture(name: false);
        var info = memo.File.Add("<< /Title (Holdings of the Lakeside Reading Room) >>");
        memo.Save();

        Assert.Equal("-", InspectionExamplesTests.Print(FileInspector.Inspect(memo.File.Save(memo.Root, $"/Info {info} 0 R"))));
    }

    [Fact]
    public void Inspect_MetadataPacket_TitleIsFound()
    {
        const string Packet = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Agent Falconer</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        var memo = new MemoFixture(after: Box, name: false, catalogue: "/Metadata 99 0 R");
        while (memo.File.Next < 99)
        {
            memo.File.Add("null");
        }

        memo.File.AddStream(Packet, "/Type /Metadata /Subtype /XML");

        Assert.Equal("metadata Agent Falconer", InspectionExamplesTests.Print(FileInspector.Inspect(memo.Save())));
    }

    [Theory]
    [InlineData("Agent LINDEN FALCONER", "outline Agent LINDEN FALCONER")]
    [InlineData("Subject: meeting with the liaison", "-")]
    [InlineData("Page 1", "-")]
    public void Inspect_Bookmark_FoundWhereItNamesWhatIsWithheld(string title, string expected)
    {
        var memo = new MemoFixture(after: Box, name: false);
        var outlines = memo.File.Next;
        memo.File.Add($"<< /Type /Outlines /First {outlines + 1} 0 R /Last {outlines + 1} 0 R /Count 1 >>");
        memo.File.Add($"<< /Title ({title}) /Parent {outlines} 0 R /Next {outlines + 1} 0 R >>");
        var root = memo.File.Add($"<< /Type /Catalog /Pages {memo.Pages} 0 R /Outlines {outlines} 0 R >>");

        Assert.Equal(expected, InspectionExamplesTests.Print(FileInspector.Inspect(memo.File.Save(root))));
    }

    [Fact]
    public void Inspect_AttachedFile_NameAndTextAreFound()
    {
        var memo = new MemoFixture();
        var stream = memo.File.AddStream("The agent is Linden Falconer.", "/Type /EmbeddedFile");
        var file = memo.File.Add($"<< /Type /Filespec /F (notes.txt) /UF (notes.txt) /EF << /F {stream} 0 R >> >>");
        var root = memo.File.Add($"<< /Type /Catalog /Pages {memo.Pages} 0 R /Names << /EmbeddedFiles << /Names [(notes.txt) {file} 0 R] >> >> >>");

        Assert.Equal("attachment notes.txt The agent is Linden Falconer.", InspectionExamplesTests.Print(FileInspector.Inspect(memo.File.Save(root))));
    }

    [Fact]
    public void Inspect_StructureElementSaysWhatTheBoxHides_AlternateText()
    {
        var memo = new MemoFixture(after: $"/P << /MCID 0 >> BDC {Box} EMC /P << /MCID 1 >> BDC BT /F1 9 Tf 72 40 Td (No. 3) Tj ET EMC", name: false);
        var element = memo.File.Next;
        memo.File.Add($"<< /Type /StructElem /S /Span /Pg {memo.Page} 0 R /ActualText (LINDEN FALCONER) /K 0 >>");
        memo.File.Add($"<< /Type /StructElem /S /Span /Pg {memo.Page} 0 R /E (Number three) /K [1] >>");
        var root = memo.File.Add($"<< /Type /Catalog /Pages {memo.Pages} 0 R /StructTreeRoot << /Type /StructTreeRoot /K [{element} 0 R {element + 1} 0 R] >> >>");

        Assert.Equal("alternate-text LINDEN FALCONER", InspectionExamplesTests.Print(FileInspector.Inspect(memo.File.Save(root))));
    }

    [Fact]
    public void Inspect_ScriptsAndPrograms_AreWarnedOf()
    {
        var memo = new MemoFixture(catalogue: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", annotations: "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (calc.exe) >> >>");
        var action = memo.File.Add("<< /S /Launch /F (calc.exe) >>");
        Assert.True(action > 0);

        var report = FileInspector.Inspect(memo.Save());

        Assert.Empty(report.Findings);
        Assert.Equal(["javascript", "launch"], report.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("0 g 150 629 110 14 re f", RedactionStyle.Black)]
    [InlineData("1 g 150 629 110 14 re f", RedactionStyle.White)]
    [InlineData("0.5 g 150 629 110 14 re f", RedactionStyle.Gray)]
    [InlineData("1 0 0 rg 150 629 110 14 re f", RedactionStyle.Coloured)]
    public void Inspect_BoxOverText_ListedWithItsStyle(string paint, RedactionStyle style)
    {
        var redaction = Assert.Single(FileInspector.Inspect(new MemoFixture(after: paint).Save()).Redactions);

        Assert.Equal((style, 150, 260), (redaction.Style, Math.Round(redaction.Box.Left), Math.Round(redaction.Box.Right)));
    }

    [Fact]
    public void Inspect_TableWithFilledCellsAndHeader_NothingFoundNothingListed()
    {
        const string Table = "0.1 0.2 0.5 rg 72 520 300 18 re f 0.9 g 72 502 300 18 re f BT /F1 12 Tf 1 g 76 525 Td (Name     Amount) Tj 0 g 0 -18 Td (Castle   4,500) Tj ET";

        var report = FileInspector.Inspect(new MemoFixture(after: Table).Save());

        Assert.Empty(report.Findings);
        Assert.Empty(report.Redactions);
    }

    [Fact]
    public void Inspect_FilesOfTheCorpus_NoFinding()
    {
        foreach (var path in Directory.EnumerateFiles(SharedCorpus.PathTo("corpus/pdf"), "*.pdf").Order(StringComparer.Ordinal))
        {
            // The two long files repeat themselves; the rest of their pages takes longer than a test should.
            var report = FileInspector.Inspect(File.ReadAllBytes(path), PdfLimits.Default with { MaxPages = 30 });

            Assert.True(report.Findings.IsEmpty, $"{Path.GetFileName(path)}: {InspectionExamplesTests.Print(report)}");
        }
    }

    [Fact]
    public void Inspect_OtherFormat_IsRefusedWithItsCode()
    {
        var fault = Assert.Throws<Lacuna.Documents.Diagnostics.DocumentFormatException>(() => FileInspector.Inspect(Encoding.ASCII.GetBytes("plain text")));

        Assert.Equal("inspect-format", fault.Code);
    }
}
