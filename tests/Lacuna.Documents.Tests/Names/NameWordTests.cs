using Lacuna.Documents.Names;
using Xunit;

namespace Lacuna.Documents.Tests.Names;

public sealed class NameWordTests
{
    [Theory]
    [InlineData("Khrushchev", "Хрущёв")]
    [InlineData("Khrushchev", "Jruschov")]
    [InlineData("Nagy", "Надь")]
    [InlineData("Eisenhower", "Эйзенхауэр")]
    [InlineData("Bidault", "Бидо")]
    [InlineData("Jaruzelski", "Ярузельский")]
    [InlineData("Zhou", "Chou")]
    [InlineData("Deng", "Дэн")]
    [InlineData("Hoxha", "Ходжа")]
    [InlineData("Ulbricht", "Ульбрихт")]
    public void Spellings_OfOneName_ShareAKeyAndAreAlike(string a, string b)
    {
        var (x, y) = (NameWord.Of(a), NameWord.Of(b));
        Assert.NotEmpty(x.KeysToLookFor.Intersect(y.Keys));
        Assert.NotEmpty(y.KeysToLookFor.Intersect(x.Keys));
        Assert.InRange(x.Likeness(y), 0.75, 1);
        Assert.Equal(x.Likeness(y), y.Likeness(x));
        Assert.InRange(x.Keys.Length, 1, 3);
    }

    [Theory]
    [InlineData("Nagy", "Nagel")]
    [InlineData("Adams", "Adam")]
    [InlineData("Kennedy", "Keneally")]
    [InlineData("Petrov", "Petrova")]
    [InlineData("Кеннеди", "Kennan")]
    [InlineData("", "Khrushchev")]
    [InlineData("1962", "Khrushchev")]
    [InlineData("N", "Nagy")]
    public void DifferentNames_AreNotAlike(string a, string b) => Assert.Equal(0, NameWord.Of(a).Likeness(NameWord.Of(b)));

    [Fact]
    public void Words_SayWhatTheyMayBe()
    {
        Assert.True(NameWord.Of("Nikita").IsGiven);
        Assert.True(NameWord.Of("Сергеевич").IsGiven);
        Assert.False(NameWord.Of("Jordan").IsGiven);
        Assert.True(NameWord.Of("де").IsParticle);
        Assert.True(NameWord.Of("Israel").IsNoPerson);
        Assert.True(NameWord.Of("Chou").IsChineseSurname);
        Assert.Contains("хрущев", NameWord.Of("Хрущевым").Nominatives);
        Assert.Contains("громыко", NameWord.Of("Громыко").Nominatives.Append("громыко"));
        Assert.Contains("хрущевым", NameWord.Of("Хрущев").Cases);
        Assert.Empty(NameWord.Of("Khrushchev").Cases);
    }

    [Theory]
    [InlineData("zhou", "chou")]
    [InlineData("ze", "tse")]
    [InlineData("dong", "tung")]
    [InlineData("xiao", "hsiao")]
    [InlineData("chih", "zhi")]
    [InlineData("tzu", "zi")]
    [InlineData("yen", "yan")]
    [InlineData("kuo", "guo")]
    public void ASyllable_HasItsSpellingInTheOtherSystem(string syllable, string other) => Assert.Contains(other, ChineseSyllables.InTheOtherSystem(syllable));

    [Fact]
    public void AWord_IsCutIntoSyllables()
    {
        Assert.Contains(ChineseSyllables.Cut("xiaoping"), cut => cut.SequenceEqual(["xiao", "ping"]));
        Assert.Contains(ChineseSyllables.Cut("enlai"), cut => cut.SequenceEqual(["en", "lai"]));
        Assert.Empty(ChineseSyllables.Cut("khrushchev"));
        Assert.Empty(ChineseSyllables.Cut(new string('a', 100_000)));
    }
}
