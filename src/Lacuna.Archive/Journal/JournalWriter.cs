using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.People;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.References;
using Lacuna.Archive.Releases;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Translations;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Journal;

/// <summary>Writes decisions down: into the store and synced, then into the catalogue with all that follows from them.</summary>
internal sealed class JournalWriter(ReadingRoom room, TimeProvider clock)
{
    /// <summary>Takes decisions and writes them down as one batch: all of them, or none.</summary>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="decide">Called while nobody else can write, to check against what is there and to say what is decided; whatever it
    /// throws, nothing has changed. No decision at all is no batch.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <returns>The entries as they were written.</returns>
    /// <exception cref="ArchiveException">The disk refuses, or <paramref name="decide"/> does.</exception>
    public ImmutableArray<JournalEntry> Append(Deciding deciding, Func<SqliteConnection, ImmutableArray<Decision>> decide, CancellationToken cancellation)
    {
        try
        {
            using var held = ArchiveLock.Take(room.Paths, null, cancellation);
            room.Prepare();
            using var connection = room.Database.OpenCatalogue();
            var decisions = decide(connection);
            if (decisions.IsEmpty)
            {
                return [];
            }

            var batch = Number(connection, deciding, decisions, out var bytes);
            Keep(connection, batch, bytes);
            NameCandidates.Refresh(connection, null, null, CancellationToken.None);
            GroupingPass.AfterDecision(room.Database, connection);
            TranslationTables.Refresh(room, connection, null, CancellationToken.None);
            MeetingTables.Refresh(connection, CancellationToken.None);
            ReferenceTables.Refresh(connection, CancellationToken.None);
            room.Index.CatchUp(CancellationToken.None);
            return batch.Entries;
        }
        catch (Exception e) when (StorageFaults.Explain(e) is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }

    /// <summary>Takes a batch that lies in the store into the catalogue, with all that follows from it; one that is there already stays as it is.</summary>
    public static void TakeIn(ReadingRoom room, string batchName)
    {
        var batch = Read(room.Store, batchName);
        using var connection = room.Database.OpenCatalogue();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (InsertRows(connection, batch))
        {
            JournalEffects.Run(room, connection, batch.Entries);
        }

        transaction.Commit();
    }

    /// <summary>Takes every batch of the store into an empty catalogue, without what follows from them: a rebuild works that out itself.</summary>
    public static void TakeInAll(ReadingRoom room, SqliteConnection connection)
    {
        var names = room.Store.Objects().Select(folder => StorageRoot.ReadInventory(folder)?.Id).OfType<string>()
            .Select(StorageRoot.JournalOf).OfType<string>().Order(StringComparer.Ordinal).ToList();
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var name in names)
        {
            InsertRows(connection, Read(room.Store, name));
        }

        transaction.Commit();
    }

    public static JournalBatch Read(StorageRoot store, string batchName)
    {
        var path = Path.Combine(store.ObjectFolder(batchName), "v1", "content", JournalFile.Name);
        try
        {
            var batch = JournalFile.Read(File.ReadAllBytes(path));
            return JournalFile.BatchName(batch.First) == batchName ? batch : throw new JsonException("The decisions bear another number.");
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArchiveException("store-damaged",
                $"The object {StorageRoot.ObjectId(batchName)} is damaged. Run lacuna verify to see which file, and restore it from a backup.", e);
        }
    }

    private JournalBatch Number(SqliteConnection connection, Deciding deciding, ImmutableArray<Decision> decisions, out byte[] bytes)
    {
        var last = Catalogue.Query(connection, "select first + entries - 1, digest from journal_batch order by first desc limit 1",
            r => (Number: r.GetInt64(0), Digest: r.GetString(1))).FirstOrDefault((Number: 0L, Digest: ""));
        var first = last.Number + 1;
        // An older catalogue put beside a newer store would give a number twice.
        if (Directory.Exists(room.Store.ObjectFolder(JournalFile.BatchName(first))))
        {
            throw new ArchiveException("catalogue-behind", "The store holds decisions that the catalogue does not know. Run: lacuna rebuild");
        }

        var at = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        var entries = decisions.Select((d, i) =>
        {
            using var data = JsonDocument.Parse(d.Data);
            return new JournalEntry(first + i, d.Kind, at, deciding.Who, deciding.Reason, d.Subjects, data.RootElement.Clone(), d.Reverses);
        }).ToImmutableArray();
        bytes = JournalFile.Write(last.Digest, entries);
        return new JournalBatch(first, last.Digest, JournalFile.DigestOf(bytes), entries);
    }

    // What follows from the decisions is worked out before anything is kept: what cannot be carried out leaves no trace. Then the store,
    // then the catalogue. Where that has no room in the end, the object is taken out again: it was never acknowledged.
    private void Keep(SqliteConnection connection, JournalBatch batch, byte[] bytes)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        InsertRows(connection, batch);
        JournalEffects.Run(room, connection, batch.Entries);
        using var draft = new ObjectDraft(room.Paths, room.Store, JournalFile.BatchName(batch.First));
        draft.Add(JournalFile.Name, bytes);
        draft.Commit(batch.Entries[0].At, batch.Entries.Length == 1 ? $"Decision {batch.First}" : $"Decisions {batch.First} to {batch.First + batch.Entries.Length - 1}");
        try
        {
            transaction.Commit();
        }
        catch (SqliteException e) when (ArchiveDatabase.IsFull(e))
        {
            draft.TakeBack();
            throw;
        }

        draft.Finish();
    }

    private static bool InsertRows(SqliteConnection connection, JournalBatch batch)
    {
        using var known = Catalogue.Command(connection, "insert or ignore into journal_batch values ($first, $entries, $digest, $previous)",
            ("$first", batch.First), ("$entries", batch.Entries.Length), ("$digest", batch.Digest), ("$previous", batch.Previous));
        if (known.ExecuteNonQuery() == 0)
        {
            return false;
        }

        foreach (var entry in batch.Entries)
        {
            using var row = Catalogue.Command(connection, "insert into journal values ($number, $kind, $at, $who, $reason, $reverses, $data)",
                ("$number", entry.Number), ("$kind", entry.Kind), ("$at", entry.At), ("$who", entry.Who), ("$reason", entry.Reason),
                ("$reverses", entry.Reverses), ("$data", entry.Data.GetRawText()));
            row.ExecuteNonQuery();
            foreach (var subject in entry.Subjects)
            {
                using var about = Catalogue.Command(connection, "insert or ignore into journal_subject values ($kind, $id, $number)",
                    ("$kind", subject.Kind), ("$id", subject.Id), ("$number", entry.Number));
                about.ExecuteNonQuery();
            }
        }

        return true;
    }
}
