using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Comparison.Grouping;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>Finds by fingerprint which records are worth holding against the new ones, and puts them into sets of bounded size.</summary>
internal sealed class CandidateFinder
{
    /// <summary>Fingerprints held in memory at a time, some 2.5 KB each. A larger archive is looked through in several parts, each of which takes the time of reading it.</summary>
    internal const int MostHeld = 150_000;

    /// <summary>Less likely candidates are not looked at. A poor scan is often far below .5; lower than this is chance.</summary>
    private const double LeastLikely = 0.005;

    // Records read between two reports.
    private const int Told = 8192;

    /// <summary>New records of a set, which with their candidates and the sample need some 500 MB.</summary>
    private const int SetSize = 2500;

    /// <summary>Records that say which words are common in the archive: those with the smallest identifiers, which are drawn like lots and the same in every archive that holds them.</summary>
    private const int SampleSize = 600;

    // What was looked up, the latest last.
    private readonly List<CandidateTable> _found = [];
    private HashSet<long> _waiting = [];

    /// <summary>Fingerprints held at a time; fewer in tests.</summary>
    internal int Held { get; init; } = MostHeld;

    /// <summary>The next set of records to hold against each other.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="due">Records that are not grouped yet, in the order of identifiers.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; only while candidates are still to be found.</param>
    /// <param name="cancellation">Stops between two records.</param>
    public ReleaseSet Next(SqliteConnection connection, IReadOnlyList<long> due, Action<double> progress, CancellationToken cancellation)
    {
        // A million is not put into a set anew for every set of records: what was taken is taken out of it.
        if (_waiting.Count != due.Count)
        {
            _waiting = [.. due];
            long[] missing = [.. due.Where(d => !_found.Exists(t => t.Has(d)))];
            if (missing.Length > 0)
            {
                Search(connection, missing, progress, cancellation);
            }
        }

        var (taken, members) = (new HashSet<long>(), new HashSet<long>());
        foreach (var first in due)
        {
            if (members.Count >= SetSize)
            {
                break;
            }

            Take(first, _waiting, taken, members);
        }

        _waiting.ExceptWith(taken);

        Widen(connection, members);
        var sample = new HashSet<long>();
        if (members.Count > 0)
        {
            sample.UnionWith(Catalogue.Query(connection, "select seq from record order by id limit $limit", r => r.GetInt64(0), ("$limit", SampleSize)));
            members.UnionWith(sample);
        }

        using var identifier = Catalogue.Command(connection, "select id from record where seq = $seq");
        var sequence = identifier.Parameters.AddWithValue("$seq", 0L);
        var ordered = members.Select(m =>
        {
            sequence.Value = m;
            return (Record: m, Id: identifier.ExecuteScalar() as string ?? "");
        }).OrderBy(m => m.Id, StringComparer.Ordinal).Select(m => m.Record);
        return new ReleaseSet([.. ordered], taken) { Sample = sample };
    }

    /// <summary>How many of some records, which were looked up, have candidates; 0 to 1.</summary>
    public double ShareWithCandidates(IReadOnlyList<long> records) => records.Count(r => !CandidatesOf(r).IsEmpty) / (double)Math.Max(1, records.Count);

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

            foreach (var candidate in CandidatesOf(record))
            {
                members.Add(record);
                members.Add(candidate);
                next.Enqueue(candidate);
            }
        }
    }

    private ReadOnlySpan<int> CandidatesOf(long record)
    {
        var table = _found.FindLast(t => t.Has(record));
        return table is null ? [] : table.Of(record);
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
        Array.Sort(records);
        var best = new CandidateTable(records);
        var held = ArchiveDatabase.Scalar<long>(connection, "select count(*) from fingerprint where bytes is not null");
        var parts = Math.Max(1, (held + Held - 1) / Held);
        // Both sides of a pair weigh alike. Where all records are looked up, a pair of two parts is found from the earlier record, and half of the work is saved.
        var all = held == records.Length;
        var (after, done) = (long.MinValue, 0);
        FeatureCounts? counts = null;
        if (parts > 1)
        {
            // Counting takes about as long as a part.
            parts++;
            counts = Count(connection, held, share => progress(share / parts), cancellation);
            done++;
        }

        while (SearchPart(connection, records, all, best, after, counts, share => progress((done + share) / parts), cancellation) is { } last)
        {
            after = last;
            done++;
        }

        _found.Add(best);
    }

    // By itself, so that the memory of one part is free before the next is read. The last record of the part is answered, or null where none is left.
    private long? SearchPart(SqliteConnection connection, long[] records, bool all, CandidateTable best, long after, FeatureCounts? counts, Action<double> progress, CancellationToken cancellation)
    {
        const int Stretch = 1024;
        var (held, index) = Load(connection, after, counts, () => progress(0), cancellation);
        if (held.Count == 0)
        {
            return null;
        }

        using var bytes = Catalogue.Command(connection, "select bytes from fingerprint where seq = $seq");
        var sequence = bytes.Parameters.AddWithValue("$seq", 0L);
        var work = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        var end = all ? LastBefore(records, held[^1]) : records.Length;
        for (var start = 0; start < end; start += Stretch)
        {
            var stretch = records.AsSpan(start, Math.Min(Stretch, end - start)).ToArray();
            var fingerprints = Array.ConvertAll(stretch, record =>
            {
                sequence.Value = record;
                return bytes.ExecuteScalar() as byte[];
            });
            var found = new (double Score, long Record)[stretch.Length][];
            Parallel.For(0, stretch.Length, work, i => found[i] = fingerprints[i] is not { } fingerprint ? []
                : [.. index.Find(ReleaseFingerprint.Parse(fingerprint), CandidateTable.Most, held.BinarySearch(stretch[i]))
                    .Where(static m => m.Score >= LeastLikely).Select(m => (m.Score, held[m.Place]))]);
            for (var i = 0; i < stretch.Length; i++)
            {
                foreach (var (score, record) in found[i])
                {
                    best.Note(stretch[i], record, score);
                    if (all && stretch[i] < held[0])
                    {
                        best.Note(record, stretch[i], score);
                    }
                }
            }

            progress((start + (double)stretch.Length) / end);
        }

        return held[^1];
    }

    // A part alone does not tell which features are common.
    private static FeatureCounts Count(SqliteConnection connection, long held, Action<double> progress, CancellationToken cancellation)
    {
        var counts = new FeatureCounts(held);
        using var command = Catalogue.Command(connection, "select bytes from fingerprint where bytes is not null");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            counts.Add(ReleaseFingerprint.Parse(reader.GetFieldValue<byte[]>(0)));
            if (counts.Documents % Told == 0)
            {
                progress(Math.Min(1, counts.Documents / (double)held));
            }
        }

        return counts;
    }

    private static int LastBefore(long[] records, long last)
    {
        var at = Array.BinarySearch(records, last);
        return at < 0 ? ~at : at + 1;
    }

    private (List<long> Records, FingerprintIndex Index) Load(SqliteConnection connection, long after, FeatureCounts? counts, Action progress, CancellationToken cancellation)
    {
        var (records, index) = (new List<long>(), new FingerprintIndex(counts));
        using var command = Catalogue.Command(connection, "select seq, bytes from fingerprint where seq > $after and bytes is not null order by seq limit $limit",
            ("$after", after), ("$limit", Held));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            records.Add(reader.GetInt64(0));
            index.Add(ReleaseFingerprint.Parse(reader.GetFieldValue<byte[]>(1)));
            if (records.Count % Told == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress();
            }
        }

        index.Compact(Environment.ProcessorCount);
        return (records, index);
    }
}
