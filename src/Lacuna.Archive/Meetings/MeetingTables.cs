using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.People;
using Lacuna.Documents.Model;
using Lacuna.Documents.Names;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Meetings;

/// <summary>Keeps the meetings in step with the records of them: the days on which something came in, changed or went are worked out anew, the others stay.</summary>
internal static class MeetingTables
{
    // Days of one transaction: readers see whole days, and a pass that is cut off goes on where it was.
    private const int DaysAtOnce = 200;

    // More people than this did not meet; they were listed.
    private const int MostPersons = 200;

    // Of a name that so many records of one day have, the first are compared: a day of a thousand talks is made up.
    private const int LargestBlock = 60;

    /// <summary>Works out the meetings of all days that are due.</summary>
    public static void Refresh(SqliteConnection connection, CancellationToken cancellation)
    {
        // Families and translations are found after the records came in.
        using (var apart = Catalogue.Command(connection, """
            insert or ignore into meeting_due
            select x.day from release_member m join meeting_record x on x.seq = m.seq
              join release_member n on n.family = m.family and n.seq > m.seq join meeting_record y on y.seq = n.seq
            where x.day = y.day and x.meeting <> y.meeting and coalesce(abs(x.hour - y.hour), 0) <= $hour;
            insert or ignore into meeting_due
            select x.day from translation t join record a on a.id = t.a join record b on b.id = t.b
              join meeting_record x on x.seq = a.seq join meeting_record y on y.seq = b.seq
            where x.day = y.day and x.meeting <> y.meeting and coalesce(abs(x.hour - y.hour), 0) <= $hour;
            """, ("$hour", MeetingLikeness.SameHour)))
        {
            apart.ExecuteNonQuery();
        }

        var same = new SameNames();
        while (Catalogue.Query(connection, "select day from meeting_due order by day limit $most", r => r.GetString(0), ("$most", DaysAtOnce)) is { IsEmpty: false } days)
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = connection.BeginTransaction(deferred: false);
            using var writer = new MeetingWriter(connection);
            foreach (var day in days)
            {
                Work(connection, writer, day, same);
            }

            transaction.Commit();
            same.Forget();
        }
    }

    private static void Work(SqliteConnection connection, MeetingWriter writer, string day, SameNames same)
    {
        writer.Clear(day);
        var records = Read(connection, day);
        var group = Enumerable.Range(0, records.Length).Select(i => new Joined([i])).ToArray();
        foreach (var (a, b, score, isOneText) in Alike(connection, records, day, same).OrderByDescending(p => p.Score).ThenBy(p => (p.A, p.B)))
        {
            if (group[a] == group[b] || (!isOneText && !Agree(records, group[a], group[b], same)))
            {
                continue;
            }

            group[a].Members.AddRange(group[b].Members);
            group[a].Score = Math.Min(group[a].Score, Math.Min(group[b].Score, score));
            group[a].Texts += group[b].Texts - (isOneText ? 1 : 0);
            foreach (var member in group[b].Members)
            {
                group[member] = group[a];
            }
        }

        foreach (var joined in group.Distinct())
        {
            writer.Write(day, [.. joined.Members.Select(i => records[i]).OrderBy(r => r.Id, StringComparer.Ordinal)], joined.Texts, joined.Members.Count > 1 ? joined.Score : null, same);
        }
    }

    // A record may be like two that are not like each other: a talk among three, and two of them later. It goes to the one it is most like.
    private static bool Agree(ImmutableArray<MeetingRecordRow> records, Joined a, Joined b, SameNames same) =>
        a.Members.TrueForAll(x => b.Members.TrueForAll(y => MeetingLikeness.Of(records[x].Facts, records[y].Facts, same.AreSame) >= MeetingLikeness.Enough));

    private static List<(int A, int B, double Score, bool IsOneText)> Alike(SqliteConnection connection, ImmutableArray<MeetingRecordRow> records, string day, SameNames same)
    {
        var place = records.Select((r, i) => (r.Sequence, i)).ToDictionary(r => r.Sequence, r => r.i);
        var pairs = new List<(int, int, double, bool)>();
        foreach (var (a, b) in Catalogue.Query(connection, """
            select m.seq, n.seq from meeting_record x join release_member m on m.seq = x.seq join release_member n on n.family = m.family and n.seq > m.seq
            where x.day = $day
            union
            select a.seq, b.seq from meeting_record x join record a on a.seq = x.seq join translation t on t.a = a.id join record b on b.id = t.b where x.day = $day
            """, r => (r.GetInt64(0), r.GetInt64(1)), ("$day", day)))
        {
            // Short memoranda have so much of their form in common that they pass for releases of one; two hours tell them apart.
            if (place.TryGetValue(a, out var i) && place.TryGetValue(b, out var j) && MeetingLikeness.HoursAgree(records[i].Facts, records[j].Facts))
            {
                pairs.Add((i, j, 1, true));
            }
        }

        if (day == MeetingRows.Undated)
        {
            return pairs;
        }

        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < records.Length; i++)
        {
            foreach (var key in records[i].Facts.Persons.SelectMany(NameBlock.KeysOf).Distinct(StringComparer.Ordinal))
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

        foreach (var (i, j) in blocks.Values.SelectMany(b => b.SelectMany((x, n) => b.Skip(n + 1).Select(y => (x, y)))).Distinct())
        {
            if (MeetingLikeness.Of(records[i].Facts, records[j].Facts, same.AreSame) is >= MeetingLikeness.Enough and var score)
            {
                pairs.Add((i, j, score, false));
            }
        }

        return pairs;
    }

    private static ImmutableArray<MeetingRecordRow> Read(SqliteConnection connection, string day)
    {
        var rows = Catalogue.Query(connection, """
            select r.seq, r.id, m.first, m.last, m.hour, m.place, r.place, r.people, coalesce(r.event_text, r.date_text),
                   (select json_group_array(form) from mention s where s.record_id = r.id and s.role = 'speaker')
            from meeting_record m join record r on r.seq = m.seq where m.day = $day order by r.id
            """, r => (Sequence: r.GetInt64(0), Id: r.GetString(1), First: r.GetString(2), Last: r.GetString(3), Hour: r.IsDBNull(4) ? (int?)null : r.GetInt32(4),
                Place: Text(r, 5), City: Text(r, 6), People: r.GetString(7), DateText: Text(r, 8), Speakers: r.GetString(9)), ("$day", day));
        return [.. rows.Select(row =>
        {
            var persons = PersonsOf(row.People, row.Speakers);
            var place = row.Place is null || row.City is null || row.Place.Contains(row.City, StringComparison.OrdinalIgnoreCase) ? row.Place ?? row.City : $"{row.Place}, {row.City}";
            return new MeetingRecordRow(row.Sequence, row.Id, row.DateText, persons,
                new RecordedMeeting(row.First, row.Last, row.Hour, place, Distinct(persons)));
        })];
    }

    // The speaker "Kozlov" is the participant "F. R. Kozlov": counted twice they would make a talk of two out of one.
    private static ImmutableArray<PersonName> Distinct(ImmutableArray<(string Form, string Part)> persons)
    {
        var distinct = ImmutableArray.CreateBuilder<PersonName>();
        foreach (var name in persons.Select(p => PersonName.Parse(p.Form)).OrderByDescending(SameNames.Fullness))
        {
            if (!distinct.Any(d => NameMatcher.Match(d, name).IsMatch))
            {
                distinct.Add(name);
            }
        }

        return distinct.ToImmutable();
    }

    private static ImmutableArray<(string Form, string Part)> PersonsOf(string people, string speakers)
    {
        var persons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var participant in JsonSerializer.Deserialize(people, CatalogueJson.Default.ImmutableArrayParticipant))
        {
            if (PartOf(participant.Role) is { } part && NamedPersons.FormOf(participant.Name) is { } form)
            {
                persons.TryAdd(form, part);
            }
        }

        foreach (var speaker in SpeakingPersons.Of(JsonSerializer.Deserialize(speakers, CatalogueJson.Default.ImmutableArrayString)))
        {
            persons.TryAdd(speaker, "speaks");
        }

        return [.. persons.Take(MostPersons).Select(p => (p.Key, p.Value))];
    }

    // Who drafted a record or was sent a copy was not there for that.
    private static string? PartOf(ParticipantRole role) => role switch
    {
        ParticipantRole.Present or ParticipantRole.Unknown => "present",
        ParticipantRole.Interpreter => "interpreter",
        ParticipantRole.NoteTaker => "note-taker",
        _ => null,
    };

    private static string? Text(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    /// <summary>Records put together.</summary>
    private sealed class Joined(List<int> members)
    {
        public List<int> Members { get; } = members;

        public double Score { get; set; } = 1;

        public int Texts { get; set; } = 1;
    }
}

