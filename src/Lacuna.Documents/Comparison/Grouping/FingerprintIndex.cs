using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Finds the other releases of one document among very many by their fingerprints, and takes new documents at any time.</summary>
/// <remarks>About 2.5 KB of memory a document; finding takes a fraction of a millisecond among a million. Any number of threads may find at once, but none while one adds.</remarks>
/// <param name="counts">How common features are among all documents, where this index holds a part of them; null where it holds all.</param>
public sealed class FingerprintIndex(FeatureCounts? counts = null)
{
    // By the upper bits of the feature: short runs merge cheaply.
    private const int BucketShift = 20;

    /// <summary>A feature that more documents have is passed over: the words of a form.</summary>
    private const int MostCommon = 512;

    /// <summary>Postings that one search looks at, the rarest features first: what bounds its time.</summary>
    private const int MostPostings = 4096;

    /// <summary>From so many documents on, what is too common to be looked for is not kept either.</summary>
    private const int ManyDocuments = 100_000;

    private readonly PostingRuns[] _buckets = [.. Enumerable.Range(0, 1 << (32 - BucketShift)).Select(static _ => new PostingRuns())];
    private readonly List<ReleaseFingerprint> _documents = [];

    /// <summary>How many documents it holds.</summary>
    public int Count => _documents.Count;

    /// <summary>Adds a document.</summary>
    /// <param name="fingerprint">Its fingerprint.</param>
    /// <returns>Its place: the number of documents added before it.</returns>
    public int Add(ReleaseFingerprint fingerprint)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        var place = _documents.Count;
        _documents.Add(fingerprint);
        foreach (var feature in fingerprint.Features())
        {
            // What no other document has leads to none.
            if (counts is not null && (counts.Of(feature) <= 1 || (IsLarge && counts.Of(feature) > MostCommon)))
            {
                continue;
            }

            var key = Scatter(feature);
            _buckets[key >> BucketShift].Add(key, place);
        }

        return place;
    }

    /// <summary>Makes ready for many searches, after many documents were added. Nothing else may use the index meanwhile.</summary>
    /// <param name="workers">How many cores to use.</param>
    public void Compact(int workers) => Parallel.ForEach(_buckets, new ParallelOptions { MaxDegreeOfParallelism = workers }, static bucket => bucket.Compact());

    private bool IsLarge => counts?.Documents >= ManyDocuments;

    // A fingerprint keeps the smallest features, so that most are small: by themselves they would fill a few buckets and leave the others empty.
    private static uint Scatter(uint feature) => feature * 0x9E3779B1u;

    /// <summary>The document at a place.</summary>
    /// <param name="place">What <see cref="Add"/> returned.</param>
    public ReleaseFingerprint this[int place] => _documents[place];

    /// <summary>Finds the documents that are likest, with the probability that they are releases of the same document.</summary>
    /// <param name="fingerprint">Of a document, whether it is in the index or not.</param>
    /// <param name="most">How many to return at most.</param>
    /// <param name="itself">The place of the document itself, which is not returned; −1 where it is not in the index.</param>
    /// <returns>The likeliest first; also such as are no releases, as low as they may be.</returns>
    public ImmutableArray<FingerprintMatch> Find(ReleaseFingerprint fingerprint, int most, int itself = -1)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        return [.. Evidence(fingerprint, most * 2, itself).Select(m => new FingerprintMatch(m.Place, FingerprintModel.Likelihood(m.Row, OtherDay.Tells(fingerprint, _documents[m.Place]))))
            .OrderByDescending(static m => m.Score).ThenBy(static m => m.Place).Take(most)];
    }

    /// <summary>The likest documents with what <see cref="FingerprintModel"/> looks at.</summary>
    internal IEnumerable<(int Place, double[] Row)> Evidence(ReleaseFingerprint fingerprint, int most, int itself)
    {
        var features = fingerprint.Features();
        var frequencies = new ulong[features.Length];
        var weights = new Dictionary<uint, float>(features.Length);
        var documents = counts?.Documents ?? _documents.Count;
        for (var i = 0; i < features.Length; i++)
        {
            var key = Scatter(features[i]);
            var frequency = counts?.Of(features[i]) ?? _buckets[key >> BucketShift].Count(key);
            frequencies[i] = ((ulong)frequency << 32) | features[i];
            // Two more than there are: in an archive of two, too, what both have must weigh something.
            var weight = MathF.Log((documents + 2f) / (frequency + 1f));
            weights[features[i]] = weight * weight;
        }

        Array.Sort(frequencies);
        var scores = new Dictionary<int, float>();
        var looked = 0L;
        foreach (var next in frequencies)
        {
            var (frequency, feature) = ((int)(next >> 32), (uint)next);
            looked += frequency;
            // At least one feature, however many have it: in a small archive all have all.
            if ((frequency > MostCommon || looked > MostPostings) && (scores.Count > 0 || IsLarge))
            {
                break;
            }

            var key = Scatter(feature);
            _buckets[key >> BucketShift].Score(key, weights[feature], scores);
        }

        scores.Remove(itself);
        return Best(scores, most).Select(place =>
        {
            var row = new double[FingerprintModel.Length];
            FingerprintModel.Gather(fingerprint, _documents[place], weights, row);
            return (place, row);
        });
    }

    // The smaller place wins where scores are equal, so that the answer does not depend on the order in which they were added up.
    private static IEnumerable<int> Best(Dictionary<int, float> scores, int most)
    {
        var best = new PriorityQueue<int, (float Score, int Place)>(most + 1);
        foreach (var (place, score) in scores)
        {
            if (best.Count < most)
            {
                best.Enqueue(place, (score, -place));
            }
            else
            {
                best.EnqueueDequeue(place, (score, -place));
            }
        }

        return best.UnorderedItems.OrderByDescending(static b => b.Priority).Select(static b => b.Element);
    }

    /// <summary>Groups all documents of the index.</summary>
    /// <param name="workers">How many cores to use.</param>
    /// <param name="least">The least score of a pair, <see cref="ReleaseGrouping.ReleaseScore"/> or more: the more documents, the more near-copies that are no releases.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    public ImmutableArray<ReleaseGroup> Group(int workers, double least, CancellationToken cancellation)
    {
        const int Neighbours = 8;
        Compact(workers);
        var pairs = new HashSet<ReleasePair>();
        Parallel.For(0, _documents.Count, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, d =>
        {
            foreach (var match in Find(_documents[d], Neighbours, d))
            {
                // Both sides weigh alike, so a pair found from both is the same; found from one side it is as good.
                if (match.Score >= least)
                {
                    var pair = new ReleasePair(Math.Min(d, match.Place), Math.Max(d, match.Place), Math.Round(match.Score, 6), 0, 0, Kinship.Release);
                    lock (pairs)
                    {
                        pairs.Add(pair);
                    }
                }
            }
        });
        ReleasePair[] sorted = [.. pairs.OrderByDescending(static p => p.Score).ThenBy(static p => p.A).ThenBy(static p => p.B)];
        return ReleaseGrouping.Join(sorted);
    }
}

/// <summary>A document that a search by fingerprint found.</summary>
/// <param name="Place">Its place in the index.</param>
/// <param name="Score">The probability that it is a release of the same document, 0 to 1.</param>
public readonly record struct FingerprintMatch(int Place, double Score);
