using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Docx;

/// <summary>Reads block-level WordprocessingML (ECMA-376 part 1 §17.2–17.4) from a streaming reader. One serves one file.</summary>
internal sealed class DocxBody(ReaderLimits limits, DocxStyles styles, DocxNumbering numbering, DocxNotes notes)
{
    private int nodes;

    /// <summary>Characters read so far; the measure of all spans.</summary>
    public int Offset { get; private set; }

    /// <summary>Tracked insertions, deletions and moves met.</summary>
    public int TrackedChanges { get; set; }

    /// <summary>Drawings, pictures and embedded objects met.</summary>
    public int Objects { get; set; }

    /// <summary>Notes called so far.</summary>
    public DocxNotes Notes => notes;

    /// <summary>Reads the blocks within the element that the reader stands on, each top block followed by the notes it calls.</summary>
    public void Blocks(XmlReader reader, ICollection<Block> sink)
    {
        ReadInto(reader, sink, isTop: true);
        FlushNotes(sink);
    }

    /// <summary>Reads blocks without their notes: for textboxes and cells, whose notes follow the block around them.</summary>
    public void Inner(XmlReader reader, ICollection<Block> sink) => ReadInto(reader, sink, isTop: false);

    /// <summary>Calls for each child element; the callee reads it to its end.</summary>
    public void Children(XmlReader reader, Action<XmlReader> each)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Check(reader);
                each(reader);
            }
        }
    }

    /// <summary>Of the alternatives for readers of different age (part 3 §10.2) reads the first: it has the text of all.</summary>
    public void Alternatives(XmlReader reader, Action<XmlReader> each)
    {
        var taken = false;
        Children(reader, alternative =>
        {
            if (taken)
            {
                Skip(alternative);
                return;
            }

            taken = true;
            Children(alternative, each);
        });
    }

    /// <summary>Passes over an element and leaves the reader on its end, so that no sibling is lost.</summary>
    public static void Skip(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
        }
    }

    private void Check(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        if (reader.Depth > limits.MaxDepth)
        {
            throw new DocumentFormatException(
                "xml-depth", $"Elements nest deeper than {limits.MaxDepth}; the file was not made by a word processor.", -1, place.LineNumber, place.LinePosition);
        }

        if (++nodes > (long)limits.MaxNodes * 4)
        {
            throw new DocumentFormatException("docx-too-large", "The file has too many elements; divide it.", -1, place.LineNumber, place.LinePosition);
        }
    }

    private void ReadInto(XmlReader reader, ICollection<Block> sink, bool isTop) => Children(reader, child =>
    {
        switch (child.LocalName)
        {
            case "p": ReadParagraph(child, sink); break;
            case "tbl": ReadTable(child, sink); break;
            case "AlternateContent": Alternatives(child, inner => ReadInto(inner, sink, isTop)); break;
            case "altChunk": Objects++; Skip(child); break;
            case "r" or "hyperlink" or "oMathPara": ReadParagraph(child, sink); break;
            case var name when DocxInlines.IsProperties(name): Skip(child); break;
            default: ReadInto(child, sink, isTop); break;
        }

        if (isTop)
        {
            FlushNotes(sink);
        }
    });

    private void ReadParagraph(XmlReader reader, ICollection<Block> sink)
    {
        var run = new DocxRun(Offset);
        var boxes = new List<Block>();
        var inlines = new DocxInlines(this, run, boxes);
        if (reader.LocalName == "r")
        {
            inlines.Read(reader);
        }
        else
        {
            Children(reader, inlines.Read);
        }

        Offset = Math.Max(Offset, run.Offset);
        var content = run.Finish();
        var span = SourceSpan.Between(run.Start, run.Offset);
        if (!content.IsEmpty)
        {
            sink.Add(BlockOf(inlines, content, span));
        }

        foreach (var box in boxes)
        {
            sink.Add(box);
        }

        // One character for the end of the paragraph.
        Offset++;
    }

    private Block BlockOf(DocxInlines paragraph, ImmutableArray<Inline> content, SourceSpan span)
    {
        if (content is [InlinePageBreak])
        {
            return new PageBreak(null, span);
        }

        var level = paragraph.Outline is { } outline and >= 0 and < 9 ? Math.Min(outline + 1, 6) : styles.HeadingLevel(paragraph.StyleId);
        if (level > 0)
        {
            return new Heading(level, content, span);
        }

        var listed = paragraph.NumberingId is { } own ? (own, paragraph.NumberingLevel ?? 0) : styles.Numbering(paragraph.StyleId);
        if (listed is { } list && list.Item1 != "0")
        {
            return new ListItem(numbering.Next(list.Item1, list.Item2), Math.Clamp(list.Item2, 0, 8), content, span);
        }

        return styles.IsQuotation(paragraph.StyleId) ? new Quotation(content, span) : new Paragraph(content, span);
    }

    private void ReadTable(XmlReader reader, ICollection<Block> sink)
    {
        var start = Offset;
        var rows = new List<List<ImmutableArray<Inline>>>();
        var heads = new HashSet<int>();
        void Part(XmlReader part)
        {
            if (part.LocalName == "tr")
            {
                rows.Add([]);
                Children(part, Part);
            }
            else if (part.LocalName == "tc" && rows.Count > 0)
            {
                var blocks = new List<Block>();
                Inner(part, blocks);
                rows[^1].Add(Joined(blocks));
            }
            else if (part.LocalName == "trPr")
            {
                Children(part, Part);
            }
            else if (part.LocalName == "tblHeader")
            {
                // A row that Word repeats on every page; on and off are said as in OOXML's other switches.
                if (part.GetAttribute("val", part.NamespaceURI) is not ("0" or "false" or "off"))
                {
                    heads.Add(rows.Count - 1);
                }

                Skip(part);
            }
            else if (DocxInlines.IsProperties(part.LocalName) || part.LocalName == "tblGrid")
            {
                Skip(part);
            }
            else
            {
                Children(part, Part);
            }
        }

        Children(reader, Part);
        if (rows.Count > 0)
        {
            sink.Add(new Table([.. rows.Select((row, i) => TableRow.Of([.. row], [.. row.Select(_ => heads.Contains(i))]))], SourceSpan.Between(start, Offset)));
        }
    }

    private void FlushNotes(ICollection<Block> sink)
    {
        while (notes.TryTake(out var number, out var xml))
        {
            var start = Offset;
            var blocks = new List<Block>();
            using var reader = DocxPackage.CreateReader(new StringReader(xml));
            reader.MoveToContent();
            Inner(reader, blocks);
            sink.Add(new NoteBlock(number, TrimStart(Joined(blocks)), SourceSpan.Between(start, Offset)));
        }
    }

    // The blank between a note's own number and its words.
    private static ImmutableArray<Inline> TrimStart(ImmutableArray<Inline> content)
    {
        if (content is not [Text first, ..])
        {
            return content;
        }

        var kept = first.Value.TrimStart();
        var cut = first.Value.Length - kept.Length;
        return kept.Length == 0 ? content.RemoveAt(0) : content.SetItem(0, new Text(kept, new SourceSpan(first.Span.Start + cut, kept.Length)));
    }

    private static ImmutableArray<Inline> Joined(List<Block> blocks)
    {
        var joined = ImmutableArray.CreateBuilder<Inline>();
        foreach (var part in blocks.SelectMany(Parts))
        {
            if (joined.Count > 0)
            {
                joined.Add(new LineBreak(new SourceSpan(part[0].Span.Start, 0)));
            }

            joined.AddRange(part);
        }

        return joined.ToImmutable();
    }

    private static IEnumerable<ImmutableArray<Inline>> Parts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Heading heading => [heading.Content],
        Quotation quotation => [quotation.Content],
        ListItem { Label.Length: > 0 } item =>
            [item.Content.Insert(0, new Text(string.Create(CultureInfo.InvariantCulture, $"{item.Label} "), new SourceSpan(item.Span.Start, 0)))],
        ListItem item => [item.Content],
        Table table => table.Rows.SelectMany(row => row.Cells).Where(cell => !cell.IsEmpty),
        _ => [],
    };
}
