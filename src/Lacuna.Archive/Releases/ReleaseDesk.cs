using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>Where people decide which records are releases of one document. Every decision is an entry of the journal, wins over what the program found, and can be taken back.</summary>
/// <remarks>Each method is durable when it returns, and changes nothing when it throws <see cref="ArchiveException"/>: <c>record-missing</c>, <c>record-twice</c>, <c>record-alone</c>,
/// <c>family-missing</c>, <c>families-differ</c>, <c>nothing-to-change</c>, or a fault of the disk. Where decisions contradict each other the later one wins.</remarks>
public sealed class ReleaseDesk
{
    private readonly ReadingRoom _room;
    private readonly JournalWriter _writer;

    /// <summary>The desk of an archive.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="clock">Tells when a decision is taken.</param>
    public ReleaseDesk(ReadingRoom room, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(room);
        _room = room;
        _writer = new JournalWriter(room, clock);
    }

    /// <summary>Confirms that records which the program put into one family belong there.</summary>
    /// <param name="records">Two or more, all of one family; not all of it need be named.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public ReleaseChange Confirm(ImmutableArray<RecordId> records, Deciding deciding, CancellationToken cancellation) => Decide(records, 2, deciding, (connection, decisions) =>
    {
        if (FamilyOf(connection, records[0]) is var family && (family is null || records.Any(r => FamilyOf(connection, r) != family)))
        {
            throw new ArchiveException("families-differ", "These records are not in one family. To put them together: lacuna releases join");
        }

        if (AreDecided(decisions, records))
        {
            throw new ArchiveException("nothing-to-change", $"It is decided already that {records[0]} and the others named are releases of one document.");
        }

        return (ReleaseDecision.Confirm, new ReleaseData { Records = Values(records) });
    }, cancellation);

    /// <summary>Puts records together, with the families that they are in.</summary>
    /// <param name="records">Two or more.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public ReleaseChange Join(ImmutableArray<RecordId> records, Deciding deciding, CancellationToken cancellation) => Decide(records, 2, deciding, (connection, decisions) =>
    {
        if (FamilyOf(connection, records[0]) is { } family && records.All(r => FamilyOf(connection, r) == family))
        {
            throw new ArchiveException("nothing-to-change", "These records are in one family already. To say that this is right: lacuna releases confirm");
        }

        var named = Values(records);
        var all = named.ToList();
        var overruled = named.SelectMany(one => named.Where(other => decisions.Of(one, other) is false).Select(other => decisions.EntryOf(one, other)?.Number)).ToHashSet();
        foreach (var other in records.SelectMany(r => MembersWith(connection, r)).Distinct(StringComparer.Ordinal))
        {
            // Whoever was parted from one of the others comes along only where he is named, or where it was by a decision that this one overrules.
            if (!all.Contains(other) && !all.Exists(one => decisions.Of(one, other) is false && !overruled.Contains(decisions.EntryOf(one, other)?.Number)))
            {
                all.Add(other);
            }
        }

        return (ReleaseDecision.Join, new ReleaseData { Records = [.. all] });
    }, cancellation);

    /// <summary>Takes a record out of its family for good: it is no release of the document of which the others are.</summary>
    /// <param name="record">The record.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public ReleaseChange Split(RecordId record, Deciding deciding, CancellationToken cancellation) => Decide([record], 1, deciding, (connection, _) =>
    {
        ImmutableArray<string> others = [.. MembersWith(connection, record).Where(m => m != record.Value)];
        return others.IsEmpty ? throw new ArchiveException("family-missing", $"{record} is in no family: no other release of it is known.")
            : (ReleaseDecision.Split, new ReleaseData { Records = [record.Value], Apart = others });
    }, cancellation);

    /// <summary>Takes a decision back; what the program found, and what else was decided, counts again.</summary>
    /// <param name="number">The decision's number.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <exception cref="ArchiveException"><c>entry-missing</c>, <c>entry-is-reversal</c>, <c>entry-reversed</c>, or a fault of the disk.</exception>
    public JournalEntry Undo(long number, Deciding deciding, CancellationToken cancellation) => _writer.Append(deciding, connection =>
    {
        var entry = DecisionJournal.Reversible(connection, number, e => e.Kind.StartsWith(JournalKind.ReleasePrefix, StringComparison.Ordinal), "releases");
        return [new Decision(entry.Kind, entry.Subjects, "{}", number)];
    }, cancellation)[0];

    private ReleaseChange Decide(ImmutableArray<RecordId> records, int least, Deciding deciding,
        Func<SqliteConnection, ReleaseDecisions, (string Kind, ReleaseData Data)> decide, CancellationToken cancellation)
    {
        if (records.Distinct().Count() < records.Length)
        {
            throw new ArchiveException("record-twice", $"Record {records.GroupBy(r => r).First(g => g.Count() > 1).Key} is named twice.");
        }

        if (records.Length < least)
        {
            throw new ArchiveException("record-alone", "Name at least two records: a release is one of several.");
        }

        var overruled = ImmutableArray<long>.Empty;
        var entries = _writer.Append(deciding, connection =>
        {
            foreach (var record in records)
            {
                if (ArchiveDatabase.Scalar<long>(connection, "select count(*) from record where id = $id", ("$id", record.Value)) == 0)
                {
                    throw new ArchiveException("record-missing", $"There is no record {record}. lacuna list shows what there is.");
                }
            }

            var decisions = ReleaseDecisions.Read(connection);
            var (kind, data) = decide(connection, decisions);
            overruled = Overruled(decisions, kind, data);
            return [new Decision(kind, [.. data.Records.Concat(data.Apart ?? []).Select(id => new JournalSubject("record", id))], data.Write(), null)];
        }, cancellation);
        return new ReleaseChange(entries[0].Number, overruled, [.. records.Select(_room.Releases.Of).OfType<ReleaseFamily>().DistinctBy(f => f.Members[0].Record.Id)]);
    }

    private static ImmutableArray<long> Overruled(ReleaseDecisions decisions, string kind, ReleaseData data)
    {
        var together = kind != ReleaseDecision.Split;
        var others = together ? data.Records : data.Apart ?? [];
        return [.. data.Records.SelectMany(one => others.Where(other => other != one && decisions.Of(one, other) == !together).Select(other => decisions.EntryOf(one, other)?.Number))
            .OfType<long>().Distinct().Order()];
    }

    private static bool AreDecided(ReleaseDecisions decisions, ImmutableArray<RecordId> records) =>
        records.Skip(1).All(r => decisions.Of(records[0].Value, r.Value) is true);

    private static ImmutableArray<string> Values(ImmutableArray<RecordId> records) => [.. records.Select(r => r.Value)];

    private static long? FamilyOf(SqliteConnection connection, RecordId record) => ArchiveDatabase.Scalar<long?>(connection,
        "select m.family from release_member m join record r on r.seq = m.seq where r.id = $id", ("$id", record.Value));

    private static ImmutableArray<string> MembersWith(SqliteConnection connection, RecordId record) => Catalogue.Query(connection, """
        select other.id from record r join release_member m on m.seq = r.seq join release_member o on o.family = m.family join record other on other.seq = o.seq
        where r.id = $id order by other.id
        """, r => r.GetString(0), ("$id", record.Value));
}
