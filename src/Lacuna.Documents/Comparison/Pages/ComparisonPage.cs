using System.Collections.Immutable;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>A comparison made ready for pages: its passages with their addresses, its rows, and their division into parts.</summary>
/// <remarks>Immutable and safe for concurrent use. Made in one walk over the texts.</remarks>
public sealed class ComparisonPage
{
    // A part is what a reader's machine lays out at once: about 25 printed pages. Most documents have one.
    private const int PartCharacters = 100_000;

    private readonly Dictionary<int, (ToldPassage Passage, bool First)> _bySegment = [];

    /// <summary>Makes a comparison ready.</summary>
    /// <param name="comparison">The comparison.</param>
    public ComparisonPage(ReleaseComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Comparison = comparison;
        Passages = ToldPassage.Of(comparison);
        Rows = ComparisonRows.Of(comparison);
        Parts = Divide();
        foreach (var told in Passages)
        {
            for (var i = told.Passage.FirstSegment; i <= told.Passage.LastSegment; i++)
            {
                if (comparison.Segments[i].Op == told.Passage.Op)
                {
                    _bySegment[i] = (told, i == told.Passage.FirstSegment);
                }
            }
        }
    }

    /// <summary>The comparison.</summary>
    public ReleaseComparison Comparison { get; }

    /// <summary>What opened, what closed, what stands in one release only; in this order, each in the order of the text.</summary>
    public ImmutableArray<ToldPassage> Passages { get; }

    /// <summary>The texts in rows.</summary>
    public ComparisonRows Rows { get; }

    /// <summary>For each part of a long text the number of its first row; one part for most.</summary>
    public ImmutableArray<int> Parts { get; }

    /// <summary>The rows of a part.</summary>
    /// <param name="part">Number of the part, from 0.</param>
    public (int First, int End) RowsOf(int part) => (Parts[part], part + 1 < Parts.Length ? Parts[part + 1] : Rows.Count);

    /// <summary>The part, from 0, in which a passage begins.</summary>
    /// <param name="passage">The passage.</param>
    public int PartOf(ToldPassage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var row = Rows.RowOf(passage.Passage.FirstSegment);
        var part = Parts.BinarySearch(row);
        return part >= 0 ? part : Math.Max(0, ~part - 1);
    }

    /// <summary>How the words of a piece are marked in the running text.</summary>
    internal TextMark MarkOf(ComparisonPiece piece, string prefix, ComparisonNames names)
    {
        var segment = Comparison.Segments[piece.Segment];
        var isOld = ToldPassage.IsOld(segment.Op);
        var element = isOld ? "del" : "ins";
        if (segment.Op is ComparisonOp.Same or ComparisonOp.Variant or ComparisonOp.Withheld || segment.IsFurniture && !_bySegment.ContainsKey(piece.Segment))
        {
            return new TextMark("", "");
        }

        if (!_bySegment.TryGetValue(piece.Segment, out var told))
        {
            return new TextMark(element, segment.Op is ComparisonOp.Opened or ComparisonOp.Closed ? ToldPassage.Name(segment.Op) : "minor");
        }

        var first = told.First && (isOld ? piece.OldStart == segment.OldStart : piece.NewStart == segment.NewStart);
        return first
            ? new TextMark(element, ToldPassage.Name(segment.Op), prefix + told.Passage.Anchor, TagOf(told.Passage, names))
            : new TextMark(element, ToldPassage.Name(segment.Op));
    }

    // The word that says what happened stands in the text, once for a passage, and leads to its entry in the list.
    private static string TagOf(ToldPassage told, ComparisonNames names)
    {
        var html = new System.Text.StringBuilder("<a class=\"tag\" lang=\"en\" href=\"");
        HtmlText.Append(html, names.ListAddress);
        html.Append('#').Append(told.Anchor).Append("\">");
        HtmlText.Append(html, told.Passage.Op switch
        {
            ComparisonOp.Opened => "opened",
            ComparisonOp.Closed => "closed",
            ComparisonOp.Added => "only in " + names.New,
            _ => "only in " + names.Old,
        });
        return html.Append("</a>").ToString();
    }

    private ImmutableArray<int> Divide()
    {
        var parts = ImmutableArray.CreateBuilder<int>();
        var length = 0;
        for (var row = 0; row < Rows.Count; row++)
        {
            var longest = 0;
            foreach (var piece in Rows[row])
            {
                longest += Math.Max(piece.OldEnd - piece.OldStart, piece.NewEnd - piece.NewStart);
            }

            if (row == 0 || length + longest > PartCharacters)
            {
                parts.Add(row);
                length = 0;
            }

            length += longest;
        }

        return parts.Count == 0 ? [0] : parts.ToImmutable();
    }
}
