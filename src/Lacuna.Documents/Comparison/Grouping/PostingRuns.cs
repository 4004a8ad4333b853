using System.Runtime.InteropServices;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Which documents have which features, while documents are still added: one sorted run with an index of its own, and after it sorted runs, each at least twice as long as the next.</summary>
/// <remarks>Eight bytes a posting. A search in memory of gigabytes waits for each place it looks at, so the large run is looked at in two. Not safe for concurrent use while something is added.</remarks>
internal sealed class PostingRuns
{
    private const int BufferSize = 64;
    private readonly ulong[] _buffer = new ulong[BufferSize];

    // Features of one bucket are told apart by their lower 20 bits; the upper 12 of these lead into the large run.
    private const int SlotShift = 8;
    private const int Slots = 1 << 12;

    private readonly List<ulong[]> _runs = [];
    private ulong[] _large = [];
    private int[] _starts = [];
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

    /// <summary>Makes one run of all, for many searches; documents may still be added.</summary>
    public void Compact()
    {
        if (_runs.Count == 0 && _buffered == 0)
        {
            return;
        }

        var run = _buffer[.._buffered];
        Array.Sort(run);
        for (var i = _runs.Count - 1; i >= 0; i--)
        {
            run = Merge(_runs[i], run);
        }

        _large = _large.Length == 0 ? run : Merge(_large, run);
        _runs.Clear();
        _buffered = 0;
        _starts = new int[Slots + 1];
        foreach (var posting in _large)
        {
            _starts[Slot(posting) + 1]++;
        }

        for (var i = 0; i < Slots; i++)
        {
            _starts[i + 1] += _starts[i];
        }
    }

    /// <summary>How many documents have a feature.</summary>
    public int Count(uint feature)
    {
        var (from, to) = InLarge(feature);
        var count = to - from;
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
        var (from, to) = InLarge(feature);
        for (var at = from; at < to; at++)
        {
            Add((int)(uint)_large[at]);
        }

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

    private static int Slot(ulong posting) => (int)(posting >> (32 + SlotShift)) & (Slots - 1);

    private (int From, int To) InLarge(uint feature)
    {
        if (_large.Length == 0)
        {
            return (0, 0);
        }

        var slot = Slot((ulong)feature << 32);
        var (from, end) = (_starts[slot], _starts[slot + 1]);
        while (from < end && _large[from] >> 32 < feature)
        {
            from++;
        }

        // A feature may have a hundred thousand documents: the end is sought in steps that double.
        var (to, step) = (from, 1);
        while (to + step <= end && _large[to + step - 1] >> 32 == feature)
        {
            to += step;
            step *= 2;
        }

        for (; step > 0; step /= 2)
        {
            if (to + step <= end && _large[to + step - 1] >> 32 == feature)
            {
                to += step;
            }
        }

        return (from, to);
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
