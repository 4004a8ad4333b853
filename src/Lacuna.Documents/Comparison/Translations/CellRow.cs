namespace Lacuna.Documents.Comparison.Translations;

/// <summary>One segment of A against the segments of B within the band: which types of either are found in the other.</summary>
internal sealed class CellRow
{
    private ulong[] foundOfA = [];
    private ulong[] foundOfB = [];
    private int wordsOfA;
    private long offsetOfB;

    public int Segment { get; private set; } = -1;

    public int First { get; private set; }

    public int End { get; private set; }

    /// <summary>Looks the types of a segment up among those of B.</summary>
    /// <param name="links">The links of the two texts.</param>
    /// <param name="segment">The segment of A.</param>
    /// <param name="first">The first segment of B to look at.</param>
    /// <param name="end">The segment of B after the last one.</param>
    /// <param name="offsets">For each segment of B, how many words of 64 bits the types of those before it take.</param>
    public void Fill(Links links, int segment, int first, int end, long[] offsets)
    {
        (Segment, First, End) = (segment, first, end);
        var entries = links.A.Entries[segment];
        wordsOfA = (entries.Length + 63) / 64;
        offsetOfB = offsets[first];
        Clear(ref foundOfA, (long)wordsOfA * (end - first));
        Clear(ref foundOfB, offsets[end] - offsetOfB);
        for (var place = 0; place < entries.Length; place++)
        {
            foreach (var other in links.OfA(entries[place]))
            {
                var occurrences = links.B.Of(other);
                for (var k = LowerBound(occurrences, first); k < occurrences.Length && occurrences[k].Segment < end; k++)
                {
                    var (column, at) = occurrences[k];
                    foundOfA[(column - first) * wordsOfA + place / 64] |= 1UL << (place % 64);
                    foundOfB[offsets[column] - offsetOfB + at / 64] |= 1UL << (at % 64);
                }
            }
        }
    }

    /// <summary>The types of the segment that are found in a segment of B, as bits.</summary>
    public ReadOnlySpan<ulong> OfA(int column) => foundOfA.AsSpan((column - First) * wordsOfA, wordsOfA);

    /// <summary>The types of a segment of B that are found in the segment, as bits.</summary>
    public ReadOnlySpan<ulong> OfB(int column, long[] offsets) =>
        foundOfB.AsSpan((int)(offsets[column] - offsetOfB), (int)(offsets[column + 1] - offsets[column]));

    private static void Clear(ref ulong[] bits, long length)
    {
        if (bits.Length < length)
        {
            bits = new ulong[Math.Max(length, bits.Length * 2L)];
        }
        else
        {
            Array.Clear(bits, 0, (int)length);
        }
    }

    private static int LowerBound(ReadOnlySpan<Occurrence> occurrences, int segment)
    {
        var (low, high) = (0, occurrences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (occurrences[middle].Segment < segment)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
