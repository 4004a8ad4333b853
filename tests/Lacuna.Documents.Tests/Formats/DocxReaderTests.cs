using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Docx;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Formats;

public sealed class DocxReaderTests
{
    [Fact]
    public void Read_Styles_MakeHeadingsAlsoThroughOthers()
    {
        var styles = $"""
            <w:styles {DocxFixture.Names}><w:style w:styleId="a"><w:name w:val="heading 2"/></w:style>
            <w:style w:styleId="b"><w:name w:val="Ours"/><w:basedOn w:val="a"/></w:style>
            <w:style w:styleId="c"><w:name w:val="Loop"/><w:basedOn w:val="c"/></w:style></w:styles>
            """;
        var document = Read(P("Title", "One") + P("b", "Two") + P("c", "Three"), ("styles", styles));
        Assert.Equal([1, 2], document.Blocks.OfType<Heading>().Select(heading => heading.Level));
        Assert.Equal("One", document.Description.Title);
        Assert.Equal("One\n\nTwo\n\nThree", Plain(document));
    }

    [Fact]
    public void Read_Runs_KeepLookTabsAndBreaks()
    {
        var document = Read("""
            <w:p><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r><w:r><w:br/><w:t xml:space="preserve"> c</w:t>
            <w:br w:type="page"/><w:t>d</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>
            """);
        Assert.Equal("a\tb\n cd", Plain(document));
        var content = ((Paragraph)document.Blocks[0]).Content;
        Assert.Equal(Rendition.Bold, ((Highlight)content[0]).Rend);
        Assert.Single(content.OfType<InlinePageBreak>());
        Assert.IsType<PageBreak>(document.Blocks[1]);
    }

    [Fact]
    public void Read_TrackedChanges_KeepWhoMadeThem()
    {
        var comments = $"<w:comments {DocxFixture.Names}><w:comment w:id=\"1\"><w:p/></w:comment></w:comments>";
        var document = Read(
            "<w:p><w:ins w:author=\"Mikoyan\"><w:r><w:t>in</w:t></w:r></w:ins><w:del w:author=\"Castro\"><w:r><w:delText>out</w:delText></w:r></w:del></w:p>",
            ("comments", comments));
        var content = ((Paragraph)document.Blocks[0]).Content;
        Assert.Equal("Mikoyan", Assert.IsType<Addition>(content[0]).By);
        Assert.Equal("Castro", Assert.IsType<Deletion>(content[1]).By);
        Assert.Equal(2, document.Diagnostics.Count(noticed => noticed.Code == DiagnosticCode.TrackedChange));
    }

    [Fact]
    public void Read_Notes_FollowTheirParagraph()
    {
        var notes = $"""
            <w:footnotes {DocxFixture.Names}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>
            <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Note.</w:t></w:r></w:p>{P("", "More.")}</w:footnote>
            <w:footnote w:id="3">{P("", "Starred.")}</w:footnote><w:footnote w:id="9">{P("", "Uncalled.")}</w:footnote></w:footnotes>
            """;
        var document = Read(
            "<w:p><w:r><w:t>Said</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:footnoteReference w:id=\"3\" w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r></w:p>"
            + P("", "Next"),
            ("footnotes", notes));
        Assert.Equal("Said[1][*]\n\n[1] Note.\nMore.\n\n[*] Starred.\n\nNext", Plain(document));
        Assert.Single(document.Furniture);
    }

    [Fact]
    public void Read_NoteThatCallsItself_Ends()
    {
        var notes = $"<w:footnotes {DocxFixture.Names}><w:footnote w:id=\"1\"><w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote></w:footnotes>";
        Assert.Equal("[1]\n\n[1] [1]", Plain(Read("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", ("footnotes", notes))));
    }

    [Fact]
    public void Read_Numbering_CountsLevels()
    {
        static string Item(int level, string text) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var numbering = $"""
            <w:numbering {DocxFixture.Names}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>
            <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>
            """;
        var document = Read(Item(0, "x") + Item(1, "y") + Item(1, "z") + Item(0, "u") + Item(1, "v"), ("numbering", numbering));
        Assert.Equal(["1.", "1a)", "1b)", "2.", "2a)"], document.Blocks.OfType<ListItem>().Select(item => item.Label));
    }

