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

    /// <summary>Records that are looked at in one step: so many of their candidates are in memory at once.</summary>
    private const int Page = 5000;

    private const string Columns = "seq, id, collection_id, member, language, date_edtf, event_date, words";

    /// <summary>Whether there are records in two languages at all.</summary>
    public static bool AreThere(SqliteConnection connection) =>
        ArchiveDatabase.Scalar<long>(connection, "select count(*) from (select distinct language from record where language is not null limit 2)") > 1;

    /// <summary>Candidate pairs of one page of records, by their days, among themselves and with all others; the lesser identifier first.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="after">Row number of the last record of the page before.</param>
    /// <param name="found">The pairs; the names of the files do not speak for them.</param>
    /// <returns>The row number of the last record of this page and how many it has; none where all were looked at.</returns>
    public static (long Last, int Records) ByDay(SqliteConnection connection, long after, Dictionary<(string A, string B), bool> found)
    {
        var page = Catalogue.Query(connection, $"select {Columns} from record where seq > $after and language is not null order by seq limit $limit", Read, ("$after", after), ("$limit", Page));
        ByDay(connection, page, found);
        return (page.IsEmpty ? after : page[^1].Sequence, page.Length);
    }

    /// <summary>Whether two records would be candidates for each other.</summary>
    public static bool? ByNameOf(SqliteConnection connection, string a, string b)
    {
        var rows = Catalogue.Query(connection, $"select {Columns} from record where id in ($a, $b)", Read, ("$a", a), ("$b", b));
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

    /// <summary>Candidate pairs by the names of files, among the records after a row number and between them and the others.</summary>
    /// <remarks>Few names bear a language. Only those that are called like one of these are looked at together.</remarks>
    /// <param name="connection">The catalogue, with a transaction under way.</param>
    /// <param name="after">A row number.</param>
    /// <param name="found">The pairs, for which the names of the files speak.</param>
    public static void ByName(SqliteConnection connection, long after, Dictionary<(string A, string B), bool> found)
    {
        var older = Catalogue.Query(connection, "select s.stem, r.id, r.language from translation_stem s join record r on r.id = s.record_id where r.language is not null and r.seq <= $after",
            r => (Key: r.GetString(0), Id: r.GetString(1), Language: r.GetString(2)), ("$after", after));
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        using (var keep = Catalogue.Command(connection, "insert or ignore into translation_stem values ($stem, $id)", ("$stem", ""), ("$id", "")))
        {
            foreach (var record in Stems(connection, "seq > $seq", after).Where(r => r.IsTagged))
            {
                wanted.Add(record.Key);
                (keep.Parameters[0].Value, keep.Parameters[1].Value) = (record.Key, record.Id);
                keep.ExecuteNonQuery();
            }
        }

        if (wanted.Count == 0 && older.IsEmpty)
        {
            return;
        }

        var looked = older.Select(o => o.Key).Concat(wanted).ToHashSet(StringComparer.Ordinal);
        var byStem = new Dictionary<string, List<(string Id, string Language)>>(StringComparer.Ordinal);
        foreach (var record in Stems(connection, "seq > $seq", after).Where(r => looked.Contains(r.Key)))
        {
            (byStem.TryGetValue(record.Key, out var same) ? same : byStem[record.Key] = []).Add((record.Id, record.Language));
        }

        foreach (var key in wanted)
        {
            Join(byStem[key], byStem[key], found);
        }

        // Older ones with a tag, for whatever came in now.
        foreach (var (key, id, language) in older)
        {
            Join([(id, language)], byStem.GetValueOrDefault(key, []), found);
        }

        // Older ones without, for what came in now with one.
        if (wanted.Count > 0 && after > 0)
        {
            foreach (var record in Stems(connection, "seq <= $seq", after).Where(r => wanted.Contains(r.Key)))
            {
                Join([(record.Id, record.Language)], byStem[record.Key], found);
            }
        }
    }

    private static IEnumerable<(string Key, string Id, string Language, bool IsTagged)> Stems(SqliteConnection connection, string which, long sequence)
    {
        using var command = Catalogue.Command(connection, $"select id, language, collection_id, member from record where {which} and language is not null order by seq", ("$seq", sequence));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (stem, tagged) = FileNameStem.Of(reader.GetString(3));
            yield return ($"{reader.GetString(2)}/{stem}", reader.GetString(0), reader.GetString(1), tagged);
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

    private static Fresh Read(SqliteDataReader r) => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.IsDBNull(4) ? "" : r.GetString(4), r.IsDBNull(5) ? null : r.GetString(5),
        r.IsDBNull(6) ? null : r.GetString(6), r.GetInt32(7));

    private sealed record Fresh(long Sequence, string Id, string Collection, string Member, string Language, string? Date, string? Event, int Words)
    {
        // Only whole days: "1962" joins nothing.
        public IEnumerable<string> Days => new[] { Date, Event }.OfType<string>().Where(d => d.Length == 10 && d[4] == '-' && d[7] == '-').Distinct(StringComparer.Ordinal);
    }
}
