using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Pdf.Painting;

/// <summary>A matrix <c>[a b c d e f]</c> from one coordinate space to another (ISO 32000-1, 8.3.4).</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much areas grow; 0 where everything falls on a line.</summary>
    public double Determinant => (A * D) - (B * C);

    public static Matrix Of(double[]? numbers) =>
        numbers is { Length: 6 } n && n.All(double.IsFinite) ? new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]) : Identity;

    /// <summary>This matrix first, then the other.</summary>
    public Matrix Then(Matrix other) => new(
        (A * other.A) + (B * other.C), (A * other.B) + (B * other.D),
        (C * other.A) + (D * other.C), (C * other.B) + (D * other.D),
        (E * other.A) + (F * other.C) + other.E, (E * other.B) + (F * other.D) + other.F);

    public PagePoint Apply(double x, double y) => new((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The way back; null where everything falls on a line.</summary>
    public Matrix? Inverse()
    {
        var determinant = Determinant;
        return Math.Abs(determinant) < 1e-12 || !double.IsFinite(determinant)
            ? null
            : new Matrix(D / determinant, -B / determinant, -C / determinant, A / determinant, ((C * F) - (D * E)) / determinant, ((B * E) - (A * F)) / determinant);
    }

    /// <summary>The four corners of a box in this space.</summary>
    public PagePoint[] Corners(double left, double bottom, double right, double top) =>
        [Apply(left, bottom), Apply(right, bottom), Apply(right, top), Apply(left, top)];
}
