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
    private const int Palest = 21;
    private const int Black = 130;

    private readonly PageInk page;
    private readonly byte[] fine;
    private readonly byte[] smooth;
    private readonly List<FoundBox> found = [];
    private bool[] mask = [];

    private SolidBoxes(PageInk page)
    {
        this.page = page;
        fine = Rasters.Mean(page.Ink, page.Width, page.Height, 1);
        smooth = Rasters.Mean(page.Ink, page.Width, page.Height, 2);
    }

    /// <summary>Finds them, before anything is known of the text around.</summary>
    public static List<FoundBox> Find(PageInk page)
    {
        var solids = new SolidBoxes(page);
        solids.Consider(solids.DarkMask());
        solids.Consider(solids.EvenMask());
        return solids.found;
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
        var wide = Rasters.Mean(page.Ink, page.Width, page.Height, 5);
        var result = new bool[dark.Length];
        for (var i = 0; i < dark.Length; i++)
        {
            result[i] = core[i] > 0 || wide[i] > 122;
        }

        return result;
    }

    private bool[] EvenMask()
    {
        var least = Rasters.Least(smooth, page.Width, page.Height, 3);
        var most = Rasters.Greatest(smooth, page.Width, page.Height, 3);
        var core = new byte[least.Length];
        for (var i = 0; i < core.Length; i++)
        {
            core[i] = least[i] > Palest && least[i] * 100 > most[i] * 58 ? (byte)1 : (byte)0;
        }

        core = Rasters.Greatest(core, page.Width, page.Height, 4);
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
        var half = Level(box) / 2;
        PixelBox at = box;
        for (var i = 0; i < 5 && at.Height > 6 && RowMean(at.Top, at) < half; i++)
        {
            at = at with { Top = at.Top + 1 };
        }

        for (var i = 0; i < 5 && at.Height > 6 && RowMean(at.Bottom - 1, at) < half; i++)
        {
            at = at with { Bottom = at.Bottom - 1 };
        }

        for (var i = 0; i < 5 && at.Top > 0 && RowMean(at.Top - 1, at) >= half; i++)
        {
            at = at with { Top = at.Top - 1 };
        }

        for (var i = 0; i < 5 && at.Bottom < page.Height && RowMean(at.Bottom, at) >= half; i++)
        {
            at = at with { Bottom = at.Bottom + 1 };
        }

        for (var i = 0; i < 5 && at.Width > 8 && ColumnMean(at.Left, at) < half; i++)
        {
            at = at with { Left = at.Left + 1 };
        }

        for (var i = 0; i < 5 && at.Width > 8 && ColumnMean(at.Right - 1, at) < half; i++)
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

        var level = Level(box);
        if (level <= Palest)
        {
            return null;
        }

        // Evenness: letters on the box may differ, a picture differs everywhere.
        var (even, filled, colour) = (0, 0, 0L);
        var tolerance = Math.Max(15, level * (level > Black ? 30 : 22) / 100);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                var at = (y * page.Width) + x;
                even += Math.Abs(smooth[at] - level) <= tolerance ? 1 : 0;
                filled += mask[at] ? 1 : 0;
                colour += page.Colour[at];
            }
        }

        var fill = (double)filled / box.Area;
        var edge = 2.0 * (box.Width + box.Height) / box.Area;
        var evenness = Math.Min(1, ((double)even / box.Area) + (1.2 * edge));
        var sides = Sides(box, level);
        if (fill < 0.86 || evenness < 0.62 || sides < 2.6)
        {
            return null;
        }

        var look = colour / box.Area > 40 ? GapLook.Coloured : level >= Black ? GapLook.Black : GapLook.Gray;
        var confidence = Math.Clamp((0.35 * Math.Min(1, sides / 3.6)) + (0.3 * fill) + (0.35 * Math.Min(1, evenness / 0.9)), 0, 1) * (level >= Black ? 1 : 0.92);
        return new FoundBox(box, look, confidence) { Inscription = Inscription.Of(page.Ink, page.Width, box, level) };
    }

    // How many sides end sharply: a shadow or the ground of a picture fades.
    private double Sides(PixelBox box, int level)
    {
        const int Off = 4;
        var sum = 0.0;
        sum += Side(page.Height, box.Top - Off, row => RowMean(row, box), level);
        sum += Side(page.Height, box.Bottom + Off - 1, row => RowMean(row, box), level);
        sum += Side(page.Width, box.Left - Off, column => ColumnMean(column, box), level);
        sum += Side(page.Width, box.Right + Off - 1, column => ColumnMean(column, box), level);
        return sum;
    }

    private static double Side(int size, int at, Func<int, double> mean, int level) =>
        at < 0 || at >= size ? 0.55 : Math.Clamp((level - mean(at)) / (0.45 * level), 0, 1);

    private double RowMean(int y, PixelBox box)
    {
        var sum = 0;
        foreach (var v in fine.AsSpan((y * page.Width) + box.Left, box.Width))
        {
            sum += v;
        }

        return (double)sum / Math.Max(1, box.Width);
    }

    private double ColumnMean(int x, PixelBox box)
    {
        var sum = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            sum += fine[(y * page.Width) + x];
        }

        return (double)sum / Math.Max(1, box.Height);
    }

    private int Level(PixelBox box)
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

    private static double Overlap(PixelBox a, PixelBox b) => (double)a.Intersect(b).Area / Math.Max(1, Math.Min(a.Area, b.Area));
}
