using System.Collections.Immutable;
using System.Xml;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Reads what a TEI header says of the document.</summary>
internal static class TeiHeaderReader
{
    public static DocumentDescription Read(XmlReader reader, ReaderLimits limits)
    {
        var depth = reader.Depth;
        var description = DocumentDescription.Empty;
        var credits = ImmutableArray.CreateBuilder<Credit>();
        var participants = ImmutableArray.CreateBuilder<string>();
        string? role = null;
        var path = new List<string>();
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return description;
        }

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
            var parent = path.Count > 1 ? path[^2] : "";
            var type = reader.GetAttribute("type");
            switch (parent, reader.LocalName)
            {
                case ("titleStmt", "title") when description.Title.Length == 0 || type is "complete" or "main":
                    description = description with { Title = Words(reader) };
                    break;
                case ("abstract", "p"): description = description with { Summary = Words(reader) }; break;
                case ("creation", "date"): description = ReadDate(reader, description); break;
                case ("creation", "placeName"): description = description with { Place = Words(reader) }; break;
                case ("langUsage", "language"):
                    description = description with { Language = description.Language ?? reader.GetAttribute("ident") };
                    break;
                case ("person", "persName"): participants.Add(Words(reader)); break;
                case ("keywords", "term") when type == "form": description = description with { DocumentType = Words(reader) }; break;
                case ("keywords", "term") when type == "classification":
                    description = description with { Classification = Words(reader) };
                    break;
                case ("sourceDesc", "bibl") when type == "citation": description = description with { Citation = Words(reader) }; break;
                case ("respStmt", "resp"): role = Words(reader); break;
                case ("respStmt", "name" or "persName" or "orgName") when role is not null:
                    credits.Add(new Credit(role, Words(reader)));
                    break;
                default: break;
            }
        }

        reader.Read();
        return description with { Credits = credits.ToImmutable(), Participants = participants.ToImmutable() };
    }

    private static DocumentDescription ReadDate(XmlReader reader, DocumentDescription description)
    {
        var edtf = EdtfOf(reader);
        var words = Words(reader);
        return description with
        {
            Date = HistoricalDate.TryParse(edtf, out var date) ? date : null,
            DateText = words.Length > 0 ? words : null,
        };
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
    private static string Words(XmlReader reader)
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
