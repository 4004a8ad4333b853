using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Lacuna.Archive.Holdings;

/// <summary>Texts as the catalogue keeps them: UTF-8 under raw deflate.</summary>
public static class Packing
{
    /// <summary>Packs a text.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Pack(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, bytes);
            using var packed = new MemoryStream(length / 3 + 64);
            using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                deflate.Write(bytes, 0, length);
            }

            return packed.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Unpacks a text.</summary>
    /// <param name="packed">What <see cref="Pack"/> made.</param>
    public static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Writes a packed text without ever holding it whole.</summary>
    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteTo(byte[] packed, TextWriter writer)
    {
        var chars = ArrayPool<char>.Shared.Rent(4096);
        var bytes = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
            var decoder = Encoding.UTF8.GetDecoder();
            for (var read = deflate.Read(bytes, 0, 4000); read > 0; read = deflate.Read(bytes, 0, 4000))
            {
                var count = decoder.GetChars(bytes, 0, read, chars, 0);
                writer.Write(chars, 0, count);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
