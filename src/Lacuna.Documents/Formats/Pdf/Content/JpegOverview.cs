namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>An eighth of a JPEG image (ITU-T T.81): the mean of each block of 8 by 8 pixels, as gray. Sequential and progressive Huffman coding.</summary>
/// <remarks>Enough to tell a black box from text without the cost of the whole transform.</remarks>
internal sealed class JpegOverview
{
    private const int MaxBlocks = 4_000_000;

    private readonly byte[] data;
    private readonly HuffmanTable?[] dcTables = new HuffmanTable?[4];
    private readonly HuffmanTable?[] acTables = new HuffmanTable?[4];
    private readonly int[] firstQuantizer = [8, 8, 8, 8];
    private readonly List<Component> components = [];
    private int position;
    private int restart;
    private bool progressive;
    private int width;
    private int height;
    private bool adobeInverted;

    private JpegOverview(byte[] data) => this.data = data;

    /// <summary>Reads the overview; null where the file is of a kind that is not read here, or damaged before its first scan.</summary>
    public static (int Width, int Height, uint[] Pixels)? Read(byte[] data)
    {
        var image = new JpegOverview(data);
        return image.Scan() ? image.Pixels() : null;
    }

    private bool Scan()
    {
        var scanned = false;
        position = 2;
        while (position + 4 <= data.Length)
        {
            if (data[position] != 0xFF)
            {
                position++;
                continue;
            }

            var marker = data[position + 1];
            if (marker is 0xFF or 0 or 1 or (>= 0xD0 and <= 0xD8))
            {
                position += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker == 0xD9)
            {
                break;
            }

            var length = (data[position + 2] << 8) | data[position + 3];
            var start = position + 4;
            var end = Math.Min(data.Length, position + 2 + length);
            position = end;
            if (end < start || !Segment(marker, data.AsSpan(start, end - start), ref scanned))
            {
                return scanned;
            }
        }

        return scanned;
    }

    private bool Segment(byte marker, ReadOnlySpan<byte> body, ref bool scanned)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                progressive = marker == 0xC2;
                return Frame(body);
            case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                return false;
            case 0xC4: return Tables(body);
            case 0xDB: return Quantizers(body);
            case 0xDD when body.Length >= 2:
                restart = (body[0] << 8) | body[1];
                return true;
            case 0xEE when body.Length >= 12 && body.StartsWith("Adobe"u8):
                adobeInverted = true;
                return true;
            case 0xDA:
                if (components.Count == 0 || !ScanData(body))
                {
                    return false;
                }

