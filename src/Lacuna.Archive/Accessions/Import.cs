using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.People;
using Lacuna.Archive.Recognition;
using Lacuna.Archive.References;
using Lacuna.Archive.Search;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Description;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Accessions;

/// <summary>Takes files into an archive: bytes into the store and synced, then the catalogue, then the index; one transaction for each file,
/// and for each part of a container of very many documents.</summary>
public sealed class Import
{
    private readonly ReadingRoom _room;
    private readonly ImportOptions _options;
    private readonly TimeProvider _clock;
    private readonly ScanReader _scans;
    private readonly ImmutableArray<Refusal>.Builder _refused = ImmutableArray.CreateBuilder<Refusal>();
    private long _documents;
    private long _duplicates;
    private long _held;
    private long _seen;
    private long _bytesDone;
    private long _bytesTotal;

    /// <summary>Prepares an import.</summary>
    /// <param name="room">The archive, open for writing.</param>
    /// <param name="options">How to import.</param>
    /// <param name="clock">Tells when documents are received.</param>
    public Import(ReadingRoom room, ImportOptions options, TimeProvider clock)
    {
        _room = room;
        _options = options;
        _clock = clock;
        _scans = new ScanReader(new ScanOptions
        {
            CacheFolder = Path.Combine(room.Paths.Cache, "pages"),
            Language = options.Language,
            Progress = options.Pages,
        });
    }

