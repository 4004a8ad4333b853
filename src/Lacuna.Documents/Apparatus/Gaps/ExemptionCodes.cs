using System.Collections.Immutable;
using System.Text;

namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>Finds the exemption codes printed in a marker.</summary>
/// <remarks>FOIA, 5 U.S.C. 552(b): "(b)(1)", "(b)(7)(C)", "b1"; E.O. 13526 section 1.4: "1.4(c)"; sections 3.3 and 6.2: "3.3(b)(1)";
/// the classes of automatic declassification: "25X1", "50X1-HUM".</remarks>
internal static class ExemptionCodes
{
    private const int LongestCode = 24;

    /// <summary>The codes of a marker, folded to lower case without blanks and parentheses ("b1", "1.4(c)" as "1.4c", "25x1").</summary>
    public static ImmutableArray<string> Find(ReadOnlySpan<char> marker)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < marker.Length; i++)
        {
            if (i > 0 && (char.IsLetterOrDigit(marker[i - 1]) || marker[i - 1] == '.'))
            {
                continue;
            }

            if (LengthAt(marker[i..]) is > 0 and var length)
            {
                var code = FoldCode(marker.Slice(i, length));
                if (!codes.Contains(code))
                {
                    codes.Add(code);
                }

                i += length - 1;
            }
        }

        return codes.ToImmutable();
    }

    /// <summary>The length of the code that begins the text, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        return text[0] switch
        {
            '(' when text.Length > 4 && text[1] is 'b' or 'B' && text[2] == ')' => WithParts(text, 3, 1),
            'b' or 'B' => WithParts(text, 1, 1),
            '1' or '3' or '6' when text.StartsWith("1.4") || text.StartsWith("1.5") || text.StartsWith("3.3") || text.StartsWith("3.4") || text.StartsWith("6.2") || text.StartsWith("3.5") =>
                WithParts(text, 3, 1),
            '2' or '5' when text.Length >= 4 && text[1] is '5' or '0' && text[2] is 'X' or 'x' && char.IsAsciiDigit(text[3]) => Automatic(text),
            _ => 0,
        };
    }

    private static string FoldCode(ReadOnlySpan<char> code)
    {
        var folded = new StringBuilder(code.Length);
        foreach (var c in code)
        {
            if (!char.IsWhiteSpace(c) && c is not ('(' or ')'))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    // Parts of one or two characters, each in parentheses, with or without a blank before; the first may stand bare ("b1").
    private static int WithParts(ReadOnlySpan<char> text, int at, int needed)
    {
        var found = 0;
        var bare = at;
        if (at < text.Length && text[at] == '-')
        {
            bare++;
        }

        if (text[0] != '(' && text[0] is 'b' or 'B' && bare < text.Length && char.IsAsciiDigit(text[bare]))
        {
            at = bare + 1;
            found++;
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                return 0;
            }
        }

        while (at < Math.Min(text.Length, LongestCode))
        {
            var open = at < text.Length && text[at] == ' ' ? at + 1 : at;
            var close = open + 2 < text.Length && text[open + 2] == ')' ? open + 2 : open + 3;
            if (open + 2 >= text.Length || text[open] != '(' || close >= text.Length || text[close] != ')' || !char.IsLetterOrDigit(text[open + 1]))
            {
                break;
            }

            at = close + 1;
            found++;
        }

        return found >= needed ? at : 0;
    }

    private static int Automatic(ReadOnlySpan<char> text)
    {
        var end = 4;
        while (end < text.Length && end < 6 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[end..].StartsWith("-HUM", StringComparison.OrdinalIgnoreCase) ? end + 4 : end;
    }
}
