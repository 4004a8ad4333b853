using Lacuna.Documents.Names;

namespace Lacuna.Archive.Search.Words;

/// <summary>Chinese given names in the other system: "Enlai" is "En-lai", and "Tse-tung" is "Zedong".</summary>
internal static class ChineseVariants
{
    private const double Score = 0.85;
    private const int LongestSyllable = 6;
    private const int MostOfOneSyllable = 4;
    private const int MostOfOneKey = 100;
    private const double LeastLikeness = 0.75;

    /// <summary>Adds the variants of a given name whose surname stands before it.</summary>
    public static void Add(TypedName[] typed, int at, IVocabulary vocabulary, List<NameVariant> found)
    {
        if (at == 0 || !typed[at - 1].IsChineseSurname)
        {
            return;
        }

        var word = typed[at];
        if (word.Parts.Length == 2)
        {
            Joined(at, 1, word.Parts[0] + word.Parts[1]);
        }
        else if (word.Parts.Length == 1)
        {
            Divided(at, word.Folded);
            if (at + 1 < typed.Length && typed[at + 1].Parts.Length == 1 && typed[at + 1].MayBeName && word.Folded.Length <= LongestSyllable && typed[at + 1].Folded.Length <= LongestSyllable)
            {
                Joined(at, 2, word.Folded + typed[at + 1].Folded);
            }
        }

        void Joined(int first, int count, string joined)
        {
            foreach (var form in Alike(joined, vocabulary))
            {
                found.Add(new NameVariant(first, count, [form], Score));
            }
        }

        void Divided(int first, string folded)
        {
            for (var cut = 1; cut < folded.Length; cut++)
            {
                if (cut > LongestSyllable || folded.Length - cut is > LongestSyllable or < 2)
                {
                    continue;
                }

                var (left, right) = (Alike(folded[..cut], vocabulary), Alike(folded[cut..], vocabulary));
                found.AddRange(left.SelectMany(l => right.Select(r => new NameVariant(first, 1, [l, r], Score))));
            }
        }
    }

    // Words of the index that are the same syllables in either system, or in Cyrillic.
    private static string[] Alike(string folded, IVocabulary vocabulary)
    {
        var word = NameWord.Of(folded);
        if (word.IsCyrillic)
        {
            return
            [
                .. word.KeysToLookFor.SelectMany(k => vocabulary.WithNameKey(k, MostOfOneKey)).Where(w => w.IsName && w.Form.Length <= LongestSyllable)
                    .Select(w => (w.Form, Likeness: NameWord.Of(w.Form) is { ChineseKey: not null } other ? word.Likeness(other) : 0))
                    .Where(w => w.Likeness >= LeastLikeness).OrderByDescending(w => w.Likeness).Select(w => w.Form).Distinct(StringComparer.Ordinal).Take(MostOfOneSyllable),
            ];
        }

        return word.ChineseKey is { } key
            ? [.. vocabulary.WithNameKey(key, MostOfOneKey).Where(w => w.IsName && NameWord.Of(w.Form).ChineseKey == key).Take(MostOfOneSyllable).Select(w => w.Form)]
            : [];
    }
}
