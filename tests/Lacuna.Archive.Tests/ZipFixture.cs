using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Lacuna.Archive.Tests;

/// <summary>Makes zip archives, honest ones and others.</summary>
internal static class ZipFixture
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;

    public static byte[] Of(params IEnumerable<(string Name, byte[] Bytes)> members) => Of(_ => { }, members);

    public static byte[] Of(params IEnumerable<(string Name, string Text)> members) => Of(members.Select(m => (m.Name, Encoding.UTF8.GetBytes(m.Text))));

    public static byte[] Of(Action<ZipArchiveEntry> with, IEnumerable<(string Name, byte[] Bytes)> members)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                with(entry);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Sets the flag that says a member is encrypted, in both of its headers.</summary>
    public static byte[] Encrypted(byte[] zip) => EachHeader(zip, (header, isLocal) => header[isLocal ? 6 : 8] |= 1);

    /// <summary>Changes what the zip says its members unpack to.</summary>
    public static byte[] Lying(byte[] zip, uint unpacked) =>
        EachHeader(zip, (header, isLocal) => BinaryPrimitives.WriteUInt32LittleEndian(header[(isLocal ? 22 : 24)..], unpacked));

    private delegate void Change(Span<byte> header, bool isLocal);

    private static byte[] EachHeader(byte[] zip, Change change)
    {
        var changed = (byte[])zip.Clone();
        for (var i = 0; i + 30 < changed.Length; i++)
        {
            var signature = BinaryPrimitives.ReadUInt32LittleEndian(changed.AsSpan(i));
            if (signature is LocalHeader or CentralHeader)
            {
                change(changed.AsSpan(i), signature == LocalHeader);
            }
        }

        return changed;
    }
}
