using System.Buffers.Text;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Documents.Formats.Pdf.Objects;

/// <summary>Where an object lies.</summary>
/// <param name="Offset">Bytes from the header for a plain object; the number of the object stream for a packed one; -1 for a free one.</param>
/// <param name="Index">-1 for a plain object; the place within the object stream for a packed one.</param>
internal readonly record struct ObjectPlace(long Offset, int Index);

/// <summary>The cross-reference sections of a file, newest first (ISO 32000-1, 7.5.4 to 7.5.8).</summary>
internal sealed class CrossReferences
{
    // Sections of one chain: an update adds one; longer chains are loops.
    private const int MaxSections = 4096;

    private readonly ReadOnlyMemory<byte> data;
    private readonly PdfLimits limits;

    private CrossReferences(ReadOnlyMemory<byte> data, PdfLimits limits)
    {
        this.data = data;
        this.limits = limits;
    }

    /// <summary>Place of each object by its number.</summary>
    public Dictionary<int, ObjectPlace> Places { get; } = [];

    /// <summary>The trailer: keys of the newest section, completed by those of older ones.</summary>
    public PdfDictionary Trailer { get; } = new(new Dictionary<string, PdfObject>(StringComparer.Ordinal));

    /// <summary>Whether the table had to be made by looking for objects.</summary>
    public bool Repaired { get; private set; }

    /// <summary>Reads the chain of sections that the end of the file points to.</summary>
    /// <returns>Null where the chain is broken.</returns>
    public static CrossReferences? Read(ReadOnlyMemory<byte> data, PdfLimits limits, Func<PdfStream, PdfDictionary, byte[]> decode)
    {
        if (StartOf(data.Span) is not { } start)
        {
            return null;
        }

        var table = new CrossReferences(data, limits);
        var seen = new HashSet<long>();
        var next = start;
        while (seen.Count < MaxSections && seen.Add(next))
        {
            if (table.ReadSection(next, decode) is not { } trailer)
            {
                return null;
            }

            // A hybrid file (7.5.8.4): the stream's entries count before those of the older sections.
            if (trailer.Raw("XRefStm") is PdfNumber hybrid && seen.Add((long)hybrid.Value))
            {
                table.ReadSection((long)hybrid.Value, decode);
            }

            if (trailer.Raw("Prev") is not PdfNumber previous)
            {
                break;
            }

            next = (long)previous.Value;
        }

        return table.Trailer.Raw("Root") is PdfReference ? table : null;
    }

    /// <summary>Makes the table by looking for <c>n g obj</c> in the whole file; later objects replace earlier ones.</summary>
    public static CrossReferences Repair(ReadOnlyMemory<byte> data, PdfLimits limits, Func<PdfStream, PdfDictionary, byte[]> decode)
    {
        var table = new CrossReferences(data, limits) { Repaired = true };
        var packed = new List<int>();
        foreach (var (number, offset) in ObjectScan.Find(data))
        {
            table.Set(number, new ObjectPlace(offset, -1), replace: true);
        }

        foreach (var (number, place) in table.Places.ToArray())
        {
            switch (new IndirectReader(data, limits).ReadAt(place.Offset, number) ?? PdfNull.Value)
            {
                case PdfStream { Dictionary: var dictionary } when dictionary.Raw("Type") is PdfName { Value: "XRef" }:
                    table.Complete(dictionary);
                    break;
                case PdfStream { Dictionary: var dictionary } when dictionary.Raw("Type") is PdfName { Value: "ObjStm" }:
                    packed.Add(number);
                    break;
                case PdfDictionary dictionary when dictionary.Raw("Type") is PdfName { Value: "Catalog" }:
                    table.Trailer.Values["Root"] = new PdfReference(number, 0);
                    break;
            }
        }

        foreach (var trailer in ObjectScan.Trailers(data, limits))
        {
            table.Complete(trailer);
        }

        table.AddPacked(packed, decode);
        return table;
    }

    private void AddPacked(List<int> streams, Func<PdfStream, PdfDictionary, byte[]> decode)
    {
        foreach (var number in streams.Order())
        {
            if (new IndirectReader(data, limits).ReadAt(Places[number].Offset, number) is not PdfStream stream)
            {
                continue;
            }

            var bytes = decode(stream, Trailer);
            var lexer = new PdfLexer(bytes, 0, references: false, limits.MaxDepth);
            var count = (stream.Dictionary.Raw("N") as PdfNumber)?.Integer ?? 0;
            for (var i = 0; i < count && lexer.Read() is PdfNumber member && lexer.Read() is PdfNumber; i++)
            {
                Set(member.Integer, new ObjectPlace(number, i), replace: false);
                if (!Trailer.Values.ContainsKey("Root") && ObjectStream.Member(bytes, stream, i, limits) is PdfDictionary found
                    && found.Raw("Type") is PdfName { Value: "Catalog" })
                {
                    Trailer.Values["Root"] = new PdfReference(member.Integer, 0);
                }
            }
        }
    }

