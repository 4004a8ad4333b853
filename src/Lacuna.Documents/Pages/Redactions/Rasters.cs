using System.Numerics;

namespace Lacuna.Documents.Pages.Redactions;

/// <summary>Filters over planes of bytes, row by row; all linear in the number of pixels, whatever the size of their window.</summary>
internal static class Rasters
{
    /// <summary>The mean over a square of 2r+1 pixels; at the border over what there is of it.</summary>
    public static byte[] Mean(byte[] plane, int width, int height, int r) => MeanDown(MeanAcross(plane, width, height, r), width, height, r);

    /// <summary>The mean over 2r+1 pixels of a row.</summary>
    public static byte[] MeanAcross(byte[] plane, int width, int height, int r)
    {
        var across = new byte[plane.Length];
        var sums = new ushort[width + 1];
        for (var y = 0; y < height; y++)
        {
            // Sums of a row up to each pixel; they may run over, their differences do not.
            var row = plane.AsSpan(y * width, width);
            for (var x = 0; x < row.Length; x++)
            {
                sums[x + 1] = (ushort)(sums[x] + row[x]);
            }

            var to = across.AsSpan(y * width, width);
            var inner = Math.Max(0, width - (2 * r));
            Scale(sums.AsSpan((2 * r) + 1 <= width ? (2 * r) + 1 : 0), sums, to[Math.Min(r, width)..], inner, Reciprocal((2 * r) + 1));
            for (var x = 0; x < width; x++)
            {
                if (x == r && inner > 0)
                {
                    x += inner;
                }

                if (x < width)
                {
                    var (left, right) = (Math.Max(0, x - r), Math.Min(width, x + r + 1));
                    to[x] = (byte)(((ushort)(sums[right] - sums[left]) * Reciprocal(right - left)) >> 16);
                }
            }
        }

        return across;
    }

    /// <summary>The mean over 2r+1 pixels of a column.</summary>
    public static byte[] MeanDown(byte[] plane, int width, int height, int r)
    {
        var result = new byte[plane.Length];
        var (sums, none) = (new ushort[width], new ushort[width]);
        var rows = 0;
        for (var y = -r; y < height; y++)
        {
            if (y + r < height)
            {
                Add(sums, plane.AsSpan((y + r) * width, width));
                rows++;
            }

            if (y - r - 1 >= 0)
            {
                Subtract(sums, plane.AsSpan((y - r - 1) * width, width));
                rows--;
            }

            if (y >= 0)
            {
                Scale(sums, none, result.AsSpan(y * width, width), width, Reciprocal(rows));
            }
        }

        return result;
    }

    /// <summary>The least value in a square of 2r+1 pixels.</summary>
    public static byte[] Least(byte[] plane, int width, int height, int r) => Pass(Pass(plane, width, height, r, true, false), width, height, r, false, false);

    /// <summary>The greatest value in a square of 2r+1 pixels.</summary>
    public static byte[] Greatest(byte[] plane, int width, int height, int r) => Pass(Pass(plane, width, height, r, true, true), width, height, r, false, true);

    // Rounded up, so that a mean of equal values is that value; windows are far too small for it to matter elsewhere.
    private static int Reciprocal(int count) => (65_536 / count) + 1;

    private static void Add(ushort[] sums, ReadOnlySpan<byte> row)
    {
        var n = Vector<byte>.Count;
        var x = 0;
        for (; x + n <= row.Length; x += n)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out var low, out var high);
            (new Vector<ushort>(sums, x) + low).CopyTo(sums, x);
            (new Vector<ushort>(sums, x + (n / 2)) + high).CopyTo(sums, x + (n / 2));
        }

        for (; x < row.Length; x++)
        {
            sums[x] += row[x];
        }
    }

    private static void Subtract(ushort[] sums, ReadOnlySpan<byte> row)
    {
        var n = Vector<byte>.Count;
        var x = 0;
        for (; x + n <= row.Length; x += n)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out var low, out var high);
            (new Vector<ushort>(sums, x) - low).CopyTo(sums, x);
            (new Vector<ushort>(sums, x + (n / 2)) - high).CopyTo(sums, x + (n / 2));
        }

        for (; x < row.Length; x++)
        {
            sums[x] -= row[x];
        }
    }

    // Differences of sums, times a factor of which 65,536 is one.
    private static void Scale(ReadOnlySpan<ushort> more, ReadOnlySpan<ushort> less, Span<byte> to, int count, int factor)
    {
        var n = Vector<ushort>.Count;
        var by = new Vector<uint>((uint)factor);
        var x = 0;
        for (; x + (2 * n) <= count; x += 2 * n)
        {
            Vector.Narrow(Half(more[x..], less[x..]), Half(more[(x + n)..], less[(x + n)..])).CopyTo(to[x..]);
        }

        for (; x < count; x++)
        {
            to[x] = (byte)(((ushort)(more[x] - less[x]) * factor) >> 16);
        }

        Vector<ushort> Half(ReadOnlySpan<ushort> a, ReadOnlySpan<ushort> b)
        {
            Vector.Widen(new Vector<ushort>(a) - new Vector<ushort>(b), out var low, out var high);
            return Vector.Narrow(Vector.ShiftRightLogical(low * by, 16), Vector.ShiftRightLogical(high * by, 16));
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
        var whole = n - (n % Vector<byte>.Count);
        for (var i = 0; i < whole; i += Vector<byte>.Count)
        {
            // What is read ahead is not yet written: the pass goes from the left.
            var (a, b) = (new Vector<byte>(row[i..]), new Vector<byte>(ahead[i..]));
            (greatest ? Vector.Max(a, b) : Vector.Min(a, b)).CopyTo(row[i..]);
        }

        for (var i = whole; i < n; i++)
        {
            row[i] = greatest ? Math.Max(row[i], ahead[i]) : Math.Min(row[i], ahead[i]);
        }
    }
}
