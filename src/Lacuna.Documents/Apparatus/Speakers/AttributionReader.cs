using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Reads who speaks in a sentence: "Khrushchev then explained that …", "“…,” he said", "In reply, the President asked whether …".</summary>
/// <remarks>Not thread-safe: one for each document. Looks at the first <see cref="SpeechTokens.Most"/> words of a sentence only.</remarks>
internal sealed class AttributionReader(SpeechLexicon lexicon)
{
    // Words before the speaker: "Turning to the question of trade, the Ambassador said".
    private const int LongestLeadIn = 12;
    private const int FarthestClause = 40;

    // Words between the speaker and a second verb: "He stood up and said".
    private const int FarthestJoined = 16;

    private readonly List<SpeechToken> _tokens = [];
    private readonly PredicateReader _predicates = new(lexicon);

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">Its paragraph.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="subject">The person that the sentence begins with, whether it speaks or not; null where it begins with none.</param>
    /// <returns>Who speaks, or null.</returns>
    public Attribution? Read(SpeechText text, Sentence sentence, out Subject? subject)
    {
        SpeechTokens.Cut(text, sentence.Start, sentence.End, lexicon, _tokens);
        subject = null;
        var first = First(text);
        if (first >= _tokens.Count)
        {
            return null;
        }

        if (_tokens[first].Kind == SpeechTokenKind.Quotation)
        {
            return AfterQuotation(text, first + 1);
        }

        subject = SubjectReader.Read(text, _tokens, first) ?? _predicates.Inverted(text, _tokens, first);
        while (subject is { Kind: SubjectKind.Named } glued && glued.Next > first && glued.Next < _tokens.Count && _tokens[glued.Next].Has(WordRole.Article)
            && char.IsUpper(text.Words[_tokens[glued.Next].Start]) || subject is { Kind: SubjectKind.Named, HasTitle: false } before && before.Next < _tokens.Count
                && _tokens[before.Next].Has(WordRole.Author | WordRole.Pronoun | WordRole.Group))
        {
            // "… Mr. Bohlen The President greeted": the last line of a heading ran into the text. "Сегодня я": no name at all.
            first = subject.Value.Next;
            subject = SubjectReader.Read(text, _tokens, first);
        }

        if (subject is { Kind: SubjectKind.Named } label && label.Next > first && label.Next + 1 < _tokens.Count && _tokens[label.Next].Is(':') && label.Next - first <= 5)
        {
            return new Attribution(label, default, SpeechForm.Direct, _tokens[label.Next + 1].Kind == SpeechTokenKind.Quotation, false, false, false, _tokens[first].Start, default);
        }

        var clause = subject;
        foreach (var at in Beginnings(text, first))
        {
            if ((SubjectReader.Read(text, _tokens, at) ?? _predicates.Inverted(text, _tokens, at)) is { } person)
            {
                clause = person;
                var isFirst = at == first || !_tokens[at - 1].Has(WordRole.And) && !_tokens[at - 1].Is(',') && !_tokens[at - 1].Is(';') || at - 1 > first && IsLeadIn(text, first);
                if (_predicates.Read(text, _tokens, person, person.Next, !isFirst) is { } found)
                {
                    return found with { Start = isFirst && at == first ? _tokens[first].Start : isFirst ? sentence.Start : _tokens[at].Start };
                }
            }
            else if (clause is { } last && at <= first + FarthestJoined && _tokens[at - 1].Has(WordRole.And | WordRole.GoesOn)
                && _predicates.Read(text, _tokens, last, at, isLater: true) is { } joined && (joined.Form == SpeechForm.Direct || clause == subject))
            {
                return joined with { Start = clause == subject ? sentence.Start : last.Name.End > 0 ? last.Name.Start : _tokens[at].Start };
            }
        }

        return null;
    }

