namespace Lacuna.Documents.Dates.Written;

/// <summary>Reads what editors put into a date: "March 24 [25], 1964", "May [13], 1962", "25 October (7 November) 1917".</summary>
internal static class Brackets
{
    /// <summary>The terms with corrections in place of what they correct, and with supplied parts without their brackets; null where a
    /// bracket is not closed. A date in two calendars is left to <see cref="DateExpression"/>.</summary>
    public static List<DateTerm>? Resolve(List<DateTerm> terms, DateExpression reader)
    {
        var built = new List<DateTerm>(terms.Count);
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (term.IsSign("])}{"))
            {
                return null;
            }

            if (!term.IsSign("[("))
            {
                built.Add(term);
                continue;
            }

            var close = terms.FindIndex(i, t => t.IsSign(term.Sign == '[' ? "]" : ")"));
            if (close < 0)
            {
                return null;
            }

            var inner = terms[(i + 1)..close];
            inner.RemoveAll(t => t.IsSign("[]()") || t.Role == DateRole.Sic);
            i = close;
            if (inner.Count == 0)
            {
                continue;
            }

            if (term.Sign == '(' && reader.IsSecondDate(built, inner, terms[(close + 1)..]))
            {
                built.Add(term);
                built.AddRange(inner);
                built.Add(terms[close]);
            }
            else
            {
                inner.RemoveAll(t => t.Role == DateRole.ThatIs);
                Correct(built, inner);
                built.AddRange(inner);
            }
        }

        return built;
    }

    // "March 24 [25]": the day that is corrected is taken out. "May [13]": nothing of the kind stands before it.
    private static void Correct(List<DateTerm> built, List<DateTerm> inner)
    {
        var kinds = inner.Select(Kind).Where(k => k != '\0').ToList();
        if (kinds.Count == 0)
        {
            return;
        }

        // "May 3 [4], 1962": the tail before the bracket with the same kinds of terms, whatever signs stand between.
        var at = built.Count - 1;
        var matched = new List<int>();
        for (var k = kinds.Count - 1; k >= 0 && at >= 0; at--)
        {
            var kind = Kind(built[at]);
            if (kind == '\0')
            {
                continue;
            }

            if (!kinds.Contains(kind))
            {
                break;
            }

            matched.Add(at);
            k--;
        }

        if (matched.Count == kinds.Count && matched.Select(i => Kind(built[i])).Order().SequenceEqual(kinds.Order()))
        {
            built.RemoveRange(matched[^1], built.Count - matched[^1]);
        }
    }

    private static char Kind(DateTerm term) => term.Role switch
    {
        DateRole.Month => 'm',
        DateRole.Number when term.IsYear => 'y',
        DateRole.Number => 'd',
        _ => '\0',
    };
}
