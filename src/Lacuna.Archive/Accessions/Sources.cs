using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lacuna.Archive.Accessions;

/// <summary>A file to take in, or the reason why it cannot be.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its name relative to the path given, with <c>/</c> between folders.</param>
/// <param name="Length">Its size in bytes when it was listed.</param>
/// <param name="Collection">The collection it goes to.</param>
/// <param name="Refusal">Why it is refused without being opened, or null.</param>
internal sealed record SourceFile(string Path, string Name, long Length, CollectionSeed Collection, Refusal? Refusal)
{
    /// <summary>When it was last written, as it was listed.</summary>
    public DateTime Written { get; init; }

    /// <summary>For a folder of page images that is one document: the images in order. Otherwise empty.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>Whether it still has the size and the time of writing it was listed with.</summary>
    public bool IsUnchanged() => Images.Count > 0 ? Images.All(File.Exists) : new FileInfo(Path) is { Exists: true } now && now.Length == Length && now.LastWriteTimeUtc == Written;
}

/// <summary>A collection to be made or found.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it holds, or null.</param>
internal sealed record CollectionSeed(string Title, string? Description)
{
    /// <summary>The identifier in addresses: the title's letters and digits in lower case, hyphens between.</summary>
    public string Id
    {
        get
        {
            var id = new System.Text.StringBuilder();
            foreach (var c in Title.ToLowerInvariant())
            {
                if (char.IsLetterOrDigit(c))
                {
                    id.Append(c);
                }
                else if (id.Length > 0 && id[^1] != '-')
                {
                    id.Append('-');
                }
            }

            var trimmed = id.ToString().Trim('-');
            return trimmed.Length == 0 ? "collection" : trimmed.Length > 80 ? trimmed[..80] : trimmed;
        }
    }
}

/// <summary>Lists the files below the paths given, in an order that does not depend on the file system.</summary>
internal static class Sources
{
    private const int DeepestFolder = 64;

    /// <summary>A small file that names the collection of the folder it lies in.</summary>
    public const string CollectionFile = "collection.json";

    /// <param name="paths">What was given.</param>
    /// <param name="collection">The title of the collection everything goes to, or null.</param>
    /// <param name="archive">The archive's own folder, which is never imported into itself.</param>
    public static IEnumerable<SourceFile> List(IEnumerable<string> paths, string? collection, string archive)
    {
        foreach (var given in paths)
        {
            var path = System.IO.Path.GetFullPath(given);
            if ((path + System.IO.Path.DirectorySeparatorChar).StartsWith(archive + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                yield return new SourceFile(path, given, 0, new CollectionSeed("General", null),
                    new Refusal(given, "archive-itself", "This lies within the archive itself. Give the folder the documents came from."));
            }
            else if (Directory.Exists(path))
            {
                var name = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(path));
                foreach (var file in Folder(path, "", Seed(path, collection, new CollectionSeed(name.Length > 0 ? name : "Documents", null)), collection, archive, 0))
                {
                    yield return file;
                }
            }
            else if (File.Exists(path))
            {
                var name = System.IO.Path.GetFileName(path);
                yield return One(path, name, Named(collection, FormatDetector.IsJsonLines(name) || HasZipName(name), name, new CollectionSeed("General", null)));
            }
            else
            {
                yield return new SourceFile(path, given, 0, new CollectionSeed("General", null),
                    new Refusal(given, "missing", "There is no such file or folder. Check the name."));
            }
        }
    }

    private static IEnumerable<SourceFile> Folder(string folder, string prefix, CollectionSeed seed, string? collection, string archive, int depth)
    {
        List<FileSystemInfo> entries = [];
        Refusal? refusal = null;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => Reading.SortKey(e.Name), StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusal = new Refusal(prefix.Length == 0 ? folder : prefix, "unreadable", "The folder cannot be listed. Check its permissions.");
        }

        if (depth > DeepestFolder)
        {
            refusal = new Refusal(prefix, "folder-depth", $"Folders are nested deeper than {DeepestFolder}. Import the inner folder by itself.");
            entries = [];
        }

        if (refusal is not null)
        {
            yield return new SourceFile(folder, prefix, 0, seed, refusal);
        }

        if (PagesFolder.ImagesOf(entries) is { Count: > 0 } images)
        {
            var title = prefix.Length > 0 ? prefix.TrimEnd('/') : System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(folder));
            yield return new SourceFile(folder, title + PagesFolder.Extension, images.Sum(i => i.Length), seed, null) { Images = [.. images.Select(i => i.FullName)] };
            yield break;
        }

        foreach (var entry in entries)
        {
            var name = prefix + entry.Name;
            if (entry.Name.StartsWith('.') || entry.Name is CollectionFile or "Thumbs.db" or "desktop.ini" or "__MACOSX" || entry.FullName == archive)
            {
                continue;
            }

            if (entry.LinkTarget is not null)
            {
                yield return new SourceFile(entry.FullName, name, 0, seed,
                    new Refusal(name, "symbolic-link", "Links are not followed. Give the file it leads to."));
            }
            else if (entry is DirectoryInfo)
            {
                foreach (var file in Folder(entry.FullName, name + "/", Seed(entry.FullName, collection, seed), collection, archive, depth + 1))
                {
                    yield return file;
                }
            }
            else
            {
                yield return One(entry.FullName, name, Named(collection, FormatDetector.IsJsonLines(name) || HasZipName(name), entry.Name, seed));
            }
        }
    }

    private static SourceFile One(string path, string name, CollectionSeed seed)
    {
        try
        {
            var file = new FileInfo(path);
            return new SourceFile(path, name, file.Length, seed, file.Length == 0 ? new Refusal(name, "empty", "The file is empty. Check the copy.") : null)
            {
                Written = file.LastWriteTimeUtc,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SourceFile(path, name, 0, seed, new Refusal(name, "unreadable", "The file cannot be looked at. Check its permissions."));
        }
    }

    private static bool HasZipName(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    // A container is a collection of its own unless somebody said otherwise.
    private static CollectionSeed Named(string? collection, bool isContainer, string name, CollectionSeed otherwise) =>
        collection is not null ? new CollectionSeed(collection, null)
        : isContainer ? new CollectionSeed(System.IO.Path.GetFileNameWithoutExtension(name), null) : otherwise;

    private static CollectionSeed Seed(string folder, string? collection, CollectionSeed otherwise)
    {
        if (collection is not null)
        {
            return new CollectionSeed(collection, null);
        }

        var file = new FileInfo(System.IO.Path.Combine(folder, CollectionFile));
        if (file is not { Exists: true, Length: < 65536 })
        {
            return otherwise;
        }

        try
        {
            // ArgumentException is how JsonObject says that a name stands twice.
            var json = JsonNode.Parse(File.ReadAllText(file.FullName)) as JsonObject;
            return (string?)json?["title"] is { Length: > 0 and <= 200 } title ? new CollectionSeed(title, (string?)json["description"]) : otherwise;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException)
        {
            return otherwise;
        }
    }
}
