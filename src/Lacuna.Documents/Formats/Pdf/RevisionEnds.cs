using Lacuna.Documents.Formats.Pdf.Objects;

namespace Lacuna.Documents.Formats.Pdf;

/// <summary>Finds where earlier revisions of a file end (ISO 32000-1, 7.5.6).</summary>
internal static class RevisionEnds
{
    /// <summary>Offsets after each <c>%%EOF</c> but the last that counts, oldest first.</summary>
    /// <param name="data">The file.</param>
    /// <param name="most">Of more than so many, the first and the last halves are given.</param>
    public static IReadOnlyList<int> Find(ReadOnlyMemory<byte> data, int most)
    {
        var ends = new List<int>();
        var span = data.Span;
        var end = span.Length;
        var last = LastMark(span, end);
        while (last > 0 && ends.Count < 100_000)
        {
            end = last;
            last = LastMark(span, end);
            // A linearized file has a first mark with no table before it that could stand alone (Annex F); it points to 0.
            if (last > 0 && IsStandalone(span[..last]))
            {
                ends.Add(Math.Min(span.Length, last + "%%EOF"u8.Length));
            }
        }

        ends.Reverse();
        return ends.Count <= most ? ends : [.. ends.Take(most / 2), .. ends.Skip(ends.Count - (most / 2))];
    }

    private static int LastMark(ReadOnlySpan<byte> span, int end) => span[..end].LastIndexOf("%%EOF"u8);

    private static bool IsStandalone(ReadOnlySpan<byte> span)
    {
        var tail = span[Math.Max(0, span.Length - 64)..];
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            return false;
        }

        at += "startxref"u8.Length;
        while (at < tail.Length && PdfLexer.IsSpace(tail[at]))
        {
            at++;
        }

        return System.Buffers.Text.Utf8Parser.TryParse(tail[at..], out long offset, out _) && offset > 0 && offset < span.Length;
    }
}
