using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>Page images made gray, smaller, turned and straightened, all in memory and in linear time.</summary>
internal static class Rasters
{
    // Channels that differ by less are the noise of a colour scanner on gray paper. Compared with a yellowed page a coloured box differs by 60 and more.
    private const int ColourDifference = 40;

    /// <summary>The image in one channel.</summary>
    public static PageRaster Gray(PageRaster raster)
    {
        if (raster.Channels == 1)
        {
            return raster;
        }

        var from = raster.Samples.Span;
        var gray = new byte[raster.Width * raster.Height];
        for (int i = 0, k = 0; i < gray.Length; i++, k += 3)
        {
            // Weights of Rec. 601 in 256ths.
            gray[i] = (byte)(((from[k] * 77) + (from[k + 1] * 150) + (from[k + 2] * 29)) >> 8);
        }

        return raster with { Channels = 1, Samples = gray };
    }

    /// <summary>The image with each block of pixels averaged, at about a resolution; in one channel where nothing in it is coloured.</summary>
    /// <param name="raster">The image.</param>
    /// <param name="dpi">The resolution to come near to; never below it unless the image is.</param>
    public static PageRaster Reduce(PageRaster raster, double dpi)
    {
        var factor = Math.Max(1, (int)(raster.Dpi / dpi));
        var (width, height, channels) = (raster.Width / factor, raster.Height / factor, raster.Channels);
        if (factor == 1 || width == 0 || height == 0)
        {
            return HasColour(raster) ? raster : Gray(raster);
        }

        var from = raster.Samples.Span;
        var to = new byte[width * height * channels];
        var sums = new int[width * channels];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            for (var dy = 0; dy < factor; dy++)
            {
                var row = from.Slice(((y * factor) + dy) * raster.Width * channels, width * factor * channels);
                var at = 0;
                for (var x = 0; x < width; x++)
                {
                    for (var dx = 0; dx < factor; dx++)
                    {
                        for (var c = 0; c < channels; c++)
                        {
                            sums[(x * channels) + c] += row[at++];
                        }
                    }
                }
            }

            for (var i = 0; i < sums.Length; i++)
            {
                to[(y * sums.Length) + i] = (byte)(sums[i] / (factor * factor));
            }
        }

        var reduced = new PageRaster(width, height, channels, raster.Dpi / factor, to);
        return HasColour(reduced) ? reduced : Gray(reduced);
    }

    /// <summary>The image turned clockwise by 0, 90, 180 or 270 degrees.</summary>
    public static PageRaster Turn(PageRaster raster, int degrees)
    {
        if (degrees == 0)
        {
            return raster;
        }

        var (width, height, channels) = (raster.Width, raster.Height, raster.Channels);
        var from = raster.Samples.Span;
        var to = new byte[from.Length];
        var newWidth = degrees == 180 ? width : height;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (left, top) = degrees switch { 90 => (height - 1 - y, x), 180 => (width - 1 - x, height - 1 - y), _ => (y, width - 1 - x) };
                from.Slice(((y * width) + x) * channels, channels).CopyTo(to.AsSpan(((top * newWidth) + left) * channels));
            }
        }

        return raster with { Width = newWidth, Height = degrees == 180 ? height : width, Samples = to };
    }

    /// <summary>A gray image a little softened (a binomial window of three by three), so that single specks weigh less than strokes.</summary>
    /// <param name="raster">The image, of one channel.</param>
    public static PageRaster Soften(PageRaster raster)
    {
        var (width, height) = (raster.Width, raster.Height);
        if (width < 3 || height < 3)
        {
            return raster;
        }

        var from = raster.Samples.Span;
        var across = from.ToArray();
        for (var y = 0; y < height; y++)
        {
            var row = y * width;
            var softened = across.AsSpan(row, width);
            for (var x = 1; x < width - 1; x++)
            {
                softened[x] = (byte)((from[row + x - 1] + (2 * from[row + x]) + from[row + x + 1] + 2) >> 2);
            }
        }

        var to = (byte[])across.Clone();
        for (var at = width; at < to.Length - width; at++)
        {
            to[at] = (byte)((across[at - width] + (2 * across[at]) + across[at + width] + 2) >> 2);
        }

        return raster with { Samples = to };
    }

    /// <summary>A gray image turned about its middle so that lines that fall by an angle become level; what comes in at the edges is white.</summary>
    /// <param name="raster">The image, of one channel.</param>
    /// <param name="angle">In radians, positive where lines fall to the right.</param>
    public static PageRaster Level(PageRaster raster, double angle)
    {
        var (width, height) = (raster.Width, raster.Height);
        var from = raster.Samples.Span;
        var to = new byte[from.Length];
        // Sixteen bits behind the point: sums over a row of 32,767 pixels stay exact to a fraction of a pixel.
        const int one = 1 << 16;
        var (sin, cos) = Math.SinCos(angle);
        var (stepX, stepY) = ((long)(cos * one), (long)(sin * one));
        for (var y = 0; y < height; y++)
        {
            var start = Slanted(0, y, width, height, angle);
            var (sourceX, sourceY) = ((long)(start.X * one), (long)(start.Y * one));
            var row = to.AsSpan(y * width, width);
            for (var x = 0; x < width; x++, sourceX += stepX, sourceY += stepY)
            {
                var (left, top) = ((int)(sourceX >> 16), (int)(sourceY >> 16));
                if ((uint)left >= (uint)(width - 1) || (uint)top >= (uint)(height - 1))
                {
                    row[x] = 255;
                    continue;
                }

                var (u, v) = ((int)(sourceX & (one - 1)) >> 8, (int)(sourceY & (one - 1)) >> 8);
                var at = (top * width) + left;
                var upper = (from[at] * (256 - u)) + (from[at + 1] * u);
                var lower = (from[at + width] * (256 - u)) + (from[at + width + 1] * u);
                row[x] = (byte)(((upper * (256 - v)) + (lower * v)) >> 16);
            }
        }

        return raster with { Samples = to };
    }

    /// <summary>Where a point of a levelled image stands in the image it was made from.</summary>
    public static (double X, double Y) Slanted(double x, double y, int width, int height, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var (dx, dy) = (x - (width / 2.0), y - (height / 2.0));
        return ((cos * dx) - (sin * dy) + (width / 2.0), (sin * dx) + (cos * dy) + (height / 2.0));
    }

    private static bool HasColour(PageRaster raster)
    {
        if (raster.Channels == 1)
        {
            return false;
        }

        // A box of a fifth of an inch by half an inch at 100 dpi has a thousand pixels.
        var samples = raster.Samples.Span;
        var coloured = 0;
        for (var i = 0; i + 2 < samples.Length && coloured < 300; i += 3)
        {
            var most = Math.Max(samples[i], Math.Max(samples[i + 1], samples[i + 2]));
            var least = Math.Min(samples[i], Math.Min(samples[i + 1], samples[i + 2]));
            coloured += most - least > ColourDifference ? 1 : 0;
        }

        return coloured >= 300;
    }
}
