using System.Collections.Immutable;
using System.Xml;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Reads TEI P5: one text, a volume of <c>div type="document"</c>, or a <c>teiCorpus</c>.</summary>
/// <remarks>Lenient: an unknown element keeps its text and is noted. DTDs are refused and nothing is ever resolved or loaded.</remarks>
public static class TeiReader
{
    /// <summary>Reads every document of a TEI file.</summary>
    /// <param name="source">The decoded file.</param>
    /// <param name="limits">Bounds on depth and size.</param>
    /// <returns>The documents in the order of the file. A volume's text outside its documents is a document of its own, first.</returns>
    /// <exception cref="DocumentFormatException"><c>xml-malformed</c>, <c>xml-dtd</c>, <c>xml-depth</c>, <c>tei-root</c>.</exception>
    public static ImmutableArray<TextDocument> Read(string source, ReaderLimits limits)
    {
        using var reader = Open(source);
        var positions = new SourcePositions(source, (IXmlLineInfo)reader);
        try
        {
            reader.MoveToContent();
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("TEI" or "teiCorpus" or "div" or "text" or "body" or "TEI.2"))
            {
                throw new DocumentFormatException("tei-root",
                    $"The root element is <{reader.LocalName}>, not TEI. Give a TEI P5 file, or read it as another format.");
            }

            var documents = ImmutableArray.CreateBuilder<TextDocument>();
            ReadRoot(reader, positions, limits, documents);
            for (var i = 0; i < documents.Count; i++)
            {
                documents[i] = documents[i] with { Ordinal = i + 1 };
            }

            return documents.ToImmutable();
        }
        catch (XmlException e)
        {
            throw Malformed(e, positions);
        }
    }

    private static XmlReader Open(string source) => XmlReader.Create(new StringReader(source), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1024,
    });

    private static DocumentFormatException Malformed(XmlException e, SourcePositions positions) =>
        e.Message.Contains("DTD", StringComparison.Ordinal)
            ? new DocumentFormatException("xml-dtd",
                "The file has a document type declaration, which is never read. Remove the <!DOCTYPE …> line and write its entities out.",
                positions.OffsetOf(e.LineNumber, e.LinePosition), e.LineNumber, e.LinePosition, e)
            : new DocumentFormatException("xml-malformed",
                $"The XML is not well-formed: {e.Message} Mend that place, or check that the file arrived whole.",
                positions.OffsetOf(e.LineNumber, e.LinePosition), e.LineNumber, e.LinePosition, e);

    private static void ReadRoot(XmlReader reader, SourcePositions positions, ReaderLimits limits, ImmutableArray<TextDocument>.Builder documents)
    {
        if (reader.LocalName != "teiCorpus")
        {
            ReadText(reader, positions, limits, documents);
            return;
        }

        if (reader.IsEmptyElement || !reader.Read())
        {
            return;
        }

        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.LocalName is "teiCorpus")
            {
                if (reader.Depth > limits.MaxDepth)
                {
                    throw new DocumentFormatException("xml-depth", "Elements are nested too deeply.", positions.Here());
                }

                ReadRoot(reader, positions, limits, documents);
            }
            else if (reader.LocalName is "TEI")
            {
                ReadText(reader, positions, limits, documents);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
    }

    private static void ReadText(XmlReader reader, SourcePositions positions, ReaderLimits limits, ImmutableArray<TextDocument>.Builder documents)
    {
        var description = DocumentDescription.Empty;
        var body = new TeiBodyReader(reader, positions, limits);
        if (reader.LocalName is "TEI" or "TEI.2")
        {
            if (reader.IsEmptyElement)
            {
                reader.Read();
                return;
            }

            reader.Read();
            while (reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    reader.Read();
                }
                else if (reader.LocalName == "teiHeader")
                {
                    description = TeiHeaderReader.Read(reader, limits);
                }
                else if (reader.LocalName is "text" or "standOff" or "sourceDoc")
                {
                    body.ReadContainer(0);
                }
                else
                {
                    reader.Skip();
                }
            }

            reader.Read();
        }
        else
        {
            body.ReadContainer(0);
        }

        body.Finish(description, documents);
    }
}

/// <summary>Turns line and column of an XML reader into offsets of the decoded source.</summary>
internal sealed class SourcePositions
{
    private readonly IXmlLineInfo _info;
    private readonly List<int> _lineStarts = [0];

    public SourcePositions(string source, IXmlLineInfo info)
    {
        _info = info;
        for (var i = source.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = source.IndexOf('\n', i + 1))
        {
            _lineStarts.Add(i + 1);
        }
    }

    public int Here() => OffsetOf(_info.LineNumber, _info.LinePosition);

    public int OffsetOf(int line, int column) =>
        line < 1 || line > _lineStarts.Count ? 0 : Math.Max(0, _lineStarts[line - 1] + column - 1);

    /// <summary>The offset at which the current node's markup begins.</summary>
    public int NodeStart(XmlNodeType type) => Here() - type switch
    {
        XmlNodeType.Element => 1,
        XmlNodeType.EndElement => 2,
        XmlNodeType.EntityReference => 1,
        _ => 0,
    };
}

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
