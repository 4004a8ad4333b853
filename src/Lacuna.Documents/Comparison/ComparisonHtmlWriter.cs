using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison;

/// <summary>Writes a comparison as one HTML file that needs nothing else: no scripts, no other files.</summary>
/// <remarks>WCAG 2.2 AA is aimed at: what opened and closed is told by words and by shape as well as by colour; light and dark as the reader's
/// system has it; readable at 320 CSS pixels and on paper. Deterministic.</remarks>
public static class ComparisonHtmlWriter
{
    // Words of the text around a passage in the list of passages.
    private const int ContextCharacters = 160;

    /// <summary>The file.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="title">What the document is called.</param>
    /// <param name="oldLabel">What the older release is called, or null.</param>
    /// <param name="newLabel">What the newer release is called, or null.</param>
    /// <param name="language">BCP 47 language of the texts, or null where it is not known; the page's own words are English.</param>
    public static string Write(ReleaseComparison comparison, string title, string? oldLabel = null, string? newLabel = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(title);
        var html = new StringBuilder(2 * comparison.New.Text.Length + 8192);
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        HtmlText.Append(html, title);
        html.Append(" – releases compared</title>\n<style>\n").Append(ComparisonStyle.Css).Append("</style>\n</head>\n<body>\n");
        html.Append("<a class=\"skip\" href=\"#text\">To the text</a>\n<header>\n<h1>");
        HtmlText.Append(html, title);
        html.Append("</h1>\n<p class=\"sentence\">");
        HtmlText.Append(html, ComparisonSentence.Of(comparison, oldLabel, newLabel));
        html.Append("</p>\n");
        Facts(html, comparison, oldLabel, newLabel);
        html.Append("</header>\n<main>\n");
        var lang = language is null ? "" : $" lang=\"{Attribute(language)}\"";
        var numbers = new Dictionary<int, string>();
        List(html, comparison, ComparisonOp.Opened, "Opened", "Withheld in the older release, readable in the newer.", 1, lang, numbers);
        List(html, comparison, ComparisonOp.Closed, "Closed", "Readable in the older release, withheld in the newer.", 1, lang, numbers);
        List(html, comparison, ComparisonOp.Added, "Only in the newer release", "No marker stood in the place of these words.", ComparisonText.LeastTold, lang, numbers);
        List(html, comparison, ComparisonOp.Removed, "Only in the older release", "No marker stands in the place of these words.", ComparisonText.LeastTold, lang, numbers);
        Marks(html, comparison);
        html.Append("<section id=\"text\" aria-labelledby=\"text-h\">\n<h2 id=\"text-h\">The text</h2>\n<p class=\"note\">The newer release, with what only the older one has. "
            + "Page numbers, running heads and stamps are not marked.</p>\n<div class=\"text\"").Append(lang).Append(">\n");
        ComparisonText.Write(html, comparison, numbers);
        html.Append("</div>\n</section>\n</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Facts(StringBuilder html, ReleaseComparison comparison, string? oldLabel, string? newLabel)
    {
        html.Append("<table class=\"facts\">\n<caption>The two releases</caption>\n<thead><tr><th scope=\"col\">Release</th><th scope=\"col\">Words readable</th><th scope=\"col\">Markers</th></tr></thead>\n<tbody>\n");
        Row(html, "Older", oldLabel, comparison.Old);
        Row(html, "Newer", newLabel, comparison.New);
        html.Append("</tbody>\n</table>\n<p>").Append(comparison.Same.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal))
            .Append(" of the words stand in both.</p>\n");
    }

    private static void Row(StringBuilder html, string which, string? label, ComparedText text)
    {
        html.Append("<tr><th scope=\"row\">").Append(which);
        if (label is not null)
        {
            html.Append(": ");
            HtmlText.Append(html, label);
        }

        html.Append("</th><td>").Append(Number(text.Words)).Append("</td><td>").Append(Number(text.Excisions.Length)).Append("</td></tr>\n");
    }

    private static void List(
        StringBuilder html, ReleaseComparison comparison, ComparisonOp op, string heading, string what, int least, string lang, Dictionary<int, string> numbers)
    {
        var passages = comparison.Passages(op).Where(p => p.Words >= least).ToImmutableArray();
        if (passages.IsEmpty)
        {
            return;
        }

        var name = op.ToString().ToLowerInvariant();
        html.Append("<section aria-labelledby=\"").Append(name).Append("-h\">\n<h2 id=\"").Append(name).Append("-h\">").Append(heading).Append(" (").Append(Number(passages.Length))
            .Append(")</h2>\n<p class=\"note\">").Append(what).Append("</p>\n<ol class=\"passages\">\n");
        var text = op is ComparisonOp.Closed or ComparisonOp.Removed ? comparison.Old.Text : comparison.New.Text;
        var other = op is ComparisonOp.Closed or ComparisonOp.Removed ? comparison.New.Text : comparison.Old.Text;
        for (var i = 0; i < passages.Length; i++)
        {
            var passage = passages[i];
            var id = string.Create(CultureInfo.InvariantCulture, $"{name}-{i + 1}");
            for (var k = passage.FirstSegment; k <= passage.LastSegment; k++)
            {
                numbers[k] = k == passage.FirstSegment ? id : "";
            }

            html.Append("<li><p").Append(lang).Append('>');
            Context(html, text, Math.Max(0, passage.Start - ContextCharacters), passage.Start, "… ", "");
            html.Append(op is ComparisonOp.Closed or ComparisonOp.Removed ? "<del class=\"" : "<ins class=\"").Append(name).Append("\">");
            Words(html, text.AsSpan(passage.Start, passage.End - passage.Start));
            html.Append(op is ComparisonOp.Closed or ComparisonOp.Removed ? "</del> " : "</ins> ");
            Context(html, text, passage.End, Math.Min(text.Length, passage.End + ContextCharacters), "", " …");
            html.Append("</p>\n<p class=\"note\">").Append(Number(passage.Words)).Append(passage.Words == 1 ? " word" : " words");
            if (passage.OtherEnd > passage.OtherStart)
            {
                html.Append(" under <span class=\"withheld\">");
                Words(html, other.AsSpan(passage.OtherStart, passage.OtherEnd - passage.OtherStart));
                html.Append("</span>");
            }

            html.Append(". <a href=\"#").Append(id).Append("\">In the text<span class=\"hidden\">, ").Append(heading.ToLowerInvariant()).Append(' ').Append(Number(i + 1)).Append("</span></a></p></li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }

    private static void Marks(StringBuilder html, ReleaseComparison comparison)
    {
        if (comparison.Marks.IsEmpty)
        {
            return;
        }

        html.Append("<section aria-labelledby=\"marks-h\">\n<h2 id=\"marks-h\">The marks checked</h2>\n<p class=\"note\">What a marker states, against the words that another release shows in its place.</p>\n")
            .Append("<table>\n<thead><tr><th scope=\"col\">Marker</th><th scope=\"col\">Allows for</th><th scope=\"col\">Shown</th><th scope=\"col\">Finding</th></tr></thead>\n<tbody>\n");
        foreach (var check in comparison.Marks)
        {
            var text = check.InOld ? comparison.Old.Text : comparison.New.Text;
            html.Append("<tr><th scope=\"row\">");
            Words(html, text.AsSpan(check.Start, check.End - check.Start));
            html.Append("</th><td>").Append(Range(check)).Append("</td><td>").Append(Number(check.Words)).Append("</td><td>").Append(Finding(check.Verdict)).Append("</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</section>\n");
    }

    private static string Range(MarkCheck check) =>
        check.Stated.Low == check.Stated.High ? Number(check.Stated.Low) : $"{Number(check.Stated.Low)}–{Number(check.Stated.High)}";

    private static string Finding(MarkVerdict verdict) => verdict switch
    {
        MarkVerdict.More => "<strong>more than stated</strong>",
        MarkVerdict.Fewer => "<strong>fewer than stated</strong>",
        _ => "as stated",
    };

    private static void Context(StringBuilder html, string text, int start, int end, string before, string after)
    {
        // From word to word: half a word tells nothing.
        var cutStart = start > 0 && before.Length > 0;
        var cutEnd = end < text.Length && after.Length > 0;
        while (cutStart && start < end && !char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (cutEnd && end > start && !char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        html.Append(cutStart ? before : "");
        Words(html, text.AsSpan(start, end - start));
        html.Append(before.Length > 0 && end > start ? " " : "").Append(cutEnd ? after : "");
    }

    // Line ends of the page are no line ends here.
    private static void Words(StringBuilder html, ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var range in text.SplitAny(" \n\t\f\r"))
        {
            if (range.Start.Value != range.End.Value)
            {
                html.Append(first ? "" : " ");
                HtmlText.Append(html, text[range]);
                first = false;
            }
        }
    }

    private static string Attribute(string value)
    {
        var html = new StringBuilder();
        HtmlText.Append(html, value);
        return html.ToString();
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
