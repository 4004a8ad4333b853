using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Journal;

/// <summary>Reads what people decided. Safe to use from many threads; each call has a connection of its own.</summary>
/// <remarks>The journal itself lies in the preservation store; the catalogue has a copy for asking, made anew by a rebuild.</remarks>
public sealed class DecisionJournal
{
    private const string Columns = """
        j.number, j.kind, j.at, j.who, j.reason, j.reverses, j.data,
        (select group_concat(s.kind || ':' || s.id, char(10) order by s.kind, s.id) from journal_subject s where s.number = j.number)
        """;

    private readonly ArchiveDatabase _database;

    internal DecisionJournal(ArchiveDatabase database) => _database = database;

    /// <summary>Decisions of every kind, oldest first.</summary>
    /// <param name="after">Only those with a greater number; 0 for all.</param>
    /// <param name="limit">Decisions at most.</param>
    public ImmutableArray<JournalEntry> All(long after, int limit) => Entries(
        $"select {Columns} from journal j where j.number > $after order by j.number limit $limit", ("$after", after), ("$limit", limit));

    /// <summary>Decisions of one kind, oldest first.</summary>
    /// <param name="kind">The kind (<see cref="JournalKind"/>).</param>
    /// <param name="after">Only those with a greater number; 0 for all.</param>
    /// <param name="limit">Decisions at most.</param>
    public ImmutableArray<JournalEntry> OfKind(string kind, long after, int limit) => Entries(
        $"select {Columns} from journal j where j.kind = $kind and j.number > $after order by j.number limit $limit",
        ("$kind", kind), ("$after", after), ("$limit", limit));

    /// <summary>All decisions about one record, person or other subject, oldest first.</summary>
    /// <param name="subject">The subject.</param>
    public ImmutableArray<JournalEntry> About(JournalSubject subject)
    {
        using var connection = _database.ReadCatalogue();
        return About(connection, subject);
    }

    /// <summary>One decision, or null.</summary>
    /// <param name="number">Its number.</param>
    public JournalEntry? Find(long number)
    {
        using var connection = _database.ReadCatalogue();
        return Find(connection, number);
    }

    /// <summary>The decision that takes another one back, or null while it stands.</summary>
    /// <param name="number">The decision.</param>
    public JournalEntry? ReversalOf(long number) =>
        Entries($"select {Columns} from journal j where j.reverses = $number limit 1", ("$number", number)).FirstOrDefault();

    internal static ImmutableArray<JournalEntry> About(SqliteConnection connection, JournalSubject subject) => Catalogue.Query(connection, $"""
        select {Columns} from journal_subject o join journal j on j.number = o.number where o.kind = $kind and o.id = $id order by j.number
        """, Read, ("$kind", subject.Kind), ("$id", subject.Id));

    internal static JournalEntry? Find(SqliteConnection connection, long number) =>
        Catalogue.Query(connection, $"select {Columns} from journal j where j.number = $number", Read, ("$number", number)).FirstOrDefault();

    internal static ImmutableArray<JournalEntry> OfPrefix(SqliteConnection connection, string prefix) => Catalogue.Query(connection,
        $"select {Columns} from journal j where j.kind >= $prefix and j.kind < $prefix || '~' order by j.number", Read, ("$prefix", prefix));

    /// <summary>The decision that is to be taken back, when it can be.</summary>
    /// <exception cref="ArchiveException"><c>entry-missing</c>, <c>entry-is-reversal</c>, <c>entry-reversed</c>.</exception>
    internal static JournalEntry Reversible(SqliteConnection connection, long number, Func<JournalEntry, bool> belongs, string what)
    {
        if (Find(connection, number) is not { } entry || !belongs(entry))
        {
            throw new ArchiveException("entry-missing", $"There is no decision {number} about {what}.");
        }

        if (entry.Reverses is not null)
        {
            throw new ArchiveException("entry-is-reversal", $"Decision {number} takes back decision {entry.Reverses}; to have that one again, decide it anew.");
        }

        return ArchiveDatabase.Scalar<long>(connection, "select count(*) from journal where reverses = $number", ("$number", number)) == 0 ? entry
            : throw new ArchiveException("entry-reversed", $"Decision {number} has been taken back already.");
    }

    private ImmutableArray<JournalEntry> Entries(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, sql, Read, parameters);
    }

    private static JournalEntry Read(SqliteDataReader r)
    {
        using var data = JsonDocument.Parse(r.GetString(6));
        return new JournalEntry(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4),
            r.IsDBNull(7) ? [] : [.. r.GetString(7).Split('\n').Select(JournalSubject.Parse)], data.RootElement.Clone(), r.IsDBNull(5) ? null : r.GetInt64(5));
    }
}
