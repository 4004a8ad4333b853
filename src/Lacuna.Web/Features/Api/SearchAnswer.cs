using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Lacuna.Archive.Search;

namespace Lacuna.Web.Features.Api;

/// <summary>The answer to a search, in the shape that the command line prints.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Total">Records found; exact.</param>
/// <param name="Milliseconds">Time the search took.</param>
/// <param name="Hits">The hits asked for.</param>
/// <param name="Facets">Counts by year and collection; only when asked for.</param>
internal sealed record SearchAnswer(
    string Query, long Total, double Milliseconds, ImmutableArray<SearchAnswerHit> Hits,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SearchAnswerFacets? Facets)
{
    public static SearchAnswer Of(SearchHits found, bool facets) => new(
        found.Query.Text, found.Total, Math.Round(found.Milliseconds, 2), [.. found.Hits.Select(HitOf)], facets ? FacetsOf(found) : null);

    private static SearchAnswerHit HitOf(SearchHit hit) => new(
        hit.Entry.Id.Value, hit.Entry.Title, hit.Entry.DateEdtf, hit.Score, Math.Round(hit.Entry.Withheld.Share, 4),
        [.. hit.Snippets.Select(s => s.ToHtml())], hit.Entry.CollectionId, hit.Entry.DocumentType, hit.Entry.Language);

    private static SearchAnswerFacets FacetsOf(SearchHits found) => new(
        [.. (found.Facets?.Dates.Years ?? []).Select(y => new YearFacet(y.Year?.ToString("D4", CultureInfo.InvariantCulture), y.Records))],
        [.. (found.Facets?.Fields.FirstOrDefault(f => f.Field == Lacuna.Archive.Search.Queries.FilterField.Collection)?.Values ?? []).Select(c => new CollectionFacet(c.Value, c.Label, c.Records))]);
}

/// <summary>A record found.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its date in EDTF, or null when undated.</param>
/// <param name="Score">Higher is better; only comparable within one answer.</param>
/// <param name="Withheld">Share of its words that is withheld, 0 to 1.</param>
/// <param name="Snippets">Passages as HTML: escaped text with <c>mark</c> around the words found.</param>
/// <param name="Collection">Identifier of its collection.</param>
/// <param name="Type">Documentary form, or null.</param>
/// <param name="Language">BCP 47 language, or null.</param>
internal sealed record SearchAnswerHit(
    string Id, string Title, string? Date, double Score, double Withheld, ImmutableArray<string> Snippets,
    string Collection, string? Type, string? Language);

/// <summary>Counts of all records found.</summary>
/// <param name="Year">By year.</param>
/// <param name="Collection">By collection.</param>
internal sealed record SearchAnswerFacets(ImmutableArray<YearFacet> Year, ImmutableArray<CollectionFacet> Collection);

/// <summary>Records found of one year.</summary>
/// <param name="Value">The year, or null for undated records.</param>
/// <param name="Count">How many.</param>
internal sealed record YearFacet(string? Value, long Count);

/// <summary>Records found in one collection.</summary>
/// <param name="Value">Identifier of the collection.</param>
/// <param name="Title">Its title.</param>
/// <param name="Count">How many.</param>
internal sealed record CollectionFacet(string Value, string Title, long Count);
