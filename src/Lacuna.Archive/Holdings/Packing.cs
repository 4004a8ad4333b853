using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Lacuna.Archive.Holdings;

/// <summary>Texts as the catalogue keeps them: the length in UTF-8 bytes (four bytes, little-endian), then Brotli.</summary>
/// <remarks>Brotli's second level packs as fast as deflate's first and a fifth smaller, on documents of a few kilobytes.</remarks>
public static class Packing
{
    private const int Quality = 1;
    private const int Window = 18;
    private const int Header = 4;
    private const int LongestText = 1 << 30;

    /// <summary>Packs a text.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Pack(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(Encoding.UTF8.GetByteCount(text)) + Header);
        try
        {
            var length = Encoding.UTF8.GetBytes(text, bytes);
            BinaryPrimitives.WriteInt32LittleEndian(packed, length);
            return BrotliEncoder.TryCompress(bytes.AsSpan(0, length), packed.AsSpan(Header), out var written, Quality, Window)
                ? packed[..(written + Header)]
                : throw new InvalidOperationException("The text did not fit where it must.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>Unpacks a text.</summary>
    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static string Unpack(byte[] packed)
    {
        var length = LengthOf(packed);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Decode(packed, bytes, length);
            return Encoding.UTF8.GetString(bytes, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Unpacks a text as UTF-8.</summary>
    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] UnpackUtf8(byte[] packed)
    {
        var bytes = new byte[LengthOf(packed)];
        Decode(packed, bytes, bytes.Length);
        return bytes;
    }

    /// <summary>Writes a packed text without making a string of it.</summary>
    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static void WriteTo(byte[] packed, TextWriter writer)
    {
        var length = LengthOf(packed);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        var chars = ArrayPool<char>.Shared.Rent(4096);
        try
        {
            Decode(packed, bytes, length);
            var decoder = Encoding.UTF8.GetDecoder();
            for (var at = 0; at < length; at += 4000)
            {
                var count = decoder.GetChars(bytes, at, Math.Min(4000, length - at), chars, 0);
                writer.Write(chars, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>Bytes of the text in UTF-8.</summary>
    /// <remarks>Checked before anything is made of it: a damaged length must not ask for two gigabytes.</remarks>
    internal static int LengthOf(byte[] packed) =>
        packed.Length > Header && BinaryPrimitives.ReadInt32LittleEndian(packed) is >= 0 and <= LongestText and var length ? length
            : throw new InvalidDataException("A text of the catalogue is damaged. Run: lacuna rebuild");

    private static void Decode(byte[] packed, byte[] bytes, int length)
    {
        if (!BrotliDecoder.TryDecompress(packed.AsSpan(Header), bytes.AsSpan(0, length), out var written) || written != length)
        {
            throw new InvalidDataException("A text of the catalogue is damaged. Run: lacuna rebuild");
        }
    }
}
