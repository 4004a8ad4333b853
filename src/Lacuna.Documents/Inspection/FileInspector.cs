using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Pdf;

namespace Lacuna.Documents.Inspection;

/// <summary>Looks through a file, before anybody publishes it, for what it holds and does not show.</summary>
public static class FileInspector
{
    /// <summary>Inspects a PDF or a Word file; which it is, its first bytes say.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds for PDF files, or null for the usual ones.</param>
    /// <returns>What was found. Pages are read one at a time; memory does not grow with their number.</returns>
    /// <exception cref="DocumentFormatException">Code <c>inspect-format</c> for other kinds of files; <c>pdf-…</c> as
    /// <see cref="PdfDocument.Open"/> has it; <c>docx-…</c> and <c>xml-…</c> for Word files that cannot be read.</exception>
    /// <remarks>Thread-safe: nothing is kept between calls.</remarks>
    public static InspectionReport Inspect(ReadOnlyMemory<byte> bytes, PdfLimits? limits = null)
    {
        var start = bytes.Span[..Math.Min(bytes.Length, 1024)];
        var isPdf = start.IndexOf("%PDF-"u8) >= 0;
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
        {
            var report = DocxInspector.Inspect(bytes);
            return isPdf ? Both(report, PdfInspector.Inspect(bytes, limits)) : report;
        }

        return isPdf ? PdfInspector.Inspect(bytes, limits) : throw new DocumentFormatException("inspect-format", "Only PDF and Word files (.docx) can be inspected.");
    }

    // A file that one program opens as a Word file and another as a PDF.
    private static InspectionReport Both(InspectionReport word, InspectionReport pdf) =>
        pdf with { Findings = [.. word.Findings, .. pdf.Findings], Warnings = [.. word.Warnings, .. pdf.Warnings], IsComplete = word.IsComplete && pdf.IsComplete };

    /// <summary>What a PDF would do on the machine of whoever opens it: run scripts (<c>javascript</c>), start a program (<c>launch</c>).</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">Bounds, or null for the usual ones.</param>
    /// <returns>Empty where it does neither. The pages are not read.</returns>
    /// <exception cref="DocumentFormatException">As <see cref="PdfDocument.Open"/> has it.</exception>
    public static ImmutableArray<InspectionWarning> Actions(ReadOnlyMemory<byte> bytes, PdfLimits? limits = null) =>
        [.. new FileTexts(PdfDocument.Open(bytes, limits).File, "", redacted: false).Warnings().Where(warning => warning.Code is "javascript" or "launch")];
}
