using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>A page image made ready for looking: about 100 pixels for an inch, level, and measured against its own paper.</summary>
internal sealed class PageInk
{
    /// <summary>What paper is in <see cref="Light"/>, and full black in <see cref="Ink"/>.</summary>
    public const int Paper = 200;

    private const double WorkingDpi = 100;

    // A page of 20 by 20 inches at the working resolution; larger ones are looked at more coarsely.
    private const double MostPixels = 4_000_000;

    // Less than this cannot be told from level over the width of a page.
    private const double LeastSkew = 0.15;

    private readonly double pointsX;
    private readonly double pointsY;
    private readonly double cos;
    private readonly double sin;

    private PageInk(int width, int height, double pointsX, double pointsY, double angle)
    {
        (Width, Height, this.pointsX, this.pointsY) = (width, height, pointsX, pointsY);
        (cos, sin) = (Math.Cos(angle * Math.PI / 180), Math.Sin(angle * Math.PI / 180));
        Ink = new byte[width * height];
        Light = new byte[width * height];
        Colour = new byte[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>How far a pixel is from the paper, in darkness or in colour: 0 to <see cref="Paper"/>.</summary>
    public byte[] Ink { get; }

    /// <summary>How light a pixel is: <see cref="Paper"/> for paper, up to 255 for what is whiter.</summary>
    public byte[] Light { get; }

    /// <summary>How coloured a pixel is beside the paper, 0 to 200.</summary>
    public byte[] Colour { get; }

    /// <summary>Pixels for a point.</summary>
    public double Dot => 1 / pointsX;

    /// <summary>Makes the image; null where there is nothing to look at.</summary>
    /// <param name="raster">The page.</param>
    /// <param name="words">Its words, whose width and height the places are given in.</param>
    public static PageInk? Of(PageRaster raster, PageText? words)
    {
        if (raster.Width < 60 || raster.Height < 60 || raster.Channels is not (1 or 3) || !(raster.Dpi > 0)
            || raster.Samples.Length < (long)raster.Width * raster.Height * raster.Channels)
        {
            return null;
        }

        var ratio = Math.Max(Math.Max(1, raster.Dpi / WorkingDpi), Math.Sqrt((double)raster.Width * raster.Height / MostPixels));
        ratio = ratio < 1.2 ? 1 : ratio;
        var (width, height) = ((int)(raster.Width / ratio), (int)(raster.Height / ratio));
        var planes = Shrink(raster, ratio, width, height);
        var pageWidth = words is { Width: > 0 } ? words.Width : raster.Width * 72 / raster.Dpi;
        var pageHeight = words is { Height: > 0 } ? words.Height : raster.Height * 72 / raster.Dpi;
        var level = new PageInk(width, height, pageWidth / width, pageHeight / height, 0);
        level.Measure(planes);
        var skew = PageSkew.Of(level.Ink, width, height);
        if (Math.Abs(skew) < LeastSkew)
        {
            return level;
        }

        var turned = new PageInk(width, height, pageWidth / width, pageHeight / height, skew);
        turned.Turn(level.Ink, turned.Ink, 0);
        turned.Turn(level.Light, turned.Light, Paper);
        turned.Turn(level.Colour, turned.Colour, 0);
        return turned;
    }

    /// <summary>The upright box on the page around a box of the level image.</summary>
    public PageBox ToPage(PixelBox box)
    {
        Span<PagePoint> corners = [Original(box.Left, box.Top), Original(box.Right, box.Top), Original(box.Left, box.Bottom), Original(box.Right, box.Bottom)];
        for (var i = 0; i < corners.Length; i++)
        {
            corners[i] = new PagePoint(Math.Clamp(corners[i].X, 0, Width) * pointsX, Math.Clamp(corners[i].Y, 0, Height) * pointsY);
        }

        return PageBox.Around(corners);
    }

    /// <summary>A box of the page in the level image: as large as it is, about the place where its middle comes to lie.</summary>
    public PixelBox FromPage(PageBox box)
    {
        var (x, y) = (((box.Left + box.Right) / 2 / pointsX) - (Width / 2.0), ((box.Top + box.Bottom) / 2 / pointsY) - (Height / 2.0));
        var (mx, my) = ((x * cos) + (y * sin) + (Width / 2.0), (y * cos) - (x * sin) + (Height / 2.0));
        var (w, h) = (box.Width / pointsX / 2, box.Height / pointsY / 2);
        return new PixelBox((int)(mx - w), (int)(my - h), (int)Math.Ceiling(mx + w), (int)Math.Ceiling(my + h));
    }

    private PagePoint Original(double x, double y)
    {
        (x, y) = (x - (Width / 2.0), y - (Height / 2.0));
        return new PagePoint((x * cos) - (y * sin) + (Width / 2.0), (x * sin) + (y * cos) + (Height / 2.0));
    }

    private static byte[][] Shrink(PageRaster raster, double ratio, int width, int height)
    {
        var samples = raster.Samples.Span;
        var planes = Enumerable.Range(0, raster.Channels).Select(_ => new byte[width * height]).ToArray();
        var starts = Enumerable.Range(0, width + 1).Select(x => Math.Min(raster.Width, (int)(x * ratio))).ToArray();
        var stride = raster.Width * raster.Channels;
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = ((int)(y * ratio), Math.Max((int)(y * ratio) + 1, (int)((y + 1) * ratio)));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (starts[x], Math.Max(starts[x] + 1, starts[x + 1]));
                for (var c = 0; c < planes.Length; c++)
                {
                    var sum = 0;
                    for (var sy = top; sy < bottom; sy++)
                    {
                        var at = (sy * stride) + (left * raster.Channels) + c;
                        for (var sx = left; sx < right; sx++, at += raster.Channels)
                        {
                            sum += samples[at];
                        }
                    }

                    planes[c][(y * width) + x] = (byte)(sum / ((bottom - top) * (right - left)));
                }
            }
        }

        return planes;
    }

