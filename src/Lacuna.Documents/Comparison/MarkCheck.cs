using System.Collections.Immutable;
using Lacuna.Documents.Apparatus;

namespace Lacuna.Documents.Comparison;

/// <summary>How a marker's statement compares with the words that another release shows in its place.</summary>
public enum MarkVerdict
{
    /// <summary>The words are as many as stated.</summary>
    Fits,

    /// <summary>More words came out than the marker states.</summary>
    More,

    /// <summary>Fewer words came out than the marker states.</summary>
    Fewer,
}

/// <summary>A marker held against the words it hid.</summary>
/// <param name="InOld">True where the marker stands in the old release and the new one shows the words; false the other way round.</param>
/// <param name="Start">Offset in UTF-16 code units of the marker in its release.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Stated">The words that its statement allows for.</param>
/// <param name="Words">The words that the other release shows.</param>
/// <param name="Verdict">Whether they agree, within the play that lines and pages of unknown width need.</param>
public readonly record struct MarkCheck(bool InOld, int Start, int End, WithheldEstimate Stated, int Words, MarkVerdict Verdict);

/// <summary>Holds every marker that states an extent against what came out.</summary>
internal static class MarkChecker
{
    // A line of unknown width, a name of unknown length: only what is plainly beyond the bounds is told as a mismatch.
    private const double Play = 0.4;
    private const int PlayWords = 2;

    /// <summary>The checks, in the order of the segments. A marker whose words are partly withheld still cannot be checked and is left out.</summary>
    public static ImmutableArray<MarkCheck> Check(ComparedText old, ComparedText @new, ImmutableArray<ComparisonSegment> segments)
    {
        var checks = ImmutableArray.CreateBuilder<MarkCheck>();
        Collect(old.Excisions, segments, ComparisonOp.Opened, checks);
        Collect(@new.Excisions, segments, ComparisonOp.Closed, checks);
        return checks.ToImmutable();
    }

    private static void Collect(ImmutableArray<Excision> excisions, ImmutableArray<ComparisonSegment> segments, ComparisonOp op, ImmutableArray<MarkCheck>.Builder checks)
    {
        var inOld = op == ComparisonOp.Opened;
        var next = 0;
        for (var i = 0; i < segments.Length; i++)
        {
            var (start, end) = inOld ? (segments[i].OldStart, segments[i].OldEnd) : (segments[i].NewStart, segments[i].NewEnd);
            if (segments[i].Op != op || start == end)
            {
                continue;
            }

            // Passages may have changed places, so the search for the marker starts anew where they go back.
            next = next < excisions.Length && excisions[next].Start <= start ? next : 0;
            while (next < excisions.Length && excisions[next].End <= start)
            {
                next++;
            }

            if (next >= excisions.Length || excisions[next].Start >= end || excisions[next] is not { Stated: true, Words: { } stated } || SharesMarker(excisions, next, end))
            {
                continue;
            }

            if (WordsOf(segments, i, op, inOld) is { } words)
            {
                checks.Add(new MarkCheck(inOld, excisions[next].Start, excisions[next].End, stated, words, Judge(stated, words)));
            }
        }
    }

    private static bool SharesMarker(ImmutableArray<Excision> excisions, int at, int end) => at + 1 < excisions.Length && excisions[at + 1].Start < end;

    // The words of the marker may be interrupted by a page number or a stamp; another marker among them makes the count unknown.
    private static int? WordsOf(ImmutableArray<ComparisonSegment> segments, int first, ComparisonOp op, bool inOld)
    {
        var words = 0;
        if (first > 0 && segments[first - 1].Op == ComparisonOp.Withheld)
        {
            return null;
        }

        for (var i = first; i < segments.Length; i++)
        {
            var segment = segments[i];
            var marker = inOld ? segment.OldEnd > segment.OldStart : segment.NewEnd > segment.NewStart;
            if (segment.Op == op && (i == first || !marker))
            {
                words += inOld ? segment.NewWords : segment.OldWords;
            }
            else if (segment.Op == ComparisonOp.Withheld)
            {
                return null;
            }
            else if (!segment.IsFurniture)
            {
                break;
            }
        }

        return words;
    }

    private static MarkVerdict Judge(WithheldEstimate stated, int words) =>
        words > stated.High * (1 + Play) + PlayWords ? MarkVerdict.More
        : words < stated.Low * (1 - Play) - PlayWords ? MarkVerdict.Fewer
        : MarkVerdict.Fits;
}
