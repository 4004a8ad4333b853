using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Filters;

/// <summary>Undoes TIFF and PNG prediction (ISO 32000-1, 7.4.4.4).</summary>
internal static class Predictor
{
    public static byte[] Undo(byte[] data, PdfDictionary? parameters, PdfFile? file)
    {
        var kind = StreamDecoder.Of(file, parameters, "Predictor") ?? 1;
        if (kind < 2)
        {
            return data;
        }

        var colours = Math.Clamp(StreamDecoder.Of(file, parameters, "Colors") ?? 1, 1, 32);
        var bits = Math.Clamp(StreamDecoder.Of(file, parameters, "BitsPerComponent") ?? 8, 1, 16);
        var columns = Math.Clamp(StreamDecoder.Of(file, parameters, "Columns") ?? 1, 1, 1 << 24);
        var row = (int)Math.Min((((long)columns * colours * bits) + 7) / 8, 1 << 28);
        var step = Math.Max(1, colours * bits / 8);
        return kind == 2 ? UndoTiff(data, row, colours, bits) : UndoPng(data, row, step);
    }

    private static byte[] UndoTiff(byte[] data, int row, int colours, int bits)
    {
        if (bits != 8)
        {
            // 16 bits and less than 8 with this prediction are not met; the rows are left as they are.
            return data;
        }

        for (var start = 0; start < data.Length; start += row)
        {
            for (var i = start + colours; i < Math.Min(start + row, data.Length); i++)
            {
                data[i] = unchecked((byte)(data[i] + data[i - colours]));
            }
        }

        return data;
    }

    private static byte[] UndoPng(byte[] data, int row, int step)
    {
        var rows = (data.Length + row) / (row + 1);
        var undone = new byte[(long)rows * row <= int.MaxValue ? rows * row : 0];
        var written = 0;
        for (var r = 0; r < rows && undone.Length > 0; r++)
        {
            var source = r * (row + 1);
            var count = Math.Min(row, data.Length - source - 1);
            var target = r * row;
            for (var i = 0; i < count; i++)
            {
                int left = i >= step ? undone[target + i - step] : 0, up = r > 0 ? undone[target + i - row] : 0;
                var upLeft = r > 0 && i >= step ? undone[target + i - row - step] : 0;
                undone[target + i] = unchecked((byte)(data[source + 1 + i] + data[source] switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, upLeft),
                    _ => 0,
                }));
            }

            written = target + Math.Max(count, 0);
        }

        return written == undone.Length ? undone : undone[..written];
    }

    private static int Paeth(int left, int up, int upLeft)
    {
        var estimate = left + up - upLeft;
        int l = Math.Abs(estimate - left), u = Math.Abs(estimate - up), c = Math.Abs(estimate - upLeft);
        return l <= u && l <= c ? left : u <= c ? up : upLeft;
    }
}
