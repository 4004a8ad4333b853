using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>Writes the text of a document as HTML: a closed set of elements and classes, no links but to its own passages and pages, to years
/// and to the names in it, no styles, nothing from the source but escaped text.</summary>
/// <remarks>Gaps are bars: one of lines or paragraphs takes lines, one of pages folds into a labelled block, the rest stand in the line. Each
/// leads to its entry in the list of what is missing, below the text. Brackets of the editor are characters, not decoration: they are
/// copied, and read where there are no styles. What a reader who sees the page learns from the margin or the letter (who speaks, whether
/// literally) also stands in words.</remarks>
public static class HtmlDocumentWriter
{
    /// <summary>Writes the blocks of a document and the list of what is missing. Deterministic.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its plain text, from which passages get their addresses.</param>
    /// <returns>HTML for the inside of an <c>article</c>.</returns>
    public static string Write(TextDocument document, PlainText text) => Write(document, text, WithheldShare.Of(document, text));

    /// <summary>The same where the estimate is already at hand.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its plain text.</param>
    /// <param name="withheld">What is withheld of it, for the sizes in the list of gaps.</param>
    /// <param name="pages">Address below which the pages of the file lie, such as <c>/records/4k2p9w0c7hxm/pages/</c>, which page breaks and
    /// gaps with a place lead to; null where they lead nowhere. Escaped for a URL by the caller.</param>
    /// <returns>HTML for the inside of an <c>article</c>.</returns>
    public static string Write(TextDocument document, PlainText text, WithheldShare withheld, string? pages = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(withheld);
        var html = new StringBuilder(text.Text.Length + text.Text.Length / 2);
        var gaps = new HtmlGaps(html, document, text);
        new Writer(html, document, PassageIds.Of(text), gaps, pages).Write();
        gaps.WriteList(withheld, pages);
        return html.ToString();
    }

    private sealed class Writer
    {
        private readonly StringBuilder _html;
        private readonly TextDocument _document;
        private readonly ImmutableArray<string> _ids;
        private readonly HtmlGaps _gaps;
        private readonly HtmlNotes _notes;
        private readonly HtmlInlines _inlines;
        private readonly HtmlSpeech _speech;

        public Writer(StringBuilder html, TextDocument document, ImmutableArray<string> ids, HtmlGaps gaps, string? pages)
        {
            _html = html;
            _document = document;
            _ids = ids;
            _gaps = gaps;
            _notes = new HtmlNotes(html, document, ids);
            _inlines = new HtmlInlines(html, gaps, _notes) { Pages = pages };
            _speech = new HtmlSpeech(html, _inlines);
        }

        public void Write()
        {
            var blocks = _document.Blocks;
            var listStart = -1;
            for (var i = 0; i < blocks.Length; i++)
            {
                if (listStart >= 0 && blocks[i] is not ListItem)
                {
                    CloseList(listStart);
                    listStart = -1;
                }

                var start = _html.Length;
                if (listStart < 0 && blocks[i] is ListItem)
                {
                    listStart = start;
                    _html.Append("<ul class=\"list\">\n");
                }

                WriteBlock(blocks[i], i);
                if (listStart < 0)
                {
                    _notes.WriteBeside(start, _inlines);
                }
            }

            if (listStart >= 0)
            {
                CloseList(listStart);
            }
        }

        private void CloseList(int start)
        {
            _html.Append("</ul>\n");
            _notes.WriteBeside(start, _inlines);
        }

        private void WriteBlock(Block block, int index)
        {
            _inlines.BeginBlock();
            if (block is not (Paragraph or Quotation or PageBreak or NoteBlock))
            {
                _speech.Silence();
            }

            switch (block)
            {
                case Heading heading:
                    // The page's own title is h1. Where the document repeats it, its other headings follow it as if it were that h1.
                    var isOwn = IsOwnTitle(heading, index);
                    var below = isOwn || _document.Blocks is not [Heading opening, ..] || !IsOwnTitle(opening, 0) ? 1 : 0;
                    var level = (char)('0' + Math.Clamp(heading.Level + below, 2, 6));
                    Element($"h{level}", isOwn ? "own-title" : Voice(heading.Content), heading.Content, index);
                    break;
                case Paragraph { Content: [Gap gap] } when HtmlGaps.IsBlockBar(gap):
                    _speech.Silence();
                    _gaps.WriteBar(gap, "p", _ids[index]);
                    break;
                case Paragraph paragraph: Speaking("p", paragraph.Content, index); break;
                case Quotation quotation: Speaking("blockquote", quotation.Content, index); break;
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

                    _inlines.Write(item.Content);
                    _html.Append("</li>\n");
                    break;
                case NoteBlock note: _notes.WriteLoose(note, index, _inlines); break;
                case PageBreak page: _inlines.WritePage(page.Number, page.Page, "div"); break;
                case Table table: WriteTable(table, index); break;
                default: throw new InvalidOperationException($"A block of type {block.GetType().Name} has no HTML.");
            }
        }

        private void Speaking(string name, ImmutableArray<Inline> content, int index)
        {
            if (HtmlSpeech.Of(content) is not { } said)
            {
                _speech.Silence();
                Element(name, Voice(content), content, index);
                return;
            }

            _html.Append('<').Append(name).Append(" id=\"").Append(_ids[index]).Append("\" class=\"")
                .Append(HtmlSpeech.ClassOf(said)).Append("\">");
            _speech.Write(said, content);
            _html.Append("</").Append(name).Append(">\n");
        }

        // A whole block in the editor's or the reporter's voice goes with it when that voice is switched off.
        private static string? Voice(ImmutableArray<Inline> content)
        {
            string? voice = null;
            foreach (var inline in content)
            {
                var own = inline switch
                {
                    Supplied or SuppliedDateline or Gloss or PartLabel => "all-ed",
                    Comment => "all-aside",
                    Text text when text.Value.AsSpan().IsWhiteSpace() => voice,
                    _ => "",
                };
                if (own == "" || (voice is not null && own != voice))
                {
                    return null;
                }

                voice = own;
            }

            return voice;
        }

        // The page above the text bears the same words already; the style sheet may hide them here.
        private bool IsOwnTitle(Heading heading, int index) =>
            index == 0 && string.Equals(PlainTextWriter.Write([.. heading.Content.Where(i => i is not NoteRef)]).Trim(), _document.Description.Title, StringComparison.Ordinal);

        private void Element(string name, string? cssClass, ImmutableArray<Inline> content, int index)
        {
            _html.Append('<').Append(name).Append(" id=\"").Append(_ids[index]).Append('"');
            if (cssClass is not null)
            {
                _html.Append(" class=\"").Append(cssClass).Append('"');
            }

            _html.Append('>');
            _inlines.Write(content);
            _html.Append("</").Append(name).Append(">\n");
        }

        private void WriteTable(Table table, int index)
        {
            _html.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table id=\"").Append(_ids[index]).Append("\">\n");
            foreach (var row in table.Rows)
            {
                var isHead = row.Labels.Length == row.Cells.Length && !row.Labels.Contains(false);
                _html.Append("<tr>");
                for (var i = 0; i < row.Cells.Length; i++)
                {
                    var isLabel = i < row.Labels.Length && row.Labels[i];
                    _html.Append(!isLabel ? "<td>" : isHead ? "<th scope=\"col\">" : "<th scope=\"row\">");
                    _inlines.Write(row.Cells[i]);
                    _html.Append(isLabel ? "</th>" : "</td>");
                }

                _html.Append("</tr>\n");
            }

            _html.Append("</table></div>\n");
        }
    }
}
