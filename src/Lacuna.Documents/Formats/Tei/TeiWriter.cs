using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Writes a document as TEI P5, valid against <c>tei_all</c>; <see cref="TeiReader"/> reads it back to the same TEI.</summary>
/// <remarks>The text is written without added white space under <c>xml:space="preserve"</c>, so that not a blank changes.
/// The output of one document is the same bytes every time and holds the characters <c>&lt;TEI </c> once, at its start.</remarks>
public static class TeiWriter
{
    internal static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        Indent = false,
        CloseOutput = false,
        // Readers have made every character legal; checking again costs a quarter of the time.
        CheckCharacters = false,
    };

    /// <summary>Writes one TEI document without an XML declaration, ending with a line feed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="facts">What the archive adds to the header.</param>
    /// <param name="output">Where to, UTF-8; left open.</param>
    public static void Write(TextDocument document, TeiFacts facts, Stream output)
    {
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("TEI", TeiNames.Namespace);
            xml.WriteRaw("\n");
            TeiHeaderWriter.Write(document.Description, document.Format, facts, xml);
            xml.WriteRaw("\n");
            Start(xml, "text");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            Start(xml, "body");
            TeiBodyWriter.Write(document, xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>The document as a TEI string.</summary>
    /// <param name="document">The document.</param>
    /// <param name="facts">What the archive adds to the header.</param>
    public static string Write(TextDocument document, TeiFacts facts)
    {
        using var memory = new MemoryStream();
        Write(document, facts, memory);
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    internal static void Start(XmlWriter xml, string name) => xml.WriteStartElement(name, TeiNames.Namespace);

    internal static void Element(XmlWriter xml, string name, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(xml, name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString(attribute, value);
            }
        }

        xml.WriteString(content);
        xml.WriteEndElement();
    }
}

/// <summary>What the archive adds to a TEI header.</summary>
/// <param name="Source">The name of the file or member the text was read from.</param>
/// <param name="Identifiers">Identifiers by type, in the order to write; the first is the record's own.</param>
public sealed record TeiFacts(string Source, ImmutableArray<(string Type, string Value)> Identifiers)
{
    /// <summary>What editors of the archive have changed since the text was read, oldest first; may be empty.</summary>
    public ImmutableArray<TeiChange> Changes { get; init; } = [];

    /// <summary>Facts of a document outside any archive.</summary>
    /// <param name="source">The file's name.</param>
    public static TeiFacts Outside(string source) => new(source, [("file", source)]);
}

/// <summary>A change of a text by an editor (TEI <c>change</c>).</summary>
/// <param name="When">When, ISO 8601, UTC.</param>
/// <param name="Who">The editor's name.</param>
/// <param name="What">What was changed and why, in one sentence.</param>
public sealed record TeiChange(string When, string Who, string What);
