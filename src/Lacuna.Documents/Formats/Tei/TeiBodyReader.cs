using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Formats.Tei;

/// <summary>Reads the text of one TEI document. Every method leaves the reader just after the element it was called on.</summary>
internal sealed class TeiBodyReader(XmlReader reader, SourcePositions positions, ReaderLimits limits)
{
    private readonly List<(DocumentDescription Description, List<Block> Blocks)> _documents = [];
    private readonly ImmutableArray<Block>.Builder _furniture = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly List<Block> _outside = [];
    private readonly List<NoteBlock> _notes = [];
    private List<Block>? _inside;
    private InlineCollector _inlines = new(preserve: false);
    private int _inlineStart = -1;
    private int _listDepth;
    private int _nodes;

    private List<Block> Blocks => _inside ?? _outside;

    public void Finish(DocumentDescription description, ImmutableArray<TextDocument>.Builder documents)
    {
        if (_documents.Count == 1)
        {
            // One document in its own division: what stands around it (a note of the editor) belongs to it.
            _outside.AddRange(_documents[0].Blocks);
            _outside.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
            description = description.Title.Length > 0 ? description : _documents[0].Description;
            _documents.Clear();
        }

        var hasOutside = _outside.Exists(b => b is not PageBreak);
        if (hasOutside || _documents.Count == 0)
        {
            documents.Add(new TextDocument(DocumentFormat.Tei, description, [.. _outside], _furniture.ToImmutable(), _diagnostics.ToImmutable()));
        }

        foreach (var (own, blocks) in _documents)
        {
            documents.Add(new TextDocument(DocumentFormat.Tei, own, [.. blocks], [], _diagnostics.ToImmutable()));
        }
    }

    /// <summary>Reads an element that holds blocks: text, body, div, list wrappers.</summary>
    public void ReadContainer(int level)
    {
        var isDocument = reader.LocalName == "div" && reader.GetAttribute("type") == "document" && _inside is null;
        if (isDocument)
        {
            _inside = [];
        }

        var own = int.TryParse(reader.GetAttribute("n"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 6
            && _inlines.IsEmpty && reader.XmlSpace == XmlSpace.Preserve ? n : isDocument ? 1 : level;
        _inlines = new InlineCollector(reader.XmlSpace == XmlSpace.Preserve);
        EachChild(child => ReadBlock(child, own));
        FlushLoose();
        if (isDocument)
        {
            var heading = _inside?.OfType<Heading>().FirstOrDefault();
            var title = heading is null ? "" : PlainTextWriter.Write([.. heading.Content.Where(i => i is not NoteRef)]).Trim();
            _documents.Add((DocumentDescription.Empty with { Title = title }, _inside ?? []));
            _inside = null;
        }
    }

    // Calls read for each child element and gathers loose text; leaves the reader after the end tag.
    private void EachChild(Action<string> read)
    {
        if (reader.Depth > limits.MaxDepth || ++_nodes > limits.MaxNodes)
        {
            throw new DocumentFormatException("xml-depth",
                $"Elements are nested deeper than {limits.MaxDepth}, or there are more than {limits.MaxNodes}. Split the file.", positions.Here());
        }

        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        reader.Read();
        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                read(reader.LocalName);
            }
            else
            {
                ReadLooseText();
            }
        }

        reader.Read();
    }

