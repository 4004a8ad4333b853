namespace Lacuna.Documents.Dates.Written;

/// <summary>Takes bulk dates away: "1961-1975 (bulk 1962-1965)" is dated by its inclusive dates (DACS 2.4).</summary>
internal static class BulkDates
{
    /// <summary>Removes bulk dates that follow inclusive ones; alone they lose only the word.</summary>
    public static void Remove(List<DateTerm> terms)
    {
        var at = terms.FindIndex(t => t.Role == DateRole.Bulk);
        if (at < 0)
        {
            return;
        }

        if (!terms.Take(at).Any(t => t.Role == DateRole.Number))
        {
            terms.RemoveAt(at);
            return;
        }

        var start = at > 0 && terms[at - 1].IsSign("([,;") ? at - 1 : at;
        var close = terms[start].IsSign("([") ? terms.FindIndex(at, t => t.IsSign(")]")) : -1;
        terms.RemoveRange(start, (close < 0 ? terms.Count : close + 1) - start);
    }
}
