using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Comparison.Pages;
using Lacuna.Documents.Formats.Tei;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison.Pages;

public sealed class CompositePageTests
{
    private const string First = "The committee met on Friday in the blue room of the palace. The courier was Colonel Voss of the guards. The payment was [1 line excised] in all.\n\nThe meeting was closed at [time excised] by the chairman of the committee.";
    private const string Second = "The committee met on Friday in the blue room of the palace. The courier was [name excised] of the guards. The payment was forty thousand crowns in gold in all.\n\nThe meeting was closed at [time excised] by the chairman of the committee, as the regulations of the house demand.";
    private static readonly ImmutableArray<string> Labels = ["1994", "2011"];
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    [Fact]
    public void Page_EachPassage_SaysInWordsWhichReleaseHasIt()
    {
        var html = Html(Compose(First, Second));

        Assert.Contains("title=\"First readable in 2011\">2011</abbr> forty thousand crowns in gold", html, StringComparison.Ordinal);
        Assert.Contains("title=\"Readable in 1994, withheld in 2011\">1994, closed since</abbr> Colonel Voss", html, StringComparison.Ordinal);
        Assert.Contains(">new in 2011</abbr> as the regulations of the house demand.", html, StringComparison.Ordinal);
        Assert.Contains("<a id=\"g1\" href=\"#w1\" title=\"[time excised]\">", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"w1\"><a href=\"#g1\">", html, StringComparison.Ordinal);
        Assert.Contains("</a>. Excised by the authority", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_LongText_IsDividedWithoutLosingAWord()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 900).Select(i => string.Join(' ', Enumerable.Range(0, 40).Select(w => $"w{i}x{w}"))));
        var composite = Compose(text + "\n\n[1 line excised] at the end.", text + "\n\nSeven words that were under the marker at the end.");
        var parts = CompositePage.Parts(composite);
        var whole = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            CompositePage.Append(whole, composite, Labels, parts[i], i + 1 < parts.Length ? parts[i + 1] : composite.Text.Length);
        }

        Assert.True(parts.Length > 1);
        Assert.Equal(Html(composite), whole.ToString());
    }

    [Fact]
    public void Tei_Witnesses_AreThoseThatShowTheWords()
    {
        var tei = Write(Compose(First, Second), First, Second);
        Assert.Equal(["r1", "r2"], tei.Descendants(Tei + "witness").Select(w => w.Attribute(XNamespace.Xml + "id")?.Value));

        var opened = tei.Descendants(Tei + "app").Single(a => a.Attribute("type")?.Value == "opened");
        Assert.Equal(("#r2", "forty thousand crowns in gold"), Reading(opened, 0));
        Assert.Equal("#r1", Reading(opened, 1).Wit);
        var gap = opened.Descendants(Tei + "gap").Single();
        Assert.Equal(("excised", "line", "1"), (gap.Attribute("reason")?.Value, gap.Attribute("unit")?.Value, gap.Attribute("quantity")?.Value));

        Assert.Equal(("#r1", "Colonel Voss"), Reading(tei.Descendants(Tei + "app").Single(a => a.Attribute("type")?.Value == "closed-again"), 0));
        Assert.Equal(("#r1", ""), Reading(tei.Descendants(Tei + "app").Single(a => a.Attribute("type")?.Value == "added"), 1));
        Assert.Empty(tei.Descendants(Tei + "lem"));
        Assert.Single(tei.Descendants(Tei + "gap"), g => g.Parent?.Name == Tei + "p");
    }

    [Fact]
    public void Tei_MarkerOverParagraphs_IsOneGap()
    {
        const string start = "The committee met on Friday in the blue room of the palace and heard the report of the courier.";
        const string end = "It then adjourned until the following Tuesday and the members left by the garden.";
        var (old, @new) = ($"{start}\n\n[2 paragraphs excised]\n\n{end}", $"{start}\n\nFirst secret matter was told.\n\nSecond secret matter was told.\n\n{end}");
        var gaps = Write(Compose(old, @new), old, @new).Descendants(Tei + "gap").ToList();

        Assert.Equal(2, gaps.Count);
        Assert.Equal("#" + gaps[0].Attribute(XNamespace.Xml + "id")?.Value, gaps[1].Attribute("sameAs")?.Value);
    }

    [Fact]
    public void Tei_SameReleases_IsTheSameTextAndReadsBack()
    {
        var composite = Compose(First, Second);
        var once = CompositeTeiWriter.Write(composite, Witnesses(First, Second), "A <title> & more", "en");

        Assert.Equal(once, CompositeTeiWriter.Write(Compose(First, Second), Witnesses(First, Second), "A <title> & more", "en"));
        Assert.Equal("A <title> & more", XDocument.Parse(once).Descendants(Tei + "title").First().Value);
        Assert.Throws<ArgumentException>(() => CompositeTeiWriter.Write(composite, Witnesses(First), "A title", null));
    }

    [Fact]
    public void Readings_OfThreeReleases_CoverTheTextWhole()
    {
        var composite = Compose(First, Second, First);

        Assert.Equal(0, composite.Readings[0].Start);
        Assert.Equal(composite.Text.Length, composite.Readings[^1].End);
        Assert.All(composite.Readings.Zip(composite.Readings.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        var at = composite.Text.IndexOf("forty thousand", StringComparison.Ordinal);
        Assert.Equal(
            [WitnessState.Withholds, WitnessState.Shows, WitnessState.Withholds],
            composite.Readings.Single(r => r.Start <= at && at < r.End).Witnesses.Select(w => w.State));
    }

    private static CompositeText Compose(params string[] releases) => CompositeText.Of([.. releases.Select(Releases.Text)]);

    private static string Html(CompositeText composite)
    {
        var html = new StringBuilder();
        CompositePage.Append(html, composite, Labels, 0, composite.Text.Length);
        CompositePage.AppendMissing(html, composite, "en", 0, composite.Text.Length);
        return html.ToString();
    }

    private static ImmutableArray<CompositeWitness> Witnesses(params string[] releases) =>
        [.. releases.Select((text, i) => new CompositeWitness(Labels[i], Releases.Text(text)) { Released = Labels[i], Address = "https://archive.example/records/a" })];

    private static XDocument Write(CompositeText composite, params string[] releases) => XDocument.Parse(CompositeTeiWriter.Write(composite, Witnesses(releases), "Minutes", "en"));

    private static (string? Wit, string Words) Reading(XElement app, int number)
    {
        var reading = app.Elements(Tei + "rdg").ElementAt(number);
        return (reading.Attribute("wit")?.Value, reading.Value);
    }
}
