using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Names;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Which forms of names are alike: kept, so that what comes in is compared with its likes alone, and nothing twice.</summary>
internal static class NameMatches
{
    // More names than this under one key tell nothing apart, and comparing all with all would take hours: of a key as common as that the first are taken.
    private const int LargestBlock = 4000;

    // Keys of one or two consonants stand for half of all names. They are taken only where a name has no longer one.
    private const int ShortKey = 2;

    /// <summary>The keys under which a form is looked for; two forms of one name have one in common, but for rare misspellings of short names.</summary>
    public static IEnumerable<string> KeysOf(PersonName name)
    {
        if (!name.IsPersonLike)
        {
            return [];
        }

        var keys = name.SurnameKeys;
        var longest = keys.Length == 0 ? 0 : keys.Max(k => k.Length);
        return keys.Where(k => k.Length > ShortKey || k.Length == longest);
    }

    /// <summary>Pairs of forms that may be one name, by their places; the score is above 0.</summary>
    /// <param name="names">The names.</param>
    /// <param name="known">Names before this place are not compared with each other.</param>
    public static ConcurrentDictionary<(int A, int B), double> Find(IReadOnlyList<PersonName> names, int known)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var key in KeysOf(names[i]))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks[key] = block = [];
                }

                if (block.Count < LargestBlock)
                {
                    block.Add(i);
                }
            }
        }

        var found = new ConcurrentDictionary<(int A, int B), double>();
        Parallel.For(known, names.Count, b =>
        {
            var seen = new HashSet<int>();
            foreach (var key in KeysOf(names[b]))
            {
                foreach (var a in blocks[key])
                {
                    if (a >= b)
                    {
                        break;
                    }

                    if (seen.Add(a) && NameMatcher.Match(names[a], names[b]) is { IsMatch: true } match)
                    {
                        found[(a, b)] = Math.Max(match.Score, double.Epsilon);
                    }
                }
            }
        });
        return found;
    }

    /// <summary>Compares new forms with each other and with those that are kept, and keeps what was found; within a transaction.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="fresh">Forms of which nothing is kept yet.</param>
    public static void Add(SqliteConnection connection, ImmutableArray<string> fresh)
    {
        var names = fresh.Select(PersonName.Parse).ToArray();
        var old = OldForms(connection, names);
        ImmutableArray<string> all = [.. old, .. fresh];
        var found = Find([.. old.Select(PersonName.Parse), .. names], old.Length);

        using var key = Catalogue.Command(connection, "insert or ignore into name_key values ($key, $form)", ("$key", ""), ("$form", ""));
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var value in KeysOf(names[i]).Distinct(StringComparer.Ordinal))
            {
                (key.Parameters[0].Value, key.Parameters[1].Value) = (value, fresh[i]);
                key.ExecuteNonQuery();
            }
        }

        using var match = Catalogue.Command(connection, "insert or ignore into name_match values ($a, $b, $score)", ("$a", ""), ("$b", ""), ("$score", 0.0));
        foreach (var ((a, b), score) in found.OrderBy(f => f.Key))
        {
            var (first, second) = string.CompareOrdinal(all[a], all[b]) < 0 ? (all[a], all[b]) : (all[b], all[a]);
            (match.Parameters[0].Value, match.Parameters[1].Value, match.Parameters[2].Value) = (first, second, score);
            match.ExecuteNonQuery();
        }
    }

    /// <summary>Forgets a form; within a transaction.</summary>
    public static void Remove(SqliteConnection connection, string form)
    {
        using var forget = Catalogue.Command(connection, """
            delete from name_key where form = $form and key in (select value from json_each($keys));
            delete from name_match where a = $form;
            delete from name_match where b = $form;
            """, ("$form", form), ("$keys", System.Text.Json.JsonSerializer.Serialize(ImmutableArray.CreateRange(KeysOf(PersonName.Parse(form))), CatalogueJson.Default.ImmutableArrayString)));
        forget.ExecuteNonQuery();
    }

    /// <summary>The forms that are like one, with their scores.</summary>
    public static ImmutableArray<(string Form, double Score)> Of(SqliteConnection connection, string form) => Catalogue.Query(connection,
        "select b, score from name_match where a = $form union all select a, score from name_match where b = $form",
        r => (r.GetString(0), r.GetDouble(1)), ("$form", form));

    private static ImmutableArray<string> OldForms(SqliteConnection connection, PersonName[] names)
    {
        var keys = names.SelectMany(KeysOf).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return Catalogue.Query(connection, "select distinct form from name_key where key in (select value from json_each($keys)) order by form", r => r.GetString(0),
            ("$keys", System.Text.Json.JsonSerializer.Serialize(keys, CatalogueJson.Default.ImmutableArrayString)));
    }
}
