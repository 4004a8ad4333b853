using System.Collections.Immutable;
using Lacuna.Documents.Names;

namespace Lacuna.Archive.Search.Words;

/// <summary>Keys under which a word that is a name is found again in other spellings and scripts.</summary>
internal static class NameWordKeys
{
    /// <summary>The keys of a word: three at most, so that spellings of one name share one and most different names do not.</summary>
    /// <param name="form">The word, folded; in any script.</param>
    public static ImmutableArray<string> Of(string form) => NameWord.Of(form).Keys;
}
