using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Lacuna.Archive.Pages;
using Lacuna.Archive.Search;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Pages;

/// <summary>Hits and gaps drawn over the image of a page, as links into its text.</summary>
/// <remarks>Left out of the order of the keyboard and hidden from screen readers: the list of places beside the image leads to the same.</remarks>
internal sealed class PageOverlay(PageEntry page, ImmutableArray<PlacedGap> gaps, ImmutableArray<PageHit> hits) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"over\" viewBox=\"0 0 {page.Width:0.##} {page.Height:0.##}\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var gap in gaps.Where(g => g.Place.Page == page.Number))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<a class=\"of-gap\" href=\"#gap-{gap.Number}\" tabindex=\"-1\"><title>");
            HtmlText.Append(svg, gap.Label);
            svg.Append("</title>");
            Rect(svg, gap.Place.Box.Grow(1.5));
            svg.Append("</a>");
        }

        foreach (var hit in hits)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<a class=\"of-hit\" href=\"#hit-{hit.Number}\" tabindex=\"-1\"><title>Hit {hit.Number}</title>");
            foreach (var part in hit.Parts)
            {
                Rect(svg, part.Box.Grow(1));
            }

            svg.Append("</a>");
        }

        writer.Write(svg.Append("</svg>"));
    }

    private static void Rect(StringBuilder svg, PageBox box) => svg.Append(CultureInfo.InvariantCulture,
        $"<rect x=\"{box.Left:0.##}\" y=\"{box.Top:0.##}\" width=\"{box.Width:0.##}\" height=\"{box.Height:0.##}\" rx=\"1.5\"/>");
}
