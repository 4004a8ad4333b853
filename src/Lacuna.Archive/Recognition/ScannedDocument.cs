using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>A file read page by page.</summary>
/// <param name="Format">PDF or image.</param>
/// <param name="Pages">Every page, as the text is made from it.</param>
/// <param name="SetAside">Text layers that OCR was made instead of; kept, not shown.</param>
public sealed record ScannedDocument(DocumentFormat Format, ImmutableArray<PageText> Pages, ImmutableArray<PageText> SetAside);
