using Lacuna.Archive.Holdings;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Works out groups of names anew, from what is kept of their likeness; within one transaction.</summary>
/// <param name="connection">The catalogue.</param>
/// <param name="done">Numbers of forms that were worked out already; it grows.</param>
internal sealed class NameRegrouping(SqliteConnection connection, HashSet<int> done) : IDisposable
{
    private readonly SqliteCommand _alike = Catalogue.Command(connection, "select b, score from name_match where a = $a", ("$a", 0));
    private readonly SqliteCommand _form = Catalogue.Command(connection, "select form from name_number where number = $number", ("$number", 0));
    private readonly SqliteCommand _uses = Catalogue.Command(connection, "select count(*) from mention where form = $form", ("$form", ""));
    private readonly SqliteCommand _insert = Catalogue.Command(connection, "insert or replace into name_form values ($form, $slug, $key, $candidate)",
        ("$form", ""), ("$slug", ""), ("$key", ""), ("$candidate", ""));

    /// <summary>Works out the groups of a form, of those that are like it, and of those that are like these, and so on: no other form has any influence on them.</summary>
    /// <param name="number">The number of the form; nothing happens where it was reached before.</param>
    public void From(int number)
    {
        if (!done.Add(number))
        {
            return;
        }

        var (reached, pairs) = Reach(number);
        var forms = new List<(string Form, int Number)>(reached.Count);
        foreach (var one in reached)
        {
            _form.Parameters[0].Value = one;
            if (_form.ExecuteScalar() is string form)
            {
                forms.Add((form, one));
            }
        }

        // Not by use or number, or the order in which records come in would show in the groups.
        forms.Sort(static (x, y) => string.CompareOrdinal(x.Form, y.Form));
        var places = new Dictionary<int, int>(forms.Count);
        for (var i = 0; i < forms.Count; i++)
        {
            places[forms[i].Number] = i;
        }

        for (var i = 0; i < pairs.Count; i++)
        {
            var (a, b) = (places[pairs[i].A], places[pairs[i].B]);
            pairs[i] = new NamePair(Math.Min(a, b), Math.Max(a, b), pairs[i].Score);
        }

        foreach (var group in NameGraph.Of(forms.Count, pairs).Groups())
        {
            Write(forms, group);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _alike.Dispose();
        _form.Dispose();
        _uses.Dispose();
        _insert.Dispose();
    }

    private (List<int> Reached, List<NamePair> Pairs) Reach(int start)
    {
        var (reached, pairs) = (new List<int> { start }, new List<NamePair>());
        for (var i = 0; i < reached.Count; i++)
        {
            var a = reached[i];
            _alike.Parameters[0].Value = a;
            using var reader = _alike.ExecuteReader();
            while (reader.Read())
            {
                var b = reader.GetInt32(0);
                if (a < b)
                {
                    pairs.Add(new NamePair(a, b, (ushort)reader.GetInt32(1)));
                }

                if (done.Add(b))
                {
                    reached.Add(b);
                }
            }
        }

        return (reached, pairs);
    }

    private void Write(List<(string Form, int Number)> forms, int[] group)
    {
        var first = group.Length == 1 ? group[0] : group.OrderByDescending(i => Uses(forms[i].Form)).ThenBy(i => i).First();
        _insert.Parameters[3].Value = NameForms.Slug(forms[first].Form);
        foreach (var place in group)
        {
            var form = forms[place].Form;
            (_insert.Parameters[0].Value, _insert.Parameters[1].Value, _insert.Parameters[2].Value) = (form, NameForms.Slug(form), NameForms.SortKey(form));
            _insert.ExecuteNonQuery();
        }
    }

    private long Uses(string form)
    {
        _uses.Parameters[0].Value = form;
        return _uses.ExecuteScalar() is long count ? count : 0;
    }
}