    [Fact]
    public void Read_TablesFieldsTextboxes_KeepTheirWords()
    {
        var document = Read($"""
            <w:tbl><w:tblGrid/><w:tr><w:trPr/><w:tc>{P("", "a")}{P("", "b")}</w:tc><w:tc>{P("", "c")}</w:tc></w:tr></w:tbl>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>7</w:t></w:r>
            <w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{P("", "box")}</w:txbxContent></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><w:txbxContent>{P("", "box")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            <w:sdt><w:sdtPr/><w:sdtContent>{P("", "control")}</w:sdtContent></w:sdt>
            """);
        Assert.Equal("a\nb\tc\n\n7 link\n\nbox\n\ncontrol", Plain(document));
        Assert.Contains(document.Diagnostics, noticed => noticed.Code == DiagnosticCode.ObjectLeftOut);
    }

    [Fact]
    public void Read_HeadersAndProperties_StandBesideTheText()
    {
        var bytes = DocxFixture.Zip(
            ("word/document.xml", $"<w:document {DocxFixture.Names}><w:body>{P("", "Text")}</w:body></w:document>"),
            ("word/header1.xml", $"<w:hdr {DocxFixture.Names}>{P("", "SECRET")}</w:hdr>"),
            ("docProps/core.xml", "<p><title>Report</title><creator>A. Typist</creator><created>1999-05-01T10:00:00Z</created></p>"));
        var document = DocxReader.Read(bytes, ReaderLimits.Default);
        Assert.Equal("Text", Plain(document));
        Assert.Single(document.Furniture);
        Assert.Equal("Report", document.Description.Title);
        // When the file was made is not when the document was.
        Assert.Null(document.Description.Date);
    }

    [Fact]
    public void Read_Spans_LieWithinTheirBlocks()
    {
        var document = Read(P("", "one") + P("", "two") + P("", "three"));
        Assert.Equal([(0, 3), (4, 3), (8, 5)], document.Blocks.Select(block => (block.Span.Start, block.Span.Length)));
    }

    [Fact]
    public void Read_BadFiles_AreRefusedWithACode()
    {
        var good = DocxFixture.Make(P("", "text"));
        AssertRefused("docx-not-zip", []);
        AssertRefused("docx-not-zip", "plain"u8.ToArray());
        AssertRefused("docx-truncated", good[..(good.Length / 2)]);
        AssertRefused("docx-encrypted", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        AssertRefused("docx-missing-part", DocxFixture.Zip(("word/other.xml", "<a/>")));
        AssertRefused("docx-missing-part", DocxFixture.Zip(("word/document.xml", "<workbook/>")));
        AssertRefused("xml-dtd", DocxFixture.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")));
        AssertRefused("xml-malformed", DocxFixture.Zip(("word/document.xml", "<document><body></document>")));
        AssertRefused("xml-depth", DocxFixture.Make(string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))));
        AssertRefused("docx-too-large", DocxFixture.Make(P("", new string('x', 20_000_000))));
    }

    [Fact]
    public void Read_MalformedPart_SaysWhere()
    {
        var fault = Assert.Throws<DocumentFormatException>(
            () => DocxReader.Read(DocxFixture.Zip(("word/document.xml", "<document>\n<body></document>")), ReaderLimits.Default));
        Assert.Equal(2, fault.Line);
        Assert.True(fault.Column > 1);
    }

    private static void AssertRefused(string code, byte[] bytes) =>
        Assert.Equal(code, Assert.Throws<DocumentFormatException>(() => DocxReader.Read(bytes, ReaderLimits.Default)).Code);

    private static string P(string style, string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static TextDocument Read(string body, params (string Name, string Xml)[] parts) =>
        DocxReader.Read(DocxFixture.Make(body, parts), ReaderLimits.Default);

    private static string Plain(TextDocument document) => PlainTextWriter.Write(document).Text;
}
