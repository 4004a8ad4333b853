namespace Lacuna.Documents.References;

/// <summary>What stands before a number that a document is known by.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Prefix">The series, where it belongs to the number: "topol ", "nsc ", or empty.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="From">The post it comes from, as far as these words tell.</param>
/// <param name="To">The post it went to.</param>
/// <param name="IsWeak">See <see cref="FoundReference.IsWeak"/>.</param>
/// <param name="IsOlder">Whether the words are the document's own and not an editor's: "Embtel", "my".</param>
internal sealed record LedNumber(ReferenceKind Kind, string Prefix, int Start, string? From = null, string? To = null, bool IsWeak = false, bool IsOlder = false)
{
    public bool IsSerial => Kind is ReferenceKind.PolicyPaper or ReferenceKind.Estimate or ReferenceKind.IntelligenceReport or ReferenceKind.Printed;
}

/// <summary>Reads the words before a number.</summary>
internal static class NumberLeads
{
    // "the Department of State’s circular telegram No. ": nothing longer is looked at.
    private const int Before = 48;

    /// <summary>What stands before the number that begins at a place, or null where it is no document's.</summary>
    public static LedNumber? At(string text, int at, OwnPlace own)
    {
        var i = at - 1;
        if (i < 1 || char.IsLetterOrDigit(text[i]))
        {
            return null;
        }

        var isDashed = text[i] is '-' or '–' or '‑';
        if (!isDashed)
        {
            i = BackOverNumberSign(text, i);
            if (i < 0 || text[i] is not (' ' or '\n' or '\u00a0'))
            {
                return null;
            }
        }

        var end = i;
        var word = WordBefore(text, end, out var start);
        var lead = ReferenceWords.Of(word);
        if (lead == NumberLead.None)
        {
            return isDashed ? Lettered(text, word, start) : Possessive(text, start, end, at) ?? AfterMessageWord(text, at, word, start, own);
        }

        if (isDashed && lead is not (NumberLead.AirgramSign or NumberLead.CircularAirgram or NumberLead.PolicyPaper or NumberLead.Estimate or NumberLead.IntelligenceReport or NumberLead.Airgram))
        {
            return null;
        }

        return lead switch
        {
            NumberLead.Telegram => Qualified(text, start, ReferenceKind.Telegram, own),
            NumberLead.FromPost => new LedNumber(ReferenceKind.Telegram, "", start, own.Post, IsOlder: true),
            NumberLead.ToPost => new LedNumber(ReferenceKind.Telegram, "", start, Designation.Department, own.Post, IsOlder: true),
            NumberLead.Circular => word is "circular" or "Circular" ? null : new LedNumber(ReferenceKind.Telegram, "circular ", start, Designation.Department),
            NumberLead.Mine or NumberLead.Yours => Ours(text, at, word, start, lead, own),
            NumberLead.Series => Series(text, word, start),
            NumberLead.Airgram => Qualified(text, start, ReferenceKind.Airgram, own),
            NumberLead.AirgramSign => Sign(text, start, isDashed, own),
            NumberLead.CircularAirgram => new LedNumber(ReferenceKind.Airgram, "ca ", start, Designation.Department, IsWeak: !HasWord(text, start, "irgram")),
            NumberLead.Despatch => Qualified(text, start, ReferenceKind.Despatch, own),
            NumberLead.PolicyPaper => IsFileName(text, start) ? null : new LedNumber(ReferenceKind.PolicyPaper, ActionPrefix(word), start),
            NumberLead.Estimate => new LedNumber(ReferenceKind.Estimate, word is "NIEs" ? "nie " : word.ToString().ToLowerInvariant() + " ", start),
            NumberLead.IntelligenceReport => Report(text, word, start),
            NumberLead.Printed => IsOfOtherVolume(text, start) ? null : new LedNumber(ReferenceKind.Printed, "", start),
            NumberLead.LongName => LongName(text, end),
            _ => null,
        };
    }

