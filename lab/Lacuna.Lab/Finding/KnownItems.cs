using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;

namespace Lacuna.Lab.Finding;

/// <summary>How high the one record stands that somebody looks for: queries with their answers, or made from the archive itself.</summary>
internal static class KnownItems
{
    private const int Looked = 10;
    private const int WordsOfPhrase = 6;

    /// <summary>Queries of a scoring kit, in one process.</summary>
    /// <param name="queries">Its queries.json.</param>
    /// <param name="archive">An archive of its documents, named VOLUME__DOCUMENT.txt.</param>
    /// <param name="show">Whether to list the queries whose answer is not first.</param>
    public static int Run(string queries, string archive, bool show)
    {
        var room = ReadingRoom.Open(archive);
        using var kit = JsonDocument.Parse(File.ReadAllBytes(queries));
        var ranks = new List<(string Kind, int Rank)>();
        foreach (var query in kit.RootElement.GetProperty("queries").EnumerateArray())
        {
            var text = query.GetProperty("q").GetString() ?? "";
            var wanted = query.GetProperty("target").EnumerateArray().Select(t => t.GetString()).ToHashSet();
            var found = room.Index.Search(new SearchRequest { Query = SearchQuery.Parse(text), Limit = Looked });
            var names = found.Hits.Select(h => NameOf(room, h.Entry)).ToList();
            var rank = names.FindIndex(wanted.Contains) + 1;
            ranks.Add((query.GetProperty("kind").GetString() ?? "", rank));
            if (show && rank != 1)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rank,2} of {found.Total} ({found.WithAllWords} with all): {text} -> {string.Join(' ', wanted)}, first {names.FirstOrDefault()}"));
            }
        }

        Tell(ranks);
        foreach (var variant in kit.RootElement.GetProperty("variants").EnumerateArray())
        {
            var any = variant.GetProperty("any").EnumerateArray().Select(t => t.GetString() ?? "").ToList();
            var found = room.Index.Search(new SearchRequest { Query = SearchQuery.Parse(variant.GetProperty("q").GetString()), Limit = Looked });
            var right = found.Hits.Count(h => any.Exists(a => room.Catalogue.TextOf(h.Entry.Sequence)?.Contains(a, StringComparison.Ordinal) == true));
            var asked = Math.Min(Looked, variant.GetProperty("documents").GetInt32());
            if (show || right < 0.8 * asked)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{variant.GetProperty("q")}: {right} of {asked}; {string.Join(", ", found.Spellings.Select(s => $"{s.Typed}={s.Spelling} {s.Reason}"))}"));
            }
        }

        return 0;
    }

    /// <summary>Queries made from records drawn by chance: title and date, and some words in a row from the middle of the text.</summary>
    public static int Drawn(string archive, int records, int seed)
    {
        var room = ReadingRoom.Open(archive);
        var random = new Random(seed);
        var all = room.Catalogue.All(null).ToArray();
        var ranks = new List<(string Kind, int Rank)>();
        foreach (var entry in random.GetItems(all, records))
        {
            if (entry.DateText is { Length: > 0 } date)
            {
                Ask("title and date", $"{entry.Title} {date}", h => h.Title == entry.Title && h.DateEdtf == entry.DateEdtf);
            }

            var words = (room.Catalogue.TextOf(entry.Sequence) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 10 * WordsOfPhrase)
            {
                var phrase = string.Join(' ', words.AsSpan(words.Length / 2, WordsOfPhrase).ToArray()).ReplaceLineEndings(" ").Replace('"', ' ');
                Ask("phrase", $"\"{phrase}\"", h => room.Catalogue.TextOf(h.Sequence)?.ReplaceLineEndings(" ").Replace('"', ' ').Contains(phrase, StringComparison.OrdinalIgnoreCase) == true);
            }

            // Some of its rarer words in any order, as somebody who remembers it would type them.
            var telling = words.Select(w => w.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”')).Where(w => w.Length > 4 && w.All(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            if (telling.Length > 40)
            {
                Ask("remembered words", string.Join(' ', random.GetItems(telling, 7)), h => h.Id == entry.Id);
            }
        }

        Tell(ranks);
        return 0;

        void Ask(string kind, string query, Func<RecordEntry, bool> isIt)
        {
            var hits = room.Index.Search(new SearchRequest { Query = SearchQuery.Parse(query), Limit = Looked }).Hits.SelectMany(h => h.Others.Prepend(h.Entry)).ToList();
            ranks.Add((kind, hits.FindIndex(h => isIt(h)) + 1));
        }
    }

    /// <summary>Time of queries in one process, without pages: the first run and the middle of five more.</summary>
    public static int Times(string archive, bool facets, string[] queries)
    {
        var room = ReadingRoom.Open(archive);
        Time(room, queries[0], facets);
        foreach (var query in queries)
        {
            var first = Time(room, query, facets);
            var more = Enumerable.Range(0, 5).Select(_ => Time(room, query, facets).Milliseconds).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.Milliseconds,8:0.0} {more[2],8:0.0} ms {first.Total,9} records  {query}"));
        }

        return 0;
    }

    private static (double Milliseconds, long Total) Time(ReadingRoom room, string query, bool facets)
    {
        var started = Stopwatch.GetTimestamp();
        var found = room.Index.Search(new SearchRequest { Query = SearchQuery.Parse(query), Facets = facets });
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, found.Total);
    }

    private static string NameOf(ReadingRoom room, RecordEntry entry)
    {
        var member = Path.GetFileNameWithoutExtension(room.Catalogue.Find(entry.Id)?.Provenance.Member ?? "");
        return member.Replace("__", "/", StringComparison.Ordinal);
    }

    private static void Tell(List<(string Kind, int Rank)> ranks)
    {
        foreach (var (kind, some) in ranks.GroupBy(r => r.Kind).Select(g => (g.Key, g.ToList())).Append(("all", ranks)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-18} {some.Count,4}  success@1 {some.Count(r => r.Rank == 1) / (double)some.Count:0.000}  @5 {some.Count(r => r.Rank is > 0 and <= 5) / (double)some.Count:0.000}  MRR {some.Average(r => r.Rank == 0 ? 0 : 1.0 / r.Rank):0.000}"));
        }
    }
}
