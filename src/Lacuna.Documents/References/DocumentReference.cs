using Lacuna.Documents.Model;

namespace Lacuna.Documents.References;

/// <summary>A place in a text that refers to another document.</summary>
/// <param name="To">What the document is known by there.</param>
/// <param name="Span">The words, in UTF-16 code units of the plain text (<c>PlainTextWriter</c>).</param>
/// <param name="Remark">What the editor says of the document.</param>
public sealed record DocumentReference(Designation To, SourceSpan Span, EditorsRemark Remark);
