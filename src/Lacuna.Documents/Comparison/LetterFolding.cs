namespace Lacuna.Documents.Comparison;

/// <summary>Folds a word to the letters and digits that two transcriptions of it share: no case, accents, punctuation or ligatures.</summary>
/// <remarks>By a table of our own, because the program runs without the culture data that normalization needs.</remarks>
internal static class LetterFolding
{
    /// <summary>Most characters that one character folds to (the ligature ﬃ).</summary>
    public const int MostPerCharacter = 3;

    // One base letter for each character from U+00E0 to U+017F, lower case; '.' where the character is no accented letter.
    private const string Latin =
        "aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllll"
        + "nnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Writes the folded letters of a word.</summary>
    /// <param name="word">The word with its punctuation.</param>
    /// <param name="folded">Takes them; <see cref="MostPerCharacter"/> times as long as the word is always enough.</param>
    /// <returns>How many were written; 0 for a word of signs alone.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c < 0x80)
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    folded[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
                }

                continue;
            }

            length += FoldOther(c, folded[length..]);
        }

        return length;
    }

    /// <summary>A number that equal folded words share: FNV-1a, 64 bits; 0 for no letters.</summary>
    /// <param name="folded">The folded letters.</param>
    public static ulong Key(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty)
        {
            return 0;
        }

        var hash = 14695981039346656037UL;
        foreach (var c in folded)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash == 0 ? 1 : hash;
    }

    private static int FoldOther(char c, Span<char> folded)
    {
        var expanded = c switch
        {
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ß' or 'ẞ' => "ss",
            'ﬀ' => "ff",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            'ﬅ' or 'ﬆ' => "st",
            'ё' or 'Ё' => "е",
            _ => null,
        };
        if (expanded is not null)
        {
            expanded.CopyTo(folded);
            return expanded.Length;
        }

        if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
        {
            return 0;
        }

        var lower = char.ToLowerInvariant(c);
        var index = lower - 0xe0;
        folded[0] = index >= 0 && index < Latin.Length && Latin[index] is not '.' and var plain ? plain : lower;
        return 1;
    }
}
