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
    /// <param name="pages">Address below which the pages of the file lie, or null.</param>
    public static void Append(StringBuilder html, Gap gap, int number, WithheldEstimate? size, string? language, string? pages = null)
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

        Place(html, gap, number, pages);
        html.Append("</li>\n");
    }

    // What was found on the image alone says how sure that is: a box may be a picture or a table.
    private static void Place(StringBuilder html, Gap gap, int number, string? pages)
    {
        if (gap.Look is { } look)
        {
            html.Append(" <span class=\"as\">").Append(look switch
            {
                GapLook.Black => "A black box on the page",
                GapLook.White => "A place on the page painted white, or cut out",
                GapLook.Gray => "A gray box on the page",
                GapLook.Coloured => "A coloured box on the page",
                GapLook.Outline => "An empty frame on the page",
                GapLook.Notice => "A page that says that pages were withheld",
                _ => "A sheet in the place of what was withdrawn",
            });
            html.Append(gap.Certainty is { } sure ? string.Create(CultureInfo.InvariantCulture, $", found on the image, {Math.Min(99, Math.Round(sure * 100))} % sure") : "").Append(".</span>");
        }

        if (gap.Place is { } place && pages is not null)
        {
            html.Append(" <a class=\"on-page\" href=\"").Append(pages).Append(CultureInfo.InvariantCulture, $"{place.Page}#gap-{number}\">See it on page {place.Page}</a>.");
        }
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
