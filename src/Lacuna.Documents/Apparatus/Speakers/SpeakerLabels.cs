using System.Buffers;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>A label before a speech in a transcript: "President Kennedy:", "Mr. Bundy.", "ХРУЩЕВ.", "Q.".</summary>
/// <param name="Start">Where it begins in its paragraph.</param>
/// <param name="End">Where the speech begins.</param>
/// <param name="Name">The words that name the speaker.</param>
/// <param name="Sign">The sign behind them.</param>
/// <param name="IsInline">Whether it stands within a paragraph, where a transcript lost its line ends.</param>
/// <param name="Trust">How much it looks like a label.</param>
internal readonly record struct SpeakerLabel(int Start, int End, Stretch Name, char Sign, bool IsInline, LabelTrust Trust);

/// <summary>How much a label looks like one by itself.</summary>
internal enum LabelTrust
{
    /// <summary>A name alone before a full stop: believed where another label has the same name with a title.</summary>
    Weak,

    /// <summary>A name or an office.</summary>
    Fair,

    /// <summary>A title and a name, or a name in capitals.</summary>
    Strong,
}

/// <summary>Finds the labels of a transcript.</summary>
/// <remarks>"SUBJECT:" and "Note:" look the same. A label is believed only where a document has several of its kind, of at least two speakers.</remarks>
internal static class SpeakerLabels
{
    private const int LongestLabel = 60;
    private const int MostWords = 7;

    // Turns that a transcript has at least; a text with labels within its lines needs more.
    private const int LeastTurns = 3;
    private const int LeastInlineTurns = 6;

    // Headings of memoranda and telegrams, folded; the words of an agenda.
    private static readonly HashSet<string> Headings = new(StringComparer.Ordinal)
    {
        "subject", "to", "from", "date", "time", "place", "participants", "present", "also present", "note", "notes", "source", "ref", "reference", "re", "info", "action", "copy", "copies", "cc",
        "attachment", "attachments", "enclosure", "enclosures", "top secret", "secret", "confidential", "unclassified", "telegram", "memorandum", "summary", "comment", "comments", "conclusion",
        "conclusions", "recommendation", "recommendations", "background", "discussion", "agenda", "item", "annex", "appendix", "title", "author", "agency", "record number", "classification", "distribution",
        "drafted by", "approved by", "location", "officer", "originator", "remarks", "page", "paragraph", "dear mr. president", "translation", "translated by", "asunto", "fecha", "lugar", "participantes", "presentes",
        "de", "para", "a", "nota", "referencia", "anexo", "secreto", "тема", "дата", "место", "участники", "присутствовали", "кому", "от", "примечание", "приложение", "секретно", "copy to", "via",
        "ed. note", "editor's note", "for", "per", "see", "p.s", "question", "issue", "answer", "status", "objective", "problem", "facts", "action required", "i", "unclear", "the following",
        "attention", "attn", "ps", "nb", "ii", "iii", "iv", "vi", "vii", "part", "section", "chapter", "article", "exhibit", "footnote", "moscow", "havana", "washington",
    };

    // Fields of forms: "RECORD NUMBER:", "DATE OF LAST REVIEW:".
    private static readonly HashSet<string> FormWords = new(StringComparer.Ordinal)
    {
        "number", "numbers", "agency", "record", "records", "document", "documents", "series", "title", "status", "subject", "subjects", "page", "pages", "type", "restriction", "restrictions", "review",
        "criteria", "information", "originator", "file", "files", "date", "dates", "classification", "form", "comments", "comment", "origin", "office", "copies", "routing", "report", "city", "address",
        "name", "names", "age", "sex", "height", "weight", "phone", "telephone", "room", "box", "folder", "reel", "project", "system", "identification", "filenumber", "reference", "ref", "code", "source",
        "sources", "precedence", "distribution", "enclosure", "enclosures", "attachment", "attachments", "character", "synopsis", "details", "country", "place", "acquired", "evaluation", "priority", "dispatch",
        "cable", "memorandum", "message", "received", "action", "info", "unit", "ext", "extension", "time", "total", "note", "notes", "language", "field", "index", "remarks", "exhibit", "occupation", "born",
        "birth", "residence", "race", "hair", "eyes", "results", "paragraph", "section", "article", "agenda", "item", "year", "years", "month", "day", "cost", "costs", "amount", "question", "issue", "fecha", "asunto",
        "lugar", "numero", "pagina", "referencia", "номер", "дата", "тема", "страница", "дело", "фонд", "опись", "лист",
    };

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!…—”");

