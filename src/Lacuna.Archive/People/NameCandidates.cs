using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Names;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Puts the forms of names in the records into groups, each of which may be one person. It only proposes: a person decides.</summary>
/// <remarks>
/// Cautious by design, because two people made one is a mistake that spreads, and one person in two groups is not. A group holds only forms each
/// of which matches every other; a form that would fit two groups which do not fit each other ("Kozlov" beside Frol and Ivan Kozlov) stays alone.
/// Deterministic: the same forms give the same groups, whatever their order.
/// </remarks>
internal static class NameCandidates
{
    // Forms of one name that match less well than this beside another group are not safe to put into either.
    private const double Margin = 0.08;

    /// <summary>Puts forms that are new into groups, takes out those that no record has any more, and names every group after the form used most.
    /// Only groups that these forms touch are worked out anew.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public static bool Refresh(SqliteConnection connection)
    {
        var uses = Catalogue.Query(connection, "select form, count(*) from mention group by form", r => (Form: r.GetString(0), Count: r.GetInt64(1)))
            .ToDictionary(u => u.Form, u => u.Count, StringComparer.Ordinal);
        var kept = Catalogue.Query(connection, "select form, slug, candidate from name_form", r => (Form: r.GetString(0), Slug: r.GetString(1), Candidate: r.GetString(2)));
        var known = kept.Select(k => k.Form).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> fresh = [.. uses.Keys.Where(f => !known.Contains(f)).Order(StringComparer.Ordinal)];
        var gone = kept.Where(k => !uses.ContainsKey(k.Form)).ToImmutableArray();
        using var transaction = connection.BeginTransaction(deferred: false);
        var touched = new HashSet<string>(fresh, StringComparer.Ordinal);
        foreach (var form in gone)
        {
            touched.UnionWith(NameMatches.Of(connection, form.Form).Select(m => m.Form).Where(uses.ContainsKey));
            NameMatches.Remove(connection, form.Form);
            using var forget = Catalogue.Command(connection, "delete from name_form where form = $form", ("$form", form.Form));
            forget.ExecuteNonQuery();
        }

        if (!fresh.IsEmpty)
        {
            NameMatches.Add(connection, fresh);
        }

        var done = !fresh.IsEmpty || !gone.IsEmpty;
        var regrouped = Regroup(connection, touched, uses);
        done |= Rename(connection, kept.Where(k => uses.ContainsKey(k.Form) && !regrouped.Contains(k.Form)), uses);
        Rank(connection, uses);
        transaction.Commit();
        return done;
    }

    /// <summary>Groups of forms, each led by the form that comes first among those given.</summary>
    /// <param name="forms">Forms, each once, the best first: a group is named after its first.</param>
    public static ImmutableArray<ImmutableArray<string>> Group(ImmutableArray<string> forms) =>
        Group(forms, new Dictionary<(int A, int B), double>(NameMatches.Find([.. forms.Select(PersonName.Parse)], 0)));

    private static ImmutableArray<ImmutableArray<string>> Group(ImmutableArray<string> forms, Dictionary<(int A, int B), double> scores)
    {
        var group = Enumerable.Range(0, forms.Length).Select(i => new List<int> { i }).ToArray();
        foreach (var ((a, b), _) in scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key))
        {
            if (group[a] != group[b] && group[a].TrueForAll(x => group[b].TrueForAll(y => Score(scores, x, y) > 0)))
            {
                var (large, small) = group[a].Count >= group[b].Count ? (group[a], group[b]) : (group[b], group[a]);
                large.AddRange(small);
                small.ForEach(i => group[i] = large);
            }
        }

