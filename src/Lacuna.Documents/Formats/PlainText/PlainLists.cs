using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.PlainText;

/// <summary>Recognises a paragraph each of whose lines begins with a label: "- ", "• ", "(a) ", "1. ".</summary>
internal static class PlainLists
{
    // Longer ones are text that happens to have dashes; a list read as a paragraph loses nothing.
    private const int MaxLength = 4_000;

    /// <summary>The items' labels and the spans of their words; null when the paragraph is no list.</summary>
    public static List<(string Label, SourceSpan Text)>? Items(string source, SourceSpan span)
    {
        if (span.Length > MaxLength || LabelLength(source, span.Start, span.End) == 0)
        {
            return null;
        }

        var items = new List<(string, SourceSpan)>();
        for (var line = span.Start; line < span.End;)
        {
            var end = source.IndexOf('\n', line, span.End - line);
            end = end < 0 ? span.End : end;
            while (line < end && source[line] is ' ' or '\t')
            {
                line++;
            }

            var label = LabelLength(source, line, end);
            var stop = end;
            while (stop > line && char.IsWhiteSpace(source[stop - 1]))
            {
                stop--;
            }

            if (label == 0 || line + label + 1 >= stop || source.AsSpan(line, stop - line).Contains('\f'))
            {
                return null;
            }

            items.Add((source.Substring(line, label), SourceSpan.Between(line + label + 1, stop)));
            line = end + 1;
        }

        return items.Count > 1 ? items : null;
    }

    // The label is followed by one blank, which is not part of it.
    internal static int LabelLength(string source, int start, int end)
    {
        var line = source.AsSpan(start, Math.Min(end - start, 8));
        var blank = line.IndexOf(' ');
        if (blank <= 0)
        {
            return 0;
        }

        return line[..blank] switch
        {
            "-" or "–" or "—" or "•" or "*" or "·" => blank,
            ['(', .. var inner, ')'] when IsOrdinal(inner) => blank,
            [.. var inner, '.' or ')'] when IsOrdinal(inner) => blank,
            _ => 0,
        };
    }

    // "J. Edgar" is a name: capitals count only in brackets or as numbers do not.
    private static bool IsOrdinal(ReadOnlySpan<char> inner) =>
        inner.Length is > 0 and <= 3 && (!inner.ContainsAnyExceptInRange('0', '9') || (inner.Length == 1 && char.IsAsciiLetterLower(inner[0])));
}
