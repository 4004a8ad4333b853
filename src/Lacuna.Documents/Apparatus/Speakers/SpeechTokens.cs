namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>What a token of a sentence is.</summary>
internal enum SpeechTokenKind
{
    /// <summary>A word or number; an abbreviation or initial with its full stop.</summary>
    Word,

    /// <summary>A whole quotation.</summary>
    Quotation,

    /// <summary>Something in brackets or parentheses.</summary>
    Remark,

    /// <summary>One sign of punctuation.</summary>
    Sign,
}

/// <summary>A token of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character in the paragraph.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Sign">The sign, or NUL.</param>
/// <param name="Role">What the word does in a sentence about speaking.</param>
internal readonly record struct SpeechToken(SpeechTokenKind Kind, int Start, int End, char Sign, WordRole Role)
{
    /// <summary>Whether it is this sign.</summary>
    public bool Is(char sign) => Kind == SpeechTokenKind.Sign && Sign == sign;

    /// <summary>Whether the word has one of the roles.</summary>
    public bool Has(WordRole role) => (Role & role) != WordRole.None;
}

/// <summary>Cuts sentences into tokens.</summary>
internal static class SpeechTokens
{
    /// <summary>How many tokens of a sentence are looked at: who speaks is said near its beginning.</summary>
    public const int Most = 64;

    /// <summary>The first tokens of a stretch of a paragraph.</summary>
    public static void Cut(SpeechText text, int start, int end, SpeechLexicon lexicon, List<SpeechToken> tokens)
    {
        tokens.Clear();
        var words = text.Words.AsSpan();
        var quotation = FirstFrom(text.Quotations, start);
        for (var i = start; i < end && tokens.Count < Most;)
        {
            var c = words[i];
            if (quotation < text.Quotations.Count && text.Quotations[quotation].Start <= i)
            {
                var stop = Math.Min(end, text.Quotations[quotation++].End);
                if (stop > i)
                {
                    tokens.Add(new SpeechToken(SpeechTokenKind.Quotation, i, stop, '\0', WordRole.None));
                    i = stop;
                }
            }
            else if (char.IsLetterOrDigit(c))
            {
                var stop = WordEnd(words, i, end);
                // "А. И. Алексеев": an initial is never the word it looks like.
                var role = stop - i == 2 && words[i + 1] == '.' && char.IsUpper(c) ? WordRole.None : lexicon.RoleOf(words[i..stop]);
                tokens.Add(new SpeechToken(SpeechTokenKind.Word, i, stop, '\0', role));
                i = stop;
            }
            else if (c == SpeechText.Mask)
            {
                var stop = i;
                while (stop < end && words[stop] == SpeechText.Mask)
                {
                    stop++;
                }

                tokens.Add(new SpeechToken(SpeechTokenKind.Remark, i, stop, '\0', WordRole.None));
                i = stop;
            }
            else
            {
                if (!char.IsWhiteSpace(c))
                {
                    tokens.Add(new SpeechToken(SpeechTokenKind.Sign, i, i + 1, c, WordRole.None));
                }

                i++;
            }
        }
    }

    // Words hold their apostrophes and hyphens; "N.S." and "Mr." hold their full stops.
    private static int WordEnd(ReadOnlySpan<char> words, int start, int end)
    {
        var i = start;
        while (i < end && (char.IsLetterOrDigit(words[i]) || words[i] is '’' or '\'' or '-' && i + 1 < end && char.IsLetterOrDigit(words[i + 1])))
        {
            i++;
            var isInitial = i - start == 1 || i - start >= 2 && words[i - 2] == '.';
            if (i < end && words[i] == '.' && isInitial && char.IsUpper(words[i - 1]) && (i + 1 < end || i - start > 1))
            {
                i++;
            }
        }

        var isTitle = i < end && words[i] == '.' && i - start <= 6 && i + 1 < end && SpeechLexicon.IsAbbreviatedTitle(words[start..i]);
        return isTitle ? i + 1 : i;
    }

    private static int FirstFrom(List<Stretch> quotations, int start)
    {
        var (low, high) = (0, quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quotations[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
