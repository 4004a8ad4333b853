namespace Lacuna.Documents.Names;

/// <summary>What a piece of a written name is.</summary>
internal enum NameTokenKind
{
    /// <summary>A word, with the full stop after it if there is one.</summary>
    Word,

    /// <summary>A comma, or a full stop that stands for one.</summary>
    Comma,

    /// <summary>Words in quotation marks or brackets, without these.</summary>
    Aside,
}

/// <summary>A piece of a written name.</summary>
internal readonly record struct NameToken(NameTokenKind Kind, string Text);

/// <summary>Cuts a written name into words, commas and what stands in quotes or brackets.</summary>
internal static class NameTokens
{
    // A name is a line at most; more is no name, and is cut off before it costs anything.
    private const int MostChars = 200;

    public static List<NameToken> Of(string text)
    {
        var tokens = new List<NameToken>();
        var source = text.AsSpan(0, Math.Min(text.Length, MostChars));
        for (var i = 0; i < source.Length;)
        {
            var c = source[i];
            if (c is ',' or ';')
            {
                tokens.Add(new NameToken(NameTokenKind.Comma, ","));
                i++;
            }
            else if (Closing(c) is { } closing && source[(i + 1)..].IndexOfAny(closing) is > 0 and var length && (c is not ('\'' or '‘') || i == 0 || source[i - 1] == ' '))
            {
                tokens.Add(new NameToken(NameTokenKind.Aside, source.Slice(i + 1, length).Trim(" ,.").ToString()));
                i += length + 2;
            }
            else if (NameLetters.IsLetter(c) || char.IsAsciiDigit(c))
            {
                i = Word(source, i, tokens);
            }
            else
            {
                i++;
            }
        }

        return tokens;
    }

    private static string? Closing(char c) => c switch
    {
        '(' => ")",
        '[' => "]",
        '"' or '“' or '”' or '„' => "\"”“",
        '«' => "»",
        '\'' or '‘' => "'’",
        _ => null,
    };

    private static int Word(ReadOnlySpan<char> source, int start, List<NameToken> tokens)
    {
        var end = start;
        while (end < source.Length && Continues(source, end))
        {
            end++;
        }

        var word = source[start..end];
        var stopped = end < source.Length && source[end] == '.';
        if (!stopped)
        {
            // "Anne- Marie": the end of a line stood between.
            if (end + 1 < source.Length && source[end] == '-' && source[end + 1] == ' ' && end + 2 < source.Length && NameLetters.IsLetter(source[end + 2]))
            {
                var rest = end + 2;
                while (rest < source.Length && Continues(source, rest))
                {
                    rest++;
                }

                tokens.Add(new NameToken(NameTokenKind.Word, string.Concat(word, "-", source[(end + 2)..rest])));
                return rest;
            }

            tokens.Add(new NameToken(NameTokenKind.Word, word.ToString()));
            return end;
        }

        var folded = NameLetters.Fold(word);
        // "Muscat. Lisa": a full stop after a whole word that is no title and no short form is a comma misread, if a space follows.
        var isComma = word.Length > 4 && end + 1 < source.Length && source[end + 1] == ' ' && !NameWords.Titles.Contains(folded) && !NameWords.Suffixes.ContainsKey(folded)
            && tokens.TrueForAll(t => t.Kind == NameTokenKind.Word && NameWords.Particles.Contains(NameLetters.Fold(t.Text)));
        tokens.Add(new NameToken(NameTokenKind.Word, isComma ? word.ToString() : string.Concat(word, ".")));
        if (isComma)
        {
            tokens.Add(new NameToken(NameTokenKind.Comma, "."));
        }

        return end + 1;
    }

    private static bool Continues(ReadOnlySpan<char> source, int at)
    {
        var c = source[at];
        return NameLetters.IsLetter(c) || char.IsAsciiDigit(c)
            || c is '-' or '‐' or '‑' or '\'' or '’' or 'ʼ' or '`' or 'ʹ' or 'ʻ' && at + 1 < source.Length && NameLetters.IsLetter(source[at + 1]);
    }
}
