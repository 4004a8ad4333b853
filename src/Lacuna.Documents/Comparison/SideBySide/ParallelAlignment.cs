using System.Collections.Immutable;
using Lacuna.Documents.Comparison.Translations;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>A text and its translation beside each other: paragraph by paragraph, sentence by sentence, gap by gap.</summary>
/// <remarks>Immutable. Takes the time of <see cref="TranslationAlignment"/>, once for the paragraphs and once for the sentences of each row.</remarks>
public sealed class ParallelAlignment
{
    private ParallelAlignment(ParallelSide a, ParallelSide b, ImmutableArray<ParallelRow> rows, bool isTranslation, ImmutableArray<int> unplaced)
    {
        (A, B, Rows, IsTranslation, Unplaced) = (a, b, rows, isTranslation, unplaced);
        var paired = rows.Where(r => r.IsPair).ToList();
        ShareOfA = Share(a, paired.SelectMany(r => r.A));
        ShareOfB = Share(b, paired.SelectMany(r => r.B));
        var weight = paired.Sum(r => Weight(a, r));
        Score = weight == 0 ? 0 : paired.Sum(r => r.Score * Weight(a, r)) / weight;
    }

    /// <summary>The first text.</summary>
    public ParallelSide A { get; }

    /// <summary>The second text.</summary>
    public ParallelSide B { get; }

    /// <summary>Every paragraph of both texts, each in one row: in the order of the first text, what only the second has after what it follows there.</summary>
    public ImmutableArray<ParallelRow> Rows { get; }

    /// <summary>Whether the texts look like translations of each other (<see cref="TranslationAlignment.IsTranslation"/>).</summary>
    public bool IsTranslation { get; }

    /// <summary>Fixes that found no place, by their numbers: a sentence whose paragraph stands in another row, or a paragraph that an earlier fix has.</summary>
    public ImmutableArray<int> Unplaced { get; }

    /// <summary>How much of the first text has a counterpart, 0 to 1, by its length.</summary>
    public double ShareOfA { get; }

    /// <summary>How much of the second text has a counterpart, 0 to 1.</summary>
    public double ShareOfB { get; }

    /// <summary>The mean score of the pairs, by their length; 0 where there are none.</summary>
    public double Score { get; }

    /// <summary>Aligns two texts.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="fixes">What a person fixed; a place that two fixes name counts in the first.</param>
    /// <exception cref="ArgumentException">A text has more paragraphs than can be aligned, or a fix names one that is not there.</exception>
    public static ParallelAlignment Of(ParallelSide a, ParallelSide b, ImmutableArray<ParallelFix> fixes)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ImmutableArray<string> textA = [.. Enumerable.Range(0, a.Segments.Length).Select(a.TextOf)], textB = [.. Enumerable.Range(0, b.Segments.Length).Select(b.TextOf)];
        var placed = Paragraphs(fixes);
        var alignment = TranslationAlignment.Align(textA, textB, [.. placed.Select(p => p.Pair)]);
        var sentences = new SentenceRows(a, b, textA, textB, fixes);
        var rows = alignment.Pairs.Select(pair => sentences.Of(pair, pair.IsFixed ? placed.First(p => p.Pair.A.Contains(pair.A[0])).Fix : null)).ToList();
        // A paragraph of which a person says that it has no counterpart is a row of its own; it bears the number of that decision.
        rows.AddRange(placed.Where(p => p.Pair.A.IsEmpty || p.Pair.B.IsEmpty).SelectMany(p =>
            p.Pair.A.Select(i => Alone([i], [], p.Fix)).Concat(p.Pair.B.Select(j => Alone([], [j], p.Fix)))));
        return new ParallelAlignment(a, b, ParallelOrder.Of(a, b, rows), alignment.IsTranslation,
            [.. Enumerable.Range(0, fixes.Length).Where(f => fixes[f].OfSentences ? !sentences.Placed.Contains(f) : !placed.Exists(p => p.Fix == f))]);
    }

    /// <summary>The same from rows that were worked out before, with their gaps found anew.</summary>
    /// <param name="a">The first text, as it was then.</param>
    /// <param name="b">The second text, as it was then.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isTranslation">Whether they look like translations.</param>
    /// <param name="unplaced">Fixes without a place.</param>
    public static ParallelAlignment From(ParallelSide a, ParallelSide b, ImmutableArray<ParallelRow> rows, bool isTranslation, ImmutableArray<int> unplaced)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new ParallelAlignment(a, b, [.. rows.Select(row => row with { Gaps = GapPairing.Of(a, b, row.A, row.B, row.Sentences) })], isTranslation, unplaced);
    }

    internal static ParallelRow Alone(ImmutableArray<int> a, ImmutableArray<int> b, int? fix) => new(a, b, 0, fix, [], []);

    // A place that an earlier fix has taken is not fixed again, or the aligner would refuse the whole.
    private static List<(FixedPair Pair, int Fix)> Paragraphs(ImmutableArray<ParallelFix> fixes)
    {
        var (takenA, takenB) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(FixedPair, int)>();
        for (var f = 0; f < fixes.Length; f++)
        {
            ImmutableArray<int> ofA = [.. fixes[f].A.Select(p => p.Segment).Distinct().Order()], ofB = [.. fixes[f].B.Select(p => p.Segment).Distinct().Order()];
            if (!fixes[f].OfSentences && !ofA.Any(takenA.Contains) && !ofB.Any(takenB.Contains))
            {
                takenA.UnionWith(ofA);
                takenB.UnionWith(ofB);
                pairs.Add((new FixedPair(ofA, ofB), f));
            }
        }

        return pairs;
    }

    private static double Share(ParallelSide side, IEnumerable<int> paired)
    {
        var all = side.Segments.Sum(s => (double)(s.End - s.Start));
        return all == 0 ? 0 : paired.Sum(i => (double)(side.Segments[i].End - side.Segments[i].Start)) / all;
    }

    private static double Weight(ParallelSide side, ParallelRow row) => row.A.Sum(i => (double)(side.Segments[i].End - side.Segments[i].Start));
}
