namespace Lacuna.Documents.Dates.Written;

/// <summary>Takes times of day and zones out of a written date: an archive dates by days.</summary>
internal static class ClockTimes
{
    // "2120Z", "1500 hours": hours 00 to 24, minutes 00 to 59.
    private const int LastHour = 24;

    /// <summary>The terms without times. A date-time group ("121530Z DEC 62") keeps its day.</summary>
    public static List<DateTerm> Remove(List<DateTerm> terms)
    {
        var marked = new List<DateTerm>(terms.Count);
        // The precedence of a telegram stands before its date-time group.
        var start = terms.Count > 2 && terms[0].Mask is "z" or "o" or "p" or "r" or "oo" or "pp" or "rr" or "zz" or "dtg" && terms[1] is { Role: DateRole.Number, Mask.Length: 6 } ? 1 : 0;
        for (var i = start; i < terms.Count;)
        {
            var length = TimeAt(terms, i);
            if (length == 0)
            {
                marked.Add(Group(terms, i) is { } day ? day : terms[i]);
                i += Group(terms, i) is null ? 1 : 2;
                continue;
            }

            i += length;
            i += Tail(terms, i);
            marked.Add(new DateTerm(DateRole.Time, 0, "", '\0', true, false, false));
        }

        return Clean(marked);
    }

    // Day, hour, minute and zone in one: the month and year follow.
    private static DateTerm? Group(List<DateTerm> terms, int at)
    {
        if (terms[at].Role == DateRole.Number && terms[at].Mask.Length == 6 && at + 1 < terms.Count
            && (terms[at + 1].Role == DateRole.Zone || terms[at + 1].Mask.Length == 1)
            && terms.Skip(at + 2).Take(1).Any(t => t.Role == DateRole.Month) && IsClock(terms[at].Mask[2..]))
        {
            var day = terms[at].Value / 10_000;
            return terms[at] with { Mask = terms[at].Mask[..2], Value = day };
        }

        return null;
    }

    private static bool IsStopped(List<DateTerm> terms, int at) =>
        at + 2 < terms.Count && terms[at].IsSmall && terms[at].Value <= LastHour && terms[at + 1].IsSign(".") && terms[at + 2] is { Role: DateRole.Number, Mask.Length: 2, Value: < 60 }
        && terms.Exists(t => t.IsYear);

    private static bool IsClock(string digits) =>
        digits.Length == 4 && digits.All(char.IsAsciiDigit) && int.Parse(digits.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture) <= LastHour
        && digits[2] <= '5';

    /// <summary>How many terms from a place on are a time; 0 when none is.</summary>
    private static int TimeAt(List<DateTerm> terms, int at)
    {
        var term = terms[at];
        if (term.Role == DateRole.TimeOfDay)
        {
            return 1;
        }

        if (term.Role is DateRole.At or DateRole.LetterVe && at + 1 < terms.Count)
        {
            var after = TimeAt(terms, at + 1);
            // "в 15.30": after the preposition and with a year elsewhere a full stop divides hours from minutes.
            if (after == 0 && IsStopped(terms, at + 1))
            {
                return 4;
            }

            var bare = after == 0 && term.Role == DateRole.At && terms[at + 1].IsSmall && terms[at + 1].Value <= LastHour;
            return after > 0 ? after + 1 : bare ? 2 : 0;
        }

        if (term.Role != DateRole.Number)
        {
            return 0;
        }

        // "7 de la noche".
        if (term.IsSmall && at + 1 < terms.Count && terms[at + 1] is { Role: DateRole.TimeOfDay, Mask: "de" })
        {
            return 2;
        }

        var i = at + 1;
        var isClock = false;
        // "4:30", "4: 30", "10:10:10"; "7.35 p. m.".
        while (i + 1 < terms.Count && terms[i].IsSign(":.") && term.IsSmall && terms[i + 1] is { Role: DateRole.Number, Mask.Length: 2 }
            && (terms[i].Sign == ':' || i + 2 < terms.Count && terms[i + 2].Role is DateRole.HalfDay or DateRole.Hours && i == at + 1))
        {
            isClock = true;
            i += 2;
        }

        if (i < terms.Count && terms[i].Role == DateRole.HalfDay && (term.IsSmall || IsClock(term.Mask)))
        {
            return i + 1 - at;
        }

        if (i < terms.Count && terms[i].Role == DateRole.Hours && (term.IsSmall || IsClock(term.Mask)))
        {
            i++;
            i += i + 1 < terms.Count && terms[i].IsSmall && terms[i + 1].Role == DateRole.Minutes ? 2 : i < terms.Count && terms[i].IsSmall && !terms[i].Spaced ? 1 : 0;
            return i - at;
        }

        if (isClock)
        {
            return i - at;
        }

        // "1725Z", "0930 GMT": four digits are a year unless a zone says otherwise.
        return IsClock(term.Mask) && i < terms.Count && IsZone(terms[i]) && (terms[i].Mask != "est" || HasYear(terms, at)) ? 2 : 0;
    }

