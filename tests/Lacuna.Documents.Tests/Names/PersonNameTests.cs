using Lacuna.Documents.Names;
using Xunit;

namespace Lacuna.Documents.Tests.Names;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(",,,;")]
    [InlineData("1234 56")]
    [InlineData("((((“")]
    [InlineData(". . .")]
    [InlineData("\ud800\udc00 \ud800")]
    [InlineData("Mr.")]
    [InlineData("de la")]
    [InlineData("Jr.")]
    [InlineData("-'-'-")]
    [InlineData("العربية")]
    [InlineData("毛澤東")]
    public void Parse_TextThatIsNoName_GivesANameThatMatchesNothingElse(string text)
    {
        var name = PersonName.Parse(text);

        Assert.False(NameMatcher.Match(name, PersonName.Parse("Khrushchev, Nikita")).IsMatch);
        Assert.NotNull(name.Display);
        Assert.NotNull(name.SortKey);
        Assert.False(name.BlockingKeys.IsDefault);
    }

    [Fact]
    public void Parse_VeryLongText_IsBounded()
    {
        var hostile = PersonName.Parse(new string('a', 100_000) + " " + string.Join(" ", Enumerable.Repeat("de la Cruz,", 50_000)));

        Assert.True(hostile.BlockingKeys.Length <= 32);
        Assert.False(NameMatcher.Match(hostile, PersonName.Parse("Cruz")).IsMatch);
    }

    [Theory]
    [InlineData("Castro Ruz, Fidel", "castro ruz, fidel")]
    [InlineData("Emilio Aragonés Navarro", "aragones navarro, emilio")]
    [InlineData("President Kennedy", "kennedy")]
    [InlineData("Хрущёв Никита Сергеевич", "хрущев, никита сергеевич")]
    public void SortKey_OfAName_IsSurnameFirstAndFolded(string text, string key) => Assert.Equal(key, PersonName.Parse(text).SortKey);

    [Theory]
    [InlineData("KHRUSHCHEV, NIKITA S.", "Nikita S. Khrushchev")]
    [InlineData("MCNAMARA, ROBERT", "Robert McNamara")]
    [InlineData("Громыко А. А.", "А. А. Громыко")]
    [InlineData("Sir Walter Citrine", "Walter Citrine")]
    [InlineData("Gaulle, Charles de", "Charles de Gaulle")]
    public void Display_OfAName_IsInTheOrderOfSpeech(string text, string display) => Assert.Equal(display, PersonName.Parse(text).Display);

    [Theory]
    [InlineData("Rusk, Dean", true)]
    [InlineData("Ambassador Dobrynin", true)]
    [InlineData("Department of State", false)]
    [InlineData("Central Intelligence Agency", false)]
    [InlineData("Министерство иностранных дел", false)]
    [InlineData("Room 214", false)]
    [InlineData("A. B.", false)]
    public void IsPersonLike_BodiesAndPlaces_AreNone(string text, bool expected) => Assert.Equal(expected, PersonName.Parse(text).IsPersonLike);

    [Fact]
    public void Parse_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => PersonName.Parse(null!));
}
