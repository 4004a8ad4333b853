using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Archive.Search;

/// <summary>Makes the outline of a text.</summary>
internal static class OutlineMaker
{
    // A text with more is an attack or a dump; what comes after is simply text.
    private const int MostRanges = 100_000;

    /// <summary>The outline of a plain text.</summary>
    /// <param name="text">The text with its blocks and marks.</param>
    public static TextOutline Of(PlainText text)
    {
        var ids = PassageIds.Of(text);
        var passages = ImmutableArray.CreateBuilder<OutlinePassage>(text.Blocks.Length);
        for (var i = 0; i < text.Blocks.Length; i++)
        {
            var block = text.Blocks[i];
            if (block.End > block.Start)
            {
                passages.Add(new OutlinePassage(ids[i], block.Start, block.End, block.Block is NoteBlock));
            }
        }

        var ranges = ImmutableArray.CreateBuilder<OutlineRange>();
        foreach (var mark in text.Marks)
        {
            if (mark.End > mark.Start && PlaceOf(mark.Mark) is { } place && ranges.Count < MostRanges)
            {
                ranges.Add(new OutlineRange(place, mark.Start, mark.End, mark.Mark is Said said ? said.Speaker : null));
            }
        }

        ranges.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new TextOutline(passages.ToImmutable(), ranges.ToImmutable());
    }

    private static SnippetPlace? PlaceOf(Inline mark) => mark switch
    {
        Said { Literal: true } => SnippetPlace.Literal,
        Said => SnippetPlace.Said,
        Gap => SnippetPlace.Gap,
        Supplied or SuppliedDateline or Gloss or Choice or Comment or Addition => SnippetPlace.Apparatus,
        _ => null,
    };
}
