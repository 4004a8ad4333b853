using System.Globalization;

namespace Lacuna.Archive.Search.Queries;

/// <summary>The names of the fields in addresses, on the command line and in queries, and what their values may be.</summary>
public static class FilterFields
{
    /// <summary>Characters of a value at most: longer than any name of a collection, short enough for an address.</summary>
    public const int LongestValue = 300;

    /// <summary>The bands of the share withheld, in per cent: from the first, below the second; "0" is nothing at all.</summary>
    public static readonly IReadOnlyList<string> WithheldBands = ["0", "0-10", "10-25", "25-50", "50-100"];

    /// <summary>What <see cref="FilterField.Has"/> can be asked for.</summary>
    public static readonly IReadOnlyList<string> Features = ["scan", "gaps", "notes", "releases", "translation", "speech"];

    /// <summary>The fields that a filter beside the query can have; the date has bounds of its own (<see cref="SearchRequest.From"/>).</summary>
    public static readonly IReadOnlyList<FilterField> Filters =
    [
        FilterField.Collection, FilterField.Type, FilterField.Person, FilterField.Place, FilterField.Language, FilterField.Release,
        FilterField.Authority, FilterField.Code, FilterField.Withheld, FilterField.Has, FilterField.Translator,
    ];

    /// <summary>The name of a field: "collection", "withheld".</summary>
    /// <param name="field">The field.</param>
    public static string NameOf(FilterField field) => field switch
    {
        FilterField.Collection => "collection",
        FilterField.Type => "type",
        FilterField.Person => "person",
        FilterField.Place => "place",
        FilterField.Language => "language",
        FilterField.Date => "date",
        FilterField.Release => "release",
        FilterField.Authority => "authority",
        FilterField.Code => "code",
        FilterField.Withheld => "withheld",
        FilterField.Has => "has",
        _ => "translator",
    };

    /// <summary>The field that a filter beside the query names, or null.</summary>
    /// <param name="name">The name; capitals do not count.</param>
    public static FilterField? Named(string name)
    {
        foreach (var field in Filters)
        {
            if (string.Equals(NameOf(field), name, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>What is wrong with the value of a filter, in words, or null.</summary>
    /// <param name="filter">The filter.</param>
    public static string? FaultOf(SearchFilter filter)
    {
        var name = NameOf(filter.Field);
        return filter.Field switch
        {
            _ when filter.Value.Length is 0 or > LongestValue =>
                string.Create(CultureInfo.InvariantCulture, $"{name} takes a value of 1 to {LongestValue} characters. Shorten it."),
            FilterField.Withheld when !WithheldBands.Contains(filter.Value, StringComparer.Ordinal) =>
                $"{name} takes one of {string.Join(", ", WithheldBands)} (per cent). Other shares can be asked for in the query: withheld:>20%.",
            FilterField.Has when !Features.Contains(filter.Value, StringComparer.Ordinal) => $"{name} takes one of {string.Join(", ", Features)}.",
            FilterField.Release when filter.Value.Length != 4 || Days.Of(filter.Value) is null => $"{name} takes the year of a release, as in {name}=1996.",
            _ => null,
        };
    }
}
