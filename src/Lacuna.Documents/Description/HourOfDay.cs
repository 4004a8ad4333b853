using System.Globalization;

namespace Lacuna.Documents.Description;

/// <summary>Reads the hour that stands beside a date: "11 a.m.", "3:30–4:45 p.m.", "10:15 a.m.–noon", "17:00", "noon".</summary>
/// <remarks>Linear in the stretch looked at, which is short. An hour without a.m. or p.m. counts only with its minutes ("17:00", "9.30 hours"): "4, 1962" is no hour.</remarks>
public static class HourOfDay
{
    private const int Noon = 12 * 60;

    /// <summary>The first hour in a stretch of text.</summary>
    /// <param name="text">The stretch; at most its first 200 characters are looked at.</param>
    /// <returns>Minutes since midnight, 0 to 1439, or null where there is none.</returns>
    public static int? Read(ReadOnlySpan<char> text)
    {
        const int Longest = 200;
        text = text[..Math.Min(text.Length, Longest)];
        for (var i = 0; i < text.Length; i++)
        {
            var begins = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (begins && text[i..].StartsWith("noon", StringComparison.OrdinalIgnoreCase))
            {
                return Noon;
            }

            if (!begins || !char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            if (Clock(text, i, out var hours, out var minutes, out var end))
            {
                if (Half(text, end) is { } half)
                {
                    return hours is >= 1 and <= 12 ? hours % 12 * 60 + minutes + half : null;
                }

                if (minutes >= 0 && end - i >= 4 && hours < 24 && (end >= text.Length || !char.IsAsciiDigit(text[end])))
                {
                    return hours * 60 + minutes;
                }
            }

            while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
            }
        }

        return null;
    }

    // "3", "3:30" or "3.30"; minutes are 0 where none are given.
    private static bool Clock(ReadOnlySpan<char> text, int at, out int hours, out int minutes, out int end)
    {
        minutes = 0;
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end - at > 2)
        {
            hours = 0;
            return false;
        }

        hours = int.Parse(text[at..end], NumberStyles.None, CultureInfo.InvariantCulture);
        if (end + 2 < text.Length && text[end] is ':' or '.' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))
        {
            minutes = int.Parse(text.Slice(end + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
            end += 3;
        }

        return hours <= 24 && minutes < 60;
    }

    // The half of the day, in minutes; of "10–11:15 a.m." it stands after the second hour, and "11–1 p.m." begins before noon.
    private static int? Half(ReadOnlySpan<char> text, int at)
    {
        if (HalfAt(text, at) is { } here)
        {
            return here;
        }

        var dash = at;
        while (dash < text.Length && text[dash] == ' ')
        {
            dash++;
        }

        if (dash >= text.Length || text[dash] is not ('-' or '–' or '—'))
        {
            return null;
        }

        var second = dash + 1;
        while (second < text.Length && text[second] == ' ')
        {
            second++;
        }

        if (text[second..].StartsWith("noon", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (second >= text.Length || !char.IsAsciiDigit(text[second]) || !Clock(text, second, out var later, out _, out var end) || HalfAt(text, end) is not { } half)
        {
            return null;
        }

        var first = at;
        while (first > 0 && (char.IsAsciiDigit(text[first - 1]) || text[first - 1] is ':' or '.'))
        {
            first--;
        }

        return Clock(text, first, out var earlier, out _, out _) && half == Noon && earlier % 12 > later % 12 ? 0 : half;
    }

    private static int? HalfAt(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00a0')
        {
            at++;
        }

        return at + 1 >= text.Length || (text[at] | 0x20) is not ('a' or 'p') ? null
            : (text[at + 1] | 0x20) == 'm' || (text[at + 1] == '.' && at + 2 < text.Length && (text[at + (text[at + 2] == ' ' && at + 3 < text.Length ? 3 : 2)] | 0x20) == 'm')
                ? (text[at] | 0x20) == 'p' ? Noon : 0 : null;
    }
}
