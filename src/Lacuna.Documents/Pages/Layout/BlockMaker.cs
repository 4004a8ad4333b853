using System.Collections.Immutable;
using System.Text;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages.Layout;

/// <summary>Makes the blocks of a document from drafts.</summary>
internal sealed class BlockMaker(LayoutReading reading, ReaderLimits limits)
{
    // An item of a list is no page of text that begins with a number.
    private const int LongestItem = 1200;

    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly StringBuilder source = new();
    private readonly HashSet<Draft> written = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PageText, int> indexes = Indexes(reading.Pages);
    private int page = -1;
    private int rest;

    /// <summary>The blocks. Spans count in the text of the drafts, divided by blank lines.</summary>
    public ImmutableArray<Block> Make()
    {
        var passages = Passages();
        var headings = new DraftHeadings(reading, source.ToString(), passages);
        source.Clear();
        for (var i = 0; i < reading.Drafts.Count; i++)
        {
            var draft = reading.Drafts[i];
            TurnTo(IndexOf(draft.First));
            blocks.Add(Made(i, draft, headings));
            foreach (var called in Calls(draft))
            {
                Write(called);
            }

            Check();
        }

        TurnTo(reading.Pages.Count);
        return blocks.ToImmutable();
    }

    /// <summary>What stood around the text.</summary>
    public ImmutableArray<Block> Furniture() =>
        [.. reading.Furniture.Select(line => (Block)new Paragraph([new Text(line.Text, new SourceSpan(source.Length, 0))], new SourceSpan(source.Length, 0)))];

    // The drafts as plain text, for those who judge lines by their neighbours.
    private List<Passage> Passages()
    {
        var passages = new List<Passage>();
        foreach (var draft in reading.Drafts)
        {
            var start = source.Length;
            foreach (var piece in draft.Pieces)
            {
                source.Append(piece switch { WordsPiece words => words.Value, GapPiece => "█", CallPiece call => $"[{call.Number}]", _ => "" });
            }

            if (draft.Kind == DraftKind.Table)
            {
                source.Append('\t');
            }

            passages.Add(new Passage(SourceSpan.Between(start, source.Length), IsPageBreak: source.Length == start));
            source.Append("\n\n");
        }

        return passages;
    }

    private Block Made(int index, Draft draft, DraftHeadings headings)
    {
        var start = source.Length;
        if (draft.Kind == DraftKind.Table)
        {
            ImmutableArray<TableRow> rows = [.. draft.Rows.Select(row => new TableRow([.. row.Select(cell => Inlines(cell, '\t'))]))];
            return new Table(rows, End(start));
        }

        var (kind, level) = headings.Judge(index);
        var label = kind == LineKind.Plain ? ListLabel(index) : null;
        if (label is not null)
        {
            source.Append(label).Append(' ');
            var content = Inlines(WithoutLabel(draft.Pieces, label.Length), null);
            return new ListItem(label, 0, content, End(start));
        }

        var inlines = Inlines(draft.Pieces, null, kind is LineKind.Title or LineKind.Heading);
        return kind switch
        {
            LineKind.Title or LineKind.Heading => new Heading(level, inlines, End(start)),
            LineKind.Dateline => new Dateline(inlines, End(start)),
            _ => new Paragraph(inlines, End(start)),
        };
    }

    private SourceSpan End(int start)
    {
        var span = SourceSpan.Between(start, source.Length);
        source.Append("\n\n");
        return span;
    }

    // The label of a list's item: its neighbour has one too.
    private string? ListLabel(int index)
    {
        var label = Label(index);
        return label is not null && (Label(index - 1) is not null || Label(index + 1) is not null) ? label : null;
    }

    private string? Label(int index)
    {
        if (index < 0 || index >= reading.Drafts.Count || reading.Drafts[index] is not { Kind: DraftKind.Paragraph, Pieces: [WordsPiece { Value: var words }, ..] } draft
            || draft.Lines.Sum(l => l.Text.Length) > LongestItem)
        {
            return null;
        }

        var length = PlainLists.LabelLength(words, 0, words.Length);
        return length > 0 && length + 1 < words.Length ? words[..length] : null;
    }

    private static List<Piece> WithoutLabel(List<Piece> pieces, int length)
    {
        var first = (WordsPiece)pieces[0];
        return [first with { Value = first.Value[(length + 1)..] }, .. pieces.Skip(1)];
    }

