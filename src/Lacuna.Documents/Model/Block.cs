using System.Collections.Immutable;

namespace Lacuna.Documents.Model;

/// <summary>A paragraph-level part of a text. The hierarchy is closed: only this assembly derives from it.</summary>
public abstract record Block
{
    private protected Block(SourceSpan span) => Span = span;

    /// <summary>Where this part stands in the source.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A heading (TEI <c>head</c>).</summary>
/// <param name="Level">1 for the document's own heading, more for parts within it; at most 6.</param>
/// <param name="Content">The words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>A paragraph (TEI <c>p</c>).</summary>
/// <param name="Content">The words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Paragraph(ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>A quotation set off from the text (TEI <c>quote</c>).</summary>
/// <param name="Content">The words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Quotation(ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>Place and date above a document (TEI <c>dateline</c>).</summary>
/// <param name="Content">The words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Dateline(ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>The signature below a document (TEI <c>signed</c>).</summary>
/// <param name="Content">The words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Signature(ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>One item of a list (TEI <c>item</c>).</summary>
/// <param name="Label">The number or sign before it as printed, or empty.</param>
/// <param name="Depth">0 for an outermost list.</param>
/// <param name="Content">The words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ListItem(string Label, int Depth, ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>A table (TEI <c>table</c>).</summary>
/// <param name="Rows">Its rows from the top.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Table(ImmutableArray<TableRow> Rows, SourceSpan Span) : Block(Span);

/// <summary>A row of a table.</summary>
/// <param name="Cells">The words of each cell, from the left.</param>
public sealed record TableRow(ImmutableArray<ImmutableArray<Inline>> Cells)
{
    /// <summary>For each cell whether the source calls it a heading of its column or row (TEI <c>@role="label"</c>, HTML <c>th</c>, a repeated
    /// row in Word); empty where it calls none so. All of a row are headings of columns.</summary>
    public ImmutableArray<bool> Labels { get; init; } = [];

    /// <summary>A row with its headings.</summary>
    /// <param name="cells">The words of each cell.</param>
    /// <param name="labels">One for each cell: whether it is a heading.</param>
    public static TableRow Of(ImmutableArray<ImmutableArray<Inline>> cells, ImmutableArray<bool> labels) =>
        new(cells) { Labels = labels.Contains(true) ? labels : [] };
}

/// <summary>A note that belongs to a place in the text (TEI <c>note</c>).</summary>
/// <param name="Number">Its number or sign, the same as in its <see cref="NoteRef"/>.</param>
/// <param name="Content">The words; paragraphs within it are divided by a <see cref="LineBreak"/>.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NoteBlock(string Number, ImmutableArray<Inline> Content, SourceSpan Span) : Block(Span);

/// <summary>The beginning of a new page between paragraphs (TEI <c>pb</c>).</summary>
/// <param name="Number">The number printed on the page, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PageBreak(string? Number, SourceSpan Span) : Block(Span)
{
    /// <summary>Which page of the file begins here, counted from 1 in the order of the file; null where the source has no pages of its own.</summary>
    public int? Page { get; init; }
}
