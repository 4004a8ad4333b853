using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Apparatus.Glosses;

/// <summary>Recognises explanations of an editor: marked ones ("[i.e., using—ed.]"), whole sentences, and phrases that say the words before in others.</summary>
internal static class GlossGrammar
{
    // Fewer words than this with a full stop may be a name or a signature: "[Culbertson.]".
    private const int ShortestSentence = 4;

    // What explains a word is a phrase; more than this is text.
    private const int LongestPhrase = 14;

    private static readonly string[] Beginnings =
    [
        "i.e", "i. e", "e.g", "viz", "that is", "namely", "meaning", "see ", "see also", "cf.", "cf ", "compare ", "ed.", "ed:", "eds.", "editor", "note:", "note by", "notes ", "n.b", "nb:", "footnote", "bracket",
        "handwritten", "translated ", "transcribed", "blank", "left blank", "unsigned", "paraphrase", "hand-written", "in handwriting", "handwriting", "marginal", "in the margin", "in margin", "in ink", "in pencil", "pencilled", "penciled", "typed ", "underlin", "emphasis", "italics", "crossed out", "struck out",
        "for text", "for texts", "for the text", "for documentation", "for additional", "for further", "for information", "for a reference", "for previous", "for agreement", "for the ", "for an ", "for a ",
        "not printed", "printed ", "not further", "not identified", "not found", "unidentified", "not sent", "file copy", "original", "translator", "trans.", "tr. note", "the following", "scilicet", "sc.",
        "also known", "a.k.a", "aka ", "formerly", "known as", "or rather", "in the original", "in english in", "in french in", "in russian in", "in spanish in", "in german in", "as in the", "reference is", "signature", "signed by",
        "es decir", "o sea", "esto es", "a saber", "vease", "ver ", "nota ", "nota:", "n. de", "n. del", "n. t", "n.t", "manuscrito", "al margen", "subrayado", "en el original", "en ingles", "en ruso en",
        "то есть", "т.е", "т. е", "а именно", "см.", "см ", "смотри", "прим", "примечание", "пометка", "на полях", "от руки", "подчеркнуто", "в оригинале", "имеется в виду", "имеются в виду", "речь идет", "здесь и далее", "ред.",
        "c'est-a-dire", "c.-a-d", "a savoir", "voir ", "note de", "note du", "n.d", "ndlr", "en marge", "souligne", "d.h", "d. h", "das heisst", "siehe", "vgl", "anm.", "anmerkung", "handschriftlich", "gemeint", "isto e", "ou seja",
        "veja", "cioe", "vedi", "n.d.r", "ossia", "tj.", "tzn", "to znaczy", "zob.", "przyp.", "viz ", "pozn.", "to jest", "t.j",
    ];

    private static readonly string[] Endings = ["ed.", "ed", "eds", "eds.", "editor", "editors", "translator", "trans.", "tr.", "ред.", "прим. ред.", "прим. перев.", "nota del traductor", "n. del t.", "n. de la r.", "anm. d. red.", "ndlr"];

    // What an editor says of texts. Treaties in draft say "shall".
    private static readonly string[] OfTexts =
    [
        "not printed", "is printed", "are printed", "not reproduced", "is reproduced", "not attached", "not found", "source text", "the original", "see document", "see page", "see pages", "see footnote", "see telegram", "for text", "ibid",
        "department of state bulletin", "foreign relations", "treaty series", "stat.", " ante", " post,", " infra", " supra", "stated that", "reported that", "reads as follows", "brackets", "emphasis", "underlined", "handwritten", "record of",
        "en el original", "no impreso", "в оригинале", "пометка", "подпись", "not identified", "signature", "signed",
    ];

    private static readonly WordSet Pronouns = new(
        "he she it they him her them his its their theirs this that these those here there then latter former who whom él ella ellos ellas su sus le les lo éste ésta aquí allí allá он она они его ее их ему ей им нему него там здесь тогда этот эта это");

    private static readonly WordSet Relatives = new("when who whom which where whose while because since cuando quien que donde когда который которая которые где потому");

    /// <summary>The mark of an explanation that says it is one, or null.</summary>
    public static FoundMark? ReadMarked(Bracket bracket)
    {
        var folded = bracket.Folded.AsSpan();
        if (folded.IsEmpty)
        {
            return null;
        }

        if (folded[0] is '=' && folded.Length > 2 || folded is "?" or "??" || IsNotPrinted(bracket.Words) || Begins(folded) && !IsSentenceOfDraft(bracket))
        {
            return Marks.Gloss(bracket);
        }

        var dash = folded.LastIndexOfAny('—', '–', '-');
        var tail = folded[(dash + 1)..].Trim(" .]").ToString();
        return dash > 0 && Array.Exists(Endings, ending => ending.TrimEnd('.') == tail) ? Marks.Gloss(bracket) : null;
    }

