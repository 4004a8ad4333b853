using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf.Content;

/// <summary>Finds where the data of an inline image end (ISO 32000-1, 8.9.7).</summary>
internal static class InlineImageEnd
{
    // Bytes after EI that must look like a content stream; image data seldom have so many printable ones in a row.
    private const int Tail = 12;

    /// <summary>The offset of the white space before <c>EI</c>; the end of the data where there is none.</summary>
    public static int Find(ReadOnlySpan<byte> span, int start, PdfFile file, PdfDictionary dictionary, PdfDictionary? resources)
    {
        var at = start;
        if (dictionary.Raw("F") is null && dictionary.Raw("Filter") is null)
        {
            var stencil = (dictionary.Raw("IM") ?? dictionary.Raw("ImageMask")) is PdfBoolean { Value: true };
            var space = dictionary.Raw("CS") ?? dictionary.Raw("ColorSpace");
            var bits = stencil ? 1 : ((dictionary.Raw("BPC") ?? dictionary.Raw("BitsPerComponent")) as PdfNumber)?.Integer ?? 8;
            var components = stencil || space is null ? 1 : ColourSpace.Of(file, space, resources).Components;
            var width = ((dictionary.Raw("W") ?? dictionary.Raw("Width")) as PdfNumber)?.Integer ?? 0;
            var height = ((dictionary.Raw("H") ?? dictionary.Raw("Height")) as PdfNumber)?.Integer ?? 0;
            var length = (((long)width * components * bits) + 7) / 8 * height;
            at = (int)Math.Clamp(start + length, start, span.Length);
        }

        for (var i = at; i + 1 < span.Length; i++)
        {
            if (span[i] == 'E' && span[i + 1] == 'I' && (i == start || PdfLexer.IsSpace(span[i - 1]) || i == at) && (i + 2 >= span.Length || PdfLexer.IsSpace(span[i + 2]))
                && IsContent(span[Math.Min(span.Length, i + 2)..]))
            {
                return i > start && PdfLexer.IsSpace(span[i - 1]) ? i - 1 : i;
            }
        }

        return span.Length;
    }

    private static bool IsContent(ReadOnlySpan<byte> after)
    {
        foreach (var b in after[..Math.Min(Tail, after.Length)])
        {
            if (!PdfLexer.IsSpace(b) && b is < 32 or > 126)
            {
                return false;
            }
        }

        return true;
    }
}
