namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Filters over planes of bytes, row by row; all linear in the number of pixels, whatever the size of their window.</summary>
internal static class Rasters
{
    /// <summary>The mean over a square of 2r+1 pixels; at the border over what there is of it.</summary>
    public static byte[] Mean(byte[] plane, int width, int height, int r)
    {
        var across = new byte[plane.Length];
        for (var y = 0; y < height; y++)
        {
            var row = plane.AsSpan(y * width, width);
            var to = across.AsSpan(y * width, width);
            var (sum, count) = (0, 0);
            for (var x = 0; x < Math.Min(r, width); x++)
            {
                (sum, count) = (sum + row[x], count + 1);
            }

            for (var x = 0; x < width; x++)
            {
                if (x + r < width)
                {
                    (sum, count) = (sum + row[x + r], count + 1);
                }

                if (x - r - 1 >= 0)
                {
                    (sum, count) = (sum - row[x - r - 1], count - 1);
                }

                to[x] = (byte)(sum / count);
            }
        }

        var result = new byte[plane.Length];
        var sums = new int[width];
        var rows = 0;
        for (var y = -r; y < height; y++)
        {
            if (y + r < height)
            {
                Add(sums, across.AsSpan((y + r) * width, width));
                rows++;
            }

            if (y - r - 1 >= 0)
            {
                Subtract(sums, across.AsSpan((y - r - 1) * width, width));
                rows--;
            }

            if (y >= 0)
            {
                var to = result.AsSpan(y * width, width);
                for (var x = 0; x < width; x++)
                {
                    to[x] = (byte)(sums[x] / rows);
                }
            }
        }

        return result;
    }

    /// <summary>The least value in a square of 2r+1 pixels.</summary>
    public static byte[] Least(byte[] plane, int width, int height, int r) => Pass(Pass(plane, width, height, r, true, false), width, height, r, false, false);

    /// <summary>The greatest value in a square of 2r+1 pixels.</summary>
    public static byte[] Greatest(byte[] plane, int width, int height, int r) => Pass(Pass(plane, width, height, r, true, true), width, height, r, false, true);

    private static void Add(int[] sums, ReadOnlySpan<byte> row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            sums[x] += row[x];
        }
    }

    private static void Subtract(int[] sums, ReadOnlySpan<byte> row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            sums[x] -= row[x];
        }
    }

    // The window is made of overlapping powers of two, so that its cost grows with the logarithm of its size, and whole rows are taken at once.
    private static byte[] Pass(byte[] plane, int width, int height, int r, bool across, bool greatest)
    {
        var size = (2 * r) + 1;
        var step = across ? 1 : width;
        var now = (byte[])plane.Clone();
        var reach = 1;
        while (reach < size)
        {
            var by = Math.Min(reach, size - reach) * step;
            if (across)
            {
                for (var y = 0; y < height; y++)
                {
                    Fold(now.AsSpan(y * width, width), by, greatest);
                }
            }
            else
            {
                Fold(now, by, greatest);
            }

            reach += Math.Min(reach, size - reach);
        }

        // What was gathered looks ahead; move it to the middle of its window. Windows cut by the border keep what they had.
        var result = (byte[])plane.Clone();
        if (across)
        {
            for (var y = 0; y < height && width > 2 * r; y++)
            {
                now.AsSpan(y * width, width - (2 * r)).CopyTo(result.AsSpan((y * width) + r));
            }
        }
        else if (height > 2 * r)
        {
            now.AsSpan(0, (height - (2 * r)) * width).CopyTo(result.AsSpan(r * width));
        }

        return result;
    }

    private static void Fold(Span<byte> row, int by, bool greatest)
    {
        var ahead = row[Math.Min(by, row.Length)..];
        var n = ahead.Length;
        if (greatest)
        {
            for (var i = 0; i < n; i++)
            {
                row[i] = Math.Max(row[i], ahead[i]);
            }
        }
        else
        {
            for (var i = 0; i < n; i++)
            {
                row[i] = Math.Min(row[i], ahead[i]);
            }
        }
    }
}
