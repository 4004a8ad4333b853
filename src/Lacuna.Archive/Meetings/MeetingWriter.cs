using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Names;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.Meetings;

/// <summary>Writes the meetings of a day; within a transaction.</summary>
internal sealed class MeetingWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _meeting;
    private readonly SqliteCommand _person;
    private readonly SqliteCommand _record;

    public MeetingWriter(SqliteConnection connection)
    {
        _connection = connection;
        _meeting = Command("insert or replace into meeting values ($id, $day, $first, $last, $text, $place, $records, $documents, $persons, $score)",
            "$id", "$day", "$first", "$last", "$text", "$place", "$records", "$documents", "$persons", "$score");
        _person = Command("insert or ignore into meeting_person values ($meeting, $form, $lead, $part, $first)", "$meeting", "$form", "$lead", "$part", "$first");
        _record = Command("update meeting_record set meeting = $meeting where seq = $seq", "$meeting", "$seq");
    }

    /// <summary>Takes away what was worked out of a day before.</summary>
    public void Clear(string day)
    {
        using var clear = Catalogue.Command(_connection, """
            delete from meeting_person where meeting in (select id from meeting where day = $day);
            delete from meeting where day = $day;
            delete from meeting_due where day = $day;
            """, ("$day", day));
        clear.ExecuteNonQuery();
    }

    /// <summary>Adds a meeting. It is called after the least of its records' identifiers, so that it has the same address after a rebuild.</summary>
    /// <param name="day">The day it is filed under.</param>
    /// <param name="records">Its records, by their identifiers.</param>
    /// <param name="documents">How many of them are not releases or translations of another.</param>
    /// <param name="score">How sure it is that they are of one meeting, or null where there is one.</param>
    /// <param name="same">Which names are alike.</param>
    public void Write(string day, ImmutableArray<MeetingRecordRow> records, int documents, double? score, SameNames same)
    {
        var id = records[0].Id;
        var persons = Leads(records, same);
        var facts = records[0].Facts;
        Run(_meeting, id, day, facts.First, facts.Last, records.Select(r => r.DateText).FirstOrDefault(t => t is not null),
            records.Select(r => r.Facts.Place).OfType<string>().OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal).FirstOrDefault(),
            records.Length, documents, persons.Select(p => p.Lead).Distinct(StringComparer.Ordinal).Count(), score);
        foreach (var (form, lead, part) in persons)
        {
            Run(_person, id, form, lead, part, facts.First);
        }

        foreach (var record in records)
        {
            Run(_record, id, record.Sequence);
        }
    }

    public void Dispose()
    {
        _meeting.Dispose();
        _person.Dispose();
        _record.Dispose();
    }

    // Each form goes to the fullest form that it fits; one that fits two people who are not each other stays by itself.
    private static List<(string Form, string Lead, string Part)> Leads(ImmutableArray<MeetingRecordRow> records, SameNames same)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (form, part) in records.SelectMany(r => r.Persons))
        {
            if (!parts.TryGetValue(form, out var before) || before == "speaks")
            {
                parts[form] = part;
            }
        }

        var leads = new List<PersonName>();
        var result = new List<(string Form, string Lead, string Part)>();
        foreach (var (form, name) in parts.Keys.Select(f => (f, Name: PersonName.Parse(f))).OrderByDescending(n => SameNames.Fullness(n.Name)).ThenBy(n => n.f, StringComparer.Ordinal))
        {
            var fitting = leads.Where(l => same.AreSame(l, name)).Take(2).ToList();
            if (fitting.Count != 1)
            {
                leads.Add(name);
            }

            result.Add((form, fitting.Count == 1 ? fitting[0].Text : name.Text, parts[form]));
        }

        return result;
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
