using Lacuna.Documents.Formats.Pdf.Fonts;
using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>The graphics state (ISO 32000-1, 8.4 and 9.3); copied by <c>q</c>.</summary>
internal sealed record GraphicsState
{
    public Matrix Ctm { get; set; } = Matrix.Identity;

    public ClipPath? Clip { get; set; }

    public ColourSpace FillSpace { get; set; } = ColourSpace.Gray;

    public ColourSpace StrokeSpace { get; set; } = ColourSpace.Gray;

    public PaintColour? Fill { get; set; } = PaintColour.Black;

    public PaintColour? Stroke { get; set; } = PaintColour.Black;

    /// <summary>Whether the pattern that fills lets something through; only meant where <see cref="Fill"/> is null.</summary>
    public bool SheerPattern { get; set; }

    public double FillAlpha { get; set; } = 1;

    public double StrokeAlpha { get; set; } = 1;

    /// <summary>Opacity of the groups around (11.6.4.4), which forms painted with an alpha bring along.</summary>
    public double GroupAlpha { get; set; } = 1;

    /// <summary>The blend mode (11.3.5); null for Normal.</summary>
    public string? BlendMode { get; set; }

    /// <summary>Whether a group around blends or is masked.</summary>
    public bool GroupBlends { get; set; }

    public bool Masked { get; set; }

    public double LineWidth { get; set; } = 1;

    public int LineCap { get; set; }

    public PdfFont? Font { get; set; }

    public double FontSize { get; set; }

    public double CharacterSpacing { get; set; }

    public double WordSpacing { get; set; }

    public double HorizontalScale { get; set; } = 1;

    public double Leading { get; set; }

    public double Rise { get; set; }

    public int Rendering { get; set; }

    /// <summary>Whether a clip of glyphs is in force: what is painted then is seen through letters and covers nothing.</summary>
    public bool ThroughText { get; set; }
}
