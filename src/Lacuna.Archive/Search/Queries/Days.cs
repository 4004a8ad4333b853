using System.Globalization;

namespace Lacuna.Archive.Search.Queries;

/// <summary>Years, months and days as addresses and commands give them: YYYY, YYYY-MM or YYYY-MM-DD, Gregorian.</summary>
public static class Days
{
    /// <summary>How the three forms are told to people.</summary>
    public const string Forms = "YYYY, YYYY-MM or YYYY-MM-DD";

    /// <summary>The first and the last day of a year, a month or a day, or null where the text is none of them.</summary>
    /// <param name="text">"1962", "1962-10" or "1962-10-27".</param>
    public static (DateOnly First, DateOnly Last)? Of(string text)
    {
        if (text.Length is not (4 or 7 or 10) || !Number(text, 0, 4, out var year) || year == 0)
        {
            return null;
        }

        if (text.Length == 4)
        {
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        if (text[4] != '-' || !Number(text, 5, 2, out var month) || month is < 1 or > 12)
        {
            return null;
        }

        var length = DateTime.DaysInMonth(year, month);
        if (text.Length == 7)
        {
            return (new DateOnly(year, month, 1), new DateOnly(year, month, length));
        }

        return text[7] == '-' && Number(text, 8, 2, out var day) && day >= 1 && day <= length
            ? (new DateOnly(year, month, day), new DateOnly(year, month, day))
            : null;
    }

    /// <summary>The shortest form that begins with a day.</summary>
    /// <param name="day">The first day asked for.</param>
    public static string From(DateOnly day) => Shortest(day, day.Day == 1, day.DayOfYear == 1);

    /// <summary>The shortest form that ends with a day.</summary>
    /// <param name="day">The last day asked for.</param>
    public static string To(DateOnly day) => Shortest(day, day.Day == DateTime.DaysInMonth(day.Year, day.Month), day is { Month: 12, Day: 31 });

    /// <summary>The year that two days are the first and the last of, or null.</summary>
    /// <param name="from">The first day, or null.</param>
    /// <param name="to">The last day, or null.</param>
    public static int? WholeYear(DateOnly? from, DateOnly? to) =>
        from is { Month: 1, Day: 1 } first && to is { Month: 12, Day: 31 } last && first.Year == last.Year ? first.Year : null;

    private static string Shortest(DateOnly day, bool isMonth, bool isYear) =>
        day.ToString(isYear ? "yyyy" : isMonth ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Number(string text, int at, int length, out int number) =>
        int.TryParse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
