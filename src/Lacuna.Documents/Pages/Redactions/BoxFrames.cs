using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Frames drawn around nothing, or around a code.</summary>
internal static class BoxFrames
{
    private const int MostLines = 3000;
    private const double LeastWidth = 18;
    private const double LeastHeight = 6.5;

    /// <summary>Finds frames that stand alone: the cells of a table share their sides with others.</summary>
    public static List<FoundBox> Find(PageInk page, List<FoundBox> solids)
    {
        var lines = Lines(page);
        var found = new List<FoundBox>();
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = i + 1; j < lines.Count; j++)
            {
                var (top, bottom) = (lines[i], lines[j]);
                if (bottom.Y - top.Y > 0.6 * page.Height)
                {
                    break;
                }

                if (bottom.Y - top.Y < LeastHeight * page.Dot || Math.Abs(top.Left - bottom.Left) > 4 || Math.Abs(top.Right - bottom.Right) > 4)
                {
                    continue;
                }

                var box = new PixelBox(Math.Min(top.Left, bottom.Left), top.Y, Math.Max(top.Right, bottom.Right), bottom.Y + 1);
                if (Frame(page, box) is { } frame && IsNew(box))
                {
                    found.Add(frame);
                    break;
                }
            }
        }

        var cells = FrameCells.Find(page);
        found.AddRange(cells.Where(c => !cells.Exists(o => FrameCells.ShareSide(c, o)) && IsNew(c) && c.Width >= LeastWidth * page.Dot && c.Height >= LeastHeight * page.Dot && FrameCells.HasLines(page, c))
            .Select(c => Described(page, c, 0.85)).OfType<FoundBox>());
        return found;

        bool IsNew(PixelBox box) => !solids.Exists(s => s.Box.Intersect(box).Area > 0.3 * box.Area) && !found.Exists(f => f.Box.Intersect(box).Area > 0);
    }

    // Runs of ink across, three rows taken together so that a line slightly out of the level is one.
    private static List<(int Y, int Left, int Right)> Lines(PageInk page)
    {
        var lines = new List<(int Y, int Left, int Right)>();
        var least = (int)(LeastWidth * page.Dot);
        for (var y = 2; y < page.Height - 2 && lines.Count < MostLines; y++)
        {
            var (start, last, on) = (-1, -10, 0);
            for (var x = 0; x <= page.Width; x++)
            {
                if (x < page.Width && (IsDark(page, x, y) || IsDark(page, x, y - 1) || IsDark(page, x, y + 1)))
                {
                    (start, on) = x - last > 3 ? (x, 0) : (start, on);
                    last = x;
                    on++;
                }
                else if (start >= 0 && (x - last > 3 || x == page.Width))
                {
                    // Letters of a row stand as close, but with more blanks.
                    if (last - start >= least && on > 0.94 * (last + 1 - start))
                    {
                        Merge(lines, y, start, last + 1);
                    }

                    start = -1;
                }
            }
        }

        return lines;
    }

    private static void Merge(List<(int Y, int Left, int Right)> lines, int y, int left, int right)
    {
        for (var i = lines.Count - 1; i >= 0 && y - lines[i].Y <= 4; i--)
        {
            if (Math.Min(lines[i].Right, right) - Math.Max(lines[i].Left, left) > 0.7 * (right - left))
            {
                if (right - left > lines[i].Right - lines[i].Left)
                {
                    lines[i] = (y, left, right);
                }

                return;
            }
        }

        lines.Add((y, left, right));
    }

    private static bool IsDark(PageInk page, int x, int y) => page.Ink[(y * page.Width) + x] > page.Faint;

    private static FoundBox? Frame(PageInk page, PixelBox box)
    {
        var (left, right) = (Side(page, box, box.Left), Side(page, box, box.Right - 1));
        if (box.Width < LeastWidth * page.Dot || left < 0.85 || right < 0.85)
        {
            return null;
        }

        // A drawn line has paper on both sides of it; the edge of something filled has not, and letters have no corners.
        var paper = box.Grow(-4, -4);
        if (paper.Height < 1 || Dark(page, paper) > 0.3 || Corners(page, box) < 3 || !HasPaper(page, box))
        {
            return null;
        }

        return Described(page, box, 0.5 + (0.2 * (left + right)));
    }

    private static FoundBox? Described(PageInk page, PixelBox box, double confidence)
    {
        // Lines that go on beyond a corner belong to a table or a form.
        var beyond = 0;
        foreach (var x in new[] { box.Left, box.Right - 1 })
        {
            beyond += Reach(page, x, box.Top - 18, box.Top - 3) ? 1 : 0;
            beyond += Reach(page, x, box.Bottom + 3, box.Bottom + 18) ? 1 : 0;
        }

        var inner = box.Grow(-4, -4);
        if (beyond > 0 || inner.Width < 6 || inner.Height < 2 || !FrameCells.IsPaler(page, box, inner))
        {
            return null;
        }

        var inside = Inscription.Of(page.Ink, page.Width, box.Grow(-2, -2), 0);
        if (inside.Strokes > 0.012 && !inside.IsShort)
        {
            return null;
        }

        // A square of a few points is there to be ticked.
        if (box.Width < 20 * page.Dot && Math.Abs(box.Width - box.Height) < 4 * page.Dot)
        {
            return null;
        }

        return new FoundBox(box, GapLook.Outline, confidence) { Inscription = inside };
    }

    private static double Side(PageInk page, PixelBox box, int x)
    {
        var on = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var dark = false;
            for (var dx = -3; dx <= 3 && !dark; dx++)
            {
                dark = x + dx >= 0 && x + dx < page.Width && IsDark(page, x + dx, y);
            }

            on += dark ? 1 : 0;
        }

        return (double)on / box.Height;
    }

    // Within a few pixels of each line, towards the middle, lies a row or column that is mostly paper.
    private static bool HasPaper(PageInk page, PixelBox box)
    {
        var (top, bottom, left, right) = (1.0, 1.0, 1.0, 1.0);
        var inner = box.Grow(-4, 0);
        for (var off = 3; off <= 7; off++)
        {
            var (down, across) = (Math.Min(off, (box.Height - 1) / 2), Math.Min(off, (box.Width - 1) / 2));
            top = Math.Min(top, Dark(page, inner with { Top = box.Top + down, Bottom = box.Top + down + 1 }));
            bottom = Math.Min(bottom, Dark(page, inner with { Top = box.Bottom - down - 1, Bottom = box.Bottom - down }));
            left = Math.Min(left, Dark(page, new PixelBox(box.Left + across, box.Top + 3, box.Left + across + 1, box.Bottom - 3)));
            right = Math.Min(right, Dark(page, new PixelBox(box.Right - across - 1, box.Top + 3, box.Right - across, box.Bottom - 3)));
        }

        return Math.Max(Math.Max(top, bottom), Math.Max(left, right)) < 0.2;
    }

    private static int Corners(PageInk page, PixelBox box) => new[] { (box.Left, box.Top), (box.Right - 1, box.Top), (box.Left, box.Bottom - 1), (box.Right - 1, box.Bottom - 1) }
        .Count(c => Dark(page, new PixelBox(c.Item1 - 3, c.Item2 - 3, c.Item1 + 4, c.Item2 + 4).Intersect(new PixelBox(0, 0, page.Width, page.Height))) > 0.13);

    private static double Dark(PageInk page, PixelBox box)
    {
        var dark = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                dark += page.Ink[(y * page.Width) + x] > page.Faint ? 1 : 0;
            }
        }

        return (double)dark / Math.Max(1, box.Area);
    }

    private static bool Reach(PageInk page, int x, int top, int bottom)
    {
        var on = 0;
        for (var y = Math.Max(0, top); y < Math.Min(page.Height, bottom); y++)
        {
            var dark = false;
            for (var dx = -2; dx <= 2 && !dark; dx++)
            {
                dark = x + dx >= 0 && x + dx < page.Width && IsDark(page, x + dx, y);
            }

            on += dark ? 1 : 0;
        }

        return on == bottom - top;
    }
}
