using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Dates;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>Which records are releases of one document. Safe to use from many threads.</summary>
public sealed class ReleaseCatalogue
{
    private const int MostRelated = 50;

    private readonly ReadingRoom _room;

    internal ReleaseCatalogue(ReadingRoom room) => _room = room;

    /// <summary>How many families there are.</summary>
    public long Count
    {
        get
        {
            using var connection = _room.Database.ReadCatalogue();
            return ArchiveDatabase.Scalar<long>(connection, "select count(*) from release_family");
        }
    }

    /// <summary>The family of a record, or null where it is the only release known.</summary>
    /// <param name="id">The record.</param>
    public ReleaseFamily? Of(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Families(connection, Catalogue.Query(connection,
            "select m.family from release_member m join record r on r.seq = m.seq where r.id = $id", r => r.GetInt64(0), ("$id", id.Value))).FirstOrDefault();
    }

    /// <summary>Families, by the date and title of their first members.</summary>
    /// <param name="offset">Families to pass over.</param>
    /// <param name="limit">Families at most.</param>
    public ImmutableArray<ReleaseFamily> List(int offset, int limit)
    {
        using var connection = _room.Database.ReadCatalogue();
        return Families(connection, Catalogue.Query(connection, """
            select f.first from release_family f join record r on r.seq = f.first
            order by r.date_earliest is null, r.date_earliest, r.title, r.id limit $limit offset $offset
            """, r => r.GetInt64(0), ("$limit", limit), ("$offset", offset)));
    }

    /// <summary>Records that are like this one and in another family or none: copies, excerpts, the same form, or releases that are in doubt. The likest first, at most 50.</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<RelatedRecord> RelatedTo(RecordId id)
    {
        using var connection = _room.Database.ReadCatalogue();
        var related = Catalogue.Query(connection, """
            with own as (select r.seq, m.family from record r left join release_member m on m.seq = r.seq where r.id = $id),
                 pair as (select p.b as other, p.score, p.kinship from own join release_pair p on p.a = own.seq
                          union all select p.a, p.score, p.kinship from own join release_pair p on p.b = own.seq)
            select pair.other, pair.score, pair.kinship from pair join own left join release_member m on m.seq = pair.other
            where pair.kinship <> 'unrelated' and (m.family is null or own.family is null or m.family <> own.family)
            order by pair.score desc, pair.other limit $limit
            """, r => (Record: r.GetInt64(0), Score: r.GetDouble(1), Kinship: KinshipColumn.Read(r.GetString(2))), ("$id", id.Value), ("$limit", MostRelated));
        var entries = _room.Catalogue.Entries([.. related.Select(r => r.Record)]).ToDictionary(e => e.Sequence);
        return [.. related.Where(r => entries.ContainsKey(r.Record)).Select(r => new RelatedRecord(entries[r.Record], r.Kinship, r.Score))];
    }

    /// <summary>The text of a record with its corrections, ready for comparison; offsets are those of <see cref="Catalogue.TextOf"/>. Null when there is no such record.</summary>
    /// <param name="id">The record.</param>
    public ComparedText? TextOf(RecordId id) =>
        _room.Corrections.ReadTei(id) is { } tei ? ComparedText.Of(TeiReader.Read(Encoding.UTF8.GetString(tei), ReaderLimits.Default)[0]) : null;

    /// <summary>Looks up all records that came in or were changed since, and puts them into families. Nothing happens where none waits.</summary>
    /// <param name="progress">Told now and then how far it has come, or null.</param>
    /// <param name="waiting">Called once when another writer is waited for, or null.</param>
    /// <param name="cancellation">Stops between two sets of records; what was done stays.</param>
    /// <exception cref="ArchiveException">The archive cannot be written (<c>disk-full</c>, <c>read-only</c>, <c>write-failed</c>).</exception>
    public void CatchUp(Action<GroupingProgress>? progress, Action? waiting, CancellationToken cancellation)
    {
        try
        {
            new GroupingPass(_room.Database, progress).Run(() => ArchiveLock.Take(_room.Paths, waiting, cancellation), cancellation);
        }
        catch (Exception e) when (StorageFaults.Explain(e) is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
        }
    }

    /// <summary>How many records came in or were changed and are not looked up yet, because a pass was cut off.</summary>
    public long CountWaiting()
    {
        using var connection = _room.Database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, "select count(*) from fingerprint where grouped = 0");
    }

    /// <summary>Every pair of records that were found alike, the likeliest first, read as it is asked for.</summary>
    public IEnumerable<RecordPair> Pairs()
    {
        using var connection = _room.Database.ReadCatalogue();
        using var command = Catalogue.Command(connection, """
            select a.id, b.id, p.score, p.a_in_b, p.b_in_a, p.kinship, coalesce(ma.family = mb.family, 0)
            from release_pair p join record a on a.seq = p.a join record b on b.seq = p.b
              left join release_member ma on ma.seq = p.a left join release_member mb on mb.seq = p.b
            order by p.score desc, a.id, b.id
            """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (RecordId.TryParse(reader.GetString(0), out var a) && RecordId.TryParse(reader.GetString(1), out var b))
            {
                yield return new RecordPair(a, b, reader.GetDouble(2), reader.GetDouble(3), reader.GetDouble(4), KinshipColumn.Read(reader.GetString(5)), reader.GetBoolean(6));
            }
        }
    }

    private ImmutableArray<ReleaseFamily> Families(SqliteConnection connection, ImmutableArray<long> families)
    {
        var rows = Catalogue.Query(connection, """
            select m.family, m.seq, r.released_edtf, r.received, r.id, f.confidence, f.confirmed
            from release_member m join record r on r.seq = m.seq join release_family f on f.first = m.family
            where m.family in (select value from json_each($list))
            """, r => (Family: r.GetInt64(0), Record: r.GetInt64(1), Released: HistoricalDate.TryParse(r.IsDBNull(2) ? null : r.GetString(2), out var date) ? date : null,
                Received: r.GetString(3), Id: r.GetString(4), Confidence: r.GetDouble(5), Confirmed: r.GetBoolean(6)),
            ("$list", JsonSerializer.Serialize(families, CatalogueJson.Default.ImmutableArrayInt64))).ToLookup(r => r.Family);
        var entries = _room.Catalogue.Entries([.. rows.SelectMany(f => f).Select(r => r.Record)]).ToDictionary(e => e.Sequence);
        var decisions = ReleaseDecisions.Read(connection);
        var result = ImmutableArray.CreateBuilder<ReleaseFamily>(families.Length);
        foreach (var family in families)
        {
            var members = rows[family].Where(r => entries.ContainsKey(r.Record)).OrderBy(r => FamilyTables.SortKey(r.Released), StringComparer.Ordinal)
                .ThenBy(r => r.Received, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
            if (members.Count > 1)
            {
                var labels = ReleaseLabel.Of([.. members.Select(m => m.Released)]);
                result.Add(new ReleaseFamily([.. members.Select((m, i) => new Release(entries[m.Record], m.Released, labels[i]))], members[0].Confidence, members[0].Confirmed)
                {
                    Decisions = decisions.Among([.. members.Select(m => m.Id)]),
                });
            }
        }

        return result.ToImmutable();
    }
}
