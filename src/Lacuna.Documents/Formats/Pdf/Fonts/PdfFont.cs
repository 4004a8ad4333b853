using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>One code of a string that is shown.</summary>
/// <param name="Code">The code.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Text">The characters it stands for; U+FFFD where nobody says.</param>
/// <param name="Width">Its advance in thousandths of the font size; downwards and negative in vertical writing.</param>
internal readonly record struct ShownCode(uint Code, int Length, string Text, double Width);

/// <summary>A font as far as text and widths need it (ISO 32000-1, 9.5 to 9.10).</summary>
internal abstract class PdfFont
{
    // Ascent and descent where the font states none, or none that can be: those of Times and Helvetica are near.
    private const double UsualAscent = 0.75;
    private const double UsualDescent = -0.25;

    protected PdfFont(PdfFile file, PdfDictionary dictionary, PdfDictionary? descriptor)
    {
        Name = file.Name(dictionary, "BaseFont") ?? file.Name(descriptor, "FontName") ?? file.Name(dictionary, "Name") ?? "";
        Map = file.Get(dictionary, "ToUnicode") is PdfStream stream ? CharacterMap.Read(file.Decode(stream)) : null;
        Ascent = (file.Number(descriptor, "Ascent") ?? 0) / 1000 is > 0.4 and < 1.2 and var ascent ? ascent : UsualAscent;
        Descent = (file.Number(descriptor, "Descent") ?? 0) / 1000 is > -0.6 and < -0.05 and var descent ? descent : UsualDescent;
    }

    public string Name { get; }

    /// <summary>Height above the baseline in parts of the font size.</summary>
    public double Ascent { get; protected init; }

    /// <summary>Depth below the baseline in parts of the font size; negative.</summary>
    public double Descent { get; protected init; }

    /// <summary>Scale of glyph space: a thousandth but for Type 3.</summary>
    public virtual double Unit => 0.001;

    public virtual bool Vertical => false;

    /// <summary>Whether a code paints nothing, which only Type 3 fonts say.</summary>
    public virtual bool IsBlank(uint code) => false;

    protected CharacterMap? Map { get; }

    /// <summary>Reads a font; anything that is none reads as a simple font.</summary>
    public static PdfFont Read(PdfFile file, PdfDictionary dictionary) => file.Name(dictionary, "Subtype") switch
    {
        "Type0" => new CompositeFont(file, dictionary),
        "Type3" => new TypeThreeFont(file, dictionary),
        _ => new SimpleFont(file, dictionary),
    };

    /// <summary>The code at the start of a string; its length is at least one byte.</summary>
    public abstract ShownCode Next(ReadOnlySpan<byte> text);
}
