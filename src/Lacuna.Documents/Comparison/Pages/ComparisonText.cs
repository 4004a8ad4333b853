using System.Text;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>Writes the two releases as one running text: the newer one, with what only the older one shows in its place.</summary>
public static class ComparisonText
{
    /// <summary>Writes rows of a comparison as paragraphs.</summary>
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
        var paragraphs = new ParagraphWriter(html);
        for (var row = firstRow; row < endRow; row++)
        {
            foreach (var piece in page.Rows[row])
            {
                Write(paragraphs, page, piece, names);
            }
        }

        paragraphs.Close();
    }

    private static void Write(ParagraphWriter paragraphs, ComparisonPage page, ComparisonPiece piece, ComparisonNames names)
    {
        var (old, @new) = (page.Comparison.Old, page.Comparison.New);
        var segment = page.Comparison.Segments[piece.Segment];
        var oldText = old.Text.AsSpan(piece.OldStart, piece.OldEnd - piece.OldStart);
        var newText = @new.Text.AsSpan(piece.NewStart, piece.NewEnd - piece.NewStart);
        var mark = page.MarkOf(piece, "t-", names);
        switch (segment.Op)
        {
            case ComparisonOp.Closed:
                paragraphs.Words(oldText, mark);
                // Its own bar behind it: what closed is not a thing of the past.
                GapBars.Write(paragraphs, @new, piece.NewStart, piece.NewEnd);
                break;
            case ComparisonOp.Removed when !segment.IsFurniture:
                paragraphs.Words(oldText, mark);
                break;
            case ComparisonOp.Removed:
                break;
            case ComparisonOp.Withheld when piece.NewEnd == piece.NewStart:
                GapBars.Write(paragraphs, old, piece.OldStart, piece.OldEnd);
                break;
            case ComparisonOp.Withheld:
                GapBars.Write(paragraphs, @new, piece.NewStart, piece.NewEnd);
                break;
            default:
                paragraphs.Words(newText, mark);
                break;
        }
    }
}
