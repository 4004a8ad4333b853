using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Comments;

/// <summary>Finds the reporter's asides in parentheses: stage directions anywhere, and in a record of what people said
/// those that are sentences of their own.</summary>
internal static class CommentRecogniser
{
    // The longest aside of the sample has 260 characters; a longer parenthesis is part of what is told.
    private const int Longest = 500;
    private const int LongestStage = 70;
    private const int ShortestSentence = 4;
    private const int VerbWithin = 12;

    private static readonly WordSet Verbs = new(
        "is are was were am has have had would could did does do will can may might must should said says told tells asked asks replied replies answered explained explains clarified clarifies added stated states "
        + "interrupted interrupts interjected remarked noted comments commented agreed agrees laughed laughs smiled smiles spoke speaks departed left entered arrived returned joined rejoined withdrew appeared appears seemed seems "
        + "nodded handed read reads began begins continued continues meant means referred refers mentioned mentions turned looked showed indicated insisted repeated thought believed knew went came gave took made "
        + "es era fue son eran está estaba estaban ha había han dijo dice decía preguntó pregunta respondió responde contestó explicó explica aclaró aclara añadió agregó interrumpió interrumpe comentó recordó asintió rió ríe sonrió "
        + "se refirió refiere entró salió volvió llegó parece parecía hizo hace "
        + "был была было были есть сказал сказала говорит спросил спрашивает ответил отвечает заметил пояснил добавил прервал перебил засмеялся смеется улыбнулся вышел вошел вернулся имеет имел имеется имеются "
        + "sagte fragte antwortete erklärte lachte war waren ist sind hat hatte dit demanda répondit était est sont avait a disse perguntou respondeu foi era powiedział zapytał odpowiedział był řekl odpověděl");

    // With these begins a reference or an order of the editor or the writer, not an aside.
    private static readonly WordSet Excluded = new(
        "see cf ref reference references source tab annex enclosure document documents text copy file files note footnote memorandum telegram despatch circular not for signed drafted by fonte véase ver nota см сноска "
        + "ibid vide proposal proposals article section paragraph page chapter such if which who where when whose whereas");

    /// <summary>The marks of a text, in order, none overlapping another. Linear: each parenthesis is looked at once, with at most 500 characters behind it.</summary>
    public static List<FoundMark> Find(string text, Surroundings surroundings)
    {
        var found = new List<FoundMark>();
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0;)
        {
            var close = Close(text, open);
            if (close > 0 && IsComment(text, open, close, surroundings))
            {
                found.Add(new FoundMark(open, close + 1, new Comment([], default), new Stretch(open, close + 1)));
                open = text.IndexOf('(', close);
            }
            else
            {
                open = text.IndexOf('(', open + 1);
            }
        }

        return found;
    }

    private static int Close(string text, int open)
    {
        var inner = text.AsSpan(open + 1, Math.Min(Longest, text.Length - open - 1));
        var next = inner.IndexOfAny('(', ')');
        return next >= 0 && inner[next] == ')' ? open + 1 + next : -1;
    }

    private static bool IsComment(string text, int open, int close, Surroundings surroundings)
    {
        var inner = text.AsSpan(open + 1, close - open - 1);
        if (inner.Length < 3 || !char.IsLetter(inner[0]) || inner.Contains('\f') || open > 0 && char.IsLetterOrDigit(text[open - 1]))
        {
            return false;
        }

        var blanks = inner.Count(' ');
        if (blanks < 6 && IsStage(inner))
        {
            return true;
        }

        return blanks >= ShortestSentence - 1 && char.IsUpper(inner[0]) && IsSentence(inner) && surroundings.IsConversation;
    }

    // Nearly every parenthesis is none, so this makes nothing: each word is folded on the stack.
    private static bool IsStage(ReadOnlySpan<char> inner)
    {
        if (inner.Length > LongestStage || inner.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        Span<char> folded = stackalloc char[LongestStage];
        var sound = false;
        foreach (var part in inner.SplitAny(' ', '\n', '\u00a0'))
        {
            var word = inner[part].Trim(".,;:!?\"“”’'…");
            for (var i = 0; i < word.Length; i++)
            {
                folded[i] = Letters.Fold(word[i]);
            }

            sound |= StageWords.Sounds.Has(folded[..word.Length]);
        }

        return sound && CommentGrammar.IsStage(Words(inner, 7));
    }

    private static bool IsSentence(ReadOnlySpan<char> inner)
    {
        var words = Words(inner, VerbWithin);
        if (words.Count < ShortestSentence || Excluded.Has(words[0]) || inner.ContainsAny("/") || inner.Contains("rinted", StringComparison.Ordinal) || inner.Contains("Brackets", StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 1; i < words.Count; i++)
        {
            if (Verbs.Has(words[i]))
            {
                // "Messrs. Smith and Jones, who were present" has its verb in a clause.
                return !(words[i - 1] is "who" or "which" or "that" or "as" or "que" or "quien") || words[0] is "i" or "he" or "she" or "we" or "they";
            }
        }

        return false;
    }

    private static List<string> Words(ReadOnlySpan<char> text, int most)
    {
        var words = new List<string>(most);
        foreach (var part in text.SplitAny(' ', '\n', '\u00a0'))
        {
            var word = text[part].Trim(".,;:!?\"“”’'…");
            if (!word.IsEmpty)
            {
                words.Add(Letters.Fold(word));
                if (words.Count == most)
                {
                    break;
                }
            }
        }

        return words;
    }
}
