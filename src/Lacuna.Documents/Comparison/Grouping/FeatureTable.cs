namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>The features of one kind over a whole set of documents: who has which, and how much each weighs.</summary>
/// <remarks>Features that one document alone has cannot join it to another; they are counted, for the norms, and dropped: in scanned text they are nine of ten.</remarks>
internal sealed class FeatureTable
{
    // By the upper bits of the feature, so that both cores sort, and no array is large.
    private const int Buckets = 64;
    private const int BucketShift = 26;

    private readonly int[] _starts;
    private readonly int[] _documents;

    private FeatureTable(int[] starts, int[] documents, int[][] of, int[] alone)
    {
        (_starts, _documents, Of, Alone) = (starts, documents, of, alone);
        Weights = new float[of.Length + 1];
        for (var frequency = 1; frequency < Weights.Length; frequency++)
        {
            // One document more than there are: what both documents of a set of two have must weigh something.
            Weights[frequency] = MathF.Log((of.Length + 1f) / frequency);
        }
    }

    /// <summary>The features of each document that others have too, ascending.</summary>
    public int[][] Of { get; }

    /// <summary>How many features of each document no other has.</summary>
    public int[] Alone { get; }

    /// <summary>By the number of documents that have a feature: the logarithm of the share of documents that have it, positive.</summary>
    public float[] Weights { get; }

    /// <summary>In how many documents a feature stands.</summary>
    public int Frequency(int feature) => _starts[feature + 1] - _starts[feature];

    /// <summary>The documents that have a feature, ascending.</summary>
    public ReadOnlySpan<int> Having(int feature) => _documents.AsSpan(_starts[feature].._starts[feature + 1]);

    /// <summary>Sorts the features of all documents.</summary>
    /// <param name="features">Of each document, ascending and without repetition.</param>
    /// <param name="work">How many cores may be used, and the token.</param>
    public static FeatureTable Make(IReadOnlyList<uint[]> features, ParallelOptions work)
    {
        var counts = new int[Buckets];
        foreach (var document in features)
        {
            foreach (var feature in document)
            {
                counts[feature >> BucketShift]++;
            }
        }

        var buckets = new ulong[Buckets][];
        for (var b = 0; b < Buckets; b++)
        {
            buckets[b] = new ulong[counts[b]];
            counts[b] = 0;
        }

        for (var d = 0; d < features.Count; d++)
        {
            foreach (var feature in features[d])
            {
                var b = feature >> BucketShift;
                buckets[b][counts[b]++] = ((ulong)feature << 32) | (uint)d;
            }
        }

        var alone = new int[features.Count];
        Parallel.For(0, Buckets, work, b =>
        {
            Array.Sort(buckets[b]);
            counts[b] = DropLonely(buckets[b], alone);
        });
        return Join(buckets, counts, features.Count, alone);
    }

    // Moves what two documents share to the front; returns how much that is.
    private static int DropLonely(ulong[] bucket, int[] alone)
    {
        var kept = 0;
        for (var i = 0; i < bucket.Length;)
        {
            var end = i + 1;
            while (end < bucket.Length && bucket[end] >> 32 == bucket[i] >> 32)
            {
                end++;
            }

            if (end - i == 1)
            {
                Interlocked.Increment(ref alone[(uint)bucket[i]]);
                i = end;
                continue;
            }

            for (; i < end; i++)
            {
                bucket[kept++] = bucket[i];
            }
        }

        return kept;
    }

    private static FeatureTable Join(ulong[][] buckets, int[] counts, int documentCount, int[] alone)
    {
        var total = counts.Sum();
        var documents = new int[total];
        var starts = new List<int>();
        var sizes = new int[documentCount];
        var at = 0;
        for (var b = 0; b < buckets.Length; b++)
        {
            for (var i = 0; i < counts[b]; i++)
            {
                if (i == 0 || buckets[b][i] >> 32 != buckets[b][i - 1] >> 32)
                {
                    starts.Add(at);
                }

                documents[at++] = (int)(uint)buckets[b][i];
                sizes[(uint)buckets[b][i]]++;
            }

            buckets[b] = [];
        }

        starts.Add(at);
        var of = Array.ConvertAll(sizes, size => new int[size]);
        Array.Clear(sizes);
        for (var feature = 0; feature + 1 < starts.Count; feature++)
        {
            for (var i = starts[feature]; i < starts[feature + 1]; i++)
            {
                of[documents[i]][sizes[documents[i]]++] = feature;
            }
        }

        return new FeatureTable([.. starts], documents, of, alone);
    }
}
