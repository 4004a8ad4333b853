using System.IO.Compression;

namespace Lacuna.Archive.Accessions;

/// <summary>A folder that holds nothing but page images is one document: its images are kept byte for byte in one zip, without compression.</summary>
internal static class PagesFolder
{
    /// <summary>How the name of such a zip ends.</summary>
    public const string Extension = ".pages.zip";

    // A zip has no time before 1980; a fixed one makes the same images the same bytes.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The page images of a folder in their natural order, or none where it holds anything else, or less than two.</summary>
    /// <param name="entries">What is in the folder.</param>
    public static IReadOnlyList<FileInfo> ImagesOf(IReadOnlyList<FileSystemInfo> entries)
    {
        var files = entries.Where(e => !e.Name.StartsWith('.') && e.Name is not (Sources.CollectionFile or "Thumbs.db" or "desktop.ini")).ToList();
        return files.Count > 1 && files.TrueForAll(e => e is FileInfo { LinkTarget: null, Length: > 0 } && FormatDetector.HasImageName(e.Name))
            ? [.. files.Cast<FileInfo>()] : [];
    }

    /// <summary>The zip.</summary>
    /// <param name="images">Paths of the images, in order.</param>
    public static byte[] Zip(IEnumerable<string> images)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var image in images)
            {
                var entry = zip.CreateEntry(Path.GetFileName(image), CompressionLevel.NoCompression);
                entry.LastWriteTime = Epoch;
                using var target = entry.Open();
                using var source = File.OpenRead(image);
                source.CopyTo(target);
            }
        }

        return memory.ToArray();
    }
}
