using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Lacuna.Lab.Releases;

/// <summary>A corpus in which it is known which files are releases of one record: zip archives, and metadata.csv with the columns file and rif.</summary>
/// <remarks>The record numbers are taken out of the texts, as the evaluation does, so that nothing is learned from them.</remarks>
internal sealed partial class LabelledReleases
{
    private const int LeastWords = 40;

    private LabelledReleases(List<string> texts, List<string> records, HashSet<long> truth, HashSet<long> unjudged) =>
        (Texts, Records, Truth, Unjudged) = (texts, records, truth, unjudged);

    public List<string> Texts { get; }

    public List<string> Records { get; }

    /// <summary>Pairs of one record, the smaller number in the upper half.</summary>
    public HashSet<long> Truth { get; }

    /// <summary>Pairs that count neither way: copies under another number, unreadable scans.</summary>
    public HashSet<long> Unjudged { get; }

    public static long Pair(int a, int b) => ((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);

    /// <summary>In which half of the records a document is: learned on one, tested on the other.</summary>
    public int Half(int document) => SHA256.HashData(Encoding.UTF8.GetBytes(Records[document]))[0] & 1;

    /// <summary>Reads a corpus.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="excluded">A file of tab-separated pairs that are not judged.</param>
    /// <param name="oneIn">Take only the records of which one in so many is; 1 for all.</param>
    public static LabelledReleases Read(string folder, string excluded, int oneIn)
    {
        var numbers = File.ReadLines(Path.Combine(folder, "metadata.csv")).Skip(1)
            .Select(line => line.Split(',')).Where(f => f.Length > 1).ToDictionary(f => f[0], f => f[1]);
        var places = new Dictionary<string, int>();
        var (texts, records) = (new List<string>(), new List<string>());
        foreach (var path in Directory.EnumerateFiles(folder, "*.zip").Order(StringComparer.Ordinal))
        {
            using var zip = ZipFile.OpenRead(path);
            foreach (var entry in zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                if (!numbers.TryGetValue(entry.FullName, out var record) || SHA256.HashData(Encoding.UTF8.GetBytes(record))[1] % oneIn != 0)
                {
                    continue;
                }

                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                var text = reader.ReadToEnd();
                if (Word().Count(text) >= LeastWords)
                {
                    places[entry.FullName] = texts.Count;
                    texts.Add(RecordNumber().Replace(text, ""));
                    records.Add(record);
                }
            }
        }

        var unjudged = File.ReadLines(excluded).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))
            .Where(f => f.Length > 1 && places.ContainsKey(f[0]) && places.ContainsKey(f[1])).Select(f => Pair(places[f[0]], places[f[1]])).ToHashSet();
        var truth = Enumerable.Range(0, texts.Count).Where(i => records[i].Length > 0).GroupBy(i => records[i])
            .SelectMany(g => g.SelectMany(a => g.Where(b => b > a).Select(b => Pair(a, b)))).Where(p => !unjudged.Contains(p)).ToHashSet();
        return new LabelledReleases(texts, records, truth, unjudged);
    }

    [GeneratedRegex(@"[^\W\d_]{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\d{3}\s?-\s?\d{5}\s?-\s?\d{5}", RegexOptions.NonBacktracking)]
    private static partial Regex RecordNumber();
}
