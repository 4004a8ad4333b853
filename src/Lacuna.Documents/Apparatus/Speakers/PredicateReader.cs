using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Reads the verb of saying after a person, and what follows the verb.</summary>
internal sealed class PredicateReader(SpeechLexicon lexicon)
{
    // "said, laughing and shaking his head, that": a remark between commas.
    private const int LongestInset = 9;

    // Words between the verb and "that" or a colon.
    private const int LongestComplement = 14;

    /// <summary>Reads on from a person.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="person">Who speaks.</param>
    /// <param name="at">The token to begin with.</param>
    /// <param name="isLater">Whether a clause stands before this one, of which "he said" at the end speaks.</param>
    public Attribution? Read(SpeechText text, List<SpeechToken> tokens, Subject person, int at, bool isLater)
    {
        var goesOn = false;
        var k = Inset(tokens, at);
        for (; k < tokens.Count && IsBetween(text, tokens[k]); k++)
        {
            goesOn |= tokens[k].Has(WordRole.GoesOn);
        }

        k = Inset(tokens, k);
        if (k >= tokens.Count)
        {
            return null;
        }

        var isPerfect = WordAt(text, tokens, k) is "have" or "has";
        k += isPerfect ? 1 : 0;
        isPerfect |= at > 0 && WordAt(text, tokens, at - 1) is var before && (before.EndsWith("’ve") || before.EndsWith("'ve"));
        if (VerbAt(text, tokens, k, out var next) is { Form: VerbForm.Finite } verb && Frame(text, tokens, person, verb, next, isLater) is { } plain)
        {
            return plain with { GoesOn = goesOn || plain.GoesOn, IsPerfect = isPerfect };
        }

        return k < tokens.Count && tokens[k].Has(WordRole.Auxiliary) && AfterAuxiliary(text, tokens, k, out next) is { } chained
            && Frame(text, tokens, person, chained, next, isLater: false) is { } begun ? begun with { GoesOn = true } : null;
    }

    /// <summary>Past the words that may stand between a person and a verb.</summary>
    public static int SkipBetween(List<SpeechToken> tokens, int k)
    {
        while (k < tokens.Count && tokens[k].Has(WordRole.Between))
        {
            k++;
        }

        return k;
    }

    /// <summary>The verb of saying at a token, of one or two words, or null.</summary>
    public SpeechVerb? VerbAt(SpeechText text, List<SpeechToken> tokens, int k, out int next)
    {
        next = k + 1;
        if (k >= tokens.Count || tokens[k].Kind != SpeechTokenKind.Word)
        {
            return null;
        }

        if (k + 1 < tokens.Count && tokens[k + 1].Start == tokens[k].End + 1 && lexicon.TryVerb(text.Words.AsSpan(tokens[k].Start, tokens[k + 1].End - tokens[k].Start), out var pair))
        {
            next = k + 2;
            return pair;
        }

        return lexicon.TryVerb(WordAt(text, tokens, k), out var verb) ? verb : null;
    }

    /// <summary>A person told by the verb alone, or standing after it: "Respondió que", "Dijo Fidel que", "сказал Хрущев". Never in English.</summary>
    public Subject? Inverted(SpeechText text, List<SpeechToken> tokens, int at)
    {
        if (lexicon.Grammar == SpeechGrammar.English)
        {
            return null;
        }

        var k = SkipBetween(tokens, at);
        if (VerbAt(text, tokens, k, out var next) is not { Form: VerbForm.Finite } verb || lexicon.Grammar == SpeechGrammar.Russian && k != at)
        {
            return null;
        }

        if (SubjectReader.Read(text, tokens, next) is { Kind: SubjectKind.Named } named)
        {
            // The verb is read again with what follows the name.
            return named with { Next = k };
        }

        return lexicon.Grammar == SpeechGrammar.Spanish
            ? new Subject(verb.IsFirstPerson ? SubjectKind.Author : SubjectKind.Pronoun, default, false, false, k) : null;
    }

