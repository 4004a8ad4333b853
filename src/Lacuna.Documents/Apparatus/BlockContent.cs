using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus;

/// <summary>Reaches the words of every kind of block in one place.</summary>
internal static class BlockContent
{
    /// <summary>The block with its words changed; the same block when none of them was.</summary>
    public static Block Map(Block block, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> change) => block switch
    {
        Heading heading => change(heading.Content) is var content && content == heading.Content ? heading : heading with { Content = content },
        Paragraph paragraph => change(paragraph.Content) is var content && content == paragraph.Content ? paragraph : paragraph with { Content = content },
        Quotation quotation => change(quotation.Content) is var content && content == quotation.Content ? quotation : quotation with { Content = content },
        Dateline dateline => change(dateline.Content) is var content && content == dateline.Content ? dateline : dateline with { Content = content },
        Signature signature => change(signature.Content) is var content && content == signature.Content ? signature : signature with { Content = content },
        ListItem item => change(item.Content) is var content && content == item.Content ? item : item with { Content = content },
        NoteBlock note => change(note.Content) is var content && content == note.Content ? note : note with { Content = content },
        Table table => MapTable(table, change),
        PageBreak => block,
        _ => throw new InvalidOperationException($"A block of type {block.GetType().Name} has no known words."),
    };

    private static Table MapTable(Table table, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> change)
    {
        var changed = false;
        var rows = ImmutableArray.CreateRange(table.Rows, row => row with
        {
            Cells = ImmutableArray.CreateRange(row.Cells, cell =>
            {
                var content = change(cell);
                changed |= content != cell;
                return content;
            }),
        });
        return changed ? table with { Rows = rows } : table;
    }
}
