using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Inspection;

/// <summary>Streams that nothing in a file leads to any more, and that look like the contents of a page: text replaced without being removed.</summary>
internal static class LooseStreams
{
    // Objects that are followed; larger files are not searched in this way.
    private const int MaxObjects = 300_000;
    private const int MaxStreams = 5000;
    private const int LongestContents = 4 << 20;

    /// <summary>Whether a file has so many objects that it is not searched.</summary>
    public static bool IsTooLarge(PdfFile file) => file.Places.Count > MaxObjects;

    /// <summary>The streams, in the order of the file.</summary>
    public static IEnumerable<PdfStream> Of(PdfFile file)
    {
        if (IsTooLarge(file))
        {
            yield break;
        }

        var reached = Reached(file);
        var (reader, looked) = (new IndirectReader(file.Data, file.Limits), 0);
        foreach (var (number, offset) in ObjectScan.Find(file.Data))
        {
            var current = file.Places.TryGetValue(number, out var place) && place.Index < 0 && place.Offset == offset;
            if ((current && reached.Contains(number)) || looked >= MaxStreams)
            {
                continue;
            }

            file.Decoded = 0;
            if (reader.ReadAt(offset, number, r => (file.Resolve(r) as PdfNumber)?.Integer) is PdfStream stream && MayBeContents(stream))
            {
                looked++;
                if (ShowsText(file.Decode(stream)))
                {
                    yield return stream;
                }
            }
        }
    }

    private static bool MayBeContents(PdfStream stream) =>
        stream.Packed.Length is > 8 and < LongestContents
        && (stream.Dictionary.Raw("Type") as PdfName)?.Value is not ("XRef" or "ObjStm" or "Metadata" or "EmbeddedFile")
        && (stream.Dictionary.Raw("Subtype") as PdfName)?.Value is null or "Form"
        && stream.Dictionary.Raw("Length1") is null && stream.Dictionary.Raw("FunctionType") is null;

    private static bool ShowsText(byte[] content) =>
        content.AsSpan().IndexOf("BT"u8) >= 0 && (content.AsSpan().IndexOf("Tj"u8) >= 0 || content.AsSpan().IndexOf("TJ"u8) >= 0) && content.AsSpan().IndexOf("begincmap"u8) < 0;

    private static HashSet<int> Reached(PdfFile file)
    {
        var reached = new HashSet<int>();
        var open = new Stack<PdfObject>();
        open.Push(file.Trailer);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case PdfReference reference when reached.Add(reference.Number) && file.Resolve(reference) is { } value:
                    open.Push(value);
                    break;
                case PdfArray array: array.Values.ForEach(open.Push); break;
                case PdfDictionary dictionary:
                    foreach (var value in dictionary.Values.Values)
                    {
                        open.Push(value);
                    }

                    break;
                case PdfStream stream: open.Push(stream.Dictionary); break;
            }
        }

        return reached;
    }
}
