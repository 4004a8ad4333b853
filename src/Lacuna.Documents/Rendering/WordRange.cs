using System.Globalization;

namespace Lacuna.Documents.Rendering;

/// <summary>An estimate as a range in words.</summary>
public static class WordRange
{
    /// <summary>"8–14", "1,500–2,200"; one number where both ends round to it.</summary>
    /// <param name="low">The low end, in words.</param>
    /// <param name="high">The high end, in words.</param>
    /// <remarks>Two figures of each end: more would claim what an estimate cannot know.</remarks>
    public static string Of(long low, long high)
    {
        var (from, to) = (Rounded(low), Rounded(high));
        return from == to ? Number(from) : $"{Number(from)}–{Number(to)}";
    }

    private static long Rounded(long value)
    {
        var step = 1L;
        while (value / step >= 100)
        {
            step *= 10;
        }

        return (value + step / 2) / step * step;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
