using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Segments of a text and those of its translation that say the same.</summary>
/// <param name="A">Zero-based indices of consecutive segments of the first text, at least one.</param>
/// <param name="B">Zero-based indices of consecutive segments of the second text, at least one.</param>
/// <param name="Score">From 0 to 1: how much better the pair explains the texts than two unrelated passages would; .5 is doubtful, .9 sure.</param>
/// <param name="Evidence">What speaks for the pair.</param>
public sealed record AlignedPair(ImmutableArray<int> A, ImmutableArray<int> B, double Score, PairEvidence Evidence)
{
    /// <summary>Whether a person said so; its segments need not be consecutive then.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>What speaks for a pair: how many distinct items of the first text have a counterpart in the second.</summary>
/// <param name="Numbers">Numbers in figures, words or Roman numerals, dates included.</param>
/// <param name="Names">Names, and words of one origin.</param>
/// <param name="Words">Words of the lexicon, and words that were seen to go together in these texts.</param>
/// <param name="Signs">Question marks, quotation marks and other signs, and marks of missing matter.</param>
/// <param name="LengthRatio">Length of the second text over that of the first, in characters without blanks; 0 where the first has none.</param>
public sealed record PairEvidence(int Numbers, int Names, int Words, int Signs, double LengthRatio);
