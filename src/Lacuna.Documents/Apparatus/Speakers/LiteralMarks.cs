namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Finds the words a reporter vouches for: "“…” (Literal)".</summary>
/// <remarks>"(sic)" says that an error is the source's; it does not vouch for who said it.</remarks>
internal static class LiteralMarks
{
    private const int LongestMark = 40;

    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal)
    {
        "literal", "literally", "verbatim", "textual", "literal quote", "literal quotation", "exact words", "his exact words", "her exact words", "their exact words", "exact quote", "quote",
        "direct quote", "verbatim quote", "word for word", "textually", "literal words", "his words", "these were his exact words", "these were his words", "literalmente", "textualmente", "cita textual", "cita literal",
        "palabras textuales", "palabras literales", "sus palabras textuales", "дословно", "буквально", "цитата", "дословная запись", "его слова", "слово в слово",
    };

    /// <summary>The quotations that a mark follows, each with its mark; where no quotation stands before it, the sentence.</summary>
    public static List<Stretch> Find(SpeechText text, List<Sentence> sentences)
    {
        var found = new List<Stretch>();
        var plain = text.Plain;
        for (var open = plain.AsSpan().IndexOfAny('(', '['); open >= 0;)
        {
            var length = plain.AsSpan(open + 1, Math.Min(LongestMark, plain.Length - open - 1)).IndexOfAny(')', ']');
            if (length > 0 && Marks.Contains(Folding.Fold(plain.AsSpan(open + 1, length).Trim(" .:!"))) && Scope(text, sentences, open) is var start && start < open
                && (found.Count == 0 || found[^1].End <= start))
            {
                found.Add(new Stretch(start, open + length + 2));
            }

            var step = plain.AsSpan(open + 1).IndexOfAny('(', '[');
            open = step < 0 ? -1 : open + 1 + step;
        }

        return found;
    }

    private static int Scope(SpeechText text, List<Sentence> sentences, int mark)
    {
        var end = mark;
        while (end > 0 && (char.IsWhiteSpace(text.Plain[end - 1]) || text.Plain[end - 1] is '.' or ','))
        {
            end--;
        }

        var quotation = text.Quotations.BinarySearch(new Stretch(0, end), ByEnd);
        if (quotation >= 0)
        {
            return text.Quotations[quotation].Start;
        }

        var sentence = sentences.BinarySearch(new Sentence(mark, mark, false), ByStart);
        sentence = sentence >= 0 ? sentence - 1 : ~sentence - 1;
        return sentence >= 0 ? sentences[sentence].Start : mark;
    }

    private static readonly Comparer<Stretch> ByEnd = Comparer<Stretch>.Create((a, b) => a.End.CompareTo(b.End));
    private static readonly Comparer<Sentence> ByStart = Comparer<Sentence>.Create((a, b) => a.Start.CompareTo(b.Start));
}