    private ImmutableArray<Inline> Inlines(List<Piece> pieces, char? end, bool plain = false)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var piece in pieces)
        {
            var start = source.Length;
            switch (piece)
            {
                case WordsPiece words:
                    source.Append(words.Value);
                    Add(inlines, words, SourceSpan.Between(start, source.Length), plain);
                    break;
                case CallPiece call:
                    source.Append('[').Append(call.Number).Append(']');
                    inlines.Add(new NoteRef(call.Number, SourceSpan.Between(start, source.Length)));
                    break;
                case BreakPiece to:
                    page = Math.Max(page, to.Page);
                    inlines.Add(new InlinePageBreak(reading.Heads.NumberOf(to.Page), new SourceSpan(start, 0)) { Page = reading.Pages[to.Page].Number });
                    break;
                case GapPiece gap:
                    source.Append('█');
                    inlines.Add(GapMaker.Of(gap.Gap, SourceSpan.Between(start, source.Length)));
                    break;
            }
        }

        if (end is { } sign)
        {
            source.Append(sign);
        }

        return inlines.ToImmutable();
    }

    private static void Add(ImmutableArray<Inline>.Builder inlines, WordsPiece words, SourceSpan span, bool plain)
    {
        if (words.Rend is { } rend && (!plain || rend == Rendition.Superscript))
        {
            inlines.Add(new Highlight(rend, [new Text(words.Value, span)], span));
        }
        else if (inlines.Count > 0 && inlines[^1] is Text before)
        {
            inlines[^1] = new Text(before.Value + words.Value, SourceSpan.Between(before.Span.Start, span.End));
        }
        else
        {
            inlines.Add(new Text(words.Value, span));
        }
    }

    // Page breaks up to a page; before each the notes and notices that belong to the page that ends.
    private void TurnTo(int to)
    {
        while (true)
        {
            if (page < to)
            {
                WriteRest(page);
            }

            if (page >= Math.Min(to, reading.Pages.Count - 1))
            {
                return;
            }

            page++;
            blocks.Add(new PageBreak(reading.Heads.NumberOf(page), new SourceSpan(source.Length, 0)) { Page = reading.Pages[page].Number });
        }
    }

    // Notes that no number in the text calls, of all pages up to one, and the notices of those pages.
    private void WriteRest(int upTo)
    {
        for (var p = Math.Max(0, rest); p <= upTo; p++)
        {
            reading.Notes[p].ForEach(Write);
            foreach (var notice in reading.Pages[p].Redactions.Where(r => r.Look is GapLook.Notice or GapLook.WithdrawalSheet))
            {
                var start = source.Length;
                source.Append('█');
                var span = End(start);
                blocks.Add(new Paragraph([GapMaker.OfPages(reading.Pages[p].Number, notice, span)], span));
            }
        }

        rest = Math.Max(rest, upTo + 1);
    }

    private void Write(Draft note)
    {
        if (written.Add(note))
        {
            var start = source.Length;
            var content = Inlines(note.Pieces, null);
            blocks.Add(new NoteBlock(note.Number, content, End(start)));
        }
    }

    // The notes that a draft calls, in the order of the calls: on the same page, else on the next.
    private IEnumerable<Draft> Calls(Draft draft)
    {
        var at = IndexOf(draft.First);
        foreach (var piece in draft.Pieces.Concat(draft.Rows.SelectMany(r => r).SelectMany(c => c)))
        {
            if (piece is BreakPiece to)
            {
                at = to.Page;
            }
            else if (piece is CallPiece call)
            {
                var note = reading.Notes[at].Find(n => n.Number == call.Number && !written.Contains(n))
                    ?? (at + 1 < reading.Notes.Count ? reading.Notes[at + 1].Find(n => n.Number == call.Number) : null);
                if (note is not null)
                {
                    yield return note;
                }
            }
        }
    }

    private void Check()
    {
        if (blocks.Count > limits.MaxNodes || source.Length > limits.MaxBytes)
        {
            throw new DocumentFormatException("pages-too-large", $"The pages hold more than {limits.MaxNodes:N0} paragraphs or {limits.MaxBytes:N0} characters; divide the file.");
        }
    }

    private int IndexOf(LaidLine line) => indexes.TryGetValue(line.Page, out var index) ? index : 0;

    private static Dictionary<PageText, int> Indexes(IReadOnlyList<PageText> pages)
    {
        var indexes = new Dictionary<PageText, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < pages.Count; i++)
        {
            indexes[pages[i]] = i;
        }

        return indexes;
    }
}