    private static ReadOnlySpan<char> WordAt(SpeechText text, List<SpeechToken> tokens, int k) =>
        k < tokens.Count && tokens[k].Kind == SpeechTokenKind.Word ? text.Words.AsSpan(tokens[k].Start, tokens[k].End - tokens[k].Start) : default;

    private static bool IsBetween(SpeechText text, SpeechToken token) =>
        token.Kind == SpeechTokenKind.Remark || token.Has(WordRole.Between) && !token.Has(WordRole.Auxiliary)
        || token.Kind == SpeechTokenKind.Word && token.Role == WordRole.None && char.IsLower(text.Words[token.Start])
            && (EndsIn(text, token, "ly") || EndsIn(text, token, "mente"));

    private static bool EndsIn(SpeechText text, SpeechToken token, string suffix) =>
        token.End - token.Start > suffix.Length + 1 && text.Words.AsSpan(token.Start, token.End - token.Start).EndsWith(suffix, StringComparison.Ordinal);

    // Past ", however," and ", laughing,"; the same token where no second comma follows.
    private static int Inset(List<SpeechToken> tokens, int at)
    {
        if (at >= tokens.Count || !tokens[at].Is(','))
        {
            return at;
        }

        for (var k = at + 1; k < Math.Min(tokens.Count, at + LongestInset); k++)
        {
            if (tokens[k].Is(','))
            {
                return k + 1;
            }

            if (tokens[k].Kind is SpeechTokenKind.Quotation || tokens[k].Is(':') || tokens[k].Is(';'))
            {
                break;
            }
        }

        return at;
    }

    // "began to tell him", "went on to say", "concluded by saying".
    private SpeechVerb? AfterAuxiliary(SpeechText text, List<SpeechToken> tokens, int at, out int next)
    {
        for (var k = at + 1; k < Math.Min(tokens.Count, at + 7); k++)
        {
            if (tokens[k].Has(WordRole.To) && VerbAt(text, tokens, SkipBetween(tokens, k + 1), out next) is { Form: VerbForm.Infinitive } infinitive)
            {
                return infinitive;
            }

            if ((tokens[k].Has(WordRole.By) || k == at + 1) && VerbAt(text, tokens, tokens[k].Has(WordRole.By) ? k + 1 : k, out next) is { Form: VerbForm.Participle } participle)
            {
                return participle;
            }

            if (tokens[k].Kind != SpeechTokenKind.Word || tokens[k].Has(WordRole.That | WordRole.And))
            {
                break;
            }
        }

        next = at;
        return null;
    }

