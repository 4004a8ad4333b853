namespace Lacuna.Archive.Search.Engine;

/// <summary>Numbers of variable length: seven bits a byte, the lowest first.</summary>
internal static class Varint
{
    /// <summary>Reads a number and goes on after it.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        int first = bytes[at++];
        if (first < 0x80)
        {
            return first;
        }

        var value = first & 0x7f;
        for (var shift = 7; shift < 35; shift += 7)
        {
            int next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
            {
                break;
            }
        }

        return value;
    }

    /// <summary>Passes over so many numbers.</summary>
    public static void Skip(ReadOnlySpan<byte> bytes, ref int at, int numbers)
    {
        while (numbers > 0)
        {
            if (bytes[at++] < 0x80)
            {
                numbers--;
            }
        }
    }
}

/// <summary>Bytes that grow.</summary>
internal sealed class ByteList(int capacity)
{
    private byte[] _bytes = capacity == 0 ? [] : new byte[capacity];

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes so far.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>Adds one.</summary>
    public void Add(byte value)
    {
        if (Length == _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(8, Length * 2));
        }

        _bytes[Length++] = value;
    }

    /// <summary>Adds some.</summary>
    public void AddRange(ReadOnlySpan<byte> values)
    {
        if (Length + values.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + values.Length, _bytes.Length * 2));
        }

        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
    }

    /// <summary>Adds a number, 0 or more.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        Add((byte)rest);
    }

    /// <summary>A copy.</summary>
    public byte[] ToArray() => Span.ToArray();

    /// <summary>Forgets everything but the room.</summary>
    public void Clear() => Length = 0;
}
