using System.Collections;
using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Search.Queries;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Search.Engine;

/// <summary>Counts records by the persons named in them: a person stands in records in many forms.</summary>
/// <remarks>Which persons are shown follows from the commonest forms; how many records each has is then counted over all its forms, exactly.</remarks>
internal sealed class PersonCounts(SqliteConnection catalogue, SqliteConnection search, IndexSnapshot snapshot)
{
    /// <summary>The counts.</summary>
    /// <param name="forms">The commonest forms among the records found, with how many have each.</param>
    /// <param name="found">The records found.</param>
    /// <param name="own">Index of the filter by person, or -1.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="most">Persons to give.</param>
    /// <param name="without">Records that name nobody.</param>
    public FieldCounts Of(List<(int Label, int Records)> forms, IReadOnlyList<(int Doc, int Failed)> found, int own, SearchRequest request, int most, long without)
    {
        var persons = new Dictionary<string, (string Label, int Most)>(StringComparer.Ordinal);
        foreach (var (label, records) in forms)
        {
            var form = Catalogue.Query(search, "select value from label where id = $id", r => r.GetString(0), ("$id", label)).FirstOrDefault() ?? "";
            var (value, name) = PersonOf(form);
            persons.TryAdd(value, (name, records));
            if (persons.Count == most)
            {
                break;
            }
        }

        foreach (var chosen in request.Filters.Where(f => f.Field == FilterField.Person && !f.IsExcluded))
        {
            persons.TryAdd(chosen.Value, (NameOf(chosen.Value), 0));
        }

        if (persons.Count == 0)
        {
            return new FieldCounts(FilterField.Person, [], 0, without);
        }

        var bearers = new Dictionary<int, List<int>>();
        var values = persons.Keys.ToList();
        for (var i = 0; i < values.Count; i++)
        {
            foreach (var label in LabelsOf(values[i]))
            {
                if (!bearers.TryGetValue(label, out var list))
                {
                    bearers[label] = list = [];
                }

                list.Add(i);
            }
        }

        var counts = Count(found, own, bearers, values.Count);
        var chosenValues = request.Filters.Where(f => f.Field == FilterField.Person && !f.IsExcluded).Select(f => f.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var counted = values.Select((v, i) => new ValueCount(v, persons[v].Label, counts[i], chosenValues.Contains(v))).Where(v => v.Records > 0 || v.IsChosen).OrderByDescending(v => v.Records);
        return new FieldCounts(FilterField.Person, [.. counted], Math.Max(0, forms.Count - persons.Count), without);
    }

    // Most labels are of nobody looked for: one bit tells so.
    private long[] Count(IReadOnlyList<(int Doc, int Failed)> found, int own, Dictionary<int, List<int>> bearers, int persons)
    {
        var counts = new long[persons];
        if (bearers.Count == 0)
        {
            return counts;
        }

        var isLooked = new BitArray(bearers.Keys.Max() + 1);
        foreach (var label in bearers.Keys)
        {
            isLooked[label] = true;
        }

        var field = DocChunk.IndexOf(FilterField.Person);
        var lastOf = new int[persons];
        foreach (var (doc, failed) in found)
        {
            if (failed != -1 && failed != own)
            {
                continue;
            }

            foreach (var label in snapshot.ChunkOf(doc).LabelsOf(field, doc % DocChunk.Size))
            {
                if (label >= isLooked.Length || !isLooked[label])
                {
                    continue;
                }

                foreach (var person in bearers[label])
                {
                    counts[person] += lastOf[person] == doc ? 0 : 1;
                    lastOf[person] = doc;
                }
            }
        }

        return counts;
    }

    // The person of the authority file, else the group of names, else the form itself.
    private (string Value, string Label) PersonOf(string form)
    {
        var known = Catalogue.Query(catalogue, """
            select p.id, p.preferred from person_name n join person p on p.id = n.person_id where n.form = $form group by p.id limit 2
            """, r => (r.GetString(0), r.GetString(1)), ("$form", form));
        if (known.Length == 1)
        {
            return known[0];
        }

        var candidate = Catalogue.Query(catalogue, "select candidate from name_form where form = $form", r => r.GetString(0), ("$form", form));
        return candidate.IsEmpty ? (form, form) : (candidate[0], form);
    }

    private string NameOf(string value) =>
        Catalogue.Query(catalogue, "select preferred from person where id = $id union all select form from name_form where slug = $id limit 1", r => r.GetString(0), ("$id", value)).FirstOrDefault() ?? value;

    private ImmutableArray<int> LabelsOf(string value)
    {
        var forms = Catalogue.Query(catalogue, """
            select n.form from person_name n where n.person_id = $id and not exists (select 1 from person_name o where o.form = n.form and o.person_id <> n.person_id)
            union select f.form from name_form f where f.candidate = $id and not exists (select 1 from person_name n where n.form = f.form)
            """, r => r.GetString(0), ("$id", value));
        return [.. (forms.IsEmpty ? [value] : forms).SelectMany(form => Catalogue.Query(search, "select id from label where kind = $kind and value = $value", r => r.GetInt32(0), ("$kind", (int)FilterField.Person), ("$value", form)))];
    }
}
