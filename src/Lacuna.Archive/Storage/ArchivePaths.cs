namespace Lacuna.Archive.Storage;

/// <summary>Where the parts of an archive lie.</summary>
/// <param name="Root">The archive's folder, absolute.</param>
public sealed record ArchivePaths(string Root)
{
    /// <summary>The preservation store, an OCFL 1.1 storage root: this is the archive.</summary>
    public string Store => Path.Combine(Root, "ocfl");

    /// <summary>Where objects are put together before they move into the store; on the same file system.</summary>
    public string Work => Path.Combine(Root, "work");

    /// <summary>What can be made again: tiles of page images, pages read before their document is whole.</summary>
    public string Cache => Path.Combine(Root, "cache");

    /// <summary>The catalogue, rebuilt from the store when lost.</summary>
    public string Catalogue => Path.Combine(Root, "catalogue.db");

    /// <summary>The search index, rebuilt from the catalogue when lost.</summary>
    public string Search => Path.Combine(Root, "search.db");

    /// <summary>The file whose lock says that somebody writes.</summary>
    public string Lock => Path.Combine(Root, "archive.lock");

    /// <summary>Whether there is an archive in the folder.</summary>
    public bool Exists => Directory.Exists(Store);

    /// <summary>Whether the folder is there and nothing was kept in it yet: by us or by anybody.</summary>
    public bool IsUnused => Directory.Exists(Root) && !Exists
        && !Directory.EnumerateFiles(Root).Any(file => Path.GetFileName(file) is not "archive.lock");

    /// <summary>Whether the store holds at least one object.</summary>
    internal bool HasObjects => Exists && Directory.EnumerateDirectories(Store).Any(folder => Path.GetFileName(folder) is { Length: 3 });
}
