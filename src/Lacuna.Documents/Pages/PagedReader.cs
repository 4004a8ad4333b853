using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;
using Lacuna.Documents.Pages.Layout;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Pages;

/// <summary>Makes a document of pages: paragraphs over lines and pages, words that a line divided, headings, lists, tables, notes; running heads
/// and page numbers set apart; redactions as gaps where they stand.</summary>
/// <remarks>Thread-safe. Doubt decides for keeping words in the text and lines apart: a line too many loses nothing.</remarks>
public static class PagedReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="pages">Its pages in order.</param>
    /// <param name="format">What they were read from.</param>
    /// <param name="limits">Bounds: paragraphs (<see cref="ReaderLimits.MaxNodes"/>) and characters (<see cref="ReaderLimits.MaxBytes"/>).</param>
    /// <returns>The document; every page begins with a <see cref="PageBreak"/> or an <see cref="InlinePageBreak"/> that bears its number.
    /// Running heads are furniture; page numbers stand in the breaks. Spans count in the text of the blocks, divided by blank lines.</returns>
    /// <exception cref="DocumentFormatException">Code <c>pages-too-large</c>.</exception>
    public static TextDocument Read(ImmutableArray<PageText> pages, DocumentFormat format, ReaderLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var reading = LayoutReading.Of(pages);
        var maker = new BlockMaker(reading, limits);
        var blocks = maker.Make();
        var noticed = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var page in pages)
        {
            noticed.AddRange(page.Warnings.Select(w => new Diagnostic(DiagnosticCode.ObjectLeftOut, $"Page {page.Number}: {w}", default)));
        }

        if (reading.Furniture.Count > 0)
        {
            noticed.Add(new Diagnostic(DiagnosticCode.FurnitureSetAside, $"{reading.Furniture.Count} running head(s) and feet were set aside.", default));
        }

        if (blocks.All(block => block is PageBreak))
        {
            noticed.Add(new Diagnostic(DiagnosticCode.NoText, "The pages have no text of their own.", default));
        }

        var title = blocks.FirstOrDefault(block => block is Heading { Level: 1 }) is Heading heading ? PlainTextWriter.Write(heading.Content) : "";
        return new TextDocument(format, DocumentDescription.Empty with { Title = title }, blocks, maker.Furniture(), noticed.ToImmutable());
    }
}
