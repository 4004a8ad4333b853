using Lacuna.Documents.Comparison.Translations;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison.Translations;

public sealed class AlignmentExamplesTests
{
    public static TheoryData<string> Numbers() => Lines("numbers");

    public static TheoryData<string> Sounds() => Lines("sounds");

    public static TheoryData<string> Words() => Lines("words");

    public static TheoryData<string> Divisions() => Lines("sentences");

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Number_ExampleOfTheReadme_IsReadAs(string line)
    {
        var sides = line.Split(" => ");

        var tokens = SegmentReader.Read(sides[0], TextLanguage.Other).Tokens.Where(token => token.Kind is TokenKind.Figures or TokenKind.Numeral);

        Assert.Equal(sides[1] == "-" ? "" : sides[1], string.Join(' ', tokens.Select(token => token.Key)));
    }

    [Theory]
    [MemberData(nameof(Sounds))]
    public void Sound_ExampleOfTheReadme_LinksOrNot(string line)
    {
        var alike = line.Contains(" = ", StringComparison.Ordinal);
        var words = line.Split(alike ? " = " : " # ");
        var (a, b) = (Vocabulary("x " + words[0]), Vocabulary("x " + words[1]));

        var links = Links.Of(a, b, TextLanguage.Other, TextLanguage.Other);

        var type = Array.FindIndex(a.Types, t => t.IsWord);
        Assert.Equal(alike, links.OfA(type).Length > 0);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Word_ExampleOfTheReadme_SharesANotion(string line)
    {
        var words = line.Split(" = ");
        var english = Lexicon.Notions(Stems.OfEntry(words[0], TextLanguage.English), TextLanguage.English);
        var spanish = Lexicon.Notions(Stems.OfEntry(words[1], TextLanguage.Spanish), TextLanguage.Spanish);
        var russian = Lexicon.Notions(Stems.OfEntry(words[2], TextLanguage.Russian), TextLanguage.Russian);

        Assert.NotEmpty(english.Intersect(spanish));
        Assert.NotEmpty(english.Intersect(russian));
        Assert.NotEmpty(spanish.Intersect(russian));
    }

    [Theory]
    [MemberData(nameof(Divisions))]
    public void Sentences_ExampleOfTheReadme_AreDivided(string line)
    {
        var text = line.Replace(" | ", " ", StringComparison.Ordinal);

        var sentences = TextSegments.Sentences(text).Select(span => text.Substring(span.Start, span.Length));

        Assert.Equal(line, string.Join(" | ", sentences));
    }

    [Fact]
    public void Paragraphs_AnyBlankLines_AreDivided()
    {
        const string text = "\n One\r\ntwo \r\n \t\r\nthree\n\n\n\nfour";

        Assert.Equal(["One\r\ntwo", "three", "four"], TextSegments.Paragraphs(text).Select(span => text.Substring(span.Start, span.Length)));
        Assert.Empty(TextSegments.Paragraphs(" \n\n "));
        Assert.Empty(TextSegments.Sentences(""));
    }

    private static Vocabulary Vocabulary(string text) => new([SegmentReader.Read(text, TextLanguage.Other)]);

    private static TheoryData<string> Lines(string fence)
    {
        var readme = File.ReadAllLines(Path.Combine(SourceTree.Root, "src", "Lacuna.Documents", "Comparison", "Translations", "README.md"));
        var lines = readme.SkipWhile(l => l != "```" + fence).Skip(1).TakeWhile(l => l != "```");
        return [.. lines];
    }
}
