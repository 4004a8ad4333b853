using System.Diagnostics.CodeAnalysis;

namespace Lacuna.Documents.Dates;

/// <summary>A date as an archive knows it: a day, a month, a year, a stretch of time, with its doubt kept.</summary>
/// <remarks>EDTF (ISO 8601-2:2019, levels 0 to 2 of the Library of Congress), never coerced to a <see cref="DateTime"/>.
/// Invariant: <see cref="First"/> is not after <see cref="Last"/> where both are known. <see cref="TryParse"/> of
/// <see cref="Edtf"/> gives the same first and last day. Thread-safe.</remarks>
public sealed record HistoricalDate
{
    private HistoricalDate(string edtf, EdtfBounds bounds, WrittenCalendar calendar)
    {
        Edtf = edtf;
        First = bounds.First;
        Last = bounds.Last;
        Calendar = calendar;
    }

    /// <summary>The date in EDTF, as written or as made by a reader of written dates; always in the Gregorian calendar.</summary>
    public string Edtf { get; }

    /// <summary>The first day it can be, or null where that side is open or unknown. The qualifiers <c>? ~ %</c> do not widen it.</summary>
    public CalendarDay? First { get; }

    /// <summary>The last day it can be, or null where that side is open or unknown. The qualifiers <c>? ~ %</c> do not widen it.</summary>
    public CalendarDay? Last { get; }

    /// <summary>The calendar in which the source gives the date. EDTF cannot say it; a parsed EDTF string is Gregorian.</summary>
    public WrittenCalendar Calendar { get; }

    /// <summary><see cref="First"/>, or null where it is open, unknown or outside the years 1 to 9999.</summary>
    public DateOnly? Earliest => First?.ToDateOnly();

    /// <summary><see cref="Last"/>, or null where it is open, unknown or outside the years 1 to 9999.</summary>
    public DateOnly? Latest => Last?.ToDateOnly();

    /// <summary>Reads an EDTF string of any level.</summary>
    /// <param name="edtf">The string; blanks around it are ignored.</param>
    /// <param name="date">The date, or null when the string is not EDTF, names a day there is not, or is longer than
    /// 1,000 characters.</param>
    public static bool TryParse(string? edtf, [NotNullWhen(true)] out HistoricalDate? date)
    {
        date = null;
        var text = edtf?.Trim();
        if (text is null or "" || EdtfGrammar.Read(text) is not { } bounds)
        {
            return false;
        }

        date = new HistoricalDate(text, bounds, WrittenCalendar.Gregorian);
        return true;
    }

    /// <summary>The day, month or year given by numbers.</summary>
    /// <param name="year">Year, 1 to 9999.</param>
    /// <param name="month">Month 1 to 12, or null for the whole year.</param>
    /// <param name="day">Day, or null for the whole month.</param>
    /// <returns>The date, or null when there is no such day.</returns>
    public static HistoricalDate? From(int year, int? month, int? day)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12)
        {
            return null;
        }

        var edtf = (month, day) switch
        {
            (null, _) => FormattableString.Invariant($"{year:D4}"),
            (_, null) => FormattableString.Invariant($"{year:D4}-{month:D2}"),
            _ => FormattableString.Invariant($"{year:D4}-{month:D2}-{day:D2}"),
        };
        return TryParse(edtf, out var date) ? date : null;
    }

    /// <summary>The same date, known to be written in the Julian calendar by the source.</summary>
    internal HistoricalDate WrittenInJulian() => new(Edtf, new EdtfBounds(First, Last), WrittenCalendar.Julian);

    /// <summary>The EDTF string.</summary>
    public override string ToString() => Edtf;
}
