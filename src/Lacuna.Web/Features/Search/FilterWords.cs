using System.Globalization;
using Lacuna.Archive.Search.Queries;
using Lacuna.Web.Features.Shared;

namespace Lacuna.Web.Features.Search;

/// <summary>Fields and values of filters in plain English.</summary>
internal static class FilterWords
{
    /// <summary>The heading over the values of a field: "People".</summary>
    public static string Heading(FilterField field) => field switch
    {
        FilterField.Collection => "Collection",
        FilterField.Type => "Type",
        FilterField.Person => "People",
        FilterField.Place => "Places",
        FilterField.Language => "Language",
        FilterField.Date => "Date",
        FilterField.Release => "Year of release",
        FilterField.Authority => "Withheld under",
        FilterField.Code => "Exemption",
        FilterField.Withheld => "Share withheld",
        FilterField.Has => "Has",
        _ => "Translator",
    };

    /// <summary>The field before one value: "person".</summary>
    public static string One(FilterField field) => field switch
    {
        FilterField.Person => "person",
        FilterField.Place => "place",
        _ => char.ToLowerInvariant(Heading(field)[0]) + Heading(field)[1..],
    };

    /// <summary>A value as it is shown.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value as a filter takes it.</param>
    /// <param name="label">What the index calls it.</param>
    public static string Label(FilterField field, string value, string label) => field switch
    {
        FilterField.Type => Wording.Code(label),
        FilterField.Language => Wording.Language(label),
        FilterField.Withheld => Band(value),
        FilterField.Has => Feature(value),
        _ => label,
    };

    /// <summary>"1962", "March 1962", "4 March 1962 to 8 March 1962", "since 1961"; null without bounds.</summary>
    public static string? Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, null) => $"since {From(first)}",
        (null, { } last) => $"until {To(last)}",
        ({ } first, { } last) when From(first) == To(last) => From(first),
        ({ } first, { } last) => $"{From(first)} to {To(last)}",
    };

    private static string Band(string value) => value switch
    {
        "0" => "nothing",
        "0-10" => "under 10 %",
        _ => value.Replace("-", " to ", StringComparison.Ordinal) + " %",
    };

    private static string Feature(string value) => value switch
    {
        "scan" => "pages to see",
        "gaps" => "passages withheld",
        "notes" => "notes",
        "releases" => "other releases",
        "translation" => "a translation",
        "speech" => "who says what",
        _ => value,
    };

    private static string From(DateOnly day) => Words(day, day.Day == 1, day.DayOfYear == 1);

    private static string To(DateOnly day) => Words(day, day.Day == DateTime.DaysInMonth(day.Year, day.Month), day is { Month: 12, Day: 31 });

    private static string Words(DateOnly day, bool isMonth, bool isYear) => isYear ? Wording.Year(day.Year)
        : day.ToString(isMonth ? "MMMM yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
