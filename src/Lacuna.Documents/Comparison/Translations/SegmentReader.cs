using Lacuna.Documents.Apparatus.Brackets;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>What a token of a segment is.</summary>
internal enum TokenKind
{
    /// <summary>A word in lower case, or the first of a sentence.</summary>
    Word,

    /// <summary>A word with a capital within a sentence, or one in capitals only.</summary>
    Name,

    /// <summary>A number in figures.</summary>
    Figures,

    /// <summary>A number in words or Roman numerals.</summary>
    Numeral,

    /// <summary>A sign that translations keep: a question mark, quotation marks, parentheses.</summary>
    Sign,

    /// <summary>A mark of missing matter.</summary>
    Gap,
}

/// <summary>A token that may have a counterpart in the translation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The stem, the canonical figures, the sign or the measure of the gap.</param>
internal readonly record struct Token(TokenKind Kind, string Key);

/// <summary>A segment read: its tokens, and how much text it holds or held.</summary>
/// <param name="Tokens">Each once, in the order of the text.</param>
/// <param name="Length">UTF-16 code units that are not white space, without the marks of gaps.</param>
/// <param name="Missing">Estimate of what its gaps hide, in the same unit; 0 where it has none.</param>
/// <param name="HasUnmeasuredGap">Whether a gap does not say how much is missing.</param>
internal readonly record struct Segment(Token[] Tokens, int Length, double Missing, bool HasUnmeasuredGap)
{
    private const int FewLetters = 3;

    /// <summary>Whether nothing but marks of gaps stands here.</summary>
    public bool IsGapOnly => Length < FewLetters && (Missing > 0 || HasUnmeasuredGap);
}

/// <summary>Reads the tokens of segments.</summary>
internal static class SegmentReader
{
    // A longer segment is no paragraph; its first tokens tell enough, and the table of cells stays small.
    private const int MostTokens = 3000;

    private const int LongestWord = 40;

    // "NATO", "СССР": longer words in capitals are shouted.
    private const int LongestAcronym = 5;

    // Typed pages: characters of a word, a line, a paragraph and a page, blanks left out.
    private const double PerWord = 5.5;
    private const double PerLine = 55;
    private const double PerParagraph = 420;
    private const double PerPage = 2200;

    /// <summary>Reads one segment. Linear.</summary>
    public static Segment Read(string text, TextLanguage language)
    {
        var tokens = new HashSet<Token>();
        var length = Inked(text);
        var capitals = IsInCapitals(text);

        var (missing, unmeasured) = (0.0, false);
        var from = 0;
        foreach (var gap in GapRecogniser.Find(text))
        {
            if (gap.Mark is not Gap { Reason: not GapReason.Omitted } mark)
            {
                continue;
            }

            Words(text.AsSpan(from, gap.Start - from), language, capitals, tokens);
            from = gap.End;
            length -= Inked(text.AsSpan(gap.Start, gap.End - gap.Start));
            var size = Size(mark.Extent);
            missing += size ?? 0;
            unmeasured |= size is null;
            tokens.Add(new Token(TokenKind.Gap, ""));
            if (mark.Extent is { } extent)
            {
                tokens.Add(new Token(TokenKind.Gap, FormattableString.Invariant($"{extent.Min} {extent.Unit}")));
            }
        }

        Words(text.AsSpan(from), language, capitals, tokens);
        return new Segment([.. tokens], length, missing, unmeasured);
    }

    private static double? Size(Extent? extent)
    {
        if (extent is null || (extent.Min ?? extent.Max) is not { } measure)
        {
            return null;
        }

        var middle = (double)(extent.Max is { } max ? (measure + max) / 2 : measure);
        return extent.Unit switch
        {
            ExtentUnit.Character => middle,
            ExtentUnit.Word => middle * PerWord,
            ExtentUnit.Line => middle * PerLine,
            ExtentUnit.Paragraph => middle * PerParagraph,
            ExtentUnit.Page => middle * PerPage,
            _ => null,
        };
    }

    // A heading in capitals tells no names from other words.
    private static bool IsInCapitals(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > lower;
    }

