namespace Lacuna.Documents.Dates.Written;

/// <summary>One date, a range, a choice of dates, a bound, a date in two calendars.</summary>
/// <remarks>Thread-safe. A range is tried at each of its possible signs; the reader of terms bounds their number.</remarks>
internal sealed class DateExpression(DateOrder order)
{
    /// <summary>The date that the terms say, or null.</summary>
    public HistoricalDate? Read(List<DateTerm> terms)
    {
        var from = 0;
        while (from < terms.Count && terms[from].IsSign(",;:-."))
        {
            from++;
        }

        var to = terms.Count;
        while (to > from && terms[to - 1].IsSign(",;:."))
        {
            to--;
        }

        terms = terms[from..to];
        var open = terms.FindIndex(t => t.IsSign("("));
        if (open >= 0)
        {
            var close = terms.FindIndex(open, t => t.IsSign(")"));
            return TwoCalendars([.. terms[..open], .. terms[(close + 1)..]], terms[(open + 1)..close]);
        }

        var prefix = terms.FindIndex(t => t.Role is not (DateRole.Glue or DateRole.LetterVe));
        return prefix < 0 ? null : Bounded(terms, prefix) ?? Single(terms) ?? new DateRange(order).Read(terms, DateRole.Unknown) ?? new DateChoice(order).Read(terms);
    }

    /// <summary>Whether parentheses hold a second day beside the one around them.</summary>
    public bool IsSecondDate(List<DateTerm> before, List<DateTerm> inner, List<DateTerm> after) =>
        inner.Exists(t => t.Role == DateRole.Number) && PartialReader.Read(inner, order) is { } second && (second.Day ?? second.Short) is not null
        && PartialReader.Read([.. before, .. after], order) is { Day: not null };

    // "before May 1962", "since 1962", "between 1960 and 1962".
    private HistoricalDate? Bounded(List<DateTerm> terms, int at)
    {
        var role = terms[at].Role;
        if (role is not (DateRole.Before or DateRole.Until or DateRole.After or DateRole.From or DateRole.Between or DateRole.To))
        {
            return null;
        }

        var rest = terms[(at + (at + 1 < terms.Count && terms[at + 1].IsSign("-") ? 2 : 1))..];
        if (role is DateRole.From or DateRole.Between or DateRole.After && new DateRange(order).Read(rest, role) is { } range)
        {
            return range;
        }

        // The day that is named stays within: "before" and "by" are used alike, and a wider date is not a wrong one.
        return role == DateRole.Between || PartialReader.Read(rest, order) is not { } partial || DateStretch.Of(partial) is not { } stretch ? null
            : role switch
            {
                DateRole.From => Parse(Division(stretch.From, partial.Season, isStart: true) + "/.."),
                DateRole.After => Parse(Division(stretch.From, partial.Season, isStart: true) + "/"),
                DateRole.To or DateRole.Until or DateRole.Before => Parse("/" + Division(stretch.To, partial.Season, isStart: false)),
                _ => null,
            };
    }

    private HistoricalDate? Single(List<DateTerm> terms)
    {
        if (terms.Count > 1 && (terms[^1].IsSign("-") || terms[^1].Role == DateRole.Present && terms[^2].IsSign("-") || terms[^1].Role == DateRole.Present && terms[^2].Role is DateRole.To or DateRole.Until))
        {
            // "1962-", "1962-present".
            var head = terms[..^(terms[^1].IsSign("-") ? 1 : 2)];
            return head.Count > 0 && head[0].Role == DateRole.From ? Read([.. head]) : PartialReader.Read(head, order) is { } start && DateStretch.Of(start) is { } open ? Parse(open.From + "/..") : null;
        }

        // "1961 or earlier", "1961 onwards", "1961+".
        if (terms.Count > 1 && (terms[^1].Role is DateRole.Before or DateRole.After || terms[^1].IsSign("+")))
        {
            return PartialReader.Read(terms[..^1], order) is { Season: null } bound && DateStretch.Of(bound) is { } near
                ? Parse(terms[^1].Role == DateRole.Before ? "/" + near.To : near.From + "/")
                : null;
        }

        return PartialReader.Read(terms, order) is { } date && DateStretch.Of(date) is { } stretch ? Parse(stretch.Edtf) : null;
    }

    private HistoricalDate? TwoCalendars(List<DateTerm> outer, List<DateTerm> inner)
    {
        if (PartialReader.Read(outer, order) is not { } first || PartialReader.Read(inner, order) is not { } second)
        {
            return null;
        }

        var (a, b) = DateCompletion.Complete(first, second);
        if (OldStyle.IsSameDay(a, b))
        {
            return Parse(b.Edtf())?.WrittenInJulian();
        }

        (b, a) = DateCompletion.Complete(second, first);
        if (OldStyle.IsSameDay(b, a))
        {
            return Parse(a.Edtf())?.WrittenInJulian();
        }

        // Two days that are not the same in any calendar: it is one of them.
        return DateStretch.Of(a) is { } one && DateStretch.Of(b) is { } other && one.From != other.From ? Parse($"[{one.Edtf},{other.Edtf}]") : null;
    }

    /// <summary>An EDTF string that was put together, or null when it names a day there is not.</summary>
    public static HistoricalDate? Parse(string? edtf) => HistoricalDate.TryParse(edtf, out var date) ? date : null;

    /// <summary>A season as the month in which it begins or ends: EDTF has no intervals of seasons.</summary>
    public static string Division(string edtf, int? season, bool isStart) =>
        season is not null && HistoricalDate.TryParse(edtf, out var date) && (isStart ? date.First : date.Last) is { } day ? day.ToString()[..^3] : edtf;
}