/// <summary>A record of a meeting as it is worked with.</summary>
/// <param name="Sequence">Its row number.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="DateText">The date in its own words, or null.</param>
/// <param name="Persons">Who took part, in the forms of the record, and how.</param>
/// <param name="Facts">What is compared.</param>
internal sealed record MeetingRecordRow(long Sequence, string Id, string? DateText, ImmutableArray<(string Form, string Part)> Persons, RecordedMeeting Facts);

/// <summary>Whether names may be one person's, each pair worked out once.</summary>
internal sealed class SameNames
{
    private const int MostKept = 200_000;

    private readonly Dictionary<(string A, string B), bool> _known = [];

    public bool AreSame(PersonName a, PersonName b)
    {
        if (a.Text == b.Text)
        {
            return true;
        }

        var key = string.CompareOrdinal(a.Text, b.Text) < 0 ? (a.Text, b.Text) : (b.Text, a.Text);
        if (!_known.TryGetValue(key, out var same))
        {
            _known[key] = same = NameMatcher.Match(a, b).IsMatch;
        }

        return same;
    }

    /// <summary>How much of a name a form gives.</summary>
    public static int Fullness(PersonName name) => name.Given.Sum(g => Math.Min(g.Length, 3)) + (name.Patronymic is null ? 0 : 3) + name.Surnames.Length * 3;

    public void Forget()
    {
        if (_known.Count > MostKept)
        {
            _known.Clear();
        }
    }
}
