using Lacuna.Documents.Formats.Pdf.Painting;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>Turns rows of samples (ISO 32000-1, 8.9.5.2) into colours.</summary>
internal sealed class SampleReader
{
    private readonly ColourSpace space;
    private readonly int bits;
    private readonly double[]? decode;
    private readonly double[]? key;
    private readonly bool stencil;
    private readonly uint[]? table;

    public SampleReader(ColourSpace space, int bits, double[]? decode, double[]? key, bool stencil)
    {
        this.space = space;
        this.bits = bits;
        this.decode = decode is { } d && d.Length >= 2 * space.Components ? d : null;
        this.key = key is { } k && k.Length >= 2 * space.Components ? k : null;
        this.stencil = stencil;
        if (space.Components == 1 && bits <= 8)
        {
            // One component: every value there can be, once.
            table = [.. Enumerable.Range(0, 1 << bits).Select(v => Value([v]))];
        }
    }

    public void ReadRow(ReadOnlySpan<byte> row, Span<uint> pixels)
    {
        var n = space.Components;
        if (table is not null)
        {
            for (var x = 0; x < pixels.Length; x++)
            {
                pixels[x] = table[Sample(row, x)];
            }

            return;
        }

        Span<int> samples = stackalloc int[32];
        var (last, lastValue) = (-1L, 0u);
        for (var x = 0; x < pixels.Length; x++)
        {
            long hash = 0;
            for (var i = 0; i < n; i++)
            {
                samples[i] = Sample(row, (x * n) + i);
                hash = (hash * 65599) + samples[i];
            }

            // Neighbours are mostly alike.
            if (hash != last || n > 3)
            {
                (last, lastValue) = (hash, Value(samples[..n]));
            }

            pixels[x] = lastValue;
        }
    }

    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        if (bits == 8)
        {
            return index < row.Length ? row[index] : 0;
        }

        if (bits == 16)
        {
            return index * 2 < row.Length ? row[index * 2] << 8 : 0;
        }

        var at = index * bits;
        return at / 8 < row.Length ? (row[at / 8] >> (8 - bits - (at % 8))) & ((1 << bits) - 1) : 0;
    }

    private uint Value(ReadOnlySpan<int> samples)
    {
        double highest = (1 << bits) - 1;
        Span<double> c = stackalloc double[samples.Length];
        var keyed = key is not null;
        for (var i = 0; i < samples.Length; i++)
        {
            keyed &= key is not null && samples[i] >= key[2 * i] && samples[i] <= key[(2 * i) + 1];
            c[i] = space.IsIndexed
                ? decode is null ? samples[i] : decode[0] + (samples[i] / highest * (decode[1] - decode[0]))
                : decode is null ? samples[i] / highest : decode[2 * i] + (samples[i] / highest * (decode[(2 * i) + 1] - decode[2 * i]));
        }

        if (stencil)
        {
            return c[0] < 0.5 ? 0xFF000000 : 0;
        }

        var colour = space.Colour(c) ?? PaintColour.White;
        return (keyed ? 0u : 0xFF000000) | ((uint)(colour.Red * 255) << 16) | ((uint)(colour.Green * 255) << 8) | (uint)(colour.Blue * 255);
    }
}
