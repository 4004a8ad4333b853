using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.Grouping;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>Finds by fingerprint which records are worth holding against the new ones, and puts them into sets of bounded size.</summary>
internal sealed class CandidateFinder
{
    /// <summary>Fingerprints held in memory at a time, some 2.5 KB each. A larger archive is looked through in several parts, each of which takes the time of reading it.</summary>
    internal const int MostHeld = 400_000;

    /// <summary>The likest of each record; more cost time and find hardly one release more.</summary>
    private const int MostCandidates = 8;

    /// <summary>Less likely candidates are not looked at. A poor scan is often far below .5; lower than this is chance.</summary>
    private const double LeastLikely = 0.005;

    /// <summary>New records of a set, which with their candidates and the sample need some 500 MB.</summary>
    private const int SetSize = 2500;

    /// <summary>Records that say which words are common in the archive: those with the smallest identifiers, which are drawn like lots and the same in every archive that holds them.</summary>
    private const int SampleSize = 600;

    private readonly Dictionary<long, long[]> _found = [];

    /// <summary>The next set of records to hold against each other.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="due">Records that are not grouped yet, in the order of identifiers.</param>
    /// <param name="progress">Told how many were looked up; only while candidates are still to be found.</param>
    /// <param name="cancellation">Stops between two records.</param>
    public ReleaseSet Next(SqliteConnection connection, IReadOnlyList<long> due, Action<double> progress, CancellationToken cancellation)
    {
        long[] missing = [.. due.Where(d => !_found.ContainsKey(d))];
        if (missing.Length > 0)
        {
            Search(connection, missing, progress, cancellation);
        }

        var waiting = due.ToHashSet();
        var (taken, members) = (new HashSet<long>(), new HashSet<long>());
        foreach (var first in due)
        {
            if (members.Count >= SetSize)
            {
                break;
            }

            Take(first, waiting, taken, members);
        }

        Widen(connection, members);
        if (members.Count > 0)
        {
            members.UnionWith(Catalogue.Query(connection, "select seq from record order by id limit $limit", r => r.GetInt64(0), ("$limit", SampleSize)));
        }

        using var identifier = Catalogue.Command(connection, "select id from record where seq = $seq");
        var sequence = identifier.Parameters.AddWithValue("$seq", 0L);
        var ordered = members.Select(m =>
        {
            sequence.Value = m;
            return (Record: m, Id: identifier.ExecuteScalar() as string ?? "");
        }).OrderBy(m => m.Id, StringComparer.Ordinal).Select(m => m.Record);
        return new ReleaseSet([.. ordered], taken);
    }

    /// <summary>How many of some records, which were looked up, have candidates; 0 to 1.</summary>
    public double ShareWithCandidates(IReadOnlyList<long> records) => records.Count(r => _found.GetValueOrDefault(r) is { Length: > 0 }) / (double)Math.Max(1, records.Count);

    // A record with all its candidates, and those of them that wait themselves, so that what hangs together is looked at together.
    private void Take(long first, HashSet<long> waiting, HashSet<long> taken, HashSet<long> members)
    {
        var next = new Queue<long>([first]);
        while (next.TryDequeue(out var record) && (members.Count < SetSize || record == first))
        {
            if (!waiting.Contains(record) || !taken.Add(record))
            {
                continue;
            }

            foreach (var candidate in _found[record])
            {
                members.Add(record);
                members.Add(candidate);
                next.Enqueue(candidate);
            }
        }
    }

    // What is known to be like a member belongs beside it: it vouches for it, or speaks against it.
    private static void Widen(SqliteConnection connection, HashSet<long> members)
    {
        using var partners = Catalogue.Command(connection, "select b from release_pair where a = $seq union all select a from release_pair where b = $seq");
        var sequence = partners.Parameters.AddWithValue("$seq", 0L);
        foreach (var member in members.ToArray())
        {
            sequence.Value = member;
            members.UnionWith(Catalogue.Rows(partners, r => r.GetInt64(0)));
        }
    }

    private void Search(SqliteConnection connection, long[] records, Action<double> progress, CancellationToken cancellation)
    {
        var best = new List<(double Score, long Record)>[records.Length];
        var work = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        using var bytes = Catalogue.Command(connection, "select bytes from fingerprint where seq = $seq");
        var sequence = bytes.Parameters.AddWithValue("$seq", 0L);
        var fingerprints = Array.ConvertAll(records, record =>
        {
            sequence.Value = record;
            return bytes.ExecuteScalar() as byte[] ?? [];
        });
        var after = long.MinValue;
        while (Load(connection, after) is { Records.Count: > 0 } part)
        {
            after = part.Records[^1];
            const int Stretch = 1024;
            for (var start = 0; start < records.Length; start += Stretch)
            {
                Parallel.For(start, Math.Min(start + Stretch, records.Length), work, i =>
                {
                    var matches = part.Index.Find(ReleaseFingerprint.Parse(fingerprints[i]), MostCandidates, part.Records.BinarySearch(records[i]));
                    (best[i] ??= []).AddRange(matches.Where(static m => m.Score >= LeastLikely).Select(m => (m.Score, part.Records[m.Place])));
                });
                progress(start);
            }
        }

        for (var i = 0; i < records.Length; i++)
        {
            _found[records[i]] = [.. best[i].OrderByDescending(static c => c.Score).ThenBy(static c => c.Record).Take(MostCandidates).Select(static c => c.Record)];
        }
    }

    private static (List<long> Records, FingerprintIndex Index) Load(SqliteConnection connection, long after)
    {
        var (records, index) = (new List<long>(), new FingerprintIndex());
        using var command = Catalogue.Command(connection, "select seq, bytes from fingerprint where seq > $after and bytes is not null order by seq limit $limit",
            ("$after", after), ("$limit", MostHeld));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            records.Add(reader.GetInt64(0));
            index.Add(ReleaseFingerprint.Parse(reader.GetFieldValue<byte[]>(1)));
        }

        index.Compact(Environment.ProcessorCount);
        return (records, index);
    }
}
