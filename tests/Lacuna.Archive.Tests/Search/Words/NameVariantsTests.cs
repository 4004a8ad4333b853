using Lacuna.Archive.Search.Words;
using Xunit;

namespace Lacuna.Archive.Tests.Search.Words;

public sealed class NameVariantsTests
{
    private static readonly ListedVocabulary Vocabulary = ListedVocabulary.Of(
        "Khrushchev 900", "Jruschov 40", "Хрущев 300", "Хрущева 80", "Хрущевым 40", "Nikita 50", "Никита 30", "Sergeevich 12", "Adenauer 400", "Gomulka 140", "Nagy 90", "Imre 30", "Nagel 5",
        "Gaulle 700", "de 5000", "Ben 60", "Gurion 55", "Mikoyan 98", "Mikoian 20", "Gromyko 200", "Goulart 80", "Bidault 120", "Eisenhower 1800", "Jaruzelski 30", "Ceausescu 25", "Tshombe 9",
        "Adam 30", "Adams 60", "Clark 80", "Clarke 40", "mission 900", "Missler 3", "missile 800", "Chou 200", "Zhou 20", "en 900", "lai 60", "Mao 300", "tse 90", "tung 80",
        "Zedong 12", "Rusk 600", "Dean 300", "XII 20", "XIII 15", "Jordan 300", "Israel 800", "Kennedy 900", "Kosygin 90", "Kosiguin 5", "Walesa 20", "Petrov 40", "Petrova 12", "1962 900");

    [Theory]
    [InlineData("Jruschov", "khrushchev хрущев")]
    [InlineData("Kruschev", "khrushchev")]
    [InlineData("Chruschtschow", "khrushchev хрущев")]
    [InlineData("Хрущёв", "khrushchev jruschov")]
    [InlineData("Хрущеву", "khrushchev")]
    [InlineData("Khrushchev", "хрущев хрущевым jruschov")]
    [InlineData("Аденауэр", "adenauer")]
    [InlineData("Гомулка", "gomulka")]
    [InlineData("Надь", "nagy")]
    [InlineData("Mikoián", "mikoyan")]
    [InlineData("Micoyan", "mikoyan")]
    [InlineData("Gromiko", "gromyko")]
    [InlineData("Гуларт", "goulart")]
    [InlineData("Бидо", "bidault")]
    [InlineData("Эйзенхауэр", "eisenhower")]
    [InlineData("Ярузельский", "jaruzelski")]
    [InlineData("Чаушеску", "ceausescu")]
    [InlineData("Чомбе", "tshombe")]
    [InlineData("Косыгин", "kosygin")]
    [InlineData("Zhou", "chou")]
    public void Of_ANameInAnotherSpelling_IsFound(string typed, string forms)
    {
        var found = NameVariants.Of([typed], Vocabulary);
        foreach (var form in forms.Split(' '))
        {
            Assert.Contains(found, v => v is { First: 0, Count: 1, Score: > 0.7 and <= 1 } && v.Words.SequenceEqual([form]));
        }
    }

    [Theory]
    [InlineData("missile")]
    [InlineData("missle")]
    [InlineData("mission")]
    [InlineData("Adams")]
    [InlineData("Adam")]
    [InlineData("Nagy")]
    [InlineData("Clark")]
    [InlineData("XII")]
    [InlineData("1962")]
    [InlineData("Petrov")]
    [InlineData("")]
    [InlineData("'’.*")]
    [InlineData("\ud83d")]
    public void Of_NoNameOrAnother_GrowsToNothing(string typed) => Assert.Empty(NameVariants.Of([typed], Vocabulary));

    [Theory]
    [InlineData("Nikita Sergueyevich Jruschov", "khrushchev")]
    [InlineData("Никита Сергеевич Хрущёв", "khrushchev")]
    [InlineData("Надь Имре", "nagy")]
    [InlineData("Imre Nagy", "nagy")]
    [InlineData("Dean Rusk", "rusk")]
    [InlineData("Charles de Gaulle", "de gaulle")]
    [InlineData("де Голль", "de gaulle")]
    [InlineData("Mao Tse-tung", "zedong")]
    [InlineData("Zhou Enlai", "en lai")]
    [InlineData("Mao Zedong", "tse tung")]
    [InlineData("Бен-Гурион", "ben gurion")]
    public void Of_SeveralWordsOfAName_HasThePhraseOrTheSurname(string typed, string phrase) =>
        Assert.Contains(NameVariants.Of([.. typed.Split(' ')], Vocabulary), v => string.Join(' ', v.Words) == phrase);

    [Fact]
    public void Of_AFirstNameBesideASurname_DoesNotStandForBoth()
    {
        var found = NameVariants.Of(["Nikita", "Jruschov"], Vocabulary);
        Assert.Contains(found, v => v is { First: 0, Count: 2 } && v.Words.SequenceEqual(["khrushchev"]));
        Assert.DoesNotContain(found, v => v.Count == 2 && v.Words.Contains("никита"));
        Assert.Contains(found, v => v is { First: 0, Count: 1 } && v.Words.SequenceEqual(["никита"]));
    }

    [Theory]
    [InlineData("Jordan Israel")]
    [InlineData("Kennedy Khrushchev")]
    [InlineData("Khrushchev missile")]
    public void Of_WordsThatAreNoOneName_NoneStandsForTheOther(string typed) =>
        Assert.DoesNotContain(NameVariants.Of([.. typed.Split(' ')], Vocabulary), v => v.Count > 1);

    [Fact]
    public void Of_AHundredLongWords_IsBounded()
    {
        var found = NameVariants.Of([.. Enumerable.Repeat(string.Concat(Enumerable.Repeat("khrushchev", 50)), 50), .. Enumerable.Repeat("a-b-c-d-e-f-g", 50)], Vocabulary);
        Assert.InRange(found.Length, 0, 60);
        Assert.Empty(NameVariants.Of(["Chou", string.Join('-', Enumerable.Repeat("chi", 60)), string.Concat(Enumerable.Repeat("chi", 30))], Vocabulary).Where(v => v.First > 0));
    }
}
