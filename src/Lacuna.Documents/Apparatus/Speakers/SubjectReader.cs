namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Reads the person that a clause begins with.</summary>
internal static class SubjectReader
{
    private const int LongestName = 10;

    /// <summary>The person at a token, or null where none stands there.</summary>
    public static Subject? Read(SpeechText text, List<SpeechToken> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at] is not { Kind: SpeechTokenKind.Word or SpeechTokenKind.Remark } first)
        {
            return null;
        }

        if (Simple(first, text, at) is { } simple)
        {
            return simple;
        }

        var k = at;
        var hasArticle = first.Has(WordRole.Article);
        k += hasArticle ? 1 : 0;
        var (nameStart, nameEnd, start) = (-1, -1, -1);
        var (hasTitle, hasOther) = (false, false);
        var end = -1;
        for (; k < tokens.Count && k - at < LongestName; k++)
        {
            var token = tokens[k];
            if (token.Kind == SpeechTokenKind.Remark)
            {
                continue;
            }

            if (token.Kind != SpeechTokenKind.Word)
            {
                break;
            }

            var word = text.Words.AsSpan(token.Start, token.End - token.Start);
            var isCapital = char.IsUpper(word[0]);
            if (nameStart < 0 && token.Has(WordRole.Title) && (isCapital || hasArticle || IsFreeTitle(word)))
            {
                hasTitle = true;
                (start, end) = (start < 0 ? token.Start : start, token.End);
            }
            else if (nameStart < 0 && hasTitle && token.Has(WordRole.Particle) && !token.Has(WordRole.Article) && k + 1 < tokens.Count && IsNameWord(text, tokens[k + 1]))
            {
                // "General de Gaulle"
                nameStart = token.Start;
            }
            else if (nameStart >= 0 && token.Has(WordRole.Particle) && k + 1 < tokens.Count && IsNameWord(text, tokens[k + 1]))
            {
                continue;
            }
            else if (nameStart < 0 && hasTitle && IsOfOffice(word) && k + 1 < tokens.Count && IsOffice(text, tokens[k + 1]))
            {
                continue;
            }
            else if (nameStart < 0 && isCapital && token.Has(WordRole.NotPerson))
            {
                hasOther |= !hasTitle;
                (start, end) = (start < 0 ? token.Start : start, token.End);
            }
            else if (IsNameWord(text, token))
            {
                nameStart = nameStart < 0 ? token.Start : nameStart;
                start = start < 0 ? token.Start : start;
                (nameEnd, end) = (token.End, token.End);
            }
            else
            {
                break;
            }
        }

        while (k > at && tokens[k - 1].Start >= end && tokens[k - 1].Kind == SpeechTokenKind.Word && end >= 0)
        {
            k--;
        }

        var isPerson = nameStart >= 0 ? (!hasOther || hasTitle) && (!hasArticle || hasTitle) : hasTitle;
        return isPerson ? new Subject(SubjectKind.Named, new Stretch(start, end), nameStart >= 0 && nameEnd > 0, hasTitle, k) : null;
    }

    /// <summary>Whether a word can be a part of a name.</summary>
    public static bool IsNameWord(SpeechText text, SpeechToken token)
    {
        if (token.Kind != SpeechTokenKind.Word || (token.Role & ~(WordRole.Particle | WordRole.Past | WordRole.Present)) != WordRole.None)
        {
            return false;
        }

        var word = text.Words.AsSpan(token.Start, token.End - token.Start);
        return char.IsUpper(word[0]) && (word.Length > 1) && !word.ContainsAny("'’") && !word.ContainsAnyInRange('0', '9')
            || word.Length > 3 && word[1] is '\'' or '’' && char.IsUpper(word[0]) && char.IsUpper(word[2]);
    }

    private static Subject? Simple(SpeechToken token, SpeechText text, int at)
    {
        if (token.Has(WordRole.Author))
        {
            return new Subject(SubjectKind.Author, default, false, false, at + 1);
        }

        if (token.Has(WordRole.Pronoun) || text.Words.AsSpan(token.Start, token.End - token.Start) is "él" or "Él")
        {
            return new Subject(SubjectKind.Pronoun, default, false, false, at + 1);
        }

        return token.Has(WordRole.Group) ? new Subject(SubjectKind.Group, default, false, false, at + 1) : null;
    }

    // Written small even before a name: "comrade Khrushchev", "т. Микоян", "compañero Fidel", "посол".
    private static bool IsFreeTitle(ReadOnlySpan<char> word) =>
        word is "comrade" or "comrades" || word[0] > 'я' || word[0] >= 'а' || word is "compañero" or "companero" or "camarada" or "comandante" or "presidente" or "señor" or "don";

    private static bool IsOfOffice(ReadOnlySpan<char> word) => word is "of" or "for" or "to" or "in" or "de" or "the" or "and";

    private static bool IsOffice(SpeechText text, SpeechToken token) =>
        token.Kind == SpeechTokenKind.Word && (token.Has(WordRole.NotPerson) || token.Has(WordRole.Article)) && (char.IsUpper(text.Words[token.Start]) || token.Has(WordRole.Article));
}
