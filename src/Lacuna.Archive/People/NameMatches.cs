using System.Collections.Immutable;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Names;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Which forms of names are alike: kept, so that what comes in is compared with its likes alone, and nothing twice.</summary>
/// <remarks>Everything that is added here may be added again, by whoever comes next: what was cut off leaves nothing wrong. Forms go by numbers; see <c>name_number</c>.</remarks>
internal static class NameMatches
{
    // Forms that get their keys at once, and pairs that are sorted before they are written: in the order of the tables, or every row would cost a page.
    private const int FormsTogether = 100_000;
    private const int PairsTogether = 1_000_000;

    // Rows of one transaction: others who write wait no longer than a second.
    private const int RowsTogether = 200_000;

    /// <summary>Gives numbers and keys to all forms that are in no group yet, and compares them with each other and with the rest; no transaction may be open.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="progress">Told now and then how many were compared, and of how many; or null.</param>
    /// <param name="cancellation">Stops between two keys; the next time all of it is done again.</param>
    /// <returns>The numbers of these forms.</returns>
    public static ImmutableArray<int> AddNew(SqliteConnection connection, Action<long, long>? progress, CancellationToken cancellation)
    {
        var fresh = ImmutableArray.CreateBuilder<int>();
        var keys = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var last = "";
        ImmutableArray<string> forms;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            forms = Catalogue.Query(connection, """
                select m.form from (select distinct form from mention where form > $last) m left join name_form f on f.form = m.form where f.form is null limit $limit
                """, r => r.GetString(0), ("$last", last), ("$limit", FormsTogether));
            if (!forms.IsEmpty)
            {
                last = forms[^1];
                AddKeys(connection, forms, fresh, keys, cancellation);
            }
        }
        while (forms.Length == FormsTogether);

        var compared = 0L;
        var found = new List<NamePair>();
        var isNew = fresh.ToHashSet();
        var largest = NameBlock.LargestOf(ArchiveDatabase.Scalar<long>(connection, "select count(*) from name_number"));
        var total = keys.Values.Sum(c => (long)c);
        foreach (var (count, pairs) in OrderedWork.Run(keys.Select(k => (New: k.Value, Block: Load(connection, k.Key, isNew, largest))), b => (b.New, b.Block.Compare(largest)), cancellation))
        {
            compared += count;
            found.AddRange(pairs);
            if (found.Count >= PairsTogether)
            {
                Keep(connection, found);
            }

            progress?.Invoke(fresh.Count * compared / total, fresh.Count);
        }

        Keep(connection, found);
        return fresh.ToImmutable();
    }

    /// <summary>Forgets a form; within a transaction.</summary>
    public static void Remove(SqliteConnection connection, string form)
    {
        using var forget = Catalogue.Command(connection, """
            delete from name_key where form = (select number from name_number where form = $form) and key in (select value from json_each($keys));
            delete from name_match where b = (select number from name_number where form = $form)
              and a in (select b from name_match where a = (select number from name_number where form = $form));
            delete from name_match where a = (select number from name_number where form = $form);
            delete from name_number where form = $form;
            """, ("$form", form),
            ("$keys", System.Text.Json.JsonSerializer.Serialize(ImmutableArray.CreateRange(NameBlock.KeysOf(PersonName.Parse(form))), CatalogueJson.Default.ImmutableArrayString)));
        forget.ExecuteNonQuery();
    }

    /// <summary>The forms that are like one, with their scores.</summary>
    public static ImmutableArray<(string Form, double Score)> Of(SqliteConnection connection, string form) => Catalogue.Query(connection, """
        select o.form, m.score from name_number n join name_match m on m.a = n.number join name_number o on o.number = m.b where n.form = $form
        """, r => (r.GetString(0), r.GetInt32(1) / 1000.0), ("$form", form));

    private static void AddKeys(SqliteConnection connection, ImmutableArray<string> forms, ImmutableArray<int>.Builder fresh, SortedDictionary<string, int> keys, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var number = Catalogue.Command(connection, "insert into name_number (form) values ($form) on conflict (form) do update set form = form returning number", ("$form", ""));
        var rows = new List<(string Key, int Form)>();
        foreach (var (form, of) in OrderedWork.Run(forms.Chunk(FormsTogether / 100), c => c.Select(f => (Form: f, Keys: NameBlock.KeysOf(PersonName.Parse(f)).Distinct(StringComparer.Ordinal).ToArray())).ToArray(), cancellation).SelectMany(c => c))
        {
            number.Parameters[0].Value = form;
            var of32 = checked((int)(long)(number.ExecuteScalar() ?? throw new InvalidOperationException("A row was to be returned.")));
            fresh.Add(of32);
            foreach (var key in of)
            {
                rows.Add((key, of32));
                keys[key] = keys.GetValueOrDefault(key) + 1;
            }
        }

        rows.Sort(static (x, y) => string.CompareOrdinal(x.Key, y.Key) is var c and not 0 ? c : x.Form.CompareTo(y.Form));
        using var insert = Catalogue.Command(connection, "insert or ignore into name_key values ($key, $form)", ("$key", ""), ("$form", 0));
        foreach (var (key, form) in rows)
        {
            (insert.Parameters[0].Value, insert.Parameters[1].Value) = (key, form);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    // A block that is compared as a whole needs no order.
    private static NameBlock Load(SqliteConnection connection, string key, HashSet<int> isNew, int largest)
    {
        var block = Catalogue.Query(connection, "select n.number, n.form from name_key k join name_number n on n.number = k.form where k.key = $key",
            r => new BlockForm(r.GetInt32(0), r.GetString(1), isNew.Contains(r.GetInt32(0)), null), ("$key", key));
        if (block.Length <= largest)
        {
            return new NameBlock(block);
        }

        using var sortKey = Catalogue.Command(connection, "select sort_key from name_form where form = $form", ("$form", ""));
        return new NameBlock([.. block.Select(f =>
        {
            sortKey.Parameters[0].Value = f.Form;
            return f.IsNew ? f : f with { SortKey = sortKey.ExecuteScalar() as string };
        })]);
    }

    private static void Keep(SqliteConnection connection, List<NamePair> found)
    {
        found.AddRange([.. found.Select(p => new NamePair(p.B, p.A, p.Score))]);
        found.Sort(static (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        using var insert = Catalogue.Command(connection, "insert or ignore into name_match values ($a, $b, $score)", ("$a", 0), ("$b", 0), ("$score", 0));
        foreach (var rows in found.Distinct().Chunk(RowsTogether))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            foreach (var (a, b, score) in rows)
            {
                (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value) = (a, b, (int)score);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        found.Clear();
    }
}
