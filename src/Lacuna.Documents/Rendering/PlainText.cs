using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Rendering;

/// <summary>The one text in which offsets are counted outside, with the place of every block and mark in it.</summary>
/// <param name="Text">The text; blocks are divided by a blank line.</param>
/// <param name="Blocks">One range for each block, in order.</param>
/// <param name="Marks">One range for each gap, supplied word, choice, gloss and note reference, in order of their start.</param>
public sealed record PlainText(string Text, ImmutableArray<BlockRange> Blocks, ImmutableArray<MarkRange> Marks);

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
