using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>The runs of words in every kind of block.</summary>
public static class BlockWords
{
    /// <summary>The runs of a block in order: one, or one for each cell of a table, or none for a page break.</summary>
    /// <param name="block">The block.</param>
    public static IEnumerable<ImmutableArray<Inline>> Of(Block block) => block switch
    {
        Heading b => [b.Content],
        Paragraph b => [b.Content],
        Quotation b => [b.Content],
        Dateline b => [b.Content],
        Signature b => [b.Content],
        ListItem b => [b.Content],
        NoteBlock b => [b.Content],
        Table b => b.Rows.SelectMany(row => row.Cells),
        PageBreak => [],
        _ => throw new InvalidOperationException($"A block of type {block.GetType().Name} has no known words."),
    };
}
