namespace Lacuna.Documents.Formats.Pdf.Filters;

/// <summary>LZW with codes of 9 to 12 bits (ISO 32000-1, 7.4.4.2).</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Codes = 4096;

    public static byte[] Decode(ReadOnlySpan<byte> packed, bool early, int bound)
    {
        var decoded = new List<byte>(packed.Length * 2);
        var prefix = new int[Codes];
        var last = new byte[Codes];
        var length = new int[Codes];
        for (var i = 0; i < 256; i++)
        {
            (last[i], length[i], prefix[i]) = ((byte)i, 1, -1);
        }

        var (next, width, previous) = (258, 9, -1);
        var (bits, held) = (0, 0);
        foreach (var b in packed)
        {
            bits = (bits << 8) | b;
            held += 8;
            if (held < width)
            {
                continue;
            }

            held -= width;
            var code = (bits >> held) & ((1 << width) - 1);
            bits &= (1 << held) - 1;
            if (code == End || decoded.Count >= bound)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (258, 9, -1);
                continue;
            }

            if (code > next || (code == next && previous < 0) || (code >= 258 && code > next))
            {
                break;
            }

            var emitted = code < next ? code : previous;
            var first = Emit(decoded, emitted, prefix, last, length);
            if (code == next)
            {
                decoded.Add(first);
            }

            if (previous >= 0 && next < Codes)
            {
                (prefix[next], last[next], length[next]) = (previous, first, length[previous] + 1);
                next++;
            }

            var full = next + (early ? 1 : 0);
            width = full >= 2048 ? 12 : full >= 1024 ? 11 : full >= 512 ? 10 : 9;
            previous = code;
        }

        return [.. decoded];
    }

    private static byte Emit(List<byte> decoded, int code, int[] prefix, byte[] last, int[] length)
    {
        var count = length[code];
        var start = decoded.Count;
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(decoded, start + count);
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(decoded);
        for (var at = start + count - 1; at >= start && code >= 0; at--)
        {
            span[at] = last[code];
            code = prefix[code];
        }

        return span[start];
    }
}
