using System.Collections.Immutable;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats.Pdf.Painting;

/// <summary>Everything a page paints, in order.</summary>
/// <param name="Number">The page, counted from 1.</param>
/// <param name="Width">Width of its visible part in points, turned as the page is shown.</param>
/// <param name="Height">Height of its visible part in points.</param>
/// <param name="Things">What is painted, the contents first, then the annotations.</param>
/// <param name="Annotations">Its annotations (ISO 32000-1, 12.5), in their order.</param>
/// <param name="Marks">Marked content that says something of itself, also where it holds nothing.</param>
/// <param name="Warnings">What was left out, in sentences.</param>
public sealed record PaintedPage(
    int Number, double Width, double Height, ImmutableArray<PaintedThing> Things, ImmutableArray<PageAnnotation> Annotations,
    ImmutableArray<MarkedContent> Marks, ImmutableArray<string> Warnings)
{
    /// <summary>The visible part.</summary>
    public PageBox Box => new(0, 0, Width, Height);
}

/// <summary>An annotation of a page (ISO 32000-1, 12.5).</summary>
/// <param name="Subtype">Its kind: <c>Link</c>, <c>Square</c>, <c>Redact</c>…</param>
/// <param name="Box">Its rectangle.</param>
/// <param name="Areas">The areas it is about (<c>QuadPoints</c>), else its rectangle.</param>
/// <param name="Contents">Its text, or null.</param>
/// <param name="Hidden">Whether its flags keep it from the screen (<c>Hidden</c>, <c>NoView</c>).</param>
/// <param name="HasAppearance">Whether it brings an appearance of its own.</param>
public sealed record PageAnnotation(string Subtype, PageBox Box, ImmutableArray<PageBox> Areas, string? Contents, bool Hidden, bool HasAppearance)
{
    /// <summary>For a form field: its value as text (12.7.4), or null.</summary>
    public string? Value { get; init; }

    /// <summary>For an attached file: its dictionary, or null.</summary>
    internal Objects.PdfDictionary? File { get; init; }
}
