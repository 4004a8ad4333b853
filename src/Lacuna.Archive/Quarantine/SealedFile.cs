using System.Security.Cryptography;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;

namespace Lacuna.Archive.Quarantine;

/// <summary>The bytes of a file in quarantine, out of the store.</summary>
internal static class SealedFile
{
    /// <summary>Reads a file, checked against its digest.</summary>
    /// <exception cref="ArchiveException"><c>store-damaged</c>: the bytes are not there, or are others.</exception>
    public static Member Read(ReadingRoom room, QuarantinedFile file)
    {
        var path = OriginalFiles.PathOf(room.Store.ObjectFolder(file.AccessionId));
        if (path is not null && new FileInfo(path).Length <= PdfLimits.Default.MaxBytes)
        {
            var bytes = File.ReadAllBytes(path);
            if (Digest(bytes) == file.Digest)
            {
                return new Member(file.Member, bytes, null, new DescriptionHints(file.Member, null, null, null), null);
            }
        }

        if (path is not null)
        {
            // A container: its member of this name that has these bytes.
            using var stream = File.OpenRead(path);
            try
            {
                foreach (var member in Containers.Zip(stream, ReaderLimits.Default))
                {
                    if (member.Name == file.Member && member.Refusal is null && Digest(member.Bytes) == file.Digest)
                    {
                        return member;
                    }
                }
            }
            catch (DocumentFormatException)
            {
                // Not a container any more: the bytes are not what was received, which is said below.
            }
        }

        throw new ArchiveException("store-damaged",
            $"The sealed bytes of {file.Id} are not in the store as they were received. Run lacuna verify to see which file, and restore it from a backup.");
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));
}
