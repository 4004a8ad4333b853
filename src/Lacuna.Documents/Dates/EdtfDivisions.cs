namespace Lacuna.Documents.Dates;

/// <summary>Seasons and other divisions of the year (EDTF level 1: 21 to 24; level 2: 25 to 41).</summary>
/// <remarks>The standard names the seasons and gives them no days. Here a season has the months that meteorologists give it and the days
/// that astronomers add; one without a hemisphere is counted as in the northern one. A season over the turn of the year ("winter 1962")
/// may be the one at either end of that year, and has the bounds of both.</remarks>
internal static class EdtfDivisions
{
    private static readonly Division FromMarch = new(3, 0, 6, 21);
    private static readonly Division FromJune = new(6, 0, 9, 23);
    private static readonly Division FromSeptember = new(9, 0, 12, 22);
    private static readonly Division OverNewYear = new(1, 1, 3, 21);

    /// <summary>The stretch of the year with a number, or null when the number is no division.</summary>
    public static Division? Find(int number) => number switch
    {
        21 or 25 or 31 => FromMarch,
        22 or 26 or 32 => FromJune,
        23 or 27 or 29 => FromSeptember,
        24 or 28 or 30 => OverNewYear,
        >= 33 and <= 36 => Months(number - 33, 3),
        >= 37 and <= 39 => Months(number - 37, 4),
        40 or 41 => Months(number - 40, 6),
        _ => null,
    };

    private static Division Months(int index, int length)
    {
        var last = (index + 1) * length;
        return new Division(index * length + 1, 0, last, CalendarDay.DaysInMonth(2001, last));
    }

    /// <summary>From the first of a month to a day of the same or the next year.</summary>
    internal readonly record struct Division(int FirstMonth, int YearsOn, int LastMonth, int LastDay)
    {
        public CalendarDay First(long year) => new(year, FirstMonth, 1);

        public CalendarDay Last(long year) => new(year + YearsOn, LastMonth, LastDay);
    }
}
