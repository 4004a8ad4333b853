using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Preservation;

/// <summary>Checks every byte of an archive against what is recorded of it.</summary>
public sealed class Fixity
{
    private readonly ReadingRoom _room;
    private readonly Action<long, long, string>? _progress;
    private readonly ImmutableArray<Damage>.Builder _damaged = ImmutableArray.CreateBuilder<Damage>();
    private readonly byte[] _buffer = new byte[1 << 17];
    private long _objects;
    private long _files;
    private long _bytes;

    /// <summary>Prepares a check.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="progress">Called now and then with objects checked, bytes read and the object under way; or null.</param>
    public Fixity(ReadingRoom room, Action<long, long, string>? progress)
    {
        _room = room;
        _progress = progress;
    }

    /// <summary>Checks the store against its inventories, and the catalogue and index against the store.</summary>
    /// <param name="clock">Tells when the check was made.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public FixityReport Run(TimeProvider clock, CancellationToken cancellation)
    {
        if (!_room.Paths.Exists)
        {
            return new FixityReport(0, 0, 0, []);
        }

        var writable = true;
        ArchiveLock? held = null;
        try
        {
            try
            {
                held = ArchiveLock.Take(_room.Paths, null, cancellation);
                NoteMissingRootFiles();
                if (File.Exists(_room.Paths.Catalogue) || !_room.Paths.HasObjects)
                {
                    _room.Prepare();
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
            {
                writable = false; // A full or read-only disk can still be read and checked.
            }
            catch (ArchiveException e)
            {
                Damaged("", "catalogue.db", "a catalogue", e.Message);
            }

            CheckRoot();
            var accessions = CheckObjects(cancellation);
            CheckCatalogue(accessions);
            CheckFolder();
        }
        finally
        {
            held?.Dispose();
        }

        var report = new FixityReport(_objects, _files, _bytes, _damaged.ToImmutable());
        if (writable && File.Exists(_room.Paths.Catalogue))
        {
            Remember(report, clock);
        }

        return report;
    }

    // Before anything puts them back: a root with documents had all its files once.
    private void NoteMissingRootFiles()
    {
        foreach (var name in _room.Paths.HasObjects ? StorageRoot.RootFiles.Keys : [])
        {
            if (!File.Exists(Path.Combine(_room.Store.Root, name)))
            {
                Damaged("", name, "the file", "missing; it was put back");
            }
        }
    }

    private void CheckRoot()
    {
        foreach (var (name, content) in StorageRoot.RootFiles)
        {
            var path = Path.Combine(_room.Store.Root, name);
            if (!File.Exists(path))
            {
                // A disk that was full at the first import leaves a root without all its files, and without documents.
                if (_room.Paths.HasObjects)
                {
                    Damaged("", name, "the file", "missing");
                }
            }
            else if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(content)))
            {
                Damaged("", name, "its fixed content", "other content");
            }
        }

        foreach (var path in Directory.EnumerateFiles(_room.Store.Root))
        {
            if (!StorageRoot.RootFiles.ContainsKey(Path.GetFileName(path)))
            {
                Damaged("", Path.GetFileName(path), "nothing", "untracked file");
            }
        }

        foreach (var folder in Directory.EnumerateDirectories(_room.Store.Root))
        {
            var name = Path.GetFileName(folder);
            if (name != "extensions" && (name.Length != 3 || Directory.EnumerateFiles(folder).Any()))
            {
                Damaged("", name, "nothing", "untracked files");
            }
        }

        var extensions = Path.Combine(_room.Store.Root, "extensions");
        if (Directory.Exists(extensions))
        {
            foreach (var path in Directory.EnumerateFiles(extensions, "*", SearchOption.AllDirectories))
            {
                var relative = Path.GetRelativePath(_room.Store.Root, path).Replace('\\', '/');
                if (!StorageRoot.RootFiles.ContainsKey(relative))
                {
                    Damaged("", relative, "nothing", "untracked file");
                }
            }
        }
    }

