using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Joins pairs to groups: first what people put together, then the likeliest pairs, where two groups as wholes agree.</summary>
internal sealed class GroupJoiner
{
    /// <summary>Two groups are joined if all pairs across them have this mean: a chain of doubtful pairs must not run a whole series together.</summary>
    private const double LeastMean = 0.45;

    private readonly Dictionary<DocumentPair, double> _scores = [];
    private readonly IReadOnlySet<DocumentPair> _apart;
    private readonly Dictionary<int, int> _unit = [];
    private readonly SortedDictionary<int, List<int>> _groups = [];

    /// <param name="pairs">Sorted by falling score, <see cref="ReleasePair.A"/> and <see cref="ReleasePair.B"/>.</param>
    /// <param name="apart">Pairs that must not come into one group.</param>
    public GroupJoiner(ReadOnlySpan<ReleasePair> pairs, IReadOnlySet<DocumentPair> apart)
    {
        _apart = apart;
        foreach (var pair in pairs)
        {
            _scores[new DocumentPair(pair.A, pair.B)] = pair.Score;
        }
    }

    /// <summary>Puts documents together that people say belong together; what was decided first in the list wins.</summary>
    public void PutTogether(IReadOnlyList<DocumentPair> together)
    {
        foreach (var pair in together)
        {
            var (a, b) = (GroupOf(pair.A), GroupOf(pair.B));
            if (a != b && !Parted(a, b))
            {
                Unite(a, b);
            }
        }

        foreach (var (member, group) in _groups)
        {
            _unit[member] = group[0];
        }

        foreach (var pair in together)
        {
            if (GroupOf(pair.A) == GroupOf(pair.B))
            {
                _scores[pair] = 1;
            }
        }
    }

    /// <summary>Joins the likeliest pairs.</summary>
    public void Join(ReadOnlySpan<ReleasePair> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Score < ReleaseGrouping.ReleaseScore)
            {
                break;
            }

            var (a, b) = (GroupOf(pair.A), GroupOf(pair.B));
            if (a != b && Mean(a, b) >= LeastMean && !Parted(a, b))
            {
                Unite(a, b);
            }
        }
    }

    /// <summary>The groups, by their first member.</summary>
    public ImmutableArray<ReleaseGroup> Groups() => [.. _groups.Values.Distinct().Select(g => new ReleaseGroup([.. g.Order()], Within(g)))];

    private List<int> GroupOf(int document) => _groups.GetValueOrDefault(document) ?? [document];

    private void Unite(List<int> a, List<int> b)
    {
        a.AddRange(b);
        foreach (var member in a)
        {
            _groups[member] = a;
        }
    }

    private bool Parted(List<int> a, List<int> b) => _apart.Count > 0 && a.Exists(one => b.Exists(other => _apart.Contains(DocumentPair.Of(one, other))));

    // What people put together counts as one document here, as like another as its likest member: else whatever they add would drive out what was there.
    private double Mean(List<int> a, List<int> b)
    {
        if (_unit.Count == 0)
        {
            var sum = 0.0;
            foreach (var one in a)
            {
                foreach (var other in b)
                {
                    sum += _scores.GetValueOrDefault(DocumentPair.Of(one, other));
                }
            }

            return sum / ((double)a.Count * b.Count);
        }

        var best = new Dictionary<DocumentPair, double>();
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                var units = new DocumentPair(_unit.GetValueOrDefault(one, one), _unit.GetValueOrDefault(other, other));
                best[units] = Math.Max(best.GetValueOrDefault(units), _scores.GetValueOrDefault(DocumentPair.Of(one, other)));
            }
        }

        return best.Values.Sum() / best.Count;
    }

    private double Within(List<int> group)
    {
        var sum = 0.0;
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
            {
                sum += _scores.GetValueOrDefault(DocumentPair.Of(group[i], group[j]));
            }
        }

        return sum / (group.Count * (group.Count - 1) / 2.0);
    }
}
