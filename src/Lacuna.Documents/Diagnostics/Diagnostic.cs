using Lacuna.Documents.Model;

namespace Lacuna.Documents.Diagnostics;

/// <summary>A leniency used, or a doubt, while a document was read.</summary>
/// <param name="Code">Which one; <see cref="DiagnosticCode"/> lists them.</param>
/// <param name="Message">What, in one sentence for the person who imports.</param>
/// <param name="Span">Where in the decoded source.</param>
public sealed record Diagnostic(DiagnosticCode Code, string Message, SourceSpan Span);

/// <summary>What a reader may notice. Names are printed in lower case with hyphens and never change.</summary>
public enum DiagnosticCode
{
    /// <summary>Bytes that are not valid in the file's encoding were read as U+FFFD.</summary>
    InvalidBytes,

    /// <summary>The encoding was not declared and was guessed from the bytes.</summary>
    EncodingGuessed,

    /// <summary>Characters that no XML document can hold (NUL, other controls) were read as U+FFFD.</summary>
    ControlCharacters,

    /// <summary>An element the reader does not know; its text was kept.</summary>
    UnknownElement,

    /// <summary>Scripts, styles, forms or frames that a page carried; none of it was kept as text.</summary>
    ActiveContentLeftOut,

    /// <summary>Page furniture that is not part of the document was set aside.</summary>
    FurnitureSetAside,

    /// <summary>Inserted or deleted words of a tracked change were kept as such.</summary>
    TrackedChange,

    /// <summary>A picture, drawing or other object that has no text.</summary>
    ObjectLeftOut,

    /// <summary>Nesting deeper than the limit was read as text on one level.</summary>
    NestingFlattened,

    /// <summary>A bracket or quotation mark that is never closed.</summary>
    Unclosed,

    /// <summary>The document has no text.</summary>
    NoText,

    /// <summary>A page could not be read, or only in part.</summary>
    PageRead,
}
