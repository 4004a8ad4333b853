using System.Text;
using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>A font of character identifiers (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFont : PdfFont
{
    private readonly CharacterMap? codes;
    private readonly Encoding? ownEncoding;
    private readonly Dictionary<int, double> widths = [];
    private readonly Dictionary<int, double> depths = [];
    private readonly Dictionary<int, string> glyphTexts;
    private readonly double usualWidth;
    private readonly double usualDepth;
    private readonly byte[]? identity;

    public CompositeFont(PdfFile file, PdfDictionary dictionary)
        : this(file, dictionary, file.Array(dictionary, "DescendantFonts") is { Count: > 0 } fonts ? file.DictionaryOf(fonts.Values[0]) : null)
    {
    }

    private CompositeFont(PdfFile file, PdfDictionary dictionary, PdfDictionary? descendant)
        : base(file, dictionary, file.Dictionary(descendant, "FontDescriptor"))
    {
        var encoding = file.Get(dictionary, "Encoding");
        var name = (encoding as PdfName)?.Value ?? "Identity-H";
        if (encoding is PdfStream stream)
        {
            codes = CharacterMap.Read(file.Decode(stream));
            name = codes.Parent ?? file.Name(stream.Dictionary, "UseCMap") ?? "";
        }

        ownEncoding = PredefinedMaps.EncodingOf(name);
        Vertical = codes?.Vertical == true || name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        usualWidth = file.Number(descendant, "DW") ?? 1000;
        usualDepth = file.Numbers(descendant, "DW2") is { Length: 2 } vertical ? vertical[1] : -1000;
        ReadWidths(file, file.Array(descendant, "W"), widths, 1);
        ReadWidths(file, file.Array(descendant, "W2"), depths, 3);
        glyphTexts = Map is null && ownEncoding is null ? FontProgram.GlyphTexts(file, file.Dictionary(descendant, "FontDescriptor")) : [];
        identity = file.Get(descendant, "CIDToGIDMap") is PdfStream table ? file.Decode(table) : null;
    }

    public override bool Vertical { get; }

    public override ShownCode Next(ReadOnlySpan<byte> text)
    {
        var length = LengthOf(text);
        uint code = 0;
        foreach (var b in text[..length])
        {
            code = (code << 8) | b;
        }

        var identifier = codes?.Identifier(length, code) ?? (int)Math.Min(code, int.MaxValue);
        var shown = Map?.Text(length, code) ?? Map?.Text(code);
        if (shown is not { Length: > 0 } || shown == "\0")
        {
            shown = ownEncoding?.GetString(text[..length]) ?? glyphTexts.GetValueOrDefault(GlyphOf(identifier)) ?? "\uFFFD";
        }

        var width = Vertical ? depths.GetValueOrDefault(identifier, usualDepth) : widths.GetValueOrDefault(identifier, usualWidth);
        return new ShownCode(code, length, shown, width);
    }

    private int GlyphOf(int identifier) =>
        identity is not null && (identifier * 2L) + 1 < identity.Length ? (identity[identifier * 2] << 8) | identity[(identifier * 2) + 1] : identifier;

    private int LengthOf(ReadOnlySpan<byte> text)
    {
        if (codes is { HasSpaces: true } && codes.CodeLength(text) is > 0 and var length)
        {
            return length;
        }

        return Math.Min(text.Length, ownEncoding is null ? 2 : PredefinedMaps.CodeLength(ownEncoding, text));
    }

    // 9.7.4.3: "c [w1 w2 …]" or "first last w"; for vertical writing three numbers for each, of which the first is the advance.
    private static void ReadWidths(PdfFile file, PdfArray? array, Dictionary<int, double> widths, int step)
    {
        for (var i = 0; array is not null && i + 1 < array.Count;)
        {
            var first = (file.Resolve(array.Values[i]) as PdfNumber)?.Integer ?? 0;
            switch (file.Resolve(array.Values[i + 1]))
            {
                case PdfArray listed:
                    for (var n = 0; n * step < listed.Count; n++)
                    {
                        widths[first + n] = (file.Resolve(listed.Values[n * step]) as PdfNumber)?.Value ?? 0;
                    }

                    i += 2;
                    break;
                case PdfNumber last when i + 2 < array.Count:
                    var width = (file.Resolve(array.Values[i + 2]) as PdfNumber)?.Value ?? 0;
                    for (var c = first; c <= Math.Min(last.Integer, first + 0xFFFF); c++)
                    {
                        widths[c] = width;
                    }

                    i += 2 + step;
                    break;
                default:
                    i++;
                    break;
            }
        }
    }
}

/// <summary>The predefined CMaps whose codes are characters of a known encoding (ISO 32000-1, table 118).</summary>
internal static class PredefinedMaps
{
    /// <summary>The encoding of the codes, or null: for Identity, and for maps of other kinds.</summary>
    public static Encoding? EncodingOf(string name)
    {
        if (name.Contains("UCS2", StringComparison.Ordinal) || name.Contains("UTF16", StringComparison.Ordinal))
        {
            return Encoding.BigEndianUnicode;
        }

        int? page = name switch
        {
            "GBK-EUC-H" or "GBK-EUC-V" or "GBKp-EUC-H" or "GBKp-EUC-V" or "GBK2K-H" or "GBK2K-V" or "GB-EUC-H" or "GB-EUC-V" or "GBpc-EUC-H" => 936,
            "B5pc-H" or "B5pc-V" or "ETen-B5-H" or "ETen-B5-V" or "ETenms-B5-H" or "ETenms-B5-V" or "HKscs-B5-H" or "HKscs-B5-V" => 950,
            "90ms-RKSJ-H" or "90ms-RKSJ-V" or "90msp-RKSJ-H" or "90msp-RKSJ-V" or "83pv-RKSJ-H" or "90pv-RKSJ-H" => 932,
            "KSC-EUC-H" or "KSC-EUC-V" or "KSCms-UHC-H" or "KSCms-UHC-V" or "KSCms-UHC-HW-H" or "KSCms-UHC-HW-V" or "KSCpc-EUC-H" => 949,
            _ => null,
        };
        return page is { } number ? CodePagesEncodingProvider.Instance.GetEncoding(number) : null;
    }

    /// <summary>Bytes of the code at the start of a string.</summary>
    public static int CodeLength(Encoding encoding, ReadOnlySpan<byte> text) => encoding.CodePage switch
    {
        932 => text[0] is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC) ? 2 : 1,
        936 or 949 or 950 => text[0] >= 0x81 ? 2 : 1,
        _ => text.Length >= 4 && text[0] is >= 0xD8 and < 0xDC ? 4 : 2,
    };
}
