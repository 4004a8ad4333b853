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

    /// <summary>From what value on ink is more than the noise of the paper: faint lines are told from it where the page is clean.</summary>
    public int Faint => Math.Clamp((2 * Grain) + 6, 22, 46);

    /// <summary>The noise of the paper: nine tenths of what is nearly paper lie below it.</summary>
    public int Grain { get; private set; } = 14;

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
        level.Grain = level.Noise();
        var skew = PageSkew.Of(level.Ink, width, height);
        if (Math.Abs(skew) < LeastSkew)
        {
            return level;
        }

        var turned = new PageInk(width, height, pageWidth / width, pageHeight / height, skew);
        turned.Grain = level.Grain;
        turned.Turn(level, isColoured: planes.Length == 3);
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

    // Many gray pages come in three channels that are alike.
    private static bool IsGray(PageRaster raster)
    {
        if (raster.Channels == 1)
        {
            return true;
        }

        var samples = raster.Samples.Span;
        for (var at = 0; at + 2 < samples.Length; at += 3)
        {
            if (samples[at] != samples[at + 1] || samples[at] != samples[at + 2])
            {
                return false;
            }
        }

        return true;
    }

    private static byte[][] Shrink(PageRaster raster, double ratio, int width, int height)
    {
        var samples = raster.Samples.Span;
        var planes = Enumerable.Range(0, IsGray(raster) ? 1 : raster.Channels).Select(_ => new byte[width * height]).ToArray();
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

    private int Noise()
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        var sum = 0;
        for (var i = 0; i < Ink.Length; i += 7)
        {
            if (Ink[i] < 60)
            {
                counts[Ink[i]]++;
                sum++;
            }
        }

        var (at, left) = (0, sum * 9 / 10);
        while (at < 59 && (left -= counts[at]) > 0)
        {
            at++;
        }

        return at;
    }

    // In steps of 1/65,536 pixel along each row.
    private void Turn(PageInk from, bool isColoured)
    {
        var (dx, dy) = ((long)(cos * 65_536), (long)(sin * 65_536));
        for (var y = 0; y < Height; y++)
        {
            var start = Original(0.5, y + 0.5);
            var (fx, fy) = ((long)((start.X - 0.5) * 65_536), (long)((start.Y - 0.5) * 65_536));
            for (var x = 0; x < Width; x++, fx += dx, fy += dy)
            {
                var (ix, iy, to) = ((int)(fx >> 16), (int)(fy >> 16), (y * Width) + x);
                if (ix < 0 || iy < 0 || ix + 1 >= Width || iy + 1 >= Height)
                {
                    Light[to] = Paper;
                    continue;
                }

                var (u, v, at) = ((int)(fx >> 8) & 255, (int)(fy >> 8) & 255, (iy * Width) + ix);
                Ink[to] = Between(from.Ink, at, u, v);
                Light[to] = Between(from.Light, at, u, v);
                if (isColoured)
                {
                    Colour[to] = Between(from.Colour, at, u, v);
                }
            }
        }
    }

    private byte Between(byte[] plane, int at, int u, int v)
    {
        var upper = (plane[at] * (256 - u)) + (plane[at + 1] * u);
        var lower = (plane[at + Width] * (256 - u)) + (plane[at + Width + 1] * u);
        return (byte)(((upper * (256 - v)) + (lower * v)) >> 16);
    }
}
