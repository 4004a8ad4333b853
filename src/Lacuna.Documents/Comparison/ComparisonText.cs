using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison;

/// <summary>Writes the running text of a comparison as HTML paragraphs.</summary>
internal static class ComparisonText
{
    /// <summary>Words that stand in one release only are told as a passage from so many on; fewer are mostly a scan's doing.</summary>
    public const int LeastTold = 4;

    /// <summary>The text; blank lines divide paragraphs, other line ends are blanks.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="numbers">For the segments of a listed passage: the anchor of the passage at the first, empty at the others.</param>
    public static void Write(StringBuilder html, ReleaseComparison comparison, Dictionary<int, string> numbers)
    {
        var open = false;
        for (var i = 0; i < comparison.Segments.Length; i++)
        {
            var segment = comparison.Segments[i];
            var (start, end) = Mark(segment, numbers.TryGetValue(i, out var anchor), anchor);
            var fromOld = segment.Op is ComparisonOp.Closed or ComparisonOp.Removed || (segment.NewEnd == segment.NewStart && segment.Op == ComparisonOp.Withheld);
            if (segment is { IsFurniture: true, Op: ComparisonOp.Removed })
            {
                continue;
            }

            var text = fromOld ? comparison.Old.Text.AsSpan(segment.OldStart, segment.OldEnd - segment.OldStart)
                : comparison.New.Text.AsSpan(segment.NewStart, segment.NewEnd - segment.NewStart);
            Write(html, text, start, end, ref open);
            if (segment.Op == ComparisonOp.Closed && segment.NewEnd > segment.NewStart)
            {
                Write(html, comparison.New.Text.AsSpan(segment.NewStart, segment.NewEnd - segment.NewStart), "<span class=\"withheld\">", "</span>", ref open);
            }
        }

        html.Append(open ? "</p>\n" : "");
    }

    // The word that says what happened stands in the text, once for a passage.
    private static (string Start, string End) Mark(ComparisonSegment segment, bool listed, string? anchor)
    {
        var id = anchor is { Length: > 0 } ? $" id=\"{anchor}\"" : "";
        var told = anchor is { Length: > 0 };
        return segment.Op switch
        {
            ComparisonOp.Opened => ($"<ins class=\"opened\"{id}>{(told ? "<b class=\"tag\">opened</b> " : "")}", "</ins>"),
            ComparisonOp.Closed => ($"<del class=\"closed\"{id}>{(told ? "<b class=\"tag\">closed</b> " : "")}", "</del>"),
            ComparisonOp.Added when listed => ($"<ins class=\"added\"{id}>{(told ? "<b class=\"tag\">only newer</b> " : "")}", "</ins>"),
            ComparisonOp.Removed when listed => ($"<del class=\"removed\"{id}>{(told ? "<b class=\"tag\">only older</b> " : "")}", "</del>"),
            ComparisonOp.Added when !segment.IsFurniture => ("<ins class=\"minor\">", "</ins>"),
            ComparisonOp.Removed => ("<del class=\"minor\">", "</del>"),
            ComparisonOp.Withheld => ("<span class=\"withheld\">", "</span>"),
            _ => ("", ""),
        };
    }

    // A mark that runs over paragraphs is closed and opened again; its anchor and its word stay with the first.
    private static void Write(StringBuilder html, ReadOnlySpan<char> text, string start, string end, ref bool open)
    {
        var marked = false;
        var blank = false;
        var lines = 0;
        foreach (var range in text.SplitAny(" \t\f\r\n"))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                blank = true;
            }
            else
            {
                if (open && lines > 1)
                {
                    html.Append(marked ? end : "").Append("</p>\n");
                    (open, marked) = (false, false);
                }

                html.Append(open ? blank || marked ? " " : "" : "<p>");
                open = true;
                if (!marked)
                {
                    html.Append(start);
                    start = start.Length == 0 ? "" : string.Concat(start.AsSpan(0, ClassEnd(start)), ">");
                    marked = true;
                }

                HtmlText.Append(html, word);
                (lines, blank) = (0, false);
            }

            lines += range.End.Value < text.Length && text[range.End.Value] == '\n' ? 1 : 0;
        }

        html.Append(marked ? end : "");
        if (lines > 1 && open)
        {
            html.Append("</p>\n");
            open = false;
        }
        else if (open && text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            html.Append(' ');
        }
    }

    private static int ClassEnd(string start) => start.IndexOf('"', start.IndexOf('"', StringComparison.Ordinal) + 1) + 1;
}