        SetApart(scores, group);
        return [.. group.Distinct().Select(g => g.Order().ToList()).OrderBy(g => g[0]).Select(g => g.Select(i => forms[i]).ToImmutableArray())];
    }

    // Forms that are alike, and those that are like these, and so on, have no influence on any other group.
    private static HashSet<string> Regroup(SqliteConnection connection, HashSet<string> touched, Dictionary<string, long> uses)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        using var insert = Catalogue.Command(connection, "insert or replace into name_form values ($form, $slug, $key, $candidate)",
            ("$form", ""), ("$slug", ""), ("$key", ""), ("$candidate", ""));
        foreach (var start in touched.Order(StringComparer.Ordinal))
        {
            if (!done.Add(start))
            {
                continue;
            }

            var alike = new List<(string A, string B, double Score)>();
            var all = new List<string> { start };
            for (var i = 0; i < all.Count; i++)
            {
                foreach (var (other, score) in NameMatches.Of(connection, all[i]))
                {
                    alike.Add((all[i], other, score));
                    if (done.Add(other))
                    {
                        all.Add(other);
                    }
                }
            }

            // Not by use, or the order in which records come in would show in the groups.
            ImmutableArray<string> forms = [.. all.Order(StringComparer.Ordinal)];
            var places = forms.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i, StringComparer.Ordinal);
            var scores = new Dictionary<(int A, int B), double>();
            foreach (var (a, b, score) in alike)
            {
                scores[(Math.Min(places[a], places[b]), Math.Max(places[a], places[b]))] = score;
            }

            foreach (var group in Group(forms, scores))
            {
                insert.Parameters[3].Value = NameForms.Slug(group.OrderByDescending(f => uses.GetValueOrDefault(f)).ThenBy(f => f, StringComparer.Ordinal).First());
                foreach (var form in group)
                {
                    (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value) = (form, NameForms.Slug(form), NameForms.SortKey(form));
                    insert.ExecuteNonQuery();
                }
            }
        }

        return done;
    }

    // Both in the order of the groups, side by side: an archive of a million records has as many groups, and few of them change.
    private static void Rank(SqliteConnection connection, Dictionary<string, long> uses)
    {
        var changed = new List<(string Candidate, long Uses)>();
        using (var read = Catalogue.Command(connection, "select f.candidate, f.form, g.uses from name_form f left join name_group g on g.candidate = f.candidate order by f.candidate"))
        using (var reader = read.ExecuteReader())
        {
            var (group, sum, before) = ("", 0L, -1L);
            while (reader.Read())
            {
                if (reader.GetString(0) is var candidate && candidate != group)
                {
                    Note(group, sum, before);
                    (group, sum, before) = (candidate, 0, reader.IsDBNull(2) ? -1 : reader.GetInt64(2));
                }

                sum += uses.GetValueOrDefault(reader.GetString(1));
            }

            Note(group, sum, before);
        }

        using var put = Catalogue.Command(connection, "insert or replace into name_group values ($candidate, $uses)", ("$candidate", ""), ("$uses", 0L));
        foreach (var (candidate, sum) in changed)
        {
            (put.Parameters[0].Value, put.Parameters[1].Value) = (candidate, sum);
            put.ExecuteNonQuery();
        }

        using var gone = Catalogue.Command(connection, "delete from name_group where not exists (select 1 from name_form f where f.candidate = name_group.candidate)");
        gone.ExecuteNonQuery();

        void Note(string group, long sum, long before)
        {
            if (group.Length > 0 && sum != before)
            {
                changed.Add((group, sum));
            }
        }
    }

    // A group is named after the form that most records have, and that may have become another one.
    private static bool Rename(SqliteConnection connection, IEnumerable<(string Form, string Slug, string Candidate)> kept, Dictionary<string, long> uses)
    {
        var renamed = false;
        using var rename = Catalogue.Command(connection, "update name_form set candidate = $to where candidate = $from", ("$to", ""), ("$from", ""));
        foreach (var group in kept.GroupBy(k => k.Candidate, StringComparer.Ordinal).ToList())
        {
            var first = group.OrderByDescending(k => uses[k.Form]).ThenBy(k => k.Form, StringComparer.Ordinal).First();
            if (first.Slug != group.Key)
            {
                (rename.Parameters[0].Value, rename.Parameters[1].Value) = (first.Slug, group.Key);
                rename.ExecuteNonQuery();
                renamed = true;
            }
        }

        return renamed;
    }

    // A form that fits another group whole, and about as well as its own, is taken out: nobody can say from the name whose it is.
    private static void SetApart(Dictionary<(int A, int B), double> scores, List<int>[] group)
    {
        var fits = new Dictionary<int, HashSet<int>>();
        foreach (var (a, b) in scores.Keys.Where(p => group[p.A] != group[p.B]))
        {
            (fits.TryGetValue(a, out var ofA) ? ofA : fits[a] = []).Add(b);
            (fits.TryGetValue(b, out var ofB) ? ofB : fits[b] = []).Add(a);
        }

        var apart = new List<int>();
        foreach (var (form, others) in fits.OrderBy(f => f.Key).Where(f => group[f.Key].Count > 1))
        {
            var own = group[form].Where(i => i != form).Average(i => Score(scores, form, i));
            if (others.Select(o => group[o]).Distinct().Any(g => g.TrueForAll(i => Score(scores, form, i) > 0)
                && g.Average(i => Score(scores, form, i)) >= own - Margin))
            {
                apart.Add(form);
            }
        }

        foreach (var form in apart)
        {
            group[form].Remove(form);
            group[form] = [form];
        }
    }

    private static double Score(Dictionary<(int A, int B), double> scores, int x, int y) => scores.GetValueOrDefault(x < y ? (x, y) : (y, x));
}
