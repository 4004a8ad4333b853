using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.Preservation;

/// <summary>A version of an object that is being put together in the workspace. The archive's lock must be held.</summary>
/// <remarks>The workspace folder bears the accession's name; it stays until the catalogue knows the version, so that what a crash cut off
/// is found by <see cref="Recovery"/>.</remarks>
internal sealed class ObjectDraft : IDisposable
{
    private readonly StorageRoot _store;
    private readonly string _accessionId;
    private readonly string _workspace;
    private readonly Inventory? _previous;
    private readonly List<(string Logical, string Digest, bool IsNew)> _files = [];
    private bool _moved;

    public ObjectDraft(ArchivePaths paths, StorageRoot store, string accessionId)
    {
        _store = store;
        _accessionId = accessionId;
        _workspace = Path.Combine(paths.Work, accessionId);
        _previous = StorageRoot.ReadInventory(store.ObjectFolder(accessionId));
        Version = (_previous?.Head ?? 0) + 1;
        if (Directory.Exists(_workspace))
        {
            Directory.Delete(_workspace, recursive: true);
        }

        Directory.CreateDirectory(ContentFolder);
        FileSync.Folder(paths.Work);
    }

    /// <summary>The number of the version in the making.</summary>
    public int Version { get; }

    private string Draft => Path.Combine(_workspace, "object");

    private string VersionFolder => Path.Combine(Draft, VersionName);

    private string VersionName => string.Create(CultureInfo.InvariantCulture, $"v{Version}");

    private string ContentFolder => Path.Combine(VersionFolder, "content");

    /// <summary>The path within the object of a file of this version.</summary>
    public string ContentPath(string logical) => $"{VersionName}/content/{logical}";

    /// <summary>A file of the version, written as it comes and digested on the way.</summary>
    public DigestingFile Create(string logical) => new(Path.Combine(ContentFolder, logical));

    /// <summary>Counts a file made by <see cref="Create"/> among the version's.</summary>
    public void Add(string logical, string digest) => _files.Add((logical, digest, true));

    /// <summary>Writes a small file of the version.</summary>
    public void Add(string logical, byte[] content)
    {
        FileSync.WriteFile(Path.Combine(ContentFolder, logical), content);
        Add(logical, Convert.ToHexStringLower(SHA512.HashData(content)));
    }

    /// <summary>Keeps every file of the version before, but for those of this name.</summary>
    public void KeepAllBut(string logical)
    {
        if (_previous is null)
        {
            return;
        }

        foreach (var (digest, paths) in _previous.Versions[^1].State)
        {
            _files.AddRange(paths.Where(p => p != logical).Select(p => (p, digest, false)));
        }
    }

    /// <summary>Writes a small file of the version in the place of one that an earlier version has under the same name.</summary>
    public void Replace(string logical, byte[] content)
    {
        _files.RemoveAll(f => f.Logical == logical);
        Add(logical, content);
    }

    /// <summary>Makes the version durable and moves it into the store: after this call it is there, whole.</summary>
    public void Commit(string created, string message)
    {
        var inventory = NewInventory(created, message).Write();
        var sidecar = Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(SHA512.HashData(inventory))}  {Inventory.FileName}\n");
        FileSync.WriteFile(Path.Combine(VersionFolder, Inventory.FileName), inventory);
        FileSync.WriteFile(Path.Combine(VersionFolder, Inventory.SidecarName), sidecar);
        FileSync.Folder(ContentFolder);
        FileSync.Folder(VersionFolder);
        var target = _store.ObjectFolder(_accessionId);
        if (_previous is null)
        {
            FileSync.WriteFile(Path.Combine(Draft, StorageRoot.ObjectNamaste), "ocfl_object_1.1\n"u8);
            FileSync.WriteFile(Path.Combine(Draft, Inventory.FileName), inventory);
            FileSync.WriteFile(Path.Combine(Draft, Inventory.SidecarName), sidecar);
            FileSync.Folder(Draft);
            FileSync.Folder(_workspace);
            var tuple = Path.GetDirectoryName(target) ?? _store.Root;
            FileSync.MakeFolder(tuple);
            Directory.Move(Draft, target);
            _moved = true;
            FileSync.Folder(tuple);
            return;
        }

        FileSync.Folder(_workspace);
        Directory.Move(VersionFolder, Path.Combine(target, VersionName));
        _moved = true;
        FileSync.Folder(target);
        ReplaceInventory(_workspace, target, inventory, sidecar);
    }

    /// <summary>Forgets the workspace: the catalogue knows the version now.</summary>
    public void Finish() => Directory.Delete(_workspace, recursive: true);

    /// <summary>Takes a first version out of the store again, because the catalogue had no room for it.</summary>
    public void TakeBack()
    {
        if (_moved && _previous is null)
        {
            Directory.Move(_store.ObjectFolder(_accessionId), Draft);
            _store.RemoveEmptyTuple(_accessionId);
            _moved = false;
        }
    }

    /// <summary>Removes what was put together, unless it has moved into the store already; then <see cref="Recovery"/> decides.</summary>
    public void Dispose()
    {
        if (!_moved && Directory.Exists(_workspace))
        {
            try
            {
                Directory.Delete(_workspace, recursive: true);
            }
            catch (IOException)
            {
                // The next writer clears the workspace.
            }
        }
    }

    /// <summary>Puts a new inventory and its sidecar over the old ones, each whole at every moment.</summary>
    internal static void ReplaceInventory(string workspace, string target, ReadOnlySpan<byte> inventory, ReadOnlySpan<byte> sidecar)
    {
        var draft = Path.Combine(workspace, Inventory.FileName);
        var draftSidecar = Path.Combine(workspace, Inventory.SidecarName);
        FileSync.WriteFile(draft, inventory);
        FileSync.WriteFile(draftSidecar, sidecar);
        File.Move(draft, Path.Combine(target, Inventory.FileName), overwrite: true);
        File.Move(draftSidecar, Path.Combine(target, Inventory.SidecarName), overwrite: true);
        FileSync.Folder(target);
    }

    private Inventory NewInventory(string created, string message)
    {
        var manifest = (_previous?.Manifest ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal)).ToBuilder();
        var state = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (logical, digest, isNew) in _files)
        {
            if (isNew)
            {
                manifest[digest] = manifest.TryGetValue(digest, out var known) ? known.Add(ContentPath(logical)) : [ContentPath(logical)];
            }

            state[digest] = state.TryGetValue(digest, out var same) ? same.Add(logical) : [logical];
        }

        var versions = _previous?.Versions ?? [];
        return new Inventory(StorageRoot.ObjectId(_accessionId), Version, manifest.ToImmutable(),
            versions.Add(new InventoryVersion(created, message, state.ToImmutable())));
    }
}
