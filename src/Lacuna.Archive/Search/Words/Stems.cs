using Lacuna.Documents.Stemming;

namespace Lacuna.Archive.Search.Words;

/// <summary>The stem of a word in a language.</summary>
internal static class Stems
{
    // No word of a language is longer; what is, stands for itself.
    private const int MostLetters = 64;

    /// <summary>The stem.</summary>
    /// <param name="word">In lower case, with its accents.</param>
    /// <param name="language">The language of the passage. Cyrillic words within English and Spanish are taken for Russian.</param>
    /// <returns>The stem without accents; the folded word itself where the language has no stemmer.</returns>
    public static string Of(string word, PassageLanguage language)
    {
        Span<char> letters = stackalloc char[MostLetters];
        if (language == PassageLanguage.Other || word.Length > MostLetters || !OnlyLetters(word, letters, out var length))
        {
            return WordBreaks.Fold(word);
        }

        letters = letters[..length];
        if (letters.ContainsAnyInRange('\u0400', '\u04ff'))
        {
            letters = letters[..RussianStemmer.Stem(letters)];
        }
        else if (language == PassageLanguage.Spanish)
        {
            letters = letters[..SpanishStemmer.Stem(WithAccents(letters))];
        }
        else if (language == PassageLanguage.English)
        {
            // English writes its accents or leaves them out.
            if (letters.ContainsAnyExceptInRange('\0', '\u007f'))
            {
                var folded = WordBreaks.Fold(letters);
                return folded.AsSpan().ContainsAnyExceptInRange('\0', '\u007f') ? folded : Of(folded, language);
            }

            letters = letters[..EnglishStemmer.Stem(letters)];
        }

        return WordBreaks.Fold(letters);
    }

    // Apostrophes and hyphens that nobody sees are no letters of the word; where accents stand apart, the folded word has to do.
    private static bool OnlyLetters(string word, Span<char> letters, out int length)
    {
        length = 0;
        foreach (var c in word)
        {
            if (c is >= '\u0300' and <= '\u036f' || char.IsSurrogate(c))
            {
                return false;
            }

            if (char.IsLetterOrDigit(c) && c is not (>= '\u02b0' and <= '\u02ff'))
            {
                letters[length++] = c;
            }
        }

        return length > 0;
    }

    // Telegrams and people in a hurry write "negociacion" and "ideologia": the accents that the endings need are known.
    private static Span<char> WithAccents(Span<char> letters)
    {
        if (letters is [.., 'c', 'i', 'o', 'n'])
        {
            letters[^2] = 'ó';
        }
        else if (letters is [.., 'l', 'o', 'g', 'i', 'a'])
        {
            letters[^2] = 'í';
        }
        else if (letters is [.., 'l', 'o', 'g', 'i', 'a', 's'])
        {
            letters[^3] = 'í';
        }

        return letters;
    }
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
