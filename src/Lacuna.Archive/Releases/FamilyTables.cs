using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.Grouping;
using Lacuna.Documents.Dates;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Releases;

/// <summary>The families in the catalogue: what follows from the pairs and from decisions.</summary>
internal static class FamilyTables
{
    /// <summary>Works out the families anew of these records and of all that hang together with them; within a transaction.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="records">Row numbers.</param>
    public static void Refresh(SqliteConnection connection, IEnumerable<long> records)
    {
        var decisions = ReleaseDecisions.Read(connection);
        var reach = new Reach(connection, decisions);
        var start = records.ToHashSet();
        if (start.Count > Reach.Many)
        {
            reach.TakeAll();
        }

        reach.From(start);
        using (var clear = Catalogue.Command(connection, """
            delete from release_family where first in (select family from release_member where seq in (select value from json_each($list)));
            delete from release_member where seq in (select value from json_each($list));
            """, ("$list", JsonSerializer.Serialize([.. reach.Records], CatalogueJson.Default.ImmutableArrayInt64))))
        {
            clear.ExecuteNonQuery();
        }

        Write(connection, decisions, reach);
    }

    /// <summary>Row numbers of records, as far as the catalogue has them.</summary>
    public static ImmutableArray<long> Sequences(SqliteConnection connection, IEnumerable<string> ids) => Catalogue.Query(connection,
        "select seq from record where id in (select value from json_each($list))", r => r.GetInt64(0),
        ("$list", JsonSerializer.Serialize([.. ids], CatalogueJson.Default.ImmutableArrayString)));

    private static void Write(SqliteConnection connection, ReleaseDecisions decisions, Reach reach)
    {
        // Places by identifier, so that ties fall out alike in every archive that holds the same.
        var order = reach.Ids.OrderBy(r => r.Value, StringComparer.Ordinal).Select(r => r.Key).ToArray();
        var place = order.Index().ToDictionary(o => o.Item, o => o.Index);
        var placeOf = order.Index().ToDictionary(o => reach.Ids[o.Item], o => o.Index, StringComparer.Ordinal);
        var pairs = reach.Pairs.Where(p => place.ContainsKey(p.Key.A) && place.ContainsKey(p.Key.B)).Select(p =>
        {
            var pair = DocumentPair.Of(place[p.Key.A], place[p.Key.B]);
            return new ReleasePair(pair.A, pair.B, p.Value, 0, 0, Kinship.Release);
        });
        DocumentPair[] together = [.. Known(decisions.Together, placeOf)];
        var groups = ReleaseGrouping.Join(pairs, together, Known(decisions.Apart, placeOf).ToHashSet());
        using var family = Catalogue.Command(connection, "insert into release_family values ($first, $confidence, $confirmed)");
        var (first, confidence, confirmed) = (family.Parameters.AddWithValue("$first", 0), family.Parameters.AddWithValue("$confidence", 0), family.Parameters.AddWithValue("$confirmed", 0));
        using var member = Catalogue.Command(connection, "insert into release_member values ($seq, $family)");
        var (sequence, of) = (member.Parameters.AddWithValue("$seq", 0), member.Parameters.AddWithValue("$family", 0));
        foreach (var group in groups)
        {
            var members = group.Members.Select(m => order[m]).ToArray();
            var isConfirmed = AreOne(group, together);
            var oldest = Oldest(connection, members);
            (first.Value, confidence.Value, confirmed.Value) = (oldest, isConfirmed ? 1 : Math.Round(group.Confidence, 6), isConfirmed ? 1 : 0);
            family.ExecuteNonQuery();
            of.Value = oldest;
            foreach (var seq in members)
            {
                sequence.Value = seq;
                member.ExecuteNonQuery();
            }
        }
    }

    private static IEnumerable<DocumentPair> Known(IEnumerable<(string A, string B)> pairs, Dictionary<string, int> placeOf)
    {
        foreach (var (a, b) in pairs)
        {
            if (placeOf.TryGetValue(a, out var one) && placeOf.TryGetValue(b, out var other))
            {
                yield return DocumentPair.Of(one, other);
            }
        }
    }

    // Whether decisions alone hold the whole group together.
    private static bool AreOne(ReleaseGroup group, DocumentPair[] together)
    {
        if (together.Length == 0)
        {
            return false;
        }

        var members = group.Members.ToHashSet();
        var within = together.Where(p => members.Contains(p.A) && members.Contains(p.B)).ToLookup(p => p.A);
        var back = within.SelectMany(g => g).ToLookup(p => p.B);
        var reached = new HashSet<int> { group.Members[0] };
        var next = new Stack<int>(reached);
        while (next.TryPop(out var one))
        {
            foreach (var other in within[one].Select(p => p.B).Concat(back[one].Select(p => p.A)))
            {
                if (reached.Add(other))
                {
                    next.Push(other);
                }
            }
        }

        return reached.Count == members.Count;
    }

    private static long Oldest(SqliteConnection connection, long[] members) => Catalogue.Query(connection,
        "select seq, released_edtf, received, id from record where seq in (select value from json_each($list))",
        r => (Sequence: r.GetInt64(0), Released: HistoricalDate.TryParse(r.IsDBNull(1) ? null : r.GetString(1), out var date) ? date : null, Received: r.GetString(2), Id: r.GetString(3)),
        ("$list", JsonSerializer.Serialize([.. members], CatalogueJson.Default.ImmutableArrayInt64)))
        .OrderBy(m => SortKey(m.Released), StringComparer.Ordinal).ThenBy(m => m.Received, StringComparer.Ordinal).ThenBy(m => m.Id, StringComparer.Ordinal).First().Sequence;

    /// <summary>A key that puts dates in the order of their first days, and what is undated last.</summary>
    public static string SortKey(HistoricalDate? released) => released?.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "~";
}