    // Surfaces are looked up for squares of eight pixels: light changes slowly.
    private void Measure(byte[][] planes)
    {
        const int Step = 8;
        var lights = planes.Select(p => PaperLight.Of(p, Width, Height)).ToArray();
        Span<int> factor = stackalloc int[3];
        for (var by = 0; by < Height; by += Step)
        {
            for (var bx = 0; bx < Width; bx += Step)
            {
                for (var c = 0; c < planes.Length; c++)
                {
                    factor[c] = (int)(Paper * 1024 / lights[c].At(bx + (Step / 2), by + (Step / 2)));
                }

                for (var y = by; y < Math.Min(Height, by + Step); y++)
                {
                    for (var x = bx; x < Math.Min(Width, bx + Step); x++)
                    {
                        var at = (y * Width) + x;
                        var first = (planes[0][at] * factor[0]) >> 10;
                        var (least, most, light) = (first, first, first);
                        if (planes.Length == 3)
                        {
                            var (g, b) = ((planes[1][at] * factor[1]) >> 10, (planes[2][at] * factor[2]) >> 10);
                            (least, most) = (Math.Min(first, Math.Min(g, b)), Math.Max(first, Math.Max(g, b)));
                            light = ((3 * first) + (6 * g) + b) / 10;
                        }

                        Ink[at] = (byte)Math.Clamp(Paper - least, 0, Paper);
                        Light[at] = (byte)Math.Min(255, light);
                        Colour[at] = (byte)Math.Clamp(most - least, 0, Paper);
                    }
                }
            }
        }
    }

    private void Turn(byte[] from, byte[] to, byte outside)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var p = Original(x + 0.5, y + 0.5);
                var (fx, fy) = (p.X - 0.5, p.Y - 0.5);
                var (ix, iy) = ((int)Math.Floor(fx), (int)Math.Floor(fy));
                if (ix < 0 || iy < 0 || ix + 1 >= Width || iy + 1 >= Height)
                {
                    to[(y * Width) + x] = outside;
                    continue;
                }

                var (u, v) = ((int)((fx - ix) * 256), (int)((fy - iy) * 256));
                var at = (iy * Width) + ix;
                var upper = (from[at] * (256 - u)) + (from[at + 1] * u);
                var lower = (from[at + Width] * (256 - u)) + (from[at + Width + 1] * u);
                to[(y * Width) + x] = (byte)(((upper * (256 - v)) + (lower * v)) >> 16);
            }
        }
    }
}
