using System.Globalization;

namespace Lacuna.Web.Features.Meetings;

/// <summary>Days out of addresses: a year, a month or a day, as its first or its last day.</summary>
internal static class Days
{
    /// <summary>Reads the first day of a year, month or day; nothing is no bound.</summary>
    /// <param name="text"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, or nothing.</param>
    /// <param name="day">The day in ISO 8601, or null.</param>
    public static bool TryFirst(string? text, out string? day) => TryRead(text, last: false, out day);

    /// <summary>Reads the last day of a year, month or day; nothing is no bound.</summary>
    public static bool TryLast(string? text, out string? day) => TryRead(text, last: true, out day);

    /// <summary>"14 March 1962", "12–14 March 1962", "2 March – 4 May 1962"; "undated" where both are empty.</summary>
    public static string Span(string first, string last)
    {
        if (!Parse(first, out var a) || !Parse(last, out var b))
        {
            return "undated";
        }

        return (a == b, a.Year == b.Year, a.Month == b.Month) switch
        {
            (true, _, _) => Long(a, "d MMMM yyyy"),
            (_, true, true) when a.Day == 1 && b.AddDays(1).Month != b.Month => Long(a, "MMMM yyyy"),
            (_, true, true) => $"{Long(a, "%d")}–{Long(b, "d MMMM yyyy")}",
            (_, true, _) when (a.Month, a.Day, b.Month, b.Day) == (1, 1, 12, 31) => Long(a, "yyyy"),
            (_, true, _) => $"{Long(a, "d MMMM")} – {Long(b, "d MMMM yyyy")}",
            _ => $"{Long(a, "d MMMM yyyy")} – {Long(b, "d MMMM yyyy")}",
        };
    }

    private static string Long(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static bool Parse(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryRead(string? text, bool last, out string? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        foreach (var format in (string[])["yyyy", "yyyy-MM", "yyyy-MM-dd"])
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                var end = (last, format.Length) switch
                {
                    (true, 4) => new DateOnly(read.Year, 12, 31),
                    (true, 7) => new DateOnly(read.Year, read.Month, DateTime.DaysInMonth(read.Year, read.Month)),
                    _ => read,
                };
                day = end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return true;
            }
        }

        return false;
    }
}
