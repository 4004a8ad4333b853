using System.Globalization;

namespace Lacuna.Documents.Dates;

/// <summary>Years of more than four digits, with an exponent, with significant digits (EDTF level 1 and 2): <c>Y-17E7</c>, <c>1950S2</c>.</summary>
internal static class EdtfYear
{
    // 10^17 years fit a 64-bit number with room to add; the universe has had 10^10.
    private const int MostDigits = 17;

    /// <summary>Reads a year that begins with Y or has significant digits; null when it is neither.</summary>
    public static EdtfDate? Read(string text)
    {
        var isLong = text[0] == 'Y';
        var rest = isLong ? text[1..] : text;
        var isNegative = rest.StartsWith('-');
        rest = isNegative ? rest[1..] : rest;

        var significant = Suffix(ref rest, 'S');
        var exponent = Suffix(ref rest, 'E');
        if (significant is < 1 || exponent is < 1 || exponent is not null && !isLong || !IsNumber(rest)
            || rest.Length + (exponent ?? 0) > MostDigits)
        {
            return null;
        }

        var year = long.Parse(rest, CultureInfo.InvariantCulture);
        for (var i = 0; i < exponent; i++)
        {
            year *= 10;
        }

        // Y is for what four digits cannot say, and then without leading zeros.
        if (isLong ? year <= 9999 || rest[0] == '0' : rest.Length != 4 || isNegative && year == 0)
        {
            return null;
        }

        var unit = 1L;
        for (var digits = year.ToString(CultureInfo.InvariantCulture).Length; significant is { } kept && digits > kept; digits--)
        {
            unit *= 10;
        }

        var low = year / unit * unit;
        var high = low + unit - 1;
        return isNegative
            ? new EdtfDate(new CalendarDay(-high, 1, 1), new CalendarDay(-low, 12, 31), false, false, false)
            : new EdtfDate(new CalendarDay(low, 1, 1), new CalendarDay(high, 12, 31), false, false, false);
    }

    // The number after a letter at the end: -1 when there is the letter and no sensible number.
    private static int? Suffix(ref string text, char letter)
    {
        var at = text.IndexOf(letter, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var number = text[(at + 1)..];
        text = text[..at];
        return number.Length <= 2 && IsNumber(number) ? int.Parse(number, CultureInfo.InvariantCulture) : -1;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