    /// <summary>The mark of a whole sentence, or null.</summary>
    public static FoundMark? ReadSentence(Bracket bracket)
    {
        var words = bracket.Words.Count;
        if (words < ShortestSentence || !(char.IsUpper(bracket.Inner[0]) || char.IsDigit(bracket.Inner[0]) || bracket.Inner[0] is '“' or '"' or '(' or '¿' or '«'))
        {
            return null;
        }

        var folded = bracket.Folded;
        var ofTexts = Array.Exists(OfTexts, phrase => folded.Contains(phrase, StringComparison.Ordinal));
        var ends = bracket.Inner[^1] is '.' or '!' or '”' or '"' or ':' or ')' || bracket.RawText.Length > bracket.Inner.Length + 4;
        return ofTexts || words >= 6 && ends && bracket.Words.Exists(word => WordClasses.IsVerbal(word)) ? Marks.Gloss(bracket) : null;
    }

    /// <summary>The mark of a phrase that explains the words before it, or null.</summary>
    public static FoundMark? ReadPhrase(Bracket bracket)
    {
        var words = bracket.Words;
        if (words.Count is 0 or > LongestPhrase || !words.Exists(word => char.IsLetter(word[0])))
        {
            return null;
        }

        // "(CFM 38) [C.F.M. (45) 38]", "cohetes [proyectiles]", "4 yards [3.66 metres]": behind a word stands what says it in others.
        return (bracket.FollowsWord || bracket.Before.TrimEnd().EndsWith(')')) && !bracket.FollowsSentence && words.Exists(word => char.IsLetter(word[0])) && LooksLikeWords(bracket)
            ? Marks.Gloss(bracket)
            : null;
    }

    /// <summary>Whether a phrase says the words before in others: it repeats or spells them out, or names what a pronoun means.</summary>
    public static bool Explains(Bracket bracket)
    {
        var words = bracket.Words;
        if (!bracket.FollowsWord || bracket.Doubted)
        {
            return false;
        }

        var previous = bracket.PreviousFolded;
        if (words.Count >= 2 && previous.Length >= 4 && words.Contains(previous) && !WordClasses.IsSmall(previous))
        {
            return true;
        }

        // "General Sokolovsky [the Russian representative]".
        if (words.Count >= 3 && words[0] is "the" or "a" or "an" or "el" or "la" or "un" or "una" or "los" or "las" && char.IsUpper(bracket.Previous[0]) && !Insertions.NameWords.Titles.Has(previous) && !bracket.LeadsToCapital)
        {
            return true;
        }

        // "his [Khrushchev’s] idea", "that he [Mann] had".
        if (Pronouns.Has(previous) && char.IsUpper(bracket.Inner[0]) && !(words.Count == 1 && char.IsUpper(FirstOf(bracket.Next)) && !bracket.Folded.EndsWith("'s", StringComparison.Ordinal)))
        {
            return true;
        }

        return Relatives.Has(words[0]) && words.Count > 2 || IsAcronymOf(bracket);
    }

    // "Inter-American Institute of Agricultural Sciences [IAIAS]", "NSC [National Security Council]".
    private static bool IsAcronymOf(Bracket bracket)
    {
        var (inner, previous) = (bracket.Inner.TrimEnd('.', '?'), bracket.Previous);
        if (inner.Length is >= 2 and <= 10 && inner.All(char.IsUpper))
        {
            var initials = string.Concat(bracket.WordsBefore(14).Select(word => bracket.Text[word.Start]).Where(char.IsUpper).Reverse());
            return initials.EndsWith(inner[1..], StringComparison.Ordinal) && initials.Length >= inner.Length;
        }

        return previous.Length is >= 2 and <= 10 && previous.Count(char.IsUpper) >= 2 && bracket.Words.Count >= 2 && !bracket.Inner.StartsWith(previous, StringComparison.Ordinal)
            && previous.All(c => char.IsUpper(c) || c is '–' or '-' or '.' or '/') && char.IsUpper(bracket.Inner[0]) && !char.IsUpper(FirstOf(bracket.Next));
    }

    // "[Not here printed.]", "[Enclosure 2 not printed.]".
    private static bool IsNotPrinted(List<string> words) => words.Count <= 12 && words.Contains("not") && (words.Contains("printed") || words.Contains("attached"));

    private static bool Begins(ReadOnlySpan<char> folded)
    {
        foreach (var beginning in Beginnings)
        {
            if (beginning[0] == folded[0] && folded.StartsWith(beginning, StringComparison.Ordinal) && (!char.IsLetter(beginning[^1]) || beginning.Length > 5 || folded.Length == beginning.Length || !char.IsLetter(folded[beginning.Length])))
            {
                return true;
            }
        }

        return false;
    }

    // "[For the purposes of this Treaty, Austria shall …]".
    private static bool IsSentenceOfDraft(Bracket bracket) => bracket.Words.Count > 5 && (bracket.Words.Contains("shall") || DraftGrammar.IsSpokenOf(bracket));

    private static bool LooksLikeWords(Bracket bracket) => bracket.Inner.Count(c => char.IsLetter(c) || c is ' ' or ',' or '.' or '-' or '’') * 4 >= bracket.Inner.Length * 3 || bracket.Before.TrimEnd().EndsWith(')');

    private static char FirstOf(string word) => word.Length > 0 ? word[0] : ' ';
}
