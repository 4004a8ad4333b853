namespace Lacuna.Documents.Dates.Written;

/// <summary>Reads a range: "May 30-June 2, 1962", "del 3 al 5 de mayo de 1962", "1960-1962 гг.".</summary>
internal sealed class DateRange(DateOrder order)
{
    private static readonly Func<DateTerm, DateRole, bool>[] Signs =
    [
        (term, lead) => term.Role is DateRole.To or DateRole.Until or DateRole.LetterA || lead != DateRole.Unknown && term.Role == DateRole.And
            || lead == DateRole.From && term is { Role: DateRole.Glue, Mask: "на" } || lead == DateRole.After && term.Role == DateRole.Before,
        (term, _) => term.IsSign("-") && term.Spaced,
        (term, _) => term.IsSign("-"),
        (term, _) => term.IsSign("/"),
    ];

    /// <summary>The range; null when there is none.</summary>
    /// <param name="terms">The terms, without the word that led them.</param>
    /// <param name="lead">"from", "between", "after" before the terms; <see cref="DateRole.Unknown"/> when there was none.</param>
    public HistoricalDate? Read(List<DateTerm> terms, DateRole lead)
    {
        foreach (var isSign in Signs)
        {
            for (var i = 1; i < terms.Count - 1; i++)
            {
                if (isSign(terms[i], lead) && Between(terms[..i], terms[(i + 1)..], terms[i].IsSign("/")) is { } range)
                {
                    return range;
                }
            }
        }

        return null;
    }

    private HistoricalDate? Between(List<DateTerm> start, List<DateTerm> end, bool slash)
    {
        while (end.Count > 1 && end[0].Role is DateRole.Before or DateRole.Until or DateRole.And || end.Count > 1 && end[0].IsSign("-"))
        {
            end = end[1..];
        }

        if (start[^1].IsSign("-,"))
        {
            start = start[..^1];
        }

        if (PartialReader.Read(start, order) is not { } left || PartialReader.Read(end, order) is not { } right)
        {
            return null;
        }

        (left, right) = DateCompletion.Complete(left with { WeekDays = 0 }, right with { WeekDays = 0 });
        if (slash && OldStyle.IsSameDay(left, right))
        {
            return DateExpression.Parse(right.Edtf())?.WrittenInJulian();
        }

        if (left.Season == 24 && right is { Month: null, Season: null, Day: null } && right.YearNumber == left.YearNumber + 1)
        {
            return DateExpression.Parse($"{left.Year}-12~/{right.Year}-03~");
        }

        if (DateStretch.Of(left) is not { } first || DateStretch.Of(right) is not { } last)
        {
            return null;
        }

        var from = DateExpression.Division(first.From, left.Season, isStart: true);
        var to = DateExpression.Division(last.To, right.Season, isStart: false);
        return from == to ? DateExpression.Parse(from) : DateExpression.Parse($"{from}/{to}");
    }
}
