using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>Writes rows of a text and its translation as HTML: a closed set of elements and classes, nothing from the sources but escaped text.</summary>
/// <remarks>Each row has an address made from the words of its first paragraph, so that it stays when others change. Sentences that correspond
/// bear one class within their row (<c>s1</c>, <c>s2</c>…), by which a style sheet may light both up; nothing depends on it.</remarks>
public sealed class ParallelHtml
{
    /// <summary>Sentences of a row that can light up together: the style sheet names each class.</summary>
    public const int MostLit = 24;

    private readonly StringBuilder _html;
    private readonly ParallelAlignment _alignment;
    private readonly ParallelNames _names;
    private readonly Func<int, string?> _fixedBy;
    private readonly Column _a;
    private readonly Column _b;

    /// <summary>Prepares the writing.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="alignment">What.</param>
    /// <param name="names">What the texts are called.</param>
    /// <param name="links">Whether names and dates lead to the pages of an archive.</param>
    /// <param name="fixedBy">Says of a fix, by its number, who made it: words without markup; or null.</param>
    public ParallelHtml(StringBuilder html, ParallelAlignment alignment, ParallelNames names, bool links, Func<int, string?> fixedBy)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        (_html, _alignment, _names, _fixedBy) = (html, alignment, names, fixedBy);
        _a = new Column(html, alignment.A, links);
        _b = new Column(html, alignment.B, links);
    }

    /// <summary>The address of a row within its page.</summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="row">One of its rows.</param>
    public static string AddressOf(ParallelAlignment alignment, ParallelRow row)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        ArgumentNullException.ThrowIfNull(row);
        return row.A.IsEmpty ? "b-" + alignment.B.Segments[row.B[0]].Passage : alignment.A.Segments[row.A[0]].Passage;
    }

    /// <summary>Writes some of the rows.</summary>
    /// <param name="from">The first, from 0.</param>
    /// <param name="count">How many at most.</param>
    public void WriteRows(int from, int count)
    {
        for (var r = from; r < Math.Min(_alignment.Rows.Length, from + count); r++)
        {
            WriteRow(_alignment.Rows[r], r + 1);
        }
    }

    private void WriteRow(ParallelRow row, int number)
    {
        var id = AddressOf(_alignment, row);
        var notes = NotesOf(row);
        _html.Append("<section class=\"pair").Append(row.IsPair ? "" : " alone").Append(row.IsDoubtful ? " doubtful" : "").Append(row.Gaps.Any(IsFinding) ? " found" : "")
            .Append("\" id=\"").Append(id).Append("\" aria-label=\"Row ").Append(Number(number)).Append("\">\n<a class=\"at\" href=\"#").Append(id)
            .Append("\" title=\"The address of this row\">").Append(Number(number)).Append("</a>\n");
        WriteSide(_a, "a", _names.A, row.A, row, pair => pair.A);
        WriteSide(_b, "b", _names.B, row.B, row, pair => pair.B);
        if (notes.Count > 0)
        {
            _html.Append("<ul class=\"of-row\">\n");
            foreach (var (kind, words) in notes)
            {
                _html.Append("<li class=\"").Append(kind).Append("\">");
                HtmlText.Append(_html, words);
                _html.Append("</li>\n");
            }

            _html.Append("</ul>\n");
        }

        _html.Append("</section>\n");
    }

    private void WriteSide(Column column, string side, string name, ImmutableArray<int> segments, ParallelRow row, Func<SentencePair, ImmutableArray<SentencePlace>> placesOf)
    {
        _html.Append("<div class=\"side ").Append(side).Append("\">\n<p class=\"which\">");
        HtmlText.Append(_html, ParallelNames.Heading(name));
        _html.Append("</p>\n");
        if (segments.IsEmpty)
        {
            _html.Append("<p class=\"none\">");
            HtmlText.Append(_html, ParallelWords.Missing(row, _names));
            _html.Append("</p>\n</div>\n");
            return;
        }

        // One sentence beside one needs no light: the row itself shows what belongs together.
        var lit = new Dictionary<SentencePlace, int>();
        for (var k = 0; row.Sentences.Length > 1 && k < Math.Min(MostLit, row.Sentences.Length); k++)
        {
            foreach (var place in placesOf(row.Sentences[k]))
            {
                lit[place] = k + 1;
            }
        }

        column.Write(segments, lit);
        _html.Append("</div>\n");
    }

    private List<(string Kind, string Words)> NotesOf(ParallelRow row)
    {
        var notes = row.Gaps.Where(g => g.Standing != GapStanding.Both).Select(g => (IsFinding(g) ? "finding" : "unmarked", ParallelWords.Of(g, _names) + ".")).ToList();
        foreach (var fix in row.Sentences.Select(s => s.Fix).Prepend(row.Fix).OfType<int>().Distinct())
        {
            if (_fixedBy(fix) is { } words)
            {
                notes.Add(("by-hand", words));
            }
        }

        if (row.IsDoubtful)
        {
            notes.Add(("doubt", string.Create(CultureInfo.InvariantCulture, $"Doubtful whether these correspond ({row.Score:0.00}).")));
        }

        return notes;
    }

    private static bool IsFinding(GapCorrespondence gap) => gap.Standing is GapStanding.ReadableInA or GapStanding.ReadableInB;

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>One text of the two.</summary>
    private sealed class Column
    {
        private readonly StringBuilder _html;
        private readonly ParallelSide _side;
        private readonly HtmlGaps _gaps;
        private readonly HtmlInlines _inlines;
        private readonly string _language;

        public Column(StringBuilder html, ParallelSide side, bool links)
        {
            (_html, _side) = (html, side);
            var language = side.Document.Description.Language;
            _gaps = new HtmlGaps(html, language);
            // Notes stand in rows of their own; what refers to them needs no address that another text on the page may have too.
            _inlines = new HtmlInlines(html, _gaps, new HtmlNotes(html, side.Document with { Blocks = [] }, [])) { Links = links };
            var attribute = new StringBuilder();
            if (language is not null)
            {
                attribute.Append(" lang=\"");
                HtmlText.Append(attribute, language);
                attribute.Append('"');
            }

            _language = attribute.ToString();
        }

        public void Write(ImmutableArray<int> segments, Dictionary<SentencePlace, int> lit)
        {
            _html.Append("<div class=\"text\"").Append(_language).Append(">\n");
            foreach (var segment in segments)
            {
                Write(segment, lit);
            }

            _html.Append("</div>\n");
        }

        private void Write(int segment, Dictionary<SentencePlace, int> lit)
        {
            _inlines.BeginBlock();
            switch (_side.Segments[segment].Block)
            {
                case Heading heading: Element("h3", "", segment, heading.Content, lit); break;
                case Paragraph { Content: [Gap gap] } when HtmlGaps.IsBlockBar(gap): _gaps.WriteBar(gap, "p", null); break;
                case Paragraph paragraph: Element("p", "", segment, paragraph.Content, lit); break;
                case Quotation quotation: Element("blockquote", "", segment, quotation.Content, lit); break;
                case Dateline dateline: Element("p", "dateline", segment, dateline.Content, lit); break;
                case Signature signature: Element("p", "signature", segment, signature.Content, lit); break;
                case ListItem item: Labelled("item", item.Label, segment, item.Content, lit); break;
                case NoteBlock note: Labelled("note", note.Number, segment, note.Content, lit); break;
                case Table table: WriteTable(table); break;
                default: throw new InvalidOperationException($"A block of type {_side.Segments[segment].Block.GetType().Name} has no row.");
            }
        }

        private void Labelled(string cssClass, string label, int segment, ImmutableArray<Inline> content, Dictionary<SentencePlace, int> lit)
        {
            _html.Append("<p class=\"").Append(cssClass).Append("\">");
            var before = cssClass == "note" ? label.Length + 3 : label.Length > 0 ? label.Length + 1 : 0;
            if (label.Length > 0)
            {
                _html.Append("<b>");
                HtmlText.Append(_html, label);
                _html.Append("</b> ");
            }

            Sentences(segment, content, before, lit);
            _html.Append("</p>\n");
        }

        private void Element(string name, string cssClass, int segment, ImmutableArray<Inline> content, Dictionary<SentencePlace, int> lit)
        {
            _html.Append('<').Append(name).Append(cssClass.Length > 0 ? $" class=\"{cssClass}\">" : ">");
            Sentences(segment, content, 0, lit);
            _html.Append("</").Append(name).Append(">\n");
        }

        // Each sentence with the blank after it, cut out of the paragraph with its marks. Before it stand so many characters of a label.
        private void Sentences(int segment, ImmutableArray<Inline> content, int before, Dictionary<SentencePlace, int> lit)
        {
            var own = _side.Segments[segment];
            if (own.Sentences.Length == 1)
            {
                Lit(lit.GetValueOrDefault(new SentencePlace(segment, 0)), content);
                return;
            }

            var slices = new InlineSlices(content);
            for (var s = 0; s < own.Sentences.Length; s++)
            {
                var from = s == 0 ? 0 : own.Sentences[s].Start - own.Start - before;
                var to = (s + 1 < own.Sentences.Length ? own.Sentences[s + 1].Start : own.End) - own.Start - before;
                Lit(lit.GetValueOrDefault(new SentencePlace(segment, s)), slices.Of(new Stretch(Math.Max(0, from), Math.Max(0, to))));
            }
        }

        private void Lit(int number, ImmutableArray<Inline> content)
        {
            if (number == 0)
            {
                _inlines.Write(content);
                return;
            }

            _html.Append("<span class=\"s").Append(number.ToString(CultureInfo.InvariantCulture)).Append("\">");
            _inlines.Write(content);
            _html.Append("</span>");
        }

        private void WriteTable(Table table)
        {
            _html.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n");
            foreach (var row in table.Rows)
            {
                _html.Append("<tr>");
                foreach (var cell in row.Cells)
                {
                    _html.Append("<td>");
                    _inlines.Write(cell);
                    _html.Append("</td>");
                }

                _html.Append("</tr>\n");
            }

            _html.Append("</table></div>\n");
        }
    }
}
