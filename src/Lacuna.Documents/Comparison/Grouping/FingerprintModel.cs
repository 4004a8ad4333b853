namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Judges two documents by their fingerprints alone.</summary>
internal static class FingerprintModel
{
    /// <summary>How many numbers it looks at.</summary>
    public const int Length = 17;

    private const double Intercept = -4.778;

    // In the order of Gather. Learned by Lacuna.Lab releases fingerprints, from scans and planted releases together; a weight means something only beside the others.
    private static readonly double[] Weights =
        [-2.016, 12.608, -1.552, 8.459, -0.283, -2.362, -3.098, 3.886, -3.436, 0.191, -1.815, -6.574, -2.021, -1.889, -7.726, -4.783, 6.636];

    /// <summary>The probability that two documents are releases of one.</summary>
    /// <param name="row">What <see cref="Gather"/> gathered.</param>
    /// <param name="otherDay">Whether <see cref="OtherDay"/> tells them apart.</param>
    public static double Likelihood(ReadOnlySpan<double> row, bool otherDay = false)
    {
        var odds = Intercept;
        for (var i = 0; i < Length; i++)
        {
            odds += Weights[i] * row[i];
        }

        return MutualEvidence.Likelihood(otherDay ? Math.Min(odds, OtherDay.Odds) : odds);
    }

    /// <summary>Gathers what is looked at.</summary>
    /// <param name="a">One document.</param>
    /// <param name="b">The other.</param>
    /// <param name="weights">What the features of the first weigh; those of the second that it lacks count as their mean.</param>
    /// <param name="row">Takes <see cref="Length"/> numbers.</param>
    public static void Gather(ReleaseFingerprint a, ReleaseFingerprint b, Dictionary<uint, float> weights, Span<double> row)
    {
        var pairs = Compare(a.Pairs, b.Pairs, ReleaseFingerprint.PairSample, weights);
        var grams = Compare(a.Grams, b.Grams, ReleaseFingerprint.GramSample, weights);
        var head = Compare(a.Head, b.Head, int.MaxValue, weights);
        var marks = Compare(a.Marks, b.Marks, int.MaxValue, weights);
        row[0] = Math.Sqrt(pairs.Contained);
        row[1] = Math.Sqrt(pairs.Cosine);
        row[2] = Math.Sqrt(grams.Contained);
        row[3] = Math.Sqrt(grams.Cosine);
        row[4] = Math.Sqrt(head.Cosine);
        row[5] = marks.Shared > 0 ? 1 : 0;
        row[6] = marks.Shared == 0 && !a.Marks.IsEmpty && !b.Marks.IsEmpty ? 1 : 0;
        row[7] = marks.Contained;
        row[8] = Math.Abs(Math.Log((a.WordCount + 1.0) / (b.WordCount + 1.0)));
        row[9] = Math.Log(1 + pairs.Shared + grams.Shared);
        row[10] = row[1] * (1 - row[4]);
        row[11] = pairs.Cosine;
        row[12] = head.Cosine;
        row[13] = grams.Cosine;
        row[14] = Math.Min(Clean(a), Clean(b));
        row[15] = row[14] * row[10];
        row[16] = row[14] * row[1];
    }

    // From 1 for a clean text to 0 for a poor scan, in which a differing head says nothing.
    private static double Clean(ReleaseFingerprint document) => Math.Clamp(1 - ((document.Broken / (document.WordCount + 1.0)) - 0.04) / 0.06, 0, 1);

    // Of two samples of the smallest numbers only the range that both cover can be compared.
    private static (double Contained, double Cosine, int Shared) Compare(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int full, Dictionary<uint, float> weights)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return (0, 0, 0);
        }

        var top = Math.Min(a.Length == full ? a[^1] : uint.MaxValue, b.Length == full ? b[^1] : uint.MaxValue);
        double common = 0, ofA = 0;
        int shared = 0, inA = 0, inB = 0;
        var j = 0;
        foreach (var feature in a)
        {
            if (feature > top)
            {
                break;
            }

            var weight = weights.GetValueOrDefault(feature);
            ofA += weight;
            inA++;
            while (j < b.Length && b[j] < feature)
            {
                j++;
            }

            if (j < b.Length && b[j] == feature)
            {
                common += weight;
                shared++;
            }
        }

        foreach (var feature in b)
        {
            inB += feature <= top ? 1 : 0;
        }

        var ofB = inA == 0 ? 0 : ofA / inA * inB;
        var less = Math.Min(ofA, ofB);
        return less <= 0 ? (0, 0, 0) : (Math.Min(1, common / less), Math.Min(1, common / Math.Sqrt(ofA * ofB)), shared);
    }
}
