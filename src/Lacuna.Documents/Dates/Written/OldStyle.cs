namespace Lacuna.Documents.Dates.Written;

/// <summary>Dates of the Julian calendar.</summary>
internal static class OldStyle
{
    // Greece was the last state to give the calendar up, in 1923; churches are no archives of ours.
    private const int LastYear = 1930;
    private const int FirstYear = 1582;

    /// <summary>The Gregorian date of a Julian one; a month or year becomes the stretch of days that it was. Null when the Julian calendar
    /// has no such day.</summary>
    public static HistoricalDate? Convert(HistoricalDate date)
    {
        // "25 October (7 November) 1917 O.S.": both are there already.
        if (date.Calendar == WrittenCalendar.Julian)
        {
            return date;
        }

        if (date is not { Earliest: { } first, Latest: { } last }
            || CalendarDay.FromJulian(first.Year, first.Month, first.Day) is not { } from
            || CalendarDay.FromJulian(last.Year, last.Month, last.Day) is not { } to)
        {
            return null;
        }

        var edtf = from == to ? from.ToString() : $"{from}/{to}";
        return HistoricalDate.TryParse(edtf, out var converted) ? converted.WrittenInJulian() : null;
    }

    /// <summary>Whether two days are one day in the two calendars, the first in the Julian.</summary>
    public static bool IsSameDay(PartialDate julian, PartialDate gregorian) =>
        julian.IsDay && gregorian.IsDay && julian.YearNumber is >= FirstYear and <= LastYear and var year
        && CalendarDay.FromJulian(year, julian.Month!.Value, julian.Day!.Value) is { } day
        && day.Year == gregorian.YearNumber && day.Month == gregorian.Month && day.Day == gregorian.Day;
}
