using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Words;

/// <summary>The words of the index. Safe to use from many threads.</summary>
public interface IVocabulary
{
    /// <summary>A word by its folded form (lower case, no accents), or null.</summary>
    VocabularyWord? Find(string form);

    /// <summary>All words that begin so, those in the most records first.</summary>
    /// <param name="prefix">Folded.</param>
    /// <param name="most">At most so many.</param>
    ImmutableArray<VocabularyWord> StartingWith(string prefix, int most);

    /// <summary>All words in memory, by form: for looking at every one. A million at most; then the commonest million.</summary>
    ImmutableArray<VocabularyWord> All();

    /// <summary>Words used as names that have a key in common (see <see cref="NameWordKeys"/>).</summary>
    /// <param name="key">The key.</param>
    /// <param name="most">At most so many, those in the most records first.</param>
    ImmutableArray<VocabularyWord> WithNameKey(string key, int most);
}

/// <summary>A word of the index.</summary>
/// <param name="Form">Folded.</param>
/// <param name="Records">How many records have it; about, where records were changed or taken out.</param>
/// <param name="IsName">Whether it nearly always has a capital letter.</param>
public readonly record struct VocabularyWord(string Form, int Records, bool IsName);
