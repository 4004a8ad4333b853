using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>What a person fixed, as the search for the best way sees it: the fixed segments are taken out, and where they stood no pair reaches across.</summary>
/// <remarks>A fixed pair is a point that the way leads through. Where fixed pairs cross, the longest series in order gives the points; the others
/// only keep their neighbours apart.</remarks>
internal sealed class FixedPoints
{
    private readonly int[] _nextOfA;
    private readonly int[] _nextOfB;
    private readonly bool[] _cutA;
    private readonly bool[] _cutB;

    private FixedPoints(ImmutableArray<int> keptA, ImmutableArray<int> keptB, bool[] cutA, bool[] cutB, List<(int A, int B)> points)
    {
        (KeptA, KeptB, _cutA, _cutB, Points) = (keptA, keptB, cutA, cutB, points);
        _nextOfA = Next(keptA.Length, [.. points.Select(p => p.A)]);
        _nextOfB = Next(keptB.Length, [.. points.Select(p => p.B)]);
    }

    /// <summary>The segments of A that nobody fixed, as indices of the whole text.</summary>
    public ImmutableArray<int> KeptA { get; }

    /// <summary>The segments of B that nobody fixed.</summary>
    public ImmutableArray<int> KeptB { get; }

    /// <summary>Points that the way leads through: how many segments that nobody fixed come before, on either side. Rising.</summary>
    public List<(int A, int B)> Points { get; }

    /// <summary>Takes fixed pairs in; a segment counts in the first pair that names it.</summary>
    public static FixedPoints Of(int countA, int countB, ImmutableArray<FixedPair> pairs)
    {
        var (takenA, takenB) = (new bool[countA], new bool[countB]);
        foreach (var pair in pairs)
        {
            Take(takenA, pair.A);
            Take(takenB, pair.B);
        }

        var (beforeA, cutA) = Reduced(takenA);
        var (beforeB, cutB) = Reduced(takenB);
        var points = pairs.Where(p => !p.A.IsEmpty && !p.B.IsEmpty).Select(p => (First: (A: p.A.Min(), B: p.B.Min()), Last: (A: p.A.Max(), B: p.B.Max())))
            .OrderBy(p => p.First).ToList();
        return new FixedPoints(Kept(takenA), Kept(takenB), cutA, cutB, [.. InOrder(points).Select(p => (beforeA[p.First.A], beforeB[p.First.B]))]);
    }

    /// <summary>Whether a step from one point to another leaves what is fixed as it is.</summary>
    public bool Allows(int fromA, int fromB, int toA, int toB)
    {
        for (var i = fromA + 1; i < toA; i++)
        {
            if (_cutA[i])
            {
                return false;
            }
        }

        for (var j = fromB + 1; j < toB; j++)
        {
            if (_cutB[j])
            {
                return false;
            }
        }

        // The first point that is still ahead, on either side, must not be passed on one side alone.
        var next = Math.Min(_nextOfA[fromA], _nextOfB[fromB]);
        return next == Points.Count || (toA <= Points[next].A && toB <= Points[next].B);
    }

    private static void Take(bool[] taken, ImmutableArray<int> segments)
    {
        foreach (var segment in segments)
        {
            taken[segment] = true;
        }
    }

    private static ImmutableArray<int> Kept(bool[] taken) => [.. Enumerable.Range(0, taken.Length).Where(i => !taken[i])];

    // For each segment how many that were kept come before it, and before which of those something was taken out.
    private static (int[] Before, bool[] Cut) Reduced(bool[] taken)
    {
        var before = new int[taken.Length];
        var cut = new bool[taken.Length + 1];
        var kept = 0;
        for (var i = 0; i < taken.Length; i++)
        {
            before[i] = kept;
            cut[kept] |= taken[i];
            kept += taken[i] ? 0 : 1;
        }

        return (before, cut);
    }

    // For each point of one side the number of the first fixed point beyond it.
    private static int[] Next(int length, int[] points)
    {
        var next = new int[length + 1];
        var k = 0;
        for (var i = 0; i <= length; i++)
        {
            while (k < points.Length && points[k] <= i)
            {
                k++;
            }

            next[i] = k;
        }

        return next;
    }

    // The longest series of pairs that follow each other on both sides. People fix some dozens of pairs, not thousands.
    private static List<((int A, int B) First, (int A, int B) Last)> InOrder(List<((int A, int B) First, (int A, int B) Last)> pairs)
    {
        var length = new int[pairs.Count];
        var before = new int[pairs.Count];
        var best = -1;
        for (var i = 0; i < pairs.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (pairs[j].Last.A < pairs[i].First.A && pairs[j].Last.B < pairs[i].First.B && length[j] + 1 > length[i])
                {
                    (length[i], before[i]) = (length[j] + 1, j);
                }
            }

            best = best < 0 || length[i] > length[best] ? i : best;
        }

        var series = new List<((int A, int B) First, (int A, int B) Last)>();
        for (; best >= 0; best = before[best])
        {
            series.Add(pairs[best]);
        }

        series.Reverse();
        return series;
    }
}
