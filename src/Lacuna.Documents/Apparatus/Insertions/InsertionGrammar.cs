using System.Buffers;
using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Apparatus.Glosses;

namespace Lacuna.Documents.Apparatus.Insertions;

/// <summary>Recognises what an editor put in: letters of a word, punctuation, words the grammar wants, parts of names, signatures.</summary>
internal static class InsertionGrammar
{
    // "[its willingness to conduct direct negotiations with the Czech Govt]": longer phrases are text of the document.
    private const int LongestPhrase = 26;

    // "[Douglas, Harriman, Huebner, and Taggart.]".
    private const int LongestSignature = 10;

    private static readonly SearchValues<char> Points = SearchValues.Create(".,;:'’‘\"“”()-–— «»¿¡");
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789½¼¾,.–-/:");

    private static readonly string[] SupplyWords = ["etc", "subject", "participants", "present", "to", "from", "re", "date", "asunto", "тема"];

    /// <summary>The mark of letters within a word or of punctuation, or null.</summary>
    public static FoundMark? ReadLetters(Bracket bracket)
    {
        var inner = bracket.Inner.AsSpan();
        if (inner.IsEmpty)
        {
            return null;
        }

        if (inner.Length <= 3 && !inner.ContainsAnyExcept(Points))
        {
            return Marks.Supplied(bracket);
        }

        var letter = char.IsLetter(inner[0]) || inner[0] is '’' or '\'' && inner.Length > 1;
        if (bracket.TouchesBefore && bracket.Open > 0)
        {
            var afterDigit = char.IsAsciiDigit(bracket.Text[bracket.Open - 1]);
            return (letter || inner[0] == '.' && inner.Length > 1 && char.IsLetter(inner[1])) && (afterDigit ? inner.Length <= 3 : char.IsLower(char.IsLetter(inner[0]) ? inner[0] : 'a')) && IsWordEnd(bracket)
                || letter && char.IsUpper(inner[0]) && bracket.Previous.All(c => !char.IsLower(c)) && inner.Length <= 3 && bracket.TouchesAfter
                ? Marks.Supplied(bracket)
                : null;
        }

        return bracket.TouchesAfter && letter && bracket.Words.Count == 1 && (char.IsLower(bracket.Next[0]) || inner.Length == 1) && !bracket.Folded.Contains(' ') ? Marks.Supplied(bracket) : null;
    }

    /// <summary>The mark of words put in, or null.</summary>
    public static FoundMark? Read(Bracket bracket)
    {
        var words = bracket.Words;
        if (words.Count is 0 or > LongestPhrase)
        {
            return null;
        }

        if (IsPut(bracket))
        {
            return Marks.Supplied(bracket);
        }

        if (GlossGrammar.Explains(bracket))
        {
            return Marks.Gloss(bracket);
        }

        return IsName(bracket) || IsSignature(bracket) || IsWords(bracket) ? Marks.Supplied(bracket) : null;
    }

    // "D[epartment of] S[tate]" goes on into further words.
    private static bool IsWordEnd(Bracket bracket) => bracket.Words.Count is >= 1 and <= 4;

    // Numbers of paragraphs and years, words of letterheads, doubted words of any length.
    private static bool IsPut(Bracket bracket)
    {
        var words = bracket.Words;
        if (bracket.Doubted && words.Count <= 12 && bracket.Inner.Length > 1 && words.Exists(word => char.IsLetter(word[0])))
        {
            return true;
        }

        if (words.Count == 1 && Array.Exists(SupplyWords, word => words[0] == word && (bracket.Inner.EndsWith(':') || word is "etc")))
        {
            return true;
        }

        var digits = bracket.Inner.AsSpan().Trim(" .,?()");
        return !digits.IsEmpty && digits.Length <= 8 && !digits.ContainsAnyExcept(Figures) && digits.ContainsAnyInRange('0', '9') && bracket.Before.Trim().Length > 0
            || words.Count == 1 && words[0].Length == 1 && char.IsAsciiLetterLower(words[0][0]) && bracket.Inner.EndsWith('.') && bracket.FollowsSentence;
    }

