using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Reads what a TEI header says of the document.</summary>
internal static class TeiHeaderReader
{
    public static DocumentDescription Read(XmlReader reader, ReaderLimits limits)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return DocumentDescription.Empty;
        }

        var header = new HeaderValues();
        var path = new List<string>();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var level = reader.Depth - depth - 1;
            if (level > limits.MaxDepth)
            {
                throw new DocumentFormatException("xml-depth", "The header nests elements too deeply.");
            }

            path.RemoveRange(Math.Min(level, path.Count), path.Count - Math.Min(level, path.Count));
            path.Add(reader.LocalName);
            header.Read(reader, path.Count > 1 ? path[^2] : "");
        }

        reader.Read();
        return header.Description();
    }

    /// <summary>The EDTF of a dated element: its own attribute of ours, else the TEI ones.</summary>
    public static string? EdtfOf(XmlReader reader)
    {
        if (reader.GetAttribute("when-custom") is { } custom)
        {
            return custom;
        }

        if (reader.GetAttribute("when") is { } when)
        {
            return Day(when);
        }

        var first = reader.GetAttribute("from") ?? reader.GetAttribute("notBefore");
        var last = reader.GetAttribute("to") ?? reader.GetAttribute("notAfter");
        return first is null && last is null ? null : $"{Day(first) ?? ".."}/{Day(last) ?? ".."}";
    }

    private static string? Day(string? moment) =>
        moment?.IndexOf('T', StringComparison.Ordinal) is > 0 and var t ? moment[..t] : moment;

    // Leaves the reader on the end tag (or the empty element), for the loop above to step over.
    internal static string Words(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new System.Text.StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
