namespace Lacuna.Documents.Comparison.Translations;

/// <summary>The best way through two texts from their beginnings to their ends, by dynamic programming within a band.</summary>
internal static class BeadPath
{
    // By number: what a step takes of A and of B.
    private static readonly (int A, int B)[] Steps = [(1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1)];

    /// <summary>The beads of the best way, in order; every segment is in exactly one.</summary>
    /// <param name="score">Scores pairs.</param>
    /// <param name="band">Where to look.</param>
    /// <param name="points">What is fixed, or null.</param>
    /// <remarks>Time: the cells of the band, times the types of a segment. Memory: a byte for each cell of the band.</remarks>
    public static List<Bead> Find(BeadScore score, Band band, FixedPoints? points)
    {
        var n = band.Rows - 1;
        var taken = new byte[band.Rows][];
        var best = new double[BeadScore.MostSegments + 1][];
        for (var i = 0; i <= n; i++)
        {
            var (low, high) = (band.Low[i], band.High[i]);
            taken[i] = new byte[high - low + 1];
            var row = best[i % best.Length] = Resized(best[i % best.Length], high - low + 1);
            if (i > 0)
            {
                var last = Math.Min(n, i + BeadScore.MostSegments - 1);
                score.Enter(i - 1, Math.Max(0, low - BeadScore.MostSegments), band.High[last]);
            }

            for (var j = low; j <= high; j++)
            {
                var (value, step) = i == 0 && j == 0 ? (0.0, (byte)0) : Best(score, band, points, best, i, j);
                (row[j - low], taken[i][j - low]) = (value, step);
            }
        }

        return Back(band, taken);
    }

    private static (double Value, byte Step) Best(BeadScore score, Band band, FixedPoints? points, double[][] best, int i, int j)
    {
        var (value, taken) = (double.NegativeInfinity, (byte)0);
        for (byte step = 0; step < Steps.Length; step++)
        {
            var (a, b) = Steps[step];
            if (i < a || j < b || !band.Has(i - a, j - b) || points?.Allows(i - a, j - b, i, j) == false)
            {
                continue;
            }

            var before = best[(i - a) % best.Length][j - b - band.Low[i - a]];
            if (double.IsNegativeInfinity(before))
            {
                continue;
            }

            var here = before + (a == 0 || b == 0 ? BeadScore.Alone : score.Of(i - a, a, j - b, b));
            (value, taken) = here > value ? (here, step) : (value, taken);
        }

        return (value, taken);
    }

    private static List<Bead> Back(Band band, byte[][] taken)
    {
        var beads = new List<Bead>();
        for (var (i, j) = (band.Rows - 1, band.High[^1]); i > 0 || j > 0;)
        {
            var (a, b) = Steps[taken[i][j - band.Low[i]]];
            (i, j) = (i - a, j - b);
            beads.Add(new Bead(i, a, j, b));
        }

        beads.Reverse();
        return beads;
    }

    private static double[] Resized(double[]? row, int length) => row is null || row.Length < length ? new double[length] : row;
}
