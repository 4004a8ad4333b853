using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Documents.Model;

/// <summary>A document as read: its text as a tree, what it says of itself, and what was noticed on the way.</summary>
/// <remarks>Immutable. Two documents are the same when their canonical TEI (<c>TeiWriter</c>) is; records holding
/// collections do not promise structural equality.</remarks>
/// <param name="Format">The format it was read from.</param>
/// <param name="Description">Title, date, credits and so on.</param>
/// <param name="Blocks">The text, in reading order; notes follow the text they belong to.</param>
/// <param name="Furniture">What stood around the text and is not part of it: a comment form, a catalogue entry, menus. Kept, never shown as text.</param>
/// <param name="Diagnostics">Leniencies used, in order of their place.</param>
public sealed record TextDocument(
    DocumentFormat Format,
    DocumentDescription Description,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Block> Furniture,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The ordinal of the document within its file, from 1; 1 for a file that holds one document.</summary>
    public int Ordinal { get; init; } = 1;
}

/// <summary>Formats that documents come in.</summary>
public enum DocumentFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>TEI P5.</summary>
    Tei,

    /// <summary>Office Open XML word processing.</summary>
    Docx,

    /// <summary>PDF, its text layer or its pages read by OCR.</summary>
    Pdf,

    /// <summary>Page images, read by OCR.</summary>
    Image,
}
