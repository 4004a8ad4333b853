using System.Numerics;

namespace Lacuna.Archive.Search.Engine;

/// <summary>How often something stands in each record: room for all, used again from word to word of a search.</summary>
internal sealed class TermCounts
{
    private float[] _times = [];
    private ulong[] _seen = [];

    /// <summary>Records counted.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for records below a number.</summary>
    public void Prepare(int end)
    {
        if (_times.Length < end)
        {
            _times = new float[end];
            _seen = new ulong[(end + 63) / 64];
        }
    }

    /// <summary>Counts.</summary>
    public void Add(int doc, float times)
    {
        ref var seen = ref _seen[doc >> 6];
        var bit = 1UL << (doc & 63);
        if ((seen & bit) == 0)
        {
            seen |= bit;
            Count++;
        }

        _times[doc] += times;
    }

    /// <summary>Gives the records in rising order with their counts, and forgets them.</summary>
    public DocSet Take()
    {
        var set = new DocSet(Count);
        for (var word = 0; word < _seen.Length && Count > 0; word++)
        {
            for (var bits = _seen[word]; bits != 0; bits &= bits - 1)
            {
                var doc = (word << 6) + BitOperations.TrailingZeroCount(bits);
                set.Add(doc, _times[doc]);
                _times[doc] = 0;
                Count--;
            }

            _seen[word] = 0;
        }

        return set;
    }
}
