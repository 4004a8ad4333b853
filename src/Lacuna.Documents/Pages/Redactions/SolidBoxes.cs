using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Boxes filled evenly with black, gray or a colour.</summary>
/// <remarks>A filled place is one in which no window of about six points shows paper, and in which all windows are about as dark: letters let
/// paper through between them, photographs change.</remarks>
internal sealed class SolidBoxes
{
    // In points: a letter of bold print, a rule, a punch hole are not larger in both directions.
    private const double LeastWidth = 10;
    private const double LeastHeight = 6.2;

    // Parts of 200: what is paler is a stain or a shadow.
    private const int Palest = 38;
    private const int Black = 130;

    // Banners and heads are lower than this; higher ones are not grown over what is written on them.
    private const int MostExtended = 60;

    // Pages with more boxes are patterns, and pieces are not looked for among them.
    private const int MostJoined = 120;

    private readonly PageInk page;
    private readonly byte[] fine;
    private readonly byte[] smooth;
    private readonly byte[] wide;
    private readonly BoxMeasures measures;
    private readonly List<FoundBox> found = [];
    private bool[] mask = [];

    private SolidBoxes(PageInk page)
    {
        this.page = page;
        fine = Rasters.Mean(page.Ink, page.Width, page.Height, 1);
        smooth = Rasters.Mean(page.Ink, page.Width, page.Height, 2);
        wide = Rasters.Mean(page.Ink, page.Width, page.Height, 4);
        measures = new BoxMeasures(page, fine, smooth);
    }

    /// <summary>Finds them, before anything is known of the text around.</summary>
    public static List<FoundBox> Find(PageInk page)
    {
        var solids = new SolidBoxes(page);
        solids.Consider(solids.DarkMask());
        solids.Consider(solids.EvenMask(solids.smooth, 3, 58));
        solids.Consider(solids.EvenMask(solids.wide, 4, 72));
        solids.Join();
        return solids.found;
    }

