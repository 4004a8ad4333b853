namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>A Huffman table of a JPEG image (ITU-T T.81, annex C).</summary>
internal sealed class HuffmanTable
{
    private readonly int[] lowest = new int[17];
    private readonly int[] highest = new int[17];
    private readonly int[] first = new int[17];
    private readonly byte[] values;

    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
    {
        this.values = values.ToArray();
        var (code, index) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            (lowest[length], first[length]) = (code, index);
            code += counts[length - 1];
            index += counts[length - 1];
            highest[length] = code - 1;
            code <<= 1;
        }
    }

    /// <summary>The next value, or -1 at the end of the data.</summary>
    public int Next(BitReader reader)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            var bit = reader.Bit();
            if (bit < 0)
            {
                return -1;
            }

            code = (code << 1) | bit;
            if (code <= highest[length] && code >= lowest[length])
            {
                return values[first[length] + code - lowest[length]];
            }
        }

        return -1;
    }
}

/// <summary>The bits of a scan, without the stuffed zeros after 0xFF.</summary>
internal sealed class BitReader(byte[] data, int position)
{
    private int at = position;
    private int held;
    private int bits;

    public int Bit()
    {
        if (bits == 0)
        {
            if (at >= data.Length)
            {
                return -1;
            }

            held = data[at];
            if (held == 0xFF)
            {
                if (at + 1 >= data.Length || data[at + 1] != 0)
                {
                    return -1;
                }

                at++;
            }

            at++;
            bits = 8;
        }

        bits--;
        return (held >> bits) & 1;
    }

    /// <summary>A number of so many bits, negative ones by T.81, F.2.2.1.</summary>
    public int Signed(int size)
    {
        var value = 0;
        for (var i = 0; i < size; i++)
        {
            value = (value << 1) | Math.Max(0, Bit());
        }

        return size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    public void Skip(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Bit();
        }
    }

    /// <summary>Goes on after the next restart marker.</summary>
    public void Restart()
    {
        bits = 0;
        while (at + 1 < data.Length && !(data[at] == 0xFF && data[at + 1] is >= 0xD0 and <= 0xD7))
        {
            if (data[at] == 0xFF && data[at + 1] is not (0 or 0xFF))
            {
                return;
            }

            at++;
        }

        at += 2;
    }

    /// <summary>Where the next marker that is no restart begins.</summary>
    public int AfterScan()
    {
        while (at + 1 < data.Length && (data[at] != 0xFF || data[at + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7)))
        {
            at++;
        }

        return at;
    }
}
