using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>Writes a document as plain text. What an editor put in stands in brackets, as the field prints it.</summary>
public static class PlainTextWriter
{
    /// <summary>Writes the text of a document; furniture is not part of it.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The text and the ranges of its parts. Deterministic.</returns>
    public static PlainText Write(TextDocument document)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<BlockRange>(document.Blocks.Length);
        var marks = new Collected(ImmutableArray.CreateBuilder<MarkRange>(), ImmutableArray.CreateBuilder<PageStart>());
        foreach (var block in document.Blocks)
        {
            if (text.Length > 0 && block is not PageBreak)
            {
                text.Append("\n\n");
            }

            var start = text.Length;
            if (block is PageBreak { Page: { } page })
            {
                marks.Pages.Add(new PageStart(page, start));
            }

            WriteBlock(block, text, marks);
            blocks.Add(new BlockRange(block, start, text.Length));
        }

        return new PlainText(text.ToString(), blocks.ToImmutable(), marks.Marks.ToImmutable()) { Pages = marks.Pages.ToImmutable() };
    }

    /// <summary>The plain text of a run of inlines.</summary>
    /// <param name="content">The inlines.</param>
    public static string Write(ImmutableArray<Inline> content)
    {
        if (content.Length == 1 && content[0] is Text only)
        {
            return only.Value;
        }

        var text = new StringBuilder();
        WriteInlines(content, text, null);
        return text.ToString();
    }

    /// <summary>The words a gap is shown by: its own marker, or one made from its data where the source has only an element.</summary>
    /// <param name="gap">The gap.</param>
    public static string GapStatement(Gap gap)
    {
        if (gap.Statement.Length > 0)
        {
            return gap.Statement;
        }

        var reason = gap.Reason switch
        {
            GapReason.Unknown => "missing",
            GapReason.NotDeclassified => "not declassified",
            _ => gap.Reason.ToString().ToLowerInvariant(),
        };
        var what = gap.Extent is { } extent ? ExtentPhrase(extent) : gap.What?.Replace('-', ' ');
        return what is null ? $"[{reason}]" : $"[{what} {reason}]";
    }

    /// <summary>An extent in words: "2 lines", "about 3 pages", "3–4 lines".</summary>
    /// <param name="extent">The extent.</param>
    public static string ExtentPhrase(Extent extent)
    {
        var unit = extent.Unit == ExtentUnit.Unknown ? "part" : extent.Unit.ToString().ToLowerInvariant();
        if (extent.Min is not { } min || extent.Max is not { } max)
        {
            return $"several {unit}s";
        }

        var number = min == max ? Number(min) : min == 0 ? $"less than {Number(max)}" : $"{Number(min)}–{Number(max)}";
        var about = extent.Approximate && min != 0 ? "about " : "";
        return $"{about}{number} {unit}{(max > 1 ? "s" : "")}";
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static void WriteBlock(Block block, StringBuilder text, Collected marks)
    {
        switch (block)
        {
            case Heading heading: WriteInlines(heading.Content, text, marks); break;
            case Paragraph paragraph: WriteInlines(paragraph.Content, text, marks); break;
            case Quotation quotation: WriteInlines(quotation.Content, text, marks); break;
            case Dateline dateline: WriteInlines(dateline.Content, text, marks); break;
            case Signature signature: WriteInlines(signature.Content, text, marks); break;
            case PageBreak: break;
            case ListItem item:
                text.Append(item.Label.Length > 0 ? item.Label + " " : "");
                WriteInlines(item.Content, text, marks);
                break;
            case NoteBlock note:
                text.Append('[').Append(note.Number).Append("] ");
                WriteInlines(note.Content, text, marks);
                break;
            case Table table:
                for (var r = 0; r < table.Rows.Length; r++)
                {
                    text.Append(r > 0 ? "\n" : "");
                    for (var c = 0; c < table.Rows[r].Cells.Length; c++)
                    {
                        text.Append(c > 0 ? "\t" : "");
                        WriteInlines(table.Rows[r].Cells[c], text, marks);
                    }
                }

                break;
            default: throw new InvalidOperationException($"A block of type {block.GetType().Name} has no plain text.");
        }
    }

    private static void WriteInlines(ImmutableArray<Inline> content, StringBuilder text, Collected? marks)
    {
        foreach (var inline in content)
        {
            var start = text.Length;
            var slot = marks?.Marks.Count ?? 0;
            switch (inline)
            {
                case Text run: text.Append(run.Value); continue;
                case LineBreak: text.Append('\n'); continue;
                case InlinePageBreak { Page: { } page }: marks?.Pages.Add(new PageStart(page, start)); continue;
                case InlinePageBreak: continue;
                case Highlight highlight: WriteInlines(highlight.Content, text, marks); continue;
                case Unclear unclear: WriteInlines(unclear.Content, text, marks); continue;
                case Addition addition: WriteInlines(addition.Content, text, marks); continue;
                case Name name: WriteInlines(name.Content, text, marks); continue;
                case DateMention date: WriteInlines(date.Content, text, marks); continue;
                case Deletion deletion:
                    text.Append("[deleted: ");
                    WriteInlines(deletion.Content, text, marks);
                    text.Append(']');
                    continue;
                case Gap gap: text.Append(GapStatement(gap)); break;
                case NoteRef reference: text.Append('[').Append(reference.Number).Append(']'); break;
                case Supplied supplied: Bracketed(supplied.Content, text, marks); break;
                case Gloss gloss: Bracketed(gloss.Content, text, marks); break;
                case SuppliedDateline dateline: Bracketed(dateline.Content, text, marks); break;
                case Bracketed bracketed: Bracketed(bracketed.Content, text, marks); break;
                case Comment comment: WriteInlines(comment.Content, text, marks); break;
                case Stamp stamp: WriteInlines(stamp.Content, text, marks); break;
                case PartLabel part: WriteInlines(part.Content, text, marks); break;
                case Said said: WriteInlines(said.Content, text, marks); break;
                case Choice choice:
                    WriteInlines(choice.Sic, text, marks);
                    text.Append(choice.Lead);
                    WriteInlines(choice.Corr, text, marks);
                    text.Append(']');
                    break;
                default: throw new InvalidOperationException($"An inline of type {inline.GetType().Name} has no plain text.");
            }

            marks?.Marks.Insert(slot, new MarkRange(inline, start, text.Length));
        }
    }

    private static void Bracketed(ImmutableArray<Inline> content, StringBuilder text, Collected? marks)
    {
        text.Append('[');
        WriteInlines(content, text, marks);
        text.Append(']');
    }

    private sealed record Collected(ImmutableArray<MarkRange>.Builder Marks, ImmutableArray<PageStart>.Builder Pages);
}
