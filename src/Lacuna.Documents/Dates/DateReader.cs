using Lacuna.Documents.Dates.Written;

namespace Lacuna.Documents.Dates;

/// <summary>Reads dates as people write them, in English, Spanish and Russian.</summary>
/// <remarks>Thread-safe. Linear in the length of the text: nothing is tried at a place that cannot begin a date.</remarks>
public static class DateReader
{
    /// <summary>Reads a text that is a date, with nothing around it but its place, weekday and time.</summary>
    /// <param name="text">"December 11, 1962", "14-20 May 1962", "Москва, 11 декабря 1962 г.", an EDTF string.</param>
    /// <param name="language">BCP 47 primary language, or null. It decides what "11/12/1962" means, and that "1940-41" is two years
    /// and not a half of one, as EDTF has it.</param>
    /// <returns>The date, or null when the text is no date.</returns>
    public static HistoricalDate? Read(string text, string? language) => Interpret(text, language).Date;

    /// <summary>Reads a text as a date, and says why where it is none.</summary>
    /// <param name="text">A date as it is written, or an EDTF string, which is accepted as it is.</param>
    /// <param name="language">BCP 47 primary language, or null: then a text in the signs of EDTF has to be EDTF.</param>
    /// <returns>The date or the reason; never throws. Texts of more than 300 characters are no dates, unless they are EDTF.</returns>
    public static DateReading Interpret(string text, string? language) => Interpret(text, language, Surroundings.Place);

    /// <summary>Reads a line that is a date and nothing else: a place beside it makes it a dateline or a title.</summary>
    internal static HistoricalDate? ReadBare(string line) => Interpret(line, null, Surroundings.None).Date;

    private static DateReading Interpret(string text, string? language, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (HistoricalDate.TryParse(trimmed, out var edtf) && !(language is not null && MachineForm.IsRatherWritten(trimmed)))
        {
            return DateReading.Of(edtf);
        }

        if (MachineForm.IsInvalid(trimmed, language))
        {
            return DateReading.Of(DateRefusal.NotADate);
        }

        var order = language switch
        {
            null => DateOrder.Unknown,
            "en" => DateOrder.MonthLikely,
            _ => DateOrder.DayFirst,
        };
        return MachineForm.Week(trimmed) is { } week ? DateReading.Of(week) : WrittenDateReader.Read(trimmed, order, surroundings);
    }

    /// <summary>Finds the first day or month in running text. A bare year is passed over: it is a number far more often than a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxChars">How far to look, in UTF-16 code units from the start.</param>
    /// <returns>The date with its words, or null.</returns>
    public static FoundDate? FindFirst(ReadOnlySpan<char> text, int maxChars) => FindFirst(text, 0, maxChars);

    /// <summary>Finds the first day or month at or after a place in running text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin, in UTF-16 code units; not within a word.</param>
    /// <param name="maxChars">How far to look, in UTF-16 code units from the start of the text.</param>
    /// <returns>The date with its words, counted from the start of the text, or null.</returns>
    public static FoundDate? FindFirst(ReadOnlySpan<char> text, int from, int maxChars)
    {
        var end = Math.Min(text.Length, Math.Max(0, maxChars));
        for (var i = from; i < end; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(text[i - 1]) || !CanBegin(text, i))
            {
                continue;
            }

            var scanner = new DateScanner(text, i, dayFirst: false);
            if (scanner.Read() is { } date && date.Edtf.Length > 4 && EndsWord(text, scanner.Position))
            {
                return new FoundDate(date, text[i..scanner.Position].ToString(), i);
            }
        }

        return null;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int position) =>
        position >= text.Length || !char.IsLetterOrDigit(text[position]);

    // "Santo Domingo, January 16, 1962": a day of the week straight after a name is part of the name.
    private static bool FollowsName(ReadOnlySpan<char> before)
    {
        if (before[^1] != ' ')
        {
            return false;
        }

        var word = before.TrimEnd();
        return word.Length > 0 && char.IsLetter(word[^1]) && char.IsUpper(word[(word.LastIndexOf(' ') + 1)..][0]);
    }

    private static bool CanBegin(ReadOnlySpan<char> whole, int at)
    {
        var text = whole[at..];
        if (char.IsAsciiDigit(text[0]))
        {
            return true;
        }

        if (!char.IsLetter(text[0]))
        {
            return false;
        }

        var length = 1;
        while (length < text.Length && length <= MonthNames.MaxLength && char.IsLetter(text[length]))
        {
            length++;
        }

        return MonthNames.Month(text[..length]) > 0 || MonthNames.IsWeekday(text[..length]) && !(at > 0 && FollowsName(whole[..at]));
    }
}
