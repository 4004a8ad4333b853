using Lacuna.Documents.Description;

namespace Lacuna.Archive.Search.Words;

/// <summary>Tells the language of a passage, fast enough for every paragraph of a million documents.</summary>
internal static class PassageLanguages
{
    // A hundred words tell a language; the rest of a long paragraph only costs time.
    private const int MostChars = 700;

    // "Plaza de la Revolución" is no Spanish passage. What the document says is believed unless the passage tells it clearly.
    private const int FewestWords = 5;

    // Without a document's language less has to do.
    private const int FewestWordsAlone = 2;

    /// <summary>The language of a passage.</summary>
    /// <param name="passage">Its text.</param>
    /// <param name="document">The language of the document (BCP 47) or null: decides where the passage is too short to tell.</param>
    public static PassageLanguage Of(ReadOnlySpan<char> passage, string? document)
    {
        var beginning = passage[..Math.Min(passage.Length, MostChars)];
        return LanguageGuess.Of(beginning, document is null ? FewestWordsAlone : FewestWords) is { } guess ? Named(guess) : Otherwise(beginning, document);
    }

    private static PassageLanguage Otherwise(ReadOnlySpan<char> passage, string? document)
    {
        var language = document is null ? PassageLanguage.English : Named(document);
        if (language is PassageLanguage.Other or PassageLanguage.Russian)
        {
            return language;
        }

        // Letters of another script in which no language was recognised: Ukrainian, Greek, Arabic.
        var (latin, other) = (0, 0);
        foreach (var c in passage)
        {
            latin += char.IsAsciiLetter(c) ? 1 : 0;
            other += c >= '\u0370' && char.IsLetter(c) ? 1 : 0;
        }

        return other > latin ? PassageLanguage.Other : language;
    }

    private static PassageLanguage Named(string language) => language.AsSpan(0, Math.Min(language.Length, 3)) switch
    {
        "en" or "en-" or "eng" => PassageLanguage.English,
        "es" or "es-" or "spa" => PassageLanguage.Spanish,
        "ru" or "ru-" or "rus" => PassageLanguage.Russian,
        _ => PassageLanguage.Other,
    };
}
