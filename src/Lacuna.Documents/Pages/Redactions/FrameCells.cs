namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Places of paper that lines enclose on all sides, however faint the lines and whatever touches them from outside.</summary>
internal static class FrameCells
{
    // In points. Counters of large letters and squares to be ticked are smaller.
    private const double LeastWidth = 12;
    private const double LeastHeight = 1.4;

    // Half the length over which a line is evened out, along itself.
    private const int Reach = 3;

    // How far from the paper within, at most, the line has its darkest place.
    private const int ToLine = 8;

    // How deep a strip along a side is looked at for its line.
    private const int Deep = 5;

    /// <summary>The boxes around the lines.</summary>
    public static List<PixelBox> Find(PageInk page)
    {
        var across = Rasters.MeanAcross(page.Ink, page.Width, page.Height, Reach);
        var down = Rasters.MeanDown(page.Ink, page.Width, page.Height, Reach);
        var least = Math.Max(9, (page.Grain * 9 / 10) + 4);
        var paper = new bool[page.Ink.Length];
        for (var i = 0; i < paper.Length; i++)
        {
            paper[i] = Math.Max(across[i], down[i]) <= least;
        }

        return [.. Regions.Find(paper, page.Width, page.Height, (int)(LeastWidth * LeastHeight * page.Dot * page.Dot))
            .Where(r => r.Box.Width >= LeastWidth * page.Dot && r.Box.Height >= LeastHeight * page.Dot && r.Pixels > 0.8 * r.Box.Area && r.Box.Area < 0.5 * page.Ink.Length)
            .Where(r => r.Box.Left > ToLine && r.Box.Top > ToLine && r.Box.Right < page.Width - ToLine && r.Box.Bottom < page.Height - ToLine)
            .Select(r => Around(page, across, down, r.Box))];
    }

    /// <summary>Whether all four sides are lines: letters that happen to enclose a place leave blanks between them.</summary>
    public static bool HasLines(PageInk page, PixelBox box) =>
        IsLine(page, box with { Bottom = box.Top + Deep }, across: true) && IsLine(page, box with { Top = box.Bottom - Deep }, across: true)
        && IsLine(page, box with { Right = box.Left + Deep }, across: false) && IsLine(page, box with { Left = box.Right - Deep }, across: false);

    /// <summary>Whether a place is clearly paler than the lines around it: of a shaded row only the edges are taken for lines.</summary>
    public static bool IsPaler(PageInk page, PixelBox box, PixelBox inner)
    {
        var lines = Math.Min(Strip(page, box with { Bottom = box.Top + Deep }, across: true).Middle, Strip(page, box with { Top = box.Bottom - Deep }, across: true).Middle);
        return Middle(page, inner) < 0.55 * lines;
    }

    private static int Middle(PageInk page, PixelBox box)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var v in page.Ink.AsSpan((y * page.Width) + box.Left, box.Width))
            {
                counts[v]++;
            }
        }

        var (at, left) = (0, box.Area / 2);
        while (at < 255 && (left -= counts[at]) > 0)
        {
            at++;
        }

        return at;
    }

    private static bool IsLine(PageInk page, PixelBox strip, bool across)
    {
        var (middle, low) = Strip(page, strip, across);
        return middle > page.Grain + 6 && low > 0.35 * middle;
    }

    // Of the darkest places across a strip the middle one, and one of the palest.
    private static (int Middle, int Low) Strip(PageInk page, PixelBox strip, bool across)
    {
        strip = strip.Intersect(new PixelBox(0, 0, page.Width, page.Height));
        var values = new List<byte>();
        for (var i = across ? strip.Left : strip.Top; i < (across ? strip.Right : strip.Bottom); i++)
        {
            byte most = 0;
            for (var k = 0; k < (across ? strip.Height : strip.Width); k++)
            {
                var (x, y) = across ? (i, strip.Top + k) : (strip.Left + k, i);
                most = Math.Max(most, page.Ink[(y * page.Width) + x]);
            }

            values.Add(most);
        }

        values.Sort();
        return values.Count == 0 ? (0, 0) : (values[values.Count / 2], values[values.Count / 12]);
    }

    /// <summary>Whether a line is a side of both: cells of a table.</summary>
    public static bool ShareSide(PixelBox a, PixelBox b)
    {
        const int Near = 4;
        return a != b && ((a.SharedRows(b) > 0.6 && Math.Min(Math.Abs(a.Left - b.Right), Math.Abs(b.Left - a.Right)) <= Near)
            || (a.SharedColumns(b) > 0.6 && Math.Min(Math.Abs(a.Top - b.Bottom), Math.Abs(b.Top - a.Bottom)) <= Near));
    }

    // The outer sides of the lines: outwards from the darkest place of each as far as it is half as dark.
    private static PixelBox Around(PageInk page, byte[] across, byte[] down, PixelBox cell)
    {
        var top = Line(off => Mean(page, across, new PixelBox(cell.Left, cell.Top - off, cell.Right, cell.Top - off + 1)));
        var bottom = Line(off => Mean(page, across, new PixelBox(cell.Left, cell.Bottom - 1 + off, cell.Right, cell.Bottom + off)));
        var left = Line(off => Mean(page, down, new PixelBox(cell.Left - off, cell.Top, cell.Left - off + 1, cell.Bottom)));
        var right = Line(off => Mean(page, down, new PixelBox(cell.Right - 1 + off, cell.Top, cell.Right + off, cell.Bottom)));
        return new PixelBox(cell.Left - left, cell.Top - top, cell.Right + right, cell.Bottom + bottom);
    }

    private static int Line(Func<int, double> mean)
    {
        var (at, most) = (0, 0.0);
        for (var off = 0; off <= ToLine; off++)
        {
            var value = mean(off);
            if (value < 0.7 * most)
            {
                break;
            }

            (at, most) = value > most ? (off, value) : (at, most);
        }

        return mean(at + 1) > 0.5 * most ? at + 1 : at;
    }

    private static double Mean(PageInk page, byte[] plane, PixelBox box)
    {
        var sum = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var v in plane.AsSpan((y * page.Width) + box.Left, box.Width))
            {
                sum += v;
            }
        }

        return (double)sum / Math.Max(1, box.Area);
    }
}
