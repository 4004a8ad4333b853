using System.Text;

namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>The encoding within a Compact Font Format program (Adobe Technical Note 5176), as far as it names its glyphs.</summary>
internal static class CompactFont
{
    private const int MostGlyphs = 65_536;

    // Strings that every program has (appendix A), from number 1: those of text; of the expert ones only the ligatures.
    private static readonly string[] Standard =
    [
        .. ("space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon "
            + "semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore quoteleft a b c d e f g h i j k l m "
            + "n o p q r s t u v w x y z braceleft bar braceright asciitilde exclamdown cent sterling fraction yen florin section currency quotesingle quotedblleft guillemotleft guilsinglleft "
            + "guilsinglright fi fl endash dagger daggerdbl periodcentered paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand questiondown grave acute "
            + "circumflex tilde macron breve dotaccent dieresis ring cedilla hungarumlaut ogonek caron emdash AE ordfeminine Lslash Oslash OE ordmasculine ae dotlessi lslash oslash oe germandbls "
            + "onesuperior logicalnot mu trademark Eth onehalf plusminus Thorn onequarter divide brokenbar degree thorn threequarters twosuperior registered minus eth multiply threesuperior copyright "
            + "Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex Edieresis Egrave Iacute Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis Ograve Otilde "
            + "Scaron Uacute Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring atilde ccedilla eacute ecircumflex edieresis egrave iacute icircumflex "
            + "idieresis igrave ntilde oacute ocircumflex odieresis ograve otilde scaron uacute ucircumflex udieresis ugrave yacute ydieresis zcaron").Split(' '),
    ];

    private const int StandardStrings = 391;
    private const int FirstLigature = 266;
    private static readonly string[] Ligatures = ["ff", "ffi", "ffl"];

    /// <summary>The characters of each code; null for a program that has the standard encoding, or cannot be read.</summary>
    public static string?[]? BuiltInEncoding(ReadOnlySpan<byte> program)
    {
        if (program.Length < 4 || program[0] != 1)
        {
            return null;
        }

        var at = (int)program[2];
        if (Index(program, ref at) is null || Index(program, ref at) is not [var top, ..] || Index(program, ref at) is not { } strings)
        {
            return null;
        }

        var (charset, encoding, glyphs) = Offsets(program[top]);
        if (encoding < 2 || encoding >= program.Length || glyphs <= 0 || glyphs >= program.Length)
        {
            return null;
        }

        var names = Charset(program, charset, Math.Min(MostGlyphs, U16(program, glyphs)));
        var table = new string?[256];
        foreach (var (code, glyph) in Codes(program, encoding))
        {
            if (glyph < names.Count && NameOf(program, strings, names[glyph]) is { } name)
            {
                table[code] = GlyphNames.Text(name);
            }
        }

        return table;
    }

    private static (int Charset, int Encoding, int Glyphs) Offsets(ReadOnlySpan<byte> dictionary)
    {
        var (charset, encoding, glyphs, operand) = (0, 0, 0, 0);
        for (var i = 0; i < dictionary.Length; i++)
        {
            int b = dictionary[i];
            switch (b)
            {
                case 15: charset = operand; break;
                case 16: encoding = operand; break;
                case 17: glyphs = operand; break;
                case 12: i++; break;
                case 28: operand = (short)U16(dictionary, i + 1); i += 2; break;
                case 29: operand = (U16(dictionary, i + 1) << 16) | U16(dictionary, i + 3); i += 4; break;
                case 30:
                    while (++i < dictionary.Length && (dictionary[i] & 15) != 15 && dictionary[i] >> 4 != 15)
                    {
                    }

                    break;
                case >= 32 and <= 246: operand = b - 139; break;
                case >= 247 and <= 250: operand = ((b - 247) * 256) + At(dictionary, ++i) + 108; break;
                case >= 251 and <= 254: operand = -((b - 251) * 256) - At(dictionary, ++i) - 108; break;
            }
        }

        return (charset, encoding, glyphs);
    }

    // The string number of each glyph. 0 to 2 are charsets known to all; only the first is that of text, and counts from 0.
    private static List<int> Charset(ReadOnlySpan<byte> program, int at, int glyphs)
    {
        var names = new List<int> { 0 };
        if (at is >= 0 and <= 2 || at >= program.Length)
        {
            names.AddRange(Enumerable.Range(1, 228));
            return names;
        }

        int format = At(program, at++);
        while (at < program.Length && names.Count < glyphs)
        {
            var first = U16(program, at);
            var left = format == 0 ? 0 : format == 1 ? At(program, at + 2) : U16(program, at + 2);
            at += 2 + format;
            for (var i = 0; i <= left && names.Count < glyphs; i++)
            {
                names.Add(first + i);
            }
        }

        return names;
    }

    private static List<(int Code, int Glyph)> Codes(ReadOnlySpan<byte> program, int at)
    {
        var codes = new List<(int, int)>();
        var format = At(program, at) & 127;
        int count = At(program, at + 1);
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            int first = At(program, at + 2 + (format == 0 ? i : 2 * i));
            var left = format == 0 ? 0 : At(program, at + 3 + (2 * i));
            for (var k = 0; k <= left && first + k < 256; k++)
            {
                codes.Add((first + k, glyph++));
            }
        }

        return codes;
    }

    private static string? NameOf(ReadOnlySpan<byte> program, List<Range> strings, int number) => number switch
    {
        >= StandardStrings when number - StandardStrings < strings.Count => Encoding.Latin1.GetString(program[strings[number - StandardStrings]]),
        >= FirstLigature and < FirstLigature + 3 => Ligatures[number - FirstLigature],
        >= 1 when number <= Standard.Length => Standard[number - 1],
        _ => null,
    };

    // An INDEX: count, size of offsets, offsets, data.
    private static List<Range>? Index(ReadOnlySpan<byte> program, ref int at)
    {
        var entries = new List<Range>();
        var count = U16(program, at);
        int size = At(program, at + 2);
        if (count == 0)
        {
            at += 2;
            return at <= program.Length ? entries : null;
        }

        var data = at + 2 + ((count + 1) * size);
        if (size is < 1 or > 4 || data >= program.Length)
        {
            return null;
        }

        var start = Offset(program, at + 3, size);
        for (var i = 1; i <= count; i++)
        {
            var end = Offset(program, at + 3 + (i * size), size);
            if (start < 1 || end < start || data + end > program.Length)
            {
                return null;
            }

            entries.Add((data + start)..(data + end));
            start = end;
        }

        at = data + start;
        return entries;
    }

    private static int Offset(ReadOnlySpan<byte> bytes, int at, int size)
    {
        var value = 0L;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | At(bytes, at + i);
        }

        return (int)Math.Min(int.MaxValue / 2, value);
    }

    private static byte At(ReadOnlySpan<byte> bytes, int at) => at >= 0 && at < bytes.Length ? bytes[at] : (byte)0;

    private static int U16(ReadOnlySpan<byte> bytes, int at) => (At(bytes, at) << 8) | At(bytes, at + 1);
}
