namespace Lacuna.Archive.Releases;

/// <summary>The likest records of each of very many, in 64 bytes for each.</summary>
/// <param name="records">The row numbers of the records, ascending.</param>
internal sealed class CandidateTable(long[] records)
{
    /// <summary>The likest of each record; more cost time and find hardly one release more.</summary>
    public const int Most = 8;

    // Zero is no candidate: rows are counted from 1.
    private readonly int[] _candidates = new int[records.Length * Most];
    private readonly float[] _scores = new float[records.Length * Most];

    /// <summary>Notes a candidate, where it is among the likest.</summary>
    /// <param name="record">A record; one that the table does not have is passed over.</param>
    /// <param name="candidate">The record that is like it.</param>
    /// <param name="score">How like, above 0.</param>
    public void Note(long record, long candidate, double score)
    {
        var at = Array.BinarySearch(records, record);
        if (at < 0)
        {
            return;
        }

        // In their order: the likest first, of those alike the earlier record.
        var scores = _scores.AsSpan(at * Most, Most);
        var candidates = _candidates.AsSpan(at * Most, Most);
        var (likeness, number) = ((float)score, checked((int)candidate));
        var place = 0;
        while (place < Most && candidates[place] != 0 && (scores[place] > likeness || (scores[place] == likeness && candidates[place] <= number)))
        {
            if (candidates[place++] == number)
            {
                return;
            }
        }

        if (place == Most)
        {
            return;
        }

        scores[place..^1].CopyTo(scores[(place + 1)..]);
        candidates[place..^1].CopyTo(candidates[(place + 1)..]);
        (scores[place], candidates[place]) = (likeness, number);
    }

    /// <summary>The candidates of a record, the likest first; empty for one that the table does not have.</summary>
    /// <param name="record">The record.</param>
    public ReadOnlySpan<int> Of(long record)
    {
        var at = Array.BinarySearch(records, record);
        if (at < 0)
        {
            return [];
        }

        var candidates = _candidates.AsSpan(at * Most, Most);
        var end = candidates.IndexOf(0);
        return end < 0 ? candidates : candidates[..end];
    }

    /// <summary>Whether the table has a record.</summary>
    /// <param name="record">The record.</param>
    public bool Has(long record) => Array.BinarySearch(records, record) >= 0;
}
