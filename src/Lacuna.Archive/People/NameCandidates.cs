using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
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
    // A key shared by more names than this tells nothing apart ("Smith" in a census); comparing all with all would take hours.
    private const int LargestBlock = 400;

    // Forms of one name that match less well than this beside another group are not safe to put into either.
    private const double Margin = 0.08;

    /// <summary>Works the groups out anew where a record names somebody in a form that is in none yet.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public static bool Refresh(SqliteConnection connection)
    {
        if (ArchiveDatabase.Scalar<long>(connection, "select exists (select 1 from mention where form not in (select form from name_form))") == 0)
        {
            return false;
        }

        var forms = Catalogue.Query(connection, "select form, count(*) from mention group by form order by count(*) desc, form", r => r.GetString(0));
        var groups = Group(forms);
        using var transaction = connection.BeginTransaction(deferred: false);
        using (var clear = Catalogue.Command(connection, "delete from name_form"))
        {
            clear.ExecuteNonQuery();
        }

        using var insert = Catalogue.Command(connection, "insert or ignore into name_form values ($form, $slug, $key, $candidate)");
        var form = insert.Parameters.AddWithValue("$form", "");
        var slug = insert.Parameters.AddWithValue("$slug", "");
        var key = insert.Parameters.AddWithValue("$key", "");
        var candidate = insert.Parameters.AddWithValue("$candidate", "");
        foreach (var group in groups)
        {
            candidate.Value = NameForms.Slug(group[0]);
            foreach (var name in group)
            {
                (form.Value, slug.Value, key.Value) = (name, NameForms.Slug(name), NameForms.SortKey(name));
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        return true;
    }

    /// <summary>Groups of forms, each led by the form that comes first among those given.</summary>
    /// <param name="forms">Forms, each once, the best first: a group is named after its first.</param>
    public static ImmutableArray<ImmutableArray<string>> Group(ImmutableArray<string> forms)
    {
        var names = forms.Select(PersonName.Parse).ToArray();
        var scores = Compare(names);
        var group = Enumerable.Range(0, names.Length).Select(i => new List<int> { i }).ToArray();
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

    private static Dictionary<(int A, int B), double> Compare(PersonName[] names)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var key in names[i].IsPersonLike ? names[i].BlockingKeys : [])
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks[key] = block = [];
                }

                block.Add(i);
            }
        }

        var compared = new HashSet<(int, int)>();
        var scores = new Dictionary<(int A, int B), double>();
        foreach (var block in blocks.Values)
        {
            var most = Math.Min(block.Count, LargestBlock);
            for (var i = 0; i < most; i++)
            {
                for (var j = i + 1; j < most; j++)
                {
                    var pair = (block[i], block[j]);
                    if (compared.Add(pair) && NameMatcher.Match(names[pair.Item1], names[pair.Item2]) is { IsMatch: true } match)
                    {
                        scores[pair] = Math.Max(match.Score, double.Epsilon);
                    }
                }
            }
        }

        return scores;
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
