using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>Writes what the signs in a compared text mean.</summary>
public static class ComparisonLegend
{
    /// <summary>Writes the legend as one line that says it all.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="names">What the releases are called.</param>
    public static void Append(StringBuilder html, ComparisonNames names)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(names);
        html.Append("<ul class=\"signs\">\n<li><ins class=\"opened\">opened</ins> withheld in ");
        HtmlText.Append(html, names.Old);
        html.Append("</li>\n<li><del class=\"closed\">closed</del> withheld in ");
        HtmlText.Append(html, names.New);
        html.Append("</li>\n<li><ins class=\"added\">only in ");
        HtmlText.Append(html, names.New);
        html.Append("</ins>, <del class=\"removed\">only in ");
        HtmlText.Append(html, names.Old);
        html.Append("</del>, without a marker in the other</li>\n<li><span class=\"gap run\"><span class=\"on\">withheld</span></span> in both</li>\n</ul>\n");
    }

    /// <summary>Writes the legend of a composite.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="newest">What the newest release is called.</param>
    /// <param name="some">What an older release is called, as an example.</param>
    public static void AppendComposite(StringBuilder html, string newest, string some)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Append("<ul class=\"signs\">\n<li><span class=\"opened\"><b class=\"tag\">");
        HtmlText.Append(html, newest);
        html.Append("</b> words</span> opened in that release</li>\n<li><span class=\"added\"><b class=\"tag\">new in ");
        HtmlText.Append(html, newest);
        html.Append("</b> words</span> no marker stood there</li>\n<li><span class=\"closed-again\"><b class=\"tag\">");
        HtmlText.Append(html, some);
        html.Append(", closed since</b> words</span> readable then, withheld in the newest</li>\n<li><span class=\"only-older\"><b class=\"tag\">only in ");
        HtmlText.Append(html, some);
        html.Append("</b> words</span> no words and no marker in the newest</li>\n<li><span class=\"gap run\"><span class=\"on\">withheld</span></span> in all</li>\n</ul>\n");
    }
}
