namespace Lacuna.Documents.Model;

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
