namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Measures of a place that may be a box: how dark, how even, how sharp its sides.</summary>
/// <param name="page">The page.</param>
/// <param name="fine">Its ink, averaged over windows of three pixels.</param>
/// <param name="smooth">The same over five.</param>
internal sealed class BoxMeasures(PageInk page, byte[] fine, byte[] smooth)
{
    /// <summary>How far the middle values of eight parts of a larger box are apart: pictures and shadows change from one end to the other.</summary>
    public int Drift(PixelBox box)
    {
        if (box.Width < 32 || box.Height < 14)
        {
            return 0;
        }

        var (least, most) = (255, 0);
        for (var i = 0; i < 8; i++)
        {
            var (x, y) = (i % 4, i / 4);
            var level = Level(new PixelBox(box.Left + (box.Width * x / 4) + 3, box.Top + (box.Height * y / 2) + 2, box.Left + (box.Width * (x + 1) / 4) - 3, box.Top + (box.Height * (y + 1) / 2) - 2));
            (least, most) = (Math.Min(least, level), Math.Max(most, level));
        }

        return most - least;
    }

    /// <summary>The part of a box that lies within some percent of its level.</summary>
    public double Evenness(byte[] plane, PixelBox box, int level, int percent)
    {
        var even = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                even += Math.Abs(plane[(y * page.Width) + x] - level) * 100 <= percent * level ? 1 : 0;
            }
        }

        return (double)even / Math.Max(1, box.Area);
    }

    /// <summary>How many sides end sharply, and how far the second worst does: a shadow or the ground of a picture fades. Another box may adjoin one side.</summary>
    public (double Sum, double SecondWorst) Sides(PixelBox box, int level)
    {
        const int Off = 4;
        double[] sides =
        [
            Side(new PixelBox(box.Left, box.Top - Off, box.Right, box.Top - Off + 1), level),
            Side(new PixelBox(box.Left, box.Bottom + Off - 1, box.Right, box.Bottom + Off), level),
            Side(new PixelBox(box.Left - Off, box.Top, box.Left - Off + 1, box.Bottom), level),
            Side(new PixelBox(box.Right + Off - 1, box.Top, box.Right + Off, box.Bottom), level),
        ];
        Array.Sort(sides);
        return (sides.Sum(), sides[1]);
    }

    // The part of a line beside the box that is clearly paler than it; letters that touch a side do not spoil it.
    private double Side(PixelBox line, int level)
    {
        if (line.Left < 0 || line.Top < 0 || line.Right > page.Width || line.Bottom > page.Height)
        {
            return 0.6;
        }

        var pale = 0;
        for (var y = line.Top; y < line.Bottom; y++)
        {
            for (var x = line.Left; x < line.Right; x++)
            {
                pale += fine[(y * page.Width) + x] * 100 < level * 62 ? 1 : 0;
            }
        }

        return Math.Min(1, pale / (0.72 * line.Area));
    }

    /// <summary>Corners that are filled: a disc has none. Long strokes of a marker may be round at their ends.</summary>
    public int Corners(PixelBox box, int level)
    {
        if (box.Width > 2.2 * box.Height)
        {
            return 4;
        }

        var size = Math.Max(2, Math.Min(box.Width, box.Height) / 7);
        return Filled(box.Left, box.Top) + Filled(box.Right - size, box.Top) + Filled(box.Left, box.Bottom - size) + Filled(box.Right - size, box.Bottom - size);

        int Filled(int left, int top)
        {
            var sum = 0;
            for (var y = top; y < top + size; y++)
            {
                for (var x = left; x < left + size; x++)
                {
                    sum += fine[(y * page.Width) + x];
                }
            }

            return sum * 100 > level * 50 * size * size ? 1 : 0;
        }
    }

    /// <summary>The mean of a row across a box.</summary>
    public double RowMean(int y, PixelBox box)
    {
        var sum = 0;
        foreach (var v in fine.AsSpan((y * page.Width) + box.Left, box.Width))
        {
            sum += v;
        }

        return (double)sum / Math.Max(1, box.Width);
    }

    /// <summary>The mean of a column down a box.</summary>
    public double ColumnMean(int x, PixelBox box)
    {
        var sum = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            sum += fine[(y * page.Width) + x];
        }

        return (double)sum / Math.Max(1, box.Height);
    }

    /// <summary>The middle value of a box: how dark it is, 0 to 200.</summary>
    public int Level(PixelBox box)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var v in smooth.AsSpan((y * page.Width) + box.Left, box.Width))
            {
                counts[v]++;
            }
        }

        var left = box.Area / 2;
        for (var v = 0; v < 256; v++)
        {
            if ((left -= counts[v]) < 0)
            {
                return v;
            }
        }

        return 0;
    }
}