    private static string ActionPrefix(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant() + " ";

    // "telegram No. 12", "despatch #12", "телеграмма № 12", "telegrama núm. 12".
    private static int BackOverNumberSign(string text, int i)
    {
        if (text[i] is '#' or '№')
        {
            return i - 1;
        }

        if (text[i] is not (' ' or '\u00a0'))
        {
            return i;
        }

        foreach (var sign in (ReadOnlySpan<string>)[" No.", " Nos.", " no.", " nos.", " No", " number", " numbers", " №", " #", " Nr.", " núm.", " No.º"])
        {
            if (i >= sign.Length && text.AsSpan(i - sign.Length, sign.Length).SequenceEqual(sign))
            {
                return i - sign.Length;
            }
        }

        return i;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int end, out int start)
    {
        start = end;
        while (start > 0 && end - start <= ReferenceWords.Longest && char.IsLetter(text[start - 1]))
        {
            // "Not found.Telegram": letters run together only after a stop; "filesTelegram" has a note within.
            if (start < end && char.IsUpper(text[start]) && char.IsLower(text[start - 1]))
            {
                break;
            }

            start--;
        }

        return text.AsSpan(start, end - start);
    }

    // "Department’s telegram", "Embassy telegram", "circular telegram", "your telegram", "Moscow’s telegram".
    private static LedNumber Qualified(string text, int start, ReferenceKind kind, OwnPlace own)
    {
        var plain = new LedNumber(kind, "", start);
        var end = start - 1;
        if (end < 1 || text[end] != ' ')
        {
            return plain;
        }

        var isPossessive = end > 1 && text[end - 1] == 's' && text[end - 2] is '’' or '\'';
        var word = WordBefore(text, isPossessive ? end - 2 : end, out var from);
        switch (word)
        {
            case "circular" or "Circular":
                return plain with { Prefix = kind == ReferenceKind.Telegram ? "circular " : "ca ", Start = from, From = Designation.Department };
            case "Department" or "Dept" or "Depts" or "State" or "Department’s":
                return plain with { Start = from, From = Designation.Department, To = own.Post };
            case "Embassy" or "Emb" or "Legation" or "Consulate" or "Mission":
                return plain with { Start = from, From = own.Post };
            case "my" or "My" or "our" or "Our":
                return plain with { Start = from, From = own.IsFromPost ? own.Post : Designation.Department, To = own.IsFromPost ? null : own.Post, IsOlder = true };
            case "your" or "Your":
                return plain with { Start = from, From = own.IsFromPost ? Designation.Department : own.Post, To = own.IsFromPost ? own.Post : null, IsOlder = true };
            default:
                return Posts.Named(word) is { } post && post != "Washington" ? plain with { Start = from, From = post } : plain;
        }
    }

    // "my 3851, November 28": believed in a message; elsewhere it may be anything that is mine.
    private static LedNumber? Ours(string text, int at, ReadOnlySpan<char> word, int start, NumberLead lead, OwnPlace own)
    {
        var isTel = word.EndsWith("tel") || word.EndsWith("tels");
        if (!isTel && (!own.IsMessage || !EndsLikeNumber(text, at)))
        {
            return null;
        }

        var isOfPost = lead == NumberLead.Mine == own.IsFromPost;
        return isOfPost ? new LedNumber(ReferenceKind.Telegram, "", start, own.Post, IsOlder: true) : new LedNumber(ReferenceKind.Telegram, "", start, Designation.Department, own.Post, IsOlder: true);
    }

    // "London’s 345, May 3".
    private static LedNumber? Possessive(string text, int start, int end, int at)
    {
        if (end - start != 1 || text[start] != 's' || start < 2 || text[start - 1] is not ('’' or '\''))
        {
            return null;
        }

        var word = WordBefore(text, start - 1, out var from);
        return Posts.Named(word) is { } post && EndsLikeNumber(text, at) ? new LedNumber(ReferenceKind.Telegram, "", from, post, IsWeak: true) : null;
    }

    // "telegram Ficus 26", "message MAR 345": a name that is not in the list belongs to the number where a message is spoken of.
    private static LedNumber? AfterMessageWord(string text, int at, ReadOnlySpan<char> word, int start, OwnPlace own)
    {
        if (word.Length is < 3 or > 8 || !char.IsUpper(word[0]) || Dates.MonthNames.Month(word) > 0 && !IsName(text, at, word) || start < 2 || text[start - 1] != ' '
            || Posts.Named(word) is not null || ReferenceWords.Of(WordBefore(text, start - 1, out var from)) != NumberLead.Telegram)
        {
            return null;
        }

        return Qualified(text, from, ReferenceKind.Telegram, own) with { Prefix = word.ToString().ToLowerInvariant() + " " };
    }

    // "telegram MAR 345": no day has three digits.
    private static bool IsName(string text, int at, ReadOnlySpan<char> word) =>
        char.IsUpper(word[^1]) && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]);

    // "despatch Coled D–60": a letter divides the series.
    private static LedNumber? Lettered(string text, ReadOnlySpan<char> word, int start)
    {
        if (word.Length != 1 || !char.IsUpper(word[0]) || start < 2 || text[start - 1] != ' ')
        {
            return null;
        }

        var series = WordBefore(text, start - 1, out var from);
        return ReferenceWords.Of(series) == NumberLead.Series ? Series(text, series, from) with { Prefix = $"{series.ToString().ToLowerInvariant()} {char.ToLowerInvariant(word[0])}-" } : null;
    }

    private static LedNumber Series(string text, ReadOnlySpan<char> word, int start)
    {
        var prefix = word.ToString().ToLowerInvariant() + " ";
        if (start > 1 && text[start - 1] == ' ' && ReferenceWords.Of(WordBefore(text, start - 1, out var from)) == NumberLead.Telegram)
        {
            start = from;
        }

        return new LedNumber(ReferenceKind.Telegram, prefix, start);
    }

    // Without a dash it is the article: "A 12-mile limit".
    private static LedNumber? Sign(string text, int start, bool isDashed, OwnPlace own)
    {
        if (start > 1 && text[start - 1] == ' ' && ReferenceWords.Of(WordBefore(text, start - 1, out var from)) == NumberLead.Airgram)
        {
            return Qualified(text, from, ReferenceKind.Airgram, own);
        }

        // "my A–543", "Department’s A–70".
        var qualified = Qualified(text, start, ReferenceKind.Airgram, own);
        return isDashed ? qualified with { IsWeak = !own.IsMessage || qualified.Start == start } : null;
    }

    private static LedNumber? Report(string text, ReadOnlySpan<char> word, int start)
    {
        if (word is not "DB")
        {
            return new LedNumber(ReferenceKind.IntelligenceReport, word.ToString().ToLowerInvariant() + " ", start);
        }

        return start > 1 && ReferenceWords.Of(WordBefore(text, start - 1, out var from)) == NumberLead.IntelligenceReport ? new LedNumber(ReferenceKind.IntelligenceReport, "tdcs db-", from) : null;
    }

    private static LedNumber? LongName(string text, int end)
    {
        var before = text.AsSpan(Math.Max(0, end - Before), Math.Min(Before, end));
        return ReferenceWords.LongName(before) is { } series
            ? new LedNumber(series.Lead switch { NumberLead.Estimate => ReferenceKind.Estimate, NumberLead.IntelligenceReport => ReferenceKind.IntelligenceReport, _ => ReferenceKind.PolicyPaper },
                series.Short.ToLowerInvariant() + " ", end - series.Length)
            : null;
    }

    // "S/S–NSC Files", "Lot 66 D 95, NSC 5910 Series": the place where a paper is kept.
    private static bool IsFileName(string text, int start) => start > 1 && text[start - 1] is '/' or '–' or '-' && text[start - 2] is 'S' or 'P';

    // "Foreign Relations, 1951, vol. iii, Document 34": a number of another volume.
    private static bool IsOfOtherVolume(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - Before), Math.Min(Before, start));
        return before.Contains("vol", StringComparison.OrdinalIgnoreCase) || before.Contains("Relations", StringComparison.Ordinal);
    }

    private static bool HasWord(string text, int start, string word) => text.AsSpan(Math.Max(0, start - 12), Math.Min(12, start)).Contains(word, StringComparison.Ordinal);

    // What follows the number of a message: a stop, a bracket, a date, another post; not what is counted.
    private static bool EndsLikeNumber(string text, int at)
    {
        var i = at;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        if (i - at < 2 || i == text.Length)
        {
            return i - at >= 2;
        }

        if (text[i] is ',' or ';' or ')' or '(' or ']' || text[i] == '.' && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])) || char.IsUpper(text[i]))
        {
            return true;
        }

        var rest = text.AsSpan(i, Math.Min(14, text.Length - i));
        foreach (var word in (ReadOnlySpan<string>)[" of ", " and ", " dated ", " from ", " to ", " repeated ", " rptd ", " rpt ", " ("])
        {
            if (rest.StartsWith(word))
            {
                return true;
            }
        }

        var month = rest.Length > 1 && rest[0] == ' ' ? rest[1..] : default;
        return !month.IsEmpty && Dates.MonthNames.Month(month[..(month.IndexOfAny(" .") is >= 0 and var stop ? stop : month.Length)]) > 0;
    }
}
