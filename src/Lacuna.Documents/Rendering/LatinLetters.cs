using System.Globalization;
using System.Text;

namespace Lacuna.Documents.Rendering;

/// <summary>Latin letters without their accents. Globalization is invariant here, so that Unicode's own decomposition is not at hand.</summary>
internal static class LatinLetters
{
    // One base letter for each lower-case character; '.' where it is no accented letter or becomes two.
    private const string From00E0 =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    // Vietnamese and other letters of the block Latin Extended Additional from U+1EA0.
    private const string From1Ea0 =
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    /// <summary>Whether a character only sits on the letter before it.</summary>
    public static bool IsAccent(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Appends a lower-case letter without its accent: é as e, ł as l, ß as ss; letters of other scripts as they are, but ё as е.</summary>
    public static void AppendPlain(StringBuilder text, char lower)
    {
        switch (lower)
        {
            case < '\u00df': text.Append(lower); break;
            case 'ß': text.Append("ss"); break;
            case 'æ': text.Append("ae"); break;
            case 'œ': text.Append("oe"); break;
            case 'þ': text.Append("th"); break;
            case 'ĳ': text.Append("ij"); break;
            case 'ё': text.Append('е'); break;
            case 'ơ': text.Append('o'); break;
            case 'ư': text.Append('u'); break;
            case 'ș': text.Append('s'); break;
            case 'ț': text.Append('t'); break;
            case 'ǎ': text.Append('a'); break;
            case 'ǐ': text.Append('i'); break;
            case 'ǒ': text.Append('o'); break;
            case 'ǔ' or 'ǚ' or 'ǜ' or 'ǘ' or 'ǖ': text.Append('u'); break;
            case >= '\u00e0' and <= '\u017f' when From00E0[lower - 0xe0] is not '.' and var plain: text.Append(plain); break;
            case >= '\u1ea0' and <= '\u1ef9' when From1Ea0[lower - 0x1ea0] is var plain: text.Append(plain); break;
            default: text.Append(lower); break;
        }
    }
}
