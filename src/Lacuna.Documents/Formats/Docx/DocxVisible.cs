using System.Text;
using System.Xml;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>A part of a Word file without what is not seen: deletions, hidden and white text; insertions as if they had always stood there.</summary>
internal sealed class DocxVisible(DocxStyles styles)
{
    /// <summary>Passages left out so far.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Writes the part again. As long as the part at most, but for the repeated declaration of name spaces.</summary>
    public string Write(XmlReader reader)
    {
        var sight = new DocxSight(styles);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment }))
        {
            var last = DocxHiding.None;
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        sight.Open(reader);
                        if (!IsTracked(reader.LocalName))
                        {
                            var empty = reader.IsEmptyElement;
                            writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                            writer.WriteAttributes(reader, defattr: false);
                            if (empty)
                            {
                                writer.WriteEndElement();
                            }
                        }

                        break;
                    case XmlNodeType.EndElement:
                        sight.Close(reader.LocalName);
                        if (!IsTracked(reader.LocalName))
                        {
                            writer.WriteFullEndElement();
                        }

                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        var hiding = sight.InText ? sight.Hiding : DocxHiding.None;
                        if (hiding is DocxHiding.None or DocxHiding.Inserted)
                        {
                            writer.WriteString(reader.Value);
                        }
                        else
                        {
                            LeftOut += hiding == last ? 0 : 1;
                        }

                        last = hiding;
                        break;
                }
            }
        }

        return text.ToString();
    }

    private static bool IsTracked(string name) => name is "del" or "moveFrom" or "ins" or "moveTo";
}
