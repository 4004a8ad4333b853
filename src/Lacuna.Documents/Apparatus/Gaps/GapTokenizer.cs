using System.Globalization;
using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>Cuts a marker into words, numbers and signs.</summary>
internal static class GapTokenizer
{
    private const int LongestWord = 32;

    /// <summary>The tokens of a marker without its brackets, at most <paramref name="most"/> of them.</summary>
    public static List<GapToken> Cut(ReadOnlySpan<char> marker, int most)
    {
        var tokens = new List<GapToken>();
        var depth = 0;
        Span<char> folded = stackalloc char[LongestWord];
        for (var i = 0; i < marker.Length && tokens.Count < most;)
        {
            var c = marker[i];
            var start = i;
            if (char.IsLetter(c))
            {
                while (i < marker.Length && char.IsLetter(marker[i]))
                {
                    if (i - start < LongestWord)
                    {
                        folded[i - start] = Fold(marker[i]);
                    }

                    i++;
                }

                AddWord(tokens, folded[..Math.Min(i - start, LongestWord)], depth > 0, start, i);
            }
            else if (char.IsAsciiDigit(c) || Fraction(c) > 0)
            {
                var value = ReadNumber(marker, ref i);
                tokens.Add(new GapToken(GapTokenKind.Number, default, '\0', value, depth > 0, start, i));
            }
            else
            {
                i++;
                depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
                if (!char.IsWhiteSpace(c))
                {
                    tokens.Add(new GapToken(GapTokenKind.Sign, default, c, 0, depth > 0, start, i));
                }
            }
        }

        return tokens;
    }

    /// <summary>A letter in lower case without its accent.</summary>
    public static char Fold(char c) => Letters.Fold(c);

    // "полстраницы" is half a page in one word.
    private static void AddWord(List<GapToken> tokens, ReadOnlySpan<char> word, bool inParentheses, int start, int end)
    {
        if (word.StartsWith("пол", StringComparison.Ordinal) && GapWords.Find(word[3..]) is { Role: WordRole.Unit } unit)
        {
            tokens.Add(new GapToken(GapTokenKind.Number, default, '\0', 0.5m, inParentheses, start, start));
            tokens.Add(new GapToken(GapTokenKind.Word, unit, '\0', 0, inParentheses, start, end));
            return;
        }

        tokens.Add(new GapToken(GapTokenKind.Word, GapWords.Find(word), '\0', 0, inParentheses, start, end));
    }

    // "3", "1.5", "½", "2½", "3/4", "1-1/2", "1–½", and "181/2": the Office of the Historian's plain text loses the dash of 18-1/2.
    private static decimal ReadNumber(ReadOnlySpan<char> marker, ref int i)
    {
        var whole = 0m;
        var start = i;
        if (char.IsAsciiDigit(marker[i]))
        {
            whole = Digits(marker, ref i);
            if (Fraction(At(marker, i)) is > 0 and var joined)
            {
                i++;
                return whole + joined;
            }

            if (At(marker, i) == '/' && char.IsAsciiDigit(At(marker, i + 1)))
            {
                var numerator = i - start > 1 ? whole % 10 : whole;
                var units = i - start > 1 ? decimal.Floor(whole / 10) : 0;
                i++;
                var denominator = Digits(marker, ref i);
                return denominator == 0 ? whole : units + numerator / denominator;
            }

            if ((At(marker, i) == '.' && char.IsAsciiDigit(At(marker, i + 1))) || IsDecimalComma(marker, i))
            {
                i++;
                var from = i;
                var decimals = Digits(marker, ref i);
                return whole + decimals / (decimal)Math.Pow(10, Math.Min(6, i - from));
            }

            var dash = i;
            while (At(marker, dash) is '-' or '–' or '—' or ' ' && dash - i < 3)
            {
                dash++;
            }

            if (dash > i && TryFraction(marker, dash, out var part, out var end))
            {
                i = end;
                return whole + part;
            }

            return whole;
        }

        return Fraction(marker[i++]);
    }

    // "1,5 строки", "2,5 líneas": one digit, and at once the unit. "lines 4,5 excised" counts two lines.
    private static bool IsDecimalComma(ReadOnlySpan<char> marker, int at)
    {
        var end = at + 3;
        if (At(marker, at) != ',' || !char.IsAsciiDigit(At(marker, at + 1)) || At(marker, at + 2) is not (' ' or '\u00a0'))
        {
            return false;
        }

        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (; end < marker.Length && length < LongestWord && char.IsLetter(marker[end]); end++)
        {
            word[length++] = Fold(marker[end]);
        }

        return GapWords.Find(word[..length]) is { Role: WordRole.Unit };
    }

    private static bool TryFraction(ReadOnlySpan<char> marker, int at, out decimal value, out int end)
    {
        end = at + 1;
        value = Fraction(At(marker, at));
        if (value > 0)
        {
            return true;
        }

        if (!char.IsAsciiDigit(At(marker, at)) || At(marker, at + 1) != '/' || At(marker, at + 2) is < '1' or > '9' || char.IsAsciiDigit(At(marker, at + 3)))
        {
            return false;
        }

        value = (decimal)(marker[at] - '0') / (marker[at + 2] - '0');
        end = at + 3;
        return true;
    }

    private static decimal Digits(ReadOnlySpan<char> marker, ref int i)
    {
        var value = 0m;
        for (var n = 0; char.IsAsciiDigit(At(marker, i)); n++, i++)
        {
            value = n < 9 ? value * 10 + (marker[i] - '0') : value;
        }

        return value;
    }

    private static char At(ReadOnlySpan<char> text, int i) => i < text.Length ? text[i] : '\0';

    private static decimal Fraction(char c) => c is >= '¼' and <= '¾' or >= '⅐' and <= '⅞' ? (decimal)Math.Round(CharUnicodeInfo.GetNumericValue(c), 3) : 0;
}
