using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lacuna.Documents.Names;

namespace Lacuna.Lab;

/// <summary>How fast names are compared and found.</summary>
internal static class NameSpeed
{
    /// <summary>Compares the pairs of a JSON Lines file (<c>a</c>, <c>b</c>) and finds names in a text file, on one core.</summary>
    public static int Run(string pairs, string text)
    {
        var names = File.ReadLines(pairs).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(e => (A: PersonName.Parse(e.GetProperty("a").GetString() ?? ""), B: PersonName.Parse(e.GetProperty("b").GetString() ?? ""))).ToArray();
        var shared = 0;
        var matched = 0;
        foreach (var (a, b) in names)
        {
            if (NameMatcher.Match(a, b).IsMatch)
            {
                matched++;
                var share = a.BlockingKeys.Intersect(b.BlockingKeys).Any();
                shared += share ? 1 : 0;
                if (!share)
                {
                    Console.Error.WriteLine($"no key in common: {a.Text} / {b.Text}");
                }
            }
        }

        Print("matched pairs that share a blocking key", $"{shared} of {matched}");
        // Processor time: the machine may be shared.
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var count = 0;
        while (count < 1_000_000)
        {
            foreach (var (a, b) in names)
            {
                _ = NameMatcher.Match(a, b);
            }

            count += names.Length;
        }

        Print("matches a second, names parsed before", $"{count / (Spent(process) - start).TotalSeconds:N0}");
        var source = File.ReadAllText(text);
        var found = NameMentions.Find(source);
        start = Spent(process);
        const int passes = 10;
        for (var pass = 0; pass < passes; pass++)
        {
            _ = NameMentions.Find(source);
        }

        Print("megabytes of text a second for mentions", $"{passes * Encoding.UTF8.GetByteCount(source) / 1e6 / (Spent(process) - start).TotalSeconds:N1} ({found.Length:N0} mentions)");
        foreach (var mention in found.Where((_, i) => i % Math.Max(1, found.Length / 60) == 0))
        {
            Console.Error.WriteLine($"{mention.Evidence,-12} {source[mention.Start..mention.End].ReplaceLineEndings(" ")}");
        }

        return 0;
    }

    private static TimeSpan Spent(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static void Print(string what, FormattableString figure) => Console.WriteLine($"{what,-44} {figure.ToString(CultureInfo.InvariantCulture)}");
}
