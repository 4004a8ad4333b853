using System.Globalization;
using Lacuna.Documents.Dates;

namespace Lacuna.Documents.Rendering;

/// <summary>Dates as HTML can say them.</summary>
internal static class HtmlDates
{
    /// <summary>The value of <c>time/@datetime</c> and the year to look under; each null where the date is not that certain.</summary>
    /// <remarks>HTML knows a day, a month or a year of four digits and no doubt, so that "1962?", "196X" and spans have no <c>time</c>.</remarks>
    public static (string? Time, string? Year) Of(string? edtf)
    {
        if (edtf is null || !HistoricalDate.TryParse(edtf, out var date) || date is not { Earliest: { } first, Latest: { } last })
        {
            return (null, null);
        }

        var year = first.Year == last.Year ? first.Year.ToString(CultureInfo.InvariantCulture) : null;
        var isOne = edtf.Length switch
        {
            4 => year is not null,
            7 => year is not null && first.Month == last.Month,
            10 => first == last,
            _ => false,
        };
        return (isOne && IsPlain(edtf) ? edtf : null, year);
    }

    private static bool IsPlain(string edtf)
    {
        foreach (var c in edtf)
        {
            if (!char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
