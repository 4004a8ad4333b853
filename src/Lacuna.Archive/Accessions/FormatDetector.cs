using System.Text;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Accessions;

/// <summary>Tells the format of a file from its first bytes, and from its name only where the bytes leave a choice.</summary>
public static class FormatDetector
{
    /// <summary>Whether a file is a zip archive of documents, as against a document that happens to be a zip.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="fileName">Its name.</param>
    public static bool IsZip(ReadOnlySpan<byte> head, string fileName) =>
        head.StartsWith("PK\x03\x04"u8) && !IsPagesZip(fileName) && Path.GetExtension(fileName).ToLowerInvariant() is not (".docx" or ".docm" or ".dotx" or ".odt" or ".epub" or ".xlsx" or ".pptx");

    /// <summary>Whether a file holds one document a line, as JSON.</summary>
    /// <param name="fileName">Its name.</param>
    public static bool IsJsonLines(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".jsonl" or ".ndjson";

    /// <summary>Whether a file is a zip of page images that are one document, as a folder of them becomes.</summary>
    /// <param name="fileName">Its name.</param>
    public static bool IsPagesZip(string fileName) => fileName.EndsWith(PagesFolder.Extension, StringComparison.OrdinalIgnoreCase) || Path.GetExtension(fileName).ToLowerInvariant() is ".cbz";

    /// <summary>Whether a name is that of a page image.</summary>
    /// <param name="fileName">The name.</param>
    public static bool HasImageName(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".tif" or ".tiff" or ".jp2" or ".j2k" or ".jpf";

    /// <summary>Whether bytes are those of a page image: PNG, JPEG, TIFF or JPEG 2000.</summary>
    /// <param name="bytes">The file, or its first twelve bytes.</param>
    public static bool IsPageImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a })
        || bytes.StartsWith(new byte[] { 0xff, 0xd8, 0xff })
        || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("II+\0"u8) || bytes.StartsWith("MM\0+"u8)
        || bytes.StartsWith(new byte[] { 0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20 })
        || bytes.StartsWith(new byte[] { 0xff, 0x4f, 0xff, 0x51 });

    /// <summary>The format of one document.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name.</param>
    /// <exception cref="DocumentFormatException"><c>format-not-read</c> for what no reader here knows.</exception>
    public static DocumentFormat Of(ReadOnlySpan<byte> bytes, string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (IsPagesZip(fileName) && bytes.StartsWith("PK\x03\x04"u8))
        {
            return DocumentFormat.Image;
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith(new byte[] { 0xd0, 0xcf, 0x11, 0xe0 }))
        {
            return extension is ".docx" or ".docm" or ".dotx" ? DocumentFormat.Docx
                : bytes[0] == (byte)'P' && extension is ".zip" or ""
                    ? throw NotRead("a zip archive inside another", "Unpack it and import the folder.", "zip-nested")
                    : throw NotRead("an office file that is not read", "Save it as DOCX, HTML or plain text.", "format-not-read");
        }

        // Some programs write a line or two before the header; readers look for it in the first kilobyte (ISO 32000-1 Annex H.3.4.1).
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var at && (at == 0 || extension == ".pdf"))
        {
            return DocumentFormat.Pdf;
        }

        if (IsPageImage(bytes))
        {
            return DocumentFormat.Image;
        }

        if (extension is ".pdf" || HasImageName(fileName))
        {
            throw new DocumentFormatException($"{(extension is ".pdf" ? "pdf-not-pdf" : "image-not-image")}",
                $"The file is called {extension[1..].ToUpperInvariant()} and is none. Check that it arrived whole.");
        }

        if (extension is ".csv" or ".tsv" or ".json" or ".css" or ".js" or ".exe" or ".dll" or ".db" or ".sqlite"
            or ".gif" or ".mp3" or ".mp4" or ".wav")
        {
            throw NotRead($"a {extension[1..]} file, which is not a document that is read", "Leave it out, or convert it to text, HTML, TEI or DOCX.", "format-not-read");
        }

        if (extension is ".docx" or ".docm")
        {
            throw new DocumentFormatException("docx-truncated", "The file is called DOCX and is none. Check that it arrived whole.");
        }

        var head = Head(bytes);
        if (head.Contains("<TEI", StringComparison.Ordinal) || head.Contains("<teiCorpus", StringComparison.Ordinal)
            || head.Contains("http://www.tei-c.org/ns/1.0", StringComparison.Ordinal))
        {
            return DocumentFormat.Tei;
        }

        if (extension is ".html" or ".htm" or ".xhtml" || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return DocumentFormat.Html;
        }

        if (extension == ".xml" || head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return head.Contains("<html", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Html : DocumentFormat.Tei;
        }

        return DocumentFormat.Text;
    }

    private static DocumentFormatException NotRead(string what, string mend, string code) => new(code, $"This is {what}. {mend}");

    private static string Head(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var text = head.StartsWith(new byte[] { 0xff, 0xfe }) ? Encoding.Unicode.GetString(head)
            : head.StartsWith(new byte[] { 0xfe, 0xff }) ? Encoding.BigEndianUnicode.GetString(head)
            : Encoding.UTF8.GetString(head);
        return text.TrimStart('\ufeff', ' ', '\t', '\r', '\n');
    }
}
