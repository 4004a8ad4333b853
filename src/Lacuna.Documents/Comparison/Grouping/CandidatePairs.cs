namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Finds the pairs of a set that are worth a closer look, and their evidence.</summary>
internal sealed class CandidatePairs
{
    /// <summary>Of each kind so many of the likest are looked at. With fewer, pairs of poor scans are missed; with more, hardly one is won and each costs time.</summary>
    private const int PerKind = 5;

    private CandidatePairs(long[] pairs, double[] rows, (double AInB, double BInA)[] shares) => (Pairs, Rows, Shares) = (pairs, rows, shares);

    /// <summary>The pairs, the smaller number in the upper half, ascending.</summary>
    public long[] Pairs { get; }

    /// <summary>Their evidence, <see cref="PairEvidence.Length"/> numbers each.</summary>
    public double[] Rows { get; }

    /// <summary>What share of each the other has.</summary>
    public (double AInB, double BInA)[] Shares { get; }

    /// <summary>The row of a pair.</summary>
    public Span<double> Row(int pair) => Rows.AsSpan(pair * PairEvidence.Length, PairEvidence.Length);

    /// <summary>Looks through a set.</summary>
    /// <param name="documents">Their profiles.</param>
    /// <param name="work">How many cores may be used, and the token.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; may be null.</param>
    /// <param name="all">Every pair is a candidate: for sets so small that it costs nothing.</param>
    public static CandidatePairs Find(IReadOnlyList<ReleaseProfile> documents, ParallelOptions work, Action<double>? progress, bool all = false)
    {
        Func<ReleaseProfile, uint[]>[] features = [static d => d.Words, static d => d.Pairs, static d => d.Grams];
        var kinds = new FeatureKind[features.Length];
        for (var k = 0; k < kinds.Length; k++)
        {
            kinds[k] = new FeatureKind(FeatureTable.Make([.. documents.Select(features[k])], work), work);
            progress?.Invoke(0.2 * (k + 1));
        }

        var numbers = FeatureTable.Make([.. documents.Select(static d => d.Numbers)], work);
        var pairs = all ? Every(documents.Count) : Likest(kinds, documents.Count);
        var found = new CandidatePairs(pairs, new double[pairs.Length * PairEvidence.Length], new (double, double)[pairs.Length]);
        var evidence = new PairEvidence(documents, kinds, numbers);
        Parallel.For(0, pairs.Length, work, i => found.Shares[i] = evidence.Gather((int)(pairs[i] >> 32), (int)(uint)pairs[i], found.Row(i)));
        progress?.Invoke(0.9);
        return found;
    }

    private static long[] Likest(FeatureKind[] kinds, int documents)
    {
        var found = new HashSet<long>();
        foreach (var kind in kinds)
        {
            for (var d = 0; d < documents; d++)
            {
                foreach (var neighbour in kind.Likest[d].AsSpan(0, Math.Min(PerKind, kind.Likest[d].Length)))
                {
                    found.Add(((long)Math.Min(d, neighbour.Document) << 32) | (uint)Math.Max(d, neighbour.Document));
                }
            }
        }

        var pairs = found.ToArray();
        Array.Sort(pairs);
        return pairs;
    }

    private static long[] Every(int documents)
    {
        var pairs = new List<long>();
        for (var a = 0L; a < documents; a++)
        {
            for (var b = a + 1; b < documents; b++)
            {
                pairs.Add((a << 32) | b);
            }
        }

        return [.. pairs];
    }
}
