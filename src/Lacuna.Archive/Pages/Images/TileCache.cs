using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.Pages.Images;

/// <summary>The image files of pages, below <c>cache/tiles</c>: a folder for each record, in it one for the bytes of its file, in it one for each page.</summary>
/// <remarks>A page's folder comes in whole by a rename and goes in the same way, so that many processes may share it. All of it can be made again.</remarks>
internal sealed class TileCache(ArchivePaths paths, long mostBytes, TimeProvider time)
{
    // Once an hour is often enough to know what was not asked for longest.
    private static readonly TimeSpan UsedAgain = TimeSpan.FromHours(1);

    // What a process that was ended left behind.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private long _bytes = -1;

    private string Root => RootOf(paths);

    private string Making => MakingOf(paths);

    private static string RootOf(ArchivePaths paths) => Path.Combine(paths.Cache, "tiles");

    private static string MakingOf(ArchivePaths paths) => Path.Combine(paths.Cache, "tiles-making");

    /// <summary>The folder of a page, whether or not it is there.</summary>
    public string FolderOf(RecordId id, PageFile file, PageEntry page) => Path.Combine(
        Root, id.Value, KeyOf(file), string.Create(CultureInfo.InvariantCulture, $"{page.Number}{(page.Turned == 0 ? "" : $"-{page.Turned}")}"));

    /// <summary>Stands for the bytes of a file: a safe copy that took the place of the file received has its digest, and another path.</summary>
    private string KeyOf(PageFile file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(paths.Root, file.Path)}\n{file.Member}\n{file.Digest}")).AsSpan(0, 8));

    /// <summary>Whether a page is there; then it counts as used.</summary>
    public bool Has(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (now - Directory.GetLastWriteTimeUtc(folder) > UsedAgain)
            {
                Directory.SetLastWriteTimeUtc(folder, now);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone in the meantime, or a cache that may only be read: it is served all the same.
        }

        return true;
    }

    /// <summary>An empty folder to work in, on the same file system.</summary>
    public string NewWork() => NewWork(Making);

    private static string NewWork(string making) => Directory.CreateDirectory(Path.Combine(making, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Puts the files of a page in their place; somebody else's that are there already stay.</summary>
    public void Keep(string made, string folder)
    {
        var ofFile = Path.GetDirectoryName(folder) ?? Root;
        var ofRecord = Path.GetDirectoryName(ofFile) ?? Root;
        Directory.CreateDirectory(ofFile);
        // Of a file that another took the place of, such as one that was made safe, nothing stays.
        foreach (var former in Directory.EnumerateDirectories(ofRecord).Where(other => other != ofFile))
        {
            Drop(former, Making);
        }

        var bytes = BytesOf(made);
        try
        {
            Directory.Move(made, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            return;
        }

        Grow(bytes);
    }

    /// <summary>Removes all that is kept of a record.</summary>
    public void Forget(RecordId id) => Forget(paths, id);

    /// <summary>The same for whoever takes a record out of sight.</summary>
    public static void Forget(ArchivePaths paths, RecordId id) => Drop(Path.Combine(RootOf(paths), id.Value), MakingOf(paths));

    /// <summary>Removes what is kept of records that are not to be shown, and what was left half made.</summary>
    public void Sweep(Func<RecordId, bool> isShown)
    {
        foreach (var folder in Folders(Root))
        {
            if (!RecordId.TryParse(Path.GetFileName(folder), out var id) || !isShown(id))
            {
                Drop(folder, Making);
            }
        }

        foreach (var folder in Folders(Making).Where(f => time.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(f) > Abandoned))
        {
            Delete(folder);
        }
    }

    // First out of the way under another name, so that nobody meets half a page.
    private static void Drop(string folder, string making)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var aside = Path.Combine(NewWork(making), "dropped");
        try
        {
            Directory.Move(folder, aside);
        }
        catch (DirectoryNotFoundException)
        {
            return; // Somebody else was faster.
        }
        finally
        {
            Delete(Path.GetDirectoryName(aside) ?? aside);
        }
    }

    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
    }

    private void Grow(long bytes)
    {
        lock (_lock)
        {
            _bytes = _bytes < 0 ? Pages().Sum(BytesOf) : _bytes + bytes;
            if (_bytes <= mostBytes)
            {
                return;
            }

            // Counted anew, as other processes take part; then a tenth more than needed, so that it is not done for every page.
            var pages = Pages().Select(page => (Folder: page, Bytes: BytesOf(page), Used: Directory.GetLastWriteTimeUtc(page))).OrderBy(page => page.Used).ToList();
            _bytes = pages.Sum(page => page.Bytes);
            foreach (var page in pages)
            {
                if (_bytes <= mostBytes / 10 * 9)
                {
                    break;
                }

                Drop(page.Folder, Making);
                _bytes -= page.Bytes;
            }
        }
    }

    private IEnumerable<string> Pages() => Folders(Root).SelectMany(Folders).SelectMany(Folders);

    private static IEnumerable<string> Folders(string folder) => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];

    private static long BytesOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        }
        catch (Exception e) when (e is DirectoryNotFoundException or FileNotFoundException)
        {
            return 0;
        }
    }
}
