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
    // A longer text of the sample is read anew for each set: 600 of these take no more than some 40 MB.
    private const int LongestKept = 16 * 1024;

    /// <summary>Records that stand in every set of a pass.</summary>
    public IReadOnlySet<long> Sample { get; init; } = new HashSet<long>();

    /// <summary>The whole archive.</summary>
    public static ReleaseSet Whole(SqliteConnection connection)
    {
        var records = Catalogue.Query(connection, "select seq from record order by id", r => r.GetInt64(0));
        return new ReleaseSet(records, records.ToHashSet());
    }

    /// <summary>Holds the texts against each other.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="sampled">Profiles of the sample: those that an earlier set made are taken, those that this one makes are put there.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops between two texts.</param>
    /// <returns>The pairs of new records that are alike enough to be kept.</returns>
    public IReadOnlyList<StoredPair> Group(SqliteConnection connection, Dictionary<long, ReleaseProfile> sampled, Action<double> progress, CancellationToken cancellation)
    {
        var profiles = new List<ReleaseProfile>(Records.Count);
        foreach (var profile in OrderedWork.Run(Texts(connection, sampled), static t => (t.Record, t.Text?.Length, Profile: t.Known ?? ReleaseProfile.Of(Packing.Unpack(t.Text ?? []))), cancellation))
        {
            profiles.Add(profile.Profile);
            if (profile.Length <= LongestKept && Sample.Contains(profile.Record))
            {
                sampled.Add(profile.Record, profile.Profile);
            }

            if (profiles.Count % 64 == 0)
            {
                progress(0.4 * profiles.Count / Records.Count);
            }
        }

        var grouping = ReleaseGrouping.Of(profiles, Environment.ProcessorCount, share => progress(0.4 + (0.6 * share)), cancellation);
        return [.. grouping.Pairs.Where(p => p.Score >= StoredPair.LeastScore || p.Kinship != Kinship.Unrelated)
            .Select(p => StoredPair.Of(p, Records[p.A], Records[p.B])).Where(p => New.Contains(p.A) || New.Contains(p.B))];
    }

    private IEnumerable<(long Record, byte[]? Text, ReleaseProfile? Known)> Texts(SqliteConnection connection, Dictionary<long, ReleaseProfile> sampled)
    {
        using var command = Catalogue.Command(connection, "select text from reading where seq = $seq");
        var sequence = command.Parameters.AddWithValue("$seq", 0L);
        foreach (var record in Records)
        {
            if (sampled.TryGetValue(record, out var known))
            {
                yield return (record, null, known);
                continue;
            }

            sequence.Value = record;
            yield return (record, command.ExecuteScalar() as byte[] ?? Packing.Pack(""), null);
        }
    }
}
