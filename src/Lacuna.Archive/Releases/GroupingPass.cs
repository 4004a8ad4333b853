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

    /// <summary>So many are grouped whole at once where most of them are new; some 400 MB.</summary>
    public int LargestSet { get; init; } = 8000;

    /// <summary>The share of an archive that is new from which on it is grouped whole.</summary>
    private const int WholeFromOneIn = 3;

    /// <summary>Where so many records have candidates, looking at all at once costs no more than set by set, and every word counts as it is common in the archive.</summary>
    private const double MostlyAlike = 0.5;

    private const int MostAtOnce = 100;

    private readonly CandidateFinder _finder = new();
    private long _done;

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
        var due = Catalogue.Query(connection, "select f.seq from fingerprint f join record r on r.seq = f.seq where f.grouped = 0 order by r.id", r => r.GetInt64(0));
        if (due.IsEmpty)
        {
            using var forget = Catalogue.Command(connection, "delete from fingerprint where grouped = 0");
            forget.ExecuteNonQuery();
            return false;
        }

        var total = ArchiveDatabase.Scalar<long>(connection, "select count(*) from record");
        var whole = total <= SmallArchive;
        var set = whole ? ReleaseSet.Whole(connection) : _finder.Next(connection, due, done => Report(_done, _done + due.Length, done), cancellation);
        if (!whole && total <= LargestSet && due.Length * WholeFromOneIn >= total && _finder.ShareWithCandidates(due) > MostlyAlike)
        {
            (whole, set) = (true, ReleaseSet.Whole(connection));
        }

        Report(_done, _done + due.Length, 0);
        var pairs = set.Group(connection, share => Report(_done, _done + due.Length, share * set.New.Count), cancellation);
        Keep(connection, set, pairs, whole);
        _done += set.New.Count;
        return set.New.Count < due.Length || !whole;
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
            foreach (var record in set.New)
            {
                sequence.Value = record;
                done.ExecuteNonQuery();
            }
        }

        FamilyTables.Refresh(connection, touched);
        transaction.Commit();
    }

    private void Report(long before, long total, double done) => progress?.Invoke(new GroupingProgress(before + (long)done, total));
}

/// <summary>How far grouping has come.</summary>
/// <param name="Records">Records looked up.</param>
/// <param name="Total">All that are to be looked up.</param>
public readonly record struct GroupingProgress(long Records, long Total);
