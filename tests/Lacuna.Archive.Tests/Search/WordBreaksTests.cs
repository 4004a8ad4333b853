using Lacuna.Archive.Search;
using Xunit;

namespace Lacuna.Archive.Tests.Search;

public sealed class WordBreaksTests
{
    [Theory]
    [InlineData("The Soviet missiles, in Cuba.", "the|soviet|missiles|in|cuba")]
    [InlineData("Kennedy's letter; KENNEDY’S letter", "kennedy|letter|kennedy|letter")]
    [InlineData("He'll say they've left; don't ask who'd know", "he|say|they|left|dont|ask|who|know")]
    [InlineData("Valéry Giscard d'Estaing, l’Humanité, dell'Unità, qu'il n'est", "valery|giscard|d|estaing|l|humanite|dell|unita|qu|il|n|est")]
    [InlineData("Bernardo O’Higgins, L'vov, N'Djamena, Sa'd, Qurʼan, ʿAbd, T'ien-tsin", "bernardo|ohiggins|lvov|ndjamena|sad|quran|abd|tien|tsin")]
    [InlineData("Il'ichev, Gor’kii, Rus', Лук'яненко", "ilichev|gorkii|rus|лукяненко")]
    [InlineData("the 'word' and ‘the other’", "the|word|and|the|other")]
    [InlineData("The U.S.S.R. and the U.S. of N.S. Khrushchev. J.F.K.", "the|ussr|and|the|u|s|of|n|s|khrushchev|jfk")]
    [InlineData("E.O. 12958, Section 3.3(b)(1)", "e|o|12958|section|3|3|b|1")]
    [InlineData("see note¹ and m²", "see|note|and|m")]
    [InlineData("re\u00adport July'62 5'10\" 1½", "report|july|62|5|10|1")]
    [InlineData("毛泽东 met Хрущёв", "毛|泽|东|met|хрущев")]
    [InlineData("Chou En-lai", "chou|en|lai")]
    [InlineData("\u0301\u0302 ' ’ '' . ", "")]
    [InlineData("", "")]
    public void Of_TextsOfManyKinds_GivesTheirWords(string text, string words)
    {
        var found = new List<string>();
        foreach (var word in WordBreaks.In(text))
        {
            found.Add(WordBreaks.Fold(word.Word));
        }

        Assert.Equal(words, string.Join('|', found));
        Assert.Equal(found, WordBreaks.Of(text).Select(w => WordBreaks.Fold(text.AsSpan(w.Start, w.Length))));
    }

    [Theory]
    [InlineData("Gomułka", "gomulka")]
    [InlineData("Đilas", "dilas")]
    [InlineData("Søren Ærø", "soren aero")]
    [InlineData("Straße STRAẞE", "strasse strasse")]
    [InlineData("Þórr Œuvre", "thorr oeuvre")]
    [InlineData("İsmet İnönü ışık", "ismet inonu isik")]
    [InlineData("Nguyễn Văn Thiệu", "nguyen van thieu")]
    [InlineData("Ceauşescu Ceaușescu", "ceausescu ceausescu")]
    [InlineData("Khrushche\u0308v", "khrushchev")]
    [InlineData("Хрущёв ѣ Ґ Їжак", "хрущев е г іжак")]
    [InlineData("Чайка Чаи\u0306ка", "чайка чайка")]
    [InlineData("Παπανδρέου ΠΑΠΑΝΔΡΈΟΣ", "παπανδρεου παπανδρεοσ")]
    [InlineData("Ｋｅｎｎｅｄｙ １９６２ oﬃce", "kennedy 1962 office")]
    [InlineData("أحمد", "احمد")]
    public void Fold_LettersWithAccents_AreTheLettersPeopleType(string text, string folded) =>
        Assert.Equal(folded, string.Join(' ', text.Split(' ').Select(word => WordBreaks.Fold(word))));

    [Fact]
    public void In_EveryCharacterThereIs_GivesWordsThatFoldToSomethingAndLieInTheText()
    {
        var random = new Random(1962);
        for (var i = 0; i < 3000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(3) switch { 0 => (char)random.Next(0x10000), 1 => "'.U’s\ud840\udc00"[random.Next(7)], _ => (char)random.Next('a', 'z') })]);
            var end = 0;
            foreach (var word in WordBreaks.In(text))
            {
                Assert.True(word.Start >= end && word.Length is > 0 and <= WordBreaks.LongestWord);
                end = word.Start + word.Length;
                var folded = WordBreaks.Fold(word.Word);
                Assert.NotEmpty(folded);
            }

            Assert.True(end <= text.Length);
        }
    }

    [Fact]
    public void In_ARunOfAMillionLetters_IsCutIntoWordsOfBoundedLength()
    {
        var words = 0;
        foreach (var word in WordBreaks.In(new string('a', 1_000_000)))
        {
            Assert.True(word.Length <= WordBreaks.LongestWord);
            words++;
        }

        Assert.Equal((1_000_000 + WordBreaks.LongestWord - 1) / WordBreaks.LongestWord, words);
    }

    [Fact]
    public void InAndFold_ALongText_AllocateNothing()
    {
        var text = string.Join(' ', Enumerable.Repeat("Kennedy's Brüder schrieben an Хрущёв in the U.S.S.R.", 2000));
        Span<char> folded = stackalloc char[WordBreaks.LongestWord * Accents.MostLettersForOne];
        Letters(text, folded);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(Letters(text, folded) > 0);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static int Letters(string text, Span<char> folded)
        {
            var letters = 0;
            foreach (var word in WordBreaks.In(text))
            {
                letters += WordBreaks.Fold(word.Word, folded);
            }

            return letters;
        }
    }
}
