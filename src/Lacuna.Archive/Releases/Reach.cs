using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.Grouping;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>The records that hang together with some by likely pairs and by decisions, and all pairs that they have.</summary>
internal sealed class Reach(SqliteConnection connection, ReleaseDecisions decisions)
{
    /// <summary>From so many records on it is cheaper to read all pairs at once than those of each.</summary>
    public const int Many = 2000;

    private Dictionary<long, List<(long Other, double Score)>>? _all;

    /// <summary>What was reached, by row number, with its identifier.</summary>
    public Dictionary<long, string> Ids { get; } = [];

    public IEnumerable<long> Records => Ids.Keys;

    /// <summary>Their pairs with the scores.</summary>
    public Dictionary<(long A, long B), double> Pairs { get; } = [];

    /// <summary>Reads all pairs at once.</summary>
    public void TakeAll()
    {
        var all = new Dictionary<long, List<(long, double)>>();
        foreach (var (a, b, score) in Catalogue.Query(connection, "select a, b, score from release_pair", r => (r.GetInt64(0), r.GetInt64(1), r.GetDouble(2))))
        {
            Of(a).Add((b, score));
            Of(b).Add((a, score));
        }

        _all = all;

        List<(long, double)> Of(long record)
        {
            if (!all.TryGetValue(record, out var pairs))
            {
                all[record] = pairs = [];
            }

            return pairs;
        }
    }

    /// <summary>Follows pairs and decisions from some records.</summary>
    public void From(IEnumerable<long> records)
    {
        using var identifier = Catalogue.Command(connection, "select id from record where seq = $seq");
        var number = identifier.Parameters.AddWithValue("$seq", 0L);
        using var sequence = Catalogue.Command(connection, "select seq from record where id = $id");
        var id = sequence.Parameters.AddWithValue("$id", "");
        using var mates = Catalogue.Command(connection, "select o.seq from release_member m join release_member o on o.family = m.family where m.seq = $seq");
        var family = mates.Parameters.AddWithValue("$seq", 0L);
        var next = new Stack<long>(records);
        while (next.TryPop(out var record))
        {
            if (Ids.ContainsKey(record))
            {
                continue;
            }

            number.Value = record;
            if (identifier.ExecuteScalar() is not string name)
            {
                continue;
            }

            Ids[record] = name;
            foreach (var (other, score) in PairsOf(record))
            {
                Pairs[(Math.Min(record, other), Math.Max(record, other))] = score;
                if (score >= ReleaseGrouping.ReleaseScore)
                {
                    next.Push(other);
                }
            }

            // Of the family as it was, too: what no longer holds together must be made anew as much as what now does.
            family.Value = record;
            foreach (var mate in Catalogue.Rows(mates, r => r.GetInt64(0)))
            {
                next.Push(mate);
            }

            foreach (var other in decisions.Others(name))
            {
                id.Value = other;
                if (sequence.ExecuteScalar() is long known)
                {
                    next.Push(known);
                }
            }
        }
    }

    private IEnumerable<(long Other, double Score)> PairsOf(long record) => _all is not null ? _all.GetValueOrDefault(record) ?? []
        : Catalogue.Query(connection, "select b, score from release_pair where a = $seq union all select a, score from release_pair where b = $seq",
            r => (r.GetInt64(0), r.GetDouble(1)), ("$seq", record));
}
