namespace Lacuna.Documents.Pages.Redactions;

/// <summary>A box of pixels of the working image; right and bottom are the first that no longer belong to it.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Math.Max(0, Right - Left);

    public int Height => Math.Max(0, Bottom - Top);

    public long Area => (long)Width * Height;

    public int MiddleX => (Left + Right) / 2;

    public int MiddleY => (Top + Bottom) / 2;

    public PixelBox Intersect(PixelBox other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    public PixelBox Union(PixelBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public PixelBox Grow(int x, int y) => new(Left - x, Top - y, Right + x, Bottom + y);

    /// <summary>Rows that both have, over those of the lower box.</summary>
    public double SharedRows(PixelBox other) =>
        (double)Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top)) / Math.Max(1, Math.Min(Height, other.Height));

    /// <summary>Columns that both have, over those of the narrower box.</summary>
    public double SharedColumns(PixelBox other) =>
        (double)Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left)) / Math.Max(1, Math.Min(Width, other.Width));
}