    // A speech ends as a sentence does; what stands in a form does not.
    private const double LeastSentences = 0.6;

    // Speakers without a name in hearings and interviews, folded.
    private static readonly HashSet<string> QuestionAndAnswer = new(StringComparer.Ordinal)
    {
        "q", "a", "question", "answer", "the witness", "the chairman", "the president", "the secretary", "вопрос", "ответ", "pregunta", "respuesta", "p", "r", "в", "о",
    };

    // Nobody knows who speaks.
    private static readonly HashSet<string> Unknown = new(StringComparer.Ordinal)
    {
        "unidentified", "unknown", "unidentified speaker", "unknown speaker", "speaker", "voice", "voices", "several voices", "male voice", "several", "all", "voz", "голос", "голоса", "голос с места", "голоса с мест", "все", "todos", "voces",
    };

    /// <summary>Whether a label tells that nobody knows who speaks.</summary>
    public static bool IsUnknown(string folded) => Unknown.Contains(folded.TrimEnd('?', '.', ' '));

    /// <summary>The labels of a document, for each paragraph in order; null where it is no transcript.</summary>
    /// <param name="texts">The paragraphs; null for a block that is none.</param>
    /// <param name="lexicon">The language.</param>
    public static List<SpeakerLabel>?[]? Find(IReadOnlyList<SpeechText?> texts, SpeechLexicon lexicon)
    {
        var found = new List<SpeakerLabel>?[texts.Count];
        var counts = new Dictionary<(string Name, char Sign, bool Inline), int>();
        var strong = new HashSet<(string Name, char Sign, bool Inline)>();
        var weak = new HashSet<(string Name, char Sign, bool Inline)>();
        var tokens = new List<SpeechToken>();
        var sentences = new Dictionary<(char Sign, bool Inline), (int All, int Ended)>();
        var any = false;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is not { } text)
            {
                continue;
            }

            foreach (var at in Beginnings(text.Words))
            {
                if (Read(text, at.Start, at.IsInline, lexicon, tokens) is { } label)
                {
                    any = true;
                    (found[i] ??= []).Add(label);
                    var key = (Key(text, label), label.Sign, label.IsInline);
                    if (label.Trust == LabelTrust.Weak)
                    {
                        weak.Add(key);
                        continue;
                    }

                    var kind = (label.Sign, label.IsInline);
                    var (all, ended) = sentences.GetValueOrDefault(kind);
                    sentences[kind] = (all + 1, ended + (EndsSentence(text.Plain, label.End) ? 1 : 0));
                    if (label.Trust == LabelTrust.Strong)
                    {
                        strong.Add(key);
                    }

                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        if (!any || Believed(counts, strong, sentences) is not { Count: > 0 } believed)
        {
            return null;
        }

        // "Preyer." where a scan lost the "Mr." of other turns.
        var surnames = believed.Select(b => b.Name[(b.Name.LastIndexOf(' ') + 1)..]).ToHashSet(StringComparer.Ordinal);
        believed.UnionWith(weak.Where(w => surnames.Contains(w.Name)));
        return Keep(found, texts, believed);
    }

    // To the end of the line, which in a scan may be cut; a speech of several lines ends somewhere.
    private static bool EndsSentence(string plain, int from)
    {
        var rest = plain.AsSpan(from, Math.Min(400, plain.Length - from));
        return rest.ContainsAny(SentenceEnds) || rest.Contains("--", StringComparison.Ordinal) || rest.Contains('-') && rest.Length < 80;
    }

    private static string Key(SpeechText text, SpeakerLabel label) => Folding.Fold(text.Words.AsSpan(label.Name.Start, label.Name.End - label.Name.Start).Trim().TrimEnd('.'));

    private static List<SpeakerLabel>?[]? Keep(List<SpeakerLabel>?[] found, IReadOnlyList<SpeechText?> texts, HashSet<(string Name, char Sign, bool Inline)> believed)
    {
        var any = false;
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is { } labels && texts[i] is { } text)
            {
                labels.RemoveAll(label => !believed.Contains((Key(text, label), label.Sign, label.IsInline)));
                found[i] = labels.Count > 0 ? labels : null;
                any |= labels.Count > 0;
            }
        }

