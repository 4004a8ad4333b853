using System.Collections.Immutable;
using System.IO.Compression;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Meetings;
using Lacuna.Archive.Pages;
using Lacuna.Archive.People;
using Lacuna.Archive.References;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Archive.Recognition;

/// <summary>Where pages are read by OCR once more: in another language, or with a better program. Identifiers, citations and corrections stay.</summary>
public sealed class RecognitionDesk
{
    private readonly ReadingRoom _room;
    private readonly TimeProvider _clock;

    /// <summary>The desk of an archive.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="clock">Tells when a page was read.</param>
    public RecognitionDesk(ReadingRoom room, TimeProvider clock) => (_room, _clock) = (room, clock);

    /// <summary>Reads the pages of a record anew. What was read before stays in the store as an earlier version.</summary>
    /// <param name="id">The record.</param>
    /// <param name="options">How; its cache is not used, for what was read before is to be read otherwise.</param>
    /// <param name="cancellation">Stops; nothing has changed then.</param>
    /// <returns>The pages as they are read now.</returns>
    /// <exception cref="ArchiveException"><c>record-missing</c>, <c>record-without-pages</c>, <c>file-missing</c>, or a fault of the disk.</exception>
    /// <exception cref="DocumentFormatException">The file cannot be read.</exception>
    /// <exception cref="ExternalTools.ToolException">A program is missing.</exception>
    public ImmutableArray<PageEntry> ReadAgain(RecordId id, ScanOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var page = _room.Catalogue.Find(id) ?? throw new ArchiveException("record-missing", $"There is no record {id}. lacuna list shows what there is.");
        var before = _room.Pages.Of(id);
        if (before.IsEmpty || _room.Pages.FileOf(id) is not { } file)
        {
            throw new ArchiveException("record-without-pages", $"The record {id} did not come in as pages, so there is nothing to read again.");
        }

        var from = page.Provenance;
        var wanted = before.Select(p => p.Number).ToHashSet();
        var scanned = new ScanReader(options with { CacheFolder = null, Pages = wanted }).Read(BytesOf(file), from.Member, from.Digest, cancellation);
        var member = new Member(from.Member, [], null, new DescriptionHints(from.Member), null);
        var ready = PagedIntake.Ready([.. scanned.Pages.Where(p => wanted.Contains(p.Number))], [.. scanned.SetAside.Where(p => wanted.Contains(p.Number))],
            scanned.Format, member, id, from.Digest, from.Ordinal, ReaderLimits.Default);
        AccessionRevision.Write(_room, from.AccessionId, [ready with { Line = ready.Line with { Revises = true } }], [], awaits: false, $"Read anew: {id}", _clock, cancellation);
        Follow(cancellation);
        return _room.Pages.Of(id);
    }

    /// <summary>The bytes of a file of pages.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ArchiveException"><c>file-missing</c>.</exception>
    internal static byte[] BytesOf(PageFile file)
    {
        try
        {
            if (file.Member.Length == 0)
            {
                return File.ReadAllBytes(file.Path);
            }

            using var zip = ZipFile.OpenRead(file.Path);
            using var entry = (zip.GetEntry(file.Member) ?? throw new FileNotFoundException()).Open();
            using var bytes = new MemoryStream();
            entry.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            throw new ArchiveException("file-missing", "The file that these pages lie in is not in the store. Run: lacuna verify", e);
        }
    }

    // What follows from the new words: names, translations, releases, the index.
    private void Follow(CancellationToken cancellation)
    {
        using (ArchiveLock.Take(_room.Paths, null, cancellation))
        using (var connection = _room.Database.OpenCatalogue())
        {
            NameCandidates.Refresh(connection, null, null, cancellation);
            TranslationTables.Refresh(_room, connection, null, cancellation);
            MeetingTables.Refresh(connection, cancellation);
            ReferenceTables.Refresh(connection, cancellation);
        }

        _room.Releases.CatchUp(null, null, cancellation);
        _room.Index.CatchUp(CancellationToken.None);
    }
}
