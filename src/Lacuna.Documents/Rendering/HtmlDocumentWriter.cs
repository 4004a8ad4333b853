using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>Writes the text of a document as HTML: a closed set of elements and classes, no links but to its own passages,
/// no styles, nothing from the source but escaped text.</summary>
/// <remarks>Gaps are bars: one of lines or paragraphs takes lines, one of pages folds into a labelled block, the rest stand in the line.</remarks>
public static class HtmlDocumentWriter
{
    private const int LongestBar = 12;

    /// <summary>Writes the blocks of a document. Deterministic.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its plain text, from which passages get their addresses.</param>
    /// <returns>HTML for the inside of an <c>article</c>.</returns>
    public static string Write(TextDocument document, PlainText text)
    {
        var writer = new Writer(document, text);
        return writer.Write();
    }

    private sealed class Writer
    {
        private readonly StringBuilder _html = new();
        private readonly TextDocument _document;
        private readonly ImmutableArray<string> _ids;
        private readonly Dictionary<string, (NoteBlock Note, int Index)> _notes = new(StringComparer.Ordinal);
        private readonly HashSet<int> _notesWritten = [];
        private readonly List<string> _pendingNotes = [];
        // A gap's number is its order in the plain text, wherever the page shows it.
        private readonly Dictionary<Gap, int> _gaps = new(ReferenceEqualityComparer.Instance);

        public Writer(TextDocument document, PlainText text)
        {
            _document = document;
            _ids = PassageIds.Of(text);
            foreach (var range in text.Marks)
            {
                if (range.Mark is Gap gap)
                {
                    _gaps.TryAdd(gap, _gaps.Count + 1);
                }
            }

            for (var i = 0; i < document.Blocks.Length; i++)
            {
                if (document.Blocks[i] is NoteBlock note)
                {
                    _notes.TryAdd(note.Number, (note, i));
                }
            }
        }

        public string Write()
        {
            var blocks = _document.Blocks;
            var openList = -1;
            for (var i = 0; i < blocks.Length; i++)
            {
                openList = ChangeList(openList, blocks[i]);
                WriteBlock(blocks[i], i);
                if (openList < 0)
                {
                    WritePendingNotes();
                }
            }

            ChangeList(openList, null);
            WritePendingNotes();
            return _html.ToString();
        }

        private int ChangeList(int open, Block? next)
        {
            if (next is ListItem item && open < 0)
            {
                _html.Append("<ul class=\"list\">\n");
                return item.Depth;
            }

            if (next is not ListItem && open >= 0)
            {
                _html.Append("</ul>\n");
                return -1;
            }

            return open;
        }

        private void WriteBlock(Block block, int index)
        {
            switch (block)
            {
                case Heading heading:
                    // The page's own title is h1. Where the document repeats it, its other headings follow it as if it were that h1.
                    var isOwn = IsOwnTitle(heading, index);
                    var below = isOwn || _document.Blocks is not [Heading opening, ..] || !IsOwnTitle(opening, 0) ? 1 : 0;
                    var level = (char)('0' + Math.Clamp(heading.Level + below, 2, 6));
                    Element($"h{level}", isOwn ? "own-title" : null, heading.Content, index);
                    break;
                case Paragraph { Content: [Gap gap] } when IsBlockBar(gap): WriteGap(gap, "p", _ids[index]); break;
                case Paragraph paragraph: Element("p", null, paragraph.Content, index); break;
                case Quotation quotation: Element("blockquote", null, quotation.Content, index); break;
                case Dateline dateline: Element("p", "dateline", dateline.Content, index); break;
                case Signature signature: Element("p", "signature", signature.Content, index); break;
                case ListItem item:
                    _html.Append("<li id=\"").Append(_ids[index]).Append("\" class=\"depth-")
                        .Append(Math.Clamp(item.Depth, 0, 5).ToString(CultureInfo.InvariantCulture)).Append("\">");
                    if (item.Label.Length > 0)
                    {
                        _html.Append("<span class=\"label\">");
                        HtmlText.Append(_html, item.Label);
                        _html.Append("</span> ");
                    }

                    WriteInlines(item.Content);
                    _html.Append("</li>\n");
                    break;
                case NoteBlock note:
                    if (!_notesWritten.Contains(index) && !(_notes.TryGetValue(note.Number, out var first) && first.Index == index && IsReferenced(note.Number)))
                    {
                        WriteNote(note, index, linked: false);
                    }

                    break;
                case PageBreak page: WritePage(page.Number, "div"); break;
                case Table table: WriteTable(table, index); break;
                default: throw new InvalidOperationException($"A block of type {block.GetType().Name} has no HTML.");
            }
        }

