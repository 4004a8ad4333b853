namespace Lacuna.Documents.References;

/// <summary>Reads what is told after the number or the name of a document: posts, persons, date.</summary>
internal static class ReferenceTail
{
    // "from Moscow, October 12, 1962, 7 p.m.", "dated …", "to …": more parts than this no reference has.
    private const int MostParts = 6;

    /// <summary>The tail of a numbered message: "from Moscow, October 12", "to Rome of Aug 6", "(February 24)".</summary>
    public static void Read(string text, int at, OwnPlace own, bool isOlder, FoundReference reference)
    {
        var i = at;
        for (var part = 0; part < MostParts; part++)
        {
            var word = Skip(text, i);
            if (Post(text, word, "from ", reference) is var from && from > word || Post(text, word, "de ", reference) is var de && (from = de) > word || Post(text, word, "desde ", reference) is var desde && (from = desde) > word
                || Post(text, word, "из ", reference) is var iz && (from = iz) > word || Post(text, word, "to ", reference) is var to && (from = to) > word || Post(text, word, "sent to ", reference) is var sent && (from = sent) > word
                || Post(text, word, "at ", reference) is var where && (from = where) > word)
            {
                reference.End = i = from;
                continue;
            }

            if (reference.First is null && Date(text, word, own, isOlder, out var first, out var last) is var dated && dated > word)
            {
                (reference.First, reference.Last) = (first, last);
                reference.End = i = dated;
                continue;
            }

            if (Hour(text, word) is var hour && hour > word)
            {
                i = hour;
                continue;
            }

            break;
        }
    }

    /// <summary>Reads a date with the words that lead to it ("of", "dated", "on").</summary>
    /// <returns>The offset after it, or <paramref name="at"/>.</returns>
    public static int Date(string text, int at, OwnPlace own, bool isOlder, out DateOnly? first, out DateOnly? last)
    {
        var i = at;
        foreach (var lead in (ReadOnlySpan<string>)["dated ", "Dated ", "of the ", "of ", "on ", "от ", "del ", "de fecha ", "de "])
        {
            if (string.CompareOrdinal(text, at, lead, 0, lead.Length) == 0)
            {
                i = at + lead.Length;
                break;
            }
        }

        (first, last) = ReferenceDates.Read(text, i, own.Near, isOlder, out var end);
        return end > i ? end : at;
    }

    /// <summary>The first word after what only divides: a comma, a bracket that opens, a note's number.</summary>
    public static int Skip(string text, int at)
    {
        var i = at;
        while (i < text.Length && text[i] is ' ' or ',' or '\n' or '\u00a0')
        {
            i++;
        }

        // "(Embtel 638)Dated June 5.", "Embtel 97 (February 24)", "Deptel 12[3]".
        if (i < text.Length && text[i] == '[' && text.IndexOf(']', i, Math.Min(5, text.Length - i)) is > 0 and var close && char.IsAsciiDigit(text[i + 1]))
        {
            return Skip(text, close + 1);
        }

        if (i < text.Length && text[i] == '(' && i + 1 < text.Length && char.IsUpper(text[i + 1]) && !IsWord(text, i + 1, "Ibid"))
        {
            return i + 1;
        }

        var glued = i;
        while (glued < text.Length && text[glued] is ')' or '.' or ';')
        {
            glued++;
        }

        return glued > i && IsWord(text, glued, "Dated") ? glued : i;
    }

    private static bool IsWord(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static int Post(string text, int at, string lead, FoundReference reference)
    {
        var end = at;
        if (!IsWord(text, at, lead) || (Posts.Read(text, at + lead.Length, out end) ?? (lead is "at " ? null : Posts.Unlisted(text, at + lead.Length, out end))) is not { } post)
        {
            return at;
        }

        if (lead is "to " or "sent to ")
        {
            // What went to a post came from the Department, unless it is said or its number is a post's own.
            reference.To = post;
            reference.From ??= post == Designation.Department ? null : Designation.Department;
        }
        else
        {
            reference.From = post;
            reference.To = reference.To == Designation.Department || post == Designation.Department ? reference.To : null;
        }

        return end;
    }

    // "7:02 p.m.", "2 p. m.", "midnight" after the day.
    private static int Hour(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < 5 && (char.IsAsciiDigit(text[i]) || text[i] == ':'))
        {
            i++;
        }

        if (i == at)
        {
            return IsWord(text, at, "noon") ? at + 4 : IsWord(text, at, "midnight") ? at + 8 : at;
        }

        var rest = text.AsSpan(i, Math.Min(7, text.Length - i));
        foreach (var half in (ReadOnlySpan<string>)[" p.m.", " a.m.", " p. m.", " a. m."])
        {
            if (rest.StartsWith(half))
            {
                return i + half.Length;
            }
        }

        return at;
    }
}
