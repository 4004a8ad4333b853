using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Filters;

/// <summary>Takes the filters off a stream (ISO 32000-1, 7.4). Damaged data give what was decoded before the damage.</summary>
internal static class StreamDecoder
{
    // Filters on one stream; more is an attack.
    private const int MaxFilters = 8;

    /// <summary>Decodes.</summary>
    /// <param name="file">Resolves references in the dictionary; null while the table is being read.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="packed">Its bytes, decrypted.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="left">The filter of an image, which stays on the bytes; null where all were taken off.</param>
    public static byte[] Decode(PdfFile? file, PdfStream stream, ReadOnlyMemory<byte> packed, PdfLimits limits, out string? left)
    {
        left = null;
        var filters = Listed(file, stream.Dictionary, "Filter", "F");
        var parameters = Listed(file, stream.Dictionary, "DecodeParms", "DP");
        var bound = Bound(packed.Length, limits);
        byte[]? bytes = null;
        for (var i = 0; i < Math.Min(filters.Count, MaxFilters); i++)
        {
            var parameter = i < parameters.Count ? parameters[i] as PdfDictionary : null;
            var source = bytes is null ? packed : bytes;
            switch ((filters[i] as PdfName)?.Value)
            {
                case "FlateDecode" or "Fl": bytes = Predictor.Undo(FlateFilter.Decode(source, bound), parameter, file); break;
                case "LZWDecode" or "LZW": bytes = Predictor.Undo(LzwFilter.Decode(source.Span, (Of(file, parameter, "EarlyChange") ?? 1) != 0, bound), parameter, file); break;
                case "ASCII85Decode" or "A85": bytes = TextFilters.Ascii85(source.Span, bound); break;
                case "ASCIIHexDecode" or "AHx": bytes = TextFilters.AsciiHex(source.Span); break;
                case "RunLengthDecode" or "RL": bytes = TextFilters.RunLength(source.Span, bound); break;
                case "Crypt" or null: bytes ??= source.ToArray(); break;
                case { } image:
                    left = image switch { "DCT" => "DCTDecode", "CCF" => "CCITTFaxDecode", _ => image };
                    return source.ToArray();
            }
        }

        return bytes ?? packed.ToArray();
    }

    /// <summary>Bytes that a stream of so many packed bytes may unpack to.</summary>
    public static int Bound(int packed, PdfLimits limits) =>
        (int)Math.Min(limits.MaxStreamBytes, Math.Max(limits.ExpansionGrace, (long)packed * limits.MaxExpansionRatio));

    /// <summary>The dictionary of parameters of the last filter, or null.</summary>
    public static PdfDictionary? LastParameters(PdfFile? file, PdfDictionary dictionary) =>
        Listed(file, dictionary, "DecodeParms", "DP") is { Count: > 0 } parameters ? parameters[^1] as PdfDictionary : null;

    internal static int? Of(PdfFile? file, PdfDictionary? parameters, string key) =>
        parameters?.Raw(key) is { } value ? ((file is null ? value : file.Resolve(value)) as PdfNumber)?.Integer : null;

    private static List<PdfObject> Listed(PdfFile? file, PdfDictionary dictionary, string key, string shortKey)
    {
        var value = dictionary.Raw(key) ?? dictionary.Raw(shortKey);
        value = file is null ? value : file.Resolve(value);
        return value switch
        {
            PdfArray array => [.. array.Values.Take(MaxFilters).Select(v => (file is null ? v : file.Resolve(v)) ?? PdfNull.Value)],
            null => [],
            _ => [value],
        };
    }
}
