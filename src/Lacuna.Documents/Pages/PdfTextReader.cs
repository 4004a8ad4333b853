using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages;

/// <summary>Reads a PDF by its own text alone; pages that are images have none.</summary>
public static class PdfTextReader
{
    /// <summary>Reads a file, a page at a time.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds.</param>
    /// <exception cref="DocumentFormatException">As <see cref="PdfDocument.Open"/> and <see cref="PagedReader.Read"/> have it.</exception>
    public static TextDocument Read(ReadOnlyMemory<byte> bytes, ReaderLimits limits)
    {
        var document = PdfDocument.Open(bytes);
        var pages = ImmutableArray.CreateBuilder<PageText>(document.PageCount);
        var images = new List<int>();
        for (var number = 1; number <= document.PageCount; number++)
        {
            var page = PdfPages.Read(document, number);
            pages.Add(page.Text);
            if (page.HasImages && page.Text.Lines.IsEmpty)
            {
                images.Add(number);
            }
        }

        var read = PagedReader.Read(pages.MoveToImmutable(), DocumentFormat.Pdf, limits);
        var noticed = read.Diagnostics.InsertRange(0, document.Warnings.Select(w => new Diagnostic(DiagnosticCode.ObjectLeftOut, w, default)));
        return images.Count == 0 ? read with { Diagnostics = noticed } : read with
        {
            Diagnostics = noticed.Add(new Diagnostic(DiagnosticCode.ObjectLeftOut, $"{images.Count} page(s) are images without words, the first is page {images[0]}; they need OCR.", default)),
        };
    }
}
