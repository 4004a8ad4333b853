using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lacuna.Archive.Search.Words;

/// <summary>The words of a vocabulary by length, with their letters as bits: most of a million are ruled out without being looked at.</summary>
internal sealed class SpellingIndex
{
    private const int LongestWord = 40;

    // Made once for each state of a vocabulary, and gone with it.
    private static readonly ConditionalWeakTable<VocabularyWord[], SpellingIndex> Made = [];

    private readonly (uint[] Letters, VocabularyWord[] Words)[] byLength = new (uint[], VocabularyWord[])[LongestWord + 1];

    private SpellingIndex(VocabularyWord[] words)
    {
        var counts = new int[LongestWord + 1];
        foreach (var word in words)
        {
            counts[Math.Min(word.Form.Length, LongestWord)]++;
        }

        for (var i = 0; i <= LongestWord; i++)
        {
            byLength[i] = (new uint[counts[i]], new VocabularyWord[counts[i]]);
        }

        foreach (var word in words)
        {
            var length = Math.Min(word.Form.Length, LongestWord);
            var at = --counts[length];
            byLength[length].Words[at] = word;
            byLength[length].Letters[at] = LettersOf(word.Form);
        }
    }

    /// <summary>The index of all words of a vocabulary.</summary>
    public static SpellingIndex Of(IVocabulary vocabulary) =>
        ImmutableCollectionsMarshal.AsArray(vocabulary.All()) is { } words ? Made.GetValue(words, static w => new SpellingIndex(w)) : new SpellingIndex([]);

    /// <summary>The words that differ in so many letters at most, with the number, in no order; the word itself is not among them.</summary>
    /// <param name="form">The word, folded.</param>
    /// <param name="most">Edits at most.</param>
    public IEnumerable<(VocabularyWord Word, int Edits)> Within(string form, int most)
    {
        var distance = new EditDistance(form);
        var letters = LettersOf(form);
        for (var length = Math.Max(1, form.Length - most); length <= Math.Min(LongestWord, form.Length + most); length++)
        {
            var (masks, words) = byLength[length];
            for (var i = 0; i < masks.Length; i++)
            {
                // One edit takes away one letter at most, and brings one at most.
                if (BitOperations.PopCount(masks[i] & ~letters) > most || BitOperations.PopCount(letters & ~masks[i]) > most)
                {
                    continue;
                }

                if (distance.To(words[i].Form) is var edits && edits > 0 && edits <= most)
                {
                    yield return (words[i], edits);
                }
            }
        }
    }

    private static uint LettersOf(string form)
    {
        var letters = 0u;
        foreach (var c in form)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }
}
