using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;

namespace Lacuna.Archive.Recognition;

/// <summary>Where pages come from: a PDF, or images. Safe for several threads.</summary>
internal interface IPageSource
{
    /// <summary>What the file is.</summary>
    DocumentFormat Format { get; }

    /// <summary>Its pages, at least one.</summary>
    int Count { get; }

    /// <summary>The page's own text and how far it can be trusted; null for images.</summary>
    /// <param name="number">The page, from 1.</param>
    PdfPage? Layer(int number);

    /// <summary>The page as an image for OCR, as the file shows it.</summary>
    /// <param name="number">The page, from 1.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The image, and what was noticed, in sentences.</returns>
    (PageRaster Raster, string? Warning) Render(int number, CancellationToken cancellation);
}
