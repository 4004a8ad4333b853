namespace Lacuna.Documents.Comparison;

/// <summary>Finds passages that stand in another place in the new release: pages bound in another order, an annex put first.</summary>
internal static class MovedPassages
{
    // Fewer words than these are a phrase that occurs twice.
    private const int LeastWords = 12;

    // Rare triples of one passage may lie so far apart in a bad scan, and their course may shift by so much.
    private const int LongestGap = 60;
    private const int MostDrift = 30;

    /// <summary>Aligns what was left over in both releases and shares rare triples.</summary>
    public static void Find(ComparedText old, ComparedText @new, Alignment alignment, Action<int, int, int, int> align)
    {
        var oldBody = Leftover(old.Tokens, i => alignment.OldPair[i] == Alignment.None);
        var newBody = Leftover(@new.Tokens, j => alignment.NewPair[j] == Alignment.None);
        if (oldBody.Length < LeastWords || newBody.Length < LeastWords)
        {
            return;
        }

        var runs = AnchorChain.Runs(Unique(old.Tokens, oldBody, @new.Tokens, newBody), AnchorIndex.Size);
        foreach (var (first, last, words) in Clusters(runs, oldBody, newBody).OrderByDescending(c => c.Words))
        {
            if (words < LeastWords)
            {
                break;
            }

            Take(alignment, align, oldBody[first.Old], oldBody[last.Old + last.Length - 1], newBody[first.New], newBody[last.New + last.Length - 1]);
        }
    }

    // Words in order; −1 between two that do not follow each other.
    private static int[] Leftover(WordToken[] tokens, Func<int, bool> isLeft)
    {
        var body = new List<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!isLeft(i))
            {
                if (body.Count > 0 && body[^1] >= 0)
                {
                    body.Add(-1);
                }
            }
            else if (tokens[i].IsWord && !tokens[i].Is(TokenTraits.Furniture))
            {
                body.Add(i);
            }
        }

        return [.. body];
    }

    private static List<(int, int)> Unique(WordToken[] oldTokens, int[] oldBody, WordToken[] newTokens, int[] newBody)
    {
        var places = new Dictionary<ulong, int>();
        for (var i = 0; i + AnchorIndex.Size <= oldBody.Length; i++)
        {
            if (AnchorIndex.KeyAt(oldTokens, oldBody, i, AnchorIndex.Size) is not 0 and var key)
            {
                places[key] = places.ContainsKey(key) ? -1 : i;
            }
        }

        var found = new Dictionary<ulong, (int Old, int New)>();
        for (var j = 0; j + AnchorIndex.Size <= newBody.Length; j++)
        {
            if (AnchorIndex.KeyAt(newTokens, newBody, j, AnchorIndex.Size) is not 0 and var key && places.TryGetValue(key, out var i) && i >= 0)
            {
                found[key] = found.ContainsKey(key) ? (-1, -1) : (i, j);
            }
        }

        return [.. found.Values.Where(p => p.Old >= 0)];
    }

    private static List<(SharedRun First, SharedRun Last, int Words)> Clusters(List<SharedRun> runs, int[] oldBody, int[] newBody)
    {
        var oldBreaks = Breaks(oldBody);
        var newBreaks = Breaks(newBody);
        var clusters = new List<(SharedRun First, SharedRun Last, int Words)>();
        foreach (var run in runs)
        {
            if (clusters.Count > 0 && clusters[^1] is var (first, last, words) && run.Old - last.Old - last.Length is >= 0 and <= LongestGap
                && run.New >= last.New + last.Length && Math.Abs(run.Diagonal - last.Diagonal) <= MostDrift
                && oldBreaks[run.Old] == oldBreaks[last.Old] && newBreaks[run.New] == newBreaks[last.New])
            {
                clusters[^1] = (first, run, words + run.Length);
            }
            else
            {
                clusters.Add((run, run, run.Length));
            }
        }

        return clusters;
    }

    private static int[] Breaks(int[] body)
    {
        var breaks = new int[body.Length];
        for (int i = 0, count = 0; i < body.Length; i++)
        {
            count += body[i] < 0 ? 1 : 0;
            breaks[i] = count;
        }

        return breaks;
    }

    // The passage reaches from its rare triples to where the leftover ends on either side, as far as both texts have words.
    private static void Take(Alignment alignment, Action<int, int, int, int> align, int o0, int o1, int n0, int n1)
    {
        for (var i = o0; i <= o1; i++)
        {
            if (alignment.OldPair[i] != Alignment.None)
            {
                return;
            }
        }

        for (var j = n0; j <= n1; j++)
        {
            if (alignment.NewPair[j] != Alignment.None)
            {
                return;
            }
        }

        while (o0 > 0 && n0 > 0 && alignment.OldPair[o0 - 1] == Alignment.None && alignment.NewPair[n0 - 1] == Alignment.None)
        {
            (o0, n0) = (o0 - 1, n0 - 1);
        }

        while (o1 + 1 < alignment.Old.Length && n1 + 1 < alignment.New.Length && alignment.OldPair[o1 + 1] == Alignment.None && alignment.NewPair[n1 + 1] == Alignment.None)
        {
            (o1, n1) = (o1 + 1, n1 + 1);
        }

        align(o0, o1 + 1, n0, n1 + 1);
    }
}
