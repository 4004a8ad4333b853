using System.Runtime.InteropServices;

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

    /// <summary>How many documents have a feature.</summary>
    public int Count(uint feature)
    {
        var count = 0;
        foreach (var run in _runs)
        {
            var at = First(run, (ulong)feature << 32);
            if (at < run.Length && run[at] >> 32 == feature)
            {
                count += First(run, ((ulong)feature << 32) | uint.MaxValue) - at;
            }
        }

        for (var i = 0; i < _buffered; i++)
        {
            count += _buffer[i] >> 32 == feature ? 1 : 0;
        }

        return count;
    }

    /// <summary>Adds a weight to the score of each document that has a feature.</summary>
    public void Score(uint feature, float weight, Dictionary<int, float> scores)
    {
        foreach (var run in _runs)
        {
            for (var at = First(run, (ulong)feature << 32); at < run.Length && run[at] >> 32 == feature; at++)
            {
                Add((int)(uint)run[at]);
            }
        }

        for (var i = 0; i < _buffered; i++)
        {
            if (_buffer[i] >> 32 == feature)
            {
                Add((int)(uint)_buffer[i]);
            }
        }

        void Add(int document)
        {
            ref var score = ref CollectionsMarshal.GetValueRefOrAddDefault(scores, document, out _);
            score += weight;
        }
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
