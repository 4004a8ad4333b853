using System.Globalization;
using System.Text;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>What is known of one gap: its reason, its size, its codes, how it is printed.</summary>
internal static class GapEntry
{
    /// <summary>Writes an entry as a list item that leads to the bar and can be led to.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="gap">The gap.</param>
    /// <param name="number">Its number, from 1: the bar is <c>#g1</c>, the entry <c>#w1</c>.</param>
    /// <param name="size">The words it may hide, or null.</param>
    /// <param name="language">BCP 47 language of the document, or null.</param>
    public static void Append(StringBuilder html, Gap gap, int number, WithheldEstimate? size, string? language)
    {
        html.Append(CultureInfo.InvariantCulture, $"<li id=\"w{number}\"><a href=\"#g{number}\">");
        HtmlText.Append(html, GapLabel.Of(gap));
        html.Append("</a>. ").Append(GapLabel.Why(gap.Reason)).Append('.');
        if (gap.What is { } what && gap.Extent is not null and not { Unit: ExtentUnit.Name or ExtentUnit.Unknown })
        {
            html.Append(" What: ");
            HtmlText.Append(html, what.Replace('-', ' '));
            html.Append('.');
        }

        if (size is { } words)
        {
            html.Append(" <span class=\"size\">Estimated at ").Append(WordRange.Of(words.Low, words.High)).Append(words.High == 1 ? " word" : " words");
            html.Append(gap.Extent is null && gap.What is null ? ", as the marker gives no size.</span>" : ".</span>");
        }

        foreach (var code in gap.Codes)
        {
            Code(html, Exemption.Of(code));
        }

        if (gap.Statement.Length > 0)
        {
            html.Append(" <span class=\"as\">Printed as <span");
            if (language is not null and not "en")
            {
                html.Append(" lang=\"");
                HtmlText.Append(html, language);
                html.Append('"');
            }

            html.Append('>');
            HtmlText.Append(html, gap.Statement);
            html.Append("</span></span>");
        }

        html.Append("</li>\n");
    }

    private static void Code(StringBuilder html, Exemption exemption)
    {
        html.Append(" <b>");
        HtmlText.Append(html, exemption.Label);
        html.Append("</b>: ");
        if (exemption.Meaning is null)
        {
            html.Append("a code that is not in the table of this archive.");
            return;
        }

        HtmlText.Append(html, exemption.Meaning);
        html.Append(" <span class=\"source\">(");
        HtmlText.Append(html, exemption.Source);
        html.Append(")</span>.");
    }
}
