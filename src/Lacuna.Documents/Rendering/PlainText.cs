using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>The one text in which offsets are counted outside, with the place of every block and mark in it.</summary>
/// <param name="Text">The text; blocks are divided by a blank line.</param>
/// <param name="Blocks">One range for each block, in order.</param>
/// <param name="Marks">One range for each gap, supplied word, choice, gloss and note reference, in order of their start.</param>
public sealed record PlainText(string Text, ImmutableArray<BlockRange> Blocks, ImmutableArray<MarkRange> Marks)
{
    /// <summary>Where each page of the file begins, in order; empty for a text whose source has no pages of its own.</summary>
    public ImmutableArray<PageStart> Pages { get; init; } = [];

    /// <summary>The page of the file that an offset lies on, or null before the first.</summary>
    /// <param name="offset">Offset in UTF-16 code units of the text.</param>
    public int? PageAt(int offset)
    {
        int? page = null;
        foreach (var start in Pages)
        {
            if (start.Offset > offset)
            {
                break;
            }

            page = start.Page;
        }

        return page;
    }
}

/// <summary>Where a page of the file begins in the plain text.</summary>
/// <param name="Page">The page, counted from 1 in the order of the file.</param>
/// <param name="Offset">Offset in UTF-16 code units of the text.</param>
public readonly record struct PageStart(int Page, int Offset);

/// <summary>Where a block stands in the plain text.</summary>
/// <param name="Block">The block.</param>
/// <param name="Start">Offset in UTF-16 code units of the text.</param>
/// <param name="End">Offset after its last code unit.</param>
public readonly record struct BlockRange(Block Block, int Start, int End);

/// <summary>Where an inline mark stands in the plain text.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Start">Offset in UTF-16 code units of the text.</param>
/// <param name="End">Offset after its last code unit.</param>
public readonly record struct MarkRange(Inline Mark, int Start, int End);
