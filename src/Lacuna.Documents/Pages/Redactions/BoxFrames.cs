using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Frames drawn around nothing, or around a code.</summary>
internal static class BoxFrames
{
    private const int MostLines = 3000;
    private const double LeastWidth = 14;
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
                if (Frame(page, box) is { } frame && !solids.Exists(s => s.Box.Intersect(box).Area > 0.3 * box.Area) && !found.Exists(f => f.Box.Intersect(box).Area > 0))
                {
                    found.Add(frame);
                }

                break;
            }
        }

        return found;
    }

    // Runs of ink across, three rows taken together so that a line slightly out of the level is one.
    private static List<(int Y, int Left, int Right)> Lines(PageInk page)
    {
        var lines = new List<(int Y, int Left, int Right)>();
        var least = (int)(LeastWidth * page.Dot);
        for (var y = 2; y < page.Height - 2 && lines.Count < MostLines; y++)
        {
            var (start, last) = (-1, -10);
            for (var x = 0; x <= page.Width; x++)
            {
                var on = x < page.Width && (IsDark(page, x, y) || IsDark(page, x, y - 1) || IsDark(page, x, y + 1));
                if (on)
                {
                    start = x - last > 3 ? x : start;
                    last = x;
                }
                else if (start >= 0 && (x - last > 3 || x == page.Width))
                {
                    if (last - start >= least)
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
            if (lines[i].Left < right && left < lines[i].Right)
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

    private static bool IsDark(PageInk page, int x, int y) => page.Ink[(y * page.Width) + x] > 40;

    private static FoundBox? Frame(PageInk page, PixelBox box)
    {
        var (left, right) = (Side(page, box, box.Left), Side(page, box, box.Right - 1));
        if (box.Width < LeastWidth * page.Dot || left < 0.85 || right < 0.85)
        {
            return null;
        }

        // Lines that go on beyond a corner belong to a table or a form.
        var beyond = 0;
        foreach (var x in new[] { box.Left, box.Right - 1 })
        {
            beyond += Reach(page, x, box.Top - 9, box.Top - 4) ? 1 : 0;
            beyond += Reach(page, x, box.Bottom + 4, box.Bottom + 9) ? 1 : 0;
        }

        var inner = box.Grow(-4, -4);
        if (beyond > 0 || inner.Width < 6 || inner.Height < 2)
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

        return new FoundBox(box, GapLook.Outline, 0.5 + (0.2 * (left + right))) { Inscription = inside };
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
