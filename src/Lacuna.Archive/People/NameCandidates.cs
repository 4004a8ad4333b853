using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Names;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Puts the forms of names in the records into groups, each of which may be one person. It only proposes: a person decides.</summary>
/// <remarks>
/// Cautious by design, because two people made one is a mistake that spreads, and one person in two groups is not. A group holds only forms each
/// of which matches every other; a form that would fit two groups which do not fit each other ("Kozlov" beside Frol and Ivan Kozlov) stays alone.
/// Deterministic: the same forms give the same groups, whatever their order; but for keys that thousands of forms share (<see cref="NameBlock"/>).
/// What is done is committed piece by piece, so that others can write meanwhile; what was cut off goes on the next time.
/// </remarks>
internal static class NameCandidates
{
    // Forms that get their groups in one transaction, unless one person's likes are more.
    private const int FormsTogether = 20_000;

    /// <summary>Puts forms that are new into groups, takes out those that no record has any more, and names every group after the form used most.
    /// Only groups that these forms touch are worked out anew. No transaction may be open.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="turn">Takes the right to write for a while, or null where the caller has it.</param>
    /// <param name="progress">Told now and then how many forms of how many are done, or null.</param>
    /// <param name="cancellation">Stops between two pieces; what was done stays.</param>
    public static void Refresh(SqliteConnection connection, Func<IDisposable>? turn, Action<FollowingProgress>? progress, CancellationToken cancellation)
    {
        // Comparing takes most of the time.
        const int Stages = 4;
        var fresh = NameMatches.AddNew(connection, (done, total) => progress?.Invoke(new FollowingProgress(FollowingWork.Names, done * (Stages - 1) / Stages, total)), cancellation);
        Forget(connection, turn);
        var done = new HashSet<int>(fresh.Length);
        for (var next = 0; next < fresh.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            using var held = turn?.Invoke();
            using var transaction = connection.BeginTransaction(deferred: false);
            using var regrouping = new NameRegrouping(connection, done);
            var before = done.Count;
            for (; next < fresh.Length && done.Count - before < FormsTogether; next++)
            {
                regrouping.From(fresh[next]);
            }

            transaction.Commit();
            progress?.Invoke(new FollowingProgress(FollowingWork.Names, ((long)fresh.Length * (Stages - 1) + next) / Stages, fresh.Length));
        }

        using var last = turn?.Invoke();
        Rename(connection);
        Rank(connection);
    }

    /// <summary>Groups of forms, each led by the form that comes first among those given.</summary>
    /// <param name="forms">Forms, each once, the best first: a group is named after its first.</param>
    public static ImmutableArray<ImmutableArray<string>> Group(ImmutableArray<string> forms)
    {
        var blocks = forms.SelectMany((f, i) => NameBlock.KeysOf(PersonName.Parse(f)).Select(key => (key, Form: new BlockForm(i, f, true, null))))
            .GroupBy(k => k.key, k => k.Form, StringComparer.Ordinal);
        var pairs = blocks.SelectMany(b => new NameBlock([.. b]).Compare(NameBlock.LargestOf(forms.Length))).ToHashSet();
        return [.. NameGraph.Of(forms.Length, pairs).Groups().Select(g => g.Select(i => forms[i]).ToImmutableArray())];
    }

    // Forms that no record has any more, and anew the groups of those that were like them.
    private static void Forget(SqliteConnection connection, Func<IDisposable>? turn)
    {
        const string gone = "select form from name_form f where not exists (select 1 from mention m where m.form = f.form)";
        if (Catalogue.Query(connection, gone + " limit 1", r => r.GetString(0)).IsEmpty)
        {
            return;
        }

        using var held = turn?.Invoke();
        using var transaction = connection.BeginTransaction(deferred: false);
        var touched = new HashSet<int>();
        foreach (var form in Catalogue.Query(connection, gone, r => r.GetString(0)))
        {
            touched.UnionWith(Catalogue.Query(connection, "select m.b from name_number n join name_match m on m.a = n.number where n.form = $form", r => r.GetInt32(0), ("$form", form)));
            NameMatches.Remove(connection, form);
            using var forget = Catalogue.Command(connection, "delete from name_form where form = $form", ("$form", form));
            forget.ExecuteNonQuery();
        }

        using var regrouping = new NameRegrouping(connection, []);
        foreach (var number in touched.Order())
        {
            regrouping.From(number);
        }

        transaction.Commit();
    }

    // How many records the forms of each group have: lists of names begin with the commonest.
    private static void Rank(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var rank = Catalogue.Command(connection, """
            insert into name_group
            select f.candidate, sum((select count(*) from mention m where m.form = f.form)) as uses from name_form f group by f.candidate having true
            on conflict (candidate) do update set uses = excluded.uses where uses <> excluded.uses;
            delete from name_group where not exists (select 1 from name_form f where f.candidate = name_group.candidate)
            """);
        rank.ExecuteNonQuery();
        transaction.Commit();
    }

    // A group is named after the form that most records have, and that may have become another one.
    private static void Rename(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var renamed = new List<(string From, string To)>();
        using (var read = Catalogue.Command(connection, """
            select f.candidate, f.slug, f.form, (select count(*) from mention m where m.form = f.form) from name_form f
            where f.candidate in (select candidate from name_form group by candidate having count(*) > 1) order by f.candidate
            """))
        using (var reader = read.ExecuteReader())
        {
            (string Group, string Slug, string Form, long Uses) best = default;
            while (reader.Read())
            {
                var (group, form, uses) = (reader.GetString(0), reader.GetString(2), reader.GetInt64(3));
                if (group != best.Group)
                {
                    Note(best.Group, best.Slug);
                    best = (group, reader.GetString(1), form, uses);
                }
                else if (uses > best.Uses || (uses == best.Uses && string.CompareOrdinal(form, best.Form) < 0))
                {
                    best = (group, reader.GetString(1), form, uses);
                }
            }

            Note(best.Group, best.Slug);
        }

        using var rename = Catalogue.Command(connection, "update name_form set candidate = $to where candidate = $from", ("$to", ""), ("$from", ""));
        foreach (var (from, to) in renamed)
        {
            (rename.Parameters[0].Value, rename.Parameters[1].Value) = (to, from);
            rename.ExecuteNonQuery();
        }

        transaction.Commit();

        void Note(string? group, string? slug)
        {
            if (group is not null && slug is not null && group != slug)
            {
                renamed.Add((group, slug));
            }
        }
    }
}
