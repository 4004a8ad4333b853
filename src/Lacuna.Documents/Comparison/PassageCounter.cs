using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison;

/// <summary>Counts the words and passages of one fate.</summary>
internal static class PassageCounter
{
    /// <summary>Segments of the fate that follow each other, with only signs or furniture between, are one passage.</summary>
    public static PassageCount Count(ImmutableArray<ComparisonSegment> segments, ComparisonOp op)
    {
        var (words, passages) = (0, 0);
        var within = false;
        foreach (var segment in segments)
        {
            var ofSegment = op is ComparisonOp.Closed or ComparisonOp.Removed ? segment.OldWords : segment.NewWords;
            if (segment.Op == op && ofSegment > 0 && !(segment.IsFurniture && op is ComparisonOp.Added or ComparisonOp.Removed))
            {
                words += ofSegment;
                passages += within ? 0 : 1;
                within = true;
            }
            else if (!segment.IsFurniture && segment.OldWords + segment.NewWords > 0)
            {
                within = false;
            }
            else if (segment.Op == ComparisonOp.Withheld)
            {
                within = false;
            }
        }

        return new PassageCount(words, passages);
    }
}
