using System.Diagnostics;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.People;
using Lacuna.Archive.References;
using Lacuna.Archive.Releases;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Archive.Preservation;

/// <summary>Makes the catalogue and the index anew from the store alone.</summary>
public static class Rebuild
{
    /// <summary>Rebuilds, beside the old files, and puts the new ones in their place when they are whole.</summary>
    /// <param name="folder">The archive's folder.</param>
    /// <param name="indexOnly">Only the index, from the catalogue.</param>
    /// <param name="progress">Called with records done and the accession under way; or null.</param>
    /// <param name="cancellation">Stops; the old files stay as they were.</param>
    /// <returns>Records in the new catalogue, and seconds.</returns>
    /// <exception cref="ArchiveException">There is no store, or the disk refuses.</exception>
    public static (long Records, double Seconds) Run(string folder, bool indexOnly, Action<long, string>? progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var room = ReadingRoom.Open(folder);
        try
        {
            using var held = ArchiveLock.Take(room.Paths, null, cancellation);
            var draft = Path.Combine(room.Paths.Work, "rebuild");
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }

            if (!indexOnly)
            {
                // A version that had moved into the store counts, though the crash came before its inventory did.
                Recovery.FinishStore(room);
            }

            Directory.CreateDirectory(draft);
            var drafts = new ArchivePaths(draft);
            if (indexOnly)
            {
                var index = new Search.SearchIndex(new ArchiveDatabase(drafts), room.Catalogue, room.Database);
                index.Create();
                var indexed = index.CatchUp(cancellation);
                using (var search = new ArchiveDatabase(drafts).OpenSearch())
                {
                    ArchiveDatabase.Execute(search, "pragma wal_checkpoint(truncate)");
                }

                ArchiveDatabase.Release();
                Replace(drafts.Search, room.Paths.Search);
                FileSync.Folder(room.Paths.Root);
                Directory.Delete(draft, recursive: true);
                return (indexed, Stopwatch.GetElapsedTime(started).TotalSeconds);
            }

            var records = Fill(room, drafts, progress, cancellation);
            ArchiveDatabase.Release();
            Replace(drafts.Catalogue, room.Paths.Catalogue);
            Replace(drafts.Search, room.Paths.Search);
            FileSync.Folder(room.Paths.Root);
            Directory.Delete(draft, recursive: true);
            return (records, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        catch (Exception e) when (StorageFaults.Explain(e) is { } fault)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }

    private static long Fill(ReadingRoom room, ArchivePaths drafts, Action<long, string>? progress, CancellationToken cancellation)
    {
        var database = new ArchiveDatabase(drafts);
        var index = new Search.SearchIndex(database, new Holdings.Catalogue(database));
        index.Create();
        var records = 0L;
        using (var connection = database.OpenCatalogue())
        {
            // The draft is thrown away after a crash, so it need not be durable before it is whole.
            ArchiveDatabase.Execute(connection, "pragma synchronous=off");
            JournalWriter.TakeInAll(room, connection);
            using var writer = new CatalogueWriter(connection);
            using var follower = new IndexFollower(index);
            foreach (var accession in InOrderReceived(room.Store))
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Begin();
                var count = TakeIn(room, writer, accession);
                writer.Commit();
                records += count;
                follower.Nudge((int)count);
                progress?.Invoke(records, accession);
            }

            writer.Begin();
            PersonTables.ReplayAll(connection);
            writer.Commit();
            NameCandidates.Refresh(connection, null, null, cancellation);
            new GroupingPass(database, null).Run(null, cancellation);
            TranslationTables.Refresh(room, connection, null, cancellation);
            MeetingTables.Refresh(connection, cancellation);
            ReferenceTables.Refresh(connection, cancellation);
            follower.Finish();
            ArchiveDatabase.Execute(connection, "pragma synchronous=full; pragma wal_checkpoint(truncate)");
        }

        using var search = database.OpenSearch();
        ArchiveDatabase.Execute(search, "pragma wal_checkpoint(truncate)");
        return records;
    }

    private static long TakeIn(ReadingRoom room, CatalogueWriter writer, string accession)
    {
        try
        {
            return writer.TakeIn(room.Store, accession, ReaderLimits.Default);
        }
        catch (Exception e) when (e is DocumentFormatException or System.Text.Json.JsonException)
        {
            throw new ArchiveException("store-damaged",
                $"The object {StorageRoot.ObjectId(accession)} is damaged, so nothing was rebuilt. Run lacuna verify to see which file, and restore it from a backup.", e);
        }
    }

    // Lists of the newest and the numbering of rows follow the order of receipt, so the new catalogue must be filled in it.
    private static IEnumerable<string> InOrderReceived(StorageRoot store)
    {
        var accessions = new List<(string Received, string Id)>();
        foreach (var folder in store.Objects())
        {
            if (StorageRoot.ReadInventory(folder) is { } inventory && StorageRoot.AccessionOf(inventory.Id) is { } id)
            {
                accessions.Add((inventory.Versions[0].Created, id));
            }
        }

        return accessions.Order().Select(a => a.Id);
    }

    private static void Replace(string draft, string target)
    {
        File.Delete(target + "-wal");
        File.Delete(target + "-shm");
        File.Move(draft, target, overwrite: true);
    }
}
