namespace Lacuna.Documents.Formats.Pdf.Objects;

/// <summary>Reads one indirect object where it lies in the file (ISO 32000-1, 7.3.10).</summary>
internal sealed class IndirectReader(ReadOnlyMemory<byte> data, PdfLimits limits)
{
    /// <summary>The object at an offset.</summary>
    /// <param name="offset">Bytes from the start.</param>
    /// <param name="expected">The number it must have, or -1 for any.</param>
    /// <param name="lengthOf">What an indirect <c>Length</c> stands for; null while the table is not read yet.</param>
    /// <returns>Null where there is no such object.</returns>
    public PdfObject? ReadAt(long offset, int expected, Func<PdfReference, int?>? lengthOf = null)
    {
        if (offset < 0 || offset >= data.Length)
        {
            return null;
        }

        var lexer = new PdfLexer(data, (int)offset, references: true, limits.MaxDepth);
        if (lexer.Read() is not PdfNumber number || (expected >= 0 && number.Integer != expected) || lexer.Read() is not PdfNumber generation
            || lexer.Read() is not PdfKeyword { Word: "obj" })
        {
            return null;
        }

        var value = lexer.Read();
        if (value is not PdfDictionary dictionary)
        {
            return value is PdfKeyword ? PdfNull.Value : value;
        }

        var after = lexer.Position;
        if (lexer.Read() is not PdfKeyword { Word: "stream" })
        {
            lexer.Position = after;
            return dictionary;
        }

        var start = lexer.Position;
        var span = data.Span;
        start += start < span.Length && span[start] == 13 ? 1 : 0;
        start += start < span.Length && span[start] == 10 ? 1 : 0;
        var stated = dictionary.Raw("Length") switch
        {
            PdfNumber length => length.Integer,
            PdfReference reference => lengthOf?.Invoke(reference),
            _ => null,
        };
        return new PdfStream(dictionary, data.Slice(start, LengthOf(span, start, stated)), number.Integer, generation.Integer);
    }

    // The stated length is believed where the word endstream follows; otherwise the stream goes on to that word.
    private static int LengthOf(ReadOnlySpan<byte> span, int start, int? stated)
    {
        if (stated is >= 0 and var length && start + (long)length <= span.Length)
        {
            var at = start + length;
            while (at < span.Length && PdfLexer.IsSpace(span[at]) && at - start - length < 8)
            {
                at++;
            }

            if (span[at..].StartsWith("endstream"u8) || span[at..].StartsWith("endobj"u8))
            {
                return length;
            }
        }

        var end = span[start..].IndexOf("endstream"u8);
        if (end < 0)
        {
            end = span[start..].IndexOf("endobj"u8);
        }

        if (end < 0)
        {
            return span.Length - start;
        }

        end -= end > 0 && span[start + end - 1] == 10 ? 1 : 0;
        end -= end > 0 && span[start + end - 1] == 13 ? 1 : 0;
        return end;
    }
}
