using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Words;

/// <summary>Finds words of the index that differ in a letter or two.</summary>
internal static class Spelling
{
    /// <summary>The nearest words, best first: fewest edits, then most records. A swap of two letters is one edit.</summary>
    /// <param name="form">The word, folded.</param>
    /// <param name="vocabulary">The words of the index.</param>
    /// <param name="most">At most so many.</param>
    public static ImmutableArray<VocabularyWord> Near(string form, IVocabulary vocabulary, int most) => [];

    /// <summary>What was probably meant, or null where every word is common enough: the query with its rare or unknown words replaced.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="vocabulary">The words of the index.</param>
    public static string? DidYouMean(SearchQuery query, IVocabulary vocabulary) => null;
}
