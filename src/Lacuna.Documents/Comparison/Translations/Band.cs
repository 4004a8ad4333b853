namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Which points of two texts may correspond: for each number of segments of A read, a range of numbers of segments of B.</summary>
internal sealed class Band
{
    // Up to this many cells every pair is looked at.
    private const long MostWhole = 1_500_000;

    // Beyond that: cells altogether, and the widest and narrowest row.
    private const long MostCells = 16_000_000;
    private const int Widest = 240;
    private const int Narrowest = 8;

    // Types that occur so seldom on both sides are worth an anchor.
    private const int Rare = 2;

    // So are the places of a type that is not quite so rare, but just as frequent on both sides.
    private const int InStep = 16;

    // An anchor is believed where so many rare types agree.
    private const int FewestVotes = 2;

    private Band(int[] low, int[] high) => (Low, High) = (low, high);

    /// <summary>The first point of B of each row; never falls.</summary>
    public int[] Low { get; }

    /// <summary>The last point of B of each row; never falls.</summary>
    public int[] High { get; }

    public int Rows => Low.Length;

    public bool Has(int i, int j) => j >= Low[i] && j <= High[i];

    /// <summary>A band around anchors, or everything where the texts are small.</summary>
    /// <param name="links">The links of the two texts.</param>
    /// <param name="points">Points that must lie within it, rising; or null.</param>
    public static Band Of(Links links, List<(int A, int B)>? points)
    {
        var (n, m) = (links.A.Segments.Length, links.B.Segments.Length);
        var low = new int[n + 1];
        var high = new int[n + 1];
        if ((long)n * m <= MostWhole)
        {
            Array.Fill(high, m);
            return new Band(low, high);
        }

        var half = (int)Math.Clamp(MostCells / n / 2, Narrowest, Widest / 2);
        var anchors = Rising(Votes(links));
        anchors.Insert(0, (0, 0));
        anchors.Add((n, m));
        for (var k = 1; k < anchors.Count; k++)
        {
            var ((fromA, fromB), (toA, toB)) = (anchors[k - 1], anchors[k]);
            for (var i = fromA; i <= toA; i++)
            {
                var middle = toA == fromA ? toB : fromB + (int)((long)(i - fromA) * (toB - fromB) / (toA - fromA));
                low[i] = Math.Max(0, middle - half);
                high[i] = Math.Min(m, middle + half);
            }
        }

        foreach (var (a, b) in points ?? [])
        {
            (low[a], high[a]) = (Math.Min(low[a], b), Math.Max(high[a], b));
        }

        return Joined(Falling(low, points), high, m);
    }

    // What comes before a point that must lie within the band must not begin beyond it.
    private static int[] Falling(int[] low, List<(int A, int B)>? points)
    {
        for (var (k, i, most) = ((points?.Count ?? 0) - 1, low.Length - 1, int.MaxValue); i >= 0; i--)
        {
            for (; points is not null && k >= 0 && points[k].A >= i; k--)
            {
                most = Math.Min(most, points[k].B);
            }

            low[i] = Math.Min(low[i], most);
        }

        return low;
    }

    /// <summary>A narrow band around a way that was found; this band where it is whole.</summary>
    public Band Around(List<Bead> way)
    {
        var m = High[^1];
        if ((long)(Rows - 1) * m <= MostWhole)
        {
            return this;
        }

        var low = new int[Rows];
        var high = new int[Rows];
        foreach (var bead in way)
        {
            for (var i = bead.A; i <= bead.A + bead.CountA; i++)
            {
                low[i] = Math.Max(0, (i == bead.A ? bead.B : bead.B + bead.CountB) - Narrowest);
                high[i] = Math.Min(m, bead.B + bead.CountB + Narrowest);
            }
        }

        return Joined(low, high, m);
    }

    // Rows must overlap their neighbours, or no way leads through: a leap of B is crossed in one row.
    private static Band Joined(int[] low, int[] high, int m)
    {
        (low[0], high[^1]) = (0, m);
        for (var i = 1; i < low.Length; i++)
        {
            low[i] = Math.Max(low[i], low[i - 1]);
            high[i] = Math.Max(high[i], high[i - 1]);
        }

        for (var i = low.Length - 2; i >= 0; i--)
        {
            // The next row is reached from this one at the latest at its first point.
            high[i] = Math.Max(high[i], Math.Min(low[i + 1] + 1, m));
        }

        return new Band(low, high);
    }

    private static List<(int A, int B)> Votes(Links links)
    {
        var votes = new Dictionary<(int A, int B), int>();
        for (var t = 0; t < links.A.Types.Length; t++)
        {
            var own = links.A.Of(t);
            var others = links.OfA(t);
            if (own.Length > InStep || others.Length is 0 or > Rare)
            {
                continue;
            }

            foreach (var other in others)
            {
                var there = links.B.Of(other);
                if (own.Length > Rare)
                {
                    // The number of a chapter, on each of its paragraphs: as often there as here, and in the same order.
                    for (var x = 0; x < own.Length && there.Length == own.Length; x++)
                    {
                        var key = (own[x].Segment, there[x].Segment);
                        votes[key] = votes.GetValueOrDefault(key) + FewestVotes;
                    }

                    continue;
                }

                for (var x = 0; x < own.Length && there.Length <= Rare; x++)
                {
                    foreach (var y in there)
                    {
                        var key = (own[x].Segment, y.Segment);
                        votes[key] = votes.GetValueOrDefault(key) + 1;
                    }
                }
            }
        }

        return [.. votes.Where(vote => vote.Value >= FewestVotes).Select(vote => vote.Key).OrderBy(key => key.A).ThenByDescending(key => key.B)];
    }

    // The longest series that rises on both sides; the others are chance, or blocks that were moved.
    private static List<(int A, int B)> Rising(List<(int A, int B)> points)
    {
        var tails = new List<int>();
        var before = new int[points.Count];
        for (var p = 0; p < points.Count; p++)
        {
            var (from, to) = (0, tails.Count);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = points[tails[middle]].B < points[p].B ? (middle + 1, to) : (from, middle);
            }

            before[p] = from > 0 ? tails[from - 1] : -1;
            if (from == tails.Count)
            {
                tails.Add(p);
            }
            else
            {
                tails[from] = p;
            }
        }

        var series = new List<(int A, int B)>();
        for (var p = tails.Count > 0 ? tails[^1] : -1; p >= 0; p = before[p])
        {
            series.Add(points[p]);
        }

        series.Reverse();
        return series;
    }
}
