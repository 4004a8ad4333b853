using System.Collections.Frozen;

namespace Lacuna.Documents.Apparatus.Brackets;

/// <summary>A list of folded words; one that ends in <c>*</c> stands for every word with that beginning.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly int _shortestStem;

    /// <summary>Makes a list.</summary>
    /// <param name="words">The words, divided by blanks, in any case and with their accents.</param>
    public WordSet(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Fold(word)).ToList();
        var stems = all.Where(word => word.EndsWith('*')).Select(word => word[..^1]).ToList();
        _whole = all.Where(word => !word.EndsWith('*')).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _stems = stems.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _shortestStem = stems.Count == 0 ? int.MaxValue : stems.Min(stem => stem.Length);
    }

    /// <summary>Whether the list has a word.</summary>
    /// <param name="folded">The word, folded.</param>
    public bool Has(ReadOnlySpan<char> folded)
    {
        if (_whole.Contains(folded))
        {
            return true;
        }

        for (var length = Math.Min(folded.Length, 24); length >= _shortestStem; length--)
        {
            if (_stems.Contains(folded[..length]))
            {
                return true;
            }
        }

        return false;
    }
}
