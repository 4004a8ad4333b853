using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Quarantine;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Pages;

/// <summary>The pages of records that came in as pages. Safe to use from many threads.</summary>
public sealed class PageCatalogue
{
    private const string Columns = "p.number, p.printed, p.width, p.height, p.origin, p.confidence, p.language, p.turned";

    private readonly ReadingRoom _room;

    internal PageCatalogue(ReadingRoom room) => _room = room;

    /// <summary>The pages of a record, in order; empty where it has none.</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<PageEntry> Of(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Catalogue.Query(connection, $"select {Columns} from page p join record r on r.seq = p.seq where r.id = $id order by p.number", r => Read(r), ("$id", id.Value));
    }

    /// <summary>The words of a page with their places, or null where there is no such page.</summary>
    /// <param name="id">The record.</param>
    /// <param name="page">The page, counted from 1 in the order of the file.</param>
    public PageText? TextOf(RecordId id, int page)
    {
        using var connection = _room.Database.ReadCatalogue();
        var sequence = ArchiveDatabase.Scalar<long>(connection, "select seq from record where id = $id", ("$id", id.Value));
        return PageRows.Read(connection, sequence, page).FirstOrDefault();
    }

    /// <summary>The gaps of a record that have a place on a page, with the number that each has in the text (<c>#g1</c>).</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<PlacedGap> GapsOf(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Catalogue.Query(connection, """
            select g.gap, g.page, g.left, g.top, g.right, g.bottom, g.label, g.certainty
            from placed_gap g join record r on r.seq = g.seq where r.id = $id order by g.gap
            """, r => new PlacedGap(r.GetInt32(0),
                new PagePlace(r.GetInt32(1), new PageBox(r.GetDouble(2), r.GetDouble(3), r.GetDouble(4), r.GetDouble(5))), r.GetString(6), r.IsDBNull(7) ? null : r.GetDouble(7)),
            ("$id", id.Value));
    }

    /// <summary>The file that the pages of a record lie in, as it may be shown: the file received, or the safe copy made of it; null where there is none.</summary>
    /// <param name="id">The record.</param>
    public PageFile? FileOf(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        var rows = Catalogue.Query(connection, """
            select r.accession_id, r.member, a.name, r.digest, r.format, r.shown_file from record r join accession a on a.id = r.accession_id
            where r.id = $id and r.pages > 0
            """, r => (Accession: r.GetString(0), Member: r.GetString(1), File: r.GetString(2), Digest: r.GetString(3), Format: r.GetString(4), Shown: r.IsDBNull(5) ? null : r.GetString(5)),
            ("$id", id.Value));
        if (rows is not [var row])
        {
            return null;
        }

        var folder = _room.Store.ObjectFolder(row.Accession);
        if (row.Shown is { } shown)
        {
            return new PageFile(Path.Combine(folder, shown), "", row.Digest, DocumentFormat.Pdf);
        }

        // A record divided from a safe copy, for one, has no file of its own: its pages are never those of the sealed file.
        if (QuarantineTables.ShownInstead(connection, row.Digest) is (true, var copy))
        {
            return copy is null ? null : new PageFile(Path.Combine(folder, copy), "", row.Digest, DocumentFormat.Pdf);
        }

        var format = row.Format == "image" ? DocumentFormat.Image : DocumentFormat.Pdf;
        return OriginalFiles.PathOf(folder) is { } original ? new PageFile(original, row.Member == row.File ? "" : row.Member, row.Digest, format) : null;
    }

    /// <summary>The pages that read worst, the worst first.</summary>
    /// <param name="limit">Pages at most.</param>
    public ImmutableArray<BadPage> Worst(int limit)
    {
        using var connection = _room.Database.ReadCatalogue();
        return [.. Catalogue.Query(connection, $"""
            select {Columns}, r.id, r.title from page p join record r on r.seq = p.seq where p.confidence is not null order by p.confidence, p.id limit $limit
            """, r => RecordId.TryParse(r.GetString(8), out var id) ? new BadPage(new RecordLink(id, r.GetString(9)), Read(r)) : null, ("$limit", limit)).OfType<BadPage>()];
    }

    private static PageEntry Read(SqliteDataReader r) => new(
        r.GetInt32(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetDouble(2), r.GetDouble(3), Enum.TryParse<PageOrigin>(r.GetString(4), out var origin) ? origin : PageOrigin.None,
        r.IsDBNull(5) ? null : r.GetDouble(5), r.IsDBNull(6) ? null : r.GetString(6), r.GetInt32(7));
}

/// <summary>A page of a record.</summary>
/// <param name="Number">Counted from 1 in the order of the file.</param>
/// <param name="Printed">The number printed on it, or null.</param>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
/// <param name="Origin">Where its words come from.</param>
/// <param name="Confidence">How sure the reading is, 0 to 1; null for a text layer.</param>
/// <param name="Language">The language that it was read in, or null.</param>
/// <param name="Turned">Degrees clockwise by which the page of the file is turned to stand upright.</param>
public sealed record PageEntry(int Number, string? Printed, double Width, double Height, PageOrigin Origin, double? Confidence, string? Language, int Turned)
{
    /// <summary>The confidence below which readers are told that a page reads badly.</summary>
    public const double BadConfidence = 0.75;

    /// <summary>Whether readers are told that the page reads badly.</summary>
    public bool ReadsBadly => Confidence is < BadConfidence;
}

/// <summary>A gap with its place on a page.</summary>
/// <param name="Number">Its number in the text, from 1: the bar is <c>#g1</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Label">What it says, such as "2 lines withheld, (b)(1)".</param>
/// <param name="Certainty">How sure it is, or null where it is certain.</param>
public sealed record PlacedGap(int Number, PagePlace Place, string Label, double? Certainty);

/// <summary>A file that holds pages.</summary>
/// <param name="Path">Where its bytes lie: a file of the store, or the container that it is a member of.</param>
/// <param name="Member">Its name within the container, or empty where the file is not in one.</param>
/// <param name="Digest">SHA-512 of its bytes, hexadecimal.</param>
/// <param name="Format">PDF or image.</param>
public sealed record PageFile(string Path, string Member, string Digest, DocumentFormat Format);

/// <summary>A page that reads badly.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Page">The page.</param>
public sealed record BadPage(RecordLink Record, PageEntry Page);
