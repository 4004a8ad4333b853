using System.Text;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>Writes the two releases beside each other, paragraph by paragraph.</summary>
/// <remarks>Each row is a <c>div class="pair"</c> with one cell for each release. A row whose words are the same on both sides has the class
/// <c>alike</c>: where the cells stand below each other, one of them is enough.</remarks>
public static class SideBySide
{
    /// <summary>Writes rows of a comparison.</summary>
    /// <param name="html">Takes them.</param>
    /// <param name="page">The comparison made ready for pages.</param>
    /// <param name="firstRow">Number of the first row, from 0.</param>
    /// <param name="endRow">Number after the last row.</param>
    /// <param name="names">What the releases are called.</param>
    public static void Append(StringBuilder html, ComparisonPage page, int firstRow, int endRow, ComparisonNames names)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(names);
        var (oldName, newName, bothName) = (Text(names.Old), Text(names.New), Text($"{names.Old} and {names.New}, the same"));
        var language = names.Language is null ? "" : $" lang=\"{Text(names.Language)}\"";
        var before = firstRow == 0 ? 0 : page.Rows[firstRow - 1][^1].OldEnd;
        for (var row = firstRow; row < endRow; row++)
        {
            var pieces = page.Rows[row];
            var alike = IsAlike(page.Comparison, pieces);
            html.Append(alike ? "<div class=\"pair alike\">\n" : "<div class=\"pair\">\n");
            html.Append("<div class=\"old\"><p class=\"which\">").Append(oldName).Append("</p>");
            Elsewhere(html, pieces[0], ref before, oldName);
            html.Append("<div").Append(language).Append('>');
            Cell(html, page, pieces, names, old: true);
            html.Append("</div></div>\n<div class=\"new\"><p class=\"which\">").Append(alike ? $"<span class=\"on-wide\">{newName}</span><span class=\"on-narrow\">{bothName}</span>" : newName)
                .Append("</p><div").Append(language).Append('>');
            Cell(html, page, pieces, names, old: false);
            html.Append("</div></div>\n</div>\n");
            before = pieces[^1].OldEnd;
        }
    }

    // Where the older release has the passage at another place, the reader is told; the newer one gives the order.
    private static void Elsewhere(StringBuilder html, ComparisonPiece piece, ref int before, string oldName)
    {
        if (piece.OldEnd > piece.OldStart && piece.OldStart != before)
        {
            html.Append("<p class=\"elsewhere\">").Append(piece.OldStart > before ? "↓ Further down in " : "↑ Further up in ").Append(oldName).Append("</p>");
        }
    }

    private static bool IsAlike(ReleaseComparison comparison, ReadOnlySpan<ComparisonPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (comparison.Segments[piece.Segment] is not ({ Op: ComparisonOp.Same } or { OldWords: 0, NewWords: 0, Op: ComparisonOp.Variant }))
            {
                return false;
            }
        }

        return true;
    }

    private static void Cell(StringBuilder html, ComparisonPage page, ReadOnlySpan<ComparisonPiece> pieces, ComparisonNames names, bool old)
    {
        var paragraphs = new ParagraphWriter(html);
        var text = old ? page.Comparison.Old : page.Comparison.New;
        foreach (var piece in pieces)
        {
            var op = page.Comparison.Segments[piece.Segment].Op;
            var (start, end) = old ? (piece.OldStart, piece.OldEnd) : (piece.NewStart, piece.NewEnd);
            if (start == end)
            {
                continue;
            }

            var isMarker = op == ComparisonOp.Withheld || (op == ComparisonOp.Opened && old) || (op == ComparisonOp.Closed && !old);
            if (isMarker)
            {
                GapBars.Write(paragraphs, text, start, end);
            }
            else
            {
                paragraphs.Words(text.Text.AsSpan(start, end - start), page.MarkOf(piece, "s-", names));
            }
        }

        var empty = !paragraphs.IsOpen && (old ? pieces[0].OldStart == pieces[^1].OldEnd : pieces[0].NewStart == pieces[^1].NewEnd);
        paragraphs.Close();
        html.Append(empty ? "<p class=\"nothing\">–</p>" : "");
    }

    private static string Text(string text)
    {
        var html = new StringBuilder();
        HtmlText.Append(html, text);
        return html.ToString();
    }
}
