using System.Buffers.Text;
using System.Text;

namespace Lacuna.Documents.Formats.Pdf.Objects;

/// <summary>Reads values from bytes (ISO 32000-1, 7.2 and 7.3), leniently: what cannot be a value is passed over.</summary>
/// <param name="data">The bytes.</param>
/// <param name="position">Where to begin.</param>
/// <param name="references">Whether <c>1 0 R</c> is a reference, which it is not in a content stream.</param>
/// <param name="maxDepth">Nesting below which arrays and dictionaries are read as null.</param>
internal sealed class PdfLexer(ReadOnlyMemory<byte> data, int position, bool references, int maxDepth)
{
    // Names and strings are bounded by the file; operators are short, and longer words are no operators.
    private const int MaxWord = 64;

    // Nesting this deep is an attack on the stack; what follows is not read at all.
    private const int HardDepth = 500;

    private static readonly PdfKeyword CloseArray = new("]");
    private static readonly PdfKeyword CloseDictionary = new(">>");

    private readonly Dictionary<long, PdfKeyword> words = [];

    public int Position { get; set; } = position;

    public ReadOnlyMemory<byte> Data => data;

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public static bool IsRegular(byte b) => !IsSpace(b) && !IsDelimiter(b);

    /// <summary>The next value or keyword; null at the end.</summary>
    public PdfObject? Read() => Read(0);

