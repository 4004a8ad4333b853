using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Withheld;
using Lacuna.Documents.References;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.References;

/// <summary>Documents that records refer to: those that are not here, and those that are. Safe to use from many threads; each call has a connection of its own.</summary>
public sealed class ReferenceCatalogue
{
    /// <summary>The list goes to this depth; nobody reads further, and a filter finds the others.</summary>
    public const int Deepest = 10_000;

    private const int ContextChars = 160;

    // The links at the end of a record's page; more are a list of their own.
    private const int MostLinks = 100;

    private const string Columns = "id, address, key, sender, recipient, first, last, year, remark, records, held";

    private readonly ReadingRoom _room;

    internal ReferenceCatalogue(ReadingRoom room) => _room = room;

    /// <summary>Documents that no record here is known by, those that most records refer to first.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="offset">Documents to pass over, at most <see cref="Deepest"/>.</param>
    /// <param name="limit">Documents at most.</param>
    public ImmutableArray<CitedDocument> Missing(ReferenceFilter filter, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = _room.Database.ReadCatalogue();
        return Catalogue.Query(connection, $"select {Columns} from cited_document where held = 0 and {Of(filter)} order by records desc, id limit $limit offset $offset", Read,
            [.. Parameters(filter), ("$limit", limit), ("$offset", Math.Min(offset, Deepest))]);
    }

