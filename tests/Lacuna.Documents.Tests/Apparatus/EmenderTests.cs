using Lacuna.Documents.Apparatus.Emendations;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Xunit;

namespace Lacuna.Documents.Tests.Apparatus;

/// <summary>Corrections laid over a text, and that everything else in it stays where it is.</summary>
public sealed class EmenderTests
{
    private static TextDocument Read(string text) => TeiReader.Read(
        $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text xml:space=\"preserve\"><body><div>{text}</div></body></text></TEI>", ReaderLimits.Default)[0];

    private static TextDocument Emended(TextDocument document, params (string Words, int At, string Corr)[] corrections)
    {
        var (result, applied) = Emender.Apply(document, [.. corrections.Select(c => new Emendation(Emender.Find(document, c.Words, 100)[c.At], c.Corr, "A. Editor"))]);
        Assert.All(applied, Assert.True);
        return result;
    }

    private static string Text(TextDocument document) => PlainTextWriter.Write(document).Text;

    [Fact]
    public void Apply_OneOfTwoPlaces_CorrectsThatOneAndKeepsTheRest()
    {
        var document = Read("<p>Koslov met Koslov.</p><p>Koslov left.</p>");

        Assert.Equal(3, Emender.Find(document, "Koslov", 100).Length);
        Assert.Equal("Koslov met Koslov [Kozlov].\n\nKoslov left.", Text(Emended(document, ("Koslov", 1, "Kozlov"))));
        Assert.Equal("Koslov met Koslov.\n\nKoslov left.", Text(document));
    }

    [Fact]
    public void Apply_WordsAcrossHighlightAndLineEnd_AreOneError()
    {
        var document = Read("<p>The <hi rend=\"bold\">Deputy</hi>\n Minster of Trade</p>");

        Assert.Equal("The Deputy\n Minster [Deputy Minister] of Trade", Text(Emended(document, ("Deputy Minster", 0, "Deputy Minister"))));
    }

    [Fact]
    public void Find_WordsWithinAMark_AreNoPlace()
    {
        var document = Read("<p>He said <supplied>Koslov</supplied> and <gap reason=\"excised\"><desc type=\"statement\">[Koslov excised]</desc></gap>.</p>");

        Assert.Empty(Emender.Find(document, "Koslov", 100));
        Assert.Empty(Emender.Find(document, "said \uFFFC", 100));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Find_NoWords_FindsNothing(string words) => Assert.Empty(Emender.Find(Read("<p>a b</p>"), words, 100));

    [Fact]
    public void Apply_TwoThatOverlap_OnlyTheFirstIsThere()
    {
        var document = Read("<p>Deputy Minster Koslov</p>");
        var places = new[] { "Deputy Minster", "Minster Koslov" }.Select(w => Emender.Find(document, w, 10)[0]).ToList();

        var (result, applied) = Emender.Apply(document, [.. places.Select(p => new Emendation(p, "X", "E"))]);

        Assert.Equal([true, false], applied);
        Assert.Equal("Deputy Minster [X] Koslov", Text(result));
    }

    [Fact]
    public void Apply_PassageHasNewWords_IsFoundByTheWordsAroundItOrNotAtAll()
    {
        var place = Emender.Find(Read("<p>First. Then Koslov rose.</p>"), "Koslov", 10)[0] with { Before = "Then ", After = " rose." };

        var (moved, found) = Emender.Apply(Read("<p>Then Koslov rose.</p><p>New.</p>"), [new Emendation(place, "Kozlov", "E")]);
        var (unmoved, lost) = Emender.Apply(Read("<p>Then Koslov spoke.</p>"), [new Emendation(place, "Kozlov", "E")]);
        var (_, twice) = Emender.Apply(Read("<p>Then Koslov rose.</p><p>Then Koslov rose.</p>"), [new Emendation(place, "Kozlov", "E")]);

        Assert.True(found[0]);
        Assert.Equal("Then Koslov [Kozlov] rose.\n\nNew.", Text(moved));
        Assert.False(lost[0]);
        Assert.Equal("Then Koslov spoke.", Text(unmoved));
        Assert.False(twice[0]);
    }

    [Fact]
    public void Apply_AddressesOfPassages_StayAsTheyWere()
    {
        var document = Read("<p>Koslov met a man.</p><p>The other.</p><p>Koslov met a man.</p>");
        var corrected = Emended(document, ("Koslov", 0, "Kozlov"), ("man", 1, "woman"));

        Assert.Equal(PassageIds.Of(PlainTextWriter.Write(document)), PassageIds.Of(PlainTextWriter.Write(corrected)));
    }

    [Fact]
    public void Apply_Tei_NamesTheEditorAndReadsBack()
    {
        var corrected = Emended(Read("<p>Koslov met a man.</p>"), ("Koslov", 0, "Козлов & <Co>"));

        var tei = TeiWriter.Write(corrected, TeiFacts.Outside("x"));

        Assert.Contains("<choice><sic>Koslov</sic><corr resp=\"urn:lacuna:editor:A.%20Editor\">Козлов &amp; &lt;Co&gt;</corr></choice>", tei, StringComparison.Ordinal);
        var again = TeiReader.Read(tei, ReaderLimits.Default)[0];
        Assert.Equal(tei, TeiWriter.Write(again, TeiFacts.Outside("x")));
        Assert.Contains(PlainTextWriter.Write(again).Marks, m => m.Mark is Choice { Resp: "A. Editor" });
        Assert.Contains("title=\"Corrected by A. Editor\"", HtmlDocumentWriter.Write(corrected, PlainTextWriter.Write(corrected)), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_LongRepetitiveText_IsQuick()
    {
        var document = PlainTextReader.Read(new string('a', 400_000), ReaderLimits.Default);

        Assert.Empty(Emender.Find(document, new string('a', 499) + "b", 100));
    }
}
