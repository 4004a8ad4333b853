using System.Collections.Immutable;
using Lacuna.Documents.Names;

namespace Lacuna.Archive.Search.Words;

/// <summary>Chinese given names in the other system: "Enlai" is "En-lai", and "Tse-tung" is "Zedong".</summary>
/// <remarks>Wade–Giles writes the second syllable small, so that the index does not know it for a name: the words are made by rule, and looked up.</remarks>
internal static class ChineseVariants
{
    private const double Score = 0.85;
    private const int Most = 6;

    // What a query may ask of the index by one word: ways to cut it, and ways to write the syllables.
    private const int MostSyllables = 3;
    private const int MostCuts = 4;
    private const int MostSpellings = 40;

    /// <summary>Adds the variants of a given name whose surname stands before it.</summary>
    public static void Add(TypedName[] typed, int at, IVocabulary vocabulary, List<NameVariant> found)
    {
        if (at == 0 || !typed[at - 1].IsChineseSurname || typed[at].Parts.IsEmpty)
        {
            return;
        }

        var word = typed[at];
        if (word.Parts.Length > 1)
        {
            AddSpellings(at, 1, word.Parts);
            return;
        }

        foreach (var syllables in ChineseSyllables.Cut(word.Folded).Take(MostCuts))
        {
            AddSpellings(at, 1, syllables);
        }

        if (at + 1 < typed.Length && typed[at + 1].Parts.Length == 1)
        {
            AddSpellings(at, 2, [word.Folded, typed[at + 1].Folded]);
        }

        void AddSpellings(int first, int count, ImmutableArray<string> syllables)
        {
            if (syllables.Length > MostSyllables || !syllables.All(ChineseSyllables.Is))
            {
                return;
            }

            IEnumerable<ImmutableArray<string>> spellings = [[]];
            foreach (var syllable in syllables)
            {
                spellings = spellings.SelectMany(before => ChineseSyllables.InTheOtherSystem(syllable).Prepend(syllable).Select(before.Add));
            }

            var asTyped = count == 1 && word.Parts.Length > 1 || count == 2 ? syllables : [word.Folded];
            var known = spellings.Take(MostSpellings).SelectMany(s => new[] { s, [string.Concat(s)] })
                .Where(s => !s.AsSpan().SequenceEqual(asTyped.AsSpan()) && s.All(w => vocabulary.Find(w) is not null)).Take(Most);
            found.AddRange(known.Select(s => new NameVariant(first, count, s, Score)));
        }
    }
}
