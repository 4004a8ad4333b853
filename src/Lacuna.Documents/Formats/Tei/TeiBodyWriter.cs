using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Writes the blocks of a document as the content of a TEI <c>body</c>.</summary>
/// <remarks>TEI allows a heading only at the top of a <c>div</c>, a <c>dateline</c> only beside it and <c>signed</c> only at the
/// bottom: so each heading opens a <c>div</c> of its own, and a dateline or signature elsewhere is an <c>ab</c> of that type.</remarks>
internal static class TeiBodyWriter
{
    public static void Write(TextDocument document, XmlWriter xml)
    {
        var blocks = document.Blocks;
        var inDivision = false;
        var atTop = true;
        var filled = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Heading heading)
            {
                if (inDivision)
                {
                    xml.WriteEndElement();
                }

                OpenDivision(heading.Level, xml);
                inDivision = atTop = true;
                filled = false;
                Filled("head", heading.Content, xml);
                continue;
            }

            if (!inDivision)
            {
                OpenDivision(1, xml);
                inDivision = true;
            }

            if (blocks[i] is ListItem)
            {
                i = WriteList(blocks, i, xml) - 1;
                atTop = false;
                filled = true;
                continue;
            }

            WriteBlock(blocks[i], atTop, filled && IsAtBottom(blocks, i), xml);
            var wrapper = blocks[i] is PageBreak or NoteBlock || (atTop && blocks[i] is Dateline);
            atTop = atTop && wrapper;
            filled = filled || !wrapper;
        }

        if (!inDivision)
        {
            OpenDivision(1, xml);
        }

        xml.WriteEndElement();
        foreach (var block in document.Furniture)
        {
            TeiWriter.Start(xml, "fw");
            xml.WriteAttributeString("type", "furniture");
            foreach (var content in ContentOf(block))
            {
                WriteInlines(content, xml);
            }

            xml.WriteEndElement();
        }
    }

    private static IEnumerable<ImmutableArray<Inline>> ContentOf(Block block) => block switch
    {
        Heading b => [b.Content],
        Paragraph b => [b.Content],
        Quotation b => [b.Content],
        Dateline b => [b.Content],
        Signature b => [b.Content],
        ListItem b => [b.Content],
        NoteBlock b => [b.Content],
        Table b => b.Rows.SelectMany(row => row.Cells).Select(cell => cell.Add(new Text(" ", block.Span))),
        _ => [],
    };

    private static bool IsAtBottom(ImmutableArray<Block> blocks, int index)
    {
        for (var i = index + 1; i < blocks.Length && blocks[i] is not Heading; i++)
        {
            if (blocks[i] is not (Signature or PageBreak or NoteBlock))
            {
                return false;
            }
        }

        return true;
    }

    private static void OpenDivision(int level, XmlWriter xml)
    {
        xml.WriteRaw("\n");
        TeiWriter.Start(xml, "div");
        xml.WriteAttributeString("n", level.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteBlock(Block block, bool atTop, bool atBottom, XmlWriter xml)
    {
        xml.WriteRaw("\n");
        switch (block)
        {
            case Paragraph paragraph: Filled("p", paragraph.Content, xml); break;
            case Quotation quotation: Filled("quote", quotation.Content, xml); break;
            case Dateline dateline when atTop: Filled("dateline", dateline.Content, xml); break;
            case Dateline dateline: Filled("ab", dateline.Content, xml, "dateline"); break;
            case Signature signature when atBottom: Filled("signed", signature.Content, xml); break;
            case Signature signature: Filled("ab", signature.Content, xml, "signature"); break;
            case NoteBlock note:
                TeiWriter.Start(xml, "note");
                xml.WriteAttributeString("n", note.Number);
                WriteInlines(note.Content, xml);
                xml.WriteEndElement();
                break;
            case PageBreak page: PageStart(page.Number, page.Page, xml); break;
            case Table table: WriteTable(table, xml); break;
            default: throw new InvalidOperationException($"A block of type {block.GetType().Name} has no TEI.");
        }
    }

    private static void WriteTable(Table table, XmlWriter xml)
    {
        TeiWriter.Start(xml, "table");
        foreach (var row in table.Rows)
        {
            TeiWriter.Start(xml, "row");
            for (var i = 0; i < row.Cells.Length; i++)
            {
                Attributed("cell", "role", i < row.Labels.Length && row.Labels[i] ? "label" : null, row.Cells[i], xml);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static int WriteList(ImmutableArray<Block> blocks, int index, XmlWriter xml)
    {
        xml.WriteRaw("\n");
        TeiWriter.Start(xml, "list");
        for (; index < blocks.Length && blocks[index] is ListItem item; index++)
        {
            TeiWriter.Start(xml, "item");
            if (item.Label.Length > 0)
            {
                xml.WriteAttributeString("n", item.Label);
            }

            if (item.Depth > 0)
            {
                xml.WriteAttributeString("rend", string.Create(CultureInfo.InvariantCulture, $"depth{item.Depth}"));
            }

            WriteInlines(item.Content, xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        return index;
    }

    private static void Filled(string name, ImmutableArray<Inline> content, XmlWriter xml, string? type = null)
    {
        TeiWriter.Start(xml, name);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        WriteInlines(content, xml);
        xml.WriteEndElement();
    }

    private static void PageStart(string? number, int? page, XmlWriter xml)
    {
        TeiWriter.Start(xml, "pb");
        if (!string.IsNullOrEmpty(number))
        {
            xml.WriteAttributeString("n", number);
        }

        if (page is { } counted)
        {
            xml.WriteAttributeString("facs", TeiNames.Facs(counted));
        }

        xml.WriteEndElement();
    }

    private static void WriteInlines(ImmutableArray<Inline> content, XmlWriter xml)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text: xml.WriteString(text.Value); break;
                case LineBreak: TeiWriter.Start(xml, "lb"); xml.WriteEndElement(); break;
                case InlinePageBreak page: PageStart(page.Number, page.Page, xml); break;
                case Gap gap: WriteGap(gap, xml); break;
                case Highlight highlight: Attributed("hi", "rend", TeiNames.Rend(highlight.Rend), highlight.Content, xml); break;
                case Supplied supplied: Attributed("supplied", "cert", supplied.Certain ? null : "low", supplied.Content, xml); break;
                case SuppliedDateline dateline: Attributed("supplied", "reason", "dateline", dateline.Content, xml); break;
                case Comment comment: Attributed("note", "type", "comment", comment.Content, xml); break;
                case Stamp stamp: Attributed("stamp", "type", TeiNames.Stamp(stamp.Kind), stamp.Content, xml); break;
                case PartLabel part: Attributed("seg", "type", "part", part.Content, xml); break;
                case Bracketed bracketed: Attributed("seg", "type", "bracketed", bracketed.Content, xml); break;
                case Said said: WriteSaid(said, xml); break;
                case Gloss gloss: Attributed("note", "type", "gloss", gloss.Content, xml); break;
                case Unclear unclear: Filled("unclear", unclear.Content, xml); break;
                case Addition addition: Attributed("add", "n", addition.By, addition.Content, xml); break;
                case Deletion deletion: Attributed("del", "n", deletion.By, deletion.Content, xml); break;
                case DateMention date: Attributed("date", "when-custom", date.Edtf, date.Content, xml); break;
                case NoteRef reference: WriteNoteRef(reference, xml); break;
                case Name name:
                    var element = name.Kind switch { NameKind.Person => "persName", NameKind.Place => "placeName", _ => "orgName" };
                    Attributed(element, "key", name.Key, name.Content, xml);
                    break;
                case Choice { Corr.IsEmpty: true } choice: Attributed("sic", "n", TeiNames.Lead(choice), choice.Sic, xml); break;
                case Choice choice:
                    TeiWriter.Start(xml, "choice");
                    if (TeiNames.Lead(choice) is { } lead)
                    {
                        xml.WriteAttributeString("n", lead);
                    }

                    Filled("sic", choice.Sic, xml);
                    Attributed("corr", "resp", TeiNames.Editor(choice.Resp), choice.Corr, xml);
                    xml.WriteEndElement();
                    break;
                default: throw new InvalidOperationException($"An inline of type {inline.GetType().Name} has no TEI.");
            }
        }
    }

    private static void Attributed(string name, string attribute, string? value, ImmutableArray<Inline> content, XmlWriter xml)
    {
        TeiWriter.Start(xml, name);
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteAttributeString(attribute, value);
        }

        WriteInlines(content, xml);
        xml.WriteEndElement();
    }

    private static void WriteSaid(Said said, XmlWriter xml)
    {
        TeiWriter.Start(xml, "said");
        xml.WriteAttributeString("n", said.Speaker);
        xml.WriteAttributeString("direct", said.Form == SpeechForm.Direct ? "true" : "false");
        if (said.Literal)
        {
            xml.WriteAttributeString("rend", "literal");
        }

        WriteInlines(said.Content, xml);
        xml.WriteEndElement();
    }

    private static void WriteNoteRef(NoteRef reference, XmlWriter xml)
    {
        TeiWriter.Start(xml, "ref");
        xml.WriteAttributeString("type", "note");
        xml.WriteString(reference.Number);
        xml.WriteEndElement();
    }

    /// <summary>Writes a gap with all that its marker says.</summary>
    internal static void WriteGap(Gap gap, XmlWriter xml, string? id = null)
    {
        TeiWriter.Start(xml, "gap");
        if (id is not null)
        {
            xml.WriteAttributeString("xml", "id", null, id);
        }

        xml.WriteAttributeString("reason", TeiNames.Reason(gap.Reason));
        if (gap.Place is { } place)
        {
            xml.WriteAttributeString("facs", TeiNames.Facs(place));
        }

        if (gap.Look is { } look)
        {
            xml.WriteAttributeString("rend", TeiNames.Look(look));
        }

        if (gap.Certainty is { } certainty)
        {
            xml.WriteAttributeString("cert", certainty.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (gap.Extent is { } extent)
        {
            xml.WriteAttributeString("unit", TeiNames.Unit(extent.Unit));
            if (extent.Min is { } min && extent.Max is { } max)
            {
                if (min == max)
                {
                    xml.WriteAttributeString("quantity", TeiNames.Number(min));
                }
                else
                {
                    xml.WriteAttributeString("atLeast", TeiNames.Number(min));
                    xml.WriteAttributeString("atMost", TeiNames.Number(max));
                }
            }

            if (extent.Approximate)
            {
                xml.WriteAttributeString("precision", "low");
            }
        }

        Described("statement", gap.Statement, gap.Statement.Length > 0, xml);
        Described("what", gap.What ?? "", gap.What is not null, xml);
        foreach (var code in gap.Codes)
        {
            Described("code", code, write: true, xml);
        }

        if (gap.Within is { } within)
        {
            TeiWriter.Start(xml, "desc");
            xml.WriteAttributeString("type", "within");
            xml.WriteAttributeString("n", TeiNames.Packed(within));
            xml.WriteString(PlainTextWriter.ExtentPhrase(within));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Described(string type, string content, bool write, XmlWriter xml)
    {
        if (!write)
        {
            return;
        }

        TeiWriter.Start(xml, "desc");
        xml.WriteAttributeString("type", type);
        xml.WriteString(content);
        xml.WriteEndElement();
    }
}
