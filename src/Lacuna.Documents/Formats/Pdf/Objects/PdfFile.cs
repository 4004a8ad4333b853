using System.Text;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf.Encryption;
using Lacuna.Documents.Formats.Pdf.Filters;

namespace Lacuna.Documents.Formats.Pdf.Objects;

/// <summary>The objects of a file: finds, decrypts and unpacks them. Not thread-safe, because it keeps what it has read.</summary>
internal sealed class PdfFile
{
    // Objects and unpacked object streams kept; a file with more is read again and again rather than kept whole.
    private const int MaxKept = 100_000;
    private const int MaxKeptStreams = 32;

    private readonly ReadOnlyMemory<byte> data;
    private readonly Dictionary<int, PdfObject> kept = [];
    private readonly Dictionary<int, (byte[] Bytes, (int Number, int Offset)[] Offsets, PdfStream Stream)> objectStreams = [];
    private readonly HashSet<int> underWay = [];
    private readonly CrossReferences table;
    private readonly StandardSecurity? security;

    private PdfFile(ReadOnlyMemory<byte> data, PdfLimits limits, CrossReferences table)
    {
        this.data = data;
        Limits = limits;
        this.table = table;
        if (Trailer.Raw("Encrypt") is { } encrypt && Resolve(encrypt) is PdfDictionary dictionary)
        {
            // Strings of the encryption dictionary itself are never encrypted (7.6.1).
            kept.Clear();
            objectStreams.Clear();
            security = StandardSecurity.Open(this, dictionary, encrypt as PdfReference);
            kept.Clear();
        }
    }

    public PdfLimits Limits { get; }

    public PdfDictionary Trailer => table.Trailer;

    public bool Repaired => table.Repaired;

    public bool Encrypted => security is not null;

    public ReadOnlyMemory<byte> Data => data;

    /// <summary>Numbers of all objects of the table, and where they lie.</summary>
    public IReadOnlyDictionary<int, ObjectPlace> Places => table.Places;

    /// <summary>Decoded bytes so far; a page sets it back.</summary>
    public long Decoded { get; set; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="DocumentFormatException">Codes <c>pdf-not-pdf</c>, <c>pdf-too-large</c>, <c>pdf-damaged</c>, <c>pdf-encrypted</c>, <c>pdf-too-many-objects</c>.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes, PdfLimits limits)
    {
        if (bytes.Length > limits.MaxBytes)
        {
            throw new DocumentFormatException("pdf-too-large", $"The file has {bytes.Length:N0} bytes; a PDF may have {limits.MaxBytes:N0}. Divide it.");
        }

        // The header may stand within the first kilobyte; offsets count from it (Annex H, note 13).
        var header = bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8);
        if (header < 0)
        {
            throw new DocumentFormatException("pdf-not-pdf", "The file is not a PDF: it does not begin with %PDF-.");
        }

        var body = bytes[header..];
        byte[] Decode(PdfStream stream, PdfDictionary trailer) => StreamDecoder.Decode(null, stream, stream.Packed, limits, out _);
        var chain = CrossReferences.Read(body, limits, Decode);
        if (chain is not null)
        {
            var file = new PdfFile(body, limits, chain);
            if (file.Get(file.Trailer, "Root") is PdfDictionary root && file.Get(root, "Pages") is PdfDictionary pages && file.Get(pages, "Kids") is PdfArray { Count: > 0 } kids
                && file.Resolve(kids.Values[0]) is PdfDictionary)
            {
                return file;
            }
        }

        var repaired = CrossReferences.Repair(body, limits, Decode);
        if (repaired.Trailer.Raw("Root") is null)
        {
            throw new DocumentFormatException("pdf-damaged", "The file has no catalogue: it is cut off or damaged; fetch it anew.");
        }

