using System.Globalization;

namespace Lacuna.Documents.Dates;

/// <summary>A day of the proleptic Gregorian calendar, in any year: <see cref="DateOnly"/> knows the years 1 to 9999 only.</summary>
/// <remarks>Invariant: there is such a day. Year 0 is 1 BC (ISO 8601). Ordered by time.</remarks>
public readonly record struct CalendarDay : IComparable<CalendarDay>
{
    /// <summary>A day by its numbers.</summary>
    /// <param name="year">Year, astronomical: 0 is 1 BC, -1 is 2 BC.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <param name="day">Day of the month, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public CalendarDay(long year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DaysInMonth(year, month));
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>Year; 0 is 1 BC.</summary>
    public long Year { get; }

    /// <summary>Month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>Day of the month, from 1.</summary>
    public int Day { get; }

    /// <summary>Whether a year has a 29 February.</summary>
    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The number of days of a month.</summary>
    /// <param name="year">Year; 0 is 1 BC.</param>
    /// <param name="month">Month, 1 to 12.</param>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not after <paramref name="right"/>.</summary>
    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not before <paramref name="right"/>.</summary>
    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(CalendarDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>The same day as a <see cref="DateOnly"/>, or null outside the years 1 to 9999.</summary>
    public DateOnly? ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly((int)Year, Month, Day) : null;

    /// <summary>The day in EDTF: <c>1962-12-11</c>, <c>-0043-03-15</c>. A year of more than four digits has all of them: <c>Y170000002-01-01</c>.</summary>
    public override string ToString()
    {
        var sign = Year < 0 ? "-" : "";
        var digits = Year.ToString("D4", CultureInfo.InvariantCulture).TrimStart('-');
        return string.Create(CultureInfo.InvariantCulture, $"{(digits.Length > 4 ? "Y" : "")}{sign}{digits}-{Month:D2}-{Day:D2}");
    }

    /// <summary>The Gregorian day of a day of the Julian calendar, for the years 1 to 9999.</summary>
    /// <returns>The day, or null when the Julian calendar has no such day.</returns>
    internal static CalendarDay? FromJulian(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > (month == 2 && year % 4 == 0 ? 29 : DaysInMonth(1, month)))
        {
            return null;
        }

        return new CalendarDay(year, month, 1).Plus(day - 1 + JulianLag(year, month));
    }

    /// <summary>By how many days the Julian calendar is behind in a month: 13 from March 1900 to February 2100.</summary>
    internal static int JulianLag(int year, int month)
    {
        // The lag grows after each 29 February that the Gregorian calendar leaves out.
        var counted = month <= 2 ? year - 1 : year;
        return counted / 100 - counted / 400 - 2;
    }

    /// <summary>The day some days later or, for a negative number, earlier; at most some hundreds.</summary>
    internal CalendarDay Plus(int days)
    {
        var (year, month, day) = (Year, Month, Day + days);
        while (day > DaysInMonth(year, month))
        {
            day -= DaysInMonth(year, month);
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        while (day < 1)
        {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
            day += DaysInMonth(year, month);
        }

        return new CalendarDay(year, month, day);
    }
}
