using System.Collections.Frozen;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>A sentence of a paragraph, quotations within it included whole.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character, without the white space behind it.</param>
/// <param name="IsGlued">Whether no blank divides it from the last one: a footnote that ran into the text where its sign was lost.</param>
internal readonly record struct Sentence(int Start, int End, bool IsGlued);

/// <summary>Divides a paragraph into sentences.</summary>
internal static class Sentences
{
    // After these a full stop ends nothing: a name follows.
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "adm", "amb", "sen", "rep", "gov", "prof", "st", "messrs", "hon", "rev", "com", "cde", "cdes", "no", "vs", "pp",
         "sr", "sra", "srta", "dr", "dra", "lic", "ing", "cmdte", "cro", "gral", "cnel", "ud", "uds", "vd", "núm", "sec", "asst", "dep", "cf", "art", "vol", "jr",
         "тов", "т", "тт", "г", "гг", "гн", "акад", "проф", "ген", "им", "св", "ст", "стр", "см"],
        StringComparer.OrdinalIgnoreCase);

    // "in the U.S. The President said": these begin a sentence even after an abbreviation.
    private static readonly FrozenSet<string> Beginnings = FrozenSet.ToFrozenSet(
        ["The", "He", "She", "It", "They", "We", "In", "On", "At", "This", "That", "Mr", "El", "La", "Los", "En", "Он", "Она", "Мы", "В", "На"], StringComparer.Ordinal);

    /// <summary>The sentences, in order. Linear.</summary>
    public static List<Sentence> Divide(SpeechText text)
    {
        var words = text.Words.AsSpan();
        var sentences = new List<Sentence>();
        var quotation = 0;
        var start = SkipBlanks(words, 0);
        var glued = false;
        var i = start;
        while (i < words.Length)
        {
            while (quotation < text.Quotations.Count && text.Quotations[quotation].End <= i)
            {
                quotation++;
            }

            var end = -1;
            if (quotation < text.Quotations.Count && text.Quotations[quotation].Start == i)
            {
                i = text.Quotations[quotation].End;
                end = i >= 2 && IsStop(LastBefore(words, i)) ? i : -1;
            }
            else
            {
                var limit = quotation < text.Quotations.Count ? text.Quotations[quotation].Start : words.Length;
                var step = words[i..limit].IndexOfAny(".?!…");
                if (step < 0)
                {
                    i = limit;
                    continue;
                }

                i += step;
                end = words[i] == '.' && IsAbbreviation(words, i) ? -1 : AfterStops(words, i + 1);
                i = Math.Max(i + 1, end);
            }

            if (end < 0 || !Ends(words, end, out var next, out var isGlued))
            {
                continue;
            }

            sentences.Add(new Sentence(start, TrimEnd(words, start, end < next ? AfterRemark(words, end, ref next) : end), glued));
            (start, glued, i) = (next, isGlued, next);
        }

        if (start < words.Length && TrimEnd(words, start, words.Length) is var last && last > start)
        {
            sentences.Add(new Sentence(start, last, glued));
        }

        return sentences;
    }

    private static bool IsStop(char c) => c is '.' or '?' or '!' or '…';

    private static char LastBefore(ReadOnlySpan<char> words, int end) => words[end - 2] is '’' or '\'' && end >= 3 ? words[end - 3] : words[end - 2];

    private static int AfterStops(ReadOnlySpan<char> words, int i)
    {
        while (i < words.Length && (IsStop(words[i]) || words[i] is '”' or '»' or '’' or ')'))
        {
            i++;
        }

        return i;
    }

    // The next sentence begins with a capital, a sign of quotation, a bracket or a dash.
    private static bool Ends(ReadOnlySpan<char> words, int end, out int next, out bool isGlued)
    {
        next = SkipBlanks(words, end);
        isGlued = false;
        if (next >= words.Length)
        {
            return false;
        }

        if (next == end)
        {
            isGlued = end + 1 < words.Length && char.IsUpper(words[end]) && char.IsLower(words[end + 1]) && end >= 4
                && (char.IsLower(words[end - 2]) && char.IsLower(words[end - 3]) || words[end - 1] is '”' or ')');
            return isGlued;
        }

        return char.IsUpper(words[next]) || char.IsDigit(words[next]) || words[next] is '“' or '"' or '«' or '„' or '¿' or '¡' or '—' or '–' or '(' or '[' or SpeechText.Mask;
    }

    // "…” (Literal) Kennedy had": a remark belongs to the sentence before it.
    private static int AfterRemark(ReadOnlySpan<char> words, int end, ref int next)
    {
        while (next < words.Length && words[next] == SpeechText.Mask)
        {
            while (next < words.Length && words[next] == SpeechText.Mask)
            {
                next++;
            }

            end = next;
            next = SkipBlanks(words, next);
        }

        return end;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> words, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsLetter(words[start - 1]) || words[start - 1] == '.') && dot - start < 12)
        {
            start--;
        }

        var word = words[start..dot];
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) || word.Contains('.') || word is "a" or "p";
        if (isInitial)
        {
            var next = SkipBlanks(words, dot + 1);
            var stop = next;
            while (stop < words.Length && char.IsLetter(words[stop]))
            {
                stop++;
            }

            var isBeginning = next > dot + 1 && word.Contains('.') && Beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[next..stop]);
            return !isBeginning;
        }

        return Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static int SkipBlanks(ReadOnlySpan<char> words, int i)
    {
        while (i < words.Length && char.IsWhiteSpace(words[i]))
        {
            i++;
        }

        return i;
    }

    private static int TrimEnd(ReadOnlySpan<char> words, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(words[end - 1]))
        {
            end--;
        }

        return end;
    }
}
