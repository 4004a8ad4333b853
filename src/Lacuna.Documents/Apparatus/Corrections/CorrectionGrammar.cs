using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Apparatus.Datelines;

namespace Lacuna.Documents.Apparatus.Corrections;

/// <summary>Recognises corrections: "[sic]", "[sic; Biryuzov]", and words that replace those before them, told by likeness of form, of number or of kind.</summary>
internal static class CorrectionGrammar
{
    // Words an editor replaces at once: "Chet Bowen [Chip Bohlen]", "Salon d’Orloges [Salon de l’Horloge]".
    private const int MostWords = 4;

    private static readonly string[] Sics = Fold(
    [
        "sic", "así en el original", "asi en el texto", "asi", "así", "tal cual", "так в тексте", "так в оригинале", "так в документе", "так в подлиннике", "так", "recte", "correctly", "correct", "corrected", "should read",
        "should be", "read", "rectius", "ainsi", "tel quel", "so im original", "so im text", "recte", "richtig", "lire", "léase", "lease", "правильно", "следует читать", "debe decir", "così nel testo", "assim no original", "tak w oryginale", "tak v originále",
    ]);

    // After one of these the bracket must go on with a correction: "[read: Kozlov]".
    private static readonly HashSet<string> NeedsCorrection = new(StringComparer.Ordinal)
    {
        "recte", "correctly", "correct", "corrected", "should read", "should be", "read", "rectius", "richtig", "lire", "lease", "правильно", "следует читать", "debe decir", "asi", "ainsi",
    };

    /// <summary>The mark of a bracket that says "so in the source", or null.</summary>
    public static FoundMark? ReadSic(Bracket bracket)
    {
        var folded = bracket.Folded;
        if (folded is "!" or "!!")
        {
            return Mark(bracket, bracket.Close);
        }

        foreach (var word in Sics)
        {
            if (!folded.StartsWith(word, StringComparison.Ordinal) || folded.Length > word.Length && char.IsLetterOrDigit(folded[word.Length]))
            {
                continue;
            }

            var rest = folded.AsSpan(word.Length).Trim(" .!?;:,=—–-");
            if (rest.IsEmpty)
            {
                return NeedsCorrection.Contains(word) && word is not "asi" and not "ainsi" ? null : Mark(bracket, bracket.Close);
            }

            var sign = folded[word.Length];
            if (!(sign is ';' or ':' or ',' or '=' or '—' or '–' or '-' or '.') && !(sign == ' ' && (NeedsCorrection.Contains(word) && rest.Length < 40 && bracket.FollowsWord && rest.Count(' ') < 3)))
            {
                // "[sic in original]", "[sic passim]".
                return word == "sic" && (rest.StartsWith("in ") || rest is "passim" or "throughout" or "en el original") ? Mark(bracket, bracket.Close) : null;
            }

            var corr = bracket.InnerStart + folded.AsSpan().LastIndexOf(rest);
            return corr < bracket.Close && rest.Length <= bracket.Close - corr ? Mark(bracket, corr) : Mark(bracket, bracket.Close);
        }

        return null;
    }

    /// <summary>The mark of words that replace those before them, or null.</summary>
    public static FoundMark? Read(Bracket bracket)
    {
        var words = bracket.Words;
        if (Label(bracket) is { } label)
        {
            return Marks.Choice(bracket, label, bracket.Text.AsSpan(0, bracket.Open).TrimEnd().Length, bracket.InnerStart);
        }

        if (!bracket.FollowsWord && !EndsAbbreviation(bracket) || words.Count is 0 or > MostWords + 1 || bracket.InnerStart + 1 > bracket.Close)
        {
            return null;
        }

        return Numbers.Replace(bracket) is { } sic ? Marks.Choice(bracket, sic, bracket.PreviousEnd, bracket.InnerStart)
            : Times(bracket) is { } time ? Marks.Choice(bracket, time.Start, time.End, bracket.InnerStart)
            : Phrase(bracket) is { } phrase ? Marks.Choice(bracket, phrase.Start, phrase.End, bracket.InnerStart)
            : null;
    }

