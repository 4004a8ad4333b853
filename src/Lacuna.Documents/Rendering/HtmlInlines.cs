using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Model;
using Lacuna.Documents.Names;

namespace Lacuna.Documents.Rendering;

/// <summary>Writes what stands within a block.</summary>
internal sealed class HtmlInlines(StringBuilder html, HtmlGaps gaps, HtmlNotes notes)
{
    /// <summary>Address below which the pages of the file lie, with a slash at its end; null where page breaks lead nowhere.</summary>
    public string? Pages { get; init; }

    /// <summary>Whether names and dates lead on; in a file that stands alone they lead nowhere.</summary>
    public bool Links { get; init; } = true;

    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private Said? _speech;

    // HTML forbids a link within a link.
    private bool _isInLink;

    /// <summary>A name or a date leads on from its first place in each block: a link at each mention would be a thicket for the keyboard.</summary>
    public void BeginBlock() => _linked.Clear();

    /// <summary>Writes a paragraph whose speaker stands in the margin already.</summary>
    public void WriteSpeech(Said said, ImmutableArray<Inline> content)
    {
        _speech = said;
        Write(content);
        _speech = null;
    }

    public void Write(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text: WriteText(text.Value); break;
                case LineBreak: html.Append("<br>"); break;
                case InlinePageBreak page: WritePage(page.Number, page.Page, "span"); break;
                case Gap gap: gaps.WriteBar(gap, "span", null); break;
                case NoteRef reference: notes.WriteReference(reference); break;
                case Supplied { Certain: false } supplied: Bracketed("ed doubt", "Supplied by the editor with doubt", supplied.Content); break;
                case Supplied supplied: Bracketed("ed", "Supplied by the editor", supplied.Content); break;
                case Gloss gloss: Bracketed("ed gloss", "Explained by the editor", gloss.Content); break;
                case SuppliedDateline dateline: Bracketed("ed place", "Place and date supplied by the editor", dateline.Content); break;
                case PartLabel part: Wrapped("span class=\"ed part\" title=\"Part named by the editor\"", "span", part.Content); break;
                case Comment comment: Wrapped("span class=\"aside\" title=\"The reporter’s aside\"", "span", comment.Content); break;
                case Stamp stamp: Wrapped($"span class=\"stamp\" title=\"{StampTitle(stamp.Kind)}\"", "span", stamp.Content); break;
                case Unclear unclear: Wrapped("span class=\"unclear\" title=\"Read with doubt\"", "span", unclear.Content); break;
                case Addition addition: Changed("ins", "Added by ", addition.By, addition.Content); break;
                case Deletion deletion: Changed("del", "Struck out by ", deletion.By, deletion.Content); break;
                case Name name: WriteName(name); break;
                case DateMention date: WriteDate(date); break;
                case Said said: WriteSaid(said); break;
                case Choice choice: WriteChoice(choice); break;
                case Bracketed bracketed:
                    html.Append('[');
                    Write(bracketed.Content);
                    html.Append(']');
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

    /// <summary>Writes the beginning of a page: its number as printed, else that in the file. It can be led to as <c>#page-3</c>, by the number in the file.</summary>
    public void WritePage(string? number, int? page, string element)
    {
        var linked = page is not null && Pages is not null && !_isInLink;
        html.Append('<').Append(element);
        if (linked)
        {
            html.Append(CultureInfo.InvariantCulture, $" id=\"page-{page}\"");
        }

        html.Append(" class=\"page\"><span>");
        if (linked)
        {
            html.Append("<a href=\"").Append(Pages).Append(CultureInfo.InvariantCulture, $"{page}\" title=\"Page {page} as it is\">");
        }

        HtmlText.Append(html, number is not null ? $"page {number}" : page is { } n && Pages is not null ? string.Create(CultureInfo.InvariantCulture, $"page {n}") : "new page");
        html.Append(linked ? "</a>" : "").Append("</span></").Append(element).Append('>');
        if (element == "div")
        {
            html.Append('\n');
        }
    }

    // A line end after a short line is an author's (an address, a list of names); after a long one it is the typist's margin.
    private void WriteText(string value)
    {
        var rest = value.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            HtmlText.Append(html, rest[..end]);
            html.Append(end < 55 ? "<br>\n" : "\n");
            rest = rest[(end + 1)..];
        }

        HtmlText.Append(html, rest);
    }

    private void Wrapped(string open, string close, ImmutableArray<Inline> content)
    {
        html.Append('<').Append(open).Append('>');
        Write(content);
        html.Append("</").Append(close).Append('>');
    }

    // The brackets are characters of the text, so that they are copied and read with the words they enclose.
    private void Bracketed(string cssClass, string title, ImmutableArray<Inline> content)
    {
        html.Append("<span class=\"").Append(cssClass).Append("\" title=\"").Append(title).Append("\">[");
        Write(content);
        html.Append("]</span>");
    }

