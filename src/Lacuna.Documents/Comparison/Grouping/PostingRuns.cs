namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Which documents have which features, while documents are still added: sorted runs, each at least twice as long as the next.</summary>
/// <remarks>Eight bytes a posting. Not safe for concurrent use while something is added.</remarks>
internal sealed class PostingRuns
{
    private const int BufferSize = 64;
    private readonly ulong[] _buffer = new ulong[BufferSize];
    private readonly List<ulong[]> _runs = [];
    private int _buffered;

    public void Add(uint feature, int document)
    {
        _buffer[_buffered++] = ((ulong)feature << 32) | (uint)document;
        if (_buffered < BufferSize)
        {
            return;
        }

        var run = _buffer.ToArray();
        Array.Sort(run);
        _buffered = 0;
        while (_runs.Count > 0 && _runs[^1].Length < run.Length * 2)
        {
            run = Merge(_runs[^1], run);
            _runs.RemoveAt(_runs.Count - 1);
        }

        _runs.Add(run);
    }

    /// <summary>Adds the documents that have a feature to a list, but no more than so many.</summary>
    /// <returns>How many have it, also beyond those that were added.</returns>
    public int Having(uint feature, List<int> documents, int most)
    {
        var count = 0;
        var key = (ulong)feature << 32;
        foreach (var run in _runs)
        {
            var at = First(run, key);
            for (; at < run.Length && run[at] >> 32 == feature; at++)
            {
                if (++count <= most)
                {
                    documents.Add((int)(uint)run[at]);
                }
            }
        }

        for (var i = 0; i < _buffered; i++)
        {
            if (_buffer[i] >> 32 == feature && ++count <= most)
            {
                documents.Add((int)(uint)_buffer[i]);
            }
        }

        return count;
    }

    private static int First(ulong[] run, ulong key)
    {
        var (low, high) = (0, run.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = run[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static ulong[] Merge(ulong[] a, ulong[] b)
    {
        var merged = new ulong[a.Length + b.Length];
        for (int i = 0, j = 0, at = 0; at < merged.Length; at++)
        {
            merged[at] = j == b.Length || (i < a.Length && a[i] < b[j]) ? a[i++] : b[j++];
        }

        return merged;
    }
}
