using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>The authority file in the catalogue.</summary>
internal static class PersonTables
{
    /// <summary>Carries new decisions out, whose rows are in the catalogue already. One that takes another back means doing anew what is about the same persons.</summary>
    public static void TakeIn(SqliteConnection connection, ImmutableArray<JournalEntry> entries)
    {
        var shelf = new PersonShelf(connection);
        foreach (var entry in entries.Where(e => e.Reverses is null))
        {
            shelf.Carry(entry);
        }

        shelf.Flush();
        foreach (var entry in entries.Where(e => e.Reverses is not null))
        {
            ReplayAbout(connection, entry.Number, null);
        }
    }

    /// <summary>Makes the authority file anew from all decisions that stand.</summary>
    public static void ReplayAll(SqliteConnection connection)
    {
        using (var clear = Catalogue.Command(connection, "delete from person; delete from person_name; delete from person_redirect"))
        {
            clear.ExecuteNonQuery();
        }

        Replay(connection, DecisionJournal.OfPrefix(connection, JournalKind.PersonPrefix), null);
    }

    /// <summary>Makes anew the persons of a decision and all who are bound up with them by others.</summary>
    /// <param name="connection">The catalogue.</param>
    /// <param name="number">The decision.</param>
    /// <param name="except">A decision to leave out as if it had been taken back, or null.</param>
    /// <returns>Numbers of decisions that could not be carried out, because they need one that was taken back.</returns>
    public static ImmutableArray<long> ReplayAbout(SqliteConnection connection, long number, long? except)
    {
        // Mergers and splits bind persons together; whoever can be reached through decisions is done anew with them.
        var bound = Catalogue.Query(connection, """
            with recursive bound (id) as (
              select id from journal_subject where number = $number and kind = 'person'
              union
              select other.id from bound join journal_subject own on own.kind = 'person' and own.id = bound.id
                join journal_subject other on other.number = own.number and other.kind = 'person')
            select id from bound
            """, r => r.GetString(0), ("$number", number));
        var list = JsonSerializer.Serialize(bound, CatalogueJson.Default.ImmutableArrayString);
        using (var clear = Catalogue.Command(connection, """
            delete from person where id in (select value from json_each($list));
            delete from person_name where person_id in (select value from json_each($list));
            delete from person_redirect where id in (select value from json_each($list));
            """, ("$list", list)))
        {
            clear.ExecuteNonQuery();
        }

        var entries = bound.SelectMany(id => DecisionJournal.About(connection, new JournalSubject("person", id))).DistinctBy(e => e.Number).OrderBy(e => e.Number);
        return Replay(connection, [.. entries.Where(e => e.Kind.StartsWith(JournalKind.PersonPrefix, StringComparison.Ordinal))], except);
    }

    private static ImmutableArray<long> Replay(SqliteConnection connection, ImmutableArray<JournalEntry> entries, long? except)
    {
        var reversed = entries.Select(e => e.Reverses).OfType<long>().ToHashSet();
        var shelf = new PersonShelf(connection);
        var left = ImmutableArray.CreateBuilder<long>();
        foreach (var entry in entries.Where(e => e.Reverses is null && !reversed.Contains(e.Number) && e.Number != except))
        {
            if (!shelf.Carry(entry))
            {
                left.Add(entry.Number);
            }
        }

        shelf.Flush();
        return left.ToImmutable();
    }

    public static Person? Find(SqliteConnection connection, string id) => Catalogue.Query(connection,
        "select id, birth, death, note, sources from person where id = $id", r => Read(connection, r), ("$id", id)).FirstOrDefault();

    /// <summary>A person from a row of <c>id, birth, death, note, sources</c>.</summary>
    public static Person Read(SqliteConnection connection, SqliteDataReader r)
    {
        var names = Catalogue.Query(connection, "select form, language, script from person_name where person_id = $id order by place",
            n => new NameVariant(n.GetString(0), n.IsDBNull(1) ? null : n.GetString(1), n.IsDBNull(2) ? null : n.GetString(2)), ("$id", r.GetString(0)));
        return new Person(PersonId.TryParse(r.GetString(0), out var id) ? id : default, names[0], names[1..], r.IsDBNull(1) ? null : r.GetString(1),
            r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3),
            JsonSerializer.Deserialize(r.GetString(4), CatalogueJson.Default.ImmutableArrayString));
    }

    public static void Put(SqliteConnection connection, string id, Person? person)
    {
        using var clear = Catalogue.Command(connection, "delete from person where id = $id; delete from person_name where person_id = $id", ("$id", id));
        clear.ExecuteNonQuery();
        if (person is null)
        {
            return;
        }

        using var row = Catalogue.Command(connection, """
            insert into person values ($id, $preferred, $key, $birth, $death, $note, $sources);
            delete from person_redirect where id = $id;
            """, ("$id", id), ("$preferred", person.Preferred.Form), ("$key", NameForms.SortKey(person.Preferred.Form)), ("$birth", person.Birth),
            ("$death", person.Death), ("$note", person.Note), ("$sources", JsonSerializer.Serialize(person.Sources, CatalogueJson.Default.ImmutableArrayString)));
        row.ExecuteNonQuery();
        using var insert = Catalogue.Command(connection, "insert into person_name values ($id, $place, $form, $language, $script)", ("$id", id));
        var place = insert.Parameters.AddWithValue("$place", 0);
        var form = insert.Parameters.AddWithValue("$form", "");
        var language = insert.Parameters.AddWithValue("$language", "");
        var script = insert.Parameters.AddWithValue("$script", "");
        var n = 0;
        foreach (var name in person.Names)
        {
            (place.Value, form.Value, language.Value, script.Value) = (n++, name.Form, (object?)name.Language ?? DBNull.Value, (object?)name.Script ?? DBNull.Value);
            insert.ExecuteNonQuery();
        }
    }
}
