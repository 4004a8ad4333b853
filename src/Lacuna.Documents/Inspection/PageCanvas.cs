using System.Collections.Immutable;
using Lacuna.Documents.Formats.Pdf.Painting;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Inspection;

/// <summary>A page painted coarsely: for each pixel the last opaque thing and the colour to be seen.</summary>
internal sealed class PageCanvas
{
    // Two pixels for a point resolve 4 point type; pages larger than 8 million pixels are painted more coarsely.
    private const double FinestScale = 2;
    private const double MaxPixels = 8_000_000;

    // Pixels painted for one page, clips included: a page of a map has some 50 million. What comes after is left out and said.
    private const long MaxPainted = 1_200_000_000;
    private const int MaxMasks = 24;

    private const uint Unknown = 0x80000000;

    // The pixel comes from an overview whose blocks are as large as letters: only that it is dark can be believed.
    private const uint Coarse = 0x40000000;

    // Luminance, 0 to 255, up to which a block holds no readable ink.
    private const int Dark = 72;

    private readonly int[] top;
    private readonly uint[] colours;
    private readonly Dictionary<ClipPath, Mask?> masks = [];
    private long painted;

    public PageCanvas(double width, double height)
    {
        Scale = Math.Min(FinestScale, Math.Sqrt(MaxPixels / Math.Max(1, width * height)));
        Columns = Math.Max(1, (int)Math.Ceiling(width * Scale));
        Rows = Math.Max(1, (int)Math.Ceiling(height * Scale));
        top = new int[Columns * Rows];
        colours = new uint[Columns * Rows];
        Array.Fill(colours, 0x00FFFFFFu);
        Array.Fill(top, -1);
    }

