namespace Lacuna.Documents.Dates;

/// <summary>One EDTF date: a year, a month, a day, a division of the year, with unspecified digits and qualifiers.</summary>
/// <param name="First">The first day it can be.</param>
/// <param name="Last">The last day it can be.</param>
/// <param name="IsPlainDay">Whether it is a day without qualifiers and unspecified digits (level 0), which alone may have a time.</param>
/// <param name="IsUnspecified">Whether a digit is unspecified.</param>
/// <param name="IsDivision">Whether it is a season, quarter or other division of a year.</param>
internal sealed record EdtfDate(CalendarDay First, CalendarDay Last, bool IsPlainDay, bool IsUnspecified, bool IsDivision)
{
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789X");

    public EdtfBounds Bounds => new(First, Last);

    /// <summary>Reads one date; null when it is none.</summary>
    public static EdtfDate? Read(string text)
    {
        var parts = new Part[3];
        var rest = text.AsSpan();
        var count = 0;
        while (count < 3)
        {
            if (Part.Read(ref rest, isYear: count == 0) is not { } part)
            {
                return null;
            }

            parts[count++] = part;
            if (rest.IsEmpty)
            {
                return Compose(parts.AsSpan(0, count));
            }

            if (rest[0] != '-')
            {
                return null;
            }

            rest = rest[1..];
        }

        return null;
    }

    private static EdtfDate? Compose(ReadOnlySpan<Part> parts)
    {
        var year = parts[0];
        if (year.Text[0] == 'Y' || year.Text.Contains('S', StringComparison.Ordinal))
        {
            return parts.Length == 1 ? EdtfYear.Read(year.Text) : null;
        }

        if (!IsDigits(year.Text.AsSpan(year.IsNegative ? 1 : 0), 4) || year.Text == "-0000")
        {
            return null;
        }

        var unspecified = year.IsUnspecified || parts.Length > 1 && parts[1].IsUnspecified || parts.Length > 2 && parts[2].IsUnspecified;
        if (parts.Length == 1)
        {
            var (low, high) = YearRange(year);
            return new EdtfDate(new CalendarDay(low, 1, 1), new CalendarDay(high, 12, 31), false, unspecified, false);
        }

        if (!IsDigits(parts[1].Text, 2) || parts.Length == 3 && !IsDigits(parts[2].Text, 2))
        {
            return null;
        }

        if (!parts[1].IsUnspecified && EdtfDivisions.Find(int.Parse(parts[1].Text, System.Globalization.CultureInfo.InvariantCulture)) is { } division)
        {
            var (low, high) = YearRange(year);
            return parts.Length == 2 ? new EdtfDate(division.First(low), division.Last(high), false, unspecified, true) : null;
        }

        var day = parts.Length == 3 ? parts[2].Text : null;
        var qualified = year.IsQualified || parts[1].IsQualified || parts.Length == 3 && parts[2].IsQualified;
        return Masked(year, parts[1].Text, day) is var (first, last)
            ? new EdtfDate(first, last, day is not null && !qualified && !unspecified, unspecified, false)
            : null;
    }

    private static (long Low, long High) YearRange(Part year)
    {
        var low = Number(year.Text.AsSpan(year.IsNegative ? 1 : 0), '0');
        var high = Number(year.Text.AsSpan(year.IsNegative ? 1 : 0), '9');
        return year.IsNegative ? (-high, -low) : (low, high);
    }

    /// <summary>The first and last day that fit the masks; whether a day exists depends on nothing of the year but its being a leap year.</summary>
    private static (CalendarDay First, CalendarDay Last)? Masked(Part year, string month, string? day)
    {
        var plain = Extremes(isLeap: false, month, day);
        var leap = Extremes(isLeap: true, month, day);
        if (leap is null)
        {
            return null;
        }

        var (low, high) = YearRange(year);
        var first = Search(year, low, high, 1, plain, leap);
        var last = Search(year, high, low, -1, plain, leap);
        return first is { } a && last is { } b ? (a.First, b.Last) : null;
    }

    // At most ten thousand years, and nothing but a comparison for each.
    private static (CalendarDay First, CalendarDay Last)? Search(Part year, long from, long to, int step, Span? plain, Span? leap)
    {
        for (var y = from; y != to + step; y += step)
        {
            if (Fits(y, year.Text) && (CalendarDay.IsLeap(y) ? leap : plain) is { } span)
            {
                return (new CalendarDay(y, span.FirstMonth, span.FirstDay), new CalendarDay(y, span.LastMonth, span.LastDay));
            }
        }

        return null;
    }

    private static Span? Extremes(bool isLeap, string month, string? day)
    {
        Span? found = null;
        for (var m = 1; m <= 12; m++)
        {
            for (var d = 1; Fits(m, month) && d <= CalendarDay.DaysInMonth(isLeap ? 2000 : 2001, m); d++)
            {
                if (day is null || Fits(d, day))
                {
                    found = found is { } span ? span with { LastMonth = m, LastDay = d } : new Span(m, d, m, d);
                }
            }
        }

        return found;
    }

    private static bool Fits(long value, string mask)
    {
        value = Math.Abs(value);
        for (var i = mask.Length - 1; i >= 0 && mask[i] != '-'; i--, value /= 10)
        {
            if (mask[i] != 'X' && mask[i] - '0' != value % 10)
            {
                return false;
            }
        }

        return value == 0;
    }

    private static long Number(ReadOnlySpan<char> mask, char unspecified)
    {
        var value = 0L;
        foreach (var c in mask)
        {
            value = value * 10 + (c == 'X' ? unspecified : c) - '0';
        }

        return value;
    }

    private static bool IsDigits(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExcept(Digits);

    private readonly record struct Span(int FirstMonth, int FirstDay, int LastMonth, int LastDay);

    /// <summary>One component with its qualifiers: on the left it qualifies the component, on the right all before it too (level 2).</summary>
    private readonly record struct Part(string Text, bool IsQualified)
    {
        public bool IsNegative => Text[0] == '-';

        public bool IsUnspecified => Text.Contains('X', StringComparison.Ordinal);

        public static Part? Read(ref ReadOnlySpan<char> rest, bool isYear)
        {
            var qualified = TakeQualifier(ref rest);
            var length = isYear && rest is ['Y', ..] ? 1 : 0;
            length += isYear && rest.Length > length && rest[length] == '-' ? 1 : 0;
            while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] is 'X' || isYear && rest[length] is 'E' or 'S'))
            {
                length++;
            }

            if (length == 0)
            {
                return null;
            }

            var text = rest[..length].ToString();
            rest = rest[length..];
            qualified |= TakeQualifier(ref rest);
            return new Part(text, qualified);
        }

        private static bool TakeQualifier(ref ReadOnlySpan<char> rest)
        {
            if (rest is not ['?' or '~' or '%', ..])
            {
                return false;
            }

            rest = rest[1..];
            return true;
        }
    }
}
