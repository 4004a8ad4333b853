namespace Lacuna.Archive.Search.Engine;

/// <summary>The hits of one page: of a family only the first in the order stands there, the others under it.</summary>
internal sealed class HitPage
{
    private const int MostOthers = 20;

    public HitPage(SearchRequest request, IndexSnapshot snapshot, DocSet found, Families.Read? families)
    {
        var order = new HitOrder(request.Sort, snapshot, found);
        var limit = Math.Clamp(request.Limit, 0, 1000);
        var skip = request.Cursor is null ? request.Offset : 0;
        var place = HitOrder.Read(request.Cursor);
        (double Key, int Doc) last = default;
        while (Hits.Count < limit)
        {
            // Some of what is fetched stands under others: now and then more must be fetched.
            var wanted = (int)Math.Min(found.Count, skip + (2L * (limit - Hits.Count)) + 10);
            var some = order.First(place, wanted);
            foreach (var (key, doc) in some)
            {
                place = (key, doc);
                var others = families?.OthersOf(doc).Select(d => (Doc: d, Index: found.IndexOf(d))).Where(o => o.Index >= 0).Select(o => order.KeyOf(o.Index)).ToList() ?? [];
                if (others.Exists(o => o.CompareTo((key, doc)) < 0))
                {
                    continue;
                }

                if (skip > 0)
                {
                    skip--;
                    continue;
                }

                if (Hits.Count == limit)
                {
                    NextCursor = HitOrder.Cursor(last);
                    return;
                }

                others.Sort();
                Hits.Add((doc, request.Sort == SearchSort.Relevance ? -key : found.Scores[found.IndexOf(doc)], [.. others.Take(MostOthers).Select(o => o.Doc)]));
                last = (key, doc);
            }

            if (some.Count == 0 || some.Count < wanted)
            {
                return;
            }
        }

        NextCursor = limit > 0 && place is { } end && order.First(end, 1).Count > 0 ? HitOrder.Cursor(end) : null;
    }

    /// <summary>The hits, each with its score and the others of its family that were found, best first.</summary>
    public List<(int Doc, double Score, List<int> Others)> Hits { get; } = [];

    /// <summary>Where the next page begins, or null after the last.</summary>
    public string? NextCursor { get; }
}
