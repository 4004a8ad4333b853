using System.Collections.Immutable;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>Sets the gaps of a row beside each other, and says of the others what the other side has in their place.</summary>
internal static class GapPairing
{
    // A measure that differs by more than a third is another gap: 2 lines of a typescript may be 3 of a translation, not 5.
    private const decimal MostTimes = 1.5m;

    public static ImmutableArray<GapCorrespondence> Of(
        ParallelSide a, ParallelSide b, ImmutableArray<int> segmentsA, ImmutableArray<int> segmentsB, ImmutableArray<SentencePair> sentences)
    {
        List<MarkRange> ofA = [.. segmentsA.SelectMany(i => a.Segments[i].Gaps)], ofB = [.. segmentsB.SelectMany(j => b.Segments[j].Gaps)];
        if ((ofA.Count == 0 && ofB.Count == 0) || segmentsA.IsEmpty || segmentsB.IsEmpty)
        {
            return [];
        }

        var found = new List<GapCorrespondence>();
        // Those of sentences that correspond come first; what is left within the paragraph may have moved from one sentence to the next.
        foreach (var pair in sentences)
        {
            Join([.. ofA.Where(g => Holds(a, pair.A, g))], [.. ofB.Where(g => Holds(b, pair.B, g))], AreAlike, found, ofA, ofB);
            // Where the same sentence has a gap on both sides, it is one gap, whatever the two say of its size.
            Join([.. ofA.Where(g => Holds(a, pair.A, g))], [.. ofB.Where(g => Holds(b, pair.B, g))], static (_, _) => true, found, ofA, ofB);
        }

        Join([.. ofA], [.. ofB], AreAlike, found, ofA, ofB);
        foreach (var gap in ofA)
        {
            var (standing, words) = Left(gap, a, b, segmentsB, [.. sentences.Select(p => (p.A, p.B))]);
            found.Add(new GapCorrespondence(gap, null, standing ? GapStanding.ReadableInB : GapStanding.UnmarkedInB, words));
        }

        foreach (var gap in ofB)
        {
            var (standing, words) = Left(gap, b, a, segmentsA, [.. sentences.Select(p => (p.B, p.A))]);
            found.Add(new GapCorrespondence(null, gap, standing ? GapStanding.ReadableInA : GapStanding.UnmarkedInA, words));
        }

        return [.. found.OrderBy(g => g.A?.Start ?? int.MaxValue).ThenBy(g => g.B?.Start)];
    }

    // In order, each with the first on the other side that may be the same.
    private static void Join(List<MarkRange> left, List<MarkRange> right, Func<Gap, Gap, bool> mayBeOne, List<GapCorrespondence> found, List<MarkRange> ofA, List<MarkRange> ofB)
    {
        var next = 0;
        foreach (var gap in left)
        {
            var other = right.FindIndex(next, g => mayBeOne((Gap)gap.Mark, (Gap)g.Mark));
            if (other >= 0)
            {
                found.Add(new GapCorrespondence(gap, right[other], GapStanding.Both, null));
                ofA.Remove(gap);
                ofB.Remove(right[other]);
                next = other + 1;
            }
        }
    }

    // Whether the other side has words in the place of a gap, and which.
    private static (bool IsReadable, SourceSpan? Words) Left(MarkRange gap, ParallelSide own, ParallelSide other, ImmutableArray<int> otherSegments,
        List<(ImmutableArray<SentencePlace> Own, ImmutableArray<SentencePlace> Other)> pairs)
    {
        var pair = pairs.Find(p => Holds(own, p.Own, gap));
        if (!pair.Own.IsDefaultOrEmpty)
        {
            // A mark that is a sentence of its own, joined to its neighbour because the other side has fewer sentences: nothing stands for it there.
            return IsOwnSentence(own, pair.Own, gap) && pair.Own.Length > pair.Other.Length ? (false, null) : (true, Words(other, pair.Other));
        }

        // A gap that is a sentence: what stands alone on the other side, between the counterparts of its neighbours, stands in its place.
        var taken = pairs.SelectMany(p => p.Other).ToHashSet();
        var from = pairs.Where(p => Words(own, p.Own).Start < gap.Start).Select(p => Words(other, p.Other).End).DefaultIfEmpty(int.MinValue).Max();
        var to = pairs.Where(p => Words(own, p.Own).Start > gap.Start).Select(p => Words(other, p.Other).Start).DefaultIfEmpty(int.MaxValue).Min();
        ImmutableArray<SentencePlace> alone = [.. otherSegments.SelectMany(s => Enumerable.Range(0, other.Segments[s].Sentences.Length).Select(n => new SentencePlace(s, n)))
            .Where(p => !taken.Contains(p) && other.Segments[p.Segment].Sentences[p.Sentence].Start >= from && other.Segments[p.Segment].Sentences[p.Sentence].End <= to)];
        return alone.IsEmpty ? (false, null) : (true, Words(other, alone));
    }

    // Whether the gap fills one of these sentences, and others stand beside it.
    private static bool IsOwnSentence(ParallelSide side, ImmutableArray<SentencePlace> sentences, MarkRange gap) => sentences.Any(p =>
        side.Segments[p.Segment].Sentences[p.Sentence] is var span && span.Start <= gap.Start && gap.End <= span.End
        && span.End - span.Start <= gap.End - gap.Start + 2);

    private static bool Holds(ParallelSide side, ImmutableArray<SentencePlace> sentences, MarkRange gap) => sentences.Any(p =>
        side.Segments[p.Segment].Sentences[p.Sentence] is var span && span.Start <= gap.Start && gap.Start < span.End);

    private static SourceSpan Words(ParallelSide side, ImmutableArray<SentencePlace> sentences) => SourceSpan.Between(
        sentences.Min(p => side.Segments[p.Segment].Sentences[p.Sentence].Start), sentences.Max(p => side.Segments[p.Segment].Sentences[p.Sentence].End));

    private static bool AreAlike(Gap a, Gap b)
    {
        if (a.Extent is not { } x || b.Extent is not { } y || x.Unit == ExtentUnit.Unknown || y.Unit == ExtentUnit.Unknown)
        {
            // One that gives no measure may be any other, but a name is no sum of money.
            return a.What is null || b.What is null || a.What == b.What || a.Extent is not null || b.Extent is not null;
        }

        return x.Unit == y.Unit && (Size(x) is not { } m || Size(y) is not { } n || Math.Max(m, n) <= MostTimes * Math.Min(m, n) || Math.Abs(m - n) <= 1);
    }

    private static decimal? Size(Extent extent) => extent.Max ?? extent.Min;
}
