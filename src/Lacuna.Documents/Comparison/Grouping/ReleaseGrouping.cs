using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Finds which documents of a set are releases of one document.</summary>
/// <remarks>Immutable. Time and memory grow with the set: about 2.5 ms of one core and 50 KB a document of six pages, in sets up to some ten thousands; for larger ones there is
/// <see cref="FingerprintIndex"/>. The result depends on the documents alone, not on their order or the number of cores.</remarks>
public sealed class ReleaseGrouping
{
    /// <summary>Pairs from here on are called releases. Lower finds more and is wrong more often; it is the point where both cost the same.</summary>
    public const double ReleaseScore = 0.5;

    /// <summary>In a smaller set the frequency of a word says nothing, and all pairs are looked at.</summary>
    private const int SmallSet = 30;

    /// <summary>In a set smaller than that it says something, and both models are heard: either by itself takes too much or too little.</summary>
    private const int MiddlingSet = 300;

    /// <summary>The odds of texts that have nothing in common: empty ones, which are alike in their lack of numbers and dates.</summary>
    private const double NoText = -20;

    private ReleaseGrouping(ImmutableArray<ReleasePair> pairs, ImmutableArray<ReleaseGroup> groups) => (Pairs, Groups) = (pairs, groups);

    /// <summary>All pairs that were looked at, the likeliest first; also those that are no releases.</summary>
    public ImmutableArray<ReleasePair> Pairs { get; }

    /// <summary>The groups, by their first member.</summary>
    public ImmutableArray<ReleaseGroup> Groups { get; }

    /// <summary>Groups a set.</summary>
    /// <param name="documents">Their profiles.</param>
    /// <param name="workers">How many cores to use, at least one.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; may be null. Called from the calling thread.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ReleaseGrouping Of(IReadOnlyList<ReleaseProfile> documents, int workers, Action<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var work = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        var candidates = CandidatePairs.Find(documents, work, progress, all: documents.Count < SmallSet);
        var odds = documents.Count < SmallSet ? Odds(candidates, ClueModels.InSmallSet, SecondLook.InSmallSet, work) : Odds(candidates, ClueModels.InLargeSet, SecondLook.InLargeSet, work);
        if (documents.Count is >= SmallSet and < MiddlingSet)
        {
            var byThemselves = Odds(candidates, ClueModels.InSmallSet, SecondLook.InSmallSet, work);
            odds = [.. odds.Zip(byThemselves, static (x, y) => (x + y) / 2)];
        }

        var pairs = new ReleasePair[odds.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            var (a, b) = ((int)(candidates.Pairs[i] >> 32), (int)(uint)candidates.Pairs[i]);
            var score = MutualEvidence.Likelihood(odds[i]);
            pairs[i] = new ReleasePair(a, b, score, candidates.Shares[i].AInB, candidates.Shares[i].BInA,
                score >= ReleaseScore ? Kinship.Release : KinshipReader.Of(candidates.Row(i), candidates.Shares[i]));
        }

        Array.Sort(pairs, ByScore);
        return new ReleaseGrouping([.. pairs], Join(pairs));
    }

    private static double[] Odds(CandidatePairs candidates, ClueModel model, SecondLook second, ParallelOptions work)
    {
        var first = new double[candidates.Pairs.Length];
        Parallel.For(0, first.Length, work, i => first[i] = model.Odds(candidates.Row(i)));
        var mutual = new MutualEvidence(candidates.Pairs, first);
        var odds = new double[first.Length];
        Parallel.For(0, odds.Length, work, i =>
        {
            if (candidates.Row(i)[(int)Clue.GramCosine] + candidates.Row(i)[(int)Clue.PairCosine] == 0)
            {
                odds[i] = NoText;
                return;
            }

            Span<double> row = stackalloc double[MutualEvidence.Length];
            mutual.Gather((int)(candidates.Pairs[i] >> 32), (int)(uint)candidates.Pairs[i], first[i], row);
            odds[i] = second.Of(row);
        });
        return odds;
    }

    /// <summary>Joins pairs to groups: what is decided first, then the likeliest pairs, where the groups as wholes agree.</summary>
    /// <param name="pairs">Pairs of any set, in any order; also the unlikely ones, which count where two groups are held against each other.</param>
    /// <param name="together">Pairs that people say are releases of one document; where two of them cannot both be kept to, the first in the list wins.</param>
    /// <param name="apart">Pairs that people say are not: they never come into one group.</param>
    /// <returns>The groups, by their first member. A decided pair counts 1 in <see cref="ReleaseGroup.Confidence"/>.</returns>
    public static ImmutableArray<ReleaseGroup> Join(IEnumerable<ReleasePair> pairs, IReadOnlyList<DocumentPair> together, IReadOnlySet<DocumentPair> apart)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(together);
        ArgumentNullException.ThrowIfNull(apart);
        ReleasePair[] sorted = [.. pairs];
        Array.Sort(sorted, ByScore);
        var joiner = new GroupJoiner(sorted, apart);
        joiner.PutTogether(together);
        joiner.Join(sorted);
        return joiner.Groups();
    }

    /// <summary>Joins documents pair by pair, the likeliest first, where the groups as wholes agree.</summary>
    /// <param name="pairs">Sorted by falling score, <see cref="ReleasePair.A"/> and <see cref="ReleasePair.B"/> of any set.</param>
    internal static ImmutableArray<ReleaseGroup> Join(ReadOnlySpan<ReleasePair> pairs)
    {
        var joiner = new GroupJoiner(pairs, ImmutableHashSet<DocumentPair>.Empty);
        joiner.Join(pairs);
        return joiner.Groups();
    }

    private static int ByScore(ReleasePair x, ReleasePair y) =>
        x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B);
}
