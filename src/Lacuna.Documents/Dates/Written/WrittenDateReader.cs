namespace Lacuna.Documents.Dates.Written;

/// <summary>Reads a whole text as a date: takes off what stands around it, then tries one date, a range, a choice.</summary>
internal static class WrittenDateReader
{
    // The longest dateline with places, two calendars and times of day in FRUS has some 40 terms; ranges are looked for at every
    // sign, so the bound also bounds the work.
    private const int MostTerms = 64;
    private const int LongestText = 300;

    /// <summary>The date or the reason why there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">What is known of the order of numbers.</param>
    /// <param name="withPlace">What may stand beside the date.</param>
    public static DateReading Read(string text, DateOrder order, Surroundings withPlace)
    {
        if (text.Length > LongestText || DateTermReader.Cut(text, MostTerms) is not { Count: > 0 } cut)
        {
            return DateReading.Of(DateRefusal.NotADate);
        }

        if (cut.Exists(t => t.Role == DateRole.Relative))
        {
            return DateReading.Of(DateRefusal.Relative);
        }

        var undated = cut.Exists(t => t.Role == DateRole.Undated) || cut.TrueForAll(t => t.Role == DateRole.Number ? t.Mask.Trim('0').Length == 0 : t.IsSign("/.-"));
        if (undated)
        {
            cut.RemoveAll(t => t.Role == DateRole.Undated);
        }

        BulkDates.Remove(cut);
        var julian = cut.RemoveAll(t => t.Role == DateRole.OldStyle) > 0;
        if (ReadTerms(cut, order, withPlace) is { } date)
        {
            return julian ? OldStyle.Convert(date) is { } converted ? DateReading.Of(converted) : DateReading.Of(DateRefusal.NoSuchDay) : DateReading.Of(date);
        }

        return DateReading.Of(undated ? DateRefusal.Undated : Reason(cut, order));
    }

    private static HistoricalDate? ReadTerms(List<DateTerm> cut, DateOrder order, Surroundings withPlace)
    {
        // A place may look like a word of a date ("Santo Domingo"), so the whole is tried first.
        var reader = new DateExpression(order);
        if (Brackets.Resolve(cut, reader) is not { } terms)
        {
            return null;
        }

        if (reader.Read(ClockTimes.Remove(terms)) is { } date)
        {
            return date;
        }

        if (withPlace == Surroundings.None)
        {
            return null;
        }

        foreach (var bare in Places.Without(terms))
        {
            if (reader.Read(ClockTimes.Remove(bare)) is { } placed)
            {
                return placed;
            }
        }

        return null;
    }

    private static DateRefusal Reason(List<DateTerm> terms, DateOrder order)
    {
        if (Brackets.Resolve(terms, new DateExpression(order)) is not { } resolved)
        {
            return DateRefusal.NotADate;
        }

        var rest = ClockTimes.Remove(resolved);
        if (rest.Exists(t => t.Role == DateRole.Unknown) || PartialReader.Read(rest, order) is not { } partial)
        {
            return DateRefusal.NotADate;
        }

        return partial.Year is not null ? DateRefusal.NoSuchDay : partial.Month is not null ? DateRefusal.NoYear : DateRefusal.NotADate;
    }
}

/// <summary>What may stand around a date.</summary>
internal enum Surroundings
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The place, before or after it, divided by a comma.</summary>
    Place,
}
