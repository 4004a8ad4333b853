using System.Globalization;

namespace Lacuna.Documents.Formats.Pdf.Objects;

/// <summary>A value of the file format (ISO 32000-1, 7.3). The hierarchy is closed.</summary>
internal abstract class PdfObject
{
    private protected PdfObject()
    {
    }
}

/// <summary>The null object (7.3.9): also what a reference to nothing stands for.</summary>
internal sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Value = new();

    private PdfNull()
    {
    }
}

/// <summary>True or false (7.3.2).</summary>
internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value { get; } = value;
}

/// <summary>A number (7.3.3); whole ones are exact up to 2^53.</summary>
internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value { get; } = value;

    public int Integer => Value is >= int.MinValue and <= int.MaxValue ? (int)Value : 0;
}

/// <summary>A name without its slash, <c>#xx</c> resolved (7.3.5).</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

/// <summary>A string of bytes (7.3.4).</summary>
internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}

/// <summary>A reference to an indirect object (7.3.10).</summary>
internal sealed class PdfReference(int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Generation} R");
}

/// <summary>An array (7.3.6).</summary>
internal sealed class PdfArray(List<PdfObject> values) : PdfObject
{
    public List<PdfObject> Values { get; } = values;

    public int Count => Values.Count;
}

/// <summary>A dictionary (7.3.7); of a key that stands twice the last value counts.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfObject> values) : PdfObject
{
    public static readonly PdfDictionary Empty = new(new Dictionary<string, PdfObject>(StringComparer.Ordinal));

    public Dictionary<string, PdfObject> Values { get; } = values;

    public PdfObject? Raw(string key) => Values.GetValueOrDefault(key);
}

/// <summary>A stream (7.3.8) with its bytes as they lie in the file.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> packed, int number, int generation) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    public ReadOnlyMemory<byte> Packed { get; } = packed;

    /// <summary>The number of the object, which the key of its encryption depends on; 0 for inline images.</summary>
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

/// <summary>An operator of a content stream (7.8.2), or a word of the file's structure such as <c>endobj</c>.</summary>
internal sealed class PdfKeyword(string word) : PdfObject
{
    public string Word { get; } = word;
}
