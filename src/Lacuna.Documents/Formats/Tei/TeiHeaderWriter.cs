using System.Xml;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Writes a description as a TEI header; <see cref="TeiHeaderReader"/> reads it back the same.</summary>
/// <remarks>Where a value was read in the text, <c>@source</c> points at the words: <c>#utf16=START,END</c>, counted in the plain text.</remarks>
internal static class TeiHeaderWriter
{
    public static void Write(DocumentDescription description, DocumentFormat format, TeiFacts facts, XmlWriter xml)
    {
        TeiWriter.Start(xml, "teiHeader");
        TeiWriter.Start(xml, "fileDesc");
        TeiWriter.Start(xml, "titleStmt");
        TeiWriter.Element(xml, "title", description.Title, ("source", Pointer(description, DescribedValue.Title)));
        foreach (var credit in description.Credits)
        {
            TeiWriter.Start(xml, "respStmt");
            TeiWriter.Element(xml, "resp", credit.Role);
            TeiWriter.Element(xml, "name", credit.Name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        TeiWriter.Start(xml, "publicationStmt");
        TeiWriter.Element(xml, "publisher", "Lacuna");
        foreach (var (type, value) in facts.Identifiers)
        {
            TeiWriter.Element(xml, "idno", value, ("type", type));
        }

        xml.WriteEndElement();
        WriteSource(description, format, facts, xml);
        xml.WriteEndElement();
        WriteProfile(description, xml);
        WriteChanges(facts, xml);
        xml.WriteEndElement();
    }

    // TEI P5 2.6, newest first as the Guidelines recommend.
    private static void WriteChanges(TeiFacts facts, XmlWriter xml)
    {
        if (facts.Changes.IsEmpty)
        {
            return;
        }

        TeiWriter.Start(xml, "revisionDesc");
        for (var i = facts.Changes.Length - 1; i >= 0; i--)
        {
            var change = facts.Changes[i];
            TeiWriter.Element(xml, "change", change.What, ("when", change.When), ("who", TeiNames.Editor(change.Who)));
        }

        xml.WriteEndElement();
    }

    private static void WriteSource(DocumentDescription description, DocumentFormat format, TeiFacts facts, XmlWriter xml)
    {
        TeiWriter.Start(xml, "sourceDesc");
        TeiWriter.Element(xml, "bibl", facts.Source, ("type", "file"), ("subtype", format.ToString().ToLowerInvariant()));
        if (description.Citation is { } citation)
        {
            TeiWriter.Element(xml, "bibl", citation, ("type", "citation"));
        }

        if (!description.Numbers.IsEmpty)
        {
            TeiWriter.Start(xml, "bibl");
            xml.WriteAttributeString("type", "numbers");
            foreach (var number in description.Numbers)
            {
                TeiWriter.Element(xml, "idno", number.Value, ("type", number.Kind.ToString().ToLowerInvariant()), ("source", TeiNames.Pointer(number.Span)));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteProfile(DocumentDescription description, XmlWriter xml)
    {
        TeiWriter.Start(xml, "profileDesc");
        if (description.Summary is { } summary)
        {
            TeiWriter.Start(xml, "abstract");
            TeiWriter.Element(xml, "p", summary);
            xml.WriteEndElement();
        }

        if (description.Date is not null || description.DateText is not null || description.Place is not null)
        {
            TeiWriter.Start(xml, "creation");
            WriteWhenAndWhere(description, description.Date?.Edtf, description.DateText, description.Place, DescribedValue.Date, DescribedValue.Place, xml);
            xml.WriteEndElement();
        }

        if (description.Language is { } language)
        {
            TeiWriter.Start(xml, "langUsage");
            TeiWriter.Element(xml, "language", "", ("ident", language));
            xml.WriteEndElement();
        }

        WritePersons(description, xml);
        if (description.Event is { } held)
        {
            TeiWriter.Start(xml, "settingDesc");
            TeiWriter.Start(xml, "setting");
            WriteWhenAndWhere(description, held.Date?.Edtf, held.DateText, held.Place, DescribedValue.EventDate, DescribedValue.EventPlace, xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        WriteKeywords(description, xml);
        WriteCorrespondence(description, xml);
        xml.WriteEndElement();
    }

    private static void WriteWhenAndWhere(
        DocumentDescription description, string? edtf, string? words, string? place, DescribedValue dateSource, DescribedValue placeSource, XmlWriter xml)
    {
        if (edtf is not null || words is not null)
        {
            TeiWriter.Element(xml, "date", words ?? "", ("when-custom", edtf), ("source", Pointer(description, dateSource)));
        }

        if (place is not null)
        {
            TeiWriter.Element(xml, "placeName", place, ("source", Pointer(description, placeSource)));
        }
    }

    private static void WritePersons(DocumentDescription description, XmlWriter xml)
    {
        if (description.Participants.IsEmpty)
        {
            return;
        }

        TeiWriter.Start(xml, "particDesc");
        TeiWriter.Start(xml, "listPerson");
        foreach (var participant in description.Participants)
        {
            TeiWriter.Start(xml, "person");
            if (TeiNames.Role(participant.Role) is { } role)
            {
                xml.WriteAttributeString("role", role);
            }

            TeiWriter.Element(xml, "persName", participant.Name, ("source", TeiNames.Pointer(participant.Span)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKeywords(DocumentDescription description, XmlWriter xml)
    {
        if (description.DocumentType is null && description.Classification is null && description.Handling.IsEmpty)
        {
            return;
        }

        TeiWriter.Start(xml, "textClass");
        TeiWriter.Start(xml, "keywords");
        if (description.DocumentType is { } type)
        {
            TeiWriter.Element(xml, "term", type, ("type", "form"), ("source", Pointer(description, DescribedValue.DocumentType)));
        }

        if (description.Classification is { } classification)
        {
            TeiWriter.Element(xml, "term", classification, ("type", "classification"), ("source", Pointer(description, DescribedValue.Classification)));
        }

        var marks = description.Sources.Where(source => source.Value == DescribedValue.Handling).ToList();
        for (var i = 0; i < description.Handling.Length; i++)
        {
            TeiWriter.Element(xml, "term", description.Handling[i], ("type", "handling"), ("source", i < marks.Count ? TeiNames.Pointer(marks[i].Span) : null));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCorrespondence(DocumentDescription description, XmlWriter xml)
    {
        if (description.Sender is null && description.Recipient is null)
        {
            return;
        }

        TeiWriter.Start(xml, "correspDesc");
        if (description.Sender is { } sender)
        {
            WriteAction("sent", sender, Pointer(description, DescribedValue.Sender), xml);
        }

        if (description.Recipient is { } recipient)
        {
            WriteAction("received", recipient, Pointer(description, DescribedValue.Recipient), xml);
        }

        xml.WriteEndElement();
    }

    private static void WriteAction(string type, string name, string? source, XmlWriter xml)
    {
        TeiWriter.Start(xml, "correspAction");
        xml.WriteAttributeString("type", type);
        TeiWriter.Element(xml, "name", name, ("source", source));
        xml.WriteEndElement();
    }

    private static string? Pointer(DocumentDescription description, DescribedValue value)
    {
        foreach (var source in description.Sources)
        {
            if (source.Value == value)
            {
                return TeiNames.Pointer(source.Span);
            }
        }

        return null;
    }
}
