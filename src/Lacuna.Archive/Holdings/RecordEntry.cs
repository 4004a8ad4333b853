using System.Collections.Immutable;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Archive.Holdings;

/// <summary>A record as a list shows it.</summary>
/// <param name="Sequence">Row number in this catalogue; the index is counted by it. Changes with a rebuild, so never show it.</param>
/// <param name="Id">The identifier.</param>
/// <param name="CollectionId">The collection it belongs to.</param>
/// <param name="Title">Title.</param>
/// <param name="DateText">The date in the words of the document, or null.</param>
/// <param name="DateEdtf">The date in EDTF, or null when undated.</param>
/// <param name="DocumentType">Documentary form, or null.</param>
/// <param name="Language">BCP 47 language, or null.</param>
/// <param name="Words">Words that can be read.</param>
/// <param name="Withheld">How much is withheld.</param>
/// <param name="Strip">The gaps drawn on its strip.</param>
public sealed record RecordEntry(
    long Sequence, RecordId Id, string CollectionId, string Title, string? DateText, string? DateEdtf, string? DocumentType,
    string? Language, int Words, WithheldFigures Withheld, ImmutableArray<StripGap> Strip);

/// <summary>How much of a record is withheld, by the method documented at <c>WithheldShare</c>.</summary>
/// <param name="Gaps">Passages withheld.</param>
/// <param name="Estimate">Words withheld, estimated.</param>
/// <param name="Low">The low end of the estimate.</param>
/// <param name="High">The high end of the estimate.</param>
/// <param name="Share">Withheld words of all words, 0 to 1.</param>
/// <param name="WholeDocument">Whether nothing at all was released.</param>
/// <param name="Phrase">The same in a sentence.</param>
public sealed record WithheldFigures(int Gaps, int Estimate, int Low, int High, double Share, bool WholeDocument, string Phrase);

/// <summary>All that a record's own page says, but for the text.</summary>
/// <param name="Entry">What lists show.</param>
/// <param name="Description">Title, date, credits and so on.</param>
/// <param name="Collection">The collection.</param>
/// <param name="Provenance">Which file it came from.</param>
/// <param name="Occurrences">Where else the same bytes came in.</param>
/// <param name="Warnings">What was noticed when it was read.</param>
/// <param name="PageDigest">Changes when anything on the page does; 16 hexadecimal digits.</param>
/// <param name="Previous">The record before it in its collection, or null.</param>
/// <param name="Next">The record after it in its collection, or null.</param>
public sealed record RecordPage(
    RecordEntry Entry, DocumentDescription Description, CollectionEntry Collection, Provenance Provenance,
    ImmutableArray<Occurrence> Occurrences, ImmutableArray<string> Warnings, string PageDigest, RecordLink? Previous, RecordLink? Next)
{
    /// <summary>Corrections by editors, oldest first, also those taken back.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Where the file was in quarantine: the decision that made public what is read here; otherwise null.</summary>
    public Journal.JournalEntry? LetOut { get; init; }

    /// <summary>Records in other languages that have the same text, the surest first.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];
}

/// <summary>Enough of a record to link to it.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Title">Title.</param>
public sealed record RecordLink(RecordId Id, string Title);

/// <summary>Where a record's text comes from, to the byte.</summary>
/// <param name="AccessionId">The accession.</param>
/// <param name="FileName">The file received.</param>
/// <param name="Member">The member of the file, or the file's own name where it is one document.</param>
/// <param name="Ordinal">Which document of the member, from 1; 0 where the member is one document.</param>
/// <param name="Digest">SHA-512 of the member's bytes, hexadecimal.</param>
/// <param name="Received">When, UTC, ISO 8601.</param>
/// <param name="Format">text, html, tei or docx.</param>
public sealed record Provenance(
    string AccessionId, string FileName, string Member, int Ordinal, string Digest, string Received, string Format);

/// <summary>The same bytes received once more.</summary>
/// <param name="FileName">The file.</param>
/// <param name="Member">The member of it, or the file's own name.</param>
/// <param name="Received">When, UTC, ISO 8601.</param>
public sealed record Occurrence(string FileName, string Member, string Received);

/// <summary>A collection as a list shows it.</summary>
/// <param name="Id">Identifier in addresses.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What it holds, or null.</param>
/// <param name="Records">Records in it.</param>
/// <param name="FirstYear">The earliest year of a dated record, or null.</param>
/// <param name="LastYear">The latest year of a dated record, or null.</param>
public sealed record CollectionEntry(string Id, string Title, string? Description, int Records, int? FirstYear, int? LastYear);

/// <summary>What the whole archive holds.</summary>
/// <param name="Records">Records.</param>
/// <param name="Collections">Collections.</param>
/// <param name="Accessions">Files received.</param>
/// <param name="Words">Words that can be read.</param>
/// <param name="WithheldWords">Words withheld, estimated.</param>
/// <param name="WithGaps">Records with at least one passage withheld.</param>
/// <param name="Undated">Records without a date.</param>
/// <param name="LastVerification">The last check of every file, or null when there was none.</param>
public sealed record ArchiveFigures(
    long Records, long Collections, long Accessions, long Words, long WithheldWords, long WithGaps, long Undated, Verification? LastVerification);

/// <summary>A check of every file of the store.</summary>
/// <param name="Finished">When, UTC, ISO 8601.</param>
/// <param name="Objects">OCFL objects checked.</param>
/// <param name="Files">Files whose digest was taken.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Damaged">Files found damaged, missing or untracked.</param>
public sealed record Verification(string Finished, long Objects, long Files, long Bytes, long Damaged);

/// <summary>How many records there are for a year. A record is counted under every year that it may be of.</summary>
/// <param name="Year">The year, or null for undated records.</param>
/// <param name="Records">Records that may be of the year.</param>
/// <param name="Surely">Those of them that can be of no other year.</param>
public readonly record struct YearCount(int? Year, long Records, long Surely);
