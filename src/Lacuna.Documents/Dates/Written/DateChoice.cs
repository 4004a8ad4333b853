namespace Lacuna.Documents.Dates.Written;

/// <summary>Reads several dates: "1962 or 1963" is one of them, "May 12 and 14, 1962" all of them.</summary>
internal sealed class DateChoice(DateOrder order)
{
    private const int MostMembers = 20;

    /// <summary>An EDTF set, or null.</summary>
    public HistoricalDate? Read(List<DateTerm> terms)
    {
        if (!terms.Exists(t => t.Role is DateRole.And or DateRole.Or || t.IsSign(",;")))
        {
            return null;
        }

        return Read(terms, ";") ?? Read(terms, ",;");
    }

    private HistoricalDate? Read(List<DateTerm> terms, string signs)
    {
        var pieces = Split(terms, signs);
        if (pieces.Count is < 2 or > MostMembers)
        {
            return null;
        }

        var members = new string?[pieces.Count];
        var dates = new PartialDate?[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            dates[i] = PartialReader.Read(pieces[i], order);
            members[i] = dates[i] is null ? new DateRange(order).Read(pieces[i], DateRole.Unknown)?.Edtf.Replace("/", "..", StringComparison.Ordinal) : null;
            if (dates[i] is null && members[i] is null)
            {
                return null;
            }
        }

        for (var i = pieces.Count - 1; i > 0; i--)
        {
            Complete(dates, i);
        }

        for (var i = 1; i < pieces.Count; i++)
        {
            Complete(dates, i);
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            members[i] ??= DateStretch.Of(dates[i]!) is { Set: null } stretch ? stretch.Edtf.Replace("/", "..", StringComparison.Ordinal) : null;
            if (members[i] is null)
            {
                return null;
            }
        }

        var list = string.Join(',', members.Distinct());
        return DateExpression.Parse(terms.Exists(t => t.Role == DateRole.Or) ? $"[{list}]" : $"{{{list}}}");
    }

    private static void Complete(PartialDate?[] dates, int i)
    {
        if (dates[i - 1] is { } left && dates[i] is { } right)
        {
            (dates[i - 1], dates[i]) = DateCompletion.Complete(left, right);
        }
    }

    // At commas too, but "16, 1962" is one date: a year alone belongs to the day before it.
    private static List<List<DateTerm>> Split(List<DateTerm> terms, string signs)
    {
        var pieces = new List<List<DateTerm>>();
        var piece = new List<DateTerm>();
        foreach (var term in terms)
        {
            if (term.Role is DateRole.And or DateRole.Or || term.IsSign(signs))
            {
                Close(pieces, piece);
                piece = [];
            }
            else
            {
                piece.Add(term);
            }
        }

        Close(pieces, piece);
        return pieces;
    }

    private static void Close(List<List<DateTerm>> pieces, List<DateTerm> piece)
    {
        if (piece.Count == 0)
        {
            return;
        }

        if (piece is [{ IsYear: true }] && pieces.Count > 0 && !pieces[^1].Exists(t => t.IsYear))
        {
            pieces[^1].AddRange(piece);
            return;
        }

        pieces.Add(piece);
    }
}
