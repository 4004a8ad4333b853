namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>A second look at each pair, with what is known of the pairs around it.</summary>
/// <remarks>Two poor scans that both are like a third, clean one, are more likely releases of one document than the two by themselves would show; and a pair whose one side
/// belongs surely to another, with which the other side has nothing to do, less likely.</remarks>
internal sealed class MutualEvidence
{
    /// <summary>How many numbers the second look has.</summary>
    public const int Length = 5;

    /// <summary>Odds beyond which certainty adds nothing.</summary>
    private const double MostOdds = 8;

    /// <summary>A neighbour less likely than that is none.</summary>
    private const double LeastLikely = 0.02;

    private readonly Dictionary<long, double> _likely = [];
    private readonly Dictionary<int, List<int>> _around = [];

    public MutualEvidence(ReadOnlySpan<long> pairs, ReadOnlySpan<double> odds)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            var likely = Likelihood(odds[i]);
            if (likely < LeastLikely)
            {
                continue;
            }

            var (a, b) = ((int)(pairs[i] >> 32), (int)(uint)pairs[i]);
            _likely[pairs[i]] = likely;
            Around(a).Add(b);
            Around(b).Add(a);
        }
    }

    /// <summary>The probability of some odds.</summary>
    /// <param name="odds">Their logarithm.</param>
    public static double Likelihood(double odds) => 1 / (1 + Math.Exp(-odds));

    /// <summary>Gathers what the second look sees of a pair.</summary>
    /// <param name="a">One document.</param>
    /// <param name="b">The other.</param>
    /// <param name="odds">What the first look said.</param>
    /// <param name="row">Takes <see cref="Length"/> numbers: the odds, how far a third document vouches for both, how far one speaks for the one and against the other,
    /// the strongest and the weakest tie to any third.</param>
    public void Gather(int a, int b, double odds, Span<double> row)
    {
        double support = 0, against = 0;
        Span<double> tie = [0, 0];
        for (var side = 0; side < 2; side++)
        {
            var (one, other) = side == 0 ? (a, b) : (b, a);
            foreach (var third in _around.GetValueOrDefault(one) ?? [])
            {
                if (third != other)
                {
                    var (near, far) = (Between(one, third), Between(other, third));
                    support = Math.Max(support, Math.Min(near, far));
                    against = Math.Max(against, near - far);
                    tie[side] = Math.Max(tie[side], near);
                }
            }
        }

        row[0] = Math.Clamp(odds, -MostOdds, MostOdds);
        row[1] = support;
        row[2] = against;
        row[3] = Math.Max(tie[0], tie[1]);
        row[4] = Math.Min(tie[0], tie[1]);
    }

    private double Between(int a, int b) => _likely.GetValueOrDefault(((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b));

    private List<int> Around(int document)
    {
        if (!_around.TryGetValue(document, out var around))
        {
            _around[document] = around = [];
        }

        return around;
    }
}
