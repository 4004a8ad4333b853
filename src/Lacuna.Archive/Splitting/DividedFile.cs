using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Splitting;

/// <summary>A file of pages and the documents in it.</summary>
/// <param name="AccessionId">The accession it came in.</param>
/// <param name="Member">Its name, as that of a member of a container, or of the file itself.</param>
/// <param name="Digest">SHA-512 of its bytes, hexadecimal.</param>
/// <param name="Format">PDF or image.</param>
/// <param name="Documents">Its documents in the order of the pages; one where it is not divided.</param>
public sealed record DividedFile(string AccessionId, string Member, string Digest, DocumentFormat Format, ImmutableArray<FileDocument> Documents);

/// <summary>A document of a file.</summary>
/// <param name="Id">The record.</param>
/// <param name="Ordinal">The number it was given when the file was divided, from 1, which stays with it; 0 for a file that is one document.</param>
/// <param name="FirstPage">Its first page, counted from 1 in the order of the file.</param>
/// <param name="LastPage">Its last page.</param>
public sealed record FileDocument(RecordId Id, int Ordinal, int FirstPage, int LastPage)
{
    /// <summary>Its title; of no weight when documents are compared.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether both are the same document with the same pages.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(FileDocument? other) =>
        other is not null && (Id, Ordinal, FirstPage, LastPage) == (other.Id, other.Ordinal, other.FirstPage, other.LastPage);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Ordinal, FirstPage, LastPage);
}
