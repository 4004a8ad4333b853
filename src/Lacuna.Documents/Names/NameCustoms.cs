using Lacuna.Documents.Names.Given;

namespace Lacuna.Documents.Names;

/// <summary>Tells from the words of a name by whose custom they are ordered.</summary>
internal static class NameCustoms
{
    /// <summary>Whether a name may end in two surnames: a first name of Spanish or Portuguese use, or two surnames of theirs in a row.</summary>
    /// <param name="folded">The words of the name.</param>
    /// <param name="end">How many of them stand before a particle, or all.</param>
    public static bool IsSpanish(List<string> folded, int end) =>
        folded.Count >= 3 && (NameWords.IsSpanishSurname(folded[^1]) && (NameWords.IsSpanishSurname(folded[^2]) || IsRomance(folded[0]))
            || IsRomance(folded[0]) && end >= 2 && (NameWords.IsSpanishSurname(folded[1]) || NameWords.IsSpanishSurname(folded[^1]) || OnlyRomance(folded[0]))
            || OnlyRomance(folded[0]));

    private static bool IsRomance(string folded) =>
        Spanish(folded) is { } known && (known.Languages & NameLanguages.Romance) != NameLanguages.None;

    private static bool OnlyRomance(string folded) =>
        Spanish(folded) is { Principal: true } known && known.Languages == NameLanguages.Romance;

    private static GivenName? Spanish(string folded) => GivenNameLexicon.Find(folded);

    /// <summary>Whether a folded word is a known given name or an initial.</summary>
    public static bool IsGivenName(string folded) => folded.Length == 1 || GivenNameLexicon.Find(folded) is not null;

    /// <summary>Whether a folded word is a given name of Russian use.</summary>
    public static bool IsRussianGivenName(string folded) => GivenNameLexicon.Find(folded) is { } known && (known.Languages & NameLanguages.Russian) != NameLanguages.None;

    /// <summary>Whether the family name stands first by Chinese, Korean or Vietnamese custom.</summary>
    public static bool IsEastAsian(List<string> words, List<string> folded)
    {
        if (words.Count is < 2 or > 4 || words.Exists(w => w.EndsWith('.')) || NameLetters.Code(folded[0].Length > 0 ? folded[0][0] : ' ') >= NameLetters.FirstCyrillic)
        {
            return false;
        }

        if (NameWords.IsVietnameseSurname(folded[0]) && words.Count >= 3 && folded.TrueForAll(f => f.Length <= 6) && GivenNameLexicon.Find(folded[1]) is not { Principal: true })
        {
            return true;
        }

        return NameWords.IsChineseSurname(folded[0]) && (words.Count == 2 && (words[1].Contains('-', StringComparison.Ordinal) || WadeGiles.IsSyllables(folded[1]))
            || words.Count == 3 && WadeGiles.IsSyllables(folded[1]) && WadeGiles.IsSyllables(folded[2]) && folded.TrueForAll(f => f.Length <= 6));
    }
}
