using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Ocr;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Xunit;

namespace Lacuna.Documents.Tests.Formats.Ocr;

public sealed class AltoTests
{
    private static readonly PageWord Plain = new("policy", new PageBox(72.31, 80.02, 120.49, 92), 12);

    private static readonly PageText Full = new(3, 612, 792.25,
    [
        new PageLine([Plain with { Text = "exam-", Confidence = 0.93, Rend = Rendition.Italic }], new PageBox(72, 80, 540, 92), 0) { StartsParagraph = true },
        new PageLine([Plain with { Text = "ple" }, Plain with { Text = "<&\"'" }, Plain with { Text = "—-" }], new PageBox(72, 94, 540, 106), 0) { StartsParagraph = false },
        new PageLine([Plain with { Text = "12", Raised = true, Size = 7.5 }, Plain with { Text = "struck", Rend = Rendition.Strikethrough }], new PageBox(300, 94, 540, 106), 4),
        new PageLine([Plain with { Text = "МВД", Rend = Rendition.Superscript, Raised = true }, Plain with { Text = "1961-" }], new PageBox(300, 110, 540, 120), 4),
    ])
    {
        Origin = PageOrigin.Ocr,
        Language = "ru",
        Confidence = 0.8713,
        Turned = 270,
        Warnings = ["The image is damaged: what could be decoded was read.", "Another = sign."],
        Redactions =
        [
            new PageRedaction(new PageBox(72, 200, 300.25, 212.5), GapLook.Black, 0.95) { Lines = 1, Words = 7, Label = "(b)(1) \"x\"", Codes = ["(b)(1)", "1.4(c)"] },
            new PageRedaction(new PageBox(0, 0, 612, 792), GapLook.WithdrawalSheet, 0.5) { Pages = 4 },
        ],
    };

    [Fact]
    public void Pages_WrittenAndRead_AreTheSame()
    {
        ImmutableArray<PageText> pages = [Full, PageText.Blank(4, 595.28, 841.89), Full with { Number = 5, Origin = PageOrigin.TextLayer, Confidence = null, Language = null, Redactions = [], Warnings = [], Turned = 0 }];

        var read = AltoReader.Read(AltoWriter.Write(pages, "a & b.pdf"), ReaderLimits.Default);

        Assert.Equal(pages.Select(Show), read.Select(Show));
    }

    [Fact]
    public void EveryLook_AndEveryRendition_ComesBack()
    {
        var page = PageText.Blank(1, 600, 800) with { Redactions = [.. Enum.GetValues<GapLook>().Select(look => new PageRedaction(new PageBox(1, 2, 3, 4), look, 1))] };
        page = page with { Lines = [.. Enum.GetValues<Rendition>().Select(rend => new PageLine([Plain with { Rend = rend }], Plain.Box, 0))] };

        var read = Assert.Single(AltoReader.Read(AltoWriter.Write([page], ""), ReaderLimits.Default));

        Assert.Equal(Show(page), Show(read));
    }