        return new PdfFile(body, limits, repaired);
    }

    /// <summary>What a value stands for: itself, or the object it refers to; null objects as null.</summary>
    public PdfObject? Resolve(PdfObject? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            if (hops > 16)
            {
                return null;
            }

            value = Load(reference.Number);
        }

        return value is PdfNull ? null : value;
    }

    public PdfObject? Get(PdfDictionary? dictionary, string key) => dictionary is null ? null : Resolve(dictionary.Raw(key));

    public PdfDictionary? Dictionary(PdfDictionary? dictionary, string key) => DictionaryOf(Get(dictionary, key));

    public PdfArray? Array(PdfDictionary? dictionary, string key) => Get(dictionary, key) as PdfArray;

    public string? Name(PdfDictionary? dictionary, string key) => (Get(dictionary, key) as PdfName)?.Value;

    public double? Number(PdfDictionary? dictionary, string key) => (Get(dictionary, key) as PdfNumber)?.Value;

    public bool Flag(PdfDictionary? dictionary, string key) => Get(dictionary, key) is PdfBoolean { Value: true };

    public string? Text(PdfDictionary? dictionary, string key) => Get(dictionary, key) is PdfString text ? PdfText.Decode(text.Bytes) : null;

    /// <summary>Numbers of an array; a value that is no number counts as 0.</summary>
    public double[]? Numbers(PdfObject? value) =>
        Resolve(value) is PdfArray array ? [.. array.Values.Take(4096).Select(v => (Resolve(v) as PdfNumber)?.Value ?? 0)] : null;

    public double[]? Numbers(PdfDictionary? dictionary, string key) => Numbers(dictionary?.Raw(key));

    /// <summary>The dictionary of a value, also of a stream.</summary>
    public PdfDictionary? DictionaryOf(PdfObject? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    /// <summary>Whether a stream other than an image unpacked to more than the limit, and its rest was left out.</summary>
    public bool CutShort { get; private set; }

    /// <summary>The bytes of a stream after all filters but those of images.</summary>
    public byte[] Decode(PdfStream stream)
    {
        var bytes = Decode(stream, out _);
        CutShort |= bytes.Length > stream.Packed.Length && bytes.Length >= StreamDecoder.Bound(stream.Packed.Length, Limits);
        return bytes;
    }

    /// <summary>The bytes of a stream, and the filter of an image that was left on them (<c>DCTDecode</c>…), or null.</summary>
    public byte[] Decode(PdfStream stream, out string? left)
    {
        if (Decoded > Limits.MaxPageBytes)
        {
            left = null;
            return [];
        }

        var packed = security is null || stream.Number == 0 ? stream.Packed : security.DecryptStream(stream, this);
        var bytes = StreamDecoder.Decode(this, stream, packed, Limits, out left);
        Decoded += bytes.Length;
        return bytes;
    }

    private PdfObject? Load(int number)
    {
        if (kept.TryGetValue(number, out var known))
        {
            return known;
        }

        if (!table.Places.TryGetValue(number, out var place) || place.Offset < 0 || !underWay.Add(number))
        {
            return null;
        }

        try
        {
            var value = place.Index < 0 ? LoadPlain(number, place.Offset) : LoadPacked(number, place);
            if (value is not null && kept.Count < MaxKept)
            {
                kept[number] = value;
            }

            return value;
        }
        finally
        {
            underWay.Remove(number);
        }
    }

    private PdfObject? LoadPlain(int number, long offset)
    {
        var value = new IndirectReader(data, Limits).ReadAt(offset, number, reference => (Resolve(reference) as PdfNumber)?.Integer);
        return value is null || security is null ? value : security.DecryptStrings(value, number, 0);
    }

    private PdfObject? LoadPacked(int number, ObjectPlace place)
    {
        if (place.Offset > int.MaxValue)
        {
            return null;
        }

        if (!objectStreams.TryGetValue((int)place.Offset, out var unpacked))
        {
            if (!table.Places.TryGetValue((int)place.Offset, out var outer) || outer.Index >= 0 || Load((int)place.Offset) is not PdfStream stream)
            {
                return null;
            }

            var before = Decoded;
            var bytes = Decode(stream);
            Decoded = before;
            unpacked = (bytes, ObjectStream.Offsets(bytes, stream, Limits), stream);
            if (objectStreams.Count >= MaxKeptStreams)
            {
                objectStreams.Clear();
            }

            objectStreams[(int)place.Offset] = unpacked;
        }

        var offsets = unpacked.Offsets;
        if (place.Index < offsets.Length && offsets[place.Index].Number == number)
        {
            return ObjectStream.At(unpacked.Bytes, offsets[place.Index].Offset, Limits);
        }

        foreach (var (member, offset) in offsets)
        {
            if (member == number)
            {
                return ObjectStream.At(unpacked.Bytes, offset, Limits);
            }
        }

        return null;
    }
}

/// <summary>Text strings (ISO 32000-1, 7.9.2.2): UTF-16 and UTF-8 by their marks, else PDFDocEncoding (Annex D.3).</summary>
internal static class PdfText
{
    // 0x18–0x1F and 0x80–0xA0 of PDFDocEncoding; the rest is Latin-1.
    private const string Accents = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
    private const string Upper = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    public static string Decode(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xFE, 0xFF, ..]: return WithoutEscapes(Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2));
            case [0xFF, 0xFE, ..]: return WithoutEscapes(Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2));
            case [0xEF, 0xBB, 0xBF, ..]: return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        }

        return string.Create(bytes.Length, bytes, static (chars, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                chars[i] = source[i] switch
                {
                    >= 0x18 and <= 0x1F and var accent => Accents[accent - 0x18],
                    >= 0x80 and <= 0xA0 and var upper => Upper[upper - 0x80],
                    var b => (char)b,
                };
            }
        });
    }

    // Language codes between two U+001B (7.9.2.2) are no text.
    private static string WithoutEscapes(string text)
    {
        for (var start = text.IndexOf('\u001B', StringComparison.Ordinal); start >= 0; start = text.IndexOf('\u001B', StringComparison.Ordinal))
        {
            var end = text.IndexOf('\u001B', start + 1);
            text = end > start && end - start < 10 ? text.Remove(start, end - start + 1) : text.Remove(start, 1);
        }

        return text;
    }
}
