using Lacuna.Archive.Search;

namespace Lacuna.Archive.Exchange;

/// <summary>The records that a search finds, one after the other, each release as a record of its own.</summary>
/// <param name="room">The archive.</param>
/// <param name="request">The search; its limit is the number of records.</param>
/// <param name="site">Where the archive is served, or null.</param>
public sealed class FoundRecords(ReadingRoom room, SearchRequest request, Uri? site)
{
    // Records of one page of hits: few enough that the first are there at once.
    private const int Batch = 250;

    /// <summary>The same search for a feed: what was received last comes first, and a new release of a known document is news.</summary>
    /// <param name="request">The search.</param>
    public static SearchRequest NewestFirst(SearchRequest request) => request with { Sort = SearchSort.Received };

    /// <summary>When the newest of the records was received, UTC, ISO 8601, for a search that has them in this order; null where there is none.</summary>
    public string? NewestReceived() => Pages(request with { Limit = Math.Min(1, request.Limit) }).Select(r => r.Received).FirstOrDefault();

    /// <summary>Where the search goes on after its last record, or null where there are no more.</summary>
    public string? Next() => request.Limit == 0 ? null : room.Index.Search(Bare(request)).NextCursor;

    /// <summary>The records, at most as many as the search asks for.</summary>
    public IEnumerable<CitedRecord> All() => Pages(request);

    private IEnumerable<CitedRecord> Pages(SearchRequest asked)
    {
        var wanted = Math.Min(asked.Limit, RecordLists.MostRecords);
        var page = Bare(asked);
        while (wanted > 0)
        {
            var found = room.Index.Search(page with { Limit = Math.Min(Batch, wanted) });
            foreach (var hit in found.Hits)
            {
                // A record may have been withdrawn since it was found.
                if (room.Catalogue.Find(hit.Entry.Id) is { } record)
                {
                    yield return CitedRecord.Of(record, site);
                }
            }

            wanted -= found.Hits.Length;
            if (found.NextCursor is not { } cursor || found.Hits.IsEmpty)
            {
                yield break;
            }

            page = page with { Cursor = cursor, Offset = 0 };
        }
    }

    private static SearchRequest Bare(SearchRequest asked) => asked with { Group = false, Facets = false, Passages = 0 };
}