    private static long? StartOf(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            return null;
        }

        at += "startxref"u8.Length;
        while (at < bytes.Length && PdfLexer.IsSpace(bytes[at]))
        {
            at++;
        }

        return Utf8Parser.TryParse(bytes[at..], out long offset, out _) && offset > 0 && offset < bytes.Length ? offset : null;
    }

    private PdfDictionary? ReadSection(long offset, Func<PdfStream, PdfDictionary, byte[]> decode)
    {
        if (offset < 0 || offset >= data.Length)
        {
            return null;
        }

        var lexer = new PdfLexer(data, (int)offset, references: true, limits.MaxDepth);
        lexer.SkipSpace();
        if (data.Span[lexer.Position..].StartsWith("xref"u8))
        {
            lexer.Position += 4;
            return ReadTable(lexer);
        }

        if (new IndirectReader(data, limits).ReadAt(offset, -1) is not PdfStream stream || stream.Dictionary.Raw("Type") is not PdfName { Value: "XRef" })
        {
            return null;
        }

        ReadStream(stream, decode(stream, PdfDictionary.Empty));
        Complete(stream.Dictionary);
        return stream.Dictionary;
    }

    private PdfDictionary? ReadTable(PdfLexer lexer)
    {
        while (lexer.Read() is { } first)
        {
            if (first is PdfKeyword { Word: "trailer" })
            {
                if (lexer.Read() is not PdfDictionary trailer)
                {
                    return null;
                }

                Complete(trailer);
                return trailer;
            }

            if (first is not PdfNumber start || lexer.Read() is not PdfNumber { Integer: >= 0 and var count })
            {
                return null;
            }

            for (var i = 0; i < count; i++)
            {
                if (lexer.Read() is not PdfNumber offset || lexer.Read() is not PdfNumber || lexer.Read() is not PdfKeyword { Word: var kind })
                {
                    return null;
                }

                Set(start.Integer + i, new ObjectPlace(kind == "n" && offset.Value > 0 ? (long)offset.Value : -1, -1), replace: false);
            }
        }

        return null;
    }

    // 7.5.8.2 and 7.5.8.3: three fields of W bytes each, for the ranges of Index.
    private void ReadStream(PdfStream stream, byte[] bytes)
    {
        if (stream.Dictionary.Raw("W") is not PdfArray { Count: >= 3 } widths)
        {
            return;
        }

        var w = new int[3];
        for (var i = 0; i < 3; i++)
        {
            w[i] = (widths.Values[i] as PdfNumber)?.Integer ?? -1;
            if (w[i] is < 0 or > 8)
            {
                return;
            }
        }

        var ranges = stream.Dictionary.Raw("Index") is PdfArray index
            ? [.. index.Values.Select(v => (v as PdfNumber)?.Integer ?? 0)]
            : new[] { 0, (stream.Dictionary.Raw("Size") as PdfNumber)?.Integer ?? 0 };
        var at = 0;
        for (var r = 0; r + 1 < ranges.Length; r += 2)
        {
            for (var i = 0; i < ranges[r + 1] && at + w[0] + w[1] + w[2] <= bytes.Length && w[0] + w[1] + w[2] > 0; i++)
            {
                var type = w[0] == 0 ? 1 : Field(bytes, ref at, w[0]);
                var second = Field(bytes, ref at, w[1]);
                var third = Field(bytes, ref at, w[2]);
                Set(ranges[r] + i, type switch
                {
                    1 => new ObjectPlace(second, -1),
                    2 => new ObjectPlace(second, (int)Math.Clamp(third, 0, int.MaxValue)),
                    _ => new ObjectPlace(-1, -1),
                }, replace: false);
            }
        }
    }

    private static long Field(byte[] bytes, ref int at, int width)
    {
        long value = 0;
        for (var i = 0; i < width; i++)
        {
            value = (value << 8) | bytes[at++];
        }

        return value;
    }

    private void Set(int number, ObjectPlace place, bool replace)
    {
        if (number < 0)
        {
            return;
        }

        if (Places.Count >= limits.MaxObjects)
        {
            throw new DocumentFormatException("pdf-too-many-objects", $"The file has more than {limits.MaxObjects:N0} objects; divide it.");
        }

        if (replace)
        {
            Places[number] = place;
        }
        else
        {
            Places.TryAdd(number, place);
        }
    }

    private void Complete(PdfDictionary trailer)
    {
        foreach (var key in (string[])["Root", "Info", "Encrypt", "ID", "Size"])
        {
            if (trailer.Raw(key) is { } value)
            {
                Trailer.Values.TryAdd(key, value);
            }
        }
    }
}
