using System.Buffers;
using System.Collections.Frozen;
using Lacuna.Documents.Apparatus.Gaps;

namespace Lacuna.Documents.Comparison;

/// <summary>Finds what may be a marker of withheld matter, though the apparatus does not take it for one: bare words, codes and signs,
/// empty brackets, and brackets that a page head or a scan has broken.</summary>
/// <remarks>A reader that sees one text must be strict here: "SANITIZED" on a line of its own is a stamp as often as a marker. A comparison sees
/// what stands opposite, and may leave the decision to that.</remarks>
internal static class BareMarks
{
    private const int LongestBracket = 240;
    private const int LongestBracketTokens = 30;

    // Upper case only: "deleted" in running text is a word like any other.
    private static readonly FrozenSet<string> Verbs = new[]
    {
        "REDACTED", "DELETED", "DELETION", "SANITIZED", "SANITISED", "EXCISED", "EXCISION", "WITHHELD", "CENSORED", "EXPUNGED", "EXEMPTED", "EXEMPT", "DENIED",
        "TACHADO", "TACHADA", "TESTADO", "TESTADA", "SUPRIMIDO", "SUPRIMIDA", "ELIMINADO", "CENSURADO", "RESERVADO", "EXPURGADO", "TARJADO",
        "ИЗЪЯТО", "ЗАСЕКРЕЧЕНО", "ВЫМАРАНО", "УДАЛЕНО", "ВЫЧЕРКНУТО", "GESCHWÄRZT", "CAVIARDÉ", "OCCULTÉ",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "SANITIZED COPY", "DENIED BY": the word is part of a stamp or of a sentence in capitals.
    private static readonly FrozenSet<string> Companions = new[] { "COPY", "VERSION", "DOCUMENT", "BY", "ON", "UNDER", "FROM", "THE", "IN", "TO", "THAT" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Stems =
        ["declassified", "excised", "redacted", "deleted", "sanitized", "sanitised", "withheld", "exempted", "tachado", "suprimido", "изъято", "засекречено", "рассекречено"];

    private static readonly SearchValues<char> Closers = SearchValues.Create(".,;:)]");

    private static readonly SearchValues<char> Blocks = SearchValues.Create("█■▇▆▓▒░▄▀");

    /// <summary>Marks and joins such tokens in place. Linear: each bracket looks at a bounded number of tokens behind it.</summary>
    public static void Mark(string text, List<WordToken> tokens)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count;)
        {
            var (last, traits) = At(text, tokens, i);
            tokens[kept++] = traits == TokenTraits.None ? tokens[i]
                : new WordToken(tokens[i].Start, tokens[last].End, LastingKey(text, tokens, i, last), traits);
            i = last + 1;
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    private static (int Last, TokenTraits Traits) At(string text, List<WordToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Is(TokenTraits.Gap))
        {
            return (at, TokenTraits.None);
        }

        var raw = text.AsSpan(token.Start, token.End - token.Start);
        if (raw[0] == '[' && Bracket(text, tokens, at) is { Traits: not TokenTraits.None } bracket)
        {
            return bracket;
        }

        if (raw[0] is '(' or 'b' or 'B' or '1' or '2' or '3' or '5' or '6' && ExemptionCodes.LengthAt(text.AsSpan(token.Start, Math.Min(32, text.Length - token.Start))) is > 0 and var length)
        {
            return Through(text, tokens, at, token.Start + length);
        }

        return IsSign(raw) || (token.Key != 0 && IsVerb(text, tokens, at, raw)) ? (at, TokenTraits.BareMark) : (at, TokenTraits.None);
    }

    // The token in which a code ends, if the code ends with it but for punctuation.
    private static (int Last, TokenTraits Traits) Through(string text, List<WordToken> tokens, int at, int end)
    {
        var last = at;
        while (last + 1 < tokens.Count && tokens[last].End < end)
        {
            last++;
        }

        var rest = tokens[last].End > end ? text.AsSpan(end, tokens[last].End - end) : default;
        return rest.ContainsAnyExcept(Closers) ? (at, TokenTraits.None) : (last, TokenTraits.BareMark);
    }

    private static bool IsSign(ReadOnlySpan<char> raw)
    {
        var core = raw.Trim("[]().,;:|");
        return core.Length switch
        {
            >= 2 when !core.ContainsAnyExcept(Blocks) => true,
            >= 3 when !core.ContainsAnyExcept('_') || !core.ContainsAnyExcept('*') => true,
            >= 4 when !core.ContainsAnyExcept('X') => true,
            0 => raw is "[]" or "[]." or "[],",
            _ => false,
        };
    }

    private static bool IsVerb(string text, List<WordToken> tokens, int at, ReadOnlySpan<char> raw)
    {
        var bare = raw.Trim("[]().,;:*_-");
        if (bare.Length is < 6 or > 12 || !char.IsUpper(bare[0]) || !Verbs.Contains(bare.ToString()))
        {
            return false;
        }

        if (at + 1 >= tokens.Count)
        {
            return true;
        }

        var next = text.AsSpan(tokens[at + 1].Start, tokens[at + 1].End - tokens[at + 1].Start).Trim(".,;:");
        return !Companions.Contains(next.ToString());
    }

    private static (int Last, TokenTraits Traits) Bracket(string text, List<WordToken> tokens, int at)
    {
        var start = tokens[at].Start;
        var (stated, damaged) = (false, false);
        for (var i = at; i < tokens.Count && i - at < LongestBracketTokens && tokens[i].End - start <= LongestBracket && !tokens[i].Is(TokenTraits.Gap); i++)
        {
            var raw = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            if (i > at && raw[0] == '[')
            {
                break;
            }

            var (exact, near) = StemIn(raw);
            stated |= exact;
            damaged |= near;
            var close = raw.IndexOf(']');
            if (close >= 0)
            {
                var empty = text.AsSpan(start + 1, tokens[i].Start + close - start - 1).IsWhiteSpace();
                return (i, empty ? TokenTraits.BareMark : stated ? TokenTraits.Gap : damaged ? TokenTraits.BareMark : TokenTraits.None);
            }

            // A scan reads the closing bracket as another sign; the verb is the last word of a marker.
            if ((exact || near) && i > at && i - at < 12 && raw[^1] is ')' or '}' or '|' or 'J' or '1')
            {
                return (i, TokenTraits.BareMark);
            }
        }

        return (at, TokenTraits.None);
    }

    private static (bool Exact, bool Near) StemIn(ReadOnlySpan<char> raw)
    {
        Span<char> folded = stackalloc char[TextTokenizer.LongestWord * LetterFolding.MostPerCharacter];
        var word = folded[..LetterFolding.Fold(raw, folded)];
        if (word.Length is < 5 or > 16)
        {
            return default;
        }

        foreach (var stem in Stems)
        {
            if (word.SequenceEqual(stem))
            {
                return (true, true);
            }

            if (Math.Abs(word.Length - stem.Length) <= 2 && WordSimilarity.Of(word, stem) >= 0.75)
            {
                return (false, true);
            }
        }

        return default;
    }

    // A bare word may turn out to be text, and must then be found in the other release.
    private static ulong LastingKey(string text, List<WordToken> tokens, int first, int last)
    {
        if (first == last)
        {
            return tokens[first].Key;
        }

        Span<char> folded = stackalloc char[(LongestBracket + TextTokenizer.LongestWord) * LetterFolding.MostPerCharacter];
        var raw = text.AsSpan(tokens[first].Start, Math.Min(LongestBracket, tokens[last].End - tokens[first].Start));
        return LetterFolding.Key(folded[..LetterFolding.Fold(raw, folded)]);
    }
}
