namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Letters on a filled box, lighter or darker than it: how far they extend, read or not.</summary>
/// <param name="Box">The box around them; empty where there are none.</param>
/// <param name="Groups">In how many places of a line they stand, with wide blanks between.</param>
/// <param name="Share">Part of the box that they extend over, 0 to 1.</param>
/// <param name="Strokes">Part of the pixels of the box that belong to them, 0 to 1.</param>
internal sealed record Inscription(PixelBox Box, int Groups, double Share, double Strokes)
{
    public static Inscription None { get; } = new(default, 0, 0, 0);

    // The edges of a box are blurred; what differs there is no letter.
    private const int Margin = 3;

    // Squares of eight pixels, in which a part of a letter leaves at least so much.
    private const int Cell = 8;
    private const int LeastInCell = 7;

    // Fewer pixels than this are dirt.
    private const int LeastPixels = 14;

    /// <summary>Whether it is no longer than a code is: "(b)(7)(C)", "25X1 and 6".</summary>
    public bool IsShort => Strokes > 0 && Groups <= 2 && Box.Height <= 20 && Box.Width < 8 * Math.Max(7, Math.Min(Box.Height, 16));

    /// <summary>Reads what differs from the fill.</summary>
    /// <param name="ink">The plane in which the box is filled.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="box">The box.</param>
    /// <param name="level">The middle value of its fill.</param>
    public static Inscription Of(byte[] ink, int width, PixelBox box, int level)
    {
        var inner = box.Grow(-Margin, -Margin);
        if (inner.Width < 8 || inner.Height < 4)
        {
            return None;
        }

        var cells = Cells(ink, width, inner, level);
        var across = (inner.Width + Cell - 1) / Cell;
        var (left, top, right, bottom, total) = (int.MaxValue, int.MaxValue, 0, 0, 0);
        var columns = new bool[across];
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] < LeastInCell)
            {
                continue;
            }

            var (cx, cy) = (i % across, i / across);
            (left, top, right, bottom, total) = (Math.Min(left, cx), Math.Min(top, cy), Math.Max(right, cx + 1), Math.Max(bottom, cy + 1), total + cells[i]);
            columns[cx] = true;
        }

        if (total < LeastPixels)
        {
            return None;
        }

        var groups = Enumerable.Range(left, right - left).Count(x => columns[x] && (x == left || (!columns[x - 1] && (x < 2 || !columns[x - 2]))));
        var extent = new PixelBox(inner.Left + (left * Cell), inner.Top + (top * Cell), inner.Left + (right * Cell), inner.Top + (bottom * Cell)).Intersect(inner);
        return new Inscription(extent, groups, (double)extent.Area / box.Area, (double)total / box.Area);
    }

    // Pixels that differ, together with others around them, counted in small squares: dirt is alone.
    private static int[] Cells(byte[] ink, int width, PixelBox inner, int level)
    {
        var least = Math.Max(36, level * 2 / 5);
        var across = (inner.Width + Cell - 1) / Cell;
        var cells = new int[across * ((inner.Height + Cell - 1) / Cell)];
        for (var y = inner.Top; y < inner.Bottom; y++)
        {
            for (var x = inner.Left; x < inner.Right; x++)
            {
                var at = (y * width) + x;
                if (Differs(at) && Count(at) >= 3)
                {
                    cells[((y - inner.Top) / Cell * across) + ((x - inner.Left) / Cell)]++;
                }
            }
        }

        return cells;

        bool Differs(int at) => Math.Abs(ink[at] - level) > least;

        int Count(int at) => (Differs(at - 1) ? 1 : 0) + (Differs(at + 1) ? 1 : 0) + (Differs(at - width) ? 1 : 0) + (Differs(at + width) ? 1 : 0)
            + (Differs(at - width - 1) ? 1 : 0) + (Differs(at - width + 1) ? 1 : 0) + (Differs(at + width - 1) ? 1 : 0) + (Differs(at + width + 1) ? 1 : 0);
    }
}
