using System.Globalization;

namespace Lacuna.Documents.Dates.Written;

/// <summary>Decides which numbers of a stretch are the day, the month and the year.</summary>
/// <param name="terms">The terms of the stretch.</param>
/// <param name="smalls">Its numbers of one or two digits with their places, at most three.</param>
/// <param name="yearAt">Where its year stands, or -1.</param>
/// <param name="monthAt">Where the name of its month stands, or -1.</param>
/// <param name="inYears">Whether a word says that numbers are years.</param>
/// <param name="order">What is known of the order of numbers.</param>
internal sealed class NumbersOfDate(List<DateTerm> terms, List<(int At, DateTerm Term)> smalls, int yearAt, int monthAt, bool inYears, DateOrder order)
{
    // A year of two digits below this may be of 19… or 20…: releases are of this century, their documents of the last.
    private const int SureCentury = 30;
    private const int DaysOfLongestMonth = 31;

    /// <summary>The date with its numbers placed; null where they do not make one.</summary>
    public PartialDate? Place(PartialDate date) => date.Month is not null && smalls.Count <= 2 ? WithMonth(date) : date.Month is null ? Numeric(date) : null;

    private PartialDate? WithMonth(PartialDate date)
    {
        if (smalls.Count == 0)
        {
            return date;
        }

        if (date.Year is not null)
        {
            return smalls.Count == 1 ? Day(date, smalls[0]) : null;
        }

        if (smalls.Count == 1)
        {
            return IsYear(smalls[0]) ? ShortYear(date, smalls[0].Term) : Day(date, smalls[0]);
        }

        // "12 May 03", "May 12 '03", "May 12, 62"; "May 14-15" has no year.
        var (first, second) = (smalls[0], smalls[1]);
        if (IsYear(second))
        {
            return Day(ShortYear(date, second.Term), first);
        }

        if (IsYear(first))
        {
            return Day(ShortYear(date, first.Term), second);
        }

        return first.At < monthAt && second.At > monthAt && second.Term.Mask.Length == 2 ? Day(ShortYear(date, second.Term), first) : null;
    }

    private PartialDate? Numeric(PartialDate date)
    {
        if (smalls.Count == 0)
        {
            return date;
        }

        var joined = smalls.Count > 1 && Joined(smalls[0].At, smalls[^1].At) || smalls.Count == 1 && yearAt >= 0 && Joined(Math.Min(yearAt, smalls[0].At), Math.Max(yearAt, smalls[0].At));
        return (smalls.Count, date.Year) switch
        {
            (1, null) => IsMarkedYear(smalls[0]) || inYears && smalls[0].Term.Mask.Length == 2 ? ShortYear(date, smalls[0].Term) : date with { Short = smalls[0].Term.Value },
            (1, _) when joined => smalls[0].Term.Value <= 12 && (smalls[0].Term.Value > 0 || smalls[0].At < yearAt) && date.Season is null ? Month(date, smalls[0].Term) : null,
            (1, _) => smalls[0].Term.Value is >= 1 and <= DaysOfLongestMonth && date.Season is null && date.Portion is null ? date with { Day = smalls[0].Term.Value } : null,
            (2, null) when joined => Pair(date, smalls[0].Term, smalls[1].Term, smalls[0].At + 1),
            (2, null) => IsYear(smalls[1]) ? Day(ShortYear(date, smalls[1].Term), smalls[0]) : null,
            (2, _) when yearAt < smalls[0].At => YearFirst(date, smalls[0].Term, smalls[1].Term),
            (2, _) when yearAt > smalls[1].At => Pair(date, smalls[0].Term, smalls[1].Term, smalls[0].At + 1),
            (3, null) => Triple(date),
            _ => null,
        };
    }

    private PartialDate? Triple(PartialDate date)
    {
        var (a, b, c) = (smalls[0].Term, smalls[1].Term, smalls[2].Term);
        if (a.Value > DaysOfLongestMonth && a.Mask.Length == 2)
        {
            return YearFirst(ShortYear(date, a), b, c);
        }

        // "00/00/00" says nothing; "5/6/7" could be anything.
        return c.Mask.Length == 2 && (a.Value, b.Value, c.Value) != (0, 0, 0) ? Pair(ShortYear(date, c), a, b, smalls[0].At + 1) : null;
    }

    private static PartialDate? YearFirst(PartialDate date, DateTerm month, DateTerm day) =>
        month.Value is >= 1 and <= 12 && day.Value is >= 1 and <= DaysOfLongestMonth ? date with { Month = month.Value, Day = day.Value } : null;

    // Two numbers before a year: which is the day?
    private PartialDate? Pair(PartialDate date, DateTerm first, DateTerm second, int signAt)
    {
        if (first.Value > DaysOfLongestMonth || second.Value > DaysOfLongestMonth || first.Value > 12 && second.Value > 12)
        {
            return null;
        }

        if (first.Value > 12 || second.Value > 12 || first.Value == second.Value)
        {
            var (day, month) = first.Value > 12 ? (first, second) : (second, first);
            return date with { Day = day.Value, Month = month.Value };
        }

        // Full stops between numbers are European; so is Spanish and Russian usage whatever the sign.
        if (order == DateOrder.DayFirst || terms[signAt].IsSign("."))
        {
            return date with { Day = first.Value, Month = second.Value };
        }

        if (first.Value == 0 || second.Value == 0)
        {
            // "00/05/1962" and "05/00/1962": the zero is the day, whichever comes first.
            return date with { Day = 0, Month = Math.Max(first.Value, second.Value) };
        }

        var american = date with { Day = second.Value, Month = first.Value };
        return order == DateOrder.MonthLikely
            ? american with { MonthDoubt = DateDoubt.Uncertain, DayDoubt = DateDoubt.Uncertain }
            : american with { Ambiguous = true };
    }

    private static PartialDate? Month(PartialDate date, DateTerm term) => date with { Month = term.Value };

    private static PartialDate? Day(PartialDate date, (int At, DateTerm Term) number) =>
        number.Term.Value is >= 0 and <= DaysOfLongestMonth ? date with { Day = number.Term.Value } : null;

    private bool IsYear((int At, DateTerm Term) number) =>
        IsMarkedYear(number) || number.Term.Mask.Length == 2 && (number.Term.Value > DaysOfLongestMonth) && !number.Term.Ordinal;

    private bool IsMarkedYear((int At, DateTerm Term) number) => number.Term.Mask.Length == 2 && number.At > 0 && terms[number.At - 1].IsSign("'");

    // Within a number date only one kind of thing stands between the numbers: a sign, or "de".
    private bool Joined(int from, int to) =>
        terms.Skip(from + 1).Take(to - from - 1).Any(t => t.IsSign("/.-") || t.Role == DateRole.Glue && t.Mask is "de" or "del");

    private static PartialDate ShortYear(PartialDate date, DateTerm term)
    {
        var year = "19" + term.Value.ToString("D2", CultureInfo.InvariantCulture);
        return date with { Year = year, CenturyUnknown = term.Value < SureCentury };
    }
}
