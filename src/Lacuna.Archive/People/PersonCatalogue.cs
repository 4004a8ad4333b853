using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Reads the authority file and the names in the records. Safe to use from many threads; each call has a connection of its own.</summary>
public sealed class PersonCatalogue
{
    // A form leads to a person when exactly one has it: a name that two share says nothing.
    private const string FormsOf = """
        select n.form from person_name n where n.person_id = $id
          and not exists (select 1 from person_name o where o.form = n.form and o.person_id <> n.person_id)
        """;

    private const string FormsOfCandidate = """
        select f.form from name_form f where f.candidate = $id and not exists (select 1 from person_name n where n.form = f.form)
        """;

    private readonly ArchiveDatabase _database;

    internal PersonCatalogue(ArchiveDatabase database) => _database = database;

    /// <summary>How many persons the authority file has.</summary>
    /// <param name="containing">Only those with a name that holds these letters, whatever their case; null or empty for all.</param>
    public long Count(string? containing)
    {
        using var connection = _database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, $"select count(*) from person p where {Containing}", ("$like", Like(containing)));
    }

    /// <summary>Persons in the order of their names, with how much the archive has of each.</summary>
    /// <param name="containing">Only those with a name that holds these letters; null or empty for all.</param>
    /// <param name="offset">Persons to pass over.</param>
    /// <param name="limit">Persons at most.</param>
    public ImmutableArray<PersonEntry> List(string? containing, int offset, int limit)
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, $"""
            select p.id, p.preferred, p.birth, p.death,
                   (select count(distinct m.record_id) from mention m where m.form in ({FormsOf.Replace("$id", "p.id", StringComparison.Ordinal)})),
                   (select count(*) from person_name n where n.person_id = p.id)
            from person p where {Containing} order by p.sort_key, p.id limit $limit offset $offset
            """, r => new PersonEntry(PersonId.TryParse(r.GetString(0), out var id) ? id : default, r.GetString(1), Text(r, 2), Text(r, 3), r.GetInt32(4), r.GetInt32(5)),
            ("$like", Like(containing)), ("$limit", limit), ("$offset", offset));
    }

    /// <summary>A person, found also by an identifier that was merged into it.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The person under the identifier it has now, or null where there is none, or none any more.</returns>
    public Person? Find(PersonId id)
    {
        using var connection = _database.ReadCatalogue();
        return Find(connection, id);
    }

    /// <summary>Every person whole, in the order of identifiers.</summary>
    public ImmutableArray<Person> All()
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, "select id, birth, death, note, sources from person order by id", r => PersonTables.Read(connection, r));
    }

    /// <summary>Whether an identifier was in use once and is no longer: the person was forgotten.</summary>
    /// <param name="id">The identifier.</param>
    public bool IsForgotten(PersonId id)
    {
        using var connection = _database.ReadCatalogue();
        return Find(connection, id) is null
            && ArchiveDatabase.Scalar<long>(connection, "select count(*) from person_redirect where id = $id", ("$id", id.Value)) > 0;
    }

    /// <summary>To whom a form of a name leads.</summary>
    /// <param name="form">The form as a record has it.</param>
    public NameResolution Resolve(string form)
    {
        var name = Deciding.Line(form);
        using var connection = _database.ReadCatalogue();
        var bearers = Catalogue.Query(connection, "select distinct person_id from person_name where form = $form order by person_id limit 2", r => r.GetString(0), ("$form", name));
        if (bearers.Length == 1 && PersonId.TryParse(bearers[0], out var id))
        {
            return new NameResolution(name, id, null);
        }

        return new NameResolution(name, null, bearers.Length > 1 ? null
            : ArchiveDatabase.Scalar<string>(connection, "select candidate from name_form where form = $form", ("$form", name)));
    }

    /// <summary>Names that nobody has decided on yet, in groups; those in the most documents first.</summary>
    /// <param name="offset">Groups to pass over.</param>
    /// <param name="limit">Groups at most.</param>
    public ImmutableArray<NameCandidate> Candidates(int offset, int limit)
    {
        using var connection = _database.ReadCatalogue();
        var slugs = Catalogue.Query(connection, """
            select g.candidate from name_group g
            where exists (select 1 from name_form f where f.candidate = g.candidate and not exists (select 1 from person_name n where n.form = f.form))
            order by g.uses desc, g.candidate limit $limit offset $offset
            """, r => r.GetString(0), ("$limit", limit), ("$offset", offset));
        return [.. slugs.Select(slug => FindCandidate(connection, slug)).OfType<NameCandidate>()];
    }

    /// <summary>How many groups of names nobody has decided on.</summary>
    public long CountCandidates()
    {
        using var connection = _database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, """
            select (select count(*) from name_group) - (select count(*) from
              (select distinct f.candidate from person_name p join name_form f on f.form = p.form) decided
              where not exists (select 1 from name_form f where f.candidate = decided.candidate and not exists (select 1 from person_name n where n.form = f.form)))
            """);
    }

    /// <summary>Whom an address or a name means.</summary>
    /// <param name="asked">An identifier of the authority file, the address of a group of names, or a form as a record has it.</param>
    /// <returns>The bearer, or null where nobody is called so.</returns>
    public Bearer? FindBearer(string asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        using var connection = _database.ReadCatalogue();
        if (PersonId.TryParse(asked, out var id) && Find(connection, id) is { } person)
        {
            return new Bearer(person.Id.Value, person.Preferred.Form, IsDecided: true, Catalogue.Query(connection, FormsOf, r => r.GetString(0), ("$id", person.Id.Value)));
        }

        var slug = ArchiveDatabase.Scalar<string>(connection, "select candidate from name_form where slug = $slug", ("$slug", asked));
        if (slug is null)
        {
            return KeyOf(connection, Deciding.Line(asked)) is { } key ? FindBearer(key.Key) : null;
        }

        var forms = Seen(connection, FormsOfCandidate, slug);
        return forms.IsEmpty ? null : new Bearer(slug, forms[0].Form, IsDecided: false, [.. forms.Select(f => f.Form)]);
    }

    /// <summary>To whom a form leads: the identifier or the address of the group, and the name to show; null where it leads to nobody or to two.</summary>
    internal static (string Key, string Name, bool IsDecided)? KeyOf(SqliteConnection connection, string form)
    {
        var bearers = Catalogue.Query(connection, "select distinct n.person_id, p.preferred from person_name n join person p on p.id = n.person_id where n.form = $form limit 2",
            r => (r.GetString(0), r.GetString(1), true), ("$form", form));
        return bearers.Length == 1 ? bearers[0] : bearers.Length > 1 ? null
            : Catalogue.Query(connection, "select c.slug, c.form, 0 from name_form f join name_form c on c.slug = f.candidate where f.form = $form",
                r => ((string, string, bool)?)(r.GetString(0), r.GetString(1), false), ("$form", form)).FirstOrDefault();
    }

    /// <summary>How many records name a person.</summary>
    /// <param name="id">The person.</param>
    public long CountDocuments(PersonId id)
    {
        using var connection = _database.ReadCatalogue();
        return ArchiveDatabase.Scalar<long>(connection, $"select count(distinct m.record_id) from mention m where m.form in ({FormsOf})", ("$id", id.Value));
    }

    /// <summary>A group of names by its own address or that of any form in it, or null.</summary>
    /// <param name="slug">The address.</param>
    public NameCandidate? FindCandidate(string slug)
    {
        using var connection = _database.ReadCatalogue();
        return ArchiveDatabase.Scalar<string>(connection, "select candidate from name_form where slug = $slug", ("$slug", slug)) is { } candidate
            ? FindCandidate(connection, candidate) : null;
    }

    /// <summary>The forms in which records name a person, the commonest first.</summary>
    /// <param name="id">The person.</param>
    public ImmutableArray<FormSeen> FormsSeen(PersonId id)
    {
        using var connection = _database.ReadCatalogue();
        return Seen(connection, FormsOf, id.Value);
    }

    /// <summary>Records that name a person, by date, undated ones last.</summary>
    /// <param name="id">The person.</param>
    /// <param name="offset">Records to pass over.</param>
    /// <param name="limit">Records at most.</param>
    public ImmutableArray<PersonDocument> Documents(PersonId id, int offset, int limit) => Documents(FormsOf, id.Value, offset, limit);

    /// <summary>Records that name somebody in the forms of a group, by date.</summary>
    /// <param name="slug">The group's own address.</param>
    /// <param name="offset">Records to pass over.</param>
    /// <param name="limit">Records at most.</param>
    public ImmutableArray<PersonDocument> CandidateDocuments(string slug, int offset, int limit) => Documents(FormsOfCandidate, slug, offset, limit);

    /// <summary>How many records of each year name a person, undated ones last.</summary>
    /// <param name="id">The person.</param>
    public ImmutableArray<YearCount> ByYear(PersonId id)
    {
        using var connection = _database.ReadCatalogue();
        var rows = Catalogue.Query(connection, $"""
            select r.year, r.year_last, count(distinct r.id) from mention m join record r on r.id = m.record_id where m.form in ({FormsOf})
            group by r.year, r.year_last
            """, r => (First: r.IsDBNull(0) ? (int?)null : r.GetInt32(0), Last: r.IsDBNull(1) ? (int?)null : r.GetInt32(1), Records: r.GetInt64(2)), ("$id", id.Value));
        return YearSpans.Count(rows);
    }

    internal static Person? Find(SqliteConnection connection, PersonId id)
    {
        var value = id.Value;
        // A chain of mergers is as long as there were mergers; a ring cannot come about, because what was merged away is there no more.
        for (var steps = 0; steps < 100; steps++)
        {
            if (PersonTables.Find(connection, value) is { } person)
            {
                return person;
            }

            if (ArchiveDatabase.Scalar<string>(connection, "select target from person_redirect where id = $id", ("$id", value)) is not { } target)
            {
                return null;
            }

            value = target;
        }

        return null;
    }

    private const string Containing =
        "($like is null or p.id in (select n.person_id from person_name n where n.form like $like escape '!') or p.sort_key like $like escape '!')";

    private static string? Like(string? containing) => string.IsNullOrWhiteSpace(containing) ? null
        : "%" + Deciding.Line(containing).Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) + "%";

    private static NameCandidate? FindCandidate(SqliteConnection connection, string slug)
    {
        var forms = Seen(connection, FormsOfCandidate, slug);
        if (forms.IsEmpty)
        {
            return null;
        }

        var documents = ArchiveDatabase.Scalar<int>(connection, $"select count(distinct record_id) from mention where form in ({FormsOfCandidate})", ("$id", slug));
        return new NameCandidate(slug, forms[0].Form, forms, documents);
    }

    private static ImmutableArray<FormSeen> Seen(SqliteConnection connection, string forms, string id) => Catalogue.Query(connection, $"""
        select m.form, count(distinct m.record_id) from mention m where m.form in ({forms}) group by m.form order by 2 desc, 1
        """, r => new FormSeen(r.GetString(0), r.GetInt32(1)), ("$id", id));

    private ImmutableArray<PersonDocument> Documents(string forms, string id, int offset, int limit)
    {
        using var connection = _database.ReadCatalogue();
        return Catalogue.Query(connection, $"""
            select r.id, r.title, r.date_text, r.date_edtf, r.year, r.collection_id,
                   group_concat(distinct m.role), group_concat(m.form, char(10) order by m.form)
            from (select own.record_id from (select distinct m.record_id from mention m where m.form in ({forms})) own
                  cross join record d indexed by record_days on d.id = own.record_id
                  order by d.date_earliest is null, d.date_earliest, d.id limit $limit offset $offset) few
              cross join record r on r.id = few.record_id cross join mention m on m.record_id = r.id and m.form in ({forms})
            group by r.id order by r.date_earliest is null, r.date_earliest, r.id
            """, r => new PersonDocument(RecordId.TryParse(r.GetString(0), out var record) ? record : default, r.GetString(1), Text(r, 2), Text(r, 3),
                r.IsDBNull(4) ? null : r.GetInt32(4), r.GetString(5), [.. r.GetString(6).Split(',').Select(Mentions.Role).Order()],
                [.. r.GetString(7).Split('\n').Distinct(StringComparer.Ordinal)]),
            ("$id", id), ("$limit", limit), ("$offset", offset));
    }

    private static string? Text(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
