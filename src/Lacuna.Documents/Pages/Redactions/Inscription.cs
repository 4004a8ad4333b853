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

        var least = Math.Max(36, level * 2 / 5);
        var columns = new int[inner.Width];
        var rows = new int[inner.Height];
        var total = 0;
        for (var y = inner.Top; y < inner.Bottom; y++)
        {
            for (var x = inner.Left; x < inner.Right; x++)
            {
                if (Math.Abs(ink[(y * width) + x] - level) > least)
                {
                    columns[x - inner.Left]++;
                    rows[y - inner.Top]++;
                    total++;
                }
            }
        }

        if (total < LeastPixels)
        {
            return None;
        }

        var (left, right) = (Array.FindIndex(columns, n => n > 0), Array.FindLastIndex(columns, n => n > 0) + 1);
        var (top, bottom) = (Array.FindIndex(rows, n => n > 0), Array.FindLastIndex(rows, n => n > 0) + 1);
        var (groups, blank) = (1, 0);
        for (var x = left; x < right; x++)
        {
            groups += columns[x] > 0 && blank > 16 ? 1 : 0;
            blank = columns[x] > 0 ? 0 : blank + 1;
        }

        var extent = new PixelBox(inner.Left + left, inner.Top + top, inner.Left + right, inner.Top + bottom);
        return new Inscription(extent, groups, (double)extent.Area / box.Area, (double)total / box.Area);
    }
}
