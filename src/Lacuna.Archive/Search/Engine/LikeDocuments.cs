
namespace Lacuna.Archive.Search.Engine;

/// <summary>Finds records like a text: those that share its telling words.</summary>
internal sealed class LikeDocuments(QueryRun run)
{
    private const int Words = 25;
    private const int FewestRecords = 2;
    private const int Found = 60;
    private const int LongestText = 60_000;

    /// <summary>Records, the most alike first.</summary>
    public List<int> Find(string text)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (start, length) in WordBreaks.Of(text.Length > LongestText ? text[..LongestText] : text))
        {
            var form = WordBreaks.Fold(text.AsSpan(start, length));
            if (form.Length > 2 && !SmallWords.Has(form))
            {
                times[form] = times.GetValueOrDefault(form) + 1;
            }
        }

        var telling = times.OrderByDescending(t => t.Value).Take(300)
            .Select(t => (t.Key, t.Value, Word: run.Vocabulary.Find(t.Key)))
            .Where(t => t.Word is { } word && word.Records >= FewestRecords && word.Records < Math.Max(20, run.Snapshot.Documents / 5))
            .Select(t => (Form: t.Key, Weight: t.Value / (t.Value + 2f) * run.Rarity(t.Word?.Records ?? 1)))
            .OrderByDescending(t => t.Weight).Take(Words);
        var sum = DocSet.None;
        foreach (var (form, weight) in telling)
        {
            sum = DocSet.Or(sum, run.Weigh(run.Scan.Records(new TermGroup().AddExact(run.Connection, form).Terms), weight / 10));
        }

        return [.. new HitOrder(SearchSort.Relevance, run.Snapshot, sum).First(null, Found).Select(f => f.Doc)];
    }
}
