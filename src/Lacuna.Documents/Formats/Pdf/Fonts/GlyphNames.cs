using System.Globalization;
using System.Text;

namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>Characters for names of glyphs, after the Adobe Glyph List and its rules for made-up names.</summary>
internal static class GlyphNames
{
    // Letters with marks are put together from their parts; InvariantGlobalization does not compose, so each pair is listed with its result.
    private const string Composed =
        "A grave À acute Á circumflex Â tilde Ã dieresis Ä ring Å macron Ā breve Ă ogonek Ą;a grave à acute á circumflex â tilde ã dieresis ä ring å macron ā breve ă ogonek ą;" +
        "C cedilla Ç acute Ć caron Č circumflex Ĉ dotaccent Ċ;c cedilla ç acute ć caron č circumflex ĉ dotaccent ċ;D caron Ď croat Đ;d caron ď croat đ;" +
        "E grave È acute É circumflex Ê dieresis Ë macron Ē breve Ĕ dotaccent Ė ogonek Ę caron Ě;e grave è acute é circumflex ê dieresis ë macron ē breve ĕ dotaccent ė ogonek ę caron ě;" +
        "G breve Ğ circumflex Ĝ commaaccent Ģ dotaccent Ġ;g breve ğ circumflex ĝ commaaccent ģ dotaccent ġ;H circumflex Ĥ bar Ħ;h circumflex ĥ bar ħ;" +
        "I grave Ì acute Í circumflex Î dieresis Ï tilde Ĩ macron Ī breve Ĭ ogonek Į dotaccent İ;i grave ì acute í circumflex î dieresis ï tilde ĩ macron ī breve ĭ ogonek į;" +
        "J circumflex Ĵ;j circumflex ĵ;K commaaccent Ķ;k commaaccent ķ;L acute Ĺ commaaccent Ļ caron Ľ slash Ł;l acute ĺ commaaccent ļ caron ľ slash ł;" +
        "N tilde Ñ acute Ń commaaccent Ņ caron Ň;n tilde ñ acute ń commaaccent ņ caron ň;" +
        "O grave Ò acute Ó circumflex Ô tilde Õ dieresis Ö slash Ø macron Ō breve Ŏ hungarumlaut Ő;o grave ò acute ó circumflex ô tilde õ dieresis ö slash ø macron ō breve ŏ hungarumlaut ő;" +
        "R acute Ŕ commaaccent Ŗ caron Ř;r acute ŕ commaaccent ŗ caron ř;S acute Ś circumflex Ŝ cedilla Ş caron Š commaaccent Ș;s acute ś circumflex ŝ cedilla ş caron š commaaccent ș;" +
        "T commaaccent Ţ caron Ť bar Ŧ;t commaaccent ţ caron ť bar ŧ;" +
        "U grave Ù acute Ú circumflex Û dieresis Ü tilde Ũ macron Ū breve Ŭ ring Ů hungarumlaut Ű ogonek Ų;u grave ù acute ú circumflex û dieresis ü tilde ũ macron ū breve ŭ ring ů hungarumlaut ű ogonek ų;" +
        "W circumflex Ŵ;w circumflex ŵ;Y acute Ý circumflex Ŷ dieresis Ÿ;y acute ý circumflex ŷ dieresis ÿ;Z acute Ź dotaccent Ż caron Ž;z acute ź dotaccent ż caron ž";

