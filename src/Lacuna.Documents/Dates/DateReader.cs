namespace Lacuna.Documents.Dates;

/// <summary>Reads dates as people write them, in English, Spanish and Russian.</summary>
/// <remarks>Thread-safe. Linear in the length of the text: nothing is tried at a place that cannot begin a date.</remarks>
public static class DateReader
{
    /// <summary>Reads a text that is a date and nothing else.</summary>
    /// <param name="text">"December 11, 1962", "14-20 May 1962", "11 декабря 1962 г.", an EDTF string.</param>
    /// <param name="language">BCP 47 primary language, or null; it decides only whether "11/12/1962" begins with the day,
    /// which no one can tell in English.</param>
    /// <returns>The date, or null when the text is no date or says two dates at once.</returns>
    public static HistoricalDate? Read(string text, string? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (HistoricalDate.TryParse(text, out var edtf))
        {
            return edtf;
        }

        var written = text.AsSpan().Trim().TrimEnd(".,;");
        var scanner = new DateScanner(written, 0, language is not (null or "en"));
        return scanner.Read() is { } date && written[scanner.Position..].Trim(" .").IsEmpty ? date : null;
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
    internal static FoundDate? FindFirst(ReadOnlySpan<char> text, int from, int maxChars)
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
