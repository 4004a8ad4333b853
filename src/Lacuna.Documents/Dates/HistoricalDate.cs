using System.Diagnostics.CodeAnalysis;

namespace Lacuna.Documents.Dates;

/// <summary>A date as an archive knows it: a day, a month, a year, a stretch of time, with its doubt kept.</summary>
/// <remarks>EDTF (ISO 8601-2), never coerced to a <see cref="DateTime"/>.
/// Invariant: <see cref="Earliest"/> is not after <see cref="Latest"/> where both are known.</remarks>
public sealed record HistoricalDate
{
    private HistoricalDate(string edtf, DateOnly? earliest, DateOnly? latest)
    {
        Edtf = edtf;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The date in EDTF, as written or as made by a reader of written dates.</summary>
    public string Edtf { get; }

    /// <summary>The first day it can be, or null where that side is open or unknown.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The last day it can be, or null where that side is open or unknown.</summary>
    public DateOnly? Latest { get; }

    /// <summary>Reads an EDTF string.</summary>
    /// <param name="edtf">The string; blanks around it are ignored.</param>
    /// <param name="date">The date, or null when the string is not EDTF that is understood here.</param>
    public static bool TryParse(string? edtf, [NotNullWhen(true)] out HistoricalDate? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(edtf))
        {
            return false;
        }

        var text = edtf.Trim();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryBounds(text, out var first, out var last))
            {
                return false;
            }

            date = new HistoricalDate(text, first, last);
            return true;
        }

        var from = text[..slash];
        var to = text[(slash + 1)..];
        DateOnly? earliest = null;
        DateOnly? latest = null;
        if (from is not ("" or ".."))
        {
            if (!TryBounds(from, out var first, out _))
            {
                return false;
            }

            earliest = first;
        }

        if (to is not ("" or ".."))
        {
            if (!TryBounds(to, out _, out var last))
            {
                return false;
            }

            latest = last;
        }

        if (earliest is null && latest is null || earliest > latest)
        {
            return false;
        }

        date = new HistoricalDate(text, earliest, latest);
        return true;
    }

    /// <summary>The day, month or year given by numbers.</summary>
    /// <param name="year">Year, 1 to 9999.</param>
    /// <param name="month">Month 1 to 12, or null for the whole year.</param>
    /// <param name="day">Day, or null for the whole month.</param>
    /// <returns>The date, or null when there is no such day.</returns>
    public static HistoricalDate? From(int year, int? month, int? day)
    {
        var edtf = (month, day) switch
        {
            (null, _) => FormattableString.Invariant($"{year:D4}"),
            (_, null) => FormattableString.Invariant($"{year:D4}-{month:D2}"),
            _ => FormattableString.Invariant($"{year:D4}-{month:D2}-{day:D2}"),
        };
        return TryParse(edtf, out var date) ? date : null;
    }

    /// <summary>The EDTF string.</summary>
    public override string ToString() => Edtf;

    private static bool TryBounds(string text, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        var bare = text.TrimEnd('?', '~', '%');
        var parts = bare.Split('-');
        if (parts.Length > 3 || !TryDigits(parts[0], 4, out var yearLow, out var yearHigh) || yearLow == 0)
        {
            return false;
        }

        if (parts.Length == 1)
        {
            first = new DateOnly(yearLow, 1, 1);
            last = new DateOnly(yearHigh, 12, 31);
            return true;
        }

        if (yearLow != yearHigh || !TryDigits(parts[1], 2, out var monthLow, out var monthHigh))
        {
            return false;
        }

        if (parts[1] == "XX")
        {
            (monthLow, monthHigh) = (1, 12);
        }

        if (monthLow is < 1 or > 12 || monthHigh is < 1 or > 12)
        {
            return false;
        }

        if (parts.Length == 2 || parts[2] == "XX")
        {
            first = new DateOnly(yearLow, monthLow, 1);
            last = new DateOnly(yearLow, monthHigh, DateTime.DaysInMonth(yearLow, monthHigh));
            return true;
        }

        if (!TryDigits(parts[2], 2, out var dayLow, out var dayHigh) || dayLow < 1 || dayHigh > DateTime.DaysInMonth(yearLow, monthLow))
        {
            return false;
        }

        first = new DateOnly(yearLow, monthLow, dayLow);
        last = new DateOnly(yearLow, monthHigh, dayHigh);
        return true;
    }

    private static bool TryDigits(string text, int length, out int low, out int high)
    {
        low = high = 0;
        if (text.Length != length)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not 'X' && !char.IsAsciiDigit(c))
            {
                return false;
            }

            low = low * 10 + (c == 'X' ? 0 : c - '0');
            high = high * 10 + (c == 'X' ? 9 : c - '0');
        }

        return true;
    }
}