    // EST is also "estimated".
    private static bool IsZone(DateTerm term) => term.Role == DateRole.Zone || term is { Role: DateRole.Approximate, Mask: "est" };

    private static bool HasYear(List<DateTerm> terms, int except) => terms.Where((t, i) => i != except && t.IsYear).Any();

    // What belongs to a time that was read: halves of the day, zones, "+03:00".
    private static int Tail(List<DateTerm> terms, int from)
    {
        var i = from;
        while (i < terms.Count)
        {
            if (IsZone(terms[i]) || terms[i].Role is DateRole.HalfDay or DateRole.Hours or DateRole.TimeOfDay)
            {
                i++;
            }
            else if (i + 2 < terms.Count && terms[i].Role == DateRole.Unknown && terms[i].Capital && terms[i + 1] is { Role: DateRole.Zone, Mask: "time" })
            {
                i += 2;
            }
            else if (i + 1 < terms.Count && terms[i].IsSign("(") && IsZone(terms[i + 1]))
            {
                i += 2;
                i += i < terms.Count && terms[i].IsSign(")") ? 1 : 0;
            }
            else if (i + 1 < terms.Count && terms[i].IsSign("+-") && terms[i + 1].Mask is ['0' or '1', _, '0' or '3' or '4', '0' or '5'])
            {
                i += 2;
            }
            else if (i + 3 < terms.Count && terms[i].IsSign("+-") && terms[i + 1].IsSmall && terms[i + 2].IsSign(":") && terms[i + 3].IsSmall)
            {
                i += 4;
            }
            else
            {
                break;
            }
        }

        return i - from;
    }

    // "4-6 p.m.", "noon-2:45", "January 3, 1952 - 3 p. m.": the signs beside a time and the hour that begins a range of times go with it.
    private static List<DateTerm> Clean(List<DateTerm> terms)
    {
        var kept = new List<DateTerm>(terms.Count);
        foreach (var term in terms)
        {
            if (term.Role != DateRole.Time)
            {
                if (kept.Count > 0 && kept[^1].Role == DateRole.Time && (term.Role is DateRole.To or DateRole.Until or DateRole.LetterA || term.IsSign("-;,")))
                {
                    continue;
                }

                kept.Add(term);
                continue;
            }

            var joined = false;
            while (kept.Count > 0 && (kept[^1].IsSign("-,;:") || kept[^1].Role is DateRole.To or DateRole.Until or DateRole.And or DateRole.At or DateRole.LetterA or DateRole.From or DateRole.Between
                or DateRole.Approximate && kept.Count > 1))
            {
                joined |= !kept[^1].IsSign(",;:");
                kept.RemoveAt(kept.Count - 1);
            }

            if (joined && kept.Count > 1 && kept[^1].IsSmall && kept[^1].Value <= LastHour && (kept[^2].IsSign(",;") || kept[^2].Role is DateRole.From or DateRole.Between or DateRole.And or DateRole.Time || kept[^2].IsYear))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            while (kept.Count > 1 && (kept[^1].IsSign(",;") || kept[^1].Role is DateRole.From or DateRole.Between or DateRole.And))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(term);
        }

        return [.. kept.Where(t => t.Role != DateRole.Time)];
    }
}
