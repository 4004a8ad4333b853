using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Translations;

/// <summary>Records that may be translations of new ones, by name and by day. They are only candidates: how they align decides.</summary>
internal static class TranslationCandidates
{
    // Of the records of one day in other languages the nearest in length; more would cost the import minutes on a day of thousands.
    private const int MostOfDay = 12;

    // Undated records are compared with each other only where there are no more than so many; a person links the rest.
    private const int MostUndated = 40;

    /// <summary>Candidate pairs among the records after a row number and between them and the others; the lesser identifier first.</summary>
    /// <returns>Each pair, and whether the names of the files speak for it.</returns>
    public static Dictionary<(string A, string B), bool> Of(SqliteConnection connection, long after)
    {
        var found = new Dictionary<(string A, string B), bool>();
        if (ArchiveDatabase.Scalar<long>(connection, "select count(*) from (select distinct language from record where language is not null limit 2)") < 2)
        {
            return found;
        }

        var fresh = Catalogue.Query(connection, """
            select id, collection_id, member, language, date_edtf, event_date, words from record where seq > $after and language is not null order by seq
            """, r => new Fresh(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4), r.IsDBNull(5) ? null : r.GetString(5), r.GetInt32(6)),
            ("$after", after));
        ByDay(connection, fresh, found);
        ByName(connection, fresh, after, found);
        return found;
    }

    /// <summary>Whether two records would be candidates for each other.</summary>
    public static bool? ByNameOf(SqliteConnection connection, string a, string b)
    {
        var rows = Catalogue.Query(connection, "select id, collection_id, member, language, date_edtf, event_date, words from record where id in ($a, $b)",
            r => new Fresh(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? "" : r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4),
                r.IsDBNull(5) ? null : r.GetString(5), r.GetInt32(6)), ("$a", a), ("$b", b));
        if (rows is not [var one, var other] || one.Language == other.Language || one.Language == "" || other.Language == "")
        {
            return null;
        }

        var (stem, tagged) = FileNameStem.Of(one.Member);
        var (otherStem, otherTagged) = FileNameStem.Of(other.Member);
        return stem == otherStem && one.Collection == other.Collection && (tagged || otherTagged) ? true
            : one.Days.Intersect(other.Days).Any() || (one.Date is null && other.Date is null) ? false : null;
    }

    private static void ByDay(SqliteConnection connection, ImmutableArray<Fresh> fresh, Dictionary<(string A, string B), bool> found)
    {
        // Two ranges of the index around the record's own language: a day of thousands in one language costs nothing.
        using var others = Catalogue.Command(connection, """
            select id, words from record where date_edtf = $day and language < $language
            union all select id, words from record where date_edtf = $day and language > $language
            union all select id, words from record where event_date = $day and language < $language
            union all select id, words from record where event_date = $day and language > $language
            limit 400
            """, ("$day", ""), ("$language", ""));
        using var undated = Catalogue.Command(connection, """
            select id, words from record where date_edtf is null and language < $language
            union all select id, words from record where date_edtf is null and language > $language limit 100
            """, ("$language", ""));
        foreach (var record in fresh)
        {
            var near = new List<(string Id, int Words)>();
            others.Parameters[1].Value = undated.Parameters[0].Value = record.Language;
            foreach (var day in record.Days)
            {
                others.Parameters[0].Value = day;
                Read(others, near);
            }

            if (record.Date is null)
            {
                var dated = near.Count;
                Read(undated, near);
                if (near.Count - dated > MostUndated)
                {
                    near.RemoveRange(dated, near.Count - dated);
                }
            }

            foreach (var (id, _) in near.DistinctBy(n => n.Id).OrderBy(n => Math.Abs(Math.Log((n.Words + 1.0) / (record.Words + 1.0)))).ThenBy(n => n.Id, StringComparer.Ordinal)
                .Take(record.Date is null ? MostUndated : MostOfDay))
            {
                found.TryAdd(Pair(record.Id, id), false);
            }
        }
    }

    // Few names bear a language. Only where one does are the others looked through.
    private static void ByName(SqliteConnection connection, ImmutableArray<Fresh> fresh, long after, Dictionary<(string A, string B), bool> found)
    {
        var stems = fresh.Select(r => (Record: r, Name: FileNameStem.Of(r.Member))).Select(s => (s.Record, Key: $"{s.Record.Collection}/{s.Name.Stem}", s.Name.Tagged)).ToList();
        var byStem = stems.GroupBy(s => s.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(s => (s.Record.Id, s.Record.Language)).ToList(), StringComparer.Ordinal);
        var wanted = stems.Where(s => s.Tagged).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in wanted)
        {
            Join(byStem[key], byStem[key], found);
        }

        // Older ones with a tag, for whatever came in now.
        foreach (var (key, id, language) in Catalogue.Query(connection, "select s.stem, r.id, r.language from translation_stem s join record r on r.id = s.record_id where r.language is not null",
            r => (r.GetString(0), r.GetString(1), r.GetString(2))))
        {
            Join([(id, language)], byStem.GetValueOrDefault(key, []), found);
        }

        // Older ones without, for what came in now with one.
        if (wanted.Count > 0 && after > 0)
        {
            foreach (var (id, language, key) in Catalogue.Query(connection, "select id, language, collection_id, member from record where seq <= $after and language is not null",
                r => (r.GetString(0), r.GetString(1), $"{r.GetString(2)}/{FileNameStem.Of(r.GetString(3)).Stem}"), ("$after", after)))
            {
                if (wanted.Contains(key))
                {
                    Join([(id, language)], byStem[key], found);
                }
            }
        }

        foreach (var (record, key, _) in stems.Where(s => s.Tagged))
        {
            using var keep = Catalogue.Command(connection, "insert or ignore into translation_stem values ($stem, $id)", ("$stem", key), ("$id", record.Id));
            keep.ExecuteNonQuery();
        }
    }

    private static void Join(List<(string Id, string Language)> left, List<(string Id, string Language)> right, Dictionary<(string A, string B), bool> found)
    {
        foreach (var (id, language) in left.Take(MostUndated))
        {
            foreach (var other in right.Take(MostUndated).Where(o => o.Id != id && o.Language != language))
            {
                found[Pair(id, other.Id)] = true;
            }
        }
    }

    private static void Read(SqliteCommand command, List<(string Id, int Words)> into)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            into.Add((reader.GetString(0), reader.GetInt32(1)));
        }
    }

    /// <summary>Two identifiers in the order of the tables.</summary>
    public static (string A, string B) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private sealed record Fresh(string Id, string Collection, string Member, string Language, string? Date, string? Event, int Words)
    {
        // Only whole days: "1962" joins nothing.
        public IEnumerable<string> Days => new[] { Date, Event }.OfType<string>().Where(d => d.Length == 10 && d[4] == '-' && d[7] == '-').Distinct(StringComparer.Ordinal);
    }
}