    public void SkipSpace()
    {
        var span = data.Span;
        while (Position < span.Length)
        {
            if (span[Position] == '%')
            {
                while (Position < span.Length && span[Position] is not (10 or 13))
                {
                    Position++;
                }
            }
            else if (IsSpace(span[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private PdfObject? Read(int depth)
    {
        SkipSpace();
        var span = data.Span;
        if (Position >= span.Length)
        {
            return null;
        }

        switch (span[Position])
        {
            case (byte)'/':
                Position++;
                return new PdfName(ReadName());
            case (byte)'(':
                return new PdfString(ReadLiteral());
            case (byte)'<' when Position + 1 < span.Length && span[Position + 1] == '<' && depth <= HardDepth:
                Position += 2;
                return ReadDictionary(depth);
            case (byte)'<':
                return new PdfString(ReadHexadecimal());
            case (byte)'>' when Position + 1 < span.Length && span[Position + 1] == '>':
                Position += 2;
                return CloseDictionary;
            case (byte)'[' or (byte)'<' when depth > HardDepth:
                Position = span.Length;
                return null;
            case (byte)'[':
                Position++;
                return ReadArray(depth);
            case (byte)']':
                Position++;
                return CloseArray;
            case >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.':
                return ReadNumber();
            case (byte)')' or (byte)'>' or (byte)'{' or (byte)'}':
                // A stray bracket; a million of them must not become a million calls.
                while (Position < span.Length && span[Position] is (byte)')' or (byte)'>' or (byte)'{' or (byte)'}' or (byte)' ')
                {
                    Position++;
                }

                return PdfNull.Value;
            default:
                return ReadWord();
        }
    }

    private PdfObject ReadArray(int depth)
    {
        var values = new List<PdfObject>();
        while (Read(depth + 1) is { } value && value != CloseArray)
        {
            if (value is PdfKeyword { Word: "endobj" or "endstream" or ">>" })
            {
                break;
            }

            if (value is not PdfKeyword && depth < maxDepth)
            {
                values.Add(value);
            }
        }

        return depth < maxDepth ? new PdfArray(values) : PdfNull.Value;
    }

    private PdfObject ReadDictionary(int depth)
    {
        var values = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (Read(depth + 1) is { } key && key != CloseDictionary)
        {
            if (key is PdfKeyword { Word: "endobj" or "stream" } word)
            {
                Position -= word.Word.Length;
                break;
            }

            if (key is not PdfName name)
            {
                continue;
            }

            var at = Position;
            var value = Read(depth + 1);
            if (value is null or PdfKeyword)
            {
                // A key without a value: the bracket or word is read again.
                Position = at;
                if (value is PdfKeyword { Word: not (">>" or "endobj" or "stream") })
                {
                    Read(depth + 1);
                }
            }
            else if (depth < maxDepth)
            {
                values[name.Value] = value;
            }
        }

        return depth < maxDepth ? new PdfDictionary(values) : PdfNull.Value;
    }

    private string ReadName()
    {
        var span = data.Span;
        var start = Position;
        var plain = true;
        while (Position < span.Length && IsRegular(span[Position]))
        {
            plain &= span[Position] is not (byte)'#' and < 128;
            Position++;
        }

        var bytes = span[start..Position];
        if (plain)
        {
            return Encoding.ASCII.GetString(bytes);
        }

        var unescaped = new byte[bytes.Length];
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '#' && i + 2 < bytes.Length && Hex(bytes[i + 1]) is >= 0 and var high && Hex(bytes[i + 2]) is >= 0 and var low)
            {
                unescaped[length++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                unescaped[length++] = bytes[i];
            }
        }

        return Encoding.UTF8.GetString(unescaped, 0, length);
    }

    private byte[] ReadLiteral()
    {
        var span = data.Span;
        var bytes = new List<byte>();
        var open = 1;
        Position++;
        while (Position < span.Length)
        {
            var b = span[Position++];
            if (b == '\\' && Position < span.Length)
            {
                ReadEscape(span, bytes);
                continue;
            }

            open += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (open == 0)
            {
                break;
            }

            if (b == 13)
            {
                Position += Position < span.Length && span[Position] == 10 ? 1 : 0;
                b = 10;
            }

            bytes.Add(b);
        }

        return [.. bytes];
    }

    private void ReadEscape(ReadOnlySpan<byte> span, List<byte> bytes)
    {
        var b = span[Position++];
        switch (b)
        {
            case (byte)'n': bytes.Add(10); break;
            case (byte)'r': bytes.Add(13); break;
            case (byte)'t': bytes.Add(9); break;
            case (byte)'b': bytes.Add(8); break;
            case (byte)'f': bytes.Add(12); break;
            case 13:
                Position += Position < span.Length && span[Position] == 10 ? 1 : 0;
                break;
            case 10: break;
            case >= (byte)'0' and <= (byte)'7':
                var value = b - '0';
                for (var i = 0; i < 2 && Position < span.Length && span[Position] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    value = (value * 8) + span[Position++] - '0';
                }

                bytes.Add((byte)value);
                break;
            default: bytes.Add(b); break;
        }
    }

    private byte[] ReadHexadecimal()
    {
        var span = data.Span;
        var bytes = new List<byte>();
        var high = -1;
        Position++;
        while (Position < span.Length)
        {
            var b = span[Position++];
            if (b == '>')
            {
                break;
            }

            if (Hex(b) is not (>= 0 and var digit))
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                bytes.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0)
        {
            bytes.Add((byte)(high << 4));
        }

        return [.. bytes];
    }

    private PdfObject ReadNumber()
    {
        var span = data.Span;
        var start = Position;
        var whole = true;
        while (Position < span.Length && span[Position] is >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.')
        {
            whole &= span[Position] is >= (byte)'0' and <= (byte)'9';
            Position++;
        }

        var digits = span[start..Position];
        if (whole && references && digits.Length <= 10 && Utf8Parser.TryParse(digits, out int number, out _) && ReadReference(number) is { } reference)
        {
            return reference;
        }

        return new PdfNumber(NumberOf(digits));
    }

    // "12-5", "--5" and "1.2.3" occur in real files; the first part that makes sense is taken, as all viewers do.
    private static double NumberOf(ReadOnlySpan<byte> digits)
    {
        var sign = 1.0;
        var i = 0;
        for (; i < digits.Length && digits[i] is (byte)'+' or (byte)'-'; i++)
        {
            sign = digits[i] == '-' ? -1 : sign;
        }

        var value = 0.0;
        for (; i < digits.Length && digits[i] is >= (byte)'0' and <= (byte)'9'; i++)
        {
            value = (value * 10) + digits[i] - '0';
        }

        if (i < digits.Length && digits[i] == '.')
        {
            var place = 0.1;
            for (i++; i < digits.Length && digits[i] is >= (byte)'0' and <= (byte)'9'; i++)
            {
                value += (digits[i] - '0') * place;
                place /= 10;
            }
        }

        return sign * value;
    }

    private PdfReference? ReadReference(int number)
    {
        var span = data.Span;
        var i = Position;
        while (i < span.Length && IsSpace(span[i]))
        {
            i++;
        }

        var start = i;
        while (i < span.Length && span[i] is >= (byte)'0' and <= (byte)'9' && i - start < 6)
        {
            i++;
        }

        if (i == start || !Utf8Parser.TryParse(span[start..i], out int generation, out _))
        {
            return null;
        }

        start = i;
        while (i < span.Length && IsSpace(span[i]))
        {
            i++;
        }

        if (i == start || i >= span.Length || span[i] != 'R' || (i + 1 < span.Length && IsRegular(span[i + 1])))
        {
            return null;
        }

        Position = i + 1;
        return new PdfReference(number, generation);
    }

    private PdfObject ReadWord()
    {
        var span = data.Span;
        var start = Position;
        while (Position < span.Length && IsRegular(span[Position]))
        {
            Position++;
        }

        var bytes = span[start..Math.Min(Position, start + MaxWord)];
        if (bytes.Length <= 8)
        {
            long key = 0;
            foreach (var b in bytes)
            {
                key = (key << 8) | b;
            }

            if (words.TryGetValue(key, out var known))
            {
                return known;
            }

            if (bytes.SequenceEqual("true"u8) || bytes.SequenceEqual("false"u8))
            {
                return new PdfBoolean(bytes.Length == 4);
            }

            return bytes.SequenceEqual("null"u8) ? PdfNull.Value : words.Count < 1000 ? words[key] = Keyword(bytes) : Keyword(bytes);
        }

        return Keyword(bytes);
    }

    private static PdfKeyword Keyword(ReadOnlySpan<byte> bytes) => new(Encoding.Latin1.GetString(bytes));

    private static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
