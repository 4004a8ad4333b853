using System.Buffers;

namespace Lacuna.Archive.Search;

/// <summary>Tells what an apostrophe between two letters does: it ends a word in English, French and Italian, and belongs to one in names and romanization.</summary>
internal static class Apostrophes
{
    private const int LongestEnding = 2;

    private static readonly SearchValues<char> Marks = SearchValues.Create("'’`´‘ʼ");
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouhàâáèéêëìíîïòóôùúûœAEIOUHÀÂÁÈÉÊËÌÍÎÏÒÓÔÙÚÛŒ");

    /// <summary>Whether the word ends before the apostrophe.</summary>
    /// <param name="before">The word so far; not empty.</param>
    /// <param name="after">What follows the apostrophe; begins with a letter.</param>
    /// <param name="left">How much of what follows is no word either: the s of "Kennedy's".</param>
    public static bool IsCut(ReadOnlySpan<char> before, ReadOnlySpan<char> after, out int left)
    {
        left = EndingOf(before, after);
        return left > 0 || Vowels.Contains(after[0]) && IsElision(before, after[0]);
    }

    // 's, 'll, 've, 're anywhere, 'd and 'm after a pronoun, where the word ends there: Sa'd is a name.
    private static int EndingOf(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var length = 1;
        while (length < after.Length && length <= LongestEnding && (WordSpans.IsLetter(after[length]) || Marks.Contains(after[length]) && length + 1 < after.Length && WordSpans.IsLetter(after[length + 1])))
        {
            length++;
        }

        var isEnding = length switch
        {
            1 => after[0] is 's' or 'S' || (after[0] | 0x20) is 'd' or 'm' && IsPronoun(before),
            2 => after[..2] is "ll" or "LL" or "ve" or "VE" or "re" or "RE",
            _ => false,
        };
        return isEnding ? length : 0;
    }

    private static bool IsPronoun(ReadOnlySpan<char> word) => word.Length <= 5
        && (word.Equals("i", StringComparison.OrdinalIgnoreCase) || word.Equals("you", StringComparison.OrdinalIgnoreCase) || word.Equals("he", StringComparison.OrdinalIgnoreCase)
            || word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("we", StringComparison.OrdinalIgnoreCase) || word.Equals("they", StringComparison.OrdinalIgnoreCase)
            || word.Equals("it", StringComparison.OrdinalIgnoreCase) || word.Equals("who", StringComparison.OrdinalIgnoreCase) || word.Equals("that", StringComparison.OrdinalIgnoreCase)
            || word.Equals("there", StringComparison.OrdinalIgnoreCase));

    // Before a vowel only: L'vov is a town. N'Djamena and M'Bow have a capital after it, n'est has none.
    private static bool IsElision(ReadOnlySpan<char> word, char next) => word switch
    {
        ['d' or 'D' or 'l' or 'L'] => true,
        ['c' or 'C' or 'j' or 'J' or 'm' or 'M' or 'n' or 'N' or 's' or 'S'] => char.IsLower(next),
        ['q' or 'Q', 'u' or 'U'] => true,
        _ => word.Length is 3 or 4 && (word.Equals("all", StringComparison.OrdinalIgnoreCase) || word.Equals("dall", StringComparison.OrdinalIgnoreCase)
            || word.Equals("dell", StringComparison.OrdinalIgnoreCase) || word.Equals("nell", StringComparison.OrdinalIgnoreCase) || word.Equals("sull", StringComparison.OrdinalIgnoreCase)),
    };
}