    private void ReadLooseText()
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            var start = positions.NodeStart(reader.NodeType);
            var blank = reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
            if (!(blank && _inlineStart < 0))
            {
                _inlineStart = _inlineStart < 0 ? start : _inlineStart;
                var value = reader.Value;
                reader.Read();
                _inlines.Text(value, SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType))));
                return;
            }
        }

        reader.Read();
    }

    private void FlushLoose()
    {
        var start = _inlineStart;
        _inlineStart = -1;
        var content = _inlines.Take();
        if (!content.IsEmpty && !PlainTextWriter.Write(content).AsSpan().IsWhiteSpace())
        {
            Blocks.Add(new Paragraph(content, SourceSpan.Between(Math.Max(0, start), Math.Max(start, content[^1].Span.End))));
        }

        FlushNotes();
    }

    private void FlushNotes()
    {
        Blocks.AddRange(_notes);
        _notes.Clear();
    }

    private void ReadBlock(string name, int level)
    {
        if (IsInline(name))
        {
            _inlineStart = _inlineStart < 0 ? positions.NodeStart(XmlNodeType.Element) : _inlineStart;
            ReadInline(name);
            return;
        }

        FlushLoose();
        var type = reader.GetAttribute("type");
        switch (name)
        {
            case "head": Filled((c, s) => new Heading(Math.Clamp(level, 1, 6), c, s)); break;
            case "p" or "salute" or "byline" or "trailer" or "epigraph" or "l" or "titlePart" or "docImprint":
                Filled((c, s) => new Paragraph(c, s));
                break;
            case "ab":
                Filled((c, s) => type switch
            {
                "dateline" => new Dateline(c, s),
                "signature" => new Signature(c, s),
                _ => new Paragraph(c, s),
            }); break;
            case "quote" or "q": Filled((c, s) => new Quotation(c, s)); break;
            case "dateline": Filled((c, s) => new Dateline(c, s)); break;
            case "signed": Filled((c, s) => new Signature(c, s)); break;
            case "fw": ReadFurniture(); break;
            case "note": ReadNote(inText: false); FlushNotes(); break;
            case "pb":
                var start = positions.NodeStart(XmlNodeType.Element);
                var number = reader.GetAttribute("n");
                var page = TeiNames.FacsPage(reader.GetAttribute("facs"));
                reader.Skip();
                Blocks.Add(new PageBreak(number, new SourceSpan(start, 0)) { Page = page });
                break;
            case "list": ReadList(); break;
            case "table": ReadTable(); break;
            case "div" or "div1" or "div2" or "div3" or "div4": ReadContainer(Math.Min(level + 1, 6)); break;
            case "teiHeader" or "tei" or "facsimile": reader.Skip(); break;
            case "text" or "body" or "front" or "back" or "group" or "opener" or "closer" or "postscript" or "lg" or "floatingText"
                or "titlePage" or "docTitle" or "argument" or "listBibl" or "frus:attachment" or "attachment" or "figure" or "cit" or "sp":
                EachChild(child => ReadBlock(child, level));
                FlushLoose();
                break;
            default:
                Unknown(name);
                EachChild(child => ReadBlock(child, level));
                FlushLoose();
                break;
        }
    }

    private void Unknown(string name)
    {
        if (_unknown.Add(name))
        {
            _diagnostics.Add(new Diagnostic(DiagnosticCode.UnknownElement,
                $"The element <{name}> is not known here; its text was kept.", new SourceSpan(positions.NodeStart(XmlNodeType.Element), 0)));
        }
    }

    private void Filled(Func<ImmutableArray<Inline>, SourceSpan, Block> make)
    {
        var start = positions.NodeStart(XmlNodeType.Element);
        var content = ReadContent();
        Blocks.Add(make(content, SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType)))));
        FlushNotes();
    }

    // The inlines of the element the reader stands on, with white space folded unless xml:space says otherwise.
    private ImmutableArray<Inline> ReadContent()
    {
        var outer = _inlines;
        var outerStart = _inlineStart;
        _inlines = new InlineCollector(reader.XmlSpace == XmlSpace.Preserve);
        _inlineStart = 0;
        EachChild(ReadInline);
        var content = _inlines.Take();
        _inlines = outer;
        _inlineStart = outerStart;
        return content;
    }

    private void ReadFurniture()
    {
        var start = positions.NodeStart(XmlNodeType.Element);
        var content = ReadContent();
        _furniture.Add(new Paragraph(content, SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType)))));
    }

    private void ReadList()
    {
        var label = "";
        _listDepth++;
        EachChild(child =>
        {
            switch (child)
            {
                case "label": label = PlainTextWriter.Write(ReadContent()); break;
                case "item":
                    var depth = reader.GetAttribute("rend") is { } rend && rend.StartsWith("depth", StringComparison.Ordinal)
                        && int.TryParse(rend.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var d) ? d : _listDepth - 1;
                    ReadItem(reader.GetAttribute("n") ?? label, depth);
                    label = "";
                    break;
                default: ReadBlock(child, 2); break;
            }
        });
        _listDepth--;
        FlushLoose();
    }

    private void ReadItem(string label, int depth)
    {
        var start = positions.NodeStart(XmlNodeType.Element);
        var outer = _inlines;
        var outerStart = _inlineStart;
        _inlines = new InlineCollector(reader.XmlSpace == XmlSpace.Preserve);
        _inlineStart = 0;
        var done = false;
        void Emit()
        {
            var content = _inlines.Take();
            if (!done || !content.IsEmpty)
            {
                Blocks.Add(new ListItem(done ? "" : label, depth, content, SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType)))));
            }

            done = true;
            FlushNotes();
        }

        EachChild(child =>
        {
            if (IsInline(child) || child is "p" or "note" or "pb")
            {
                ReadInline(child);
                return;
            }

            Emit();
            _inlineStart = -1;
            ReadBlock(child, 2);
            _inlineStart = 0;
        });
        Emit();
        _inlines = outer;
        _inlineStart = outerStart;
    }

    private void ReadTable()
    {
        var start = positions.NodeStart(XmlNodeType.Element);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        EachChild(child =>
        {
            if (child != "row")
            {
                ReadBlock(child, 2);
                return;
            }

            var isHead = reader.GetAttribute("role") == "label";
            var cells = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
            var labels = ImmutableArray.CreateBuilder<bool>();
            EachChild(_ =>
            {
                labels.Add(isHead || reader.GetAttribute("role") == "label");
                cells.Add(ReadContent());
            });
            if (cells.Count > 0)
            {
                rows.Add(TableRow.Of(cells.ToImmutable(), labels.ToImmutable()));
            }
        });
        if (rows.Count > 0)
        {
            Blocks.Add(new Table(rows.ToImmutable(), SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType)))));
        }

        FlushLoose();
    }

    private void ReadNote(bool inText)
    {
        var start = positions.NodeStart(XmlNodeType.Element);
        var number = reader.GetAttribute("n") ?? "*";
        if (inText)
        {
            _inlines.Add(new NoteRef(number, new SourceSpan(start, 0)));
        }

        var slot = _notes.Count;
        var content = ReadContent();
        _notes.Insert(slot, new NoteBlock(number, content, SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType)))));
    }

    private static bool IsInline(string name) => name is "hi" or "emph" or "gap" or "supplied" or "choice" or "sic" or "corr" or "unclear"
        or "add" or "del" or "persName" or "placeName" or "orgName" or "name" or "date" or "ref" or "lb" or "seg" or "foreign" or "title"
        or "time" or "gloss" or "term" or "abbr" or "expan" or "rs" or "num" or "measure" or "soCalled" or "mentioned" or "ptr" or "bibl"
        or "idno" or "affiliation" or "roleName" or "address" or "addrLine" or "space" or "said" or "speaker" or "graphic" or "anchor" or "stamp";

    private void ReadInline(string name)
    {
        var start = positions.NodeStart(XmlNodeType.Element);
        switch (name)
        {
            case "lb": reader.Skip(); _inlines.Add(new LineBreak(new SourceSpan(start, 0))); break;
            case "pb":
                var number = reader.GetAttribute("n");
                var page = TeiNames.FacsPage(reader.GetAttribute("facs"));
                reader.Skip();
                _inlines.AddClosed(new InlinePageBreak(number, new SourceSpan(start, 0)) { Page = page });
                break;
            case "gap": _inlines.Add(TeiGapReader.Read(reader, positions)); break;
            case "hi" or "emph":
                var rend = TeiNames.Rend(reader.GetAttribute("rend"));
                Nested(start, (c, s) => new Highlight(rend, c, s));
                break;
            case "supplied" when reader.GetAttribute("reason") == "dateline": Nested(start, (c, s) => new SuppliedDateline(c, s)); break;
            case "supplied":
                var certain = reader.GetAttribute("cert") is not ("low" or "unknown");
                Nested(start, (c, s) => new Supplied(c, certain, s));
                break;
            case "unclear": Nested(start, (c, s) => new Unclear(c, s)); break;
            case "sic":
                var lead = reader.GetAttribute("n") ?? Choice.UsualLead(corrected: false);
                Nested(start, (c, s) => new Choice(c, [], lead, s));
                break;
            case "stamp":
                var stamp = TeiNames.Stamp(reader.GetAttribute("type"));
                Nested(start, (c, s) => new Stamp(stamp, c, s));
                break;
            case "seg" when reader.GetAttribute("type") == "part": Nested(start, (c, s) => new PartLabel(c, s)); break;
            case "seg" when reader.GetAttribute("type") == "bracketed": Nested(start, (c, s) => new Bracketed(c, s)); break;
            case "said" when (reader.GetAttribute("n") ?? reader.GetAttribute("who")?.TrimStart('#')) is { Length: > 0 } speaker:
                var form = reader.GetAttribute("direct") == "false" ? SpeechForm.Reported : SpeechForm.Direct;
                var literal = reader.GetAttribute("rend") == "literal";
                Nested(start, (c, s) => new Said(speaker, form, literal, c, s));
                break;
            case "add":
                var adder = reader.GetAttribute("n");
                Nested(start, (c, s) => new Addition(c, adder, s));
                break;
            case "del":
                var deleter = reader.GetAttribute("n");
                Nested(start, (c, s) => new Deletion(c, deleter, s));
                break;
            case "choice": ReadChoice(start); break;
            case "note" when reader.GetAttribute("type") == "gloss": Nested(start, (c, s) => new Gloss(c, s)); break;
            case "note" when reader.GetAttribute("type") == "comment": Nested(start, (c, s) => new Comment(c, s)); break;
            case "note": ReadNote(inText: true); break;
            case "ref" when reader.GetAttribute("type") == "note":
                _inlines.Add(new NoteRef(PlainTextWriter.Write(ReadContent()), new SourceSpan(start, 0)));
                break;
            case "persName" or "placeName" or "orgName":
                var kind = name switch { "persName" => NameKind.Person, "placeName" => NameKind.Place, _ => NameKind.CorporateBody };
                var key = reader.GetAttribute("key") ?? reader.GetAttribute("corresp")?.TrimStart('#');
                Nested(start, (c, s) => new Name(kind, key, c, s));
                break;
            case "date":
                var edtf = TeiHeaderReader.EdtfOf(reader);
                Nested(start, (c, s) => new DateMention(edtf, c, s));
                break;
            case "p" or "item" or "label" or "list" or "quote" or "table" or "row" or "cell" or "head":
                if (!_inlines.IsEmpty)
                {
                    _inlines.Add(new LineBreak(new SourceSpan(start, 0)));
                }

                EachChild(ReadInline);
                break;
            default:
                if (!IsInline(name))
                {
                    Unknown(name);
                }

                EachChild(ReadInline);
                break;
        }
    }

    private void Nested(int start, Func<ImmutableArray<Inline>, SourceSpan, Inline> make)
    {
        _inlines.Open();
        EachChild(ReadInline);
        var content = _inlines.Close();
        _inlines.AddClosed(make(content, SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType)))));
    }

    private void ReadChoice(int start)
    {
        var lead = reader.GetAttribute("n");
        ImmutableArray<Inline> sic = [];
        ImmutableArray<Inline> corr = [];
        string? resp = null;
        EachChild(child =>
        {
            resp = child == "corr" ? TeiNames.EditorOf(reader.GetAttribute("resp")) : resp;
            _inlines.Open();
            if (IsInline(child))
            {
                EachChild(ReadInline);
            }
            else
            {
                reader.Skip();
            }

            var content = _inlines.Close();
            (sic, corr) = child is "corr" or "reg" or "expan" ? (sic, content) : (content, corr);
        });
        _inlines.AddClosed(new Choice(sic, corr, lead ?? Choice.UsualLead(!corr.IsEmpty), SourceSpan.Between(start, Math.Max(start, positions.NodeStart(reader.NodeType)))) { Resp = resp });
    }
}
