using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>Writes the markers of a text as bars, as the page of a record does.</summary>
internal static class GapBars
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,;:!?)]}'\"”’- \n\t\r\f");

    /// <summary>Writes a stretch of text that holds nothing but markers, and maybe punctuation.</summary>
    public static void Write(ParagraphWriter paragraphs, ComparedText text, int start, int end) => Write(paragraphs, text.Text, text.Excisions, start, end);

    /// <summary>Writes a stretch of text that holds nothing but markers, and maybe punctuation.</summary>
    public static void Write(ParagraphWriter paragraphs, string text, ImmutableArray<Excision> excisions, int start, int end)
    {
        var at = start;
        for (var i = FirstAt(excisions, start); i < excisions.Length && excisions[i].Start < end; i++)
        {
            Bare(paragraphs, text[at..Math.Max(at, excisions[i].Start)]);
            paragraphs.Inline(Bar(text, excisions[i]));
            at = Math.Min(end, excisions[i].End);
        }

        Bare(paragraphs, text[at..Math.Max(at, end)]);
    }

    /// <summary>The bar of one marker.</summary>
    /// <param name="text">The text that holds the marker.</param>
    /// <param name="excision">The marker.</param>
    private static string Bar(string text, Excision excision)
    {
        var html = new StringBuilder("<span class=\"gap ").Append(excision.Gap is { } gap ? HtmlGaps.BarClass(gap) : "run").Append("\" lang=\"en\"><span class=\"on\" title=\"");
        HtmlText.Append(html, Line(text.AsSpan(excision.Start, excision.End - excision.Start)));
        html.Append("\"><span class=\"br\">[</span>");
        HtmlText.Append(html, LabelOf(text, excision));
        return html.Append("<span class=\"br\">]</span></span></span>").ToString();
    }

    /// <summary>What is missing, in words.</summary>
    public static string LabelOf(string text, Excision excision) => excision.Gap is { } gap ? GapLabel.Of(gap)
        : Line(text.AsSpan(excision.Start, excision.End - excision.Start)).Trim('[', ']', '(', ')', ' ');

    /// <summary>A marker as a gap of the model; one of which only the words are known has no reason and no size.</summary>
    public static Gap GapOf(string text, Excision excision) => excision.Gap ?? Unread(text, excision.Start, excision.End);

    /// <summary>A marker that no grammar has read.</summary>
    public static Gap Unread(string text, int start, int end) =>
        new(GapReason.Unknown, null, null, null, [], Line(text.AsSpan(start, end - start)), new SourceSpan(0, 0));

    /// <summary>The first excision that ends after an offset.</summary>
    public static int FirstAt(ImmutableArray<Excision> excisions, int offset)
    {
        var (low, high) = (0, excisions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = excisions[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Text on one line.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var range in text.SplitAny(" \n\t\f\r"))
        {
            if (range.Start.Value != range.End.Value)
            {
                line.Append(line.Length > 0 ? " " : "").Append(text[range]);
            }
        }

        return line.ToString();
    }

    // "REDACTED", "(b)(1)": what stands opposite has shown it to be a marker. A full stop between two markers is none.
    private static void Bare(ParagraphWriter paragraphs, string text)
    {
        var words = text.AsSpan().Trim();
        if (words.ContainsAnyExcept(Punctuation))
        {
            var line = Line(words);
            var bar = new StringBuilder("<span class=\"gap run\"><span class=\"on\"><span class=\"br\">[</span>");
            HtmlText.Append(bar, line.Trim('[', ']') is { Length: > 0 } inner ? inner : line);
            paragraphs.Space(text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length));
            paragraphs.Inline(bar.Append("<span class=\"br\">]</span></span></span>").ToString());
            paragraphs.Space(text.AsSpan(text.AsSpan().TrimEnd().Length));
        }
        else
        {
            paragraphs.Words(text, default(TextMark) with { Element = "" });
        }
    }
}
