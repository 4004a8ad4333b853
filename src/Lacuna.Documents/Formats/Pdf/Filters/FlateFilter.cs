using System.IO.Compression;

namespace Lacuna.Documents.Formats.Pdf.Filters;

/// <summary>Deflate in its zlib wrapping (ISO 32000-1, 7.4.4).</summary>
internal static class FlateFilter
{
    public static byte[] Decode(ReadOnlyMemory<byte> packed, int bound)
    {
        var decoded = Inflate(packed, bound, raw: false);
        // A damaged header must not lose the stream: the bytes after it are tried as they are.
        return decoded.Length == 0 && packed.Length > 2 ? Inflate(packed[2..], bound, raw: true) : decoded;
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> packed, int bound, bool raw)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using Stream inflater = raw ? new DeflateStream(source, CompressionMode.Decompress) : new ZLibStream(source, CompressionMode.Decompress);
        using var decoded = new MemoryStream(Math.Min(bound, packed.Length * 4));
        var buffer = new byte[16384];
        try
        {
            int read;
            while (decoded.Length < bound && (read = inflater.Read(buffer)) > 0)
            {
                decoded.Write(buffer, 0, (int)Math.Min(read, bound - decoded.Length));
            }
        }
        catch (InvalidDataException)
        {
            // What was unpacked before the damage is kept.
        }

        return decoded.ToArray();
    }
}
