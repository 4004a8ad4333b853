using System.Numerics;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>How well groups of segments explain each other: words, lengths, and how common the shape is.</summary>
internal sealed class BeadScore
{
    /// <summary>Most segments on one side of a pair.</summary>
    public const int MostSegments = 3;

    // What leaving one segment alone costs. Cheaper, and free translations fall apart; dearer, and omissions are forced on a neighbour.
    public const double Alone = -2.3;

    // Words of both sides tell the same story twice, and words of a sentence depend on each other.
    private const double WordWeight = 0.42;

    // One to one, one to two, one to three, two to two: the rarer a shape, the more must speak for it.
    private const double OneToOne = -0.3;
    private const double OneToTwo = -2.4;
    private const double OneToThree = -4.5;
    private const double TwoToTwo = -5.0;

    // Spread of the logarithm of lengths: of long segments, and what short ones add.
    private const double SpreadLong = 0.022;
    private const double SpreadShort = 1.3;

    // The density of lengths of strangers.
    private const double Strangers = 0.4;
    private const double Outliers = 0.03;

    // A gap against a passage: lengths of what is missing are guesses.
    private const double SpreadOfGap = 0.3;

    // A gap that stands for a whole passage is likelier than an omission beside an addition, but needs no forcing.
    private const double GapForPassage = -2.0;

    private readonly Links links;
    private readonly Weights weights;
    private readonly SideEvidence a;
    private readonly SideEvidence b;
    private readonly long[] offsets;
    private readonly CellRow[] rows;

    public BeadScore(Links links, Weights weights)
    {
        (this.links, this.weights) = (links, weights);
        a = new SideEvidence(links.A, links.B, t => links.OfA(t).ToArray(), links.ClassA, weights);
        b = new SideEvidence(links.B, links.A, t => links.OfB(t).ToArray(), links.ClassB, weights);
        offsets = new long[links.B.Segments.Length + 1];
        for (var s = 0; s < links.B.Segments.Length; s++)
        {
            offsets[s + 1] = offsets[s] + (links.B.Entries[s].Length + 63) / 64;
        }

        rows = [.. Enumerable.Range(0, MostSegments).Select(_ => new CellRow())];
    }

    /// <summary>Makes a segment of A ready; the last <see cref="MostSegments"/> stay ready.</summary>
    public void Enter(int segment, int first, int end) => rows[segment % rows.Length].Fill(links, segment, first, end, offsets);

    /// <summary>Makes the segments of one pair ready, and no others.</summary>
    public void Enter(Bead bead)
    {
        for (var i = bead.A; i < bead.A + bead.CountA; i++)
        {
            Enter(i, bead.B, bead.B + bead.CountB);
        }
    }

    /// <summary>Whether both segments hold more than marks of gaps.</summary>
    public bool HasWords(int a, int b) => !links.A.Segments[a].IsGapOnly && !links.B.Segments[b].IsGapOnly;

    /// <summary>How much better a pair that was entered explains the texts than leaving its segments alone, as a natural logarithm.</summary>
    public double Margin(Bead bead) => Of(bead.A, bead.CountA, bead.B, bead.CountB) - (bead.CountA + bead.CountB) * Alone;

    /// <summary>The score of a pair, as a natural logarithm; leaving segments alone scores <see cref="Alone"/> each.</summary>
    public double Of(int firstA, int countA, int firstB, int countB)
    {
        var (lengthA, missingA, unmeasuredA, gapA) = Measure(links.A.Segments, firstA, countA);
        var (lengthB, missingB, unmeasuredB, gapB) = Measure(links.B.Segments, firstB, countB);
        if (lengthA + missingA == 0 && !unmeasuredA || lengthB + missingB == 0 && !unmeasuredB)
        {
            // An empty segment translates nothing.
            return double.NegativeInfinity;
        }

        var shape = (countA + countB) switch { 2 => OneToOne, 3 => OneToTwo, _ => countA == countB ? TwoToTwo : OneToThree };
        if (gapA != gapB)
        {
            // Nothing can be compared but the stated size.
            return countA + countB > 3 ? double.NegativeInfinity
                : shape + GapForPassage + ((gapA ? unmeasuredA : unmeasuredB) ? 0 : Math.Min(0, Lengths(lengthA + missingA, lengthB + missingB, SpreadOfGap)));
        }

        var spread = 0.0;
        if (missingA > 0 != missingB > 0 || unmeasuredA != unmeasuredB)
        {
            // What one side lacks the other shows.
            (lengthA, lengthB) = (lengthA + missingA, lengthB + missingB);
            spread = SpreadOfGap;
        }

        var words = OfA(firstA, countA, firstB, countB, Weights.SizeOf(lengthB / links.B.AverageLength))
            + OfB(firstA, countA, firstB, countB, Weights.SizeOf(lengthA / links.A.AverageLength));
        return shape + WordWeight * words + Lengths(lengthA, lengthB, spread);
    }

