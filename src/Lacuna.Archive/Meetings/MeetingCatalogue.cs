using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.People;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Meetings;

/// <summary>Reads the meetings. Safe to use from many threads; each call has a connection of its own.</summary>
public sealed class MeetingCatalogue
{
    private const int NamesInLists = 8;
    private const int MostSameDay = 20;
    private const string Columns = "m.id, m.first, m.last, m.date_text, m.place, m.records, m.documents, m.persons, m.score";

    private readonly ReadingRoom _room;

    internal MeetingCatalogue(ReadingRoom room) => _room = room;

    /// <summary>How many meetings there are.</summary>
    /// <param name="filter">Which.</param>
    public long Count(MeetingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = _room.Database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, $"select count(*) {From(filter)}", Parameters(filter, 0, 0));
    }

    /// <summary>Meetings by their date, those without one last.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="offset">Meetings to pass over.</param>
    /// <param name="limit">Meetings at most.</param>
    public ImmutableArray<Meeting> List(MeetingFilter filter, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = _room.Database.ReadCatalogue();
        return WithNames(connection, Catalogue.Query(connection, $"select {Columns} {From(filter)} order by m.day, m.id limit $limit offset $offset", Read, Parameters(filter, offset, limit)));
    }

    /// <summary>The meeting that a record is of, or null where it is of none.</summary>
    /// <param name="record">Any of its records.</param>
    public MeetingPage? Find(RecordId record)
    {
        using var connection = _room.Database.ReadCatalogue();
        if (Catalogue.Query(connection, $"""
            select {Columns} from record r join meeting_record x on x.seq = r.seq join meeting m on m.id = x.meeting where r.id = $id
            """, Read, ("$id", record.Value)).FirstOrDefault() is not { } meeting)
        {
            return null;
        }

        var persons = Catalogue.Query(connection, "select form, lead, part from meeting_person where meeting = $id order by form",
                r => (Form: r.GetString(0), Lead: r.GetString(1), Part: r.GetString(2)), ("$id", meeting.Id.Value))
            .GroupBy(p => p.Lead, StringComparer.Ordinal)
            .Select(g => new MeetingPerson(g.Key, [.. g.Select(p => p.Form)], g.Select(p => p.Part).OrderBy(PartOrder).First()))
            .OrderBy(p => PartOrder(p.Part)).ThenBy(p => NameForms.SortKey(p.Name), StringComparer.Ordinal);
        return new MeetingPage(meeting, Records(connection, meeting.Id), [.. persons], WithNames(connection, SameDay(connection, meeting)));
    }

    /// <summary>Who met whom: the persons with the most meetings, or those whom one met most, and how often each pair met.</summary>
    /// <param name="around">Around whom, or null for all.</param>
    /// <param name="from">Only meetings of this day or later, ISO 8601, or null.</param>
    /// <param name="to">Only meetings of this day or earlier, or null.</param>
    /// <param name="limit">Persons at most, the one in the middle among them.</param>
    public MeetingNetwork Network(Bearer? around, string? from, string? to, int limit)
    {
        using var connection = _room.Database.ReadCatalogue();
        return NetworkReader.Read(_room, connection, around, from, to, limit);
    }

    internal static int PartOrder(string part) => part switch
    {
        "present" => 0,
        "speaks" => 1,
        "note-taker" => 2,
        _ => 3,
    };

    private static string From(MeetingFilter filter) => $"""
        from meeting m where {(filter.Forms is null ? "true" : "m.id in (select meeting from meeting_person where form in (select value from json_each($forms)))")}
        and {(filter.WithForms is null ? "true" : "m.id in (select meeting from meeting_person where form in (select value from json_each($with)))")}
        and {(filter.From is null ? "true" : "(m.last >= $from and m.first <> '')")} and {(filter.To is null ? "true" : "(m.first <= $to and m.first <> '')")}
        and {(filter.From is null ? "true" : "m.day < 'u'")} and {(filter.To is null ? "true" : "m.day <= $to")}
        and {(filter.Place is null ? "true" : "instr(lower(m.place), lower($place)) > 0")}
        """;

    private static (string Name, object? Value)[] Parameters(MeetingFilter filter, int offset, int limit) =>
    [
        ("$forms", filter.Forms is { } forms ? PersonCompany.Json(forms) : null), ("$from", filter.From), ("$to", filter.To), ("$place", filter.Place),
        ("$with", filter.WithForms is { } with ? PersonCompany.Json(with) : null), ("$limit", limit), ("$offset", offset),
    ];

    private ImmutableArray<MeetingRecord> Records(SqliteConnection connection, RecordId meeting)
    {
        var rows = Catalogue.Query(connection, """
            select x.seq, x.hour, x.place, coalesce(m.family, -x.seq), r.id,
                   (select min(case when t.a = r.id then t.b else t.a end) from translation t where t.a = r.id or t.b = r.id)
            from meeting_record x join record r on r.seq = x.seq left join release_member m on m.seq = x.seq where x.meeting = $id order by r.id
            """, r => (Sequence: r.GetInt64(0), Hour: r.IsDBNull(1) ? (int?)null : r.GetInt32(1), Place: r.IsDBNull(2) ? null : r.GetString(2), Family: r.GetInt64(3), Id: r.GetString(4),
                Translation: r.IsDBNull(5) ? null : r.GetString(5)), ("$id", meeting.Value));
        var entries = _room.Catalogue.Entries([.. rows.Select(r => r.Sequence)]).ToDictionary(e => e.Sequence);
        var familyOf = rows.ToDictionary(r => r.Id, r => r.Family, StringComparer.Ordinal);
        var numbers = new Dictionary<long, int>();
        var records = ImmutableArray.CreateBuilder<MeetingRecord>();
        foreach (var row in rows.Where(r => entries.ContainsKey(r.Sequence)))
        {
            var number = numbers.TryGetValue(row.Family, out var known) ? known
                : row.Translation is { } other && familyOf.TryGetValue(other, out var family) && numbers.TryGetValue(family, out var original) ? original
                : numbers.Count == 0 ? 1 : numbers.Values.Max() + 1;
            numbers[row.Family] = number;
            records.Add(new MeetingRecord(entries[row.Sequence], row.Hour, row.Place, number));
        }

        return [.. records.OrderBy(r => r.Document).ThenBy(r => r.Entry.Id.Value, StringComparer.Ordinal)];
    }

    private static ImmutableArray<Meeting> SameDay(SqliteConnection connection, Meeting meeting) => meeting.First.Length == 0 ? [] : Catalogue.Query(connection, $"""
        select distinct {Columns} from meeting_person own join meeting_person p on p.lead = own.lead and p.first = own.first and p.meeting <> own.meeting
          join meeting m on m.id = p.meeting where own.meeting = $id order by m.id limit $limit
        """, Read, ("$id", meeting.Id.Value), ("$limit", MostSameDay));

    private static ImmutableArray<Meeting> WithNames(SqliteConnection connection, ImmutableArray<Meeting> meetings)
    {
        var names = Catalogue.Query(connection, "select meeting, lead, min(part) from meeting_person where meeting in (select value from json_each($list)) and form = lead group by meeting, lead",
            r => (Meeting: r.GetString(0), Lead: r.GetString(1), Part: r.GetString(2)),
            ("$list", JsonSerializer.Serialize([.. meetings.Select(m => m.Id.Value)], CatalogueJson.Default.ImmutableArrayString))).ToLookup(n => n.Meeting, StringComparer.Ordinal);
        return [.. meetings.Select(m => m with
        {
            Names = [.. names[m.Id.Value].OrderBy(n => PartOrder(n.Part)).ThenByDescending(n => n.Lead.Length).ThenBy(n => n.Lead, StringComparer.Ordinal).Take(NamesInLists).Select(n => n.Lead)],
        })];
    }

    private static Meeting Read(SqliteDataReader r) => new(RecordId.TryParse(r.GetString(0), out var id) ? id : default, r.GetString(1), r.GetString(2),
        r.IsDBNull(3) ? null : r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4), r.GetInt32(5), r.GetInt32(6), r.GetInt32(7), r.IsDBNull(8) ? null : r.GetDouble(8));
}
