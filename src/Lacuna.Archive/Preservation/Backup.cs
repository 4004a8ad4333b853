using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Preservation;

/// <summary>Copies a whole archive into one file, and back.</summary>
/// <remarks>A tar file; its last entry lists the SHA-512 of all others and vouches for itself, so that a backup that was cut off or
/// damaged is never taken for a whole one. Readers go on while it is made; writers wait.</remarks>
public static class Backup
{
    private const string ManifestName = "manifest-sha512.txt";
    private const string Closing = "end of manifest";

    /// <summary>Writes a backup.</summary>
    /// <param name="folder">The archive's folder.</param>
    /// <param name="file">Where to; it appears there only when it is whole.</param>
    /// <param name="progress">Called with bytes written and the file under way; or null.</param>
    /// <param name="cancellation">Stops; nothing is left behind.</param>
    /// <returns>Files and bytes in the backup.</returns>
    /// <exception cref="ArchiveException">No archive, or the disk refuses.</exception>
    public static (long Files, long Bytes) Write(string folder, string file, Action<long, string>? progress, CancellationToken cancellation)
    {
        var room = ReadingRoom.Open(folder);
        var target = Path.GetFullPath(file);
        var draft = target + ".partial";
        if (target.StartsWith(room.Paths.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ArchiveException("backup-inside", "A backup inside the archive would be lost with it. Give a file elsewhere.");
        }

        try
        {
            using var held = ArchiveLock.Take(room.Paths, null, cancellation);
            var manifest = new StringBuilder();
            var files = 0L;
            var bytes = 0L;
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 18))
            {
                using (var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
                {
                    foreach (var (path, name) in Files(room))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        progress?.Invoke(bytes, name);
                        var digest = Add(tar, path, name);
                        manifest.Append(digest).Append("  ").Append(name).Append('\n');
                        files++;
                        bytes += new FileInfo(path).Length;
                    }

                    AddManifest(tar, manifest);
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, target, overwrite: true);
            FileSync.Folder(Path.GetDirectoryName(target) ?? ".");
            return (files, bytes);
        }
        catch (Exception e)
        {
            File.Delete(draft);
            if (StorageFaults.Explain(e) is { } fault)
            {
                throw fault;
            }

            throw;
        }
        finally
        {
            var copies = Path.Combine(room.Paths.Work, "backup");
            if (Directory.Exists(copies))
            {
                Directory.Delete(copies, recursive: true);
            }
        }
    }

    /// <summary>Unpacks a backup into a folder that holds no archive; it appears there only when every byte is right.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="folder">Where to; missing or empty.</param>
    /// <param name="progress">Called with bytes unpacked and the file under way; or null.</param>
    /// <param name="cancellation">Stops; nothing is left behind.</param>
    /// <returns>Files and bytes restored.</returns>
    /// <exception cref="ArchiveException"><c>backup-damaged</c>, <c>backup-unfinished</c>, <c>archive-folder-in-use</c>.</exception>
    public static (long Files, long Bytes) Restore(string file, string folder, Action<long, string>? progress, CancellationToken cancellation)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!File.Exists(file))
        {
            throw new ArchiveException("missing", $"There is no file {file}. Check the name.");
        }

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new ArchiveException("archive-folder-in-use", $"{folder} is not empty. Restore into an empty folder; nothing was changed.");
        }

        var draft = target + ".restoring";
        try
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }

            Directory.CreateDirectory(draft);
            var result = Unpack(file, draft, progress, cancellation);
            Directory.CreateDirectory(Path.Combine(draft, "work"));
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(draft, target);
            FileSync.Folder(Path.GetDirectoryName(target) ?? ".");
            return result;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new ArchiveException("backup-damaged", $"{file} is not a whole backup: {e.Message} Nothing was restored; take another copy.", e);
        }
        catch (Exception e) when (StorageFaults.Explain(e) is { } fault)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
            throw;
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private static IEnumerable<(string Path, string Name)> Files(ReadingRoom room)
    {
        foreach (var path in Directory.EnumerateFiles(room.Paths.Store, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            yield return (path, "ocfl/" + Path.GetRelativePath(room.Paths.Store, path).Replace('\\', '/'));
        }

        // The databases are copied by SQLite itself, so that the copy is one moment of them while readers go on.
        var copies = Path.Combine(room.Paths.Work, "backup");
        Directory.CreateDirectory(copies);
        foreach (var database in (string[])[room.Paths.Catalogue, room.Paths.Search])
        {
            var copy = Path.Combine(copies, Path.GetFileName(database));
            using (var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite }.ToString()))
            using (var destination = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString()))
            {
                source.Open();
                destination.Open();
                // The copying itself does not try again as commands do: another process that is just closing the file must be waited for.
                ArchiveDatabase.Execute(source, "pragma busy_timeout=60000");
                source.BackupDatabase(destination);
            }

            yield return (copy, Path.GetFileName(database));
        }
    }

    private static string Add(TarWriter tar, string path, string name)
    {
        string digest;
        using (var content = File.OpenRead(path))
        {
            digest = Convert.ToHexStringLower(SHA512.HashData(content));
            content.Position = 0;
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content });
        }

        return digest;
    }

    private static void AddManifest(TarWriter tar, StringBuilder manifest)
    {
        var own = Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(manifest.ToString())));
        manifest.Append(own).Append("  ").Append(Closing).Append('\n');
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(manifest.ToString()));
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, ManifestName) { DataStream = content });
    }

    private static (long Files, long Bytes) Unpack(string file, string draft, Action<long, string>? progress, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        string? manifest = null;
        var bytes = 0L;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 18);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            {
                throw new InvalidDataException($"{entry.Name} is no file.");
            }

            if (entry.Name == ManifestName)
            {
                using var reader = new StreamReader(entry.DataStream ?? Stream.Null, Encoding.UTF8);
                manifest = reader.ReadToEnd();
                continue;
            }

            var path = Path.GetFullPath(Path.Combine(draft, entry.Name));
            if (!path.StartsWith(draft + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{entry.Name} lies outside the archive.");
            }

            progress?.Invoke(bytes, entry.Name);
            FileSync.MakeFolder(Path.GetDirectoryName(path) ?? draft);
            using var output = new DigestingFile(path);
            (entry.DataStream ?? Stream.Null).CopyTo(output);
            found[entry.Name] = output.Finish();
            bytes += output.Length;
        }

        Compare(manifest, found);
        return (found.Count, bytes);
    }

    private static void Compare(string? manifest, Dictionary<string, string> found)
    {
        var lines = manifest?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? throw new InvalidDataException("It has no manifest: it was cut off.");
        if (lines.Length == 0 || !lines[^1].EndsWith(Closing, StringComparison.Ordinal)
            || !lines[^1].StartsWith(Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(string.Concat(lines[..^1].Select(l => l + "\n"))))), StringComparison.Ordinal))
        {
            throw new InvalidDataException("Its manifest is damaged.");
        }

        foreach (var line in lines[..^1])
        {
            var name = line[130..];
            if (!found.Remove(name, out var digest))
            {
                throw new InvalidDataException($"{name} is missing.");
            }

            if (digest != line[..128])
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name} is damaged."));
            }
        }

        if (found.Count > 0)
        {
            throw new InvalidDataException($"{found.Keys.First()} is not in its manifest.");
        }
    }
}
