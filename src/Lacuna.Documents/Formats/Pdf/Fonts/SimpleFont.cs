using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>A font of one-byte codes: Type 1, TrueType, and as a base Type 3 (ISO 32000-1, 9.6).</summary>
internal class SimpleFont : PdfFont
{
    private readonly string?[] encoding;
    private readonly double?[] widths = new double?[256];
    private readonly double? missing;

    public SimpleFont(PdfFile file, PdfDictionary dictionary)
        : base(file, dictionary, file.Dictionary(dictionary, "FontDescriptor"))
    {
        var descriptor = file.Dictionary(dictionary, "FontDescriptor");
        encoding = ReadEncoding(file, dictionary, descriptor);
        missing = descriptor?.Raw("MissingWidth") is null ? null : file.Number(descriptor, "MissingWidth");
        var first = (int)(file.Number(dictionary, "FirstChar") ?? 0);
        var stated = file.Numbers(dictionary, "Widths");
        for (var i = 0; stated is not null && i < stated.Length; i++)
        {
            if (first + i is >= 0 and < 256)
            {
                widths[first + i] = stated[i];
            }
        }

        HasWidths = stated is { Length: > 0 };
    }

    protected bool HasWidths { get; }

    /// <summary>The glyph name of each code, as far as the font's dictionary says.</summary>
    protected string?[] Names { get; } = new string?[256];

    public override ShownCode Next(ReadOnlySpan<byte> text)
    {
        var code = text[0];
        var shown = Map?.Text(code);
        if (shown is not { Length: > 0 } || shown == "\0")
        {
            shown = encoding[code] ?? "\uFFFD";
        }

        return new ShownCode(code, 1, shown, widths[code] ?? (HasWidths ? missing ?? 0 : StandardWidths.Of(Name, shown)));
    }

    private string?[] ReadEncoding(PdfFile file, PdfDictionary dictionary, PdfDictionary? descriptor)
    {
        var stated = file.Get(dictionary, "Encoding");
        var named = stated as PdfName ?? file.Get(stated as PdfDictionary, "BaseEncoding") as PdfName;
        var table = FontEncodings.Named(named?.Value);
        if (table is null)
        {
            var symbolic = Name.Contains("Symbol", StringComparison.OrdinalIgnoreCase) ? "Symbol" : Name.Contains("Dingbats", StringComparison.OrdinalIgnoreCase) ? "ZapfDingbats" : null;
            var trueType = file.Name(dictionary, "Subtype") == "TrueType";
            table = FontEncodings.Named(symbolic ?? (trueType ? "WinAnsiEncoding" : "StandardEncoding")) ?? new string?[256];
            if (symbolic is null && FontProgram.BuiltInEncoding(file, descriptor) is { } builtIn)
            {
                for (var i = 0; i < 256; i++)
                {
                    table[i] = builtIn[i] ?? table[i];
                }
            }
        }

        if (file.Array(stated as PdfDictionary, "Differences") is { } differences)
        {
            var code = 0;
            foreach (var value in differences.Values)
            {
                switch (file.Resolve(value))
                {
                    case PdfNumber number: code = number.Integer; break;
                    case PdfName name when code is >= 0 and < 256:
                        Names[code] = name.Value;
                        table[code] = GlyphNames.Text(name.Value) ?? Numbered(name.Value) ?? table[code];
                        code++;
                        break;
                    default: code++; break;
                }
            }
        }

        return table;
    }

    // "c65", "a65": names that some producers make from the code itself. Two letters and less than two digits are real names.
    private static string? Numbered(string name) =>
        name.Length is 3 or 4 && name[0] is 'c' or 'C' && int.TryParse(name.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code)
        && code is > 32 and < 127 ? ((char)code).ToString() : null;
}

/// <summary>A font whose glyphs are small content streams (9.6.5). They are not carried out; only whether they paint anything is looked at.</summary>
internal sealed class TypeThreeFont : SimpleFont
{
    private readonly PdfFile file;
    private readonly PdfDictionary? procedures;
    private readonly bool?[] blank = new bool?[256];

    public TypeThreeFont(PdfFile file, PdfDictionary dictionary)
        : base(file, dictionary)
    {
        this.file = file;
        procedures = file.Dictionary(dictionary, "CharProcs");
        Unit = file.Numbers(dictionary, "FontMatrix") is { Length: 6 } matrix && Math.Abs(matrix[0]) is > 1e-9 and < 1e6 and var unit ? unit : 0.001;
    }

    public override double Unit { get; }

    public override bool IsBlank(uint code)
    {
        if (code > 255 || Names[code] is not { } name || file.Get(procedures, name) is not PdfStream stream)
        {
            return false;
        }

        return blank[code] ??= !Paints(file.Decode(stream));
    }

    private static bool Paints(byte[] content)
    {
        var lexer = new PdfLexer(content, 0, references: false, 8);
        for (var i = 0; i < 10_000 && lexer.Read() is { } value; i++)
        {
            if (value is PdfKeyword { Word: "f" or "F" or "f*" or "S" or "s" or "B" or "B*" or "b" or "b*" or "Do" or "BI" or "sh" or "Tj" or "TJ" })
            {
                return true;
            }
        }

        return false;
    }
}
