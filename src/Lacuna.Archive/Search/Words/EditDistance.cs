namespace Lacuna.Archive.Search.Words;

/// <summary>Counts the letters in which a word differs from others: one put in, left out, wrong, or swapped with its neighbour is one edit.</summary>
/// <remarks>All letters of a column are worked out in the bits of one number (Hyyrö 2003), so time is the length of the other word.
/// A word longer than 64 code units is compared by its first 64.</remarks>
internal sealed class EditDistance
{
    private const int MostLetters = 64;

    // Which places of the word a letter has.
    private readonly ulong[] ascii = new ulong[128];
    private readonly Dictionary<char, ulong> others = [];
    private readonly int length;

    public EditDistance(string word)
    {
        length = Math.Min(word.Length, MostLetters);
        for (var i = 0; i < length; i++)
        {
            if (char.IsAscii(word[i]))
            {
                ascii[word[i]] |= 1UL << i;
            }
            else
            {
                others[word[i]] = others.GetValueOrDefault(word[i]) | 1UL << i;
            }
        }
    }

    /// <summary>The number of edits between the word and another; restricted as in optimal string alignment, where no stretch is edited twice.</summary>
    public int To(ReadOnlySpan<char> other)
    {
        var distance = length;
        if (length == 0)
        {
            return other.Length;
        }

        var last = 1UL << (length - 1);
        var (plus, minus, diagonal, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        foreach (var c in other[..Math.Min(other.Length, MostLetters)])
        {
            var places = char.IsAscii(c) ? ascii[c] : others.GetValueOrDefault(c);
            var swapped = ((~diagonal & places) << 1) & before;
            diagonal = (((places & plus) + plus) ^ plus) | places | minus | swapped;
            var up = minus | ~(diagonal | plus);
            var down = diagonal & plus;
            distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            up = (up << 1) | 1;
            plus = (down << 1) | ~(diagonal | up);
            minus = up & diagonal;
            before = places;
        }

        return distance;
    }
}