    [Fact]
    public void Writing_IsValidInTheOrderOfTheSchema_AndMarksWhatTheHyphenDivides()
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(AltoWriter.Write([Full], "x.pdf"))).Root;
        Assert.NotNull(root);
        XNamespace alto = "http://www.loc.gov/standards/alto/ns-v4#";

        Assert.Equal(["Description", "Styles", "Tags", "Layout"], root.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("inch1200", root.Descendants(alto + "MeasurementUnit").Single().Value);
        var ids = root.Descendants().Attributes("ID").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var reference in root.Descendants().Attributes().Where(a => a.Name.LocalName is "STYLEREFS" or "TAGREFS" or "PROCESSING").SelectMany(a => a.Value.Split(' ')))
        {
            Assert.Contains(reference, ids);
        }

        // "exam-" goes on in "ple"; "1961-" stands at the end and keeps its dash.
        var hyphen = Assert.Single(root.Descendants(alto + "HYP"));
        Assert.Equal("exam", ((XElement?)hyphen.PreviousNode)?.Attribute("CONTENT")?.Value);
        Assert.Contains(root.Descendants(alto + "String"), word => (string?)word.Attribute("CONTENT") == "1961-");
        Assert.Equal(1205.17, (double?)root.Descendants(alto + "String").First().Attribute("HPOS"));
    }

    [Fact]
    public void CharactersThatXmlCannotHold_BecomeReplacementCharacters()
    {
        var page = new PageText(1, 10, 10, [new PageLine([Plain with { Text = "a\u0001b\uD800" }], Plain.Box, 0)]);

        Assert.Equal("a\uFFFDb\uFFFD", AltoReader.Read(AltoWriter.Write([page], "\u0002"), ReaderLimits.Default).Single().Words.Single().Text);
    }

    [Fact]
    public void TesseractsAlto_InPixels_IsReadAtItsResolution()
    {
        const string alto = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout>
            <Page WIDTH="1700" HEIGHT="2200" PHYSICAL_IMG_NR="0" ID="page_0"><PrintSpace HPOS="0" VPOS="0" WIDTH="1700" HEIGHT="2200">
            <ComposedBlock ID="c0" HPOS="200" VPOS="100" WIDTH="400" HEIGHT="90"><TextBlock ID="block_0" HPOS="200" VPOS="100" WIDTH="400" HEIGHT="40">
            <TextLine ID="l0" HPOS="200" VPOS="100" WIDTH="400" HEIGHT="30"><String HPOS="200" VPOS="100" WIDTH="100" HEIGHT="30" WC="0.9" CONTENT="Top"/><SP WIDTH="9" VPOS="1" HPOS="2"/>
            <String HPOS="310" VPOS="100" WIDTH="100" HEIGHT="30" WC="0.5" CONTENT="Secret"/></TextLine></TextBlock>
            <TextBlock ID="block_1" HPOS="200" VPOS="140" WIDTH="400" HEIGHT="40"><TextLine ID="l1"><String HPOS="x" CONTENT="lost place"/></TextLine></TextBlock></ComposedBlock>
            </PrintSpace></Page></Layout></alto>
            """;

        var page = Assert.Single(AltoReader.Read(Encoding.UTF8.GetBytes(alto), ReaderLimits.Default, 200));

        Assert.Equal((1, 612, 792), (page.Number, page.Width, page.Height));
        Assert.Equal("Top Secret|lostplace", string.Join('|', page.Lines.Select(line => line.Text)));
        Assert.Equal(new PageBox(72, 36, 108, 46.8), page.Lines[0].Words[0].Box);
        Assert.True(page.Lines[1] is { Region: 0, StartsParagraph: true });
        Assert.Equal((PageOrigin.Ocr, 0.63), (page.Origin, Math.Round(page.Confidence ?? 0, 2)));
    }

    [Theory]
    [InlineData("<html/>", "alto-root")]
    [InlineData("<alto><Layout>", "xml-malformed")]
    [InlineData("", "xml-malformed")]
    [InlineData("<!DOCTYPE alto [<!ENTITY a \"b\">]><alto/>", "xml-dtd")]
    public void WhatIsNoAlto_IsRefused(string text, string code) =>
        Assert.Equal(code, Assert.Throws<DocumentFormatException>(() => AltoReader.Read(Encoding.UTF8.GetBytes(text), ReaderLimits.Default)).Code);

    [Fact]
    public void DeepOrLongFiles_AreRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<alto>", 600)) + string.Concat(Enumerable.Repeat("</alto>", 600));
        Assert.Equal("xml-depth", Assert.Throws<DocumentFormatException>(() => AltoReader.Read(Encoding.UTF8.GetBytes(deep), ReaderLimits.Default)).Code);
        Assert.Equal("alto-too-large", Assert.Throws<DocumentFormatException>(() => AltoReader.Read(AltoWriter.Write([Full], ""), ReaderLimits.Default with { MaxBytes = 100 })).Code);
        Assert.Equal("alto-too-large", Assert.Throws<DocumentFormatException>(() => AltoReader.Read(AltoWriter.Write([Full], ""), ReaderLimits.Default with { MaxNodes = 5 })).Code);
    }

    private static string Show(PageText page) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        {page.Number} {page.Width} {page.Height} {page.Origin} {page.Language} {page.Confidence} {page.Turned} {string.Join('|', page.Warnings)}
        {string.Join('\n', page.Lines.Select(line => $"{line.Box} {line.Region} {line.StartsParagraph}: {string.Join(' ', line.Words)}"))}
        {string.Join('\n', page.Redactions.Select(r => $"{r.Box} {r.Look} {r.Confidence} {r.Lines} {r.Words} {r.Label} {string.Join(',', r.Codes)} {r.Pages}"))}
        """);
}