    public double Scale { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Whether things had to be left out.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>The last opaque thing at a place, or -1: paper, or outside.</summary>
    public int Top(PagePoint point) => Index(point) is { } index ? top[index] : -1;

    /// <summary>The colour at a place; null where it is not known.</summary>
    public PaintColour? Colour(PagePoint point) => Index(point) is { } index ? (colours[index] & Unknown) != 0 ? null : Unpack(colours[index]) : PaintColour.White;

    /// <summary>Whether a place is within a clip.</summary>
    public bool Within(ClipPath? clip, PagePoint point)
    {
        if (clip is null || Exhausted)
        {
            return true;
        }

        if (!clip.Box.Grow(0.01).Contains(point))
        {
            return false;
        }

        return Index(point) is null || MaskOf(clip) is not { } mask || mask.Has((int)(point.X * Scale), (int)(point.Y * Scale));
    }

    /// <summary>How much of a box has nearly one colour, 0 to 1; 0 where a colour is not known, or only so coarsely that there may be print.</summary>
    public double Uniformity(PageBox box)
    {
        var (left, upper, right, lower) = Bounds(box);
        if (right <= left || lower <= upper)
        {
            return 1;
        }

        Span<int> levels = stackalloc int[32];
        var (count, coarse) = (0, false);
        var (stepX, stepY) = (Math.Max(1, (right - left) / 120), Math.Max(1, (lower - upper) / 40));
        for (var y = upper; y < lower; y += stepY)
        {
            for (var x = left; x < right; x += stepX)
            {
                var value = colours[(y * Columns) + x];
                if ((value & Unknown) != 0)
                {
                    return 0;
                }

                coarse |= (value & Coarse) != 0;
                levels[(int)((((value >> 16) & 255) * 3) + (((value >> 8) & 255) * 4) + (value & 255)) / 8 / 8]++;
                count++;
            }
        }

        // Three neighbouring levels of thirty-two: the noise of a scan.
        var (most, level) = (0, 0);
        for (var i = 0; i < 32; i++)
        {
            var near = levels[i] + (i > 0 ? levels[i - 1] : 0) + (i < 31 ? levels[i + 1] : 0);
            (most, level) = near > most ? (near, i) : (most, level);
        }

        return coarse && level * 8 > Dark ? 0 : (double)most / count;
    }

    /// <summary>Paints a path.</summary>
    public void Paint(PaintedPath path, int index)
    {
        if (path.Kind != PathKind.Stroke || !path.Setting.Opaque)
        {
            Paint(path.Outlines, path.EvenOdd, path.Clip, path.Box, path.Setting, path.Setting.Opaque ? index : null, path.Colour);
            return;
        }

        // The pieces of a stroke one by one: together they would be a polygon of thousands of edges in each row.
        foreach (var piece in path.Outlines)
        {
            Paint([piece], false, path.Clip, PageBox.Around(piece.AsSpan()), path.Setting, index, path.Colour);
        }
    }

    /// <summary>Paints a box of one colour: a block character.</summary>
    public void Paint(PaintedGlyph glyph, int index) =>
        Paint([glyph.Quad], false, glyph.Clip, glyph.Box, glyph.Setting, glyph.Setting.Opaque ? index : null, glyph.Colour);

    /// <summary>Paints an image, pixel by pixel where its pixels can be read.</summary>
    public void Paint(PaintedImage image, int index)
    {
        var pixels = image.Source.Pixels();
        var opaque = image.Setting.Opaque;
        if (pixels is null || Inverse(image.Quad) is not { } inverse)
        {
            // A mask that cannot be read may let everything through: then nothing is known, and nothing covered.
            var covers = opaque && !(image.Source.HasMask || image.Source.IsStencil);
            Paint([image.Quad], false, image.Clip, image.Box, image.Setting, covers ? index : null, null);
            return;
        }

        Runs([image.Quad.AsMemory()], false, image.Clip, image.Box, (y, from, to) =>
        {
            for (var x = from; x < to; x++)
            {
                var place = inverse.Apply((x + 0.5) / Scale, (y + 0.5) / Scale);
                var (colour, alpha) = pixels.At(Math.Clamp(place.X, 0, 0.999999), Math.Clamp(1 - place.Y, 0, 0.999999));
                var at = (y * Columns) + x;
                if (alpha <= 0)
                {
                    continue;
                }

                if (image.Source.IsStencil)
                {
                    Blend(at, image.Colour, image.Setting, alpha);
                }
                else
                {
                    Blend(at, colour, image.Setting, alpha);
                    colours[at] |= image.Format is null ? 0 : Coarse;
                }

                if (opaque && alpha > 0.95)
                {
                    top[at] = index;
                }
            }
        });
    }

    private void Paint(
        ImmutableArray<ImmutableArray<PagePoint>> outlines, bool evenOdd, ClipPath? clip, PageBox box, PaintSetting setting, int? index, PaintColour? colour)
    {
        Runs([.. outlines.Select(o => o.AsMemory())], evenOdd, clip, box, (y, from, to) =>
        {
            var at = (y * Columns) + from;
            if (index is { } thing)
            {
                top.AsSpan(at, to - from).Fill(thing);
            }

            if (colour is { } plain && setting.Opaque)
            {
                colours.AsSpan(at, to - from).Fill(Pack(plain));
                return;
            }

            for (var x = from; x < to; x++)
            {
                Blend(at++, colour, setting, 1);
            }
        });
    }

    private void Blend(int at, PaintColour? colour, PaintSetting setting, double coverage)
    {
        var alpha = setting.Alpha * coverage;
        if (alpha < 0.02 || setting.HiddenLayer is not null)
        {
            return;
        }

        // What blends in ways not followed here leaves a colour that nothing can be said of.
        colours[at] = colour is { } c && !setting.Blends && (colours[at] & Unknown) == 0 ? Pack(c.Over(Unpack(colours[at]), alpha))
            : colour is { } solid && setting.Opaque ? Pack(solid) : Unknown;
    }

    private void Runs(IReadOnlyList<ReadOnlyMemory<PagePoint>> polygons, bool evenOdd, ClipPath? clip, PageBox box, Action<int, int, int> run)
    {
        var bounds = Bounds(clip is null ? box : box.Intersect(clip.Box));
        if (bounds.Right <= bounds.Left || bounds.Bottom <= bounds.Top || Exhausted)
        {
            return;
        }

        var mask = MaskOf(clip);
        PolygonRaster.Runs(polygons, evenOdd, Scale, bounds, (y, from, to) =>
        {
            if (!Spend(to - from))
            {
                return;
            }

            if (mask is null)
            {
                run(y, from, to);
                return;
            }

            for (var x = from; x < to; x++)
            {
                var start = x;
                while (x < to && mask.Has(x, y))
                {
                    x++;
                }

                if (x > start)
                {
                    run(y, start, x);
                }
            }
        }, Spend);
    }

    private bool Spend(int cost)
    {
        painted += cost;
        Exhausted |= painted > MaxPainted;
        return !Exhausted;
    }

    // Null where the boxes of the chain say all.
    private Mask? MaskOf(ClipPath? clip)
    {
        if (clip is null)
        {
            return null;
        }

        if (masks.TryGetValue(clip, out var known))
        {
            return known;
        }

        var links = new List<ClipPath>();
        Mask? mask = null;
        for (var link = clip; link is not null; link = link.Outer)
        {
            if (masks.TryGetValue(link, out mask))
            {
                break;
            }

            links.Add(link);
        }

        for (var i = links.Count - 1; i >= 0; i--)
        {
            mask = Masked(links[i], mask);
        }

        if (masks.Count >= MaxMasks)
        {
            masks.Clear();
        }

        masks[clip] = mask;
        return mask;
    }

    private Mask? Masked(ClipPath link, Mask? outer)
    {
        if (link.IsBox)
        {
            return outer;
        }

        var bounds = Bounds(link.Box);
        var mask = new Mask(bounds.Left, bounds.Top, Math.Max(0, bounds.Right - bounds.Left), Math.Max(0, bounds.Bottom - bounds.Top));
        painted += mask.Size;
        Exhausted |= painted > MaxPainted;
        if (!Exhausted)
        {
            PolygonRaster.Runs([.. link.Outlines.Select(o => (ReadOnlyMemory<PagePoint>)o)], link.EvenOdd, Scale, bounds, (y, from, to) =>
            {
                for (var x = from; x < to; x++)
                {
                    mask.Set(x, y, outer is null || outer.Has(x, y));
                }
            }, Spend);
        }

        return mask;
    }

    private (int Left, int Top, int Right, int Bottom) Bounds(PageBox box) => (
        (int)Math.Clamp(Math.Floor(box.Left * Scale), 0, Columns), (int)Math.Clamp(Math.Floor(box.Top * Scale), 0, Rows),
        (int)Math.Clamp(Math.Ceiling(box.Right * Scale), 0, Columns), (int)Math.Clamp(Math.Ceiling(box.Bottom * Scale), 0, Rows));

    private int? Index(PagePoint point)
    {
        double x = point.X * Scale, y = point.Y * Scale;
        return x >= 0 && y >= 0 && x < Columns && y < Rows ? ((int)y * Columns) + (int)x : null;
    }

    // From the page into the unit square of an image.
    private static Matrix? Inverse(ImmutableArray<PagePoint> quad)
    {
        var (o, x, y) = (quad[0], quad[1], quad[3]);
        return new Matrix(x.X - o.X, x.Y - o.Y, y.X - o.X, y.Y - o.Y, o.X, o.Y).Inverse();
    }

    private static uint Pack(PaintColour c) => ((uint)(c.Red * 255 + 0.5f) << 16) | ((uint)(c.Green * 255 + 0.5f) << 8) | (uint)(c.Blue * 255 + 0.5f);

    private static PaintColour Unpack(uint value) => new(((value >> 16) & 255) / 255f, ((value >> 8) & 255) / 255f, (value & 255) / 255f);

    private sealed class Mask(int left, int top, int width, int height)
    {
        private readonly System.Collections.BitArray bits = new(width * height);

        public int Size => width * height;

        public bool Has(int x, int y) => x >= left && y >= top && x < left + width && y < top + height && bits[((y - top) * width) + x - left];

        public void Set(int x, int y, bool value) => bits[((y - top) * width) + x - left] = value;
    }
}