    /// <summary>How many documents <see cref="Missing"/> would give in all.</summary>
    /// <param name="filter">Which of them.</param>
    public long Count(ReferenceFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = _room.Database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, $"select count(*) from cited_document where held = 0 and {Of(filter)}", Parameters(filter));
    }

    /// <summary>How many places refer to something that their words do not tell from other documents.</summary>
    public long CountVague()
    {
        using var connection = _room.Database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, "select count(*) from reference where cited is null and key not like 'printed:%'");
    }

    /// <summary>One document that is referred to, or null.</summary>
    /// <param name="address">Its <see cref="CitedDocument.Address"/>.</param>
    public CitedDocument? Find(string address)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Catalogue.Query(connection, $"select {Columns} from cited_document where address = $address", Read, ("$address", address)).FirstOrDefault();
    }

    /// <summary>The records here that a document is.</summary>
    public ImmutableArray<RecordEntry> Holdings(CitedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var connection = _room.Database.ReadCatalogue();
        return _room.Catalogue.Entries(Catalogue.Query(connection, "select distinct seq from designation where cited = $id order by seq limit $most", r => r.GetInt64(0), ("$id", document.Number), ("$most", MostLinks)));
    }

    /// <summary>The places that refer to a document, the first of each record.</summary>
    /// <param name="document">The document.</param>
    /// <param name="offset">Records to pass over.</param>
    /// <param name="limit">Records at most; their texts are read.</param>
    public ImmutableArray<ReferencePlace> Places(CitedDocument document, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var connection = _room.Database.ReadCatalogue();
        var rows = Catalogue.Query(connection, """
            select x.seq, x.start, x.length, x.remark from reference x where x.cited = $id
              and not exists (select 1 from reference y where y.seq = x.seq and y.cited = x.cited and y.number < x.number)
            order by x.seq limit $limit offset $offset
            """, r => (Sequence: r.GetInt64(0), Start: r.GetInt32(1), Length: r.GetInt32(2), Remark: r.GetInt32(3)), ("$id", document.Number), ("$limit", limit), ("$offset", offset));
        var entries = _room.Catalogue.Entries([.. rows.Select(r => r.Sequence)]).ToDictionary(e => e.Sequence);
        var places = ImmutableArray.CreateBuilder<ReferencePlace>(rows.Length);
        foreach (var row in rows)
        {
            if (entries.TryGetValue(row.Sequence, out var entry) && _room.Catalogue.TextOf(row.Sequence) is { } text && row.Start + row.Length <= text.Length)
            {
                places.Add(new ReferencePlace(entry, row.Start, row.Length, PassageAt(row.Sequence, row.Start), Context.Line(text.AsSpan(row.Start, row.Length)),
                    Context.Before(text, row.Start, ContextChars), Context.After(text, row.Start + row.Length, ContextChars), (EditorsRemark)row.Remark));
            }
        }

        return places.ToImmutable();
    }

    /// <summary>The records here that a record refers to, in the order of its text, each once.</summary>
    /// <param name="sequence">The record's row number.</param>
    public ImmutableArray<ReferenceLink> RefersTo(long sequence) => Links("""
        select d.seq, x.key, x.sender, x.recipient, x.first, x.last, x.start, x.seq
        from reference x join designation d on d.cited = x.cited where x.seq = $seq and d.seq <> x.seq group by d.seq order by min(x.number) limit $most
        """, sequence);

    /// <summary>The records that refer to a record, each once.</summary>
    /// <param name="sequence">The record's row number.</param>
    public ImmutableArray<ReferenceLink> ReferredToBy(long sequence) => Links("""
        select x.seq, x.key, x.sender, x.recipient, x.first, x.last, x.start, x.seq
        from designation d join reference x on x.cited = d.cited where d.seq = $seq and d.cited is not null and x.seq <> d.seq group by x.seq order by x.seq limit $most
        """, sequence);

    /// <summary>The documents that a record refers to and no record here is known by, in the order of its text.</summary>
    /// <param name="sequence">The record's row number.</param>
    public ImmutableArray<CitedDocument> RefersToMissing(long sequence)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Catalogue.Query(connection, $"""
            select {Columns} from cited_document where held = 0 and id in (select cited from reference where seq = $seq and cited is not null)
            order by (select min(number) from reference where seq = $seq and cited = cited_document.id) limit $most
            """, Read, ("$seq", sequence), ("$most", MostLinks));
    }

    private ImmutableArray<ReferenceLink> Links(string sql, long sequence)
    {
        using var connection = _room.Database.ReadCatalogue();
        var rows = Catalogue.Query(connection, sql, r => (Sequence: r.GetInt64(0), Known: CitedWriter.Known(r, r.GetString(1), 2), Start: r.GetInt32(6), Citing: r.GetInt64(7)), ("$seq", sequence), ("$most", MostLinks));
        var entries = _room.Catalogue.Entries([.. rows.Select(r => r.Sequence)]).ToDictionary(e => e.Sequence);
        return [.. rows.Where(r => entries.ContainsKey(r.Sequence)).Select(r => new ReferenceLink(entries[r.Sequence], DesignationLabel.Of(r.Known), r.Start, PassageAt(r.Citing, r.Start)))];
    }

    private string PassageAt(long sequence, int start)
    {
        var passage = "";
        foreach (var candidate in _room.Catalogue.OutlineOf(sequence).Passages)
        {
            if (candidate.Start > start)
            {
                break;
            }

            passage = candidate.Id;
        }

        return passage;
    }

    private static string Of(ReferenceFilter filter) =>
        (filter.Kind is null ? "true" : "kind = $kind") + " and " + (filter.Year is null ? "true" : "year = $year") + " and " + (filter.Post is null ? "true" : "post = $post");

    private static (string Name, object? Value)[] Parameters(ReferenceFilter filter) =>
        [("$kind", filter.Kind is { } kind ? Designation.KindName(kind) : null), ("$year", filter.Year), ("$post", filter.Post is { } post ? CitedWriter.Post(post.Trim()) : null)];

    private static CitedDocument Read(SqliteDataReader r) => new(r.GetString(1), CitedWriter.Known(r, r.GetString(2), 3), r.IsDBNull(7) ? null : r.GetInt32(7), (EditorsRemark)r.GetInt32(8), r.GetInt32(9), r.GetInt32(10))
    {
        Number = r.GetInt64(0),
    };
}
