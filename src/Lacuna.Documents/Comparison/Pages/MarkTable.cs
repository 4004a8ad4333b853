using System.Globalization;
using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>Writes what markers state against the words that the other release shows in their place.</summary>
public static class MarkTable
{
    // Comparisons with more are mostly of scans; what does not hold comes first in any case.
    private const int Most = 200;

    /// <summary>Writes a section with a table; nothing where no marker could be checked.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="names">What the releases are called.</param>
    public static void Append(StringBuilder html, ReleaseComparison comparison, ComparisonNames names)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(names);
        if (comparison.Marks.IsEmpty)
        {
            return;
        }

        var wrong = comparison.Marks.Count(m => m.Verdict != MarkVerdict.Fits);
        html.Append("<section aria-labelledby=\"checked\">\n<h2 id=\"checked\">Marks checked</h2>\n<p class=\"hint\">What a marker states, held against the words that came out from under it. ")
            .Append(wrong == 0 ? "All agree" : $"{Number(wrong)} of {Number(comparison.Marks.Length)} {(wrong == 1 ? "does" : "do")} not agree")
            .Append(", within the play that lines of unknown width need.</p>\n")
            .Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of the marks checked\"><table class=\"sums\">\n<thead><tr><th scope=\"col\">Marker</th><th scope=\"col\">Allows for</th>")
            .Append("<th scope=\"col\">Came out</th><th scope=\"col\">Finding</th></tr></thead>\n<tbody>\n");
        foreach (var check in comparison.Marks.OrderBy(m => m.Verdict == MarkVerdict.Fits).Take(Most))
        {
            var text = check.InOld ? comparison.Old.Text : comparison.New.Text;
            html.Append("<tr><th scope=\"row\">");
            HtmlText.Append(html, GapBars.Line(text.AsSpan(check.Start, check.End - check.Start)));
            html.Append(" <span class=\"soft\">in ");
            HtmlText.Append(html, check.InOld ? names.Old : names.New);
            html.Append("</span></th><td>").Append(WordRange.Of(check.Stated.Low, check.Stated.High)).Append(check.Stated.High == 1 ? " word" : " words").Append("</td><td>").Append(Number(check.Words)).Append("</td><td>")
                .Append(check.Verdict switch
                {
                    MarkVerdict.More => "<strong>more than stated</strong>",
                    MarkVerdict.Fewer => "<strong>fewer than stated</strong>",
                    _ => "as stated",
                }).Append("</td></tr>\n");
        }

        html.Append("</tbody></table></div>\n</section>\n");
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
