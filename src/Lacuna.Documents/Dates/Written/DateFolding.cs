using System.Text;

namespace Lacuna.Documents.Dates.Written;

/// <summary>Brings the signs of a written date to one form: dashes, quotes, blanks, joined brackets. Letters keep their case.</summary>
internal static class DateFolding
{
    // "196[2?]": what is supplied within a word or number is at most the rest of a month's name.
    private const int LongestSupplied = 9;

    /// <summary>The text with one kind of dash, quote and blank, and with brackets inside words and numbers taken out.</summary>
    public static string Signs(string text)
    {
        var built = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = Sign(text[i]);
            if (c == '[' && Supplied(text, i) is { } inner)
            {
                // The doubt is said after the number, not within it.
                var doubtful = inner.EndsWith('?');
                built.Append(inner.TrimEnd('?'));
                i += inner.Length + 1;
                if (doubtful)
                {
                    while (inner.Length > 1 && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
                    {
                        built.Append(text[++i]);
                    }

                    built.Append('?');
                }
            }
            else if (c == '\u0306' && built.Length > 0 && built[^1] is 'и' or 'И')
            {
                built[^1] = built[^1] == 'и' ? 'й' : 'Й';
            }
            else if (c is < '\u0300' or > '\u036f')
            {
                built.Append(c);
            }
        }

        return built.ToString();
    }

    /// <summary>A letter in lower case without its accent.</summary>
    public static char Letter(char c) => char.ToLowerInvariant(c) switch
    {
        'á' or 'à' => 'a',
        'é' or 'è' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' or 'ü' => 'u',
        'ñ' => 'n',
        'ё' => 'е',
        var lower => lower,
    };

    private static char Sign(char c) => c switch
    {
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '\u00ad' => '-',
        '’' or '‘' or '`' or '´' or 'ʼ' => '\'',
        '“' or '”' or '«' or '»' or '„' => '"',
        '⁄' => '/',
        '⟨' or '〈' or '<' => '[',
        '⟩' or '〉' or '>' => ']',
        '[' => '[',
        'º' or 'ª' or '°' => 'º',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };

    // Between the brackets, where they stand within a number or a word: "19[62]", "[19]62", "Dec[ember]", "196[?]".
    private static string? Supplied(string text, int open)
    {
        var close = text.IndexOf(']', open);
        if (close < 0 || close - open - 1 is < 1 or > LongestSupplied)
        {
            return null;
        }

        var inner = text[(open + 1)..close];
        var before = open > 0 ? text[open - 1] : ' ';
        var after = close + 1 < text.Length ? text[close + 1] : ' ';
        var bare = inner.TrimEnd('?');
        if (bare.All(char.IsAsciiDigit) && (char.IsAsciiDigit(before) || bare.Length > 0 && char.IsAsciiDigit(after)))
        {
            return inner;
        }

        return bare.Length == inner.Length && bare.All(char.IsLetter) && (char.IsLetter(before) || char.IsLetter(after)) ? inner : null;
    }
}
