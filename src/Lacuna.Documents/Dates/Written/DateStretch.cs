using System.Globalization;

namespace Lacuna.Documents.Dates.Written;

/// <summary>A complete written date as EDTF: one date, or the two ends of a stretch.</summary>
/// <param name="From">EDTF of its start.</param>
/// <param name="To">EDTF of its end; the same as <paramref name="From"/> for a single date.</param>
/// <param name="Set">The EDTF set when it is one of two dates, or null.</param>
internal sealed record DateStretch(string From, string To, string? Set = null)
{
    /// <summary>The EDTF of the whole.</summary>
    public string Edtf => Set ?? (From == To ? From : $"{From}/{To}");

    /// <summary>The stretch that a complete partial date means; null when it is not complete or there is no such day.</summary>
    public static DateStretch? Of(PartialDate date)
    {
        if (date.Ambiguous)
        {
            return OneOf(date with { Ambiguous = false }, date with { Ambiguous = false, Month = date.Day, Day = date.Month });
        }

        if (date.CenturyUnknown)
        {
            var certain = date with { CenturyUnknown = false };
            return OneOf(certain, certain with { Year = "20" + date.Year![2..] });
        }

        if (date.DayOfYear is { } number)
        {
            return date.YearNumber is { } year && number <= (CalendarDay.IsLeap(year) ? 366 : 365)
                ? Single(Day(new CalendarDay(year, 1, 1).Plus(number - 1), date.Doubt))
                : null;
        }

        if (date.Portion is { } portion)
        {
            return Portion(date with { Portion = null }, portion);
        }

        if (date.Edtf() is not { } edtf || !HistoricalDate.TryParse(edtf, out var read))
        {
            return null;
        }

        if (date.WeekDays != 0)
        {
            return date.IsDay && read.First is { } day
                ? new DateStretch(Day(date.WeekDays > 0 ? day : day.Plus(-6), date.Doubt), Day(date.WeekDays > 0 ? day.Plus(6) : day, date.Doubt))
                : null;
        }

        return Single(edtf);
    }

    /// <summary>A day in EDTF with a doubt.</summary>
    public static string Day(CalendarDay day, DateDoubt doubt) => day + PartialDate.Qualifier(doubt);

    private static DateStretch Single(string edtf) => new(edtf, edtf);

    private static DateStretch? OneOf(PartialDate a, PartialDate b)
    {
        if (Of(a) is not { } one)
        {
            return Of(b);
        }

        if (Of(b) is not { } other)
        {
            return one;
        }

        if (string.CompareOrdinal(one.From, other.From) > 0)
        {
            (one, other) = (other, one);
        }

        return new DateStretch(one.From, other.To, one.From == one.To && other.From == other.To ? $"[{one.From},{other.From}]" : null);
    }

    private static DateStretch? Portion(PartialDate whole, DatePortion portion)
    {
        var doubt = whole.Doubt | (portion.Vague ? DateDoubt.Approximate : DateDoubt.None);
        if (whole.Year is null || whole.Day is not null || whole.Season is not null && !portion.Vague)
        {
            return null;
        }

        // "late summer 1962", "mid 1860s": the season or decade is all that is known with any safety.
        if (whole.Season is not null || whole.Year[^1] == 'X' && whole.Year[^2] != 'X' && portion == DatePortion.Middle)
        {
            return Of(whole with { Doubt = doubt });
        }

        return whole.Month is > 0 and var month ? InMonth(whole, month, portion, doubt) : InYears(whole.Year, portion, doubt);
    }

    private static DateStretch? InMonth(PartialDate whole, int month, DatePortion portion, DateDoubt doubt)
    {
        if (whole.YearNumber is not { } year)
        {
            return null;
        }

        var days = CalendarDay.DaysInMonth(year, month);
        var (first, last) = portion switch
        {
            { Vague: true, Count: 0 } => (10, 20),
            { Count: 0, Index: -1 } => (days - 6, days),
            { Count: 0 } => (portion.Index * 7 + 1, Math.Min(days, portion.Index * 7 + 7)),
            { Count: 2 } => portion.Index == 0 ? (1, 15) : (16, days),
            { Count: 3 } => portion.Index is 0 or 1 ? (portion.Index * 10 + 1, portion.Index * 10 + 10) : (21, days),
            _ => (1, days),
        };
        return first <= last
            ? new DateStretch(Day(new CalendarDay(year, month, first), doubt), Day(new CalendarDay(year, month, last), doubt))
            : null;
    }

    // Parts of a year are months, parts of a decade or century years.
    private static DateStretch? InYears(string year, DatePortion portion, DateDoubt doubt)
    {
        var length = year.Count(c => c == 'X') switch
        {
            0 => 12,
            1 => 10,
            _ => 100,
        };
        if (year[0] == '-' || portion is { Count: 0, Vague: false } || portion.Count == 3 && length == 10 || portion.Count == 4 && length == 10)
        {
            return null;
        }

        var index = portion.Index < 0 ? portion.Count - 1 : portion.Index;
        var (first, last) = portion.Count == 0
            ? (length / 4, length - length / 4 - 1)
            : (index * length / portion.Count, (index + 1) * length / portion.Count - 1);
        var mark = PartialDate.Qualifier(doubt);
        if (length == 12)
        {
            return new DateStretch(Month(year, first) + mark, Month(year, last) + mark);
        }

        var start = int.Parse(year.Replace('X', '0'), CultureInfo.InvariantCulture);
        return new DateStretch(Number(start + first) + mark, Number(start + last) + mark);
    }

    private static string Month(string year, int index) => year + "-" + (index + 1).ToString("D2", CultureInfo.InvariantCulture);

    private static string Number(int year) => year.ToString("D4", CultureInfo.InvariantCulture);
}
