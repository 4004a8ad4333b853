using System.Collections.Immutable;
using System.Xml;
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
