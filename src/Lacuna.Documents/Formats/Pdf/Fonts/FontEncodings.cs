namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>What the codes of simple fonts stand for (ISO 32000-1, 9.6.6 and Annex D), as characters.</summary>
internal static class FontEncodings
{
    private const string Windows = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";

    private const string Macintosh =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    // From 0xA1; a blank stands for a code without a character.
    private const string StandardUpper =
        "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ";

    // From 0x20.
    private const string SymbolLower =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203Eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ";

    // From 0xA0.
    private const string SymbolUpper =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ";

    // From 0x20; what this encoding has besides are ornaments.
    private const string DingbatsLower =
        " ✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞ ";

    private static readonly string?[] WinAnsiTable = Fill(0x80, Windows, Latin1());
    private static readonly string?[] MacRomanTable = Fill(0x80, Macintosh, Ascii());
    private static readonly string?[] StandardTable = Fill(0xA1, StandardUpper, StandardAscii());
    private static readonly string?[] SymbolTable = Fill(0xA0, SymbolUpper, Fill(0x20, SymbolLower, new string?[256]));
    private static readonly string?[] DingbatsTable = Fill(0x20, DingbatsLower, new string?[256]);

    /// <summary>A table of 256 characters by the name of the encoding; null for an unknown name. The caller owns the copy.</summary>
    public static string?[]? Named(string? name) => name switch
    {
        "WinAnsiEncoding" => [.. WinAnsiTable],
        "MacRomanEncoding" => [.. MacRomanTable],
        "StandardEncoding" => [.. StandardTable],
        "Symbol" => [.. SymbolTable],
        "ZapfDingbats" => [.. DingbatsTable],
        _ => null,
    };

    private static string?[] Ascii()
    {
        var table = new string?[256];
        for (var i = 0x20; i < 0x7F; i++)
        {
            table[i] = ((char)i).ToString();
        }

        return table;
    }

    private static string?[] Latin1()
    {
        var table = Ascii();
        for (var i = 0xA0; i < 256; i++)
        {
            table[i] = ((char)i).ToString();
        }

        table[0x7F] = "•";
        return table;
    }

    private static string?[] StandardAscii()
    {
        var table = Ascii();
        (table[0x27], table[0x60]) = ("’", "‘");
        return table;
    }

    private static string?[] Fill(int start, string characters, string?[] table)
    {
        for (var i = 0; i < characters.Length && start + i < 256; i++)
        {
            if (characters[i] != ' ' || start + i == 0x20)
            {
                table[start + i] = characters[i].ToString();
            }
        }

        return table;
    }
}
