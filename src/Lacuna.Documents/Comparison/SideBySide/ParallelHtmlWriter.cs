using System.Globalization;
using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>Writes a text and its translation beside each other as one HTML file that needs nothing else: no scripts, no other files.</summary>
/// <remarks>WCAG 2.2 AA is aimed at; light and dark as the reader's system has it; readable at 320 CSS pixels, where original and translation follow
/// each other row by row, and on paper in two columns. Deterministic.</remarks>
public static class ParallelHtmlWriter
{
    /// <summary>The file.</summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="names">What the texts are called.</param>
    /// <param name="translator">Who translated, or null.</param>
    /// <param name="fixedBy">Says of a fix, by its number, who made it; or null.</param>
    public static string Write(ParallelAlignment alignment, ParallelNames names, string? translator, Func<int, string?> fixedBy)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(fixedBy);
        var html = new StringBuilder(2 * (alignment.A.Text.Length + alignment.B.Text.Length) + 8192);
        var (a, b) = (alignment.A.Document.Description, alignment.B.Document.Description);
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        HtmlText.Append(html, a.Title);
        html.Append(" – beside its translation</title>\n<style>\n").Append(ParallelStyle.Css).Append("</style>\n</head>\n<body>\n<header>\n");
        Titled(html, "h1", a.Title, a.Language);
        Titled(html, "p class=\"sub\"", b.Title, b.Language);
        html.Append("<ul class=\"facts\">\n<li>");
        html.Append(alignment.IsTranslation ? string.Create(CultureInfo.InvariantCulture,
            $"{alignment.ShareOfA:P0} of {names.A} and {alignment.ShareOfB:P0} of {names.B} have a counterpart.").Replace(" %", "%", StringComparison.Ordinal)
            : "The two do not look like translations of each other; what is set side by side is doubtful.");
        html.Append("</li>\n");
        if (translator is not null)
        {
            html.Append("<li>Translated by ");
            HtmlText.Append(html, translator);
            html.Append(".</li>\n");
        }

        html.Append("</ul>\n");
        WriteFindings(html, alignment, names, alignment.Rows.Length, row => "#" + ParallelHtml.AddressOf(alignment, alignment.Rows[row]));
        html.Append("</header>\n<main>\n<h2>The texts</h2>\n<div class=\"heads\" aria-hidden=\"true\"><span>");
        HtmlText.Append(html, ParallelNames.Heading(names.A));
        html.Append("</span><span>");
        HtmlText.Append(html, ParallelNames.Heading(names.B));
        html.Append("</span></div>\n");
        new ParallelHtml(html, alignment, names, links: false, fixedBy).WriteRows(0, int.MaxValue);
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>Writes the list of places where one text withholds what the other gives; nothing where there are none.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="alignment">The alignment.</param>
    /// <param name="names">What the texts are called.</param>
    /// <param name="most">Places at most.</param>
    /// <param name="addressOf">The address of a row by its number, from 0.</param>
    public static void WriteFindings(StringBuilder html, ParallelAlignment alignment, ParallelNames names, int most, Func<int, string> addressOf)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(alignment);
        ArgumentNullException.ThrowIfNull(addressOf);
        var found = alignment.Rows.SelectMany((row, r) => row.Gaps.Where(g => g.Standing is GapStanding.ReadableInA or GapStanding.ReadableInB).Select(g => (Row: r, Gap: g))).ToList();
        if (found.Count == 0)
        {
            return;
        }

        html.Append("<h2 id=\"found\">Withheld in one, readable in the other</h2>\n<ol class=\"found-list\">\n");
        foreach (var (row, gap) in found.Take(most))
        {
            html.Append("<li><a href=\"");
            HtmlText.Append(html, addressOf(row));
            html.Append("\">Row ").Append((row + 1).ToString("N0", CultureInfo.InvariantCulture)).Append("</a>: ");
            HtmlText.Append(html, ParallelWords.Of(gap, names));
            html.Append('.');
            if (gap.Words is { } words)
            {
                var other = gap.A is null ? alignment.A : alignment.B;
                html.Append(" <q");
                if (other.Document.Description.Language is { } language)
                {
                    html.Append(" lang=\"");
                    HtmlText.Append(html, language);
                    html.Append('"');
                }

                html.Append('>');
                HtmlText.Append(html, Cut(other.Text, words.Start, words.End));
                html.Append("</q>");
            }

            html.Append("</li>\n");
        }

        html.Append("</ol>\n");
        if (found.Count > most)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">And {found.Count - most:N0} more.</p>\n");
        }
    }

    private static void Titled(StringBuilder html, string element, string title, string? language)
    {
        html.Append('<').Append(element);
        if (language is not null)
        {
            html.Append(" lang=\"");
            HtmlText.Append(html, language);
            html.Append('"');
        }

        html.Append('>');
        HtmlText.Append(html, title);
        html.Append("</").Append(element.Split(' ')[0]).Append(">\n");
    }

    private static string Cut(string text, int start, int end)
    {
        const int longest = 200;
        var stop = Math.Min(end, start + longest);
        stop = stop < end && char.IsHighSurrogate(text[stop - 1]) ? stop - 1 : stop;
        return string.Join(' ', text[start..stop].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + (stop < end ? " …" : "");
    }
}
