namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>Advance widths of the fourteen standard fonts (ISO 32000-1, 9.6.2.2), in thousandths of the font size, for fonts that state none.</summary>
internal static class StandardWidths
{
    // What a font has that is none of these families.
    private const int Fallback = 556;

    // Codes 0x20 to 0x7E; quotation marks are the typewriter's, the typographer's are listed below.
    private static readonly short[] Helvetica =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly short[] HelveticaBold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    private static readonly short[] Times =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    private static readonly short[] TimesBold =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    private static readonly short[] TimesItalic =
    [
        250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500,
        920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500,
        333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
    ];

    private static readonly short[] TimesBoldItalic =
    [
        250, 389, 555, 500, 500, 833, 778, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        832, 667, 667, 667, 722, 667, 667, 722, 778, 389, 500, 667, 611, 889, 722, 722, 611, 722, 667, 556, 611, 722, 667, 889, 667, 611, 611, 333, 278, 333, 570, 500,
        333, 500, 500, 444, 500, 444, 333, 500, 556, 278, 278, 500, 278, 778, 556, 500, 500, 500, 389, 389, 278, 556, 444, 667, 500, 444, 389, 348, 220, 348, 570,
    ];

    private static readonly Dictionary<char, char> Base = BaseLetters();

    /// <summary>The width of a character in a font known by its name.</summary>
    /// <param name="font">The name, such as <c>ABCDEF+Arial-BoldMT</c>; an unknown one counts as Helvetica.</param>
    /// <param name="text">The character.</param>
    public static double Of(string font, string? text)
    {
        if (Has(font, "Courier") || Has(font, "Mono") || Has(font, "Typewriter") || Has(font, "Consolas"))
        {
            return 600;
        }

        if (Has(font, "Dingbats"))
        {
            return text == " " ? 278 : 780;
        }

        if (text is not { Length: > 0 })
        {
            return Fallback;
        }

        var serif = Has(font, "Times") || (Has(font, "Serif") && !Has(font, "Sans")) || Has(font, "Roman") || Has(font, "Georgia") || Has(font, "Garamond") || Has(font, "Palatino");
        var bold = Has(font, "Bold") || Has(font, "Black") || Has(font, "Heavy");
        var italic = Has(font, "Italic") || Has(font, "Oblique");
        var table = serif ? (bold, italic) switch { (true, true) => TimesBoldItalic, (true, false) => TimesBold, (false, true) => TimesItalic, _ => Times } : bold ? HelveticaBold : Helvetica;
        var c = text[0];
        c = Base.GetValueOrDefault(c, c);
        return c is >= ' ' and <= '~' ? table[c - ' '] : c switch
        {
            '\u00A0' => table[0],
            '‘' or '’' or '‚' => serif ? 333 : bold ? 278 : 222,
            '“' or '”' or '„' => serif ? bold ? 500 : 444 : bold ? 500 : 333,
            '–' => serif ? 500 : 556,
            '—' or '…' or '™' => 1000,
            '•' => 350,
            '·' => serif ? 250 : 278,
            '§' or '¢' or '£' or '¥' or '€' or '†' or '‡' or 'ƒ' => serif ? 500 : 556,
            '«' or '»' => serif ? 500 : 556,
            '‹' or '›' => 333,
            '©' or '®' => serif ? 747 : 737,
            '°' => 400,
            'Æ' => serif ? 889 : 1000,
            'æ' => serif ? 667 : 889,
            'Œ' => serif ? 889 : 1000,
            'œ' => serif ? 722 : 944,
            'ß' => serif ? 500 : 611,
            'ﬁ' or 'ﬂ' => serif ? 556 : bold ? 611 : 500,
            '■' or '█' or '□' or '▪' => 604,
            _ => Fallback,
        };
    }

    private static bool Has(string font, string word) => font.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<char, char> BaseLetters()
    {
        const string Pairs =
            "AÀÁÂÃÄÅĀĂĄ aàáâãäåāăą CÇĆČĈĊ cçćčĉċ DĎĐÐ dďđ EÈÉÊËĒĔĖĘĚ eèéêëēĕėęě GĞĜĢĠ gğĝģġ IÌÍÎÏĨĪĬĮİ iìíîïĩīĭįı KĶ kķ LĹĻĽŁ lĺļľł NÑŃŅŇ nñńņň " +
            "OÒÓÔÕÖØŌŎŐ oòóôõöøōŏő RŔŖŘ rŕŗř SŚŜŞŠȘ sśŝşšș TŢŤŦ tţťŧ UÙÚÛÜŨŪŬŮŰŲ uùúûüũūŭůűų YÝŶŸ yýŷÿ ZŹŻŽ zźżž";
        var letters = new Dictionary<char, char>();
        foreach (var family in Pairs.Split(' '))
        {
            foreach (var letter in family.AsSpan(1))
            {
                letters[letter] = family[0];
            }
        }

        return letters;
    }
}
