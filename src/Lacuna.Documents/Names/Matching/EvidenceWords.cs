using System.Collections.Immutable;

namespace Lacuna.Documents.Names.Matching;

/// <summary>Puts evidence into words.</summary>
internal static class EvidenceWords
{
    private static readonly (Evidence Bit, string Words)[] Sentences =
    [
        (Evidence.NoName, "one side has no name"),
        (Evidence.SameText, "the same text"),
        (Evidence.OtherScript, "Cyrillic and Latin spelling compared by romanisation"),
        (Evidence.ChineseSystems, "Wade–Giles and Pinyin spelling of one name"),
        (Evidence.OrderSwapped, "the same words in another order"),
        (Evidence.SurnameSame, "surname agrees"),
        (Evidence.SurnameSpelling, "surname agrees in another spelling"),
        (Evidence.SurnameError, "surname agrees but for an error of a letter"),
        (Evidence.ParticleDiffers, "particle omitted"),
        (Evidence.SecondSurnameOmitted, "second surname omitted"),
        (Evidence.FirstSurnameOmitted, "only the last surname in common"),
        (Evidence.GivenSame, "given name agrees"),
        (Evidence.GivenSpelling, "given name agrees in another spelling"),
        (Evidence.GivenPetForm, "given name agrees in a short or pet form"),
        (Evidence.GivenInitial, "initial agrees with the given name"),
        (Evidence.GivenTranslated, "given name agrees in another language"),
        (Evidence.CalledByMiddle, "called by the middle name"),
        (Evidence.GivenOmitted, "given name omitted"),
        (Evidence.MiddleAgrees, "middle name or patronymic agrees"),
        (Evidence.MiddleOmitted, "middle name omitted"),
        (Evidence.PatronymicOmitted, "patronymic omitted"),
        (Evidence.SuffixAgrees, "suffix agrees"),
        (Evidence.SuffixOmitted, "suffix omitted"),
        (Evidence.SurnameConflict, "surnames differ"),
        (Evidence.SecondSurnameDiffers, "second surnames differ"),
        (Evidence.FeminineForm, "a woman's and a man's form of the surname"),
        (Evidence.GivenConflict, "given names differ"),
        (Evidence.MiddleConflict, "middle names or initials differ"),
        (Evidence.PatronymicConflict, "patronymics differ"),
        (Evidence.SuffixTellsApart, "the suffix is all that tells two names apart"),
        (Evidence.SuffixConflict, "suffixes differ"),
        (Evidence.WomanAndMan, "a woman's address and a man's name"),
        (Evidence.GivenOnly, "only a given name in common"),
    ];

    public static ImmutableArray<string> Of(Evidence evidence)
    {
        var words = ImmutableArray.CreateBuilder<string>(System.Numerics.BitOperations.PopCount((ulong)evidence));
        foreach (var (bit, sentence) in Sentences)
        {
            if ((evidence & bit) != Evidence.None)
            {
                words.Add(sentence);
            }
        }

        return words.DrainToImmutable();
    }
}