    /// <summary>Counts by class the types of A in a pair and those found in B.</summary>
    public void Count(Bead bead, Span<int> kept, Span<int> all)
    {
        for (var i = bead.A; i < bead.A + bead.CountA; i++)
        {
            var entries = links.A.Entries[i];
            for (var place = 0; place < entries.Length; place++)
            {
                var c = (int)links.ClassA[entries[place]];
                all[c]++;
                for (var j = bead.B; j < bead.B + bead.CountB; j++)
                {
                    if ((Row(i).OfA(j)[place / 64] >> (place % 64) & 1) != 0)
                    {
                        kept[c]++;
                        break;
                    }
                }
            }
        }
    }

    /// <summary>What speaks for a pair that was entered.</summary>
    public PairEvidence Evidence(Bead bead, double lengthRatio)
    {
        Span<int> kept = stackalloc int[weights.Kept.Length];
        Span<int> all = stackalloc int[weights.Kept.Length];
        Count(bead, kept, all);
        return new PairEvidence(
            kept[(int)EvidenceClass.Figures] + kept[(int)EvidenceClass.Digit] + kept[(int)EvidenceClass.Numeral],
            kept[(int)EvidenceClass.LikeName] + kept[(int)EvidenceClass.LikeWord],
            kept[(int)EvidenceClass.Listed] + kept[(int)EvidenceClass.Learned],
            kept[(int)EvidenceClass.Sign] + kept[(int)EvidenceClass.Gap],
            Math.Round(lengthRatio, 3));
    }

    private static (double Length, double Missing, bool Unmeasured, bool IsGap) Measure(Segment[] segments, int first, int count)
    {
        var (length, missing, unmeasured, gap) = (0.0, 0.0, false, true);
        for (var s = first; s < first + count; s++)
        {
            length += segments[s].Length;
            missing += segments[s].Missing;
            unmeasured |= segments[s].HasUnmeasuredGap;
            gap &= segments[s].IsGapOnly;
        }

        return (length, missing, unmeasured, gap);
    }

    private double Lengths(double lengthA, double lengthB, double spread)
    {
        const double rootTwoPi = 2.5066282746310002;
        var ratio = Math.Log((lengthB + 2) / (lengthA + 2)) - weights.LengthRatio;
        var variance = SpreadLong + SpreadShort / (Math.Min(lengthA, lengthB) + 4) + spread;
        var alike = Math.Exp(-ratio * ratio / (2 * variance)) / (rootTwoPi * Math.Sqrt(variance));
        return Math.Log(((1 - Outliers) * alike + Outliers * Math.Exp(-ratio * ratio / 2) / rootTwoPi + 1e-6) / Strangers);
    }

    private double OfA(int firstA, int countA, int firstB, int countB, int size)
    {
        var sum = 0.0;
        for (var i = firstA; i < firstA + countA; i++)
        {
            var row = Row(i);
            var entries = links.A.Entries[i];
            sum += a.Base[i * Weights.Sizes + size];
            for (var word = 0; word * 64 < entries.Length; word++)
            {
                var found = 0UL;
                for (var j = firstB; j < firstB + countB; j++)
                {
                    found |= row.OfA(j)[word];
                }

                for (; found != 0; found &= found - 1)
                {
                    sum += a.Gain(entries[word * 64 + BitOperations.TrailingZeroCount(found)], size);
                }
            }
        }

        return sum;
    }

    private double OfB(int firstA, int countA, int firstB, int countB, int size)
    {
        var sum = 0.0;
        for (var j = firstB; j < firstB + countB; j++)
        {
            var entries = links.B.Entries[j];
            sum += b.Base[j * Weights.Sizes + size];
            for (var word = 0; word * 64 < entries.Length; word++)
            {
                var found = 0UL;
                for (var i = firstA; i < firstA + countA; i++)
                {
                    found |= Row(i).OfB(j, offsets)[word];
                }

                for (; found != 0; found &= found - 1)
                {
                    sum += b.Gain(entries[word * 64 + BitOperations.TrailingZeroCount(found)], size);
                }
            }
        }

        return sum;
    }

    private CellRow Row(int segment) => rows[segment % rows.Length];
}
