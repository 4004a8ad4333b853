using System.Buffers;

namespace Lacuna.Documents.Stemming;

/// <summary>The regions R1 and R2 of Snowball: what follows the first consonant after a vowel, once and again.</summary>
internal static class Regions
{
    /// <summary>Where the region after the next consonant that follows a vowel begins; the length of the word where there is none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="start">Where to begin looking.</param>
    /// <param name="vowels">The vowels of the language.</param>
    public static int After(ReadOnlySpan<char> word, int start, SearchValues<char> vowels)
    {
        var vowel = word[start..].IndexOfAny(vowels);
        if (vowel < 0)
        {
            return word.Length;
        }

        var consonant = word[(start + vowel)..].IndexOfAnyExcept(vowels);
        return consonant < 0 ? word.Length : start + vowel + consonant + 1;
    }
}
