using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Recognition;
using Lacuna.Documents.Apparatus;
using Lacuna.Documents.Apparatus.Mentions;
using Lacuna.Documents.Apparatus.Speakers;
using Lacuna.Documents.Description;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats;
using Lacuna.Documents.Formats.Docx;
using Lacuna.Documents.Formats.Html;
using Lacuna.Documents.Formats.PlainText;
using Lacuna.Documents.Formats.Tei;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Accessions;

/// <summary>The way of a document from bytes to model: format, reader, apparatus, description, speech.</summary>
public static class Intake
{
    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create("\"' ;>/");

    /// <summary>Reads every document of a file's bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="hints">Its name, and what is known of it from outside.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>One or more documents.</returns>
    /// <exception cref="DocumentFormatException">The file cannot be read; nothing else escapes on bad input.</exception>
    public static ImmutableArray<TextDocument> Read(byte[] bytes, DescriptionHints hints, ReaderLimits limits)
    {
        if (bytes.LongLength > limits.MaxBytes)
        {
            throw new DocumentFormatException("too-large",
                $"The file has {bytes.LongLength:N0} bytes; a document may have {limits.MaxBytes:N0}. Split it, or give its documents as JSON Lines.");
        }

        if (bytes.Length == 0)
        {
            throw new DocumentFormatException("empty", "The file is empty. Check the copy.");
        }

        var format = FormatDetector.Of(bytes, hints.FileName);
        if (format == DocumentFormat.Docx)
        {
            return [Understood(DocxReader.ReadVisible(bytes, limits), hints)];
        }

        if (format == DocumentFormat.Pdf)
        {
            return [Understood(PdfTextReader.Read(bytes, limits), hints)];
        }

        if (format == DocumentFormat.Image)
        {
            throw new DocumentFormatException("image-without-text", "Page images have no text of their own: they are read by OCR, by lacuna read or lacuna import.");
        }

        var decoded = format switch
        {
            DocumentFormat.Tei => Xml(bytes),
            DocumentFormat.Html => Page(bytes),
            _ => TextDecoding.Decode(bytes),
        };
        var documents = format switch
        {
            DocumentFormat.Tei => TeiReader.Read(decoded.Text, limits),
            DocumentFormat.Html => [HtmlReader.Read(decoded.Text, limits)],
            _ => [PlainTextReader.Read(decoded.Text, limits)],
        };
        var result = ImmutableArray.CreateBuilder<TextDocument>(documents.Length);
        foreach (var document in documents)
        {
            result.Add(Understood(document with { Diagnostics = decoded.Diagnostics.AddRange(document.Diagnostics) }, hints));
        }

        return result.MoveToImmutable();
    }

    /// <summary>Reads every document of a file as an import would: a PDF or page images page by page, by OCR where they have no text that can be trusted.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="hints">Its name, and what is known of it from outside.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="scans">Reads pages.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <exception cref="DocumentFormatException">The file cannot be read.</exception>
    /// <exception cref="ExternalTools.ToolException">A program is missing without which no page can be read.</exception>
    public static ImmutableArray<TextDocument> ReadFile(byte[] bytes, DescriptionHints hints, ReaderLimits limits, ScanReader scans, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scans);
        if (bytes.Length == 0 || !PagedIntake.IsPaged(bytes, hints.FileName))
        {
            return Read(bytes, hints, limits);
        }

        var scanned = scans.Read(bytes, hints.FileName, Convert.ToHexStringLower(System.Security.Cryptography.SHA512.HashData(bytes)), cancellation);
        return [Understood(PagedReader.Read(scanned.Pages, scanned.Format, limits), hints)];
    }

    /// <summary>Reads a text that is given as such.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hints">Its name, and what is known of it from outside.</param>
    /// <param name="limits">Bounds.</param>
    public static TextDocument ReadText(string text, DescriptionHints hints, ReaderLimits limits) =>
        Understood(PlainTextReader.Read(Legal(text), limits), hints);

    /// <summary>Finds in a document what its readers do not: apparatus, description, speech, mentions.</summary>
    internal static TextDocument Understood(TextDocument document, DescriptionHints hints)
    {
        var legal = hints with { FileName = Label(hints.FileName), Title = Label(hints.Title), Date = Label(hints.Date), Language = Label(hints.Language) };
        var described = DocumentDescriber.Describe(ApparatusReader.Recognise(document), legal);
        ImmutableArray<string> participants = [.. described.Description.ParticipantNames];
        described = MentionReader.Recognise(SpeechReader.Recognise(described, participants), participants);
        return described.Blocks.IsEmpty
            ? described with { Diagnostics = described.Diagnostics.Add(new Diagnostic(DiagnosticCode.NoText, "The document has no text.", default)) }
            : described;
    }

    /// <summary>A name or title from outside as one line that any XML can hold; null stays null.</summary>
    /// <remarks>A file may be called with a line break or ESC, and a zip member with NUL.</remarks>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    internal static string? Label(string? text) => text is null ? null
        : Legal(string.Concat(text.Select(c => c is '\n' or '\r' or '\t' ? ' ' : c)));

    // A text out of JSON may hold what no XML can: lone surrogates, NUL.
    private static string Legal(string text) => TextDecoding.Decode(Encoding.UTF8.GetBytes(text)).Text;

    // A page that is not UTF-8 is read as it says itself (<meta charset>); one that says nothing, or nonsense, as its bytes look.
    private static DecodedText Page(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024));
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return TextDecoding.Decode(bytes);
        }

        var name = head[(at + 8)..].TrimStart('"', '\'', ' ');
        name = name[..Math.Max(0, name.AsSpan().IndexOfAny(CharsetEnds))];
        return name.Length is > 0 and < 40 && CodePagesEncodingProvider.Instance.GetEncoding(name) is { } encoding
            ? TextDecoding.Decode(Encoding.UTF8.GetBytes(encoding.GetString(bytes))) : TextDecoding.Decode(bytes);
    }

    // XML declares its own encoding in its first line; a byte order mark wins over it.
    private static DecodedText Xml(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 200));
        var at = head.IndexOf("encoding=", StringComparison.Ordinal);
        if (at < 0 || at + 10 >= head.Length || head.IndexOf(head[at + 9], at + 10) is not (> 0 and var end))
        {
            return TextDecoding.Decode(bytes);
        }

        var name = head[(at + 10)..end].ToLowerInvariant();
        if (name is "utf-8" or "utf8" or "utf-16" or "us-ascii")
        {
            return TextDecoding.Decode(bytes);
        }

        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return TextDecoding.Decode(Encoding.UTF8.GetBytes(encoding.GetString(bytes)));
        }
        catch (ArgumentException e)
        {
            throw new DocumentFormatException("xml-encoding", $"The XML declares the encoding “{name}”, which is not known. Save it as UTF-8.", inner: e);
        }
    }
}
