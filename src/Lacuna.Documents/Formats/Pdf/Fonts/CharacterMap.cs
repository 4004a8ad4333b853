using System.Text;
using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Fonts;

/// <summary>A CMap (ISO 32000-1, 9.7.5 and 9.10.3): how a string is cut into codes, and the characters or character identifiers they stand for.</summary>
internal sealed class CharacterMap
{
    // Entries of one map: the largest real ones have some 30,000.
    private const int MaxEntries = 200_000;

    private readonly List<(int Length, uint Low, uint High)> spaces = [];
    private readonly Dictionary<(int Length, uint Code), string> texts = [];
    private readonly Dictionary<(int Length, uint Code), int> identifiers = [];
    private readonly List<(int Length, uint Low, uint High, int First)> ranges = [];

    /// <summary>Whether writing runs from top to bottom (<c>WMode</c> 1).</summary>
    public bool Vertical { get; private set; }

    /// <summary>The map that this one goes on from (<c>usecmap</c>), or null.</summary>
    public string? Parent { get; private set; }

    public bool HasSpaces => spaces.Count > 0;

    /// <summary>Reads a map.</summary>
    public static CharacterMap Read(byte[] bytes)
    {
        var map = new CharacterMap();
        var lexer = new PdfLexer(bytes, 0, references: false, 8);
        PdfObject? previous = null;
        while (map.texts.Count + map.identifiers.Count + map.ranges.Count < MaxEntries && lexer.Read() is { } value)
        {
            switch ((value as PdfKeyword)?.Word)
            {
                case "begincodespacerange": map.ReadSpaces(lexer); break;
                case "beginbfchar": map.ReadCharacters(lexer); break;
                case "beginbfrange": map.ReadRanges(lexer); break;
                case "begincidchar": map.ReadIdentifiers(lexer, ranged: false); break;
                case "begincidrange": map.ReadIdentifiers(lexer, ranged: true); break;
                case "usecmap": map.Parent = (previous as PdfName)?.Value; break;
                case "def" when previous is PdfNumber { Value: 1 }: map.Vertical |= map.mode; break;
            }

            map.mode = value is PdfName { Value: "WMode" } || (map.mode && value is PdfNumber);
            previous = value;
        }

        return map;
    }

    /// <summary>Length of the code at the start of a string, by the code spaces; 0 where none fits.</summary>
    public int CodeLength(ReadOnlySpan<byte> text)
    {
        for (var length = 1; length <= Math.Min(4, text.Length); length++)
        {
            foreach (var space in spaces)
            {
                if (space.Length == length && Within(text[..length], space.Low, space.High))
                {
                    return length;
                }
            }
        }

        return 0;
    }

    /// <summary>The characters of a code, or null.</summary>
    public string? Text(int length, uint code) => texts.GetValueOrDefault((length, code));

    /// <summary>The characters of a code of whatever length, or null: a map for a simple font may give its codes two bytes.</summary>
    public string? Text(uint code)
    {
        for (var length = 1; length <= 4; length++)
        {
            if (texts.TryGetValue((length, code), out var text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The character identifier of a code, or null.</summary>
    public int? Identifier(int length, uint code)
    {
        if (identifiers.TryGetValue((length, code), out var identifier))
        {
            return identifier;
        }

        foreach (var range in ranges)
        {
            if (range.Length == length && code >= range.Low && code <= range.High)
            {
                return range.First + (int)(code - range.Low);
            }
        }

        return null;
    }

    private bool mode;

    // A code space is a box: each byte has bounds of its own.
    private static bool Within(ReadOnlySpan<byte> code, uint low, uint high)
    {
        for (var i = 0; i < code.Length; i++)
        {
            var shift = 8 * (code.Length - 1 - i);
            if (code[i] < (byte)(low >> shift) || code[i] > (byte)(high >> shift))
            {
                return false;
            }
        }

        return true;
    }

    private void ReadSpaces(PdfLexer lexer)
    {
        while (lexer.Read() is PdfString low && lexer.Read() is PdfString high && spaces.Count < 256)
        {
            spaces.Add((low.Bytes.Length, Code(low.Bytes), Code(high.Bytes)));
        }
    }

    private void ReadCharacters(PdfLexer lexer)
    {
        while (texts.Count < MaxEntries && lexer.Read() is PdfString code && lexer.Read() is { } target and not PdfKeyword)
        {
            if (TargetOf(target) is { } text)
            {
                texts[(code.Bytes.Length, Code(code.Bytes))] = text;
            }
        }
    }

    private void ReadRanges(PdfLexer lexer)
    {
        while (texts.Count < MaxEntries && lexer.Read() is PdfString low && lexer.Read() is PdfString high && lexer.Read() is { } target and not PdfKeyword)
        {
            var (first, last, length) = (Code(low.Bytes), Code(high.Bytes), low.Bytes.Length);
            last = Math.Min(last, first + 0xFFFF);
            if (target is PdfArray listed)
            {
                for (var i = 0; i < listed.Count && first + i <= last; i++)
                {
                    if (TargetOf(listed.Values[i]) is { } text)
                    {
                        texts[(length, first + (uint)i)] = text;
                    }
                }
            }
            else if (TargetOf(target) is { Length: > 0 } start)
            {
                var lead = start[..^1];
                for (uint i = 0; first + i <= last && texts.Count < MaxEntries; i++)
                {
                    texts[(length, first + i)] = lead + (char)(start[^1] + i);
                }
            }
        }
    }

    private void ReadIdentifiers(PdfLexer lexer, bool ranged)
    {
        while (identifiers.Count + ranges.Count < MaxEntries && lexer.Read() is PdfString low)
        {
            var high = ranged ? lexer.Read() as PdfString : low;
            if (high is null || lexer.Read() is not PdfNumber identifier)
            {
                return;
            }

            if (ranged)
            {
                ranges.Add((low.Bytes.Length, Code(low.Bytes), Code(high.Bytes), identifier.Integer));
            }
            else
            {
                identifiers[(low.Bytes.Length, Code(low.Bytes))] = identifier.Integer;
            }
        }
    }

    private static string? TargetOf(PdfObject target) => target switch
    {
        PdfString { Bytes.Length: 1 } text => ((char)text.Bytes[0]).ToString(),
        PdfString text => Encoding.BigEndianUnicode.GetString(text.Bytes),
        PdfName name => GlyphNames.Text(name.Value),
        _ => null,
    };

    private static uint Code(byte[] bytes)
    {
        uint code = 0;
        foreach (var b in bytes.AsSpan(0, Math.Min(4, bytes.Length)))
        {
            code = (code << 8) | b;
        }

        return code;
    }
}
