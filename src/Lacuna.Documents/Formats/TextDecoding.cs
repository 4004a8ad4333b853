using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Formats;

/// <summary>Turns the bytes of a text file into characters.</summary>
/// <remarks>The order of the WHATWG Encoding Standard: a byte order mark decides; then UTF-8 if the bytes are valid; and only then a guess.
/// Spans of all readers refer to the text returned here, in which line ends are already <c>\n</c>. Linear; safe for concurrent use.</remarks>
public static class TextDecoding
{
    // Valid multi-byte sequences for each broken one above which a file is damaged UTF-8 rather than an eight-bit encoding.
    // Lower would read Cyrillic in windows-1251 with a few accidental pairs as UTF-8; higher would lose a file for one bad line.
    private const int ValidPerBroken = 4;

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The whole file; empty gives an empty text.</param>
    /// <returns>The characters, the encoding and what was noticed.</returns>
    /// <exception cref="DocumentFormatException">Code <c>not-text</c>: the bytes are a picture, an archive or a program.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes) is { } mark)
        {
            return Finish(DecodeAs(mark.Name, bytes[mark.Length..]), mark.Name, []);
        }

        if (BinarySignature.UnmarkedUtf16(bytes) is { } wide)
        {
            return Finish(DecodeAs(wide, bytes), wide, [Guessed(wide)]);
        }

        if (LooksBinary(bytes))
        {
            throw new DocumentFormatException("not-text", "The file is not text; give a text, HTML, TEI or Word (.docx) file.");
        }

        if (Utf8.IsValid(bytes) || IsDamagedUtf8(bytes))
        {
            return Finish(DecodeAs("utf-8", bytes), "utf-8", []);
        }

        var name = EightBitEncodings.Guess(bytes);
        return Finish((EightBitEncodings.Decode(name, bytes), false), name, [Guessed(name)]);
    }

    /// <summary>Whether bytes are plainly no text: a known signature of pictures, PDF, archives or programs, or many NULs or controls
    /// that no UTF-16 explains.</summary>
    /// <param name="bytes">The file or its beginning; some kilobytes are enough.</param>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes) =>
        ByteOrderMark(bytes) is null && (BinarySignature.Matches(bytes) || BinarySignature.HasManyControls(bytes));

    private static (string Name, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        _ => null,
    };

    private static (string Text, bool Broken) DecodeAs(string name, ReadOnlySpan<byte> bytes)
    {
        switch (name)
        {
            case "utf-8":
                return (Encoding.UTF8.GetString(bytes), !Utf8.IsValid(bytes));
            case "utf-16le" or "utf-16be":
                // By hand, so that halves of characters come out as such and are counted with the other forbidden characters.
                var units = MemoryMarshal.Cast<byte, ushort>(bytes[..(bytes.Length & ~1)]);
                var turned = new char[units.Length + (bytes.Length & 1)];
                var target = MemoryMarshal.Cast<char, ushort>(turned.AsSpan(0, units.Length));
                if (name == "utf-16be" == BitConverter.IsLittleEndian)
                {
                    BinaryPrimitives.ReverseEndianness(units, target);
                }
                else
                {
                    units.CopyTo(target);
                }

                turned.AsSpan(units.Length).Fill('\uFFFD');
                return (new string(turned), (bytes.Length & 1) == 1);
            default:
                var text = new UTF32Encoding(name == "utf-32be", byteOrderMark: false).GetString(bytes);
                return (text, text.Contains('\uFFFD', StringComparison.Ordinal));
        }
    }

    private static DecodedText Finish((string Text, bool Broken) decoded, string name, List<Diagnostic> diagnostics)
    {
        var text = SourceText.Clean(decoded.Text, diagnostics);
        if (decoded.Broken)
        {
            var first = Math.Max(0, text.IndexOf('\uFFFD', StringComparison.Ordinal));
            diagnostics.Add(new Diagnostic(
                DiagnosticCode.InvalidBytes,
                $"Bytes that are not valid {name} were read as U+FFFD.",
                SourceSpan.Between(first, text.LastIndexOf('\uFFFD') + 1)));
        }

        return new DecodedText(text, name, [.. diagnostics]);
    }

    private static Diagnostic Guessed(string name) => new(
        DiagnosticCode.EncodingGuessed, $"The file does not name its encoding; it was read as {name}.", new SourceSpan(0, 0));

    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        long valid = 0;
        long broken = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next)
        {
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
            {
                valid++;
            }
            else
            {
                broken++;
            }

            bytes = bytes[length..];
        }

        return valid > 0 && valid >= ValidPerBroken * broken;
    }
}
