using System.Globalization;
using Lacuna.Documents.Comparison.Grouping;

namespace Lacuna.Lab.Releases;

/// <summary>Learns the weights of the release grouping from a labelled corpus, and says how good they are on records they were not learned from.</summary>
internal static class ReleaseLearning
{
    private const double Ridge = 1;

    public static int Run(string folder, string excluded, int oneIn)
    {
        var corpus = LabelledReleases.Read(folder, excluded, oneIn);
        var profiles = corpus.Texts.AsParallel().AsOrdered().Select(ReleaseProfile.Of).ToArray();
        var candidates = CandidatePairs.Find(profiles, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, null);
        var labels = Array.ConvertAll(candidates.Pairs, corpus.Truth.Contains);
        var judged = Enumerable.Range(0, labels.Length).Where(i => !corpus.Unjudged.Contains(candidates.Pairs[i])).ToArray();
        Say($"{profiles.Length} documents, {corpus.Truth.Count} pairs of releases, {labels.Length} candidates, recall {labels.Count(l => l) / (double)corpus.Truth.Count:F4}");
        foreach (var (name, clues) in new[] { ("InLargeSet", Enum.GetValues<Clue>()), ("InSmallSet", ClueModels.WithoutCorpus.ToArray()) })
        {
            Learn(name, clues, corpus, candidates, labels, judged);
        }

        return 0;
    }

    private static void Learn(string name, Clue[] clues, LabelledReleases corpus, CandidatePairs candidates, bool[] labels, int[] judged)
    {
        var scales = Array.ConvertAll(clues, clue => Scale(clue, candidates, judged));
        var rows = new double[labels.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[clues.Length * 2];
            for (var c = 0; c < clues.Length; c++)
            {
                rows[i][c] = scales[c].Deviation(candidates.Row(i));
                rows[i][c + clues.Length] = rows[i][c] * rows[i][c];
            }
        }

        var odds = Crossed(corpus, candidates, rows, labels, judged, Ridge, null);
        Quality($"{name}, first look, each half by the other's weights", corpus, odds, labels, judged);
        var mutual = new MutualEvidence(candidates.Pairs, odds);
        var second = new double[rows.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            mutual.Gather((int)(candidates.Pairs[i] >> 32), (int)(uint)candidates.Pairs[i], odds[i], second[i] = new double[MutualEvidence.Length]);
        }

        var again = Crossed(corpus, candidates, second, labels, judged, 1, $"{name} second look");
        Quality($"{name}, second look", corpus, again, labels, judged);
        var weights = LogisticFit.Fit(rows, labels, judged, Ridge);
        Say($"    public static ClueModel {name} {{ get; }} = new({weights[^1]:F3},\n    [");
        for (var c = 0; c < clues.Length; c++)
        {
            Say($"        new(Clue.{clues[c]}, {scales[c].Centre:F4}, {scales[c].Spread:F4}, {weights[c]:F3}, {weights[c + clues.Length]:F3}),");
        }

        Say($"    ]);");
    }

    private static ClueWeight Scale(Clue clue, CandidatePairs candidates, int[] judged)
    {
        var mean = judged.Average(i => candidates.Row(i)[(int)clue]);
        var variance = judged.Average(i => (candidates.Row(i)[(int)clue] - mean) * (candidates.Row(i)[(int)clue] - mean));
        return new ClueWeight(clue, mean, Math.Sqrt(variance) + 1e-6, 0, 0);
    }

    // A pair across the halves is judged by either.
    private static double[] Crossed(LabelledReleases corpus, CandidatePairs candidates, double[][] rows, bool[] labels, int[] judged, double ridge, string? say)
    {
        var halves = Array.ConvertAll(candidates.Pairs, p => (corpus.Half((int)(p >> 32)), corpus.Half((int)(uint)p)));
        var odds = new double[rows.Length];
        Parallel.For(0, 2, half =>
        {
            var weights = LogisticFit.Fit(rows, labels, [.. judged.Where(i => halves[i] == (half, half))], ridge);
            for (var i = 0; i < rows.Length; i++)
            {
                var (a, b) = halves[i];
                if (a == b ? a != half : (candidates.Pairs[i] & 1) == half)
                {
                    odds[i] = LogisticFit.Odds(weights, rows[i]);
                }
            }

            if (say is not null)
            {
                Say($"{say}: {string.Join(", ", weights.Select(w => w.ToString("F2", CultureInfo.InvariantCulture)))}");
            }
        });
        return odds;
    }

    private static void Quality(string what, LabelledReleases corpus, double[] odds, bool[] labels, int[] judged)
    {
        double best = 0, recall = 0, at = 0;
        var right = 0;
        var seen = 0;
        foreach (var i in judged.OrderByDescending(i => odds[i]))
        {
            seen++;
            right += labels[i] ? 1 : 0;
            var (p, r) = (right / (double)seen, right / (double)corpus.Truth.Count);
            if (2 * p * r / (p + r + 1e-9) is var f && f > best)
            {
                (best, at) = (f, odds[i]);
            }

            recall = p >= .95 ? Math.Max(recall, r) : recall;
        }

        Say($"{what}: best F1 {best:F4} at odds {at:F2}, recall at precision .95 {recall:F4}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
