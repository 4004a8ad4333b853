namespace Lacuna.Documents.Comparison.Translations;

/// <summary>What each type of one side tells for and against a pair, as logarithms of likelihood ratios.</summary>
/// <remarks>A token that a translation keeps with chance p and that stands in any passage of the other text with chance q tells ln(p/q) where
/// it is found and ln((1-p)/(1-q)) where it is not. A longer passage holds it more easily by chance: hence the table by size.</remarks>
internal sealed class SideEvidence
{
    // One name found must not outweigh everything else.
    private const double Most = 4.0;

    private readonly double[] gains;

    public SideEvidence(Vocabulary own, Vocabulary other, Func<int, int[]> linked, EvidenceClass[] classes, Weights weights)
    {
        Base = new double[own.Segments.Length * Weights.Sizes];
        gains = new double[own.Types.Length * Weights.Sizes];
        var losses = new double[own.Types.Length * Weights.Sizes];
        var count = Math.Max(1, other.Segments.Length);
        var seen = new int[count];
        for (var t = 0; t < own.Types.Length; t++)
        {
            var holding = 0;
            foreach (var link in linked(t))
            {
                foreach (var occurrence in other.Of(link))
                {
                    if (seen[occurrence.Segment] != t + 1)
                    {
                        seen[occurrence.Segment] = t + 1;
                        holding++;
                    }
                }
            }

            var share = Math.Clamp((Math.Max(holding, 1) - 0.5) / (count + 0.5), 0.0005, 0.98);
            var kept = weights.Kept[(int)classes[t]];
            for (var size = 0; size < Weights.Sizes; size++)
            {
                var chance = Math.Clamp(1 - Math.Pow(1 - share, Weights.TimesOf(size)), 0.0005, 0.98);

                // A translation keeps what it keeps on top of what chance would bring.
                var found = kept + (1 - kept) * chance;
                var loss = holding == 0 ? Math.Log(1 - kept) : Math.Log((1 - found) / (1 - chance));
                losses[t * Weights.Sizes + size] = loss;
                gains[t * Weights.Sizes + size] = Math.Min(Most, Math.Log(found / chance)) - loss;
            }
        }

        for (var s = 0; s < own.Segments.Length; s++)
        {
            foreach (var type in own.Entries[s])
            {
                for (var size = 0; size < Weights.Sizes; size++)
                {
                    Base[s * Weights.Sizes + size] += losses[type * Weights.Sizes + size];
                }
            }
        }
    }

    /// <summary>For each segment and size what it tells when none of its types is found.</summary>
    public double[] Base { get; }

    /// <summary>What finding a type adds to that.</summary>
    public double Gain(int type, int size) => gains[type * Weights.Sizes + size];
}