        // The page above the text bears the same words already; the style sheet may hide them here.
        private bool IsOwnTitle(Heading heading, int index) =>
            index == 0 && string.Equals(PlainTextWriter.Write(heading.Content).Trim(), _document.Description.Title, StringComparison.Ordinal);

        private bool IsReferenced(string number) => _pendingNotes.Contains(number);

        private void Element(string name, string? cssClass, ImmutableArray<Inline> content, int index)
        {
            _html.Append('<').Append(name).Append(" id=\"").Append(_ids[index]).Append('"');
            if (cssClass is not null)
            {
                _html.Append(" class=\"").Append(cssClass).Append('"');
            }

            _html.Append('>');
            WriteInlines(content);
            _html.Append("</").Append(name).Append(">\n");
        }

        private void WriteTable(Table table, int index)
        {
            _html.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table id=\"").Append(_ids[index]).Append("\">\n");
            foreach (var row in table.Rows)
            {
                _html.Append("<tr>");
                foreach (var cell in row.Cells)
                {
                    _html.Append("<td>");
                    WriteInlines(cell);
                    _html.Append("</td>");
                }

                _html.Append("</tr>\n");
            }

            _html.Append("</table></div>\n");
        }

        private void WritePage(string? number, string element)
        {
            _html.Append('<').Append(element).Append(" class=\"page\"><span>");
            HtmlText.Append(_html, number is null ? "new page" : $"page {number}");
            _html.Append("</span></").Append(element).Append('>');
            if (element == "div")
            {
                _html.Append('\n');
            }
        }

        private void WritePendingNotes()
        {
            foreach (var number in _pendingNotes)
            {
                var (note, index) = _notes[number];
                if (_notesWritten.Add(index))
                {
                    WriteNote(note, index, linked: true);
                }
            }

            _pendingNotes.Clear();
        }

        private void WriteNote(NoteBlock note, int index, bool linked)
        {
            _notesWritten.Add(index);
            _html.Append("<div class=\"note\" role=\"note\" id=\"").Append(_ids[index]).Append("\"><b>");
            HtmlText.Append(_html, note.Number);
            _html.Append("</b> ");
            WriteInlines(note.Content);
            if (linked)
            {
                _html.Append(" <a class=\"back\" href=\"#r").Append(index.ToString(CultureInfo.InvariantCulture))
                    .Append("\" aria-label=\"Back to the text of note ");
                HtmlText.Append(_html, note.Number);
                _html.Append("\">↩</a>");
            }

            _html.Append("</div>\n");
        }

        private void WriteInlines(ImmutableArray<Inline> content)
        {
            foreach (var inline in content)
            {
                switch (inline)
                {
                    case Text text: WriteText(text.Value); break;
                    case LineBreak: _html.Append("<br>"); break;
                    case InlinePageBreak page: WritePage(page.Number, "span"); break;
                    case Gap gap: WriteGap(gap, "span", null); break;
                    case NoteRef reference: WriteReference(reference); break;
                    case Supplied supplied: Wrapped("span class=\"ed\"", "span", supplied.Content); break;
                    case Gloss gloss: Wrapped("span class=\"ed gloss\"", "span", gloss.Content); break;
                    case Unclear unclear: Wrapped("span class=\"unclear\"", "span", unclear.Content); break;
                    case Addition addition: Wrapped("ins", "ins", addition.Content); break;
                    case Deletion deletion: Wrapped("del", "del", deletion.Content); break;
                    case Name name: WriteInlines(name.Content); break;
                    case DateMention date: WriteInlines(date.Content); break;
                    case Choice { Corr.IsEmpty: true } choice:
                        Wrapped("span class=\"sic\"", "span", choice.Sic);
                        _html.Append(" <span class=\"ed\">sic</span>");
                        break;
                    case Choice choice:
                        Wrapped("span class=\"sic\"", "span", choice.Sic);
                        _html.Append(' ');
                        WriteCorrection(choice);
                        break;
                    case Highlight highlight:
                        var (open, close) = highlight.Rend switch
                        {
                            Rendition.Bold => ("b", "b"),
                            Rendition.Underline => ("u", "u"),
                            Rendition.SmallCaps => ("span class=\"caps\"", "span"),
                            Rendition.Superscript => ("sup", "sup"),
                            Rendition.Subscript => ("sub", "sub"),
                            Rendition.Strikethrough => ("s", "s"),
                            _ => ("i", "i"),
                        };
                        Wrapped(open, close, highlight.Content);
                        break;
                    default: throw new InvalidOperationException($"An inline of type {inline.GetType().Name} has no HTML.");
                }
            }
        }

