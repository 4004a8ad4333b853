namespace Lacuna.Documents.Formats.Pdf.Painting;

/// <summary>A point of a page, in PDF points (1/72 inch) from the top left of its visible part: x to the right, y downwards.</summary>
/// <param name="X">Points from the left.</param>
/// <param name="Y">Points from the top.</param>
public readonly record struct PagePoint(double X, double Y);

/// <summary>An upright box on a page, in PDF points from the top left of its visible part.</summary>
/// <param name="Left">Left side.</param>
/// <param name="Top">Upper side; smaller than <paramref name="Bottom"/>.</param>
/// <param name="Right">Right side.</param>
/// <param name="Bottom">Lower side.</param>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The box that nothing lies in, and that any union gives way to.</summary>
    public static PageBox Empty { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>Whether it has no area.</summary>
    public bool IsEmpty => !(Right > Left && Bottom > Top);

    /// <summary>Width in points; 0 where empty.</summary>
    public double Width => Math.Max(0, Right - Left);

    /// <summary>Height in points; 0 where empty.</summary>
    public double Height => Math.Max(0, Bottom - Top);

    /// <summary>Area in square points.</summary>
    public double Area => Width * Height;

    /// <summary>The smallest box around some points; <see cref="Empty"/> for none.</summary>
    public static PageBox Around(ReadOnlySpan<PagePoint> points)
    {
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var point in points)
        {
            (left, top, right, bottom) = (Math.Min(left, point.X), Math.Min(top, point.Y), Math.Max(right, point.X), Math.Max(bottom, point.Y));
        }

        return new PageBox(left, top, right, bottom);
    }

    /// <summary>The smallest box around both.</summary>
    public PageBox Union(PageBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>What both have in common; empty where they do not meet.</summary>
    public PageBox Intersect(PageBox other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>Whether a point lies in it.</summary>
    public bool Contains(PagePoint point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    /// <summary>The box with each side moved outwards.</summary>
    /// <param name="by">Points; negative ones move inwards.</param>
    public PageBox Grow(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}

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
