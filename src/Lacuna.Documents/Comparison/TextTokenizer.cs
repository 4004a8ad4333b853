using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison;

/// <summary>Cuts a text into words at white space, at the bounds of its excisions, and after dashes and slashes.</summary>
/// <remarks>Scripts without blanks between words (Chinese, Japanese, Thai) are cut into single characters.</remarks>
internal static class TextTokenizer
{
    // A line of scan noise without a blank is cut here: comparing two words costs the product of their lengths.
    public const int LongestWord = 64;

    /// <summary>The tokens of a text, in order. Linear.</summary>
    public static WordToken[] Cut(string text, ImmutableArray<Excision> excisions)
    {
        var tokens = new List<WordToken>(text.Length / 6 + 16);
        var next = 0;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (next < excisions.Length && at >= excisions[next].Start)
            {
                AddGap(tokens, text, at, excisions[next].End);
                at = Math.Max(at + 1, excisions[next++].End);
            }
            else
            {
                var end = WordEnd(text, at, next < excisions.Length ? excisions[next].Start : text.Length);
                tokens.Add(Word(text, at, end));
                at = end;
            }
        }

        BareMarks.Mark(text, tokens);
        var result = tokens.ToArray();
        PageFurniture.Mark(text, result);
        return result;
    }

    private static WordToken Word(string text, int start, int end)
    {
        Span<char> folded = stackalloc char[LongestWord * LetterFolding.MostPerCharacter];
        var key = LetterFolding.Key(folded[..LetterFolding.Fold(text.AsSpan(start, end - start), folded)]);
        return new WordToken(start, end, key, key == 0 ? TokenTraits.Sign : TokenTraits.None);
    }

    // "█████ ████" over two lines and "[1 line excised] [2 lines excised]" hide one passage.
    private static void AddGap(List<WordToken> tokens, string text, int start, int end)
    {
        if (tokens.Count > 0 && tokens[^1].Is(TokenTraits.Gap) && text.AsSpan(tokens[^1].End, start - tokens[^1].End).IsWhiteSpace())
        {
            tokens[^1] = tokens[^1] with { End = end };
            return;
        }

        tokens.Add(new WordToken(start, end, 0, TokenTraits.Gap));
    }

    private static int WordEnd(string text, int start, int stop)
    {
        stop = Math.Min(stop, start + LongestWord);
        if (StandsAlone(text[start]))
        {
            return start + 1;
        }

        for (var at = start + 1; at < stop; at++)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || StandsAlone(c))
            {
                return at;
            }

            if (text[at - 1] is '—' or '/' or '…' && char.IsLetterOrDigit(c))
            {
                return at;
            }
        }

        // Not between the halves of a character.
        return stop < text.Length && stop > start + 1 && char.IsLowSurrogate(text[stop]) && char.IsHighSurrogate(text[stop - 1]) ? stop - 1 : stop;
    }

    // Thai, kana, CJK ideographs.
    private static bool StandsAlone(char c) => c >= 0x0e00 && c is <= '\u0e4f' or (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');
}
