using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Comparison.Grouping;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>Looks up the records that are new or changed among all others, and puts releases of one document into families.</summary>
/// <remarks>
/// A small archive, or one that has grown by a third and is full of releases, is grouped whole: the answer is that of <see cref="ReleaseGrouping"/> on all its texts. In a larger one
/// the candidates of each new record are found by fingerprint, and held against each other beside a sample of the archive that says which words are common. What is done is committed set by set: a pass
/// that was cut off goes on where it was.
/// </remarks>
internal sealed class GroupingPass(ArchiveDatabase database, Action<GroupingProgress>? progress)
{
    /// <summary>So few records are always grouped whole, in some two seconds; whatever came first or last, the families are the same.</summary>
    public int SmallArchive { get; init; } = 2000;

    /// <summary>So many are grouped whole at once where most of them are new; some 900 MB for scans of six pages.</summary>
    public int LargestSet { get; init; } = 8000;

    /// <summary>Finds what is worth holding against each other.</summary>
    internal CandidateFinder Finder { get; init; } = new();

    /// <summary>The share of an archive that is new from which on it is grouped whole.</summary>
    private const int WholeFromOneIn = 3;

    /// <summary>Where so many records have candidates, looking at all at once costs no more than set by set, and every word counts as it is common in the archive.</summary>
    private const double MostlyAlike = 0.5;

    private const int MostAtOnce = 100;

    private readonly HashSet<long> _taken = [];
    private readonly Dictionary<long, ReleaseProfile> _sampled = [];
    private ImmutableArray<long> _due = [];
    private long _done;
    private double _searched;

    /// <summary>Groups all records that are not grouped yet.</summary>
    /// <param name="turn">Takes the right to write for one set, or null where the caller has it.</param>
    /// <param name="cancellation">Stops between two sets.</param>
    public void Run(Func<IDisposable>? turn, CancellationToken cancellation)
    {
        while (Step(turn, cancellation))
        {
        }
    }

    /// <summary>Whether some record waits to be grouped.</summary>
    public static bool IsDue(SqliteConnection connection) =>
        ArchiveDatabase.Scalar<long>(connection, "select exists (select 1 from fingerprint where grouped = 0)") > 0;

    /// <summary>Groups a record whose text a decision changed, at once; the caller has the right to write. Many that wait are left to the next import: nobody who corrects a word should wait for them.</summary>
    public static void AfterDecision(ArchiveDatabase database, SqliteConnection connection)
    {
        if (ArchiveDatabase.Scalar<long>(connection, "select count(*) from (select 1 from fingerprint where grouped = 0 limit $most)", ("$most", MostAtOnce)) is > 0 and < MostAtOnce)
        {
            new GroupingPass(database, null).Run(null, CancellationToken.None);
        }
    }

    private bool Step(Func<IDisposable>? turn, CancellationToken cancellation)
    {
        using var connection = database.OpenCatalogue();
        if (!IsDue(connection))
        {
            return false;
        }

        using var held = turn?.Invoke();
        cancellation.ThrowIfCancellationRequested();
        FingerprintMaker.Complete(connection, cancellation);
        var due = Due(connection);
        if (due.IsEmpty)
        {
            using var forget = Catalogue.Command(connection, "delete from fingerprint where grouped = 0");
            forget.ExecuteNonQuery();
            return false;
        }

        var total = ArchiveDatabase.Scalar<long>(connection, "select count(*) from record");
        var whole = total <= SmallArchive;
        var set = whole ? ReleaseSet.Whole(connection) : Finder.Next(connection, due, share => Searched(due, share), cancellation);
        _searched = whole ? 0 : 1;
        if (!whole && total <= LargestSet && due.Length * WholeFromOneIn >= total && Finder.ShareWithCandidates(due) > MostlyAlike)
        {
            (whole, set) = (true, ReleaseSet.Whole(connection));
        }

        Report(due, 0);
        var pairs = set.Group(connection, _sampled, share => Report(due, share * set.New.Count), cancellation);
        Keep(connection, set, pairs, whole);
        _done += set.New.Count;
        _taken.UnionWith(set.New);
        return set.New.Count < due.Length || !whole;
    }

    // Sorting a million anew for each set would cost more than the sets. Whatever others changed meanwhile shows in the count, or is left when these are done.
    private ImmutableArray<long> Due(SqliteConnection connection)
    {
        _due = [.. _due.Where(d => !_taken.Contains(d))];
        _taken.Clear();
        if (_due.IsEmpty || ArchiveDatabase.Scalar<long>(connection, "select count(*) from fingerprint where grouped = 0") != _due.Length)
        {
            _due = Catalogue.Query(connection, "select f.seq from fingerprint f join record r on r.seq = f.seq where f.grouped = 0 order by r.id", r => r.GetInt64(0));
        }

        return _due;
    }

    private static void Keep(SqliteConnection connection, ReleaseSet set, IReadOnlyList<StoredPair> pairs, bool whole)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var touched = new HashSet<long>(set.New);
        using (var old = Catalogue.Command(connection, whole ? "delete from release_pair returning a, b" : "delete from release_pair where a = $seq or b = $seq returning a, b"))
        {
            var sequence = old.Parameters.AddWithValue("$seq", 0L);
            foreach (var record in whole ? Enumerable.Repeat(0L, 1) : set.New)
            {
                sequence.Value = record;
                foreach (var (a, b) in Catalogue.Rows(old, r => (r.GetInt64(0), r.GetInt64(1))))
                {
                    touched.Add(a);
                    touched.Add(b);
                }
            }
        }

        using (var insert = Catalogue.Command(connection, "insert into release_pair values ($a, $b, $score, $aInB, $bInA, $kinship)"))
        {
            var (a, b) = (insert.Parameters.AddWithValue("$a", 0), insert.Parameters.AddWithValue("$b", 0));
            var (score, aInB) = (insert.Parameters.AddWithValue("$score", 0), insert.Parameters.AddWithValue("$aInB", 0));
            var (bInA, kinship) = (insert.Parameters.AddWithValue("$bInA", 0), insert.Parameters.AddWithValue("$kinship", ""));
            foreach (var pair in pairs)
            {
                (a.Value, b.Value, score.Value, aInB.Value, bInA.Value, kinship.Value) = (pair.A, pair.B, pair.Score, pair.AInB, pair.BInA, KinshipColumn.Write(pair.Kinship));
                insert.ExecuteNonQuery();
            }
        }

        using (var done = Catalogue.Command(connection, "update fingerprint set grouped = 1 where seq = $seq"))
        {
            var sequence = done.Parameters.AddWithValue("$seq", 0L);
            // In the order of the table: four lie on a page.
            foreach (var record in set.New.Order())
            {
                sequence.Value = record;
                done.ExecuteNonQuery();
            }
        }

        FamilyTables.Refresh(connection, touched);
        transaction.Commit();
    }

    private void Searched(ImmutableArray<long> due, double share)
    {
        _searched = share;
        Report(due, 0);
    }

    // Finding candidates takes about as long as holding them against each other; a small archive is grouped without.
    private void Report(ImmutableArray<long> due, double grouped)
    {
        var total = _done + due.Length;
        var share = (_done + grouped) / total;
        progress?.Invoke(new GroupingProgress((long)(total * (_searched == 0 ? share : (_searched + share) / 2)), total));
    }
}

/// <summary>How far grouping has come.</summary>
/// <param name="Records">Records looked up.</param>
/// <param name="Total">All that are to be looked up.</param>
public readonly record struct GroupingProgress(long Records, long Total);
