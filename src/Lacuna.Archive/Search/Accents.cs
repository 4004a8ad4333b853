namespace Lacuna.Archive.Search;

/// <summary>Takes the accents off Latin letters, as FTS5 does with <c>remove_diacritics</c>; other scripts stay as they are.</summary>
internal static class Accents
{
    // One base letter for each character from U+00E0 to U+017F, lower case; '.' where the character is no accented letter.
    private const string Latin =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
        + "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";

    public static string Remove(string lower) => string.Create(lower.Length, lower, static (chars, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            chars[i] = c is >= '\u00e0' and <= '\u017f' && Latin[c - 0xe0] is not '.' and var plain ? plain : c;
        }
    });
}
