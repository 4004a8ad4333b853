using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Documents.Dates;

namespace Lacuna.Archive.Exchange;

/// <summary>A date as bibliographies can say it, with its doubt.</summary>
/// <param name="Edtf">The date in EDTF.</param>
/// <param name="First">Year; year and month; or year, month and day. Empty where only words can tell it.</param>
/// <param name="Last">The same for the end of a stretch of time, else empty.</param>
/// <param name="IsCirca">Whether the date is uncertain, approximate, or only partly known.</param>
/// <param name="Season">1 (spring) to 4 (winter), or null.</param>
/// <param name="Words">The date in the words of the document, or in EDTF where it has none.</param>
public sealed record CitedDate(string Edtf, ImmutableArray<int> First, ImmutableArray<int> Last, bool IsCirca, int? Season, string Words)
{
    /// <summary>The year, where the date lies within one; else null.</summary>
    public int? Year => First.IsEmpty || (!Last.IsEmpty && Last[0] != First[0]) ? null : First[0];

    /// <summary>Whether it is simply a day, a month or a year.</summary>
    public bool IsPlain => !First.IsEmpty && Last.IsEmpty && !IsCirca && Season is null;

    /// <summary>Reads a date.</summary>
    /// <param name="edtf">The date in EDTF, or null.</param>
    /// <param name="text">The words of the document, or null.</param>
    /// <returns>The date, or null where there is none.</returns>
    public static CitedDate? Of(string? edtf, string? text)
    {
        if (!HistoricalDate.TryParse(edtf, out var date))
        {
            return null;
        }

        var words = string.IsNullOrWhiteSpace(text) ? date.Edtf : CitedRecord.Line(text);
        // A set may be one of its days or all of them, an open end is none: only words tell these.
        if (date.Earliest is not { } first || date.Latest is not { } last || date.Edtf[0] is '[' or '{')
        {
            return new CitedDate(date.Edtf, [], [], date.Edtf[0] == '[', null, words);
        }

        var isCirca = date.Edtf.AsSpan().IndexOfAny('?', '~', '%') >= 0 || date.Edtf.Contains('X', StringComparison.Ordinal);
        if (SeasonOf(date.Edtf) is { } season)
        {
            return new CitedDate(date.Edtf, [first.Year], [], isCirca, season, words);
        }

        var (from, to) = Parts(first, last);
        return new CitedDate(date.Edtf, from, to, isCirca, null, words);
    }

    /// <summary>Numbers with their digits: <c>1962-10-27</c>, with another sign between where one is given.</summary>
    /// <param name="parts">Year, month, day.</param>
    /// <param name="between">The sign.</param>
    public static string Written(ImmutableArray<int> parts, char between = '-') =>
        string.Join(between, parts.Select((part, i) => part.ToString(i == 0 ? "D4" : "D2", CultureInfo.InvariantCulture)));

    // As few numbers as say the same: whole years by the year, whole months by year and month.
    private static (ImmutableArray<int> First, ImmutableArray<int> Last) Parts(DateOnly first, DateOnly last)
    {
        var isMonths = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        if (isMonths && first.Month == 1 && last.Month == 12)
        {
            return ([first.Year], first.Year == last.Year ? [] : [last.Year]);
        }

        return isMonths
            ? ([first.Year, first.Month], first.Year == last.Year && first.Month == last.Month ? [] : [last.Year, last.Month])
            : ([first.Year, first.Month, first.Day], first == last ? [] : [last.Year, last.Month, last.Day]);
    }

    // EDTF level 1: 1962-21 is spring 1962. Level 2 adds the hemisphere (25 to 32), which bibliographies do not know.
    private static int? SeasonOf(string edtf) =>
        edtf.TrimEnd('?', '~', '%') is { Length: 7 } text && text[4] == '-' && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 21 and <= 32
            ? (number - 21) % 4 + 1
            : null;
}
