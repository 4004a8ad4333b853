using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.PlainText;

/// <summary>Reads plain text: paragraphs divided by blank lines, and of headings, datelines, lists and notes only what is quite sure.</summary>
/// <remarks>Every character that is not white space stands in a block, in the order of the source; only a note's number loses its
/// brackets, which the number's place in the model implies. Linear; safe for concurrent use.</remarks>
public static class PlainTextReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The decoded text, as <see cref="TextDecoding.Decode"/> gives it. Line ends other than <c>\n</c> and forbidden
    /// characters are mended first, with a diagnostic; spans then refer to the mended text.</param>
    /// <param name="limits">Bounds: characters (<see cref="ReaderLimits.MaxBytes"/>) and paragraphs (<see cref="ReaderLimits.MaxNodes"/>).</param>
    /// <returns>The document. Every <see cref="Text"/> equals the source at its span.</returns>
    /// <exception cref="DocumentFormatException">Code <c>text-too-large</c>.</exception>
    public static TextDocument Read(string text, ReaderLimits limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        if (text.Length > limits.MaxBytes)
        {
            throw new DocumentFormatException("text-too-large", $"The text has more than {limits.MaxBytes} characters; divide it.");
        }

        var noticed = ImmutableArray.CreateBuilder<Diagnostic>();
        var source = SourceText.Clean(text, noticed);
        var passages = Passages.Divide(source, limits.MaxNodes);
        var notes = PlainNotes.Find(source, passages);
        var blocks = ImmutableArray.CreateBuilder<Block>(passages.Count);
        for (var i = 0; i < passages.Count; i++)
        {
            AddBlocks(source, passages, i, notes, blocks);
        }

        if (!blocks.Any(block => block is not PageBreak))
        {
            noticed.Add(new Diagnostic(DiagnosticCode.NoText, "The document has no text.", new SourceSpan(0, source.Length)));
        }

        var title = blocks.Find(block => block is Heading { Level: 1 }) is { } heading
            ? source.Substring(heading.Span.Start, heading.Span.Length)
            : "";
        return new TextDocument(
            DocumentFormat.Text, DocumentDescription.Empty with { Title = title }, blocks.ToImmutable(), [], noticed.ToImmutable());
    }

    private static Block? Find(this ImmutableArray<Block>.Builder blocks, Func<Block, bool> wanted) => blocks.FirstOrDefault(wanted);

    private static void AddBlocks(
        string source, List<Passage> passages, int index, PlainNotes notes, ImmutableArray<Block>.Builder blocks)
    {
        var passage = passages[index];
        var span = passage.Span;
        if (passage.IsPageBreak)
        {
            blocks.Add(new PageBreak(null, span));
        }
        else if (notes.NoteAt(span.Start) is { } note)
        {
            blocks.Add(new NoteBlock(note.Number, Inlines(source, note.TextStart, span.End, notes), span));
        }
        else if (PlainLists.Items(source, span) is { } items)
        {
            foreach (var (label, text) in items)
            {
                var whole = SourceSpan.Between(text.Start - label.Length - 1, text.End);
                blocks.Add(new ListItem(label, 0, Inlines(source, text.Start, text.End, notes), whole));
            }
        }
        else
        {
            var content = Inlines(source, span.Start, span.End, notes);
            blocks.Add(PlainHeadings.Judge(source, passages, index) switch
            {
                LineKind.Title => new Heading(1, content, span),
                LineKind.Heading => new Heading(2, content, span),
                LineKind.Dateline => new Dateline(content, span),
                _ => new Paragraph(content, span),
            });
        }
    }

    /// <summary>The words between two offsets, divided at calls of notes and at form feeds.</summary>
    private static ImmutableArray<Inline> Inlines(string source, int start, int end, PlainNotes notes)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>(1);
        var from = start;
        while (from < end)
        {
            var feed = source.IndexOf('\f', from, end - from);
            var stop = feed < 0 ? end : feed;
            foreach (var (at, number) in notes.CallsWithin(from, stop))
            {
                AddText(source, from, at, inlines);
                inlines.Add(new NoteRef(number, new SourceSpan(at, number.Length + 2)));
                from = at + number.Length + 2;
            }

            AddText(source, from, stop, inlines);
            if (feed >= 0)
            {
                inlines.Add(new InlinePageBreak(null, new SourceSpan(feed, 1)));
            }

            from = stop + 1;
        }

        return inlines.ToImmutable();
    }

    private static void AddText(string source, int start, int end, ImmutableArray<Inline>.Builder inlines)
    {
        if (end > start)
        {
            inlines.Add(new Text(source[start..end], SourceSpan.Between(start, end)));
        }
    }
}
