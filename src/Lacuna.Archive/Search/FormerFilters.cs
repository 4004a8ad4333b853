using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Search;

/// <summary>What an index by FTS5 can filter by, out of a request: one year, no date, one collection by its identifier.</summary>
internal static class FormerFilters
{
    /// <summary>The request with the filters that this index reads.</summary>
    public static SearchRequest Of(SearchRequest request) => request with
    {
        Year = request.Year ?? Days.WholeYear(request.From, request.To),
        Undated = request.Undated || request.Missing == DateGap.Undated,
        CollectionId = request.CollectionId
            ?? request.Filters.FirstOrDefault(f => f is { Field: FilterField.Collection, IsExcluded: false })?.Value,
    };
}
