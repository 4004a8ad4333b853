using System.Globalization;

namespace Lacuna.Web.Features.Shared;

/// <summary>Whole numbers out of an address.</summary>
internal static class QueryNumbers
{
    // Deeper than any archive; keeps sums of offset and limit within bounds.
    private const int Deepest = 1_000_000_000;

    /// <summary>Reads an offset; nothing counts as 0.</summary>
    public static bool TryOffset(string? text, out int offset) => TryWithin(text, 0, Deepest, 0, out offset);

    /// <summary>Reads a number within bounds; nothing counts as the value given.</summary>
    public static bool TryWithin(string? text, int least, int most, int otherwise, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }

    /// <summary>Reads a year or <c>undated</c>; nothing is no filter.</summary>
    public static bool TryYear(string? text, out int? year, out bool undated)
    {
        undated = text == "undated";
        year = null;
        return undated || TryYear(text, out year);
    }

    /// <summary>Reads a year, or null for none.</summary>
    public static bool TryYear(string? text, out int? year)
    {
        year = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 9999)
        {
            return false;
        }

        year = number;
        return true;
    }
}