    /// <summary>Whether words without subject tell what somebody said: "Said that he agreed", "Felt that …".</summary>
    public bool IsTold(SpeechText text, int start, int end)
    {
        SpeechTokens.Cut(text, start, end, lexicon, _tokens);
        var first = First(text);
        return _predicates.Read(text, _tokens, new Subject(SubjectKind.Pronoun, default, false, false, first), first, isLater: false) is { Form: SpeechForm.Reported, Verb.IsPresent: false }
            || _predicates.Read(text, _tokens, new Subject(SubjectKind.Pronoun, default, false, false, first), first, isLater: false) is { Form: SpeechForm.Reported, Verb.IsPresent: true }
                && lexicon.Grammar == SpeechGrammar.Russian;
    }

    // “…,” he said. “…,” said Khrushchev.
    private Attribution? AfterQuotation(SpeechText text, int at)
    {
        while (at < _tokens.Count && (_tokens[at].Kind == SpeechTokenKind.Remark || _tokens[at].Is(',') || _tokens[at].Is('—') || _tokens[at].Is('–')))
        {
            at++;
        }

        if (at >= _tokens.Count || at > 4)
        {
            return null;
        }

        var subject = SubjectReader.Read(text, _tokens, at);
        if (subject is { } person && _predicates.VerbAt(text, _tokens, PredicateReader.SkipBetween(_tokens, person.Next), out _) is { Form: VerbForm.Finite } verb && verb.Takes(SpeechFrames.Direct))
        {
            return Quoted(person, verb);
        }

        if (_predicates.VerbAt(text, _tokens, at, out var next) is { Form: VerbForm.Finite } first && first.Takes(SpeechFrames.Direct) && SubjectReader.Read(text, _tokens, next) is { } inverted)
        {
            return Quoted(inverted, first);
        }

        return null;
    }

    private Attribution Quoted(Subject speaker, SpeechVerb verb) =>
        new(speaker, verb, SpeechForm.Direct, IsQuoted: true, IsVerbatim: false, verb.Takes(SpeechFrames.Continue), IsPerfect: false, _tokens[0].Start, default);

    // Where a clause with its own speaker may begin.
    private IEnumerable<int> Beginnings(SpeechText text, int first)
    {
        yield return first;
        var isOpen = IsLeadIn(text, first) && !_tokens[first].Has(WordRole.Subordinate | WordRole.Article);
        for (var k = first + 1; k < Math.Min(_tokens.Count, FarthestClause); k++)
        {
            var token = _tokens[k];
            if (token.Kind == SpeechTokenKind.Quotation || token.Is(':') || token.Has(WordRole.That))
            {
                // What follows is what somebody thinks or says, not the sentence's own.
                yield break;
            }

            isOpen &= !token.Has(WordRole.Subordinate | WordRole.To) && !token.Is('—') && !token.Is('–');
            if (token.Is(',') || token.Is(';') || token.Has(WordRole.And))
            {
                var next = k + 1;
                while (next < _tokens.Count && (_tokens[next].Has(WordRole.And | WordRole.GoesOn) || _tokens[next].Kind == SpeechTokenKind.Remark))
                {
                    next++;
                }

                if (next < _tokens.Count)
                {
                    yield return next;
                }
            }
            else if (isOpen && k - first <= LongestLeadIn)
            {
                yield return k;
            }
        }
    }

    private bool IsLeadIn(SpeechText text, int first)
    {
        var token = _tokens[first];
        if (token.Kind != SpeechTokenKind.Word || token.Has(WordRole.LeadIn))
        {
            return token.Has(WordRole.LeadIn);
        }

        var word = text.Words.AsSpan(token.Start, token.End - token.Start);
        return word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("mente", StringComparison.Ordinal)
            || word.EndsWith("ndo", StringComparison.Ordinal);
    }

    // Past what may stand before a sentence: a number, a dash, a remark.
    private int First(SpeechText text)
    {
        var k = 0;
        while (k < _tokens.Count)
        {
            var token = _tokens[k];
            var isNumber = token.Kind == SpeechTokenKind.Word && char.IsDigit(text.Words[token.Start]) && k == 0 || token.Is('.') && k == 1;
            if (token.Kind != SpeechTokenKind.Remark && !isNumber && !(token.Kind == SpeechTokenKind.Sign && token.Sign is '(' or '—' or '–' or '-' or '•' or '*' or '¿' or '¡' or '”' or '"'))
            {
                break;
            }

            k++;
        }

        return k;
    }
}
