using System.Collections.Immutable;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages;

/// <summary>The numbers printed on the pages of a document.</summary>
public static class PrintedPages
{
    /// <summary>Every page that bears a number, in the order of the text.</summary>
    /// <param name="document">The document.</param>
    public static IEnumerable<(int Page, string Number)> Of(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var block in document.Blocks)
        {
            if (block is PageBreak { Page: { } page, Number: { } number })
            {
                yield return (page, number);
            }

            foreach (var within in Within(block))
            {
                yield return within;
            }
        }
    }

    private static IEnumerable<(int Page, string Number)> Within(Block block) => block switch
    {
        Paragraph paragraph => Within(paragraph.Content),
        Quotation quotation => Within(quotation.Content),
        ListItem item => Within(item.Content),
        NoteBlock note => Within(note.Content),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(Within),
        _ => [],
    };

    private static IEnumerable<(int Page, string Number)> Within(ImmutableArray<Inline> content) => content.SelectMany(inline => inline switch
    {
        InlinePageBreak { Page: { } page, Number: { } number } => [(page, number)],
        _ => InlineContent.Any(inline) is { } inner ? Within(inner) : [],
    });
}