    private const string Others =
        "space   nbspace \u00A0 nonbreakingspace \u00A0 exclam ! quotedbl \" numbersign # dollar $ percent % ampersand & quotesingle ' quoteright ’ quoteleft ‘ parenleft ( parenright ) " +
        "asterisk * plus + comma , hyphen - sfthyphen \u00AD softhyphen \u00AD minus − period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; " +
        "less < equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright } asciitilde ~ " +
        "exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦ section § dieresis ¨ copyright © ordfeminine ª guillemotleft « guillemotright » logicalnot ¬ registered ® macron ¯ degree ° " +
        "plusminus ± twosuperior ² threesuperior ³ onesuperior ¹ acute ´ mu µ paragraph ¶ periodcentered · middot · cedilla ¸ ordmasculine º onequarter ¼ onehalf ½ threequarters ¾ questiondown ¿ " +
        "AE Æ ae æ OE Œ oe œ Eth Ð eth ð Thorn Þ thorn þ germandbls ß multiply × divide ÷ dotlessi ı dotlessj ȷ Eng Ŋ eng ŋ kgreenlandic ĸ IJ Ĳ ij ĳ Ldot Ŀ ldot ŀ napostrophe ŉ longs ſ " +
        "ff \uFB00 fi \uFB01 fl \uFB02 ffi \uFB03 ffl \uFB04 endash – emdash — horizontalbar ― quotesinglbase ‚ quotedblbase „ quotedblleft “ quotedblright ” quotereversed ‛ guilsinglleft ‹ guilsinglright › " +
        "dagger † daggerdbl ‡ bullet • ellipsis … perthousand ‰ minute ′ second ″ fraction ⁄ florin ƒ Euro € euro € trademark ™ afii61352 № numero № estimated ℮ " +
        "circumflex ˆ caron ˇ breve ˘ dotaccent ˙ ring ˚ ogonek ˛ tilde ˜ hungarumlaut ˝ block █ filledbox ■ blacksquare ■ H18533 ■ upblock ▀ dnblock ▄ lfblock ▌ rtblock ▐ ltshade ░ shade ▒ dkshade ▓ H22073 □ " +
        "a73 ■ a71 ● a74 ❏ a19 ✓ a20 ✔ a21 ✕ a22 ✖ a35 ★ a110 ✈ lozenge ◊ triagup ▲ triagdn ▼ circle ○ openbullet ◦ arrowleft ← arrowup ↑ arrowright → arrowdown ↓ " +
        "Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω " +
        "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ nu ν xi ξ omicron ο pi π rho ρ sigma σ sigma1 ς tau τ upsilon υ phi φ chi χ psi ψ omega ω " +
        "partialdiff ∂ product ∏ summation ∑ radical √ infinity ∞ integral ∫ approxequal ≈ notequal ≠ lessequal ≤ greaterequal ≥ element ∈ emptyset ∅ union ∪ intersection ∩ therefore ∴";

    // Cyrillic, by the numbers of the glyph list.
    private const string CyrillicUpper = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";
    private const string CyrillicLower = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private static readonly Dictionary<string, string> Known = Build();

    /// <summary>The characters of a glyph, or null where its name says nothing (<c>g23</c>, <c>.notdef</c>).</summary>
    public static string? Text(string name)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            return Text(name[..dot]);
        }

        if (name.Length == 1)
        {
            return name;
        }

        if (name.Contains('_', StringComparison.Ordinal) && name.Length < 64)
        {
            var parts = name.Split('_').Select(Text).ToArray();
            return parts.All(p => p is not null) ? string.Concat(parts) : null;
        }

        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0 && name.Length <= 35)
        {
            var text = new StringBuilder();
            for (var i = 3; i < name.Length; i += 4)
            {
                if (!Code(name.AsSpan(i, 4), out var unit))
                {
                    return null;
                }

                text.Append((char)unit);
            }

            return text.ToString();
        }

        return name[0] == 'u' && name.Length is >= 5 and <= 7 && Code(name.AsSpan(1), out var code) && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }

    private static bool Code(ReadOnlySpan<char> digits, out int code) => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);

    private static Dictionary<string, string> Build()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var letter in Composed.Split(';'))
        {
            var parts = letter.Split(' ');
            for (var i = 1; i + 1 < parts.Length; i += 2)
            {
                known[parts[0] + parts[i]] = parts[i + 1];
            }
        }

        known["space"] = " ";
        var words = Others["space   ".Length..].Split(' ');
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            known[words[i]] = words[i + 1];
        }

        (known["dcroat"], known["Dcroat"]) = ("đ", "Đ");
        for (var i = 0; i < CyrillicUpper.Length; i++)
        {
            known[string.Create(CultureInfo.InvariantCulture, $"afii{10017 + i}")] = CyrillicUpper[i].ToString();
            known[string.Create(CultureInfo.InvariantCulture, $"afii{10065 + i}")] = CyrillicLower[i].ToString();
        }

        return known;
    }
}
