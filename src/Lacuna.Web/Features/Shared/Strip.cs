using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using Lacuna.Documents.Rendering;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Shared;

/// <summary>A strip on a page.</summary>
/// <param name="gaps">The gaps.</param>
/// <param name="label">Its text equivalent, or null where the text beside it says the same.</param>
/// <param name="linked">Whether its gaps lead to their places on the page.</param>
internal sealed class Strip(ImmutableArray<StripGap> gaps, string? label = null, bool linked = false) : IHtmlContent
{
    /// <summary>Where hits lie, in thousandths; told in words beside the strip.</summary>
    public ImmutableArray<int> Hits { get; init; } = [];

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var svg = new StringBuilder();
        StripSvg.Append(svg, gaps, label, linked, Hits);
        writer.Write(svg);
    }
}
