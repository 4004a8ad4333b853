namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>One kind of feature over a set of documents: norms, and for each document those that are likest by it.</summary>
internal sealed class FeatureKind
{
    /// <summary>How many of the likest are kept: enough to see what likeness is usual for a document.</summary>
    public const int Kept = 12;

    /// <summary>A feature that more documents have is passed over in the search: it would find a form or a theme, at great cost. It still counts once a pair is looked at.</summary>
    private const int MostCommon = 300;

    /// <summary>In at most so many documents a feature is rare: a document has seldom more releases.</summary>
    private const int RareUpTo = 4;

    private const int UncommonUpTo = 20;

    private readonly float[] _square;
    private readonly float[] _cube;
    private readonly int[] _rare;

    public FeatureKind(FeatureTable table, ParallelOptions work)
    {
        Table = table;
        var count = table.Of.Length;
        (_square, _cube, _rare, Likest) = (new float[count], new float[count], new int[count], new Neighbour[count][]);
        Parallel.For(0, count, work, Measure);
        Parallel.For(0, count, work, () => new float[count], (d, _, scores) => Search(d, scores), static _ => { });
    }

    public FeatureTable Table { get; }

    /// <summary>The likest documents of each, the likest first; at most <see cref="Kept"/>.</summary>
    public Neighbour[][] Likest { get; }

    /// <summary>What two documents share, weighted.</summary>
    public Overlap Compare(int a, int b)
    {
        var (x, y) = (Table.Of[a], Table.Of[b]);
        double square = 0, cube = 0;
        int rare = 0, uncommon = 0;
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i] < y[j])
            {
                i++;
            }
            else if (x[i] > y[j])
            {
                j++;
            }
            else
            {
                var frequency = Table.Frequency(x[i]);
                var weight = Table.Weights[frequency];
                square += weight * weight;
                cube += weight * weight * weight;
                rare += frequency <= RareUpTo ? 1 : 0;
                uncommon += frequency <= UncommonUpTo ? 1 : 0;
                i++;
                j++;
            }
        }

        const double Least = 1e-6;
        var cosine = square / Math.Sqrt(Math.Max(Least, _square[a] * (double)_square[b]));
        return new Overlap(
            cosine,
            cube / Math.Sqrt(Math.Max(Least, _cube[a] * (double)_cube[b])),
            square / Math.Max(Least, _square[a]),
            square / Math.Max(Least, _square[b]),
            rare,
            rare / (1 + Math.Sqrt((double)_rare[a] * _rare[b])),
            uncommon);
    }

    /// <summary>How like the fourth likest of the others is: what a form or a theme gives to any document of its kind.</summary>
    public float Background(int document, int other)
    {
        var left = 4;
        foreach (var neighbour in Likest[document])
        {
            if (neighbour.Document != other && --left == 0)
            {
                return neighbour.Likeness;
            }
        }

        return 0;
    }

    /// <summary>The place of one document among the likest of another, from 0; <see cref="Kept"/> where it is not among them.</summary>
    public int Rank(int document, int other)
    {
        var place = Array.FindIndex(Likest[document], n => n.Document == other);
        return place < 0 ? Kept : place;
    }

    private void Measure(int document)
    {
        var lone = Table.Weights[Math.Min(1, Table.Weights.Length - 1)];
        double square = Table.Alone[document] * (double)lone * lone, cube = square * lone;
        foreach (var feature in Table.Of[document])
        {
            var frequency = Table.Frequency(feature);
            var weight = Table.Weights[frequency];
            square += weight * weight;
            cube += weight * weight * weight;
            _rare[document] += frequency <= RareUpTo ? 1 : 0;
        }

        (_square[document], _cube[document]) = ((float)square, (float)cube);
    }

    private float[] Search(int document, float[] scores)
    {
        var touched = new List<int>();
        foreach (var feature in Table.Of[document])
        {
            var having = Table.Having(feature);
            if (having.Length > MostCommon)
            {
                continue;
            }

            var weight = Table.Weights[having.Length];
            weight *= weight;
            foreach (var other in having)
            {
                if (scores[other] == 0)
                {
                    touched.Add(other);
                }

                scores[other] += weight;
            }
        }

        var best = new PriorityQueue<int, float>(Kept + 1);
        foreach (var other in touched)
        {
            var likeness = scores[other] / MathF.Sqrt(_square[document] * _square[other]);
            scores[other] = 0;
            if (other != document && (best.Count < Kept || (best.TryPeek(out _, out var least) && likeness > least)))
            {
                best.Enqueue(other, likeness);
                if (best.Count > Kept)
                {
                    best.Dequeue();
                }
            }
        }

        var likest = new Neighbour[best.Count];
        for (var i = likest.Length - 1; i >= 0; i--)
        {
            best.TryDequeue(out var other, out var likeness);
            likest[i] = new Neighbour(other, likeness);
        }

        Likest[document] = likest;
        return scores;
    }
}

/// <summary>A document that is like another.</summary>
/// <param name="Document">Its place in the set.</param>
/// <param name="Likeness">The cosine, by the features that the search looks at.</param>
internal readonly record struct Neighbour(int Document, float Likeness);

/// <summary>What two documents share by one kind of feature.</summary>
/// <param name="Cosine">Of the squared logarithms of inverse document frequency, 0 to 1.</param>
/// <param name="SharpCosine">Of their cubes: rare features count still more.</param>
/// <param name="OfFirst">Share of the first document's weight that the second has.</param>
/// <param name="OfSecond">Share of the second's weight that the first has.</param>
/// <param name="Rare">Shared features that at most four documents have.</param>
/// <param name="RareShare">These, divided by the geometric mean of such features in either.</param>
/// <param name="Uncommon">Shared features that at most twenty documents have.</param>
internal readonly record struct Overlap(double Cosine, double SharpCosine, double OfFirst, double OfSecond, int Rare, double RareShare, int Uncommon);
