using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>What embedded font programs say of characters where the PDF itself says nothing.</summary>
internal static class FontProgram
{
    /// <summary>The encoding within a Type 1 program: its clear text has <c>dup 65 /A put</c> for each code; or within a compact one.</summary>
    /// <returns>256 characters, null for unknown ones; null without such a program.</returns>
    public static string?[]? BuiltInEncoding(PdfFile file, PdfDictionary? descriptor)
    {
        if (file.Get(descriptor, "FontFile3") is PdfStream compact)
        {
            return CompactFont.BuiltInEncoding(file.Decode(compact));
        }

        if (file.Get(descriptor, "FontFile") is not PdfStream program)
        {
            return null;
        }

        var bytes = file.Decode(program);
        var clear = (int)(file.Number(program.Dictionary, "Length1") ?? bytes.Length);
        var text = Encoding.Latin1.GetString(bytes, 0, Math.Clamp(clear, 0, bytes.Length));
        var table = new string?[256];
        for (var at = text.IndexOf("dup ", StringComparison.Ordinal); at >= 0; at = text.IndexOf("dup ", at + 4, StringComparison.Ordinal))
        {
            var slash = text.AsSpan(at, Math.Min(80, text.Length - at)).IndexOf('/');
            if (slash > 4 && int.TryParse(text.AsSpan(at + 4, slash - 4).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code < 256)
            {
                var rest = text.AsSpan(at + slash + 1, Math.Min(60, text.Length - at - slash - 1));
                var end = rest.IndexOfAny(' ', '\r', '\n');
                table[code] = end > 0 ? GlyphNames.Text(rest[..end].ToString()) : null;
            }
        }

        return table;
    }

    /// <summary>Characters by glyph, from the <c>cmap</c> table of an embedded TrueType or OpenType program; empty without one.</summary>
    public static Dictionary<int, string> GlyphTexts(PdfFile file, PdfDictionary? descriptor)
    {
        var texts = new Dictionary<int, string>();
        if ((file.Get(descriptor, "FontFile2") ?? file.Get(descriptor, "FontFile3")) is not PdfStream program)
        {
            return texts;
        }

        var bytes = file.Decode(program).AsSpan();
        for (var i = 0; i < U16(bytes, 4) && 12 + (16 * i) + 16 <= bytes.Length; i++)
        {
            var entry = bytes.Slice(12 + (16 * i), 16);
            if (entry.StartsWith("cmap"u8) && BinaryPrimitives.ReadUInt32BigEndian(entry[8..]) is var offset && offset < bytes.Length)
            {
                ReadCmap(bytes[(int)offset..], texts);
            }
        }

        return texts;
    }

    private static void ReadCmap(ReadOnlySpan<byte> cmap, Dictionary<int, string> texts)
    {
        for (var i = 0; i < U16(cmap, 2) && 4 + (8 * i) + 8 <= cmap.Length; i++)
        {
            var entry = cmap.Slice(4 + (8 * i), 8);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
            if (offset >= cmap.Length || U16(entry, 0) is not (0 or 3) || (U16(entry, 0) == 3 && U16(entry, 2) is not (1 or 10)))
            {
                continue;
            }

            var table = cmap[(int)offset..];
            if (U16(table, 0) == 4)
            {
                ReadSegments(table, texts);
            }
            else if (U16(table, 0) == 12)
            {
                ReadGroups(table, texts);
            }
        }
    }

    private static void ReadSegments(ReadOnlySpan<byte> table, Dictionary<int, string> texts)
    {
        var count = U16(table, 6) / 2;
        for (var s = 0; s < count; s++)
        {
            int end = U16(table, 14 + (2 * s)), start = U16(table, 16 + (2 * count) + (2 * s)), delta = U16(table, 16 + (4 * count) + (2 * s));
            var at = 16 + (6 * count) + (2 * s);
            int range = U16(table, at);
            for (var c = start; c <= end && c < 0xFFFF; c++)
            {
                var glyph = range == 0 ? (c + delta) & 0xFFFF : U16(table, at + range + (2 * (c - start)));
                glyph = range == 0 || glyph == 0 ? glyph : (glyph + delta) & 0xFFFF;
                if (glyph != 0)
                {
                    texts.TryAdd(glyph, ((char)c).ToString());
                }
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> table, Dictionary<int, string> texts)
    {
        var count = table.Length >= 16 ? BinaryPrimitives.ReadUInt32BigEndian(table[12..]) : 0;
        for (var g = 0; g < count && 16 + (12 * g) + 12 <= table.Length && texts.Count < 70_000; g++)
        {
            var group = table.Slice(16 + (12 * g), 12);
            uint start = BinaryPrimitives.ReadUInt32BigEndian(group), end = BinaryPrimitives.ReadUInt32BigEndian(group[4..]), glyph = BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            for (var c = start; c <= end && c - start < 70_000; c++)
            {
                if (Rune.IsValid(c))
                {
                    texts.TryAdd((int)Math.Min(glyph + c - start, int.MaxValue), new Rune(c).ToString());
                }
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : 0;
}