    // What follows the verb decides whether it is one of saying here, and how the words are given.
    private Attribution? Frame(SpeechText text, List<SpeechToken> tokens, Subject person, SpeechVerb verb, int at, bool isLater)
    {
        var isVerbatim = false;
        var others = 0;
        var addressee = default(Stretch);
        var hasAddressee = false;
        Attribution Found(SpeechForm form, bool isQuoted) => new(person, verb, form, isQuoted, isVerbatim, verb.Takes(SpeechFrames.Continue), false, 0, addressee);
        for (var k = at; k < Math.Min(tokens.Count, at + LongestComplement); k++)
        {
            var token = tokens[k];
            switch (token.Kind)
            {
                case SpeechTokenKind.Remark:
                    continue;
                case SpeechTokenKind.Quotation:
                    var isSentence = k > at && (tokens[k - 1].Is(',') || tokens[k - 1].Is(':')) || BeginsLarge(text, token);
                    return isSentence && verb.Takes(SpeechFrames.Direct) && others <= 3 ? Found(SpeechForm.Direct, isQuoted: true)
                        : verb.Takes(SpeechFrames.That | SpeechFrames.Noun) && others <= 3 ? Found(SpeechForm.Reported, isQuoted: false) : null;
                case SpeechTokenKind.Sign when token.Sign == ':':
                    return verb.Takes(SpeechFrames.Direct) ? Found(SpeechForm.Direct, k + 1 < tokens.Count && tokens[k + 1].Kind == SpeechTokenKind.Quotation) : null;
                case SpeechTokenKind.Sign when token.Sign == ',':
                    if (k + 1 < tokens.Count && (tokens[k + 1].Kind == SpeechTokenKind.Quotation || tokens[k + 1].Has(WordRole.That)
                        || lexicon.Grammar == SpeechGrammar.Russian && (tokens[k + 1].Has(WordRole.Question) || verb.Takes(SpeechFrames.Ask))))
                    {
                        if (lexicon.Grammar == SpeechGrammar.Russian && tokens[k + 1].Kind != SpeechTokenKind.Quotation)
                        {
                            return Found(SpeechForm.Reported, isQuoted: false);
                        }

                        continue;
                    }

                    var inset = Inset(tokens, k);
                    if (inset > k && inset < tokens.Count && (!isLater || tokens[inset].Kind == SpeechTokenKind.Quotation || tokens[inset].Has(WordRole.That)))
                    {
                        k = inset - 1;
                        continue;
                    }

                    return isLater && k == at && verb.Takes(SpeechFrames.That) ? Found(SpeechForm.Reported, isQuoted: false) : null;
                case SpeechTokenKind.Sign:
                    return IsAlone(text, tokens, k) && (k <= at + 1 && (isLater && verb.Takes(SpeechFrames.That) || verb.Takes(SpeechFrames.Alone))) ? Found(SpeechForm.Reported, isQuoted: false) : null;
            }

            if (token.Has(WordRole.Verbatim))
            {
                isVerbatim = true;
            }
            else if (token.Has(WordRole.That))
            {
                return verb.Takes(SpeechFrames.That | SpeechFrames.Noun) ? Found(SpeechForm.Reported, isQuoted: false) : null;
            }
            else if (token.Has(WordRole.Addressed) && k <= at + 2 && !hasAddressee && IsAddressed(verb, text, tokens, k))
            {
                hasAddressee = true;
            }
            else if (token.Has(WordRole.Question) && k <= at + 3)
            {
                return verb.Takes(SpeechFrames.Question | SpeechFrames.Bare | SpeechFrames.Noun) ? Found(SpeechForm.Reported, isQuoted: false) : null;
            }
            else if (token.Has(WordRole.Idle) && k == at)
            {
                return null;
            }
            else if (k == at && SubjectReader.Read(text, tokens, k) is { Kind: SubjectKind.Named } named && (verb.Takes(SpeechFrames.Addressee) && !IsSaid(verb) || person.Next <= at && IsInverted(person, token)))
            {
                if (!IsInverted(person, token))
                {
                    addressee = named.Name;
                    hasAddressee = true;
                }

                k = named.Next - 1;
            }
            else if (token.Has(WordRole.To) && k <= at + 1)
            {
                if (k + 1 < tokens.Count && tokens[k + 1].Has(WordRole.Addressed))
                {
                    k++;
                    continue;
                }

                if (SubjectReader.Read(text, tokens, k + 1) is { Kind: SubjectKind.Named } dative)
                {
                    addressee = dative.Name;
                    if (verb.Takes(SpeechFrames.About) && !verb.Takes(SpeechFrames.That))
                    {
                        return Found(SpeechForm.Reported, isQuoted: false);
                    }

                    k = dative.Next - 1;
                    continue;
                }

                if (lexicon.Grammar == SpeechGrammar.English)
                {
                    return verb.Takes(SpeechFrames.Infinitive | SpeechFrames.About) ? Found(SpeechForm.Reported, isQuoted: false) : null;
                }
            }
            else if (token.Has(WordRole.About) && k <= at + 2 && verb.Takes(SpeechFrames.About))
            {
                return Found(SpeechForm.Reported, isQuoted: false);
            }
            else if (token.Has(WordRole.Between | WordRole.Following) && !token.Has(WordRole.Clause | WordRole.Article) || EndsIn(text, token, "ly"))
            {
                continue;
            }
            else if (k <= at + 2 + (hasAddressee ? 1 : 0) && others == 0 && Complement(text, tokens, verb, k, hasAddressee) && !FollowedByColon(tokens, k))
            {
                var found = Found(SpeechForm.Reported, isQuoted: false);
                return addressee == default ? found with { Addressee = Dative(text, tokens, k) } : found;
            }
            else
            {
                others++;
            }
        }

        return null;
    }

