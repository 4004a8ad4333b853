using Lacuna.Documents.Formats.Pdf;

namespace Lacuna.Documents.Pages;

/// <summary>Reads what the pages of a PDF show of its own text, with its redactions; what the file hides is never read.</summary>
public static class PdfPages
{
    /// <summary>Reads one page.</summary>
    /// <param name="document">The file.</param>
    /// <param name="number">The page, from 1.</param>
    public static PdfPage Read(PdfDocument document, int number)
    {
        ArgumentNullException.ThrowIfNull(document);
        var page = document.ReadPage(number);
        return new PdfPage(PageText.Blank(number, page.Width, page.Height), HasImages: false, Trust: 0);
    }
}

/// <summary>A page of a PDF and how far its own text can be trusted.</summary>
/// <param name="Text">What the text layer says; without words where there is none.</param>
/// <param name="HasImages">Whether images cover so much of the page that words may stand in them.</param>
/// <param name="Trust">0 to 1: whether the text layer is language, complete, and where the page shows letters. Below <see cref="LeastTrust"/>
/// the page is read by OCR.</param>
public sealed record PdfPage(PageText Text, bool HasImages, double Trust)
{
    /// <summary>The trust below which a page is read by OCR.</summary>
    public const double LeastTrust = 0.6;
}
