namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Folds letters so that words and names are found whatever their case and accents.</summary>
internal static class Folding
{
    /// <summary>The longest word that is looked up; no word of the lists is longer.</summary>
    public const int LongestWord = 32;

    // One base letter for each character from U+00E0 to U+017F; '.' where the character is no accented letter.
    private const string Latin =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
        + "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";

    /// <summary>The letter in lower case, without accent; ё is е.</summary>
    public static char Fold(char c)
    {
        if (char.IsAscii(c))
        {
            return char.ToLowerInvariant(c);
        }

        var lower = char.ToLowerInvariant(c);
        return lower switch
        {
            >= '\u00e0' and <= '\u017f' when Latin[lower - 0xe0] is not '.' and var plain => plain,
            'ё' => 'е',
            '’' => '\'',
            _ => lower,
        };
    }

    /// <summary>Folds a word into a buffer.</summary>
    /// <returns>The folded word; empty where it is longer than the buffer.</returns>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > buffer.Length)
        {
            return default;
        }

        for (var i = 0; i < word.Length; i++)
        {
            buffer[i] = Fold(word[i]);
        }

        return buffer[..word.Length];
    }

    /// <summary>A folded copy.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return new string(folded);
    }
}
