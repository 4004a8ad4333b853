using System.Globalization;

namespace Lacuna.Documents.Dates.Written;

/// <summary>Gives each end of a range what only the other says: "14-20 May 1962", "December 28-January 3, 1963", "1771-76".</summary>
internal static class DateCompletion
{
    /// <summary>The two dates, each as complete as both together allow.</summary>
    public static (PartialDate Left, PartialDate Right) Complete(PartialDate left, PartialDate right)
    {
        if (right.ShortDecade && left.Year is { } hundreds)
        {
            right = right with { Year = hundreds[..2] + right.Year![2..] };
        }

        right = ShortEnd(left, right);
        left = ShortStart(left, right);

        // "14-20 May": the month of either is that of both, unless only years are meant.
        if (left.Month is null && left.Day is not null && right.Month is not null)
        {
            left = left with { Month = right.Month };
        }
        else if (right.Month is null && right.Day is not null && left.Month is not null)
        {
            right = right with { Month = left.Month };
        }

        if (left.Month is null && left.Season is null && left.Year is null && left.Portion is not null && left.Short is null)
        {
            left = left with { Month = right.Month, Year = right.Year, CenturyUnknown = right.CenturyUnknown };
        }

        if (left.Year is null && right.Year is not null)
        {
            // "December 28-January 3, 1963" began in the year before.
            var turns = left.Month > right.Month || left.Season == 24 && right.Season is 21 or 22;
            left = left with { Year = turns ? Neighbour(right, -1) : right.Year, CenturyUnknown = right.CenturyUnknown };
        }
        else if (right.Year is null && left.Year is not null)
        {
            right = right with { Year = right.Month < left.Month ? Neighbour(left, 1) : left.Year, CenturyUnknown = left.CenturyUnknown };
        }

        return (left, right);
    }

    private static string? Neighbour(PartialDate date, int step) =>
        date.YearNumber is { } year ? (year + step).ToString("D4", CultureInfo.InvariantCulture) : date.Year;

    private static PartialDate ShortEnd(PartialDate left, PartialDate right)
    {
        // "siglos XVIII-XIX".
        if (left.Year?.EndsWith("XX", StringComparison.Ordinal) == true && left.Month is null && right.Year is null && right.Day is null && (right.Short ?? right.Month) is >= 1 and <= 21 and var century)
        {
            return right with { Short = null, Month = null, Year = (century - 1).ToString("D2", CultureInfo.InvariantCulture) + "XX" };
        }

        if (right.Short is not { } number || right.Month is not null || right.Year is not null)
        {
            return right;
        }

        if (left.Day is not null || left.Month is not null && left.Year is null)
        {
            return right with { Short = null, Day = number };
        }

        // "1771-76", "1962-3", "Winter 1962/63": the end of a later year of the same hundred or ten.
        if (left.YearNumber is { } year)
        {
            var unit = number < 10 ? 10 : 100;
            var full = year / unit * unit + number;
            return full > year ? right with { Short = null, Year = full.ToString("D4", CultureInfo.InvariantCulture), Season = right.Season } : right;
        }

        return right;
    }

    private static PartialDate ShortStart(PartialDate left, PartialDate right)
    {
        // "17th-18th century", "IX-X вв.".
        if (left.Year is null && left.Day is null && (left.Short ?? left.Month) is { } number && right.Year?.EndsWith("XX", StringComparison.Ordinal) == true && right.Month is null)
        {
            return number is >= 1 and <= 21 ? left with { Short = null, Month = null, Year = (number - 1).ToString("D2", CultureInfo.InvariantCulture) + "XX" } : left;
        }

        // "20-30-е гг.".
        if (left.Short is >= 10 and var tens && tens % 10 == 0 && left.Year is null && left.Month is null && right.Year is [_, _, _, 'X'] && right.Month is null)
        {
            return left with { Short = null, Year = right.Year[..2] + (tens / 10).ToString(CultureInfo.InvariantCulture) + "X" };
        }

        if (left.Short is not { } end || left.Month is not null || left.Year is not null)
        {
            return left;
        }

        if (right.Day is not null)
        {
            return left with { Short = null, Day = end };
        }

        // "61-1962": two years.
        return right.YearNumber is { } year && right.Month is null && end > 31
            ? left with { Short = null, Year = (year / 100 * 100 + end).ToString("D4", CultureInfo.InvariantCulture) }
            : left;
    }
}
