using Lacuna.Archive.Search.Words;
using Xunit;

namespace Lacuna.Archive.Tests.Search.Words;

public sealed class StemsTests
{
    [Theory]
    [InlineData(PassageLanguage.English, "missile", "missiles")]
    [InlineData(PassageLanguage.English, "resume", "résumés")]
    [InlineData(PassageLanguage.Spanish, "negociaciones", "negociación")]
    [InlineData(PassageLanguage.Spanish, "negociacion", "negociación")]
    [InlineData(PassageLanguage.Spanish, "ideologia", "ideologías")]
    [InlineData(PassageLanguage.Spanish, "señor", "senor")]
    [InlineData(PassageLanguage.Russian, "ракеты", "ракетами")]
    [InlineData(PassageLanguage.Russian, "учёт", "учета")]
    [InlineData(PassageLanguage.English, "ракеты", "ракетами")]
    public void Of_FormsOfAWord_AreOneStem(PassageLanguage language, string a, string b) => Assert.Equal(Stems.Of(a, language), Stems.Of(b, language));

    [Theory]
    [InlineData(PassageLanguage.Other, "Löwen", "lowen")]
    [InlineData(PassageLanguage.English, "παπανδρέου", "παπανδρεου")]
    [InlineData(PassageLanguage.Russian, "missiles", "missiles")]
    [InlineData(PassageLanguage.Spanish, "", "")]
    public void Of_WordsWithoutAStemmer_AreFolded(PassageLanguage language, string word, string stem) => Assert.Equal(stem, Stems.Of(word, language));

    [Fact]
    public void Of_AWordLongerThanAnyWord_IsFolded() => Assert.Equal(new string('s', 5000), Stems.Of(new string('s', 5000), PassageLanguage.English));
}
