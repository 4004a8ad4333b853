using System.Globalization;
using Lacuna.Documents.Dates;

namespace Lacuna.Archive.Releases;

/// <summary>What the releases of a family are called, each by another name.</summary>
internal static class ReleaseLabel
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>The year where all years differ; else the day; and the place among the others for each that has none of its own.</summary>
    /// <param name="released">When each was released, in their order.</param>
    public static string[] Of(HistoricalDate?[] released)
    {
        var years = Array.ConvertAll(released, Year);
        if (AllDiffer(years))
        {
            return [.. years.OfType<string>()];
        }

        var days = Array.ConvertAll(released, Written);
        return [.. days.Select((day, i) => day is not null && days.Count(d => d == day) == 1 ? day : Ordinal(i))];
    }

    private static bool AllDiffer(string?[] labels) => Array.TrueForAll(labels, l => l is not null) && labels.Distinct(StringComparer.Ordinal).Count() == labels.Length;

    private static string? Year(HistoricalDate? date) => date is { Earliest: { } first, Latest: { } last } && first.Year == last.Year
        ? first.Year.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Written(HistoricalDate? date) => date switch
    {
        null => null,
        { Earliest: { } first, Latest: { } last } when first == last => first.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture),
        { Earliest: { } first, Latest: { } last } when first.Day == 1 && last == first.AddMonths(1).AddDays(-1) => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Year(date) ?? date.Edtf,
    };

    private static string Ordinal(int place) => place < Ordinals.Length ? Ordinals[place] : string.Create(CultureInfo.InvariantCulture, $"no. {place + 1}");
}
