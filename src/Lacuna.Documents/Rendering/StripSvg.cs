using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Lacuna.Documents.Rendering;

/// <summary>A document drawn as a thin bar, its gaps dark.</summary>
public static class StripSvg
{
    // Two or three pixels on a page; narrower cannot be seen.
    private const int HitWidth = 4;

    /// <summary>Appends the strip as SVG without styles or scripts.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="gaps">The gaps, in order.</param>
    /// <param name="label">The text equivalent, or null for a strip that the text beside it already describes.</param>
    /// <param name="linked">Whether each gap links to its place (<c>#g1</c>, <c>#g2</c>…) on the same page.</param>
    /// <param name="hits">Where the hits of a search lie, in thousandths of the strip, each a thin mark over it; default for none. They have no text equivalent here.</param>
    public static void Append(StringBuilder html, ImmutableArray<StripGap> gaps, string? label, bool linked, ImmutableArray<int> hits = default)
    {
        html.Append("<svg class=\"strip\" viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\"");
        if (label is null)
        {
            html.Append(" aria-hidden=\"true\" focusable=\"false\">");
        }
        else
        {
            html.Append(linked ? " role=\"group\" aria-label=\"" : " role=\"img\" aria-label=\"");
            HtmlText.Append(html, label);
            html.Append("\">");
        }

        foreach (var gap in gaps)
        {
            if (linked)
            {
                html.Append(CultureInfo.InvariantCulture, $"<a href=\"#g{gap.Number}\" aria-label=\"");
                HtmlText.Append(html, gap.Label);
                html.Append("\">");
            }

            html.Append(CultureInfo.InvariantCulture, $"<rect class=\"gap\" x=\"{gap.Start}\" width=\"{gap.Width}\" height=\"20\"/>");
            html.Append(linked ? "</a>" : "");
        }

        foreach (var hit in hits.IsDefault ? [] : hits)
        {
            html.Append(CultureInfo.InvariantCulture, $"<rect class=\"hit\" x=\"{hit}\" width=\"{HitWidth}\" height=\"20\"/>");
        }

        html.Append("</svg>");
    }
}

/// <summary>A gap on a strip.</summary>
/// <param name="Number">The ordinal of the gap among all gaps of the document, from 1.</param>
/// <param name="Start">Its left edge in thousandths of the strip.</param>
/// <param name="Width">Its width in thousandths; at least 2, so that it can be seen.</param>
/// <param name="Label">What is missing, in words.</param>
public readonly record struct StripGap(int Number, int Start, int Width, string Label);
