using System.Globalization;
using Lacuna.Documents.Comparison.Grouping;

namespace Lacuna.Lab.Releases;

/// <summary>Learns the weights of <see cref="FingerprintModel"/> from scans and from planted releases together: the first have noise, the second near-copies that are none.</summary>
internal static class FingerprintLearning
{
    private const double Ridge = 1;
    private const int Looked = 8;

    /// <summary>How often each planted pair counts: there are few that are nearly releases, and among a million documents they would be most.</summary>
    private const int PlantedWeight = 10;

    public static int Run(string folder, string excluded, string planted)
    {
        var corpus = LabelledReleases.Read(folder, excluded, 1);
        var rows = new List<double[]>();
        var labels = new List<bool>();
        var truth = Gather([.. corpus.Texts.AsParallel().AsOrdered().Select(ReleaseFingerprint.Of)], corpus.Truth.Contains, corpus.Unjudged.Contains, rows, labels);
        var scans = rows.Count;
        var documents = PlantedReleases.Read(planted);
        Gather([.. documents.Select(d => d.Fingerprint)], PlantedReleases.Truth(documents).Contains, static _ => false, rows, labels);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"scans: {scans / 2} pairs looked at, recall {truth / 2.0 / corpus.Truth.Count:F4}; planted: {(rows.Count - scans) / 2}, releases {labels.Skip(scans).Count(l => l) / 2.0}"));
        double[][] all = [.. rows];
        bool[] right = [.. labels];
        var weights = LogisticFit.Fit(all, right,
            [.. Enumerable.Range(0, scans), .. Enumerable.Repeat(Enumerable.Range(scans, all.Length - scans), PlantedWeight).SelectMany(static i => i)], Ridge);
        Console.WriteLine(string.Join(", ", weights.Select(w => w.ToString("F3", CultureInfo.InvariantCulture))));
        Quality("scans", 0, scans, all, right, weights);
        Quality("planted", scans, all.Length, all, right, weights);
        return 0;
    }

    // Each document's likest; so a pair mostly stands twice, once from either side.
    private static int Gather(ReleaseFingerprint[] documents, Predicate<long> truth, Predicate<long> unjudged, List<double[]> rows, List<bool> labels)
    {
        var index = new FingerprintIndex();
        foreach (var document in documents)
        {
            index.Add(document);
        }

        var right = 0;
        Parallel.For(0, documents.Length, d =>
        {
            foreach (var (place, row) in index.Evidence(documents[d], Looked, d))
            {
                var pair = LabelledReleases.Pair(d, place);
                lock (rows)
                {
                    if (!unjudged(pair))
                    {
                        rows.Add(row);
                        labels.Add(truth(pair));
                        right += truth(pair) ? 1 : 0;
                    }
                }
            }
        });
        return right;
    }

    private static void Quality(string what, int from, int to, double[][] rows, bool[] labels, double[] weights)
    {
        var chosen = Enumerable.Range(from, to - from).ToArray();
        var said = chosen.Count(i => LogisticFit.Odds(weights, rows[i]) >= 0);
        var right = chosen.Count(i => labels[i] && LogisticFit.Odds(weights, rows[i]) >= 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: precision {right / (double)said:F4}, recall of those looked at {right / (double)chosen.Count(i => labels[i]):F4}"));
    }
}
