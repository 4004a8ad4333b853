namespace Lacuna.Documents.Apparatus.Brackets;

/// <summary>Folds letters for comparison: lower case, without accents.</summary>
internal static class Letters
{
    // One base letter for each character from U+00E0 to U+017F, lower case; '.' where the character is no accented letter.
    private const string Latin =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
        + "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";

    /// <summary>A character in lower case without its accent; the Polish barred l and the Russian yo are folded too.</summary>
    public static char Fold(char c)
    {
        if (char.IsAscii(c))
        {
            return char.ToLowerInvariant(c);
        }

        var lower = char.ToLowerInvariant(c);
        return lower switch
        {
            >= '\u00e0' and <= '\u017f' when Latin[lower - 0xe0] is not '.' => Latin[lower - 0xe0],
            'ł' => 'l',
            'ø' => 'o',
            'ё' => 'е',
            '’' or '‘' => '\'',
            '\u00a0' => ' ',
            _ => lower,
        };
    }

    /// <summary>A text folded letter by letter; its length stays the same.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return new string(folded);
    }
}