                scanned = true;
                return true;
            default: return true;
        }
    }

    private bool Quantizers(ReadOnlySpan<byte> body)
    {
        while (body.Length > 0)
        {
            var wide = body[0] >> 4 != 0;
            var size = wide ? 129 : 65;
            if (body.Length < size)
            {
                return false;
            }

            firstQuantizer[body[0] & 3] = wide ? (body[1] << 8) | body[2] : body[1];
            body = body[size..];
        }

        return true;
    }

    private bool Tables(ReadOnlySpan<byte> body)
    {
        while (body.Length >= 17)
        {
            var kind = body[0];
            var count = 0;
            for (var i = 1; i <= 16; i++)
            {
                count += body[i];
            }

            if (body.Length < 17 + count || count > 256)
            {
                return false;
            }

            (kind >> 4 == 0 ? dcTables : acTables)[kind & 3] = new HuffmanTable(body.Slice(1, 16), body.Slice(17, count));
            body = body[(17 + count)..];
        }

        return true;
    }

    private bool Frame(ReadOnlySpan<byte> body)
    {
        if (body.Length < 6 || body[0] != 8 || components.Count > 0)
        {
            return false;
        }

        height = (body[1] << 8) | body[2];
        width = (body[3] << 8) | body[4];
        var count = body[5];
        if (width == 0 || height == 0 || count is 0 or > 4 || body.Length < 6 + (3 * count))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var c = body.Slice(6 + (3 * i), 3);
            components.Add(new Component(c[0], c[1] >> 4, c[1] & 15, c[2] & 3));
        }

        if (components.Any(c => c.Horizontal is < 1 or > 4 || c.Vertical is < 1 or > 4))
        {
            return false;
        }

        var (h, v) = (components.Max(c => c.Horizontal), components.Max(c => c.Vertical));
        var (across, down) = ((width + (8 * h) - 1) / (8 * h), (height + (8 * v) - 1) / (8 * v));
        foreach (var c in components)
        {
            if ((long)across * c.Horizontal * down * c.Vertical > MaxBlocks)
            {
                return false;
            }

            c.Columns = across * c.Horizontal;
            c.Rows = down * c.Vertical;
            c.OwnColumns = ((((width * c.Horizontal) + h - 1) / h) + 7) / 8;
            c.OwnRows = ((((height * c.Vertical) + v - 1) / v) + 7) / 8;
            c.Means = new int[c.Columns * c.Rows];
        }

        return true;
    }

    private bool ScanData(ReadOnlySpan<byte> body)
    {
        if (body.Length < 1 || body.Length < 4 + (2 * body[0]))
        {
            return false;
        }

        var scanned = new List<(Component Component, HuffmanTable? Dc, HuffmanTable? Ac)>();
        for (var i = 0; i < body[0]; i++)
        {
            var (id, tables) = (body[1 + (2 * i)], body[2 + (2 * i)]);
            if (components.Find(c => c.Id == id) is not { } component)
            {
                return false;
            }

            scanned.Add((component, dcTables[(tables >> 4) & 3], acTables[tables & 3]));
        }

        var spectral = body[1 + (2 * body[0])];
        var approximation = body[3 + (2 * body[0])];
        var reader = new BitReader(data, position);
        // Of a progressive image only the first scan of means is needed; the others refine it.
        if (!progressive || (spectral == 0 && approximation >> 4 == 0))
        {
            ReadBlocks(scanned, reader, approximation & 15);
        }

        position = reader.AfterScan();
        return true;
    }

    private void ReadBlocks(List<(Component Component, HuffmanTable? Dc, HuffmanTable? Ac)> scanned, BitReader reader, int shift)
    {
        if (scanned.Any(s => s.Dc is null || (!progressive && s.Ac is null)))
        {
            return;
        }

        var single = scanned.Count == 1;
        var first = scanned[0].Component;
        var across = single ? first.OwnColumns : first.Columns / first.Horizontal;
        var down = single ? first.OwnRows : first.Rows / first.Vertical;
        var previous = new int[scanned.Count];
        for (var unit = 0; unit < across * down; unit++)
        {
            if (restart > 0 && unit > 0 && unit % restart == 0)
            {
                reader.Restart();
                Array.Clear(previous);
            }

            for (var s = 0; s < scanned.Count; s++)
            {
                var (component, dc, ac) = scanned[s];
                var (h, v) = single ? (1, 1) : (component.Horizontal, component.Vertical);
                for (var b = 0; b < h * v; b++)
                {
                    if (!Block(reader, dc, progressive ? null : ac, ref previous[s]))
                    {
                        return;
                    }

                    var x = (unit % across * h) + (b % h);
                    var y = (unit / across * v) + (b / h);
                    component.Means[(y * component.Columns) + x] = previous[s] << (progressive ? shift : 0);
                }
            }
        }
    }

    private static bool Block(BitReader reader, HuffmanTable? dc, HuffmanTable? ac, ref int previous)
    {
        var size = dc?.Next(reader) ?? -1;
        if (size is < 0 or > 16)
        {
            return false;
        }

        previous += reader.Signed(size);
        for (var k = 1; ac is not null && k < 64; k++)
        {
            var code = ac.Next(reader);
            if (code < 0)
            {
                return false;
            }

            if ((code & 15) == 0)
            {
                if (code >> 4 != 15)
                {
                    break;
                }

                k += 15;
                continue;
            }

            k += code >> 4;
            reader.Skip(code & 15);
        }

        return true;
    }

    private (int Width, int Height, uint[] Pixels) Pixels()
    {
        var luma = components[0];
        var (w, h) = (luma.OwnColumns, luma.OwnRows);
        var pixels = new uint[w * h];
        for (var y = 0; y < h; y++)
        {
            for (var x = 0; x < w; x++)
            {
                var gray = Level(luma, x, y, w, h);
                if (components.Count == 4)
                {
                    // Inks: the key alone says how dark it is where nothing else is known.
                    var key = Level(components[3], x, y, w, h);
                    gray = adobeInverted ? gray * key / 255 : (255 - gray) * (255 - key) / 255;
                }

                pixels[(y * w) + x] = 0xFF000000 | (uint)(gray * 0x010101);
            }
        }

        return (w, h, pixels);
    }

    private int Level(Component c, int x, int y, int w, int h)
    {
        var (cx, cy) = (Math.Min(c.Columns - 1, x * c.OwnColumns / w), Math.Min(c.Rows - 1, y * c.OwnRows / h));
        return Math.Clamp((c.Means[(cy * c.Columns) + cx] * firstQuantizer[c.Quantizer] / 8) + 128, 0, 255);
    }

    private sealed class Component(int id, int horizontal, int vertical, int quantizer)
    {
        public int Id { get; } = id;

        public int Horizontal { get; } = horizontal;

        public int Vertical { get; } = vertical;

        public int Quantizer { get; } = quantizer;

        public int Columns { get; set; }

        public int Rows { get; set; }

        public int OwnColumns { get; set; }

        public int OwnRows { get; set; }

        public int[] Means { get; set; } = [];
    }
}
