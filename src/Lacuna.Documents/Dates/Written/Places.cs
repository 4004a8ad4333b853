namespace Lacuna.Documents.Dates.Written;

/// <summary>Takes the place off a dateline: "La Habana, 3 de noviembre de 1962".</summary>
internal static class Places
{
    private const int MostSegments = 4;
    private const int MostWords = 5;

    /// <summary>The terms without one, two… places before the date, then also without the one after it.</summary>
    public static IEnumerable<List<DateTerm>> Without(List<DateTerm> terms)
    {
        var rest = terms;
        for (var n = 0; n <= MostSegments; n++)
        {
            if (n > 0)
            {
                if (Head(rest) is not (> 0 and var head))
                {
                    break;
                }

                rest = rest[head..];
                yield return rest;
            }

            if (Tail(rest) is > 0 and var tail)
            {
                yield return rest[..tail];
            }
        }

        // "MEXICO CITY 24 NOV 63": no sign after the place, so only capital words before a number or month count.
        if (Words(rest) is > 0 and <= 3 and var words && (rest[words].Role == DateRole.Month || rest[words].IsSmall))
        {
            yield return rest[words..];
        }
    }

    // The length of the first segment with its comma, where it may be a place.
    private static int Head(List<DateTerm> terms)
    {
        var end = terms.FindIndex(t => t.IsSign(",:-;"));
        return end > 0 && end < terms.Count - 1 && IsPlace(terms[..end]) ? end + 1 : 0;
    }

    // Where the last segment begins, where it may be a place; "Año de la Liberación" is the Cuban name of a year.
    private static int Tail(List<DateTerm> terms)
    {
        var start = terms.FindLastIndex(t => t.IsSign(",;"));
        return start > 0 && start < terms.Count - 1 && (IsPlace(terms[(start + 1)..]) || terms[start + 1].Mask == "ano") ? start : 0;
    }

    private static bool IsPlace(List<DateTerm> words) =>
        words.Count <= MostWords && words[0].Capital | words[0].Role == DateRole.Glue && words.Exists(t => t is { Role: DateRole.Unknown, Capital: true })
        && words.TrueForAll(t => t.Role is DateRole.Unknown && t.Capital || t.Role is DateRole.Glue or DateRole.Weekday or DateRole.LetterC or DateRole.LetterS or DateRole.Roman
            || t.Capital && (t.Mask.Length == 1 || t.Role == DateRole.BeforeChrist))
        && !words.Exists(t => DateWords.IsNoPlace(t.Mask));

    private static int Words(List<DateTerm> terms)
    {
        var count = 0;
        while (count < terms.Count - 1 && terms[count] is { Role: DateRole.Unknown, Capital: true } word && !DateWords.IsNoPlace(word.Mask))
        {
            count++;
        }

        return count;
    }
}