    /// <summary>Imports files and folders.</summary>
    /// <param name="paths">Files, folders, zip archives and JSON Lines files.</param>
    /// <param name="cancellation">Stops between two documents; what is committed stays, and the same import goes on later.</param>
    /// <returns>What went in and what did not.</returns>
    /// <exception cref="ArchiveException">The archive cannot be written (<c>disk-full</c>, <c>read-only</c>, <c>write-failed</c>).</exception>
    public ImportReport Run(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var follower = new IndexFollower(_room.Index);
            var sources = Sources.List(paths, _options.Collection, _room.Paths.Root).ToList();
            _bytesTotal = sources.Sum(s => s.Length);
            using (var connection = _room.Database.OpenCatalogue())
            using (var writer = new CatalogueWriter(connection))
            {
                var accessions = new AccessionWriter(_room, writer, _options, _scans, _clock);
                foreach (var loaded in OrderedWork.Run(sources, s => Load(s, cancellation), cancellation))
                {
                    Take(loaded, accessions, follower, cancellation);
                }
            }

            using (var connection = _room.Database.OpenCatalogue())
            {
                NameCandidates.Refresh(connection, () => ArchiveLock.Take(_room.Paths, _options.Waiting, cancellation), _options.Following, cancellation);
                TranslationTables.Refresh(_room, connection, _options.Following, cancellation);
            }

            _room.Releases.CatchUp(_options.Grouping, _options.Waiting, cancellation);
            using (var connection = _room.Database.OpenCatalogue())
            {
                MeetingTables.Refresh(connection, cancellation);
                ReferenceTables.Refresh(connection, cancellation);
            }

            follower.Finish();
        }
        catch (Exception e) when (StorageFaults.Explain(e) is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        return new ImportReport(_documents, _documents, _duplicates, _refused.ToImmutable(), Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3)) { Quarantined = _held };
    }

    // Reads a single document whole; a container is only looked at here and read as it is taken in.
    private LoadedFile Load(SourceFile source, CancellationToken cancellation)
    {
        if (source.Refusal is { } refusal)
        {
            return new LoadedFile(source, null, null, null, refusal);
        }

        if (source.Images.Count > 0)
        {
            // A folder of page images is read when its turn comes: it may be large.
            return new LoadedFile(source, null, null, null, null) { IsLarge = true };
        }

        try
        {
            var head = new byte[12];
            using (var handle = File.OpenHandle(source.Path))
            {
                _ = RandomAccess.Read(handle, head, 0);
            }

            if (FormatDetector.IsZip(head, source.Name) || FormatDetector.IsJsonLines(source.Name))
            {
                using var stream = File.OpenRead(source.Path);
                return new LoadedFile(source, null, SHA512.HashData(stream), null, null);
            }

            if (source.Length > _options.Limits.MaxBytes && source.Length <= _options.Limits.MaxPagedBytes
                && (head.AsSpan().StartsWith("%PDF-"u8) || FormatDetector.IsPageImage(head) || FormatDetector.IsPagesZip(source.Name)))
            {
                return new LoadedFile(source, null, null, null, null) { IsLarge = true };
            }

            if (source.Length > _options.Limits.MaxBytes)
            {
                return Refuse(source, "too-large", $"The file has {source.Length:N0} bytes; a document may have {_options.Limits.MaxBytes:N0}. Split it, or give its documents as JSON Lines.");
            }

            return Read(source, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(source, "unreadable", $"The file cannot be read: {e.Message}");
        }
    }

    private LoadedFile Read(SourceFile source, CancellationToken cancellation)
    {
        try
        {
            if (source.Images.Count > 0 && source.Length > _options.Limits.MaxPagedBytes)
            {
                return Refuse(source, "too-large", $"The images of the folder have {source.Length:N0} bytes; a document may have {_options.Limits.MaxPagedBytes:N0}. Divide the folder.");
            }

            var bytes = source.Images.Count > 0 ? PagesFolder.Zip(source.Images) : File.ReadAllBytes(source.Path);
            if (source.Images.Count == 0 && (!source.IsUnchanged() || bytes.Length != source.Length))
            {
                return Refuse(source, "file-changed", "The file changed while it was read. Import it again when it is at rest.");
            }

            source = source with { Length = bytes.Length };
            var digest = SHA512.HashData(bytes);
            var known = _room.Catalogue.HasAccession(AccessionWriter.AccessionId(digest, null));
            var ready = known ? null : MemberReader.Read(new Member(source.Name, bytes, null, new DescriptionHints(source.Name, null, null, null), null), _options.Limits, _options.Gate, _scans, cancellation);
            return ready?.Refusal is { } why
                ? new LoadedFile(source, null, null, null, why)
                : new LoadedFile(source, bytes, digest, ready, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(source, "unreadable", $"The file cannot be read: {e.Message}");
        }
    }

    private static LoadedFile Refuse(SourceFile source, string code, string message) =>
        new(source, null, null, null, new Refusal(source.Name, code, message));

    private void Take(LoadedFile loaded, AccessionWriter accessions, IndexFollower follower, CancellationToken cancellation)
    {
        var source = loaded.Source;
        loaded = loaded.IsLarge ? Read(source, cancellation) : loaded;
        var result = loaded switch
        {
            { Refusal: { } refusal } => new AccessionResult(0, 0, [refusal]),
            { Bytes: { } bytes, Digest: { } digest } => accessions.TakeDocument(source, bytes, digest, loaded.Ready, cancellation),
            { Digest: { } digest } => accessions.TakeContainer(source, digest, Report, follower, cancellation),
            _ => throw new InvalidOperationException("A loaded file has bytes, a digest or a refusal."),
        };
        _documents += result.Documents;
        _duplicates += result.Duplicates;
        _held += result.Held;
        foreach (var refusal in result.Refused)
        {
            _refused.Add(refusal);
            _options.Refused?.Invoke(refusal);
        }

        _bytesDone += source.Length;
        Report(loaded.Bytes is null ? 0 : result.Documents + result.Duplicates, 0, source.Name);
        if (loaded.Bytes is not null && result.Documents > 0)
        {
            follower.Nudge((int)result.Documents);
        }
    }

    private void Report(long documents, long bytes, string current)
    {
        _seen += documents;
        _options.Progress?.Invoke(new ImportProgress(_seen, _bytesDone + bytes, _bytesTotal, current));
    }

    private sealed record LoadedFile(SourceFile Source, byte[]? Bytes, byte[]? Digest, ReadyMember? Ready, Refusal? Refusal)
    {
        /// <summary>Whether it is read only when its turn comes, so that never two of its kind are in memory.</summary>
        public bool IsLarge { get; init; }
    }
}

/// <summary>What taking in one file did.</summary>
internal sealed record AccessionResult(long Documents, long Duplicates, ImmutableArray<Refusal> Refused)
{
    /// <summary>Documents that wait in quarantine.</summary>
    public long Held { get; init; }
}

/// <summary>Brings the index up to the catalogue beside the import, in batches; the end of the import waits for it.</summary>
internal sealed class IndexFollower(SearchIndex index) : IDisposable
{
    // Many small transactions make many small segments, which cost more to merge than to write.
    private const int EnoughForABatch = 3000;
    private readonly CancellationTokenSource _stop = new();
    private Task? _running;
    private int _waiting;

    /// <summary>Says that documents were committed.</summary>
    public void Nudge(int documents)
    {
        _waiting += documents;
        if (_waiting >= EnoughForABatch && _running is not { IsCompleted: false })
        {
            _waiting = 0;
            _running?.GetAwaiter().GetResult();
            _running = Task.Run(() => index.CatchUp(_stop.Token));
        }
    }

    /// <summary>Waits until everything is indexed.</summary>
    public void Finish()
    {
        _running?.GetAwaiter().GetResult();
        _running = null;
        index.CatchUp(CancellationToken.None);
    }

    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            _running?.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is OperationCanceledException or SqliteException or IOException)
        {
            // The index catches up the next time; what ended the import is already on its way to the user.
        }

        _stop.Dispose();
    }
}