    private static bool IsSaid(SpeechVerb verb) => verb.Takes(SpeechFrames.Bare);

    private static bool IsInverted(Subject person, SpeechToken token) => person.Kind == SubjectKind.Named && token.Start >= person.Name.Start && token.End <= person.Name.End;

    // "told him that" against "said her government": an object of the verb, not the beginning of a clause.
    private static bool IsAddressed(SpeechVerb verb, SpeechText text, List<SpeechToken> tokens, int k) =>
        verb.Takes(SpeechFrames.Addressee) && !IsSaid(verb) || text.Words.AsSpan(tokens[k].Start, tokens[k].End - tokens[k].Start) is not "her";

    private static bool BeginsLarge(SpeechText text, SpeechToken quotation)
    {
        var at = quotation.Start + 1;
        while (at < quotation.End && !char.IsLetterOrDigit(text.Plain[at]))
        {
            at++;
        }

        // "called it a “Big Lie”": a few words in the middle of a clause are a phrase, not a speech.
        return at < quotation.End && char.IsUpper(text.Plain[at]) && text.Words.AsSpan(quotation.Start, quotation.End - quotation.Start).Count(' ') >= 2;
    }

    private static bool IsAlone(SpeechText text, List<SpeechToken> tokens, int k) => tokens[k].Sign == '.' && tokens[k].End >= tokens[^1].End && text.Plain.Length > 0;

    private static bool FollowedByColon(List<SpeechToken> tokens, int k)
    {
        for (var i = k; i < Math.Min(tokens.Count, k + 4); i++)
        {
            if (tokens[i].Is(':'))
            {
                return true;
            }
        }

        return false;
    }

    // A clause without "that", or a noun.
    private bool Complement(SpeechText text, List<SpeechToken> tokens, SpeechVerb verb, int k, bool hasAddressee)
    {
        var token = tokens[k];
        var isClause = lexicon.Grammar == SpeechGrammar.English && token.Has(WordRole.Clause)
            && (token.Has(WordRole.Author | WordRole.Pronoun | WordRole.Group) || WordAt(text, tokens, k) is "it" or "there");
        if (verb.Takes(SpeechFrames.That) && isClause)
        {
            return true;
        }

        var isNoun = token.Has(WordRole.Clause | WordRole.Article | WordRole.FirstSingular | WordRole.FirstPlural)
            || char.IsUpper(text.Words[token.Start]) || token.Role == WordRole.None && (verb.Takes(SpeechFrames.Noun) && !verb.Takes(SpeechFrames.Infinitive));
        return isNoun && (verb.Takes(SpeechFrames.Noun) || verb.Takes(SpeechFrames.Bare) && !hasAddressee && lexicon.Grammar == SpeechGrammar.English);
    }

    // "explained the matter to Khrushchev".
    private static Stretch Dative(SpeechText text, List<SpeechToken> tokens, int at)
    {
        for (var k = at; k < Math.Min(tokens.Count, at + 6); k++)
        {
            if (tokens[k].Has(WordRole.To))
            {
                return SubjectReader.Read(text, tokens, k + 1) is { Kind: SubjectKind.Named, HasName: true } named ? named.Name : default;
            }
        }

        return default;
    }
}
