using System.Collections.Immutable;

namespace Lacuna.Archive.Holdings;

/// <summary>Counts records under every year that they may be of.</summary>
/// <remarks>An open side counts as far as the known years of the archive go: "before 1962" is counted from the first of them on.
/// Adding costs the same whatever the span, so a date of nine thousand years is no attack.</remarks>
/// <param name="first">The first known year of the archive.</param>
/// <param name="last">The last known year of the archive.</param>
internal sealed class YearSpans(int first, int last)
{
    private const int MostYears = 10_000;

    private readonly long[] _starts = new long[MostYears + 1];
    private readonly long[] _ends = new long[MostYears + 1];
    private readonly long[] _sure = new long[MostYears + 1];
    private long _undated;

    /// <summary>Adds records of one span.</summary>
    /// <param name="from">Its first year, or null where it is open.</param>
    /// <param name="to">Its last year, or null where it is open.</param>
    /// <param name="records">How many.</param>
    public void Add(int? from, int? to, long records)
    {
        if (from is null && to is null)
        {
            _undated += records;
            return;
        }

        var low = from ?? Math.Min(first, to ?? first);
        var high = to ?? Math.Max(last, low);
        _starts[low] += records;
        _ends[high] += records;
        if (low == high && from is not null && to is not null)
        {
            _sure[low] += records;
        }
    }

    /// <summary>The years of spans, open sides counted as far as the others go.</summary>
    /// <param name="rows">First and last year of each span, and how many records it has.</param>
    public static ImmutableArray<YearCount> Count(IReadOnlyCollection<(int? First, int? Last, long Records)> rows)
    {
        var spans = new YearSpans(rows.Min(r => r.First ?? r.Last) ?? 0, rows.Max(r => r.Last ?? r.First) ?? 0);
        foreach (var (first, last, records) in rows)
        {
            spans.Add(first, last, records);
        }

        return spans.Count();
    }

    /// <summary>The years that have records, undated ones last.</summary>
    public ImmutableArray<YearCount> Count()
    {
        var counts = ImmutableArray.CreateBuilder<YearCount>();
        var open = 0L;
        for (var year = 0; year < MostYears; year++)
        {
            open += _starts[year];
            if (open > 0)
            {
                counts.Add(new YearCount(year, open, _sure[year]));
            }

            open -= _ends[year];
        }

        if (_undated > 0)
        {
            counts.Add(new YearCount(null, _undated, 0));
        }

        return counts.ToImmutable();
    }
}
