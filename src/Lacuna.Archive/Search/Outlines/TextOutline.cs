using System.Collections.Immutable;

namespace Lacuna.Archive.Search;

/// <summary>What stands where in a record's plain text: its passages, who says what, what an editor or an authority put there.</summary>
/// <param name="Passages">One for each block, in order.</param>
/// <param name="Ranges">Speech and apparatus, by their start; they may lie within each other.</param>
public sealed record TextOutline(ImmutableArray<OutlinePassage> Passages, ImmutableArray<OutlineRange> Ranges)
{
    /// <summary>An outline without anything: of a text that came in before outlines were kept.</summary>
    public static TextOutline Empty { get; } = new([], []);
}

/// <summary>A block of a text.</summary>
/// <param name="Id">Its address on the record's page.</param>
/// <param name="Start">Offset of its first character in the plain text, in UTF-16 code units.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="IsNote">Whether it is a note.</param>
public readonly record struct OutlinePassage(string Id, int Start, int End, bool IsNote);

/// <summary>A stretch of a text that is not simply the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Label">For speech the speaker as the document names them, else null.</param>
public readonly record struct OutlineRange(SnippetPlace Kind, int Start, int End, string? Label);