    private Dictionary<string, int> CheckObjects(CancellationToken cancellation)
    {
        var accessions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var folder in _room.Store.Objects())
        {
            cancellation.ThrowIfCancellationRequested();
            _objects++;
            _progress?.Invoke(_objects, _bytes, Path.GetFileName(folder));
            if (CheckObject(folder, cancellation) is { } inventory && (StorageRoot.AccessionOf(inventory.Id) ?? StorageRoot.JournalOf(inventory.Id)) is { } accession)
            {
                accessions[accession] = inventory.Head;
                if (!string.Equals(_room.Store.ObjectFolder(accession), folder, StringComparison.Ordinal))
                {
                    Damaged(inventory.Id, Path.GetFileName(folder), Path.GetFileName(_room.Store.ObjectFolder(accession)), "the object lies in the wrong folder");
                }
            }
        }

        return accessions;
    }

    private Inventory? CheckObject(string folder, CancellationToken cancellation)
    {
        var relative = Path.GetRelativePath(_room.Store.Root, folder).Replace('\\', '/');
        var untracked = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
        CheckFixed(relative, folder, StorageRoot.ObjectNamaste, "ocfl_object_1.1\n"u8, untracked);
        var bytes = CheckInventory(relative, folder, "", untracked);
        // Where the root's inventory is damaged, the newest version's is the same and still tells what the content should be.
        if ((bytes is null ? null : Inventory.TryRead(bytes)) is not { } inventory)
        {
            if (NewestInventory(folder) is not { } newest)
            {
                Damaged(relative, $"{relative}/{Inventory.FileName}", "an OCFL inventory", bytes is null ? "missing or damaged" : "not readable");
                return null;
            }

            inventory = newest;
        }

        for (var version = 1; version <= inventory.Head; version++)
        {
            var own = CheckInventory(inventory.Id, folder, string.Create(CultureInfo.InvariantCulture, $"v{version}/"), untracked);
            if (version == inventory.Head && own is not null && bytes is not null && !own.AsSpan().SequenceEqual(bytes))
            {
                Damaged(inventory.Id, $"{relative}/{Inventory.FileName}", "the inventory of the newest version", "another");
            }
        }

        foreach (var (digest, paths) in inventory.Manifest)
        {
            foreach (var path in paths)
            {
                cancellation.ThrowIfCancellationRequested();
                untracked.Remove(path);
                CheckContent(inventory.Id, relative, folder, path, digest);
            }
        }

        foreach (var path in untracked)
        {
            Damaged(inventory.Id, $"{relative}/{path}", "nothing", "untracked file");
        }

        return inventory;
    }

    private static Inventory? NewestInventory(string folder)
    {
        for (var version = Directory.EnumerateDirectories(folder, "v*").Count(); version > 0; version--)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"v{version}"));
            var sidecar = Path.Combine(path, Inventory.SidecarName);
            if (StorageRoot.ReadInventory(path) is { } inventory && inventory.Head == version && File.Exists(sidecar)
                && File.ReadAllText(sidecar).StartsWith(Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(Path.Combine(path, Inventory.FileName)))), StringComparison.Ordinal))
            {
                return inventory;
            }
        }

        return null;
    }

    private void CheckFixed(string name, string folder, string file, ReadOnlySpan<byte> content, HashSet<string> untracked)
    {
        untracked.Remove(file);
        _files++;
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Damaged(name, $"{name}/{file}", "the file", "missing");
        }
        else if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            Damaged(name, $"{name}/{file}", "its fixed content", "other content");
        }
    }

    // An inventory and its sidecar, which vouch for each other.
    private byte[]? CheckInventory(string name, string folder, string prefix, HashSet<string> untracked)
    {
        untracked.Remove(prefix + Inventory.FileName);
        untracked.Remove(prefix + Inventory.SidecarName);
        var path = Path.Combine(folder, prefix + Inventory.FileName);
        var sidecar = Path.Combine(folder, prefix + Inventory.SidecarName);
        var place = Path.GetRelativePath(_room.Store.Root, path).Replace('\\', '/');
        _files += 2;
        if (!File.Exists(path) || !File.Exists(sidecar))
        {
            Damaged(name, File.Exists(path) ? place + ".sha512" : place, "the file", "missing");
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        _bytes += bytes.Length;
        var expected = $"{Convert.ToHexStringLower(SHA512.HashData(bytes))}  {Inventory.FileName}\n";
        var found = File.ReadAllText(sidecar, Encoding.Latin1);
        if (found == expected)
        {
            return bytes;
        }

        Damaged(name, $"{place} or {Inventory.SidecarName}", found.Trim(), expected.Trim());
        return null;
    }

    private void CheckContent(string id, string relative, string folder, string path, string expected)
    {
        _files++;
        var full = Path.Combine(folder, path);
        if (!File.Exists(full))
        {
            Damaged(id, $"{relative}/{path}", expected, "missing");
            return;
        }

        try
        {
            using var handle = File.OpenHandle(full, options: FileOptions.SequentialScan);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
            var offset = 0L;
            for (var read = RandomAccess.Read(handle, _buffer, 0); read > 0; read = RandomAccess.Read(handle, _buffer, offset))
            {
                hash.AppendData(_buffer, 0, read);
                offset += read;
            }

            _bytes += offset;
            var found = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (!string.Equals(found, expected, StringComparison.OrdinalIgnoreCase))
            {
                Damaged(id, $"{relative}/{path}", expected, found);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Damaged(id, $"{relative}/{path}", expected, $"unreadable: {e.Message}");
        }
    }

    private void CheckCatalogue(Dictionary<string, int> accessions)
    {
        if (!File.Exists(_room.Paths.Catalogue))
        {
            if (_room.Store.Objects().Any())
            {
                Damaged("", "catalogue.db", "a catalogue", "missing; run lacuna rebuild");
            }

            return;
        }

        try
        {
            using var connection = _room.Database.ReadCatalogue();
            Sound(connection, "catalogue.db");
            foreach (var (id, version, path, end) in Catalogue.Query(connection, """
                select a.id, a.version, coalesce(r.edition_path, ''), coalesce(max(r.edition_offset + r.edition_length), 0)
                from accession a left join record r on r.accession_id = a.id group by a.id, r.edition_path
                """, r => (r.GetString(0), r.GetInt32(1), r.GetString(2), r.GetInt64(3))))
            {
                if (!accessions.TryGetValue(id, out var head) || head < version)
                {
                    Damaged(StorageRoot.ObjectId(id), "catalogue.db", "an object in the store", "none, or an older version");
                }
                else if (path.Length > 0 && new FileInfo(Path.Combine(_room.Store.ObjectFolder(id), path)) is var file && (!file.Exists || file.Length < end))
                {
                    Damaged(StorageRoot.ObjectId(id), path, "editions as long as the catalogue says", "shorter");
                }
            }

            var known = Catalogue.Query(connection, "select id, version from accession", r => (Id: r.GetString(0), Version: r.GetInt32(1)))
                .ToDictionary(a => a.Id, a => a.Version, StringComparer.Ordinal);
            CheckJournal(connection, accessions);
            foreach (var (id, head) in accessions.Where(a => !a.Key.StartsWith(StorageRoot.JournalPrefix, StringComparison.Ordinal)))
            {
                if (!known.TryGetValue(id, out var version) || version < head)
                {
                    Damaged(StorageRoot.ObjectId(id), "catalogue.db", "the accession", "missing; run lacuna rebuild");
                }
            }

            CheckPages(connection);
            using var search = _room.Database.ReadSearch();
            Sound(search, "search.db");
        }
        catch (SqliteException e)
        {
            Damaged("", "catalogue.db or search.db", "a sound database", $"{e.Message} Run lacuna rebuild.");
        }
        catch (ArchiveException e)
        {
            Damaged("", "catalogue.db or search.db", "a sound database", e.Message);
        }
    }

    // Every batch of decisions follows the one before: none can be missing, added or exchanged without breaking the chain.
    private void CheckJournal(SqliteConnection connection, Dictionary<string, int> objects)
    {
        var next = 1L;
        var digest = "";
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, entries, own, previous) in Catalogue.Query(connection, "select first, entries, digest, previous from journal_batch order by first",
            r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3))))
        {
            var name = Journal.JournalFile.BatchName(first);
            known.Add(name);
            if (!objects.ContainsKey(name))
            {
                Damaged(StorageRoot.ObjectId(name), "catalogue.db", "decisions in the store", "none");
            }

            if (first != next || previous != digest)
            {
                Damaged(StorageRoot.ObjectId(name), Journal.JournalFile.Name, "the decisions before it", "missing or others");
            }

            (next, digest) = (first + entries, own);
        }

        foreach (var name in objects.Keys.Where(o => o.StartsWith(StorageRoot.JournalPrefix, StringComparison.Ordinal) && !known.Contains(o)))
        {
            Damaged(StorageRoot.ObjectId(name), "catalogue.db", "the decisions", "missing; run lacuna rebuild");
        }
    }

    // SQLite has no checksums of its own: what readers see of each record is checked by the digest made when it was written.
    private void CheckPages(SqliteConnection connection)
    {
        using var command = Catalogue.Command(connection, $"""
            select r.id, g.html, r.strip, r.title, coalesce(r.summary, ''), coalesce(r.date_edtf, ''), coalesce(r.citation, ''), g.page_digest,
                   {Accessions.PageFacts.Columns}
            from record r left join reading g on g.seq = r.seq
            """);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (row.IsDBNull(1) || !IsPage(row))
            {
                Damaged(row.GetString(0), "catalogue.db", "the page of the record", "another; run lacuna rebuild");
            }
        }
    }

    private static bool IsPage(SqliteDataReader row)
    {
        try
        {
            var html = Packing.Unpack(row.GetFieldValue<byte[]>(1));
            return Accessions.Reading.DigestOf([html, row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
                .. Accessions.PageFacts.Of(row, 8)]) == row.GetString(7);
        }
        catch (InvalidDataException)
        {
            return false; // no longer to be unpacked
        }
    }

    private void Sound(SqliteConnection connection, string file)
    {
        var found = ArchiveDatabase.Scalar<string>(connection, "pragma quick_check(1)");
        if (found != "ok")
        {
            Damaged("", file, "ok", $"{found}; run lacuna rebuild");
        }
    }

    private void CheckFolder()
    {
        foreach (var path in Directory.EnumerateDirectories(_room.Paths.Root))
        {
            // An empty folder holds nothing that could be lost or be taken for part of the archive.
            if (path != _room.Paths.Store && path != _room.Paths.Work && Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Any())
            {
                Damaged("", Path.GetFileName(path), "nothing", "untracked folder in the archive's folder");
            }
        }

        foreach (var path in Directory.EnumerateFiles(_room.Paths.Root))
        {
            var name = Path.GetFileName(path);
            if (name is not "archive.lock" && !name.StartsWith("catalogue.db", StringComparison.Ordinal) && !name.StartsWith("search.db", StringComparison.Ordinal))
            {
                Damaged("", name, "nothing", "untracked file in the archive's folder");
            }
        }
    }

    private void Damaged(string entity, string file, string expected, string found) => _damaged.Add(new Damage(entity, file, expected, found));

    private void Remember(FixityReport report, TimeProvider clock)
    {
        try
        {
            using var connection = _room.Database.OpenCatalogue();
            using var command = connection.CreateCommand();
            command.CommandText = "insert or replace into verification values ($finished, $objects, $files, $bytes, $damaged)";
            command.Parameters.AddWithValue("$finished", clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue("$objects", report.Objects);
            command.Parameters.AddWithValue("$files", report.Files);
            command.Parameters.AddWithValue("$bytes", report.Bytes);
            command.Parameters.AddWithValue("$damaged", report.Damaged.Length);
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // The check is what was asked for; that it cannot be noted on a full disk does not make it fail.
        }
    }
}

/// <summary>What a check of every byte found.</summary>
/// <param name="Objects">OCFL objects checked.</param>
/// <param name="Files">Files whose content was checked.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Damaged">Everything damaged, missing or untracked; empty when all is sound.</param>
public sealed record FixityReport(long Objects, long Files, long Bytes, ImmutableArray<Damage> Damaged);

/// <summary>Something that is not as it should be.</summary>
/// <param name="Entity">The object's identifier or folder, or empty.</param>
/// <param name="File">The file.</param>
/// <param name="Expected">What should be there: a digest, or words.</param>
/// <param name="Found">What is there instead.</param>
public sealed record Damage(string Entity, string File, string Expected, string Found);
