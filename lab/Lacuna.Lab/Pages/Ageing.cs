namespace Lacuna.Lab.Pages;

/// <summary>What time, copiers and scanners do to a page.</summary>
internal static class Ageing
{
    /// <summary>Turns the page clockwise about its middle; what comes into view is the bed of the scanner.</summary>
    public static void Turn(PageImage page, double degrees, byte bed)
    {
        var (c, s) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        var to = new byte[page.Samples.Length];
        var (mx, my, n) = (page.Width / 2.0, page.Height / 2.0, page.Channels);
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var (fx, fy) = (((x - mx) * c) + ((y - my) * s) + mx, ((y - my) * c) - ((x - mx) * s) + my);
                var (ix, iy) = ((int)Math.Floor(fx), (int)Math.Floor(fy));
                for (var k = 0; k < n; k++)
                {
                    var at = (((y * page.Width) + x) * n) + k;
                    if (ix < 0 || iy < 0 || ix + 1 >= page.Width || iy + 1 >= page.Height)
                    {
                        to[at] = bed;
                        continue;
                    }

                    var (u, v, p) = (fx - ix, fy - iy, (((iy * page.Width) + ix) * n) + k);
                    to[at] = (byte)(((page.Samples[p] * (1 - u)) + (page.Samples[p + n] * u)) * (1 - v)
                        + (((page.Samples[p + (page.Width * n)] * (1 - u)) + (page.Samples[p + (page.Width * n) + n] * u)) * v));
                }
            }
        }

        page.Samples = to;
    }

    /// <summary>Paper of a colour, in light that falls off across the page.</summary>
    public static void Light(PageImage page, Random chance, double r, double g, double b, double fall)
    {
        double[] tint = page.Channels == 3 ? [r, g, b] : [(r + g + b) / 3];
        var (dx, dy) = (chance.NextDouble() - 0.5, chance.NextDouble() - 0.5);
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var light = 1 - (fall * (0.5 + (dx * (((double)x / page.Width) - 0.5) * 2) + (dy * (((double)y / page.Height) - 0.5) * 2)));
                for (var k = 0; k < page.Channels; k++)
                {
                    var at = (((y * page.Width) + x) * page.Channels) + k;
                    page.Samples[at] = (byte)Math.Clamp(page.Samples[at] * tint[k] * light, 0, 255);
                }
            }
        }
    }

    public static void Blur(PageImage page)
    {
        var (from, n, w) = ((byte[])page.Samples.Clone(), page.Channels, page.Width * page.Channels);
        for (var at = w + n; at < from.Length - w - n; at++)
        {
            page.Samples[at] = (byte)(((4 * from[at]) + (2 * (from[at - n] + from[at + n] + from[at - w] + from[at + w])) + from[at - w - n] + from[at - w + n] + from[at + w - n] + from[at + w + n]) / 16);
        }
    }

    public static void Noise(PageImage page, Random chance, double sigma)
    {
        for (var i = 0; i < page.Samples.Length; i++)
        {
            var noise = (chance.NextDouble() + chance.NextDouble() + chance.NextDouble() - 1.5) * 2 * sigma;
            page.Samples[i] = (byte)Math.Clamp(page.Samples[i] + noise, 0, 255);
        }
    }

    /// <summary>A copy: softer, then harder, with dirt.</summary>
    public static void Copy(PageImage page, Random chance)
    {
        Blur(page);
        Noise(page, chance, 14);
        page.Map(v => (byte)Math.Clamp(((v - 128) * 1.8) + 140, 0, 255));
        Dirt(page, chance, 300);
    }

    public static void Threshold(PageImage page, int level) => page.Map(v => v < level ? (byte)0 : (byte)255);

    public static void Dirt(PageImage page, Random chance, int specks)
    {
        for (var i = 0; i < specks; i++)
        {
            var (x, y, r) = (chance.Next(page.Width), chance.Next(page.Height), 1 + chance.Next(2));
            var dark = (byte)chance.Next(120);
            for (var dy = 0; dy < r; dy++)
            {
                for (var dx = 0; dx < r; dx++)
                {
                    page.Set(x + dx, y + dy, dark, dark, dark);
                }
            }
        }
    }

    /// <summary>Dark edges of the scanner, holes of a punch, a staple.</summary>
    public static void Edges(PageImage page, Random chance)
    {
        var dot = page.Dpi / 72;
        if (chance.Next(3) == 0)
        {
            var (wide, slope) = (chance.Next(4, 26), (chance.NextDouble() - 0.5) * 0.02);
            for (var y = 0; y < page.Height; y++)
            {
                for (var x = 0; x < wide + (y * slope); x++)
                {
                    page.Set(x, y, 25, 25, 25);
                }
            }
        }

        for (var hole = 0; hole < 3 && chance.Next(3) == 0; hole++)
        {
            var (cx, cy, r) = (26 * dot, (150 + (hole * 240)) * dot, 9 * dot);
            for (var y = (int)(cy - r); y < cy + r; y++)
            {
                for (var x = (int)(cx - r); x < cx + r; x++)
                {
                    if (((x - cx) * (x - cx)) + ((y - cy) * (y - cy)) < r * r)
                    {
                        page.Set(x, y, 20, 20, 20);
                    }
                }
            }
        }

        if (chance.Next(4) == 0)
        {
            for (var x = 0; x < 24 * dot; x++)
            {
                for (var y = 0; y < 2 * dot; y++)
                {
                    page.Set((int)(40 * dot) + x, (int)(40 * dot) + y + (x / 6), 60, 60, 60);
                }
            }
        }
    }

    /// <summary>A photograph of clouds, hills and windows: dark and light places of every size, within straight edges.</summary>
    public static void Picture(PageImage page, Random chance, Lacuna.Documents.Model.PageBox box)
    {
        var dot = page.Dpi / 72;
        var (a, b, c) = (chance.NextDouble() * 6, chance.NextDouble() * 6, 60 + chance.Next(80));
        for (var y = (int)(box.Top * dot); y < box.Bottom * dot; y++)
        {
            for (var x = (int)(box.Left * dot); x < box.Right * dot; x++)
            {
                var (u, v) = ((x / dot) - box.Left, (y / dot) - box.Top);
                var value = c + (45 * Math.Sin((u / 19) + a)) + (40 * Math.Sin((v / 23) + b + (u / 60))) + (v > box.Height * 0.6 + (12 * Math.Sin(u / 17)) ? -50 : 20);
                var shade = (byte)Math.Clamp(value, 0, 235);
                page.Set(x, y, shade, shade, shade);
            }
        }
    }

    /// <summary>What JPEG leaves of blocks of eight pixels when its coefficients are rounded to multiples of a step that grows with their frequency.</summary>
    public static void Jpeg(PageImage page, double step)
    {
        var cos = new double[8, 8];
        for (var u = 0; u < 8; u++)
        {
            for (var x = 0; x < 8; x++)
            {
                cos[u, x] = (u == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos(((2 * x) + 1) * u * Math.PI / 16);
            }
        }

        var (block, half) = (new double[8, 8], new double[8, 8]);
        for (var by = 0; by + 8 <= page.Height; by += 8)
        {
            for (var bx = 0; bx + 8 <= page.Width; bx += 8)
            {
                for (var k = 0; k < page.Channels; k++)
                {
                    int At(int x, int y) => ((((by + y) * page.Width) + bx + x) * page.Channels) + k;
                    for (var i = 0; i < 64; i++)
                    {
                        block[i / 8, i % 8] = page.Samples[At(i % 8, i / 8)] - 128;
                    }

                    Transform(block, half, cos, forward: true);
                    for (var i = 0; i < 64; i++)
                    {
                        var q = step * (1 + ((i / 8) + (i % 8)) * 0.6);
                        block[i / 8, i % 8] = Math.Round(block[i / 8, i % 8] / q) * q;
                    }

                    Transform(block, half, cos, forward: false);
                    for (var i = 0; i < 64; i++)
                    {
                        page.Samples[At(i % 8, i / 8)] = (byte)Math.Clamp(block[i / 8, i % 8] + 128, 0, 255);
                    }
                }
            }
        }
    }

    private static void Transform(double[,] block, double[,] half, double[,] cos, bool forward)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var (from, to) = pass == 0 ? (block, half) : (half, block);
            for (var r = 0; r < 8; r++)
            {
                for (var u = 0; u < 8; u++)
                {
                    var sum = 0.0;
                    for (var x = 0; x < 8; x++)
                    {
                        sum += from[r, x] * (forward ? cos[u, x] : cos[x, u]);
                    }

                    to[u, r] = sum;
                }
            }
        }
    }
}
