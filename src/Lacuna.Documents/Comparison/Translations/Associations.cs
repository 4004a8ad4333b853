using System.Runtime.InteropServices;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Learns from a first alignment how these two texts translate each other.</summary>
internal static class Associations
{
    // A word seen once tells nothing about what it goes with; one in half of all pairs hardly more.
    private const int Fewest = 2;

    // Together so often, by Dice's measure, and so surely, by the logarithm of the likelihood ratio.
    private const double LeastDice = 0.60;
    private const double LeastSurety = 10;

    // Words of one pair that take part, the rarest first, and pairs of words that are counted: bounds on time and memory.
    private const int MostWords = 60;
    private const int MostCounted = 3_000_000;

    // Margins below this are no lesson.
    private const double SureMargin = 4;

    /// <summary>Learns the ratio of lengths, what translations keep, and words that go together.</summary>
    public static void Learn(Links links, Weights weights, BeadScore score, List<Bead> beads)
    {
        Span<int> kept = stackalloc int[weights.Kept.Length];
        Span<int> all = stackalloc int[weights.Kept.Length];
        var ratios = new List<(double Ratio, double Length)>();
        var together = new Dictionary<(int A, int B), int>();
        var (inA, inB) = (new int[links.A.Types.Length], new int[links.B.Types.Length]);
        var pairs = 0;
        foreach (var bead in beads)
        {
            if (!bead.IsPair)
            {
                continue;
            }

            score.Enter(bead);
            if (score.Margin(bead) < SureMargin)
            {
                continue;
            }

            pairs++;
            score.Count(bead, kept, all);
            ratios.Add(Ratio(links, bead));
            var wordsOfA = Words(links.A, bead.A, bead.CountA, links.ClassA);
            var wordsOfB = Words(links.B, bead.B, bead.CountB, links.ClassB);
            foreach (var word in wordsOfA)
            {
                inA[word]++;
                foreach (var other in wordsOfB)
                {
                    if (together.Count < MostCounted || together.ContainsKey((word, other)))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(together, (word, other), out _)++;
                    }
                }
            }

            foreach (var other in wordsOfB)
            {
                inB[other]++;
            }
        }

        weights.Learn(kept, all);
        weights.LengthRatio = Middle(ratios);
        foreach (var ((a, b), count) in together)
        {
            if (count >= Fewest && 2.0 * count / (inA[a] + inB[b]) >= LeastDice && Surety(count, inA[a], inB[b], pairs) >= LeastSurety)
            {
                links.Learn(a, b);
            }
        }
    }

    private static List<int> Words(Vocabulary text, int first, int count, EvidenceClass[] classes)
    {
        var words = new HashSet<int>();
        for (var s = first; s < first + count; s++)
        {
            foreach (var type in text.Entries[s])
            {
                if (classes[type] is EvidenceClass.Strange or EvidenceClass.StrangeName or EvidenceClass.Learned or EvidenceClass.Listed && text.Of(type).Length >= Fewest)
                {
                    words.Add(type);
                }
            }
        }

        return [.. words.OrderBy(type => text.Of(type).Length).ThenBy(type => type).Take(MostWords)];
    }

    private static (double Ratio, double Length) Ratio(Links links, Bead bead)
    {
        var (lengthA, lengthB) = (0.0, 0.0);
        for (var s = bead.A; s < bead.A + bead.CountA; s++)
        {
            lengthA += links.A.Segments[s].Length;
        }

        for (var s = bead.B; s < bead.B + bead.CountB; s++)
        {
            lengthB += links.B.Segments[s].Length;
        }

        return (Math.Log((lengthB + 2) / (lengthA + 2)), lengthA + lengthB);
    }

    // The median weighted by length; a few wrong pairs do not move it. Ten pairs of no difference stand for what is usual.
    private static double Middle(List<(double Ratio, double Length)> ratios)
    {
        if (ratios.Count == 0)
        {
            return 0;
        }

        ratios.Sort();
        var half = ratios.Sum(r => r.Length) / 2;
        var at = 0;
        for (var sum = ratios[0].Length; sum < half; sum += ratios[at].Length)
        {
            at++;
        }

        return ratios[at].Ratio * ratios.Count / (ratios.Count + 3);
    }

    // Dunning's logarithm of the likelihood ratio of two words being in the same pairs.
    private static double Surety(double both, double a, double b, double pairs) =>
        2 * (Part(both, a * b / pairs) + Part(a - both, a * (pairs - b) / pairs) + Part(b - both, b * (pairs - a) / pairs)
            + Part(pairs - a - b + both, (pairs - a) * (pairs - b) / pairs));

    private static double Part(double seen, double expected) => seen <= 0 || expected <= 0 ? 0 : seen * Math.Log(seen / expected);
}
