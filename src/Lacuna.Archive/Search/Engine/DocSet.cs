namespace Lacuna.Archive.Search.Engine;

/// <summary>Records in rising order, each with a score.</summary>
internal sealed class DocSet(int capacity)
{
    private int[] _docs = new int[Math.Max(4, capacity)];
    private float[] _scores = new float[Math.Max(4, capacity)];

    /// <summary>None.</summary>
    public static DocSet None { get; } = new(0);

    public int Count { get; private set; }

    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Count);

    /// <summary>Adds a record higher than all before.</summary>
    public void Add(int doc, float score)
    {
        if (Count == _docs.Length)
        {
            Array.Resize(ref _docs, Count * 2);
            Array.Resize(ref _scores, Count * 2);
        }

        _docs[Count] = doc;
        _scores[Count++] = score;
    }

    /// <summary>Those in both, with the sum of their scores.</summary>
    public static DocSet And(DocSet a, DocSet b)
    {
        var both = new DocSet(Math.Min(a.Count, b.Count));
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var (x, y) = (a._docs[i], b._docs[j]);
            if (x == y)
            {
                both.Add(x, a._scores[i++] + b._scores[j++]);
            }
            else if (x < y)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return both;
    }

    /// <summary>Those in either, with the sum of their scores.</summary>
    public static DocSet Or(DocSet a, DocSet b)
    {
        var either = new DocSet(a.Count + b.Count);
        int i = 0, j = 0;
        while (i < a.Count || j < b.Count)
        {
            if (j == b.Count || (i < a.Count && a._docs[i] < b._docs[j]))
            {
                either.Add(a._docs[i], a._scores[i++]);
            }
            else if (i == a.Count || b._docs[j] < a._docs[i])
            {
                either.Add(b._docs[j], b._scores[j++]);
            }
            else
            {
                either.Add(a._docs[i], a._scores[i++] + b._scores[j++]);
            }
        }

        return either;
    }

    /// <summary>Those of the first that are not in the second.</summary>
    public static DocSet Without(DocSet a, DocSet b)
    {
        var rest = new DocSet(a.Count);
        for (int i = 0, j = 0; i < a.Count; i++)
        {
            while (j < b.Count && b._docs[j] < a._docs[i])
            {
                j++;
            }

            if (j == b.Count || b._docs[j] != a._docs[i])
            {
                rest.Add(a._docs[i], a._scores[i]);
            }
        }

        return rest;
    }

    /// <summary>Where a record is among them, or -1.</summary>
    public int IndexOf(int doc) => Array.BinarySearch(_docs, 0, Count, doc) is >= 0 and var at ? at : -1;
}
