namespace Lacuna.Documents.Formats.Pdf.Objects;

/// <summary>Objects packed together in a stream (ISO 32000-1, 7.5.7).</summary>
internal static class ObjectStream
{
    /// <summary>A member by its place; null where there is none.</summary>
    public static PdfObject? Member(byte[] decoded, PdfStream stream, int index, PdfLimits limits)
    {
        var offsets = Offsets(decoded, stream, limits);
        return index >= 0 && index < offsets.Length ? At(decoded, offsets[index].Offset, limits) : null;
    }

    /// <summary>Number and offset of each member.</summary>
    public static (int Number, int Offset)[] Offsets(byte[] decoded, PdfStream stream, PdfLimits limits)
    {
        var first = (stream.Dictionary.Raw("First") as PdfNumber)?.Integer ?? 0;
        var count = Math.Clamp((stream.Dictionary.Raw("N") as PdfNumber)?.Integer ?? 0, 0, decoded.Length);
        var lexer = new PdfLexer(decoded, 0, references: false, limits.MaxDepth);
        var offsets = new List<(int, int)>(Math.Min(count, 1024));
        for (var i = 0; i < count && lexer.Read() is PdfNumber number && lexer.Read() is PdfNumber offset; i++)
        {
            offsets.Add((number.Integer, first + offset.Integer));
        }

        return [.. offsets];
    }

    /// <summary>The value at an offset; a packed object is never a stream.</summary>
    public static PdfObject? At(byte[] decoded, int offset, PdfLimits limits) =>
        offset < 0 || offset >= decoded.Length ? null : new PdfLexer(decoded, offset, references: true, limits.MaxDepth).Read() is { } value and not PdfKeyword ? value : null;
}
