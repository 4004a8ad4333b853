using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Names;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>With whom somebody is named and met, what they said, in what parts over time. Safe to use from many threads.</summary>
public sealed class PersonCompany
{
    // Records of one person whose other names are counted, the newest received first: some 60 ms. A minister of forty years has more.
    private const int MostRecords = 2000;

    private const int LongestWords = 420;

    private readonly ReadingRoom _room;

    internal PersonCompany(ReadingRoom room) => _room = room;

    /// <summary>Persons named in the same records and present at the same meetings.</summary>
    /// <param name="bearer">Whose company.</param>
    /// <param name="limit">Persons at most.</param>
    public Company With(Bearer bearer, int limit)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        var forms = Json(bearer.Forms);
        using var connection = _room.Database.ReadCatalogue();
        var documents = ArchiveDatabase.Scalar<long>(connection, "select count(distinct record_id) from mention where form in (select value from json_each($forms))", ("$forms", forms));
        var found = new Dictionary<string, (string Name, bool IsDecided, int Meetings, int Documents)>(StringComparer.Ordinal);
        foreach (var (form, count) in Catalogue.Query(connection, """
            with own as (select distinct record_id from mention where form in (select value from json_each($forms)) limit $most)
            select m.form, count(distinct m.record_id) from own cross join mention m on m.record_id = own.record_id
            where m.form not in (select value from json_each($forms)) group by m.form order by 2 desc limit $few
            """, Pair, ("$forms", forms), ("$most", MostRecords), ("$few", 8 * limit)))
        {
            Add(connection, found, bearer, form, 0, count);
        }

        foreach (var (lead, count) in Catalogue.Query(connection, """
            with own as (select distinct meeting from meeting_person where form in (select value from json_each($forms)) limit $most)
            select p.lead, count(distinct p.meeting) from own cross join meeting_person p on p.meeting = own.meeting
            where p.form = p.lead and p.lead not in (select value from json_each($forms)) group by p.lead order by 2 desc limit $few
            """, Pair, ("$forms", forms), ("$most", MostRecords), ("$few", 8 * limit)))
        {
            Add(connection, found, bearer, lead, count, 0);
        }

