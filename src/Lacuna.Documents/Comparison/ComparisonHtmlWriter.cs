using System.Globalization;
using System.Text;
using Lacuna.Documents.Comparison.Pages;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison;

/// <summary>Writes a comparison as one HTML file that needs nothing else: no scripts, no other files.</summary>
/// <remarks>WCAG 2.2 AA is aimed at: what opened and closed is told by words and by shape as well as by colour; light and dark as the reader's
/// system has it; readable at 320 CSS pixels and on paper. Its lists and its text are those of the reading room's pages. Deterministic.</remarks>
public static class ComparisonHtmlWriter
{
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
        var page = new ComparisonPage(comparison);
        var names = ComparisonNames.Of(oldLabel, newLabel) with { Language = language };
        var html = new StringBuilder(2 * comparison.New.Text.Length + 8192);
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        HtmlText.Append(html, title);
        html.Append(" – releases compared</title>\n<style>\n").Append(ComparisonStyle.Page).Append(ComparisonStyle.Shared).Append("</style>\n</head>\n<body>\n");
        html.Append("<a class=\"skip\" href=\"#text\">To the text</a>\n<header>\n<p class=\"crumb\">Two releases compared</p>\n<h1>");
        HtmlText.Append(html, title);
        html.Append("</h1>\n<p class=\"sentence\">");
        HtmlText.Append(html, ComparisonSentence.Of(comparison, oldLabel, newLabel));
        html.Append("</p>\n");
        Facts(html, comparison, names);
        html.Append("</header>\n<main>\n");
        if (!comparison.Unrelated)
        {
            PassageList.Append(html, page, names);
            MarkTable.Append(html, comparison, names);
            html.Append("<section aria-labelledby=\"text\">\n<h2 id=\"text\">The text</h2>\n<p class=\"hint\">");
            HtmlText.Append(html, Sentence(names.New));
            html.Append(", with what only ");
            HtmlText.Append(html, names.Old);
            html.Append(" shows. Page numbers, running heads and stamps are not marked.</p>\n");
            ComparisonLegend.Append(html, names);
            html.Append("<div class=\"text compared\"");
            if (language is not null)
            {
                html.Append(" lang=\"");
                HtmlText.Append(html, language);
                html.Append('"');
            }

            html.Append(">\n");
            ComparisonText.Append(html, page, 0, page.Rows.Count, names);
            html.Append("</div>\n</section>\n");
        }

        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Facts(StringBuilder html, ReleaseComparison comparison, ComparisonNames names)
    {
        html.Append("<table class=\"sums\">\n<thead><tr><th scope=\"col\">Release</th><th scope=\"col\">Words readable</th><th scope=\"col\">Markers</th></tr></thead>\n<tbody>\n");
        Row(html, names.Old, comparison.Old);
        Row(html, names.New, comparison.New);
        html.Append("</tbody>\n</table>\n<p class=\"hint\">").Append(comparison.Same.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal))
            .Append(" of the words stand in both.</p>\n");
    }

    private static void Row(StringBuilder html, string name, ComparedText text)
    {
        html.Append("<tr><th scope=\"row\">");
        HtmlText.Append(html, Sentence(name));
        html.Append("</th><td>").Append(Number(text.Words)).Append("</td><td>").Append(Number(text.Excisions.Length)).Append("</td></tr>\n");
    }

    private static string Sentence(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
