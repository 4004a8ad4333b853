using System.Collections.Immutable;
using System.Globalization;

namespace Lacuna.Web.Features.Timeline;

/// <summary>A window of time and its division: all centuries, a century in decades, a decade in years, a year in months, a month in days.</summary>
/// <param name="At">The window in an address: <c>19</c>, <c>196</c>, <c>1962</c>, <c>1962-03</c>; empty for all time.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Bins">Its parts, in order.</param>
internal sealed record TimelineWindow(string At, DateOnly First, DateOnly Last, ImmutableArray<TimelineBin> Bins)
{
    // Three centuries in decades still fit on the page.
    private const int MostDecades = 31;

    /// <summary>"1962", "March 1962", "The 1960s", "1900–1999"; "All time".</summary>
    public string Title => At.Length switch
    {
        2 => $"{At}00–{At}99",
        3 => $"The {At}0s",
        4 => At,
        7 => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => "All time",
    };

    /// <summary>The window around this one, or null where this is all time.</summary>
    public string? Up => At.Length switch { 0 => null, 2 => "", 7 => At[..4], _ => At[..^1] };

    /// <summary>The window before this one of the same length, or null.</summary>
    public string? Before => At.Length == 0 || First.Year <= 10 ? null : AtOf(First.AddDays(-1));

    /// <summary>The window after this one, or null.</summary>
    public string? After => At.Length == 0 || Last.Year >= 9990 ? null : AtOf(Last.AddDays(1));

    /// <summary>What one part of it is called.</summary>
    public string Unit => At.Length switch { 2 => "decade", 3 => "year", 4 => "month", 7 => "day", _ => Bins.IsEmpty || Bins[0].At.Length == 3 ? "decade" : "century" };

    /// <summary>Reads a window.</summary>
    /// <param name="at">As in an address.</param>
    /// <param name="years">The first and last year of the archive, for all time; null where it has no dated record.</param>
    /// <returns>The window, or null where the text is none.</returns>
    public static TimelineWindow? Read(string? at, (int First, int Last)? years)
    {
        if (string.IsNullOrEmpty(at))
        {
            return All(years ?? (1900, 1999));
        }

        var month = 0;
        if (at.Length is not (2 or 3 or 4 or 7) || !int.TryParse(at.AsSpan(0, Math.Min(4, at.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (at.Length == 7 && (at[4] != '-' || !int.TryParse(at.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out month) || month is < 1 or > 12)))
        {
            return null;
        }

        var scale = at.Length switch { 2 => 100, 3 => 10, _ => 1 };
        var first = number * scale;
        if (first < 1 || first + scale > 9999)
        {
            return null;
        }

        return at.Length switch
        {
            2 => Of(at, Enumerable.Range(0, 10).Select(d => Decade(number * 10 + d))),
            3 => Of(at, Enumerable.Range(first, 10).Select(y => new TimelineBin(Text(y), Text(y), new DateOnly(y, 1, 1), new DateOnly(y, 12, 31)))),
            4 => Of(at, Enumerable.Range(1, 12).Select(m => Month(first, m))),
            _ => Of(at, Enumerable.Range(1, DateTime.DaysInMonth(first, month)).Select(d => new DateOnly(first, month, d)).Select(d => new TimelineBin(d.Day.ToString(CultureInfo.InvariantCulture), "", d, d))),
        };
    }

    private static TimelineWindow All((int First, int Last) years)
    {
        var (from, to) = (Math.Clamp(years.First, 10, 9980) / 10, Math.Clamp(years.Last, 10, 9980) / 10);
        return to - from < MostDecades
            ? Of("", Enumerable.Range(from, to - from + 1).Select(Decade))
            : Of("", Enumerable.Range(from / 10, to / 10 - from / 10 + 1).Where(c => c > 0).Select(c =>
                new TimelineBin($"{c:D2}00", $"{c:D2}", new DateOnly(c * 100, 1, 1), new DateOnly(Math.Min(9999, c * 100 + 99), 12, 31))));
    }

    private static TimelineWindow Of(string at, IEnumerable<TimelineBin> bins)
    {
        var all = bins.ToImmutableArray();
        return new TimelineWindow(at, all[0].First, all[^1].Last, all);
    }

    private static TimelineBin Decade(int decade) => new($"{decade:D3}0s", $"{decade:D3}", new DateOnly(decade * 10, 1, 1), new DateOnly(decade * 10 + 9, 12, 31));

    private static TimelineBin Month(int year, int month) => new(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), $"{year:D4}-{month:D2}",
        new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static string Text(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private string AtOf(DateOnly day) => At.Length == 7 ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : Text(day.Year)[..At.Length];
}

/// <summary>A part of a window.</summary>
/// <param name="Label">What it is called there.</param>
/// <param name="At">Its own window in an address; empty for a day.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal sealed record TimelineBin(string Label, string At, DateOnly First, DateOnly Last)
{
    /// <summary>Records that can be of no other part.</summary>
    public long Surely { get; init; }

    /// <summary>Records that may be of it, those that surely are among them.</summary>
    public long Possibly { get; init; }
}
