using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lacuna.Documents.Comparison.Grouping;

namespace Lacuna.Lab.Releases;

/// <summary>Groups a large made-up corpus by fingerprints and measures time, memory and what it found. A document whose title is that of the one before it is a planted release.</summary>
internal static class PlantedReleases
{
    public static int Run(string folder, double least)
    {
        var started = Stopwatch.GetTimestamp();
        var documents = Read(folder);
        var made = Stopwatch.GetElapsedTime(started);
        var index = new FingerprintIndex();
        foreach (var document in documents)
        {
            index.Add(document.Fingerprint);
        }

        var indexed = Stopwatch.GetElapsedTime(started);
        var groups = index.Group(Environment.ProcessorCount, least, CancellationToken.None);
        var grouped = Stopwatch.GetElapsedTime(started);
        var truth = Truth(documents);
        var (right, wrong) = (0, 0);
        foreach (var group in groups)
        {
            foreach (var pair in group.Members.SelectMany(a => group.Members.Where(b => b > a).Select(b => LabelledReleases.Pair(a, b))))
            {
                (right, wrong) = truth.Contains(pair) ? (right + 1, wrong) : (right, wrong + 1);
            }
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {documents.Count} documents, {truth.Count} planted pairs
            reading and fingerprints {made.TotalSeconds:F0} s, index {(indexed - made).TotalSeconds:F0} s, grouping {(grouped - indexed).TotalSeconds:F0} s; processor {process.TotalProcessorTime.TotalSeconds:F0} s
            peak memory {process.PeakWorkingSet64 / 1e6:F0} MB
            precision {right / (double)Math.Max(1, right + wrong):F4}, recall {right / (double)Math.Max(1, truth.Count):F4}
            """));
        return 0;
    }

    public static List<(string Title, ReleaseFingerprint Fingerprint)> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).AsParallel().AsOrdered().Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return (json.RootElement.GetProperty("title").GetString() + json.RootElement.GetProperty("date").GetString(),
                ReleaseFingerprint.Of(json.RootElement.GetProperty("text").GetString() ?? ""));
        })];

    public static HashSet<long> Truth(List<(string Title, ReleaseFingerprint Fingerprint)> documents)
    {
        var truth = new HashSet<long>();
        for (var i = 1; i < documents.Count; i++)
        {
            if (documents[i].Title == documents[i - 1].Title)
            {
                truth.Add(LabelledReleases.Pair(i - 1, i));
            }
        }

        return truth;
    }
}
