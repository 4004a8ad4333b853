using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Ocr;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>Pages of one file that were read, kept on the disk at once, so that a kill costs no more than the pages at hand.</summary>
/// <remarks>A file for each page, ALTO; a text layer set aside is its second page. The folder is named after the digest of the file and the settings
/// that it was read with.</remarks>
internal sealed class ReadingCache
{
    // Raised when the same page would be read differently, so that a mended reader does not go on with what the old one read.
    private const string Reader = "1";

    // Files that were given up half-way would pile up for ever: of all files together no more is kept, the oldest goes first.
    private const long MostBytes = 2L << 30;

    private readonly string? folder;

    private ReadingCache(string? folder) => this.folder = folder;

    /// <summary>The cache of a file; keeps nothing where no folder is given.</summary>
    public static ReadingCache Open(ScanOptions options, string digest)
    {
        if (options.CacheFolder is not { } root)
        {
            return new ReadingCache(null);
        }

        var settings = $"{Reader}-{options.Language ?? "any"}{(options.AlwaysRecognise ? "-always" : "")}";
        var place = Path.Combine(FolderOf(root, digest), settings);
        if (!Directory.Exists(place))
        {
            MakeRoom(root);
            FileSync.MakeFolder(place);
        }

        return new ReadingCache(place);
    }

    /// <summary>Removes what is kept of a file.</summary>
    public static void Forget(string root, string digest)
    {
        var kept = FolderOf(root, digest);
        if (Directory.Exists(kept))
        {
            Directory.Delete(kept, recursive: true);
        }
    }

    /// <summary>A page kept before, and the text layer set aside for it; null where there is none, or where it was damaged.</summary>
    public (PageText Page, PageText? Aside)? Find(int number)
    {
        if (folder is null || !File.Exists(PathOf(number)))
        {
            return null;
        }

        try
        {
            var pages = AltoReader.Read(File.ReadAllBytes(PathOf(number)), ReaderLimits.Default);
            return pages is [var page, ..] && page.Number == number ? (page, pages.Length > 1 ? pages[1] : null) : null;
        }
        catch (DocumentFormatException)
        {
            return null; // Written by a disk that failed: the page is read anew.
        }
    }

    /// <summary>Keeps a page.</summary>
    public void Keep(PageText page, PageText? aside)
    {
        if (folder is null)
        {
            return;
        }

        var path = PathOf(page.Number);
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        FileSync.WriteFile(draft, AltoWriter.Write(aside is null ? [page] : [page, aside], ""));
        File.Move(draft, path, overwrite: true);
        FileSync.Folder(folder);
    }

    private string PathOf(int number) => Path.Combine(folder ?? "", string.Create(CultureInfo.InvariantCulture, $"page-{number:000000}.xml"));

    private static string FolderOf(string root, string digest) => IsDigest(digest)
        ? Path.Combine(root, digest)
        : throw new ArgumentException("A digest is hexadecimal.", nameof(digest));

    private static bool IsDigest(string name) => name.Length >= 16 && name.All(char.IsAsciiHexDigit);

    private static void MakeRoom(string root)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        var files = new DirectoryInfo(root).EnumerateDirectories().Where(folder => IsDigest(folder.Name))
            .Select(file => (Folder: file, Bytes: file.EnumerateFiles("*", SearchOption.AllDirectories).Sum(page => page.Length), file.LastWriteTimeUtc))
            .OrderBy(file => file.LastWriteTimeUtc).ToImmutableArray();
        var bytes = files.Sum(file => file.Bytes);
        foreach (var file in files)
        {
            if (bytes <= MostBytes)
            {
                return;
            }

            file.Folder.Delete(recursive: true);
            bytes -= file.Bytes;
        }
    }
}
