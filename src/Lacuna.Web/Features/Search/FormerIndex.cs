using Lacuna.Archive;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Web.Features.Search;

/// <summary>Asks the index that knows one year and one collection only; goes with it.</summary>
internal static class FormerIndex
{
    public static SearchHits Search(ReadingRoom room, SearchRequest request)
    {
        var collection = request.Filters.FirstOrDefault(f => f is { Field: FilterField.Collection, IsExcluded: false })?.Value;
        var hits = room.Index.Search(request);
        var years = hits.Years.Where(y => y.Year is not null).ToList();
        return hits with
        {
            Facets = new SearchFacets(
                new DateCounts([.. years], [], years.Sum(y => y.Surely), 0, hits.Years.Where(y => y.Year is null).Sum(y => y.Records)),
                hits.Collections.Length < 2 && collection is null ? []
                    : [new FieldCounts(FilterField.Collection, [.. hits.Collections.Take(12).Select(c => new ValueCount(c.CollectionId, c.Title, c.Records, c.CollectionId == collection))], Math.Max(0, hits.Collections.Length - 12), 0)]),
        };
    }
}