    private static int Inked(ReadOnlySpan<char> text)
    {
        var inked = 0;
        foreach (var c in text)
        {
            inked += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return inked;
    }

    private static void Words(ReadOnlySpan<char> text, TextLanguage language, bool capitals, HashSet<Token> tokens)
    {
        var opens = true;
        for (var i = 0; i < text.Length && tokens.Count < MostTokens;)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                var figures = Numerals.OfFigures(text, i, out i);
                tokens.Add(new Token(TokenKind.Figures, figures));
                opens = false;
            }
            else if (char.IsLetter(c))
            {
                i = Word(text, i, language, opens, capitals, tokens);
                opens = false;
            }
            else
            {
                opens |= c is '.' or '!' or '?' or ':' or '"' or '“' or '«' or '¿' or '¡' or '\n' or '—';
                if (Sign(c) is { } sign)
                {
                    tokens.Add(new Token(TokenKind.Sign, sign));
                }

                i++;
            }
        }
    }

    private static int Word(ReadOnlySpan<char> text, int start, TextLanguage language, bool opens, bool capitals, HashSet<Token> tokens)
    {
        if (Abbreviation(text, start, tokens) is > 0 and var after)
        {
            return after;
        }

        var end = start + 1;
        while (end < text.Length && (char.IsLetter(text[end])
            || text[end] is '\'' or '’' or '-' or '\u0301' && end + 1 < text.Length && (char.IsLetter(text[end + 1]) || text[end] == '\u0301')))
        {
            end++;
        }

        var word = text[start..end];
        if (Numerals.OfRoman(word) is { } roman)
        {
            tokens.Add(new Token(TokenKind.Numeral, Numerals.Key(roman)));
            return end;
        }

        if (word.Length > LongestWord)
        {
            return end;
        }

        var folded = Letters.Fold(word);
        if (Numerals.OfWord(folded) is { } value)
        {
            tokens.Add(new Token(TokenKind.Numeral, Numerals.Key(value + Numerals.OnesAfter(text, value, ref end))));
            return end;
        }

        var shouts = !capitals && word.Length > 1 && !word.ContainsAnyInRange('a', 'z') && !word.ContainsAnyInRange('а', 'я');
        if (shouts && word.Length <= LongestAcronym)
        {
            tokens.Add(new Token(TokenKind.Name, Lexicon.AbbreviationMark + folded));
            return end;
        }

        var kind = char.IsUpper(word[0]) && !capitals && (!opens || shouts) ? TokenKind.Name : TokenKind.Word;
        foreach (var range in folded.AsSpan().Split('-'))
        {
            var part = folded[range];
            if (part.Length > 1 && !Lexicon.IsIdle(part))
            {
                tokens.Add(new Token(kind, Stems.Of(part, language)));
            }
        }

        return end;
    }

    // "U.S.", "EE. UU.", letters with stops are one abbreviation; doubled ones are a plural in Spanish.
    private static int Abbreviation(ReadOnlySpan<char> text, int start, HashSet<Token> tokens)
    {
        Span<char> letters = stackalloc char[12];
        letters[0] = Lexicon.AbbreviationMark;
        var (count, groups, at, end) = (1, 0, start, start);
        while (at < text.Length && char.IsUpper(text[at]) && count + 2 < letters.Length)
        {
            var group = at + 1 < text.Length && text[at + 1] == text[at] ? 2 : 1;
            if (at + group >= text.Length || text[at + group] != '.')
            {
                break;
            }

            for (var k = 0; k < group; k++)
            {
                letters[count++] = Letters.Fold(text[at]);
            }

            groups++;
            at += group + 1;
            end = at;
            at += at + 1 < text.Length && group == 2 && text[at] is ' ' or '\u00a0' ? 1 : 0;
        }

        if (groups < 2)
        {
            return 0;
        }

        tokens.Add(new Token(TokenKind.Name, new string(letters[..count])));
        return end;
    }

    private static string? Sign(char c) => c switch
    {
        '?' => "?",
        '!' => "!",
        '"' or '“' or '”' or '„' or '«' or '»' => "\"",
        '(' => "(",
        '%' => "%",
        '$' => "$",
        '€' => "€",
        '£' => "£",
        ':' => ":",
        ';' => ";",
        '/' => "/",
        '§' => "§",
        _ => null,
    };
}
