using System.Text;
using System.Xml;

namespace Lacuna.Archive.Exchange;

/// <summary>What a feed says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Name">What tells it from other feeds, wherever it is served: the parameters of the search.</param>
/// <param name="Self">The address of this part of it, or null where the archive has none.</param>
/// <param name="Next">The address of the next part (RFC 5005 §3), or null after the last.</param>
/// <param name="Page">The address of the same as a page, or null.</param>
public sealed record FeedHead(string Title, string Name, Uri? Self, Uri? Next, Uri? Page);

/// <summary>A list as a feed (Atom, RFC 4287). Records received last come first.</summary>
/// <remarks>The identifiers of entries are made from those of the records, and stay the same wherever the archive is served.</remarks>
/// <param name="head">What the feed says of itself.</param>
/// <param name="updated">When the newest of its records came in, UTC, ISO 8601; null where there is none.</param>
public sealed class AtomWriter(FeedHead head, string? updated) : IRecordListWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    // RFC 4287 §4.2.15 wants a time even of an empty feed.
    private const string Never = "1970-01-01T00:00:00Z";

    /// <inheritdoc/>
    public string MediaType => "application/atom+xml; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => "atom";

    /// <inheritdoc/>
    public void Begin(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"{Atom}\">\n");
        output.Write(Fragment(xml =>
        {
            xml.WriteElementString("id", CitedRecord.NameOf("lacuna feed " + head.Name));
            xml.WriteElementString("title", CitedRecord.Line(head.Title));
            xml.WriteElementString("updated", updated ?? Never);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", "Lacuna");
            xml.WriteEndElement();
            Link(xml, "self", head.Self, "application/atom+xml");
            Link(xml, "next", head.Next, "application/atom+xml");
            Link(xml, "alternate", head.Page, "text/html");
        }));
    }

    /// <inheritdoc/>
    public void Write(TextWriter output, CitedRecord record)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);
        output.Write(Fragment(xml =>
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", CitedRecord.NameOf($"lacuna record {record.Entry.Id}"));
            xml.WriteElementString("title", CitedRecord.Line(record.Entry.Title));
            xml.WriteElementString("updated", record.Received);
            xml.WriteElementString("published", record.Received);
            Link(xml, "alternate", record.Address, "text/html");
            if (record.Entry.DocumentType is { } form)
            {
                xml.WriteStartElement("category");
                xml.WriteAttributeString("term", form);
                xml.WriteAttributeString("label", record.Genre);
                xml.WriteEndElement();
            }

            xml.WriteElementString("summary", Summary(record));
            xml.WriteEndElement();
        }));
    }

    /// <inheritdoc/>
    public void End(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("</feed>\n");
    }

    private static string Summary(CitedRecord record)
    {
        var summary = new StringBuilder();
        summary.Append(record.Date?.Words ?? "Undated").Append(" · ").Append(CitedRecord.Line(record.Collection)).Append(" · ").Append(CitedRecord.Line(record.Entry.Withheld.Phrase));
        if (record.Description.Summary is { Length: > 0 } told)
        {
            summary.Append(" · ").Append(CitedRecord.Line(told));
        }

        return summary.ToString();
    }

    private static void Link(XmlWriter xml, string relation, Uri? address, string type)
    {
        if (address is not null)
        {
            xml.WriteStartElement("link");
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("href", address.AbsoluteUri);
            xml.WriteEndElement();
        }
    }

    // The namespace stands on the feed; the pieces are written as if within it, without one of their own.
    private static string Fragment(Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            write(xml);
        }

        return text.Append('\n').ToString();
    }
}
