using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.People;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Meetings;

/// <summary>Who met whom.</summary>
/// <param name="Persons">Persons, those with the most meetings first; around one person that person first.</param>
/// <param name="Ties">Pairs that met, those who met most often first.</param>
/// <param name="IsPartial">Whether there were more meetings than were counted: then the counts are lower bounds.</param>
public sealed record MeetingNetwork(ImmutableArray<NetworkPerson> Persons, ImmutableArray<NetworkTie> Ties, bool IsPartial);

/// <summary>A person of the network.</summary>
/// <param name="Bearer">Who.</param>
/// <param name="Meetings">Meetings in the time asked for.</param>
public sealed record NetworkPerson(Bearer Bearer, int Meetings);

/// <summary>Two who met.</summary>
/// <param name="A">One, by place among the persons, from 0; the smaller.</param>
/// <param name="B">The other.</param>
/// <param name="Meetings">Meetings of both.</param>
public readonly record struct NetworkTie(int A, int B, int Meetings);

/// <summary>Counts who met whom.</summary>
internal static class NetworkReader
{
    // Names looked at to find the persons: one person may be listed under several.
    private const int NamesForEach = 4;

    // Rows of participants of the persons chosen; some 0.1 s.
    private const int MostRows = 120_000;

    public static MeetingNetwork Read(ReadingRoom room, SqliteConnection connection, Bearer? around, string? from, string? to, int limit)
    {
        var leads = around is null
            ? Catalogue.Query(connection, """
                select lead, count(distinct meeting) from meeting_person where ($from is null or first >= $from) and ($to is null or (first <= $to and first <> ''))
                group by lead order by 2 desc, lead limit $limit
                """, r => r.GetString(0), ("$from", from), ("$to", to), ("$limit", limit * NamesForEach))
            : Catalogue.Query(connection, """
                with own as (select distinct meeting from meeting_person where form in (select value from json_each($forms))
                             and ($from is null or first >= $from) and ($to is null or (first <= $to and first <> '')) limit $most)
                select p.lead, count(distinct p.meeting) from own cross join meeting_person p on p.meeting = own.meeting group by p.lead order by 2 desc, p.lead limit $limit
                """, r => r.GetString(0), ("$forms", PersonCompany.Json(around.Forms)), ("$from", from), ("$to", to), ("$most", MostRows), ("$limit", limit * NamesForEach));
        var bearers = new List<Bearer>();
        if (around is not null)
        {
            bearers.Add(around);
        }

        var keys = new HashSet<string>(bearers.Select(b => b.Key), StringComparer.Ordinal);
        foreach (var lead in leads)
        {
            if (bearers.Count >= limit)
            {
                break;
            }

            if (SpeakingPersons.IsPerson(lead) && PersonCatalogue.KeyOf(connection, lead) is { } key && keys.Add(key.Key) && room.People.FindBearer(key.Key) is { } bearer)
            {
                bearers.Add(bearer);
            }
        }

        return Count(connection, bearers, from, to, around is not null);
    }

    private static MeetingNetwork Count(SqliteConnection connection, List<Bearer> bearers, string? from, string? to, bool isAround)
    {
        var placeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < bearers.Count; i++)
        {
            foreach (var form in bearers[i].Forms)
            {
                placeOf.TryAdd(form, i);
            }
        }

        var rows = Catalogue.Query(connection, """
            select meeting, form from meeting_person where form in (select value from json_each($forms))
            and ($from is null or first >= $from) and ($to is null or (first <= $to and first <> '')) limit $most
            """, r => (Meeting: r.GetString(0), Form: r.GetString(1)), ("$forms", PersonCompany.Json([.. placeOf.Keys])), ("$from", from), ("$to", to), ("$most", MostRows));
        var meetings = new int[bearers.Count];
        var ties = new Dictionary<(int A, int B), int>();
        foreach (var present in rows.GroupBy(r => r.Meeting, r => placeOf[r.Form], StringComparer.Ordinal))
        {
            var places = present.Distinct().Order().ToList();
            for (var i = 0; i < places.Count; i++)
            {
                meetings[places[i]]++;
                for (var j = i + 1; j < places.Count; j++)
                {
                    ties[(places[i], places[j])] = ties.GetValueOrDefault((places[i], places[j])) + 1;
                }
            }
        }

        // In the order of their meetings; the one in the middle stays first.
        var order = Enumerable.Range(0, bearers.Count).OrderByDescending(i => isAround && i == 0).ThenByDescending(i => meetings[i]).ThenBy(i => bearers[i].Key, StringComparer.Ordinal).ToList();
        var newPlace = new int[bearers.Count];
        for (var i = 0; i < order.Count; i++)
        {
            newPlace[order[i]] = i;
        }

        return new MeetingNetwork(
            [.. order.Select(i => new NetworkPerson(bearers[i], meetings[i]))],
            [.. ties.Select(t => new NetworkTie(Math.Min(newPlace[t.Key.A], newPlace[t.Key.B]), Math.Max(newPlace[t.Key.A], newPlace[t.Key.B]), t.Value))
                .OrderByDescending(t => t.Meetings).ThenBy(t => t.A).ThenBy(t => t.B)],
            rows.Length == MostRows);
    }
}
