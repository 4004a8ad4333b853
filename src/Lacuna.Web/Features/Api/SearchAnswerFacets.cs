using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.Search;
using Lacuna.Archive.Search.Queries;

namespace Lacuna.Web.Features.Api;

/// <summary>Counts of all records found. Within a field of which values were chosen, the counts are those without that choice.</summary>
/// <param name="Year">By year; undated records last.</param>
/// <param name="Collection">By collection.</param>
/// <param name="Dates">By date, with what is sure.</param>
/// <param name="Fields">By all fields, collections among them.</param>
internal sealed record SearchAnswerFacets(
    ImmutableArray<YearFacet> Year, ImmutableArray<CollectionFacet> Collection, DateFacets Dates, ImmutableArray<FieldFacet> Fields)
{
    public static SearchAnswerFacets Of(SearchFacets facets)
    {
        var years = facets.Dates.Years.Where(y => y.Records > 0).Select(y => new YearFacet(Year4(y.Year), y.Records));
        var undated = facets.Dates.Undated > 0 ? [new YearFacet(null, facets.Dates.Undated)] : (ImmutableArray<YearFacet>)[];
        var collections = facets.Fields.FirstOrDefault(f => f.Field == FilterField.Collection)?.Values ?? [];
        return new SearchAnswerFacets(
            [.. years, .. undated],
            [.. collections.Select(c => new CollectionFacet(c.Value, c.Label, c.Records))],
            new DateFacets(
                [.. facets.Dates.Years.Select(y => new TimeFacet(Year4(y.Year) ?? "", y.Records, y.Surely))],
                [.. facets.Dates.Months.Select(m => new TimeFacet(string.Create(CultureInfo.InvariantCulture, $"{m.Year:D4}-{m.Month:D2}"), m.Records, m.Surely))],
                facets.Dates.Dated, facets.Dates.Uncertain, facets.Dates.Undated),
            [.. facets.Fields.Select(f => new FieldFacet(FilterFields.NameOf(f.Field),
                [.. f.Values.Select(v => new ValueFacet(v.Value, v.Label, v.Records, v.IsChosen))], f.Others, f.Without))]);
    }

    private static string? Year4(int? year) => year?.ToString("D4", CultureInfo.InvariantCulture);
}

/// <summary>Records found of one year.</summary>
/// <param name="Value">The year, or null for undated records.</param>
/// <param name="Count">How many.</param>
internal sealed record YearFacet(string? Value, long Count);

/// <summary>Records found in one collection.</summary>
/// <param name="Value">Identifier of the collection.</param>
/// <param name="Title">Its title.</param>
/// <param name="Count">How many.</param>
internal sealed record CollectionFacet(string Value, string Title, long Count);

/// <summary>Records found by date.</summary>
/// <param name="Years">Every year that some record may be of, none left out between.</param>
/// <param name="Months">The months where one year alone is asked for, else empty.</param>
/// <param name="Dated">Records with a date.</param>
/// <param name="Uncertain">Those of them whose first and last day differ.</param>
/// <param name="Undated">Records without a date.</param>
internal sealed record DateFacets(ImmutableArray<TimeFacet> Years, ImmutableArray<TimeFacet> Months, long Dated, long Uncertain, long Undated);

/// <summary>Records found of a year or a month.</summary>
/// <param name="Value">YYYY or YYYY-MM.</param>
/// <param name="Count">Those that may be of it.</param>
/// <param name="Surely">Those that surely are.</param>
internal sealed record TimeFacet(string Value, long Count, long Surely);

/// <summary>Records found by the values of a field.</summary>
/// <param name="Field">The name of the field, which is that of its parameter.</param>
/// <param name="Values">The values with the most records, and those chosen.</param>
/// <param name="Others">Values beyond these.</param>
/// <param name="Without">Records without any value.</param>
internal sealed record FieldFacet(string Field, ImmutableArray<ValueFacet> Values, long Others, long Without);

/// <summary>Records found with a value.</summary>
/// <param name="Value">The value as the parameter takes it.</param>
/// <param name="Label">The value as it is shown.</param>
/// <param name="Count">How many.</param>
/// <param name="Chosen">Whether it is among the filters.</param>
internal sealed record ValueFacet(string Value, string Label, long Count, bool Chosen);
