using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Which records are releases or near copies of one document, in memory: read again when the catalogue changed, but not every moment.</summary>
internal sealed class Families(ArchiveDatabase database)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private Read? _read;

    /// <summary>The families of the moment.</summary>
    public Read Now()
    {
        var known = _read;
        if (known is not null && System.Diagnostics.Stopwatch.GetElapsedTime(known.At) < Fresh)
        {
            return known;
        }

        using var catalogue = database.ReadCatalogue();
        // Cheap to ask, and different after almost every change of the families; the rest is seen when it is read anew all the same.
        var sign = (ArchiveDatabase.Scalar<long>(catalogue, "select count(*) from release_member"), ArchiveDatabase.Scalar<long>(catalogue, "select coalesce(sum(family % 1000003), 0) from release_member"));
        if (known is not null && known.Sign == sign)
        {
            return _read = known with { At = System.Diagnostics.Stopwatch.GetTimestamp() };
        }

        var families = new Dictionary<int, int>();
        var members = new Dictionary<int, List<int>>();
        foreach (var (doc, family) in Catalogue.Query(catalogue, "select seq, family from release_member", r => ((int)r.GetInt64(0), (int)r.GetInt64(1))))
        {
            families[doc] = family;
            if (!members.TryGetValue(family, out var list))
            {
                members[family] = list = [];
            }

            list.Add(doc);
        }

        return _read = new Read(System.Diagnostics.Stopwatch.GetTimestamp(), sign, families, members);
    }

    /// <summary>The families as they were read.</summary>
    internal sealed record Read(long At, (long, long) Sign, Dictionary<int, int> Of, Dictionary<int, List<int>> Members)
    {
        /// <summary>The others of a record's family; empty where it has none.</summary>
        public IEnumerable<int> OthersOf(int doc) => Of.TryGetValue(doc, out var family) ? Members[family].Where(d => d != doc) : [];
    }
}
