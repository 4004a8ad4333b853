namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Keeps the smallest of many numbers, each once, without sorting all of them.</summary>
internal sealed class LeastNumbers(int most)
{
    private readonly List<uint> _numbers = new(most * 4);
    private uint _limit = uint.MaxValue;

    /// <summary>Takes a number.</summary>
    public void Add(uint number)
    {
        if (number > _limit)
        {
            return;
        }

        _numbers.Add(number);
        if (_numbers.Count == _numbers.Capacity)
        {
            Trim();
        }
    }

    /// <summary>The smallest, ascending.</summary>
    public IReadOnlyList<uint> Sorted()
    {
        Trim();
        return _numbers;
    }

    private void Trim()
    {
        _numbers.Sort();
        var kept = 0;
        for (var i = 0; i < _numbers.Count && kept < most; i++)
        {
            if (kept == 0 || _numbers[kept - 1] != _numbers[i])
            {
                _numbers[kept++] = _numbers[i];
            }
        }

        _numbers.RemoveRange(kept, _numbers.Count - kept);
        _limit = kept == most ? _numbers[^1] : uint.MaxValue;
    }
}
