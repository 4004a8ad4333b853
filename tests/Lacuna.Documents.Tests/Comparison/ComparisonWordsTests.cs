using Lacuna.Documents.Comparison;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison;

public sealed class ComparisonWordsTests
{
    private const string Shown = "The aircraft landed at the northern field shortly after midnight and the crew was met by two officials of the ministry.";
    private const string Hidden = "The aircraft landed at the [less than 1 line excised] shortly after midnight and the crew was met by two officials of the ministry.";

    [Fact]
    public void Sentence_OpenedBetweenYears_CanBeQuoted() => Assert.Equal(
        "Between 2018 and 2023, 2 words in 1 passage opened; nothing remains marked as withheld.",
        ComparisonSentence.Of(Releases.Compare(Hidden, Shown), "2018", "2023"));

    [Fact]
    public void Sentence_Closed_SaysWhatRemains() => Assert.Equal(
        "Between the older and the newer release, nothing opened and 2 words in 1 passage closed; about 6 words remain withheld.",
        ComparisonSentence.Of(Releases.Compare(Shown, Hidden)));

    [Fact]
    public void Page_OpenedPassage_IsToldInWordsWithAnAnchor()
    {
        var page = ComparisonHtmlWriter.Write(Releases.Compare(Hidden, Shown), "Report <on> the landing", "2018", "2023", "en");

        Assert.Contains("<h1>Report &lt;on&gt; the landing</h1>", page, StringComparison.Ordinal);
        var anchor = page[(page.IndexOf("<li id=\"", StringComparison.Ordinal) + 8)..];
        anchor = anchor[..anchor.IndexOf('"', StringComparison.Ordinal)];
        Assert.Matches("^opened-[0-9a-f]{8}$", anchor);
        Assert.Contains($"<a href=\"#t-{anchor}\">In the text</a>", page, StringComparison.Ordinal);
        Assert.Contains($"<ins class=\"opened\" id=\"t-{anchor}\"><a class=\"tag\" lang=\"en\" href=\"#{anchor}\">opened</a> northern field</ins> shortly", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_MarkOverParagraphs_IsClosedInEachAndKeepsItsAnchorOnce()
    {
        const string start = "The committee met on Friday in the blue room of the palace and heard the report of the courier.";
        const string end = "It then adjourned until the following Tuesday and the members left by the garden.";
        var page = ComparisonHtmlWriter.Write(
            Releases.Compare($"{start}\n\n[2 paragraphs excised]\n\n{end}", $"{start}\n\nFirst secret matter.\n\nSecond secret matter.\n\n{end}"), "Minutes");

        Assert.Contains("secret matter.</ins></p>\n<p><ins class=\"opened\">Second secret matter.</ins>", page, StringComparison.Ordinal);
        Assert.Equal(page.Split("<p").Length - 1, page.Split("</p>").Length - 1 + (page.Split("<pre").Length - 1));
    }

    [Theory]
    [InlineData("government", "govenrnment", 0.8)]
    [InlineData("modern", "modem", 0.85)]
    [InlineData("will", "wi11", 0.75)]
    [InlineData("советского", "соввтского", 0.85)]
    public void Similarity_MisreadWord_IsHigh(string a, string b, double least) => Assert.True(WordSimilarity.Of(a, b) >= least, $"{WordSimilarity.Of(a, b)}");

    [Theory]
    [InlineData("paris", "london")]
    [InlineData("embassy", "council")]
    public void Similarity_OtherWord_IsLow(string a, string b) => Assert.True(WordSimilarity.Of(a, b) < 0.47, $"{WordSimilarity.Of(a, b)}");

    [Theory]
    [InlineData("Ibáñez,", "ibanez")]
    [InlineData("ŠKODA", "skoda")]
    [InlineData("“Œuvre”", "oeuvre")]
    [InlineData("of\u00adﬁce", "office")]
    [InlineData("Ёлка", "елка")]
    [InlineData("—", "")]
    public void Fold_Word_KeepsLettersOnly(string word, string expected)
    {
        Span<char> folded = stackalloc char[word.Length * LetterFolding.MostPerCharacter];

        Assert.Equal(expected, folded[..LetterFolding.Fold(word, folded)].ToString());
    }
}