    // Letters of a label may part a box: pieces side by side with as dark a ground between them are one.
    private void Join()
    {
        for (var i = 0; i < found.Count && found.Count < MostJoined; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                var (a, b) = (found[i], found[j]);
                var between = new PixelBox(a.Box.Right, Math.Max(a.Box.Top, b.Box.Top), b.Box.Left, Math.Min(a.Box.Bottom, b.Box.Bottom));
                if (i == j || a.Look != b.Look || between.Width > 5 * a.Box.Height || b.Box.Left < a.Box.Right - 3 || Math.Abs(a.Box.Top - b.Box.Top) > 4
                    || Math.Abs(a.Box.Bottom - b.Box.Bottom) > 4 || (between.Width > 0 && Middle(between) < 0.5 * Math.Min(measures.Level(a.Box), measures.Level(b.Box))))
                {
                    continue;
                }

                var box = a.Box.Union(b.Box);
                found[i] = a with { Box = box, Confidence = Math.Min(a.Confidence, b.Confidence), Inscription = Inscription.Of(page.Ink, page.Width, box, measures.Level(box)) };
                found.RemoveAt(j);
                (i, j) = (Math.Max(-1, Math.Min(i, j) - 1), found.Count);
            }
        }
    }

    // A ground with letters on it goes on beside the piece that was taken for a box: a banner, the head of a table, a box with its label.
    private PixelBox Extend(PixelBox box, int level)
    {
        const int Step = 8;
        while (box.Right + Step < page.Width && IsGround(new PixelBox(box.Right, box.Top, box.Right + Step, box.Bottom), level))
        {
            box = box with { Right = box.Right + Step };
        }

        while (box.Left - Step > 0 && IsGround(new PixelBox(box.Left - Step, box.Top, box.Left, box.Bottom), level))
        {
            box = box with { Left = box.Left - Step };
        }

        return box;
    }

    private bool IsGround(PixelBox box, int level)
    {
        var on = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                on += page.Ink[(y * page.Width) + x] * 10 > 6 * level ? 1 : 0;
            }
        }

        return on > 0.5 * box.Area;
    }

    private double Middle(PixelBox box)
    {
        var sum = 0.0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            sum += measures.RowMean(y, box);
        }

        return sum / Math.Max(1, box.Height);
    }

    // Nearly black with specks: copies of copies lose toner, and letters of light print stand on it.
    private bool[] DarkMask()
    {
        var dark = new byte[fine.Length];
        for (var i = 0; i < dark.Length; i++)
        {
            dark[i] = fine[i] > 100 ? (byte)200 : (byte)0;
        }

        var core = Rasters.Mean(dark, page.Width, page.Height, 3);
        for (var i = 0; i < dark.Length; i++)
        {
            core[i] = core[i] > 188 ? (byte)1 : (byte)0;
        }

        core = Rasters.Greatest(core, page.Width, page.Height, 3);
        var result = new bool[dark.Length];
        for (var i = 0; i < dark.Length; i++)
        {
            result[i] = core[i] > 0 || wide[i] > 124;
        }

        return result;
    }

    // Nowhere paper, everywhere as dark; noise of bad copies is evened out before, by as much as the text bears.
    private bool[] EvenMask(byte[] plane, int reach, int ratio)
    {
        var least = Rasters.Least(plane, page.Width, page.Height, reach);
        var most = Rasters.Greatest(plane, page.Width, page.Height, reach);
        var core = new byte[least.Length];
        for (var i = 0; i < core.Length; i++)
        {
            core[i] = least[i] > Palest && least[i] * 100 > most[i] * ratio ? (byte)1 : (byte)0;
        }

        core = Rasters.Greatest(core, page.Width, page.Height, reach + 1);
        var result = new bool[core.Length];
        for (var i = 0; i < core.Length; i++)
        {
            result[i] = core[i] > 0;
        }

        return result;
    }

    private void Consider(bool[] candidates)
    {
        mask = candidates;
        var (leastWidth, leastHeight) = (LeastWidth * page.Dot, LeastHeight * page.Dot);
        foreach (var (box, pixels) in Regions.Find(mask, page.Width, page.Height, (int)(leastWidth * leastHeight)))
        {
            Fit(box, 0);
        }
    }

    // The largest rectangle that rows and columns agree on; then what is left above, below and beside it.
    private void Fit(PixelBox box, int depth)
    {
        if (box.Width < LeastWidth * page.Dot || box.Height < LeastHeight * page.Dot || depth > 6)
        {
            return;
        }

        var core = Core(box);
        if (core.Width < LeastWidth * page.Dot || core.Height < LeastHeight * page.Dot)
        {
            return;
        }

        var trimmed = Edges(core);
        if (trimmed.Height < MostExtended)
        {
            trimmed = Extend(trimmed, measures.Level(trimmed));
        }

        if (Judge(trimmed) is { } solid && !found.Exists(f => Overlap(f.Box, solid.Box) > 0.3))
        {
            found.Add(solid);
        }

        Fit(box with { Bottom = core.Top }, depth + 1);
        Fit(box with { Top = core.Bottom }, depth + 1);
        Fit(new PixelBox(box.Left, core.Top, core.Left, core.Bottom), depth + 1);
        Fit(new PixelBox(core.Right, core.Top, box.Right, core.Bottom), depth + 1);
    }

    private PixelBox Core(PixelBox box)
    {
        var rows = new int[box.Height];
        var columns = new int[box.Width];
        Count(box, rows, null);
        var (top, bottom) = Longest(rows, rows.Max() * 2 / 5);
        if (bottom <= top)
        {
            return default;
        }

        box = new PixelBox(box.Left, box.Top + top, box.Right, box.Top + bottom);
        Count(box, null, columns);
        var (left, right) = Longest(columns, Math.Max(1, columns.Max() / 2));
        box = new PixelBox(box.Left + left, box.Top, box.Left + right, box.Bottom);
        rows = new int[box.Height];
        Count(box, rows, null);
        (top, bottom) = Longest(rows, Math.Max(1, rows.Max() / 2));
        return new PixelBox(box.Left, box.Top + top, box.Right, box.Top + bottom);
    }

    private void Count(PixelBox box, int[]? rows, int[]? columns)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var row = mask.AsSpan(y * page.Width, page.Width);
            for (var x = box.Left; x < box.Right; x++)
            {
                if (row[x])
                {
                    if (rows is not null)
                    {
                        rows[y - box.Top]++;
                    }

                    if (columns is not null)
                    {
                        columns[x - box.Left]++;
                    }
                }
            }
        }
    }

    private static (int Start, int End) Longest(int[] counts, int least)
    {
        var (start, end, from) = (0, 0, -1);
        for (var i = 0; i <= counts.Length; i++)
        {
            if (i < counts.Length && counts[i] >= least && counts[i] > 0)
            {
                from = from < 0 ? i : from;
            }
            else if (from >= 0)
            {
                (start, end, from) = i - from > end - start ? (from, i, -1) : (start, end, -1);
            }
        }

        return (start, end);
    }

    // Masks are made of windows and blurred; the sides lie where the fill has half gone.
    private PixelBox Edges(PixelBox box)
    {
        var half = measures.Level(box) / 2;
        PixelBox at = box;
        for (var i = 0; i < 5 && at.Height > 6 && measures.RowMean(at.Top, at) < half; i++)
        {
            at = at with { Top = at.Top + 1 };
        }

        for (var i = 0; i < 5 && at.Height > 6 && measures.RowMean(at.Bottom - 1, at) < half; i++)
        {
            at = at with { Bottom = at.Bottom - 1 };
        }

        for (var i = 0; i < 5 && at.Top > 0 && measures.RowMean(at.Top - 1, at) >= half; i++)
        {
            at = at with { Top = at.Top - 1 };
        }

        for (var i = 0; i < 5 && at.Bottom < page.Height && measures.RowMean(at.Bottom, at) >= half; i++)
        {
            at = at with { Bottom = at.Bottom + 1 };
        }

        for (var i = 0; i < 5 && at.Width > 8 && measures.ColumnMean(at.Left, at) < half; i++)
        {
            at = at with { Left = at.Left + 1 };
        }

        for (var i = 0; i < 5 && at.Width > 8 && measures.ColumnMean(at.Right - 1, at) < half; i++)
        {
            at = at with { Right = at.Right - 1 };
        }

        return at;
    }

    private FoundBox? Judge(PixelBox box)
    {
        if (box.Width < LeastWidth * page.Dot || box.Height < LeastHeight * page.Dot || box.Area > 0.85 * page.Ink.Length)
        {
            return null;
        }

        var level = measures.Level(box);
        if (level <= Palest)
        {
            return null;
        }

        // Evenness: letters on the box may differ, a picture differs everywhere; paper between letters shows at the finest.
        var (even, filled, bare, colour) = (0, 0, 0, 0L);
        var tolerance = Math.Max(15, level * (level > Black ? 30 : 22) / 100);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                var at = (y * page.Width) + x;
                even += Math.Abs(smooth[at] - level) <= tolerance ? 1 : 0;
                filled += fine[at] * 2 > level ? 1 : 0;
                bare += fine[at] * 5 < level * 2 ? 1 : 0;
                colour += page.Colour[at];
            }
        }

        // Letters run together by bad copies are not even at the finest.
        var inscription = Inscription.Of(page.Ink, page.Width, box, level);
        var label = inscription.IsShort && (level >= Black || box.Height >= 24 || box.Width > 60 * page.Dot) && box.Width > 20 * page.Dot ? Math.Min(0.2, 1.5 * inscription.Strokes) : 0;
        var rim = 2.0 * (box.Width + box.Height) / box.Area;
        var fill = Math.Min(1, ((double)filled / box.Area) + label);
        var evenness = Math.Min(1, ((double)even / box.Area) + (1.2 * rim));
        var (sides, worst) = measures.Sides(box, level);

        // Dots of a screen and the grain of hard copies are paper and ink at the finest, and as even as nothing else over a few of them.
        var isScreen = box.Width > 28 * page.Dot && ((level < Black + 20 && measures.Evenness(smooth, box.Grow(-4, -4), level, 20) > 0.93)
            || (box.Height >= 22 && measures.Evenness(wide, box.Grow(-6, -6), level, 14) > 0.94));
        if (isScreen && measures.Evenness(fine, box.Grow(-2, -2), level, 27) < 0.8)
        {
            inscription = Inscription.Of(box.Height >= 22 ? wide : smooth, page.Width, box, level);
        }

        if ((fill < 0.87 && !isScreen) || (evenness < 0.62 && !isScreen) || ((double)bare / box.Area > 0.05 + label + (0.35 * rim) && !isScreen) || sides < 2.8 || worst < 0.25 || (measures.Corners(box, level) < 3 && !(fill > 0.9 && box.Width > 1.8 * box.Height))
            || measures.Drift(box) * 100 > (box.Area > 3000 ? 16 : 26) * level
            || (level < Black && box.Width < 18 * page.Dot && box.Height < 11 * page.Dot)
            || (level < Black && box.Height < 24 && measures.Evenness(fine, box.Grow(-2, -2), level, 27) < 0.84 - (3 * label) && !isScreen))
        {
            return null;
        }

        var look = colour / box.Area > 40 ? GapLook.Coloured : level >= Black ? GapLook.Black : GapLook.Gray;
        var confidence = Math.Clamp((0.35 * Math.Min(1, sides / 3.6)) + (0.3 * fill) + (0.35 * Math.Min(1, evenness / 0.9)), 0, 1) * (level >= Black ? 1 : 0.92);
        return new FoundBox(box, look, confidence) { Inscription = inscription };
    }

    private static double Overlap(PixelBox a, PixelBox b) => (double)a.Intersect(b).Area / Math.Max(1, Math.Min(a.Area, b.Area));
}
