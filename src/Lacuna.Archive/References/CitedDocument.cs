using Lacuna.Archive.Holdings;
using Lacuna.Documents.References;

namespace Lacuna.Archive.References;

/// <summary>A document that records of the archive refer to.</summary>
/// <param name="Address">Its name in addresses; it changes when more becomes known of the document.</param>
/// <param name="Known">What is known of it from all references together.</param>
/// <param name="Year">Its year, or that of a record that refers to it; null where neither is told.</param>
/// <param name="Remark">What an editor says of it.</param>
/// <param name="Records">Records that refer to it.</param>
/// <param name="Held">Records here that it surely is; 0 where no record here is known by it.</param>
public sealed record CitedDocument(string Address, Designation Known, int? Year, EditorsRemark Remark, int Records, int Held)
{
    internal long Number { get; init; }
}

/// <summary>A place that refers to a document.</summary>
/// <param name="Record">The record.</param>
/// <param name="Start">Offset of the words in the plain text, in UTF-16 code units.</param>
/// <param name="Length">Length of the words.</param>
/// <param name="Passage">Address of the passage on the record's page; empty where there is none.</param>
/// <param name="Words">The words.</param>
/// <param name="Before">Words before them, on one line.</param>
/// <param name="After">Words after them.</param>
/// <param name="Remark">What the editor says there.</param>
public sealed record ReferencePlace(RecordEntry Record, int Start, int Length, string Passage, string Words, string Before, string After, EditorsRemark Remark);

/// <summary>Which documents are asked for; what is null does not matter.</summary>
/// <param name="Kind">Only of this kind.</param>
/// <param name="Year">Only of this year; of an undated one that of a record that refers to it.</param>
/// <param name="Post">Only from or to this post, or from this person.</param>
public sealed record ReferenceFilter(ReferenceKind? Kind = null, int? Year = null, string? Post = null);

/// <summary>A record that a text refers to, or that refers to it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Words">What it is called there.</param>
/// <param name="Start">Offset of the words in the text that refers.</param>
/// <param name="Passage">Address of the passage with the words, on the page of the record that refers.</param>
public sealed record ReferenceLink(RecordEntry Record, string Words, int Start, string Passage);
