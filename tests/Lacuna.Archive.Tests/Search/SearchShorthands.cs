using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Tests.Search;

/// <summary>Shorthands for asking and for reading the answer.</summary>
internal static class SearchShorthands
{
    /// <summary>Only records of a year; of null, those without a date.</summary>
    public static SearchRequest OfYear(this SearchRequest request, int? year, YearCertainty certainty = YearCertainty.Possibly) => year is { } known
        ? request with { From = new DateOnly(known, 1, 1), To = new DateOnly(known, 12, 31), Certainty = certainty }
        : request with { Missing = DateGap.Undated };

    /// <summary>Only records of a collection.</summary>
    public static SearchRequest InCollection(this SearchRequest request, string collection) =>
        request with { Filters = [.. request.Filters, new SearchFilter(FilterField.Collection, collection)] };

    /// <summary>Counts by year, undated records last.</summary>
    public static ImmutableArray<YearCount> Years(this SearchHits hits)
    {
        var dates = hits.Facets?.Dates ?? throw new InvalidOperationException("No counts were asked for.");
        return dates.Undated > 0 ? dates.Years.Add(new YearCount(null, dates.Undated, 0)) : dates.Years;
    }

    /// <summary>Counts by a field.</summary>
    public static ImmutableArray<ValueCount> Of(this SearchHits hits, FilterField field) =>
        (hits.Facets ?? throw new InvalidOperationException("No counts were asked for.")).Fields.FirstOrDefault(f => f.Field == field)?.Values ?? [];
}
