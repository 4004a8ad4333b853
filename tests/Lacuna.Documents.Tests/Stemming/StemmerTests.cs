using Lacuna.Documents.Stemming;
using Xunit;

namespace Lacuna.Documents.Tests.Stemming;

/// <summary>The stemmers against Snowball's own vocabularies, as Debian's package snowball-data has them.</summary>
public sealed class StemmerTests
{
    private delegate int Stemmer(Span<char> word);

    [Fact]
    public void English_EveryWordOfTheOfficialVocabulary_IsStemmedAlike() => Check("english", EnglishStemmer.Stem);

    [Fact]
    public void Spanish_EveryWordOfTheOfficialVocabulary_IsStemmedAlike() => Check("spanish", SpanishStemmer.Stem);

    [Fact]
    public void Russian_EveryWordOfTheOfficialVocabulary_IsStemmedAlike() => Check("russian", RussianStemmer.Stem);

    // Known from the descriptions of the algorithms, so that something is tested where the vocabularies are missing.
    [Theory]
    [InlineData("missiles", "missil")]
    [InlineData("negotiations", "negoti")]
    [InlineData("communism", "communism")]
    [InlineData("hoped", "hope")]
    [InlineData("ties", "tie")]
    [InlineData("sky", "sky")]
    [InlineData("yes", "yes")]
    [InlineData("'s", "'s")]
    [InlineData("", "")]
    public void English_Words(string word, string stem) => Assert.Equal(stem, Of(EnglishStemmer.Stem, word));

    [Theory]
    [InlineData("negociaciones", "negoci")]
    [InlineData("negociación", "negoci")]
    [InlineData("rápidamente", "rapid")]
    [InlineData("oyó", "oyo")]
    [InlineData("señor", "señor")]
    [InlineData("y", "y")]
    [InlineData("", "")]
    public void Spanish_Words(string word, string stem) => Assert.Equal(stem, Of(SpanishStemmer.Stem, word));

    [Theory]
    [InlineData("ракетами", "ракет")]
    [InlineData("ракеты", "ракет")]
    [InlineData("советского", "советск")]
    [InlineData("учётом", "учет")]
    [InlineData("встречаясь", "встреч")]
    [InlineData("в", "в")]
    [InlineData("", "")]
    public void Russian_Words(string word, string stem) => Assert.Equal(stem, Of(RussianStemmer.Stem, word));

    [Fact]
    public void Stem_AnyLettersAtAnyLength_GivesABeginningNoLongerThanTheWord()
    {
        var random = new Random(1962);
        const string Letters = "abeioudylsngtáéíóúüñаеиоуыэюявшнстй'x\ud83d";
        for (var i = 0; i < 20_000; i++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(0, 14)).Select(_ => Letters[random.Next(Letters.Length)])]);
            foreach (var stemmer in (Stemmer[])[EnglishStemmer.Stem, SpanishStemmer.Stem, RussianStemmer.Stem])
            {
                Assert.InRange(Of(stemmer, word).Length, 0, word.Length);
            }
        }
    }

    private static void Check(string language, Stemmer stemmer)
    {
        var folder = Path.Combine("/usr/share/snowball/data", language);
        if (!Directory.Exists(folder))
        {
            const string Message = "Snowball's vocabularies are not installed (Debian: apt install snowball-data).";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(Message);
            }

            Assert.Skip(Message);
        }

        var words = File.ReadAllLines(Path.Combine(folder, "voc.txt"));
        var stems = File.ReadAllLines(Path.Combine(folder, "output.txt"));
        Assert.Equal(stems.Length, words.Length);
        Assert.True(words.Length > 20_000);
        var wrong = words.Zip(stems).Where(pair => Of(stemmer, pair.First) != pair.Second)
            .Select(pair => $"{pair.First} → {Of(stemmer, pair.First)}, not {pair.Second}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {words.Length} differ: {string.Join("; ", wrong.Take(30))}");
    }

    private static string Of(Stemmer stemmer, string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, stemmer(letters));
    }
}
