using System.Text.Encodings.Web;
using Lacuna.Archive.Holdings;
using Microsoft.AspNetCore.Html;

namespace Lacuna.Web.Features.Shared;

/// <summary>The text of a record, written straight from its packed form: it is never held whole.</summary>
internal sealed class PackedHtml(byte[] packed) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Packing.WriteTo(packed, writer);
}
