using System.Diagnostics;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Html;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Formats;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Read_ScriptsAndTrackers_LeavesThemOut()
    {
        var document = Read("""
            <html><head><script>var evil1;</script><style>p{color:red} evil2</style></head><body onload="evil3()">
            <!-- evil4 --><p onclick="evil5()">Words <a href="javascript:evil6()">kept</a>.<script>evil7</script></p>
            <iframe src="https://tracker.example/evil8">evil9</iframe><noscript><img src="https://tracker.example/evil10"></noscript>
            <object data="evil11">evil12</object><svg onload="evil13"><text>evil14</text></svg><template>evil15</template>
            <img src="https://tracker.example/p.gif" width="1"><input value="evil16"></body></html>
            """);
        Assert.Equal("Words kept.", Plain(document));
        Assert.DoesNotContain("evil", document.ToString() + PlainTextWriter.Write(document).Text, StringComparison.Ordinal);
        Assert.Contains(document.Diagnostics, noticed => noticed.Code == DiagnosticCode.ActiveContentLeftOut);
    }

    [Fact]
    public void Read_Structure_BecomesBlocks()
    {
        var document = Read("""
            <h2>Head</h2><p>One  <b> two </b>
            three<br> four<p>Next<blockquote><p>Quoted</p></blockquote><ul><li>a<ol start=3><li>b<li>c</ol></ul><pre>x
              y</pre><hr><div>bare <p>inner</p> tail</div>
            """);
        Assert.Equal(
            "Head\n\nOne two three\nfour\n\nNext\n\nQuoted\n\n• a\n\n3. b\n\n4. c\n\nx\n  y\n\nbare\n\ninner\n\ntail", Plain(document));
        Assert.Equal([0, 1, 1], document.Blocks.OfType<ListItem>().Select(item => item.Depth));
        Assert.Single(document.Blocks.OfType<Quotation>());
        Assert.Equal(2, Assert.Single(document.Blocks.OfType<Heading>()).Level);
    }

    [Fact]
    public void Read_Inlines_KeepTheirLook()
    {
        var document = Read("<p><i>a</i><ins>b</ins><del>c</del><u>d</u><x-y>e</x-y></p>");
        var content = ((Paragraph)document.Blocks[0]).Content;
        Assert.Equal(["Highlight", "Addition", "Deletion", "Highlight", "Text"], content.Select(inline => inline.GetType().Name));
        Assert.Contains(document.Diagnostics, noticed => noticed.Code == DiagnosticCode.UnknownElement);
    }

    [Fact]
    public void Read_Main_SetsTheRestAside()
    {
        var document = Read("<header><h1>Site</h1></header><nav>Menu</nav><main><header><h1>Title</h1></header><p>Text</p><footer>End</footer></main><p>Other</p>");
        Assert.Equal("Title\n\nText", Plain(document));
        Assert.Equal("Site Menu End Other", string.Join(' ', document.Furniture.Select(block => block switch
        {
            Paragraph paragraph => PlainTextWriter.Write(paragraph.Content),
            Heading heading => PlainTextWriter.Write(heading.Content),
            _ => "?",
        })));
    }

    [Fact]
    public void Read_PageInOneForm_IsTheDocument() =>
        Assert.Equal("Everything stands in a form.", Plain(Read("<form id=aspnetForm><p>Everything stands in a form.</p></form>")));

    [Fact]
    public void Read_Tables_TellDataFromLayout()
    {
        var document = Read("""
            <table><caption>Arms</caption><tr><th>Kind<th>Number<tr><td>R-12<td>36</table>
            <table><tr><td>Left<td><p>Right</p><ul><li>x</ul></table>
            """);
        Assert.Equal("Arms\n\nKind\tNumber\nR-12\t36\n\nLeft\n\nRight\n\n• x", Plain(document));
        Assert.Single(document.Blocks.OfType<Table>());
    }

    [Fact]
    public void Read_Footnotes_ArePaired()
    {
        var document = Read("""
            <p>Said<sup><a id="r1" href="#n1">1</a></sup> more<a href="#n2">[2]</a>.</p>
            <div id="n1"><p><a href="#r1">1</a> First note. <a href="#r1">↩</a></p></div><p><a name="n2"></a>[2] Second.</p>
            """);
        Assert.Equal("Said[1] more[2].\n\n[1] First note.\n\n[2] Second.", Plain(document));
        Assert.Equal(2, document.Blocks.OfType<NoteBlock>().Count());
        Assert.Equal(2, ((Paragraph)document.Blocks[0]).Content.OfType<NoteRef>().Count());
    }

    [Fact]
    public void Read_Head_DescribesTheDocument()
    {
        var description = Read("""
            <html lang="es-CU"><head><title>Informe | Archivo</title><meta name="description" content="Un informe">
            <meta name="citation_author" content="C. R. Rodríguez"><meta name="citation_date" content="1962/12/11"></head><h1>Informe</h1>
            """).Description;
        Assert.Equal("Informe", description.Title);
        Assert.Equal("Un informe", description.Summary);
        Assert.Equal("es", description.Language);
        Assert.Equal("1962-12-11", description.Date?.Edtf);
        Assert.Equal(new Participant("C. R. Rodríguez", ParticipantRole.Author), Assert.Single(description.Participants));
    }

    [Fact]
    public void Read_Picture_KeepsWordsThatDescribeIt()
    {
        var document = Read("<p>See<img alt='The meeting in Moscow'><img alt=logo></p>");
        Assert.Equal("See The meeting in Moscow", Plain(document));
        Assert.Contains(document.Diagnostics, noticed => noticed.Code == DiagnosticCode.ObjectLeftOut);
    }

    [Fact]
    public void Read_ForbiddenReferences_AreReplaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", Plain(Read("<p>a&#1;b&#xFFFE;</p>")));

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("table")]
    [InlineData("a")]
    [InlineData("font size=1")]
    [InlineData("ul><li")]
    [InlineData("p")]
    [InlineData("table><tr><td")]
    [InlineData("svg")]
    [InlineData("select><option")]
    [InlineData("sup><a href=#a")]
    public void Read_HundredThousandNested_EndsSoon(string tag)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            Assert.NotNull(Read(string.Concat(Enumerable.Repeat($"<{tag}>", 100_000)) + "words"));
        }
        catch (DocumentFormatException fault)
        {
            Assert.Equal("html-depth", fault.Code);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Read_NestedBeyondTheLimit_KeepsTheWords()
    {
        var document = Read(string.Concat(Enumerable.Repeat("<div>", 1_500)) + "deep <p>words</p>" + string.Concat(Enumerable.Repeat("</div>", 1_500)));
        Assert.Equal("deep words", Plain(document));
        Assert.Contains(document.Diagnostics, noticed => noticed.Code == DiagnosticCode.NestingFlattened);
    }

    [Fact]
    public void Read_ManyParagraphs_IsLinear()
    {
        var watch = Stopwatch.StartNew();
        var document = Read(string.Concat(Enumerable.Repeat("<p>x <i>y</i>\n", 200_000)));
        Assert.Equal(200_000, document.Blocks.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(90), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Read_Spans_AreInOrderAndBeginAtTheTag()
    {
        const string Html = "<p>a</p><h2>b</h2><p>c</p>";
        var document = Read(Html);
        Assert.Equal([0, 8, 18], document.Blocks.Select(block => block.Span.Start));
        Assert.Equal(Html.Length, document.Blocks[^1].Span.End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!-- only this -->")]
    [InlineData("<script>")]
    [InlineData("<frameset><frame src=x>")]
    public void Read_NoWords_SaysSo(string html) =>
        Assert.Contains(Read(html).Diagnostics, noticed => noticed.Code == DiagnosticCode.NoText);

    private static TextDocument Read(string html) => HtmlReader.Read(html, ReaderLimits.Default);

    private static string Plain(TextDocument document) => PlainTextWriter.Write(document).Text;
}