        return new Company(
            [.. found.OrderByDescending(f => f.Value.Meetings * 3 + f.Value.Documents).ThenBy(f => f.Value.Name, StringComparer.Ordinal).Take(limit)
                .Select(f => new Companion(f.Value.Name, new Bearer(f.Key, "", f.Value.IsDecided, []).Path, f.Key, f.Value.Meetings, f.Value.Documents))],
            (int)Math.Min(documents, MostRecords), documents);
    }

    /// <summary>What somebody said, by the date of the records, undated ones last.</summary>
    /// <param name="bearer">Who.</param>
    /// <param name="offset">Statements to pass over.</param>
    /// <param name="limit">Statements at most; their texts are read.</param>
    public ImmutableArray<Statement> Said(Bearer bearer, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        using var connection = _room.Database.ReadCatalogue();
        var rows = Catalogue.Query(connection, """
            select s.seq, s.speaker, s.manner, s.passage, s.start, s.length from statement s cross join record r on r.seq = s.seq
            where s.speaker in (select value from json_each($forms))
            order by r.date_earliest is null, r.date_earliest, s.seq, s.number limit $limit offset $offset
            """, r => (Sequence: r.GetInt64(0), Speaker: r.GetString(1), Manner: (SpeechManner)r.GetInt32(2), Passage: r.GetString(3), Start: r.GetInt32(4), Length: r.GetInt32(5)),
            ("$forms", Json(bearer.Forms)), ("$limit", limit), ("$offset", offset));
        var entries = _room.Catalogue.Entries([.. rows.Select(r => r.Sequence).Distinct()]).ToDictionary(e => e.Sequence);
        var texts = entries.Keys.ToDictionary(s => s, s => _room.Catalogue.TextOf(s) ?? "");
        return [.. rows.Where(r => entries.ContainsKey(r.Sequence)).Select(r =>
        {
            var text = texts[r.Sequence].AsSpan();
            var start = Math.Min(r.Start, text.Length);
            var words = Withheld.Context.Cut(text.Slice(start, Math.Min(r.Length, text.Length - start)), LongestWords, out var isCut);
            return new Statement(entries[r.Sequence], r.Speaker, r.Manner, r.Passage, words, isCut);
        })];
    }

    /// <summary>How many statements of somebody there are.</summary>
    /// <param name="bearer">Who.</param>
    public long CountSaid(Bearer bearer)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        using var connection = _room.Database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, "select count(*) from statement where speaker in (select value from json_each($forms))", ("$forms", Json(bearer.Forms)));
    }

    /// <summary>In how many records of each span of years somebody has which part.</summary>
    /// <param name="bearer">Who.</param>
    /// <returns>One row for each pair of first and last year and each part; both years null for undated records.</returns>
    public ImmutableArray<PartCount> Parts(Bearer bearer)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        using var connection = _room.Database.ReadCatalogue();
        return Catalogue.Query(connection, """
            select r.year, r.year_last, m.role, count(distinct r.id) from mention m cross join record r indexed by record_days on r.id = m.record_id
            where m.form in (select value from json_each($forms)) group by r.year, r.year_last, m.role
            """, r => new PartCount(r.IsDBNull(0) ? null : r.GetInt32(0), r.IsDBNull(1) ? null : r.GetInt32(1), Mentions.Role(r.GetString(2)), r.GetInt32(3)), ("$forms", Json(bearer.Forms)));
    }

    /// <summary>How many records of each year name somebody, undated ones last; a record counts for every year within its date.</summary>
    /// <param name="bearer">Who.</param>
    public ImmutableArray<YearCount> ByYear(Bearer bearer)
    {
        ArgumentNullException.ThrowIfNull(bearer);
        using var connection = _room.Database.ReadCatalogue();
        return YearSpans.Count(Catalogue.Query(connection, """
            select r.year, r.year_last, count(*) from (select distinct record_id from mention where form in (select value from json_each($forms))) m
              cross join record r indexed by record_days on r.id = m.record_id group by r.year, r.year_last
            """, r => (First: r.IsDBNull(0) ? (int?)null : r.GetInt32(0), Last: r.IsDBNull(1) ? (int?)null : r.GetInt32(1), Records: r.GetInt64(2)), ("$forms", Json(bearer.Forms))));
    }

    internal static string Json(ImmutableArray<string> forms) => JsonSerializer.Serialize(forms, CatalogueJson.Default.ImmutableArrayString);

    private static (string, int) Pair(SqliteDataReader r) => (r.GetString(0), r.GetInt32(1));

    private static void Add(SqliteConnection connection, Dictionary<string, (string Name, bool IsDecided, int Meetings, int Documents)> found, Bearer bearer, string form, int meetings, int documents)
    {
        // "Secretary Dulles" beside "Dulles" is no company, though the two forms stand in two groups.
        if (PersonCatalogue.KeyOf(connection, form) is not { } key || key.Key == bearer.Key || NameMatcher.Match(key.Name, bearer.Name).IsMatch)
        {
            return;
        }

        // Two forms of one person in one record count it twice at most; the larger of the counts is the one that is certain.
        var (name, _, m, d) = found.GetValueOrDefault(key.Key, (key.Name, key.IsDecided, 0, 0));
        found[key.Key] = (name, key.IsDecided, Math.Max(m, meetings), Math.Max(d, documents));
    }
}

/// <summary>Records of a span of years in which somebody has a part.</summary>
/// <param name="First">The first year they may be of, or null.</param>
/// <param name="Last">The last, or null.</param>
/// <param name="Role">The part.</param>
/// <param name="Records">How many.</param>
public readonly record struct PartCount(int? First, int? Last, PersonRole Role, int Records);
