using System.Text.RegularExpressions;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Rendering;

/// <summary>What the text of a record looks like on its page.</summary>
public sealed partial class RecordHtmlTests
{
    private static readonly string Html = Write(File.ReadAllText(Path.Combine(
        SourceTree.Root, "tests", "Lacuna.Documents.Tests", "Rendering", "every-mark.tei.xml")));

    [Fact]
    public void Gap_LeadsToItsMeaningAndBack()
    {
        Assert.Contains("<a id=\"g1\" href=\"#w1\" title=\"[2 lines not declassified]\"><span class=\"br\">[</span>2 lines withheld<span class=\"br\">]</span></a>", Html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"w1\"><a href=\"#g1\">2 lines withheld</a>. Not declassified when the document was released. <span class=\"size\">Estimated at 16–28 words.</span>", Html, StringComparison.Ordinal);
        Assert.Contains("Printed as <span>[2 lines not declassified]</span>", Html, StringComparison.Ordinal);
        Assert.Contains("name withheld<", Html, StringComparison.Ordinal);
        Assert.Contains("as the marker gives no size", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Gap_SaysItsCodesInWordsWithTheirSource()
    {
        Assert.Contains("withheld (b)(1) (b)(3)", Html, StringComparison.Ordinal);
        Assert.Contains("<b>(b)(1)</b>: properly classified in the interest of national defense or foreign policy <span class=\"source\">(Freedom of Information Act, 5 U.S.C. § 552(b)(1))</span>", Html, StringComparison.Ordinal);
        Assert.Contains("<b>25X1</b>: the identity of a confidential human source", Html, StringComparison.Ordinal);
        Assert.Contains("Executive Order 13526 § 1.4(c)", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Gap_LeadsToTheGapsBeforeAndAfter()
    {
        Assert.Contains("<a href=\"#g3\" aria-label=\"Next gap\">", Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#g1\" aria-label=\"Gap before\">", Html, StringComparison.Ordinal);
        Assert.DoesNotContain("#g0", Html, StringComparison.Ordinal);
        var last = Gaps().Count(Html);
        Assert.Equal(last, Entries().Count(Html));
        Assert.DoesNotContain($"#g{last + 1}", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Illegible_IsNotCalledWithheld()
    {
        Assert.Contains("2 words illegible</a>. Cannot be read or heard; nobody keeps it back.", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void EditorsBrackets_AreCharacters()
    {
        Assert.Contains("title=\"Supplied by the editor\">[Captain Tikhon]</span>", Html, StringComparison.Ordinal);
        Assert.Contains("title=\"Supplied by the editor with doubt\">[Zatonsk?]</span>", Html, StringComparison.Ordinal);
        Assert.Contains("title=\"Explained by the editor\">[the Lightkeepers’ Commission]</span>", Html, StringComparison.Ordinal);
        Assert.Contains(">Lowestrad</span><span class=\"ed corr\" title=\"Corrected by the editor\"> [Lowestrand]</span>", Html, StringComparison.Ordinal);
        Assert.Contains(">inhabitents</span><span class=\"ed corr\" title=\"Noted by the editor\"> [sic]</span>", Html, StringComparison.Ordinal);
        Assert.Contains(" [sic, says the carbon], of which", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Reporter_IsSetApartFromTheEditor()
    {
        Assert.Contains("<span class=\"aside\" title=\"The reporter’s aside\">(laughing)</span>", Html, StringComparison.Ordinal);
        Assert.Matches("<p id=\"p[0-9a-f-]+\" class=\"all-aside\">", Html);
        Assert.Matches("<p id=\"p[0-9a-f-]+\" class=\"all-ed\">", Html);
    }

    [Fact]
    public void Speaker_StandsInTheMarginAtEachChange()
    {
        Assert.Contains("class=\"speech direct\"><span class=\"who\"><b>Korsin</b><i lang=\"en\"><span class=\"colon\">, </span>speaking", Html, StringComparison.Ordinal);
        Assert.Contains("class=\"speech reported\"><span class=\"who\"><b>Brändis</b><i lang=\"en\"><span class=\"colon\">, </span>as reported", Html, StringComparison.Ordinal);
        Assert.Contains("class=\"speech verbatim\"><span class=\"who\"><b>Korsin</b><i lang=\"en\"><span class=\"colon\">, </span>verbatim", Html, StringComparison.Ordinal);
        // Korsin goes on in his second paragraph: named once.
        Assert.Equal(3, Speakers().Count(Html));
        Assert.Contains("<span class=\"said literal\" title=\"Brändis, verbatim\"><span class=\"unseen\" lang=\"en\">(verbatim:) </span>“it is a cabin", Html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"said direct\" title=\"Zhuravin, speaking\"><span class=\"unseen\" lang=\"en\">(Zhuravin, speaking:) </span>“Who pays?”</span>", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Note_StandsBesideItsParagraphAndLeadsBack()
    {
        Assert.Matches("<div class=\"noted\">\n<p [^\n]*<a class=\"ref\" href=\"#(?<id>p[0-9a-f-]+)\" id=\"(?<ref>r[0-9]+)\" aria-label=\"Note 2\">[^\n]*</p>\n"
            + "<div class=\"note\" role=\"note\" id=\"\\k<id>\"><b>2</b>[^\n]*<a class=\"back\" href=\"#\\k<ref>\"", Html);
        Assert.Matches("<div class=\"noted\">\n<ul class=\"list\">", Html);
    }

    [Fact]
    public void Names_LeadToPeopleAndDatesToYears()
    {
        Assert.Contains("<a class=\"person\" href=\"/people/named/Anatoly%20Petrovich%20Korsin\">Anatoly Petrovich Korsin</a>", Html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"person\" href=\"/people/named/%C3%89douard%20Br%C3%A4ndis\">Édouard Brändis’s</a>", Html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"when\" href=\"/years/1962\"><time datetime=\"1962-08-21\">August 21, 1962</time></a>", Html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"when\" href=\"/years/1961\"><time datetime=\"1961-05\">May 1961</time></a>", Html, StringComparison.Ordinal);
        // A doubtful year is no value of HTML's element.
        Assert.Contains("<a class=\"when\" href=\"/years/1959\">1959</a>", Html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<a [^>]*>(?:(?!</a>).)*<a ", Html);
    }

    [Fact]
    public void Table_HasTheHeadingsOfTheSource()
    {
        Assert.Contains("<tr><th scope=\"col\">Station</th><th scope=\"col\">Lamps</th></tr>", Html, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Skarn Head</th><td>40</td></tr>", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_ThatReferToEachOther_AreWrittenOnceEach()
    {
        var document = new TextDocument(DocumentFormat.Text, DocumentDescription.Empty,
            [
                new Paragraph([new Text("Words", default), new NoteRef("1", default)], default),
                new NoteBlock("1", [new Text("See ", default), new NoteRef("2", default)], default),
                new NoteBlock("2", [new Text("and ", default), new NoteRef("1", default)], default),
            ], [], []);
        var html = HtmlDocumentWriter.Write(document, PlainTextWriter.Write(document));
        Assert.Equal(2, NoteBlocks().Count(html));
    }

    [Fact]
    public void HostileNamesAndSpeakers_AreOnlyText()
    {
        var name = new Name(NameKind.Person, null, [new Text("\"><script>x</script>", default)], default);
        var document = new TextDocument(DocumentFormat.Text, DocumentDescription.Empty,
            [
                new Paragraph([new Said("<b onclick=\"x\">", SpeechForm.Direct, false, [name], default)], default),
                new Paragraph([new Text("He: ", default), new Said("<i>\"", SpeechForm.Direct, true, [new DateMention("\"><i>", [name], default)], default)], default),
                new Paragraph([new Gap(GapReason.Denied, null, null, "<u>", ["<s>\""], "<\">", default)], default),
            ], [], []);
        var html = HtmlDocumentWriter.Write(document, PlainTextWriter.Write(document));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b onclick", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<u>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<s>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b1", "(b)(1)", "national defense")]
    [InlineData("(b)(7)(C)", "(b)(7)(C)", "privacy")]
    [InlineData("b-6", "(b)(6)", "medical")]
    [InlineData("1.4c", "1.4(c)", "intelligence activities")]
    [InlineData("1.5 (d)", "1.5(d)", "foreign relations")]
    [InlineData("25X9", "25X9", "treaty")]
    [InlineData("50x1-hum", "50X1-HUM", "human source")]
    [InlineData("3.3(b)(1)", "3.3(b)(1)", "human")]
    [InlineData("JFK Act 6(1)(A)", "6(1)(A)", "agent")]
    [InlineData("JFK Act Section 5(g)(2)(D)", "5(g)(2)(D)", "President")]
    public void Exemption_IsExplained(string code, string label, string meaning)
    {
        var exemption = Exemption.Of(code);
        Assert.Equal(label, exemption.Label);
        Assert.Contains(meaning, exemption.Meaning, StringComparison.Ordinal);
        Assert.NotEmpty(exemption.Source ?? "");
    }

    [Theory]
    [InlineData("zz9")]
    [InlineData("")]
    [InlineData("b10")]
    public void Exemption_ThatNobodyKnows_IsNotExplained(string code) => Assert.Null(Exemption.Of(code).Meaning);

    private static string Write(string tei)
    {
        var document = TeiReader.Read(tei, ReaderLimits.Default)[0];
        return HtmlDocumentWriter.Write(document, PlainTextWriter.Write(document));
    }

    [GeneratedRegex("<a id=\"g[0-9]+\"", RegexOptions.None, 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex("<li id=\"w[0-9]+\"", RegexOptions.None, 1000)]
    private static partial Regex Entries();

    [GeneratedRegex("class=\"who\"", RegexOptions.None, 1000)]
    private static partial Regex Speakers();

    [GeneratedRegex("role=\"note\"", RegexOptions.None, 1000)]
    private static partial Regex NoteBlocks();
}
