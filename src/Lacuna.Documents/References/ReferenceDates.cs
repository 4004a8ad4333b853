using Lacuna.Documents.Dates;

namespace Lacuna.Documents.References;

/// <summary>Reads the date of a document that is referred to: often a day without its year.</summary>
internal static class ReferenceDates
{
    // By how much more a day ahead weighs than one behind.
    private const int Ahead = 4;
    private const int AheadOfItself = 40;

    // The date line of a message and the number of its day may lie a day apart.
    private const int NextDay = 1;

    /// <summary>The day on which a document refers to others: the middle of its date, or null where that leaves the year open.</summary>
    public static DateOnly? Near(HistoricalDate? own) =>
        own is { Earliest: { } first, Latest: { } last } ? Designation.NearOf(first, last) : null;

    /// <summary>Reads the date that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="near">The day of the document that refers to it, or null.</param>
    /// <param name="isOlder">Whether the document itself refers to it, so that it is no younger.</param>
    /// <param name="end">The offset after it; <paramref name="at"/> where there is none.</param>
    /// <returns>The days it can be, both null where there is no date or its year cannot be told.</returns>
    public static (DateOnly? First, DateOnly? Last) Read(ReadOnlySpan<char> text, int at, DateOnly? near, bool isOlder, out int end)
    {
        end = at;
        if (at >= text.Length || !char.IsLetterOrDigit(text[at]))
        {
            return default;
        }

        var whole = new DateScanner(text, at, dayFirst: false);
        if (whole.Read() is { } date && date.Edtf.Length > 4)
        {
            end = whole.Position;
            return (date.Earliest, date.Latest);
        }

        var (month, day) = MonthAndDay(text, at, out end);
        var found = near is { } then ? Nearest(month, day, then, isOlder) : null;
        return (found, found);
    }

    // "October 12", "Oct. 12", "12 October", "4th of July": the year is that of the document.
    private static (int Month, int Day) MonthAndDay(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var i = at;
        var month = Month(text, ref i);
        if (month > 0)
        {
            Blanks(text, ref i);
            var day = Day(text, ref i);
            end = day > 0 ? i : at;
            return (month, day);
        }

        var first = Day(text, ref i);
        if (first == 0)
        {
            return default;
        }

        Blanks(text, ref i);
        if (text[i..].StartsWith("of "))
        {
            i += 3;
        }
        else if (text[i..].StartsWith("de "))
        {
            i += 3;
        }

        month = Month(text, ref i);
        end = month > 0 ? i : at;
        return (month, first);
    }

    private static int Month(ReadOnlySpan<char> text, ref int i)
    {
        var from = i;
        while (i < text.Length && i - from <= MonthNames.MaxLength && char.IsLetter(text[i]))
        {
            i++;
        }

        return i > from && char.IsUpper(text[from]) || i - from > 3 ? MonthNames.Month(text[from..i]) : 0;
    }

    private static int Day(ReadOnlySpan<char> text, ref int i)
    {
        var from = i;
        var value = 0;
        while (i < text.Length && i - from < 3 && char.IsAsciiDigit(text[i]))
        {
            value = value * 10 + (text[i++] - '0');
        }

        // "October 12:30" is an hour, "May 345" is no day.
        if (i - from is 0 or > 2 || i < text.Length && text[i] == ':' || value is 0 or > 31)
        {
            i = from;
            return 0;
        }

        if (i + 1 < text.Length && text.Slice(i, 2) is "st" or "nd" or "rd" or "th")
        {
            i += 2;
        }

        return value;
    }

    private static void Blanks(ReadOnlySpan<char> text, ref int i)
    {
        for (var n = 0; n < 3 && i < text.Length && text[i] is ' ' or '.' or '\n' or '\u00a0'; n++)
        {
            i++;
        }
    }

    private static DateOnly? Nearest(int month, int day, DateOnly near, bool isOlder)
    {
        DateOnly? best = null;
        for (var year = Math.Max(1, near.Year - 1); year <= Math.Min(9999, near.Year + 1); year++)
        {
            if (month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month)
                && new DateOnly(year, month, day) is var candidate && (best is null || Distance(candidate, near, isOlder) < Distance(best.Value, near, isOlder)))
            {
                best = candidate;
            }
        }

        return best;
    }

    // Most of what is referred to is older; an editor's note may tell what came of it later.
    private static int Distance(DateOnly day, DateOnly near, bool isOlder) =>
        day > near.AddDays(NextDay) ? (isOlder ? AheadOfItself : Ahead) * (day.DayNumber - near.DayNumber) : Math.Abs(near.DayNumber - day.DayNumber);
}
