using Lacuna.Documents.Formats.Pdf.Objects;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>A colour space, as far as it takes to tell what a screen shows (ISO 32000-1, 8.6). Calibrated and ICC spaces count as the device space
/// with as many components; tints are approximated by their function's ends, or as subtracting ink.</summary>
internal sealed class ColourSpace
{
    public static readonly ColourSpace Gray = new(Kinds.Gray, 1);
    public static readonly ColourSpace Rgb = new(Kinds.Rgb, 3);
    public static readonly ColourSpace Cmyk = new(Kinds.Cmyk, 4);
    private static readonly ColourSpace Pattern = new(Kinds.Pattern, 0);

    private readonly Kinds kind;
    private readonly ColourSpace? basis;
    private readonly byte[] table = [];
    private readonly TintFunction? tint;

    private ColourSpace(Kinds kind, int components, ColourSpace? basis = null, byte[]? table = null, TintFunction? tint = null)
    {
        this.kind = kind;
        Components = components;
        this.basis = basis;
        this.table = table ?? [];
        this.tint = tint;
    }

    private enum Kinds
    {
        Gray,
        Rgb,
        Cmyk,
        Lab,
        Indexed,
        Tint,
        Pattern,
    }

    /// <summary>Numbers that make a colour.</summary>
    public int Components { get; }

    public bool IsIndexed => kind == Kinds.Indexed;

    public bool IsPattern => kind == Kinds.Pattern;

    public bool IsCmyk => kind == Kinds.Cmyk;

    /// <summary>For an uncoloured pattern, the space of its colour.</summary>
    public ColourSpace? Basis => basis;

    public static ColourSpace Of(PdfFile file, PdfObject? value, PdfDictionary? resources, int depth = 0)
    {
        value = file.Resolve(value);
        if (depth > 8)
        {
            return Gray;
        }

        switch (value)
        {
            case PdfName { Value: "DeviceGray" or "G" or "CalGray" }: return Gray;
            case PdfName { Value: "DeviceRGB" or "RGB" or "CalRGB" }: return Rgb;
            case PdfName { Value: "DeviceCMYK" or "CMYK" }: return Cmyk;
            case PdfName { Value: "Pattern" }: return Pattern;
            case PdfName name: return file.Get(file.Dictionary(resources, "ColorSpace"), name.Value) is { } named and not PdfName ? Of(file, named, resources, depth + 1) : Gray;
            case PdfArray { Count: > 0 } array: return OfArray(file, array, resources, depth);
            default: return Gray;
        }
    }

    /// <summary>The colour of some numbers; null for a pattern.</summary>
    public PaintColour? Colour(ReadOnlySpan<double> c) => kind switch
    {
        Kinds.Pattern => null,
        Kinds.Rgb => new PaintColour(At(c, 0), At(c, 1), At(c, 2)),
        Kinds.Cmyk => new PaintColour((1 - At(c, 0)) * (1 - At(c, 3)), (1 - At(c, 1)) * (1 - At(c, 3)), (1 - At(c, 2)) * (1 - At(c, 3))),
        Kinds.Lab => Lab(c),
        Kinds.Indexed => Indexed(c.Length > 0 ? c[0] : 0),
        Kinds.Tint => tint is not null && basis is not null ? basis.Colour(tint.Value(c)) : Ink(c),
        _ => new PaintColour(At(c, 0), At(c, 0), At(c, 0)),
    };

    /// <summary>The colour that a space begins with (8.6.3): black, or full ink for tints.</summary>
    public PaintColour? Initial() => kind switch
    {
        Kinds.Cmyk => PaintColour.Black,
        Kinds.Tint => Colour([.. Enumerable.Repeat(1.0, Components)]),
        _ => Colour(new double[Math.Max(1, Components)]),
    };

    private static ColourSpace OfArray(PdfFile file, PdfArray array, PdfDictionary? resources, int depth)
    {
        var second = array.Count > 1 ? array.Values[1] : null;
        switch ((file.Resolve(array.Values[0]) as PdfName)?.Value)
        {
            case "ICCBased":
                var profile = file.DictionaryOf(second);
                return (int)(file.Number(profile, "N") ?? 0) switch
                {
                    1 => Gray,
                    4 => Cmyk,
                    3 => Rgb,
                    _ => profile?.Raw("Alternate") is { } alternate ? Of(file, alternate, resources, depth + 1) : Rgb,
                };
            case "CalRGB": return Rgb;
            case "Lab": return new ColourSpace(Kinds.Lab, 3);
            case "Indexed" or "I" when array.Count >= 4:
                var colours = file.Resolve(array.Values[3]) switch { PdfString text => text.Bytes, PdfStream stream => file.Decode(stream), _ => [] };
                return new ColourSpace(Kinds.Indexed, 1, Of(file, second, resources, depth + 1), colours);
            case "Separation" when array.Count >= 4:
                return (file.Resolve(second) as PdfName)?.Value == "None"
                    ? Pattern
                    : new ColourSpace(Kinds.Tint, 1, Of(file, array.Values[2], resources, depth + 1), null, TintFunction.Of(file, array.Values[3]));
            case "DeviceN" when array.Count >= 4:
                var inks = Math.Clamp((file.Resolve(second) as PdfArray)?.Count ?? 1, 1, 32);
                return new ColourSpace(Kinds.Tint, inks, Of(file, array.Values[2], resources, depth + 1), null, TintFunction.Of(file, array.Values[3]));
            case "Pattern":
                return new ColourSpace(Kinds.Pattern, 0, second is null ? null : Of(file, second, resources, depth + 1));
            case { } name: return Of(file, new PdfName(name), null, depth + 1);
            default: return Gray;
        }
    }

    private static float At(ReadOnlySpan<double> c, int i) => i < c.Length ? (float)Math.Clamp(c[i], 0, 1) : 0;

    private static PaintColour Ink(ReadOnlySpan<double> c)
    {
        var most = 0.0;
        foreach (var value in c)
        {
            most = Math.Max(most, Math.Clamp(value, 0, 1));
        }

        var gray = (float)(1 - most);
        return new PaintColour(gray, gray, gray);
    }

    private static PaintColour Lab(ReadOnlySpan<double> c)
    {
        var gray = (float)Math.Clamp((c.Length > 0 ? c[0] : 0) / 100, 0, 1);
        return new PaintColour(gray, gray, gray);
    }

    private PaintColour? Indexed(double index)
    {
        if (basis is null)
        {
            return null;
        }

        var n = basis.Components;
        Span<double> c = stackalloc double[Math.Clamp(n, 1, 32)];
        var at = (int)Math.Clamp(index, 0, 255) * n;
        for (var i = 0; i < n && i < c.Length; i++)
        {
            c[i] = at + i < table.Length ? table[at + i] / 255.0 : 0;
        }

        if (basis.kind == Kinds.Lab)
        {
            c[0] *= 100;
        }

        return basis.Colour(c);
    }
}