        return any ? found : null;
    }

    // Labels of one kind (the same sign, at the same place) stand or fall together.
    private static HashSet<(string Name, char Sign, bool Inline)> Believed(
        Dictionary<(string Name, char Sign, bool Inline), int> counts, HashSet<(string Name, char Sign, bool Inline)> strong,
        Dictionary<(char Sign, bool Inline), (int All, int Ended)> sentences)
    {
        var believed = new HashSet<(string, char, bool)>();
        foreach (var kind in counts.GroupBy(c => (c.Key.Sign, c.Key.Inline)))
        {
            var (all, ended) = sentences[kind.Key];
            if (ended < LeastSentences * all)
            {
                continue;
            }

            // A label that comes once is a heading, unless the transcript is beyond doubt.
            var repeated = kind.Where(c => c.Value >= 2).ToList();
            var trusted = kind.Where(c => strong.Contains(c.Key)).Sum(c => c.Value);
            var turns = kind.Sum(c => c.Value);
            var sure = repeated.Sum(c => c.Value);
            var least = kind.Key.Inline ? LeastInlineTurns : LeastTurns;
            if (repeated.Count >= 2 && sure >= least || !kind.Key.Inline && repeated.Count >= 1 && kind.Count() >= 2 && turns >= least && Math.Max(sure, trusted) * 2 >= turns)
            {
                foreach (var label in kind.Where(c => c.Value >= 2 || !kind.Key.Inline && Math.Max(sure, trusted) >= turns / 2))
                {
                    believed.Add(label.Key);
                }
            }
        }

        return believed;
    }

    // The beginnings of a paragraph, of its lines and, for what lost its lines, of its sentences.
    private static IEnumerable<(int Start, bool IsInline)> Beginnings(string words)
    {
        yield return (SkipBlanks(words, 0), false);
        for (var i = words.IndexOfAny([':', '\n']); i >= 0 && i + 1 < words.Length; i = words.IndexOfAny([':', '\n'], i + 1))
        {
            if (words[i] == '\n')
            {
                yield return (SkipBlanks(words, i + 1), false);
            }
            else if (i + 1 < words.Length && words[i + 1] == ' ' && SentenceBefore(words, i) is > 0 and var start)
            {
                yield return (start, true);
            }
        }
    }

    // Back from a colon to the end of the sentence before it.
    private static int SentenceBefore(string words, int colon)
    {
        for (var i = colon - 1; i > 1 && colon - i < LongestLabel; i--)
        {
            if (words[i] == ' ' && words[i - 1] is '.' or '?' or '!' or '—' or '…' or '”' or '"' or SpeechText.Mask && !IsAbbreviation(words, i - 1))
            {
                return i + 1;
            }

            if (words[i] is '\n' or ':' or ';')
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsAbbreviation(string words, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(words[start - 1]) && dot - start < 6)
        {
            start--;
        }

        return words[dot] == '.' && (SpeechLexicon.IsAbbreviatedTitle(words.AsSpan(start, dot - start)) || dot - start == 1 && char.IsUpper(words[start]));
    }

    private static int SkipBlanks(string words, int i)
    {
        while (i < words.Length && (char.IsWhiteSpace(words[i]) || words[i] == '“'))
        {
            i++;
        }

        return i;
    }

    private static SpeakerLabel? Read(SpeechText text, int start, bool isInline, SpeechLexicon lexicon, List<SpeechToken> tokens)
    {
        if (start >= text.Words.Length || !char.IsUpper(text.Words[start]) && !IsSmallTitle(text.Words, start))
        {
            return null;
        }

        var limit = Math.Min(text.Words.Length, start + LongestLabel);
        SpeechTokens.Cut(text, start, limit, lexicon, tokens);
        var words = 0;
        var hasTitle = false;
        var hasName = false;
        var nameEnd = -1;
        var isCapitals = true;
        Span<char> buffer = stackalloc char[Folding.LongestWord];
        for (var k = 0; k < tokens.Count && words <= MostWords; k++)
        {
            var token = tokens[k];
            if (token.Kind == SpeechTokenKind.Remark && nameEnd > 0)
            {
                continue;
            }

            if (token.Kind == SpeechTokenKind.Sign && nameEnd > 0 && (token.Sign is ':' or '.' or '—' or '–' || token.Sign == '-' && hasTitle))
            {
                return Label(text, start, token, new Stretch(start, nameEnd), isInline, hasTitle, hasName, isCapitals, words);
            }

            if (token.Kind != SpeechTokenKind.Word)
            {
                return null;
            }

            var word = text.Words.AsSpan(token.Start, token.End - token.Start);
            var isSmall = !char.IsUpper(word[0]);
            if (isSmall && !(words == 0 && token.Has(WordRole.Title)) && !(token.Has(WordRole.Title | WordRole.Particle | WordRole.Article) || word is "of" or "for"))
            {
                return null;
            }

            if (word.ContainsAny("'’") && !(word.Length > 3 && char.IsUpper(word[2])))
            {
                return null;
            }

            if (FormWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Folding.Fold(word.TrimEnd('.'), buffer)))
            {
                return null;
            }

            words++;
            hasTitle |= token.Has(WordRole.Title);
            hasName |= SubjectReader.IsNameWord(text, token);
            isCapitals &= !word.ContainsAnyInRange('a', 'z') && !word.ContainsAnyInRange('а', 'я');
            nameEnd = token.End;

            // "H.K." and "Q." hold their full stop.
            if (word[^1] == '.' && k + 1 < tokens.Count && words == 1 && word.Length == 2 && word[0] is 'Q' or 'A' && !tokens[k + 1].Is(':'))
            {
                return new SpeakerLabel(start, token.End, new Stretch(start, token.End), '.', isInline, LabelTrust.Fair);
            }
        }

        return null;
    }

    private static SpeakerLabel? Label(
        SpeechText text, int start, SpeechToken sign, Stretch name, bool isInline, bool hasTitle, bool hasName, bool isCapitals, int words)
    {
        var end = sign.End;
        var folded = Folding.Fold(text.Words.AsSpan(name.Start, name.End - name.Start)).TrimEnd('.');
        if (end < text.Words.Length && !char.IsWhiteSpace(text.Words[end]) || end >= text.Words.TrimEnd().Length && sign.Sign == '.' || Headings.Contains(folded) && !QuestionAndAnswer.Contains(folded)
            || isInline && sign.Sign != ':')
        {
            return null;
        }

        var known = QuestionAndAnswer.Contains(folded) || IsUnknown(folded);
        var isInitials = name.End - name.Start <= 5 && isCapitals && words == 1;
        var isPerson = sign.Sign switch
        {
            ':' => hasTitle || hasName || known || isInitials,
            '.' => known || hasName && words <= 4 && (hasTitle || isCapitals && folded.Length > 2 || words == 1 && text.Words[start] >= 'А'),
            _ => hasTitle && hasName || hasName && isCapitals && folded.Length > 2,
        };
        var isWeak = !isPerson && sign.Sign == '.' && hasName && words == 1;
        var trust = isWeak ? LabelTrust.Weak : hasName && (hasTitle || isCapitals && folded.Length > 2) ? LabelTrust.Strong : LabelTrust.Fair;
        return isPerson || isWeak ? new SpeakerLabel(start, end, name, sign.Sign, isInline, trust) : null;
    }

    private static bool IsSmallTitle(string words, int start) => words.AsSpan(start).StartsWith("т. ") || words.AsSpan(start).StartsWith("тов.") || words.AsSpan(start).StartsWith("com.");
}
