using System.IO.Compression;
using Lacuna.Archive.Accessions;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Archive.Recognition;

/// <summary>A zip whose members are page images: one document, its pages in the natural order of their names.</summary>
internal static class ImageFolder
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".tif", ".tiff", ".jp2", ".j2k"];

    /// <summary>Whether every member is a page image by its name.</summary>
    public static bool IsOne(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false));
            var names = zip.Entries.Where(entry => entry.Name.Length > 0 && entry.Name[0] != '.' && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                .Select(entry => Path.GetExtension(entry.Name).ToLowerInvariant()).ToList();
            return names.Count > 0 && names.TrueForAll(name => Extensions.Contains(name, StringComparer.Ordinal));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The images in order.</summary>
    /// <param name="bytes">The zip.</param>
    /// <param name="most">Images it may have.</param>
    /// <exception cref="DocumentFormatException"><c>zip-…</c> where it is damaged, encrypted, a bomb, or without images.</exception>
    public static IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Read(ReadOnlyMemory<byte> bytes, int most)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        List<(string, ReadOnlyMemory<byte>)> images = [];
        var total = 0L;
        foreach (var member in Containers.Zip(stream, ReaderLimits.Default with { MaxDocuments = most }))
        {
            if (member.Refusal is { } refusal)
            {
                throw new DocumentFormatException(refusal.Code, $"{member.Name}: {refusal.Message}");
            }

            total += member.Bytes.Length;
            if (total > 1L << 30)
            {
                throw new DocumentFormatException("too-large", "The images of the zip have more than 1,024 MB together. Split it.");
            }

            images.Add((member.Name, member.Bytes));
        }

        return images.Count > 0 ? images : throw new DocumentFormatException("zip-empty", "The zip has no images in it.");
    }
}
