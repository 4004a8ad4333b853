namespace Lacuna.Documents.Comparison;

/// <summary>A run of words that two bodies share word for word.</summary>
/// <param name="Old">Its first place in the old body.</param>
/// <param name="New">Its first place in the new body.</param>
/// <param name="Length">How many words.</param>
internal readonly record struct SharedRun(int Old, int New, int Length)
{
    public int Diagonal => New - Old;
}

/// <summary>Picks from many shared runs those that follow each other in both texts and weigh most.</summary>
internal static class AnchorChain
{
    // A short run off the course of its neighbours is as often a phrase that comes back elsewhere ("of the United States"), where scans spoiled the
    // right ones. It is left to the alignment of the passage, which sees more; a word split or joined moves the course by one.
    private const int Short = 9;
    private const int Drift = 3;

    /// <summary>Joins places that continue each other into runs.</summary>
    /// <param name="shared">Places in the two bodies; sorted here.</param>
    /// <param name="size">Words at each place.</param>
    public static List<SharedRun> Runs(List<(int Old, int New)> shared, int size)
    {
        shared.Sort();
        var runs = new List<SharedRun>();
        foreach (var (old, @new) in shared)
        {
            if (runs.Count > 0 && runs[^1] is var last && @new - old == last.Diagonal && old <= last.Old + last.Length)
            {
                runs[^1] = last with { Length = old + size - last.Old };
            }
            else
            {
                runs.Add(new SharedRun(old, @new, size));
            }
        }

        return runs;
    }

    /// <summary>The heaviest chain, in order, none overlapping another in either text. O(k log k).</summary>
    public static List<SharedRun> Heaviest(List<SharedRun> runs)
    {
        if (runs.Count == 0)
        {
            return runs;
        }

        // Weighted increasing subsequence: runs in order of the old text, best weight so far by place in the new one in a Fenwick tree.
        var places = runs.Select(r => r.New).Distinct().Order().ToArray();
        var tree = new (long Weight, int Run)[places.Length + 1];
        var before = new int[runs.Count];
        var best = (Weight: 0L, Run: -1);
        for (var i = 0; i < runs.Count; i++)
        {
            var rank = Array.BinarySearch(places, runs[i].New) + 1;
            var (weight, run) = (0L, -1);
            for (var k = rank - 1; k > 0; k -= k & -k)
            {
                if (tree[k].Weight > weight)
                {
                    (weight, run) = tree[k];
                }
            }

            before[i] = run;
            weight += runs[i].Length;
            if (weight > best.Weight)
            {
                best = (weight, i);
            }

            for (var k = rank; k < tree.Length; k += k & -k)
            {
                if (weight > tree[k].Weight)
                {
                    tree[k] = (weight, i);
                }
            }
        }

        var chain = new List<SharedRun>();
        for (var i = best.Run; i >= 0; i = before[i])
        {
            chain.Add(runs[i]);
        }

        chain.Reverse();
        return Disjoint(Trusted(chain));
    }

    // Without a false run the course goes from the one neighbour to the other more directly; words that were opened or left out move it for good.
    private static List<SharedRun> Trusted(List<SharedRun> chain)
    {
        var groups = Groups(chain);
        var trusted = new List<SharedRun>(chain.Count);
        var before = (int?)null;
        for (var i = 0; i < groups.Count; i++)
        {
            var (first, end, length) = groups[i];
            var after = i + 1 < groups.Count ? chain[groups[i + 1].First].Diagonal : before;
            var (from, to) = (before ?? after, after);
            var detour = from is { } f && to is { } t
                ? Math.Abs(chain[first].Diagonal - f) + Math.Abs(t - chain[end - 1].Diagonal) - Math.Abs(t - f) : 0;
            if (length >= Short || detour <= Drift)
            {
                trusted.AddRange(chain[first..end]);
                before = chain[end - 1].Diagonal;
            }
        }

        return trusted;
    }

    // Runs in a row that keep one course.
    private static List<(int First, int End, int Length)> Groups(List<SharedRun> chain)
    {
        var groups = new List<(int First, int End, int Length)>();
        for (var i = 0; i < chain.Count; i++)
        {
            if (groups.Count > 0 && Math.Abs(chain[i].Diagonal - chain[i - 1].Diagonal) <= Drift)
            {
                groups[^1] = (groups[^1].First, i + 1, groups[^1].Length + chain[i].Length);
            }
            else
            {
                groups.Add((i, i + 1, chain[i].Length));
            }
        }

        return groups;
    }

    // Runs may share words at their ends where a phrase repeats; the later one gives way.
    private static List<SharedRun> Disjoint(List<SharedRun> chain)
    {
        var result = new List<SharedRun>(chain.Count);
        var (old, @new) = (0, 0);
        foreach (var run in chain)
        {
            var cut = Math.Max(0, Math.Max(old - run.Old, @new - run.New));
            if (cut >= run.Length)
            {
                continue;
            }

            var rest = new SharedRun(run.Old + cut, run.New + cut, run.Length - cut);
            result.Add(rest);
            (old, @new) = (rest.Old + rest.Length, rest.New + rest.Length);
        }

        return result;
    }
}
