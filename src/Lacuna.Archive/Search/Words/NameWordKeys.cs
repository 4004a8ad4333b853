using System.Collections.Immutable;

namespace Lacuna.Archive.Search.Words;

/// <summary>Keys under which a word that is a name is found again in other spellings and scripts.</summary>
internal static class NameWordKeys
{
    /// <summary>The keys of a word: few, so that spellings of one name share one and most different names do not.</summary>
    /// <param name="form">The word, folded; in any script.</param>
    public static ImmutableArray<string> Of(string form) => [form];
}
