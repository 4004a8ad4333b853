using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Filters;

/// <summary>The small filters: ASCII85, ASCIIHex and run lengths (ISO 32000-1, 7.4.2, 7.4.3, 7.4.5).</summary>
internal static class TextFilters
{
    public static byte[] Ascii85(ReadOnlySpan<byte> packed, int bound)
    {
        var decoded = new List<byte>(packed.Length * 4 / 5);
        Span<byte> group = stackalloc byte[5];
        var held = 0;
        foreach (var b in packed)
        {
            if (b == '~' || decoded.Count >= bound)
            {
                break;
            }

            if (b == 'z' && held == 0)
            {
                decoded.AddRange([0, 0, 0, 0]);
            }
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                group[held++] = (byte)(b - '!');
                if (held == 5)
                {
                    AddGroup(decoded, group, 4);
                    held = 0;
                }
            }
        }

        if (held > 1)
        {
            group[held..].Fill(84);
            AddGroup(decoded, group, held - 1);
        }

        return [.. decoded];
    }

    public static byte[] AsciiHex(ReadOnlySpan<byte> packed)
    {
        var end = packed.IndexOf((byte)'>');
        byte[] text = [(byte)'<', .. end < 0 ? packed : packed[..end], (byte)'>'];
        return (new PdfLexer(text, 0, references: false, 4).Read() as PdfString)?.Bytes ?? [];
    }

    public static byte[] RunLength(ReadOnlySpan<byte> packed, int bound)
    {
        var decoded = new List<byte>(packed.Length * 2);
        for (var i = 0; i < packed.Length && packed[i] != 128 && decoded.Count < bound;)
        {
            var length = packed[i++];
            if (length < 128)
            {
                var count = Math.Min(length + 1, packed.Length - i);
                decoded.AddRange(packed.Slice(i, count));
                i += count;
            }
            else if (i < packed.Length)
            {
                for (var n = 0; n < 257 - length; n++)
                {
                    decoded.Add(packed[i]);
                }

                i++;
            }
        }

        return [.. decoded];
    }

    private static void AddGroup(List<byte> decoded, ReadOnlySpan<byte> group, int count)
    {
        uint value = 0;
        foreach (var digit in group)
        {
            value = unchecked((value * 85) + digit);
        }

        for (var i = 0; i < count; i++)
        {
            decoded.Add((byte)(value >> (24 - (8 * i))));
        }
    }
}