        // An editor of this archive signs the correction.
        private void WriteCorrection(Choice choice)
        {
            _html.Append("<span class=\"ed\"");
            if (choice.Resp is { } editor)
            {
                _html.Append(" title=\"Corrected by ");
                HtmlText.Append(_html, editor);
                _html.Append('"');
            }

            _html.Append('>');
            WriteInlines(choice.Corr);
            _html.Append("</span>");
        }

        private void Wrapped(string open, string close, ImmutableArray<Inline> content)
        {
            _html.Append('<').Append(open).Append('>');
            WriteInlines(content);
            _html.Append("</").Append(close).Append('>');
        }

        // A line end after a short line is an author's (an address, a list of names); after a long one it is the typist's margin.
        private void WriteText(string value)
        {
            var rest = value.AsSpan();
            for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
            {
                HtmlText.Append(_html, rest[..end]);
                _html.Append(end < 55 ? "<br>\n" : "\n");
                rest = rest[(end + 1)..];
            }

            HtmlText.Append(_html, rest);
        }

        private void WriteReference(NoteRef reference)
        {
            if (!_notes.TryGetValue(reference.Number, out var target))
            {
                _html.Append("<sup class=\"ref\">");
                HtmlText.Append(_html, reference.Number);
                _html.Append("</sup>");
                return;
            }

            _html.Append("<a class=\"ref\" href=\"#").Append(_ids[target.Index]).Append('"');
            if (!_notesWritten.Contains(target.Index) && !_pendingNotes.Contains(reference.Number))
            {
                _html.Append(" id=\"r").Append(target.Index.ToString(CultureInfo.InvariantCulture)).Append('"');
                _pendingNotes.Add(reference.Number);
            }

            _html.Append(" aria-label=\"Note ");
            HtmlText.Append(_html, reference.Number);
            _html.Append("\">");
            HtmlText.Append(_html, reference.Number);
            _html.Append("</a>");
        }

        private static bool IsBlockBar(Gap gap) =>
            gap.IsWithheld && gap.Extent is { Unit: ExtentUnit.Line or ExtentUnit.Paragraph or ExtentUnit.Page or ExtentUnit.Document };

        private void WriteGap(Gap gap, string element, string? id)
        {
            _html.Append('<').Append(element);
            if (id is not null)
            {
                _html.Append(" id=\"").Append(id).Append('"');
            }

            _html.Append(" class=\"gap ").Append(BarClass(gap)).Append("\" title=\"");
            HtmlText.Append(_html, PlainTextWriter.GapStatement(gap));
            _html.Append("\"><span id=\"g").Append(_gaps.GetValueOrDefault(gap).ToString(CultureInfo.InvariantCulture)).Append("\">");
            HtmlText.Append(_html, GapLabel.Of(gap));
            _html.Append("</span></").Append(element).Append('>');
            if (element == "p")
            {
                _html.Append('\n');
            }
        }

        private static string BarClass(Gap gap)
        {
            if (!gap.IsWithheld)
            {
                return "open";
            }

            var size = gap.Extent?.Max ?? 1;
            return gap.Extent?.Unit switch
            {
                ExtentUnit.Page or ExtentUnit.Document => "pages",
                ExtentUnit.Paragraph => Lines(size * 5),
                ExtentUnit.Line when size >= 1 => Lines(size),
                ExtentUnit.Word => string.Create(CultureInfo.InvariantCulture, $"run words-{Math.Clamp((int)size, 1, LongestBar)}"),
                _ => "run",
            };
        }

        private static string Lines(decimal lines) =>
            string.Create(CultureInfo.InvariantCulture, $"lines lines-{Math.Clamp((int)Math.Round(lines, MidpointRounding.AwayFromZero), 1, LongestBar)}");
    }
}
