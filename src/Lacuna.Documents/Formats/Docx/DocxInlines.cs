using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>Reads what stands within one paragraph: runs, tracked changes, calls of notes, fields (their result), textboxes.</summary>
internal sealed class DocxInlines(DocxBody body, DocxRun run, List<Block> boxes)
{
    private (bool IsEnd, string Id)? markFollows;

    /// <summary>Identifier of the paragraph's style, or null.</summary>
    public string? StyleId { get; private set; }

    /// <summary>The paragraph's own outline level from 0, or null.</summary>
    public int? Outline { get; private set; }

    /// <summary>The paragraph's own numbering, "0" to switch off that of its style, or null.</summary>
    public string? NumberingId { get; private set; }

    /// <summary>Its level there, or null.</summary>
    public int? NumberingLevel { get; private set; }

    /// <summary>Whether an element only says how others look, or looked before a change of format.</summary>
    public static bool IsProperties(string name) =>
        name.EndsWith("Pr", StringComparison.Ordinal) || name.EndsWith("PrChange", StringComparison.Ordinal) || name is "tblPrEx" or "instrText" or "delInstrText";

    /// <summary>Reads one element to its end.</summary>
    public void Read(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "pPr": body.Children(reader, ParagraphProperty); break;
            case "r": ReadRun(reader); break;
            case "t" or "delText": Words(Content(reader)); break;
            case "tab" or "ptab": Words("\t"); DocxBody.Skip(reader); break;
            case "noBreakHyphen": Words("\u2011"); DocxBody.Skip(reader); break;
            case "softHyphen": Words("\u00AD"); DocxBody.Skip(reader); break;
            case "sym": Symbol(reader); break;
            case "cr": run.Add(span => new LineBreak(span), 1); DocxBody.Skip(reader); break;
            case "br": Break(reader); break;
            case "footnoteReference" or "endnoteReference": Call(reader); break;
            case "ins" or "moveTo":
                Tracked(reader, (by, content, span) => new Addition(content, by, span));
                break;
            case "del" or "moveFrom":
                Tracked(reader, (by, content, span) => new Deletion(content, by, span));
                break;
            case "drawing" or "pict" or "object":
                body.Objects++;
                body.Children(reader, Read);
                break;
            case "txbxContent": body.Inner(reader, boxes); break;
            case "AlternateContent": body.Alternatives(reader, Read); break;
            case var name when IsProperties(name): DocxBody.Skip(reader); break;
            default: body.Children(reader, Read); break;
        }
    }

    private void ReadRun(XmlReader reader)
    {
        body.Children(reader, child =>
        {
            if (child.LocalName == "rPr")
            {
                run.Look(LookOf(child));
            }
            else
            {
                Read(child);
            }
        });
        EndMark(null);
        run.Look([]);
    }

    private ImmutableHashSet<Rendition> LookOf(XmlReader reader)
    {
        var look = ImmutableHashSet.CreateBuilder<Rendition>();
        body.Children(reader, child =>
        {
            Rendition? rend = child.LocalName switch
            {
                "i" => Rendition.Italic,
                "b" => Rendition.Bold,
                "u" => Rendition.Underline,
                "smallCaps" => Rendition.SmallCaps,
                "strike" or "dstrike" => Rendition.Strikethrough,
                "vertAlign" when DocxXml.Value(child) == "superscript" => Rendition.Superscript,
                "vertAlign" when DocxXml.Value(child) == "subscript" => Rendition.Subscript,
                _ => null,
            };
            if (rend is { } found && DocxXml.IsOn(child))
            {
                look.Add(found);
            }

            DocxBody.Skip(child);
        });
        return look.ToImmutable();
    }

    private void ParagraphProperty(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "pStyle": StyleId = DocxXml.Value(reader); break;
            case "outlineLvl": Outline = DocxXml.Number(DocxXml.Value(reader)); break;
            case "numPr": body.Children(reader, ParagraphProperty); return;
            case "numId": NumberingId = DocxXml.Value(reader); break;
            case "ilvl": NumberingLevel = DocxXml.Number(DocxXml.Value(reader)); break;
        }

        DocxBody.Skip(reader);
    }

    private void Words(string value)
    {
        if (markFollows is not null && value.Trim() is { Length: > 0 and <= 6 } mark)
        {
            EndMark(mark);
        }
        else if (value.Length > 0)
        {
            run.Add(value);
        }
    }

    private void Symbol(XmlReader reader)
    {
        // Symbol fonts live in the private use area: their sign cannot be told without the font.
        var isNumber = int.TryParse(DocxXml.Attribute(reader, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code);
        if (isNumber && code is >= 0x20 and < 0xD800)
        {
            Words(((char)code).ToString());
        }
        else
        {
            body.Objects++;
        }

        DocxBody.Skip(reader);
    }

    private void Break(XmlReader reader)
    {
        if (DocxXml.Attribute(reader, "type") == "page")
        {
            run.Add(span => new InlinePageBreak(null, span), 1);
        }
        else
        {
            run.Add(span => new LineBreak(span), 1);
        }

        DocxBody.Skip(reader);
    }

    private void Call(XmlReader reader)
    {
        EndMark(null);
        var id = DocxXml.Attribute(reader, "id") ?? "";
        markFollows = (reader.LocalName == "endnoteReference", id);
        if (DocxXml.Attribute(reader, "customMarkFollows") is not ("1" or "true" or "on"))
        {
            EndMark(null);
        }

        DocxBody.Skip(reader);
    }

    private void EndMark(string? mark)
    {
        if (markFollows is not var (isEnd, id))
        {
            return;
        }

        markFollows = null;
        if (body.Notes.Call(isEnd, id, mark) is { } number)
        {
            run.Look([]);
            run.Add(span => new NoteRef(number, span), number.Length);
        }
        else if (mark is not null)
        {
            run.Add(mark);
        }
    }

    private void Tracked(XmlReader reader, Func<string?, ImmutableArray<Inline>, SourceSpan, Inline> make)
    {
        body.TrackedChanges++;
        var author = DocxXml.Attribute(reader, "author");
        run.Open();
        body.Children(reader, Read);
        run.Close((content, span) => make(author, content, span));
    }

    private static string Content(XmlReader reader)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
            text.Append(reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA
                ? reader.Value : "");
        }

        return text.ToString();
    }
}
