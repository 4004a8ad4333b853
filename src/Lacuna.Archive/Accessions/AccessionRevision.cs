using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Adds a version to an accession that is in the store already: documents read anew, divided, or let out of quarantine.</summary>
/// <remarks>Earlier versions stay as they are. Lines of a part that awaits a decision count once one opens it (<see cref="AwaitedPart"/>).</remarks>
internal static class AccessionRevision
{
    /// <summary>Writes a further part: into the store and synced, then into the catalogue.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="accessionId">The accession; it must be complete.</param>
    /// <param name="lines">Documents ready to be kept, with <see cref="AccessionLine.Revises"/> where they take the place of what is there; and lines
    /// without an edition.</param>
    /// <param name="files">Further files, by name.</param>
    /// <param name="awaits">Whether the lines count only once a decision opens the part.</param>
    /// <param name="message">Why, for the inventory; nothing of the document.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <returns>The number of the part.</returns>
    /// <exception cref="ArchiveException"><c>accession-missing</c>, <c>accession-incomplete</c>, or a fault of the disk.</exception>
    public static int Write(ReadingRoom room, string accessionId, ImmutableArray<ReadyDocument> lines, ImmutableArray<(string Name, byte[] Bytes)> files,
        bool awaits, string message, TimeProvider clock, CancellationToken cancellation)
    {
        using var held = ArchiveLock.Take(room.Paths, null, cancellation);
        room.Prepare();
        using var connection = room.Database.OpenCatalogue();
        using var writer = new CatalogueWriter(connection);
        var known = writer.FindAccession(accessionId) ?? throw new ArchiveException("accession-missing", $"There is no accession {accessionId}.");
        if (!known.Complete)
        {
            throw new ArchiveException("accession-incomplete", $"The import of {Refusal.Printable(known.Name)} was broken off. Import it again first, so that it is whole.");
        }

        using var draft = new ObjectDraft(room.Paths, room.Store, accessionId);
        draft.KeepAllBut("");
        var part = draft.Version;
        var (before, _) = AccessionFile.Read(CatalogueWriter.Find(room.Store.ObjectFolder(accessionId), part - 1)
            ?? throw new ArchiveException("store-damaged", $"The object {StorageRoot.ObjectId(accessionId)} lacks a part. Run: lacuna verify"));
        var received = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        var facts = before with { Part = part, Awaits = awaits, Complete = true };
        var written = Editions(draft, part, facts.Name, lines);
        foreach (var (name, bytes) in files.Concat(lines.SelectMany(l => l.Files)))
        {
            // A further part may bring a file of the same name; the earlier one stays in its own version.
            draft.Replace(name, bytes);
        }

        draft.Add(AccessionFile.Name(part), AccessionFile.Write(facts, written));
        draft.Commit(received, message);
        writer.Begin();
        try
        {
            writer.TakeInPart(room.Store, accessionId, part, ReaderLimits.Default);
            writer.Commit();
        }
        catch (SqliteException e) when (ArchiveDatabase.IsFull(e))
        {
            // The version is in the store, whole: the next writer takes it in.
            writer.Rollback();
            throw;
        }

        draft.Finish();
        return part;
    }

    private static ImmutableArray<AccessionLine> Editions(ObjectDraft draft, int part, string name, ImmutableArray<ReadyDocument> documents)
    {
        if (documents.All(d => d.Tei.Length == 0))
        {
            return [.. documents.Select(d => d.Line)];
        }

        var lines = ImmutableArray.CreateBuilder<AccessionLine>(documents.Length);
        using var editions = draft.Create(AccessionFile.EditionsName(part));
        editions.Write(AccessionFile.EditionsHead(name));
        foreach (var document in documents)
        {
            lines.Add(document.Line with { Offset = editions.Length });
            editions.Write(document.Tei);
        }

        editions.Write(AccessionFile.EditionsFoot);
        draft.Add(AccessionFile.EditionsName(part), editions.Finish());
        return lines.ToImmutable();
    }
}
