using System.Buffers;
using System.Globalization;

namespace Lacuna.Documents.Dates.Written;

/// <summary>Tells strings in the signs of EDTF and ISO 8601 from dates that people write with the same signs.</summary>
internal static class MachineForm
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789-+/.,[]{}()?~%XxYyTtZzESuU:W^");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789Xx");

    // Divisions of the year above the seasons are rare in EDTF, and abbreviated ranges ("1940-41") common in catalogues.
    private const int LastDivision = 41;

    /// <summary>Whether a valid EDTF string means something else when it is known to be written in a language: "1940-41" two years and not
    /// the second half of one, "[1962]" a supplied year and not a set.</summary>
    public static bool IsRatherWritten(string edtf)
    {
        if (edtf is ['[', .. var inner, ']'] && !inner.Contains(',', StringComparison.Ordinal) && !inner.Contains("..", StringComparison.Ordinal))
        {
            return true;
        }

        return Short(edtf) is var (year, end) && end > 12 && end > year % 100;
    }

    /// <summary>Whether a text is an attempt at EDTF, and not EDTF: it is refused rather than read as something it does not say.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language it is written in; null when nobody says that it is written in one.</param>
    public static bool IsInvalid(string text, string? language)
    {
        if (text is ['+', ..])
        {
            return true;
        }

        if (language is not null || text.Length == 0 || text.AsSpan().ContainsAnyExcept(Signs))
        {
            return false;
        }

        if (text[0] is '-' or 'Y')
        {
            return true;
        }

        var leading = text.AsSpan().IndexOfAnyExcept(Digits);
        if (leading != 4 || text.Length == 5 || Week(text) is not null || Ordinal(text))
        {
            return false;
        }

        // "1962-63" cannot be meant as anything but two years; "2012-24" can.
        if (Short(text) is var (_, end))
        {
            return end is > 12 and <= LastDivision;
        }

        var rest = text.AsSpan(5);
        return text[4] switch
        {
            '-' => !IsYear(rest),
            '/' => rest[0] is '-' or '/' || IsYear(rest),
            '?' or '~' or '%' => true,
            _ => false,
        };
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length is 4 or 5 && text.IndexOfAnyExcept(Digits) is -1 or 4;

    /// <summary>An ISO 8601 week or day of a week: <c>1962-W50</c>, <c>1962-W50-2</c>; or null.</summary>
    public static HistoricalDate? Week(string text)
    {
        if (text.Length is not (8 or 10) || text[4] != '-' || text[5] is not ('W' or 'w') || text.Length == 10 && text[8] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            || year is < 1 or > 9998 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return null;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        if (text.Length == 8)
        {
            return DateExpression.Parse(FormattableString.Invariant($"{monday:yyyy-MM-dd}/{monday.AddDays(6):yyyy-MM-dd}"));
        }

        return text[9] is >= '1' and <= '7' ? DateExpression.Parse(FormattableString.Invariant($"{monday.AddDays(text[9] - '1'):yyyy-MM-dd}")) : null;
    }

    private static (int Year, int End)? Short(string text) =>
        text.Length == 7 && text[4] is '-' or '/' && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? (year, end)
            : null;

    // "1962-345": ISO 8601 day of the year.
    private static bool Ordinal(string text) => text.Length == 8 && text[4] == '-' && text.Remove(4, 1).All(char.IsAsciiDigit);
}