    private void WriteChoice(Choice choice)
    {
        Wrapped("span class=\"sic\" title=\"So in the document\"", "span", choice.Sic);
        html.Append("<span class=\"ed corr\" title=\"");
        if (choice.Resp is { } editor)
        {
            html.Append("Corrected by ");
            HtmlText.Append(html, editor);
        }
        else
        {
            html.Append(choice.Corr.IsEmpty ? "Noted by the editor" : "Corrected by the editor");
        }

        html.Append("\">");
        HtmlText.Append(html, choice.Lead);
        Write(choice.Corr);
        html.Append("]</span>");
    }

    private void Changed(string element, string words, string? by, ImmutableArray<Inline> content)
    {
        html.Append('<').Append(element);
        if (by is not null)
        {
            html.Append(" title=\"").Append(words);
            HtmlText.Append(html, by);
            html.Append('"');
        }

        html.Append('>');
        Write(content);
        html.Append("</").Append(element).Append('>');
    }

    private static string StampTitle(StampKind kind) => kind switch
    {
        StampKind.Received => "Stamp: received",
        StampKind.Released => "Stamp: released",
        StampKind.Classification => "Stamp: classification",
        StampKind.Declassification => "Stamp: declassification",
        _ => "Stamp",
    };

    private void WriteSaid(Said said)
    {
        var outer = _speech;
        if (outer is not null && said.Speaker == outer.Speaker && said.Form == outer.Form && (said.Literal == outer.Literal || !said.Literal))
        {
            _speech = said;
            if (said.Literal)
            {
                Wrapped("span class=\"literal\"", "span", said.Content);
            }
            else
            {
                Write(said.Content);
            }
        }
        else
        {
            // Within a line there is no margin to say it in: these words are for those who hear the page, or read it without styles.
            html.Append("<span class=\"said").Append(said.Literal ? " literal" : said.Form == SpeechForm.Direct ? " direct" : "").Append("\" title=\"");
            HtmlText.Append(html, said.Speaker);
            html.Append(", ").Append(HtmlSpeech.Manner(said)).Append("\">");
            if (said.Literal || said.Speaker != outer?.Speaker)
            {
                html.Append("<span class=\"unseen\" lang=\"en\">(");
                if (said.Speaker != outer?.Speaker)
                {
                    HtmlText.Append(html, said.Speaker);
                    html.Append(", ");
                }

                html.Append(HtmlSpeech.Manner(said)).Append(":) </span>");
            }

            _speech = said;
            Write(said.Content);
            html.Append("</span>");
        }

        _speech = outer;
    }

    private void WriteName(Name name)
    {
        var form = !Links || name.Kind != NameKind.Person || HoldsLink(name.Content) ? "" : MentionedForm.Of(name);
        if (form.Length == 0 || !_linked.Add(form))
        {
            Write(name.Content);
            return;
        }

        html.Append("<a class=\"person\" href=\"/people/named/").Append(Uri.EscapeDataString(form)).Append("\">");
        WriteInLink(name.Content);
        html.Append("</a>");
    }

    private void WriteDate(DateMention date)
    {
        var (time, year) = HtmlDates.Of(date.Edtf);
        var link = Links && year is not null && !HoldsLink(date.Content) && _linked.Add(year);
        if (link)
        {
            html.Append("<a class=\"when\" href=\"/years/").Append(year).Append("\">");
        }

        if (time is not null)
        {
            html.Append("<time datetime=\"").Append(time).Append("\">");
        }

        if (link)
        {
            WriteInLink(date.Content);
        }
        else
        {
            Write(date.Content);
        }

        html.Append(time is null ? "" : "</time>").Append(link ? "</a>" : "");
    }

    private void WriteInLink(ImmutableArray<Inline> content)
    {
        _isInLink = true;
        Write(content);
        _isInLink = false;
    }

    // HTML forbids a link within a link. Names are short and their nesting is bounded by the reader, so looking into them is cheap.
    private static bool HoldsLink(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            var holds = inline switch
            {
                Text => false,
                Gap or NoteRef or Name or DateMention => true,
                Highlight i => HoldsLink(i.Content),
                Supplied i => HoldsLink(i.Content),
                SuppliedDateline i => HoldsLink(i.Content),
                Gloss i => HoldsLink(i.Content),
                Choice i => HoldsLink(i.Sic) || HoldsLink(i.Corr),
                Comment i => HoldsLink(i.Content),
                Stamp i => HoldsLink(i.Content),
                PartLabel i => HoldsLink(i.Content),
                Bracketed i => HoldsLink(i.Content),
                Said i => HoldsLink(i.Content),
                Unclear i => HoldsLink(i.Content),
                Addition i => HoldsLink(i.Content),
                Deletion i => HoldsLink(i.Content),
                _ => false,
            };
            if (holds)
            {
                return true;
            }
        }

        return false;
    }
}
