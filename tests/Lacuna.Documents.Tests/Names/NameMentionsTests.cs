using Lacuna.Documents.Names;
using Xunit;

namespace Lacuna.Documents.Tests.Names;

public sealed class NameMentionsTests
{
    [Fact]
    public void KnownNames_SurnameOfAParticipant_IsFoundLaterUnderTheFullName()
    {
        const string text = "Ambassador Dobrynin called. Later Dobrynin said that Rusk's note was late. Rusk answered.";
        var mentions = NameMentions.Find(text);

        var later = KnownNames.Of([PersonName.Parse("Rusk, Dean"), PersonName.Parse("Anatoly F. Dobrynin")], mentions).Find(text, mentions);

        Assert.Equal(["Dobrynin", "Rusk", "Rusk"], later.Select(m => text[m.Start..m.End]));
        Assert.Equal("Anatoly F. Dobrynin", later[0].Name.Display);
        Assert.All(later, m => Assert.Equal(NameEvidence.KnownSurname, m.Evidence));
    }

    [Fact]
    public void KnownNames_TwoPeopleOfOneSurname_AreNotGuessed()
    {
        const string text = "Bundy spoke first.";

        Assert.Empty(KnownNames.Of([PersonName.Parse("McGeorge Bundy"), PersonName.Parse("William P. Bundy")], []).Find(text, []));
    }

    [Fact]
    public void KnownNames_RussianSurname_IsFoundInItsCases()
    {
        const string text = "Передали Громыко и Микояну, затем Малиновскому.";

        var found = KnownNames.Of([PersonName.Parse("Микоян А. И."), PersonName.Parse("А. А. Громыко"), PersonName.Parse("Малиновский Р. Я.")], []).Find(text, []);

        Assert.Equal(["Громыко", "Микояну", "Малиновскому"], found.Select(m => text[m.Start..m.End]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no capitals at all")]
    [InlineData("The New York Times of Monday, May 3")]
    [InlineData("United States Embassy Moscow to Secretary State Washington")]
    [InlineData("He said Mr. and Mrs. were there.")]
    [InlineData("The Prime Minister. Later the Foreign Minister said so.")]
    [InlineData("San Francisco and Santiago de Cuba")]
    public void Find_TextWithoutPersons_IsEmpty(string text) => Assert.Empty(NameMentions.Find(text));

    [Fact]
    public void Find_AnyCut_StaysInTheTextAndNeverOverlaps()
    {
        const string source = "Lt. Gen. Earle G. Wheeler. Тов. Н. С. Хрущёв, Dr. J. R. Oppenheimer y el compañero Raúl; A. A. A. A. A. A. President de la de la Smith";
        for (var length = 0; length <= source.Length; length++)
        {
            var text = source[..length];
            var last = 0;
            foreach (var mention in NameMentions.Find(text))
            {
                Assert.InRange(mention.Start, last, mention.End - 1);
                Assert.InRange(mention.End, 1, text.Length);
                last = mention.End;
            }
        }
    }

    [Fact]
    public void Find_CapitalsWithoutEnd_TakesLinearTime()
    {
        var text = string.Join(' ', Enumerable.Repeat("General President A. B. John", 40_000));

        Assert.NotEmpty(NameMentions.Find(text));
    }
}
