namespace Lacuna.Documents.Formats;

/// <summary>Tells text from what is none by the first kilobytes.</summary>
internal static class BinarySignature
{
    // What is looked at; a file whose first 64 KiB are text is text.
    private const int Sample = 1 << 16;

    // Below this many NULs or controls nothing is concluded: a typed page with a stray NUL must stay readable.
    private const int FewNulls = 8;
    private const int FewControls = 16;

    private static readonly byte[][] Signatures =
    [
        [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF87a"u8], [.. "GIF89a"u8], [.. "II*\0"u8], [.. "MM\0*"u8], [.. "%PDF-"u8],
        [.. "PK\u0003\u0004"u8], [.. "PK\u0005\u0006"u8], [0x1F, 0x8B, 8], [.. "BZh9"u8], [0xFD, .. "7zXZ"u8], [.. "7z"u8, 0xBC, 0xAF],
        [.. "Rar!\u001A"u8], [0x7F, .. "ELF"u8], [.. "MZ"u8, 0x90, 0], [0xD0, 0xCF, 0x11, 0xE0], [.. "OggS\0"u8], [.. "ID3\u0003"u8],
        [0, 0, 0, 0x0C, .. "jP  "u8], [.. "SQLite format 3\0"u8], [.. "RIFF"u8],
    ];

    /// <summary>Whether the bytes begin as a picture, PDF, archive, program or old Office file does.</summary>
    public static bool Matches(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Signatures)
        {
            if (bytes.StartsWith(signature))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there are more NULs (2 in 100) or controls (5 in 100) than any text has.</summary>
    public static bool HasManyControls(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        if (UnmarkedUtf16(bytes) is not null)
        {
            return false;
        }

        var (nulls, controls) = (0, 0);
        foreach (var b in bytes)
        {
            nulls += b == 0 ? 1 : 0;
            controls += b is < 0x20 and not (0 or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1B) ? 1 : 0;
        }

        return (nulls > FewNulls && nulls * 50L > bytes.Length) || (controls > FewControls && controls * 20L > bytes.Length);
    }

    /// <summary>The byte order of UTF-16 without a mark, told by the high bytes of Latin and Cyrillic letters; null when it is not UTF-16.</summary>
    public static string? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        var pairs = bytes.Length / 2;
        var (evenHigh, oddHigh, evenZero, oddZero) = (0, 0, 0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            evenHigh += bytes[i] is 0 or 4 or 0x20 ? 1 : 0;
            oddHigh += bytes[i + 1] is 0 or 4 or 0x20 ? 1 : 0;
            evenZero += bytes[i] == 0 ? 1 : 0;
            oddZero += bytes[i + 1] == 0 ? 1 : 0;
        }

        // 19 of 20 units have a high byte of Latin, Cyrillic or general punctuation; some are plain spaces; the other byte is hardly ever 0.
        if (pairs >= 4 && oddHigh * 20L >= pairs * 19L && oddZero * 20L >= pairs && evenZero * 50L <= pairs)
        {
            return "utf-16le";
        }

        return pairs >= 4 && evenHigh * 20L >= pairs * 19L && evenZero * 20L >= pairs && oddZero * 50L <= pairs ? "utf-16be" : null;
    }
}
