using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.Grouping;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>Records that are held against each other at one time.</summary>
/// <param name="Records">Row numbers, in the order of identifiers.</param>
/// <param name="New">Those of them whose pairs are to be kept.</param>
internal sealed record ReleaseSet(IReadOnlyList<long> Records, IReadOnlySet<long> New)
{
    /// <summary>The whole archive.</summary>
    public static ReleaseSet Whole(SqliteConnection connection)
    {
        var records = Catalogue.Query(connection, "select seq from record order by id", r => r.GetInt64(0));
        return new ReleaseSet(records, records.ToHashSet());
    }

    /// <summary>Holds the texts against each other.</summary>
    /// <returns>The pairs of new records that are alike enough to be kept.</returns>
    public IReadOnlyList<StoredPair> Group(SqliteConnection connection, Action<double> progress, CancellationToken cancellation)
    {
        var profiles = new List<ReleaseProfile>(Records.Count);
        foreach (var profile in OrderedWork.Run(Texts(connection), static text => ReleaseProfile.Of(Packing.Unpack(text)), cancellation))
        {
            profiles.Add(profile);
            if (profiles.Count % 64 == 0)
            {
                progress(0.4 * profiles.Count / Records.Count);
            }
        }

        var grouping = ReleaseGrouping.Of(profiles, Environment.ProcessorCount, share => progress(0.4 + (0.6 * share)), cancellation);
        return [.. grouping.Pairs.Where(p => p.Score >= StoredPair.LeastScore || p.Kinship != Kinship.Unrelated)
            .Select(p => StoredPair.Of(p, Records[p.A], Records[p.B])).Where(p => New.Contains(p.A) || New.Contains(p.B))];
    }

    private IEnumerable<byte[]> Texts(SqliteConnection connection)
    {
        using var command = Catalogue.Command(connection, "select text from reading where seq = $seq");
        var sequence = command.Parameters.AddWithValue("$seq", 0L);
        foreach (var record in Records)
        {
            sequence.Value = record;
            yield return command.ExecuteScalar() as byte[] ?? Packing.Pack("");
        }
    }
}
