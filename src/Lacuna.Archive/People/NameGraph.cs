namespace Lacuna.Archive.People;

/// <summary>Forms of names by their places, and which of them are alike; in arrays, for there may be a million of them.</summary>
/// <param name="starts">Where the likes of each place begin, and where those of the last end.</param>
/// <param name="others">The likes of each place, ascending.</param>
/// <param name="scores">How alike they are, in thousandths, above 0.</param>
internal sealed class NameGraph(int[] starts, int[] others, ushort[] scores)
{
    // Forms of one name that match less well than this beside another group are not safe to put into either.
    private const double Margin = 0.08;

    private const int PlaceBits = 27;

    /// <summary>How many places there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The graph of some pairs.</summary>
    /// <param name="count">How many places there are; fewer than 2 to the 27th.</param>
    /// <param name="pairs">Pairs of places, each once or several times, the smaller first, with their scores in thousandths.</param>
    public static NameGraph Of(int count, IReadOnlyCollection<NamePair> pairs)
    {
        var starts = new int[count + 1];
        foreach (var pair in pairs)
        {
            starts[pair.A + 1]++;
            starts[pair.B + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            starts[i + 1] += starts[i];
        }

        var (others, scores, at) = (new int[starts[^1]], new ushort[starts[^1]], starts[..^1]);
        foreach (var (a, b, score) in pairs)
        {
            (others[at[a]], scores[at[a]++]) = (b, score);
            (others[at[b]], scores[at[b]++]) = (a, score);
        }

        for (var i = 0; i < count; i++)
        {
            Array.Sort(others, scores, starts[i], starts[i + 1] - starts[i]);
        }

        return new NameGraph(starts, others, scores);
    }

    /// <summary>Puts the places into groups in which each is like every other, the likest first; in the order of their first places.</summary>
    public List<int[]> Groups()
    {
        var group = new List<int>?[Count];
        foreach (var packed in Likest())
        {
            var (a, b) = ((int)(packed >> PlaceBits) & ((1 << PlaceBits) - 1), (int)packed & ((1 << PlaceBits) - 1));
            var (ofA, ofB) = (group[a] ??= [a], group[b] ??= [b]);
            if (ofA != ofB && ofA.TrueForAll(x => ofB.TrueForAll(y => Score(x, y) > 0)))
            {
                var (large, small) = ofA.Count >= ofB.Count ? (ofA, ofB) : (ofB, ofA);
                large.AddRange(small);
                small.ForEach(i => group[i] = large);
            }
        }

        foreach (var form in Apart(group))
        {
            group[form]?.Remove(form);
            group[form] = null;
        }

        var groups = new List<int[]>();
        for (var i = 0; i < Count; i++)
        {
            if (group[i] is not { } members)
            {
                groups.Add([i]);
            }
            else if (members.Count > 0)
            {
                groups.Add([.. members.Order()]);
                members.Clear();
            }
        }

        return groups;
    }

    // Pairs as numbers that sort by score, the highest first, then by places.
    private ulong[] Likest()
    {
        var pairs = new ulong[others.Length / 2];
        var count = 0;
        for (var a = 0; a < Count; a++)
        {
            for (var i = starts[a]; i < starts[a + 1]; i++)
            {
                if (others[i] > a)
                {
                    pairs[count++] = ((ulong)(ushort.MaxValue - scores[i]) << (2 * PlaceBits)) | ((ulong)a << PlaceBits) | (uint)others[i];
                }
            }
        }

        Array.Sort(pairs);
        return pairs;
    }

    // A form that fits another group whole, and about as well as its own, is taken out: nobody can say from the name whose it is.
    private List<int> Apart(List<int>?[] group)
    {
        var apart = new List<int>();
        for (var form = 0; form < Count; form++)
        {
            if (group[form] is not { Count: > 1 } mates)
            {
                continue;
            }

            var own = Mean(form, mates, mates.Count - 1);
            for (var i = starts[form]; i < starts[form + 1]; i++)
            {
                if (group[others[i]] is { } other && other != mates && other.TrueForAll(o => Score(form, o) > 0) && Mean(form, other, other.Count) >= own - Margin)
                {
                    apart.Add(form);
                    break;
                }
            }
        }

        return apart;
    }

    private double Mean(int form, List<int> members, int count)
    {
        var sum = 0.0;
        foreach (var member in members)
        {
            sum += member == form ? 0 : Score(form, member) / 1000.0;
        }

        return sum / count;
    }

    private int Score(int x, int y)
    {
        var at = Array.BinarySearch(others, starts[x], starts[x + 1] - starts[x], y);
        return at < 0 ? 0 : scores[at];
    }
}

/// <summary>Two forms of names that are alike.</summary>
/// <param name="A">The place or number of one.</param>
/// <param name="B">That of the other, the larger.</param>
/// <param name="Score">How alike they are, in thousandths.</param>
internal readonly record struct NamePair(int A, int B, ushort Score);