    // A capitalised word before or behind a capitalised word: "[Emilio] Aragonés", "Lew [Douglas]", "B. [Bonsal]", "Secretary [Acheson]".
    private static bool IsName(Bracket bracket)
    {
        var words = bracket.Words;
        if (!char.IsUpper(bracket.Inner[0]) || words.Count > 7)
        {
            return false;
        }

        if (bracket.LeadsToCapital && !bracket.Inner.EndsWith('.') && !bracket.EndsBlock)
        {
            return true;
        }

        if (!bracket.FollowsWord && !(bracket.Previous.Length <= 2 && bracket.Open - bracket.PreviousEnd <= 2))
        {
            return false;
        }

        var previous = bracket.PreviousFolded;
        if (words.Count == 1 && NameWords.Common.Has(words[0]) && char.IsUpper(bracket.Previous[0]) && !NameWords.Common.Has(previous))
        {
            return true;
        }

        return words.Count <= 3 && bracket.Previous.Length > 0 && (GivenNames.Has(previous) || NameWords.Titles.Has(previous) || bracket.Previous.Length <= 2 && char.IsUpper(bracket.Previous[0]))
            || char.IsLower(bracket.Previous.Length > 0 ? bracket.Previous[0] : 'A') && words.Count <= 3 && WordClasses.IsSmall(previous);
    }

    // A name at the end of the text or behind its last sentence: "[Clay]", "[Sincerely yours, John Foster Dulles]".
    private static bool IsSignature(Bracket bracket)
    {
        var words = bracket.Words;
        return words.Count <= LongestSignature && char.IsUpper(bracket.Inner[0]) && (bracket.FollowsSentence || bracket.BeginsBlock || bracket.EndsBlock && bracket.Before.TrimEnd() is [.., ',' or ']']) && !bracket.Inner.AsSpan().ContainsAnyInRange('0', '9')
            && (bracket.Folded.Contains("yours", StringComparison.Ordinal) || bracket.Folded.Contains("regards", StringComparison.Ordinal) || AllNames(bracket));
    }

    private static bool AllNames(Bracket bracket)
    {
        foreach (var part in bracket.Inner.AsSpan().SplitAny(' ', ','))
        {
            var word = bracket.Inner.AsSpan(part);
            if (!word.IsEmpty && !char.IsUpper(word[0]) && word is not ("and" or "y" or "и" or "de" or "von" or "for" or "de" or "und" or "et"))
            {
                return false;
            }
        }

        return true;
    }

    // Words in small letters that the grammar wants.
    private static bool IsWords(Bracket bracket)
    {
        var words = bracket.Words;
        var first = bracket.Inner[0];
        if (char.IsUpper(first))
        {
            return false;
        }

        if (!char.IsLower(first) && first is not ('“' or '"' or '(' or '$' or '’'))
        {
            // "90 miles [145 kilometers]" says the measure in another.
            return char.IsAsciiDigit(first) && words.Count <= 4 && !(words.Count > 1 && bracket.WordsBefore(2) is [_, var number] && char.IsAsciiDigit(bracket.Text[number.Start]));
        }

        if (words.Count == 1)
        {
            // "cohetes [proyectiles]": behind an article and a noun, and before a verb, another noun explains it.
            return !IsSynonym(bracket);
        }

        return words.Exists(word => WordClasses.IsSmall(word)) || !bracket.FollowsWord || words.Count == 2 && !bracket.After.StartsWith(".") && !bracket.After.StartsWith(",") || WordClasses.IsSmall(bracket.PreviousFolded);
    }

    // The sentence is whole without the word: article, noun, bracket, verb or the end.
    private static bool IsSynonym(Bracket bracket)
    {
        if (bracket.Doubted || !bracket.FollowsWord || WordClasses.IsSmall(bracket.PreviousFolded) || WordClasses.IsSmall(bracket.Words[0]))
        {
            return false;
        }

        var before = bracket.WordsBefore(2);
        var article = before.Count > 1 && WordClasses.Determiners.Has(Letters.Fold(bracket.Text.AsSpan(before[1].Start, before[1].End - before[1].Start)));
        var next = Letters.Fold(bracket.Next);
        return article && (WordClasses.Auxiliaries.Has(next) || WordClasses.Modals.Has(next)) && bracket.Words[0].Length > 3;
    }
}
