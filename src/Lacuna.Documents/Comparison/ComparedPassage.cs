using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison;

/// <summary>Words with one fate in a row: what one marker hid, or what stands in one release only.</summary>
/// <param name="Op">Their fate.</param>
/// <param name="Start">Offset in UTF-16 code units in the release that shows them: the old one for <see cref="ComparisonOp.Closed"/> and
/// <see cref="ComparisonOp.Removed"/>, else the new one.</param>
/// <param name="End">Offset after them.</param>
/// <param name="OtherStart">Offset in the other release of the marker that hides them, or of the place where they are missing.</param>
/// <param name="OtherEnd">Offset after the marker; the same as the start where there is none.</param>
/// <param name="Words">How many words; page numbers and stamps among them do not count.</param>
/// <param name="FirstSegment">Number of the first segment.</param>
/// <param name="LastSegment">Number of the last one; furniture may stand between.</param>
public readonly record struct ComparedPassage(ComparisonOp Op, int Start, int End, int OtherStart, int OtherEnd, int Words, int FirstSegment, int LastSegment)
{
    /// <summary>The passages of one fate, in the order of the segments.</summary>
    internal static ImmutableArray<ComparedPassage> Find(ImmutableArray<ComparisonSegment> segments, ComparisonOp op)
    {
        var inOld = op is ComparisonOp.Closed or ComparisonOp.Removed;
        var unmarked = op is ComparisonOp.Added or ComparisonOp.Removed;
        var passages = ImmutableArray.CreateBuilder<ComparedPassage>();
        var within = false;
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            var words = inOld ? segment.OldWords : segment.NewWords;
            if (segment.Op == op && !(unmarked && segment.IsFurniture))
            {
                var (start, end) = inOld ? (segment.OldStart, segment.OldEnd) : (segment.NewStart, segment.NewEnd);
                var (otherStart, otherEnd) = inOld ? (segment.NewStart, segment.NewEnd) : (segment.OldStart, segment.OldEnd);
                var goesOn = within && (unmarked || otherStart == otherEnd);
                if (goesOn)
                {
                    passages[^1] = passages[^1] with { End = end, Words = passages[^1].Words + words, LastSegment = i };
                }
                else if (words > 0)
                {
                    passages.Add(new ComparedPassage(op, start, end, otherStart, otherEnd, words, i, i));
                    within = true;
                }
            }
            else if (segment.Op == ComparisonOp.Withheld || (!segment.IsFurniture && segment.OldWords + segment.NewWords > 0))
            {
                within = false;
            }
        }

        return passages.ToImmutable();
    }

    /// <summary>For each segment, whether it belongs to a passage of at least so many words.</summary>
    internal static bool[] SegmentsOf(ImmutableArray<ComparisonSegment> segments, ComparisonOp op, int leastWords)
    {
        var members = new bool[segments.Length];
        foreach (var passage in Find(segments, op))
        {
            for (var i = passage.FirstSegment; i <= passage.LastSegment && passage.Words >= leastWords; i++)
            {
                members[i] = segments[i].Op == op;
            }
        }

        return members;
    }

    internal static PassageCount Count(ImmutableArray<ComparedPassage> passages)
    {
        var words = 0;
        foreach (var passage in passages)
        {
            words += passage.Words;
        }

        return new PassageCount(words, passages.Length);
    }
}
