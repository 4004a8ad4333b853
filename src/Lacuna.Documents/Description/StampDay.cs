using Lacuna.Documents.Dates;

namespace Lacuna.Documents.Description;

/// <summary>Reads days as stamps write them: "2018/02/12", "3/4/96", "12 MAY 2011", "SEP 30 2011", and a year by itself.</summary>
internal static class StampDay
{
    // Agencies that write two digits began to stamp releases after the war.
    private const int FirstShortYear = 45;

    /// <summary>The first day of a stretch of a stamp. A year alone counts only at its very beginning.</summary>
    /// <param name="text">What follows the words of the stamp.</param>
    /// <param name="most">How far to look.</param>
    public static (HistoricalDate Date, int Start)? First(ReadOnlySpan<char> text, int most)
    {
        var stretch = text[..Math.Min(text.Length, most)];
        for (var i = 0; i < stretch.Length; i++)
        {
            if (char.IsAsciiDigit(stretch[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(stretch[i - 1])) && Numeric(stretch[i..]) is { } numeric)
            {
                return (numeric, i);
            }
        }

        if (DateReader.FindFirst(stretch, stretch.Length) is { } written && written.Date.Edtf.Length >= 7)
        {
            return (written.Date, written.Start);
        }

        var lead = 0;
        while (lead < stretch.Length && !char.IsAsciiDigit(stretch[lead]))
        {
            lead++;
        }

        var year = stretch[lead..];
        return year.Length >= 4 && stretch[..lead].Trim(" :.,;-in").IsEmpty && !year[..4].ContainsAnyExceptInRange('0', '9') && (year.Length == 4 || !char.IsAsciiLetterOrDigit(year[4]))
            && HistoricalDate.From(Number(year[..4]), null, null) is { } whole ? (whole, lead) : null;
    }

    /// <summary>The day of a line that holds hardly anything else.</summary>
    public static HistoricalDate? Only(ReadOnlySpan<char> line) =>
        First(line, line.Length) is { } found && found.Start <= 12 && found.Date.Edtf.Length >= 7 && line.Length - found.Start <= 24 ? found.Date : null;

    /// <summary>A number of a few digits.</summary>
    public static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    // Three numbers divided alike. Of two that could both be the month the first is: stamps with slashes are of the United States.
    private static HistoricalDate? Numeric(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var at = 0;
        var divider = '\0';
        for (var p = 0; p < 3; p++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 5)
            {
                at++;
            }

            (parts[p], lengths[p]) = (Number(text[start..at]), at - start);
            if (lengths[p] is 0 or 3 or > 4)
            {
                return null;
            }

            if (p < 2)
            {
                if (at >= text.Length || text[at] is not ('/' or '-' or '.') || (p == 1 && text[at] != divider))
                {
                    return null;
                }

                divider = text[at++];
            }
        }

        if (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
        {
            return null;
        }

        return lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2 ? HistoricalDate.From(parts[0], parts[1], parts[2])
            : lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] is 2 or 4 ? Ordered(parts[0], parts[1], lengths[2] == 4 ? parts[2] : Century(parts[2])) : null;
    }

    private static HistoricalDate? Ordered(int first, int second, int year) =>
        first > 12 ? HistoricalDate.From(year, second, first) : HistoricalDate.From(year, first, second);

    private static int Century(int year) => year >= FirstShortYear ? 1900 + year : 2000 + year;
}
