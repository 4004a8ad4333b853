using System.Buffers.Text;

namespace Lacuna.Documents.Formats.Pdf.Objects;

/// <summary>Looks through a file for what its cross-reference table should have said.</summary>
internal static class ObjectScan
{
    /// <summary>Each <c>n g obj</c>, in the order of the file.</summary>
    public static IEnumerable<(int Number, int Offset)> Find(ReadOnlyMemory<byte> data)
    {
        var at = 0;
        while (Next(data.Span, ref at) is { } found)
        {
            yield return found;
        }
    }

    /// <summary>Each dictionary after the word <c>trailer</c>, the last one first.</summary>
    public static IEnumerable<PdfDictionary> Trailers(ReadOnlyMemory<byte> data, PdfLimits limits)
    {
        // More trailers than revisions can be is a file made to be slow.
        for (var (end, tried) = (data.Length, 0); tried < 1000; tried++)
        {
            end = data.Span[..end].LastIndexOf("trailer"u8);
            if (end < 0)
            {
                yield break;
            }

            if (new PdfLexer(data, end + "trailer"u8.Length, references: true, limits.MaxDepth).Read() is PdfDictionary trailer)
            {
                yield return trailer;
            }
        }
    }

    private static (int Number, int Offset)? Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length)
        {
            var found = bytes[at..].IndexOf("obj"u8);
            if (found < 0)
            {
                at = bytes.Length;
                return null;
            }

            var word = at + found;
            at = word + 3;
            if (NumberBefore(bytes, word, out var generationAt) is { } && generationAt > 0
                && NumberBefore(bytes, generationAt, out var numberAt) is { } number && (numberAt == 0 || !PdfLexer.IsRegular(bytes[numberAt - 1]) || IsDigitsEnd(bytes, numberAt)))
            {
                return (number, numberAt);
            }
        }

        return null;
    }

    // "endobj12 0 obj" without a line break occurs.
    private static bool IsDigitsEnd(ReadOnlySpan<byte> bytes, int at) => bytes[..at].EndsWith("endobj"u8);

    private static int? NumberBefore(ReadOnlySpan<byte> bytes, int end, out int start)
    {
        var i = end;
        while (i > 0 && PdfLexer.IsSpace(bytes[i - 1]))
        {
            i--;
        }

        var last = i;
        while (i > 0 && last - i < 10 && bytes[i - 1] is >= (byte)'0' and <= (byte)'9')
        {
            i--;
        }

        start = i;
        return last > i && Utf8Parser.TryParse(bytes[i..last], out int number, out _) ? number : null;
    }
}