    private static string[] Fold(string[] words) => Array.ConvertAll(words, word => Letters.Fold(word));

    private static FoundMark Mark(Bracket bracket, int corr)
    {
        // The error is the word before with its punctuation; a bracket at the beginning of a block marks nothing that could be named.
        var end = bracket.Open;
        while (end > 0 && char.IsWhiteSpace(bracket.Text[end - 1]))
        {
            end--;
        }

        var start = bracket.Previous.Length > 0 ? bracket.PreviousStart : end;
        end = bracket.Previous.Length > 0 && end - bracket.PreviousEnd > 3 ? bracket.PreviousEnd : end;
        if (bracket.Text.AsSpan(start, end - start).ContainsAny("[]\uFFFC"))
        {
            start = end;
        }

        return Marks.Choice(bracket, start, end, corr);
    }

    // "(4) [(d)]": a label for a label.
    private static int? Label(Bracket bracket)
    {
        var before = bracket.Text.AsSpan(0, bracket.Open).TrimEnd();
        var open = before.Length > 2 && before[^1] == ')' ? before[Math.Max(0, before.Length - 6)..].LastIndexOf('(') : -1;
        return open >= 0 && bracket.Inner.Length is >= 3 and <= 6 && bracket.Inner[0] == '(' && bracket.Inner[^1] == ')' && bracket.Words.Count == 1
            ? Math.Max(0, before.Length - 6) + open
            : null;
    }

    private static bool EndsAbbreviation(Bracket bracket) => bracket.Previous.Length > 0 && bracket.Open - bracket.PreviousEnd <= 2 && bracket.Text[bracket.PreviousEnd] == '.';

    // "11 a.m. [1 a.m.]", "noon [midnight?]", "July [June]", "Monday [Tuesday]".
    private static (int Start, int End)? Times(Bracket bracket)
    {
        var (previous, words) = (bracket.PreviousFolded, bracket.Words);
        var end = bracket.PreviousEnd + (bracket.Text[bracket.PreviousEnd] == '.' ? 1 : 0);
        if (words.Count == 1)
        {
            var same = DateWords.Months.Has(previous) && DateWords.Months.Has(words[0]) || DateWords.Weekdays.Has(previous) && DateWords.Weekdays.Has(words[0])
                || DateWords.Times.Has(previous.TrimEnd('.')) && DateWords.Times.Has(words[0]);
            return same ? (bracket.PreviousStart, end) : null;
        }

        var before = bracket.WordsBefore(3);
        if (words.Count == 2 && before.Count >= 2)
        {
            var (a, b) = (At(bracket, before[1]), At(bracket, before[0]));
            var clock = DateWords.Times.Has(b.TrimEnd('.')) && DateWords.Times.Has(words[1]) && char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(words[0][0]);
            var dates = DateWords.Months.Has(a) && DateWords.Months.Has(words[0]) && char.IsAsciiDigit(b[0]) && char.IsAsciiDigit(words[1][0])
                || DateWords.Months.Has(b) && DateWords.Months.Has(words[1]) && char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(words[0][0]);
            return clock || dates ? (before[1].Start, end) : null;
        }

        return null;
    }

    private static (int Start, int End)? Phrase(Bracket bracket)
    {
        var words = bracket.Words;
        if (words.Count > MostWords)
        {
            return null;
        }

        var before = bracket.WordsBefore(words.Count);
        if (before.Count == 0 || bracket.Text.AsSpan(bracket.PreviousEnd, bracket.Open - bracket.PreviousEnd).ContainsAny(":;!?…"))
        {
            return null;
        }

        if (words.Count == 1)
        {
            return WordPair.IsCorrected(bracket) ? (bracket.PreviousStart, bracket.PreviousEnd) : null;
        }

        return WordPair.Compare(bracket, before);
    }

    private static string At(Bracket bracket, (int Start, int End) word) => Letters.Fold(bracket.Text.AsSpan(word.Start, word.End - word.Start));
}
