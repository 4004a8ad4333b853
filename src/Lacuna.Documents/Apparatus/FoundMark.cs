using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
internal readonly record struct Stretch(int Start, int End);

/// <summary>A mark recognised in the flattened text of a block.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Mark">What it becomes; its span and its content are set when it is put in place.</param>
/// <param name="Content">The stretch of the text that becomes its content (of a <see cref="Choice"/>: the correction), empty for a mark without content.
/// It may hold marks that were recognised before; they are kept.</param>
/// <param name="Sic">Of a <see cref="Choice"/>: the stretch that is corrected.</param>
internal readonly record struct FoundMark(int Start, int End, Inline Mark, Stretch Content = default, Stretch Sic = default)
{
    /// <summary>The mark with its words.</summary>
    public Inline With(ImmutableArray<Inline> content, ImmutableArray<Inline> sic, SourceSpan span) => Mark switch
    {
        Choice choice => choice with { Sic = sic, Corr = Content == default ? choice.Corr : content, Span = span },
        _ when Content == default => Mark with { Span = span },
        _ => InlineContent.With(Mark, content, span),
    };
}
