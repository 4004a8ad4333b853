using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Words;
using Lacuna.Archive.Tests.Search.Words;

namespace Lacuna.Lab;

/// <summary>Other spellings of the words of names, found in the vocabulary of a corpus.</summary>
internal static class NameSearch
{
    /// <summary>Measures variants and near words over the texts of zips, with the pairs of a JSON Lines file (<c>a</c>, <c>b</c>, <c>match</c>) added to them.</summary>
    public static int Run(string pairs, string[] zips)
    {
        var words = Pairs(pairs).ToArray();
        var watch = Stopwatch.StartNew();
        var corpus = ListedVocabulary.OfTexts(zips.SelectMany(Texts));
        var forms = corpus.All().ToDictionary(w => w.Form, StringComparer.Ordinal);
        foreach (var (a, b, _) in words)
        {
            foreach (var form in (string[])[a, b])
            {
                forms[form] = new VocabularyWord(form, Math.Max(1, forms.GetValueOrDefault(form).Records), true);
            }
        }

        var vocabulary = new ListedVocabulary(forms.Values);
        var names = vocabulary.All().Where(w => w.IsName).ToArray();
        Console.WriteLine($"{forms.Count:N0} words, {names.Length:N0} of them names, in {watch.Elapsed.TotalSeconds:0.0} s");
        watch.Restart();
        var keys = names.Sum(w => (long)NameWordKeys.Of(w.Form).Length);
        Console.WriteLine($"keys: {(double)keys / names.Length:0.00} a name, {names.Length / watch.Elapsed.TotalSeconds:N0} names a second");
        Console.WriteLine("largest: " + string.Join(", ", vocabulary.Keys.OrderByDescending(k => k.Words).Take(8).Select(k => $"{k.Key} {k.Words}")));
        Judge(words, vocabulary);
        Sample(names, vocabulary);
        return 0;
    }

    /// <summary>Prints the variants of queries, and the near words of each of their words.</summary>
    /// <param name="zips">Paths, with commas between them.</param>
    /// <param name="queries">Each the words of a query.</param>
    public static int Try(string zips, string[] queries)
    {
        var vocabulary = ListedVocabulary.OfTexts(zips.Split(',').SelectMany(Texts));
        foreach (var query in queries)
        {
            var words = query.Split(' ');
            var watch = Stopwatch.StartNew();
            var variants = NameVariants.Of([.. words], vocabulary);
            Console.WriteLine($"{query}, {watch.Elapsed.TotalMilliseconds:0.0} ms");
            foreach (var v in variants)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {string.Join(' ', words.AsSpan(v.First, v.Count))} → {string.Join(' ', v.Words)} {v.Score:0.00}, {vocabulary.Find(v.Words[0])?.Records} records"));
            }

            foreach (var word in words)
            {
                watch.Restart();
                var near = Spelling.Near(WordBreaks.Fold(word), vocabulary, 5);
                Console.WriteLine($"  near {word}, {watch.Elapsed.TotalMilliseconds:0.0} ms: " + string.Join(", ", near.Select(w => $"{w.Form} {w.Records}")));
            }
        }

        return 0;
    }

    private static void Judge((string A, string B, bool Match)[] words, ListedVocabulary vocabulary)
    {
        var (right, missed, wrong, apart) = (0, 0, 0, 0);
        var ticks = new List<double>();
        foreach (var (a, b, match) in words)
        {
            var watch = Stopwatch.StartNew();
            var found = NameVariants.Of([a], vocabulary).Any(v => v.Words is [var only] && only == b);
            ticks.Add(watch.Elapsed.TotalMilliseconds);
            (right, missed, wrong, apart) = (right + (match && found ? 1 : 0), missed + (match && !found ? 1 : 0), wrong + (!match && found ? 1 : 0), apart + (!match && !found ? 1 : 0));
            if (match != found)
            {
                Console.WriteLine($"  {(match ? "missed" : "wrong")}: {a} / {b}");
            }
        }

        ticks.Sort();
        Console.WriteLine($"pairs of words: recall {(double)right / Math.Max(1, right + missed):0.000} of {right + missed}, {wrong} of {wrong + apart} others taken for one; median {ticks[ticks.Count / 2]:0.00} ms, worst of twenty {ticks[ticks.Count * 95 / 100]:0.00} ms");
    }

    // What a query of a name of the corpus would grow to: to be read.
    private static void Sample(VocabularyWord[] names, ListedVocabulary vocabulary)
    {
        var common = names.Where(w => w.Records >= 20 && w.Form.Length > 3).ToArray();
        var grown = common.Select(w => (w, Variants: NameVariants.Of([w.Form], vocabulary))).Where(w => !w.Variants.IsEmpty).ToArray();
        Console.WriteLine($"{grown.Length} of {common.Length} names in twenty documents or more have variants, {grown.Average(g => g.Variants.Length):0.0} each");
        foreach (var (word, variants) in grown.Where((_, i) => i % Math.Max(1, grown.Length / 150) == 0))
        {
            Console.WriteLine($"  {word.Form} {word.Records}: " + string.Join(", ", variants.Select(v => string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', v.Words)} {vocabulary.Find(v.Words[0])?.Records} {v.Score:0.00}"))));
        }
    }

    // Two forms of one person that differ in one word each have that word in two spellings; so have forms of one word.
    private static IEnumerable<(string A, string B, bool Match)> Pairs(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var pair = JsonDocument.Parse(line).RootElement;
            var (a, b) = (Forms(pair.GetProperty("a").GetString() ?? ""), Forms(pair.GetProperty("b").GetString() ?? ""));
            if (a.Length == 1 && b.Length == 1 && a[0] != b[0] && a[0].Length > 2 && b[0].Length > 2)
            {
                yield return (a[0], b[0], pair.GetProperty("match").GetBoolean());
            }
        }
    }

    private static string[] Forms(string name) => [.. WordBreaks.Of(name).Select(w => WordBreaks.Fold(name.AsSpan(w.Start, w.Length)))];

    private static IEnumerable<string> Texts(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return reader.ReadToEnd();
        }
    }
}
