using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.Preservation;

/// <summary>The preservation store: an OCFL 1.1 storage root in which every accession is one object,
/// and every batch of decisions.</summary>
/// <remarks>Objects are put together in a workspace beside the root and moved in whole; nothing in the root is ever half-written.
/// Layout: extension 0004, hashed n-tuple, one tuple of three characters of SHA-256.</remarks>
public sealed class StorageRoot
{
    internal const string LayoutName = "0004-hashed-n-tuple-storage-layout";
    internal const string RootNamaste = "0=ocfl_1.1";
    internal const string ObjectNamaste = "0=ocfl_object_1.1";
    internal const string JournalPrefix = "journal-";
    private const string IdPrefix = "urn:lacuna:accession:";
    private const string JournalIdPrefix = "urn:lacuna:journal:";

    /// <summary>The files of an empty root, by path, with their exact content.</summary>
    internal static readonly IReadOnlyDictionary<string, string> RootFiles = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [RootNamaste] = "ocfl_1.1\n",
        ["ocfl_layout.json"] = "{\n  \"extension\": \"" + LayoutName + "\",\n  \"description\": \"One folder by the first three characters of the SHA-256 of the identifier\"\n}\n",
        [$"extensions/{LayoutName}/config.json"] = "{\n  \"extensionName\": \"" + LayoutName
            + "\",\n  \"digestAlgorithm\": \"sha256\",\n  \"tupleSize\": 3,\n  \"numberOfTuples\": 1,\n  \"shortObjectRoot\": false\n}\n",
    };

    private readonly ArchivePaths _paths;

    internal StorageRoot(ArchivePaths paths) => _paths = paths;

    /// <summary>The root's folder.</summary>
    public string Root => _paths.Store;

    /// <summary>The OCFL identifier of the object of an accession or of a batch of decisions.</summary>
    /// <param name="accessionId">The accession; or the batch, <c>journal-</c> and ten digits.</param>
    public static string ObjectId(string accessionId) => accessionId.StartsWith(JournalPrefix, StringComparison.Ordinal)
        ? JournalIdPrefix + accessionId[JournalPrefix.Length..] : IdPrefix + accessionId;

    /// <summary>The batch of decisions of an OCFL identifier, or null where it is none.</summary>
    /// <param name="objectId">The identifier.</param>
    public static string? JournalOf(string objectId) =>
        objectId.StartsWith(JournalIdPrefix, StringComparison.Ordinal) ? JournalPrefix + objectId[JournalIdPrefix.Length..] : null;

    /// <summary>The accession of an OCFL identifier, or null where it is none of ours.</summary>
    /// <param name="objectId">The identifier.</param>
    public static string? AccessionOf(string objectId) =>
        objectId.StartsWith(IdPrefix, StringComparison.Ordinal) ? objectId[IdPrefix.Length..] : null;

    /// <summary>The folder of an accession's object, whether or not it is there yet.</summary>
    /// <param name="accessionId">The accession.</param>
    public string ObjectFolder(string accessionId)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ObjectId(accessionId))));
        return Path.Combine(Root, hash[..3], hash);
    }

    /// <summary>The folders of all objects, in the order of their names.</summary>
    public IEnumerable<string> Objects()
    {
        foreach (var tuple in Directory.EnumerateDirectories(Root).Where(d => Path.GetFileName(d) is { Length: 3 }).Order(StringComparer.Ordinal))
        {
            foreach (var folder in Directory.EnumerateDirectories(tuple).Order(StringComparer.Ordinal))
            {
                yield return folder;
            }
        }
    }

    /// <summary>The inventory of an object, or null where there is no whole one.</summary>
    /// <param name="folder">The object's folder.</param>
    public static Inventory? ReadInventory(string folder)
    {
        var path = Path.Combine(folder, Inventory.FileName);
        return File.Exists(path) ? Inventory.TryRead(File.ReadAllBytes(path)) : null;
    }

    /// <summary>Removes the folder above an object that did not come to be; OCFL 1.1 allows no empty folders (E073).</summary>
    internal void RemoveEmptyTuple(string accessionId)
    {
        var tuple = Path.GetDirectoryName(ObjectFolder(accessionId)) ?? Root;
        if (Directory.Exists(tuple) && !Directory.EnumerateFileSystemEntries(tuple).Any())
        {
            Directory.Delete(tuple);
        }
    }

    /// <summary>Makes an empty root where there is none; a root that a crash left unfinished is finished.</summary>
    internal void Create()
    {
        if (RootFiles.Keys.All(name => File.Exists(Path.Combine(Root, name))) && Directory.Exists(_paths.Work))
        {
            return;
        }

        FileSync.MakeFolder(_paths.Work);
        FileSync.MakeFolder(Path.Combine(Root, "extensions", LayoutName));
        foreach (var (name, content) in RootFiles)
        {
            var path = Path.Combine(Root, name);
            var bytes = Encoding.UTF8.GetBytes(content);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                var draft = Path.Combine(_paths.Work, "root-file");
                FileSync.WriteFile(draft, bytes);
                File.Move(draft, path, overwrite: true);
                FileSync.Folder(Path.GetDirectoryName(path) ?? Root);
            }
        }
    }
}
