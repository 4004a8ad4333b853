using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Archive.Search;

/// <summary>What to search and which part of the answer to give.</summary>
public sealed record SearchRequest
{
    /// <summary>The query.</summary>
    public required SearchQuery Query { get; init; }

    /// <summary>Filters beside the query. Values of one field: any of them; different fields: all of them; excluded values: none of them.</summary>
    public ImmutableArray<SearchFilter> Filters { get; init; } = [];

    /// <summary>Only records that may be of this day or later, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only records that may be of this day or earlier, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only records without a date, or whose date is uncertain, or null for all.</summary>
    public DateGap? Missing { get; init; }

    /// <summary>Hits to pass over; any depth.</summary>
    public int Offset { get; init; }

    /// <summary>Where to go on (<see cref="SearchHits.NextCursor"/>), or null; goes before <see cref="Offset"/>.</summary>
    public string? Cursor { get; init; }

    /// <summary>Hits to give, 0 to 1000.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Best first, or by date.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>Whether to count by date and the other fields.</summary>
    public bool Facets { get; init; }

    /// <summary>Values of a field that are counted out one by one at most, 1 to 1000; the others are told as a number.</summary>
    public int Values { get; init; } = 12;

    /// <summary>Whether names are looked for in other spellings too.</summary>
    public bool Variants { get; init; } = true;

    /// <summary>Whether releases and near copies of one document stand under one hit.</summary>
    public bool Group { get; init; } = true;

    /// <summary>Passages to give with a hit, 0 to 10.</summary>
    public int Passages { get; init; } = 2;

    /// <summary>Which records are of the time asked for.</summary>
    public YearCertainty Certainty { get; init; } = YearCertainty.Possibly;
}

/// <summary>A filter beside the query.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value: as in <see cref="FilterNode.Value"/>, shares as bands "0", "0-10", "10-25", "25-50", "50-100".</param>
/// <param name="IsExcluded">Whether records with it are left out.</param>
public sealed record SearchFilter(FilterField Field, string Value, bool IsExcluded = false);

/// <summary>What a date lacks.</summary>
public enum DateGap
{
    /// <summary>There is none.</summary>
    Undated,

    /// <summary>Its first and last day are not the same.</summary>
    Uncertain,
}

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Oldest first, undated last.</summary>
    Date,

    /// <summary>Newest first, undated last.</summary>
    Newest,

    /// <summary>Received last first.</summary>
    Received,

    /// <summary>Most withheld first.</summary>
    Withheld,
}
