using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Words;

/// <summary>Finds the other spellings of the names in a query.</summary>
internal static class NameVariants
{
    /// <summary>Variants of the words that are, or may be, names.</summary>
    /// <param name="words">The plain words of a query as typed, in their order.</param>
    /// <param name="vocabulary">The words of the index: only what it has is given.</param>
    /// <returns>For a run of words its variants; none for words that are no name.</returns>
    public static ImmutableArray<NameVariant> Of(ImmutableArray<string> words, IVocabulary vocabulary) => [];
}

/// <summary>A spelling that is looked for besides the one typed.</summary>
/// <param name="First">The first word of the query that it stands for, from 0.</param>
/// <param name="Count">How many words of the query it stands for.</param>
/// <param name="Words">Its words, folded, as the index has them: one word or a phrase.</param>
/// <param name="Score">How sure it is that it is the same name, 0 to 1.</param>
public sealed record NameVariant(int First, int Count, ImmutableArray<string> Words, double Score);
