namespace Lacuna.Archive.Search.Words;

/// <summary>The stem of a word in a language.</summary>
internal static class Stems
{
    /// <summary>The stem.</summary>
    /// <param name="word">In lower case, with its accents.</param>
    /// <param name="language">The language of the passage.</param>
    /// <returns>The stem without accents; the folded word itself where the language has no stemmer.</returns>
    public static string Of(string word, PassageLanguage language) => WordBreaks.Fold(word);
}

/// <summary>Languages whose words are stemmed.</summary>
public enum PassageLanguage
{
    /// <summary>Any other: words stand for themselves.</summary>
    Other,

    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Russian.</summary>
    Russian,
}
