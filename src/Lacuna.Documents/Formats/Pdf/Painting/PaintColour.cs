namespace Lacuna.Documents.Formats.Pdf.Painting;

/// <summary>A colour as a screen shows it.</summary>
/// <param name="Red">0 to 1.</param>
/// <param name="Green">0 to 1.</param>
/// <param name="Blue">0 to 1.</param>
public readonly record struct PaintColour(float Red, float Green, float Blue)
{
    /// <summary>Black.</summary>
    public static PaintColour Black { get; } = new(0, 0, 0);

    /// <summary>White, which is also what a page is before anything is painted.</summary>
    public static PaintColour White { get; } = new(1, 1, 1);

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The greatest difference of a channel, 0 to 1.</summary>
    public double Distance(PaintColour other) =>
        Math.Max(Math.Abs(Red - other.Red), Math.Max(Math.Abs(Green - other.Green), Math.Abs(Blue - other.Blue)));

    /// <summary>This colour laid over another.</summary>
    /// <param name="under">The other.</param>
    /// <param name="alpha">Opacity of this one, 0 to 1.</param>
    public PaintColour Over(PaintColour under, double alpha)
    {
        var a = (float)alpha;
        return new PaintColour((Red * a) + (under.Red * (1 - a)), (Green * a) + (under.Green * (1 - a)), (Blue * a) + (under.Blue * (1 - a)));
    }

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
}
