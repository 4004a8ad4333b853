using System.Collections.Immutable;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Dates;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>Where people decide who is who. Every decision is an entry of the journal, and can be taken back by its number.</summary>
/// <remarks>Each method is durable when it returns, and changes nothing when it throws <see cref="ArchiveException"/>: <c>person-missing</c>,
/// <c>person-exists</c>, <c>candidate-missing</c>, <c>name-empty</c>, <c>name-missing</c>, <c>name-taken</c>, <c>nothing-to-change</c>,
/// <c>value-wrong</c>, <c>too-long</c>, or a fault of the disk.</remarks>
public sealed class AuthorityFile
{
    private const int LongestName = 500;
    private const int LongestNote = 20_000;
    private readonly ReadingRoom _room;
    private readonly JournalWriter _writer;

    /// <summary>The authority file of an archive.</summary>
    /// <param name="room">The archive.</param>
    /// <param name="clock">Tells when a decision is taken.</param>
    public AuthorityFile(ReadingRoom room, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(room);
        _room = room;
        _writer = new JournalWriter(room, clock);
    }

    /// <summary>Decides that names are those of one person.</summary>
    /// <param name="names">The names; the first is preferred where the person is new.</param>
    /// <param name="person">The person who gets the names, or null for a new one.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public PersonChange Confirm(ImmutableArray<NameVariant> names, PersonId? person, Deciding deciding, CancellationToken cancellation)
    {
        var given = names.Select(Checked).DistinctBy(n => n.Form).ToImmutableArray();
        if (given.IsEmpty)
        {
            throw new ArchiveException("name-empty", "No name is given.");
        }

        return Decide(deciding: deciding, cancellation: cancellation, decide: connection =>
        {
            var known = person is { } asked ? Existing(connection, asked) : null;
            var added = known is null ? given : [.. given.Where(n => known.Names.All(v => v.Form != n.Form))];
            if (added.IsEmpty)
            {
                throw new ArchiveException("nothing-to-change", $"Person {known?.Id} has these names already.");
            }

            NotTaken(connection, added, known?.Id);
            var id = known?.Id ?? New(connection, added[0].Form, 0);
            return (id, PersonDecision.Confirm, [], known is null
                ? new PersonData { Id = id.Value, Name = added[0], Variants = added[1..] }
                : new PersonData { Id = id.Value, Variants = added });
        });
    }

    /// <summary>Decides that another name is preferred; the one before becomes a variant.</summary>
    /// <param name="person">The person.</param>
    /// <param name="name">The name.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public PersonChange Rename(PersonId person, NameVariant name, Deciding deciding, CancellationToken cancellation)
    {
        var given = Checked(name);
        return Decide(deciding: deciding, cancellation: cancellation, decide: connection =>
        {
            var known = Existing(connection, person);
            if (known.Preferred == given)
            {
                throw new ArchiveException("nothing-to-change", $"Person {known.Id} is listed under “{given.Form}” already.");
            }

            NotTaken(connection, [given], known.Id);
            return (known.Id, PersonDecision.Rename, [], new PersonData { Id = known.Id.Value, Name = given });
        });
    }

    /// <summary>Sets dates of life, note and sources.</summary>
    /// <param name="person">The person.</param>
    /// <param name="note">What is to be set; null leaves a value, an empty one takes it away, sources are added.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public PersonChange Note(PersonId person, PersonNote note, Deciding deciding, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(note);
        var data = new PersonData
        {
            Id = "",
            Birth = Day(note.Birth),
            Death = Day(note.Death),
            Note = note.Note is null ? null : Prose(note.Note) ?? "",
            Sources = [.. note.Sources.Select(s => Within(Deciding.Line(s), LongestNote, "source")).Where(s => s.Length > 0)],
        };
        if (data is { Birth: null, Death: null, Note: null, Sources: { IsEmpty: true } })
        {
            throw new ArchiveException("nothing-to-change", "Nothing is given to note.");
        }

        return Decide(deciding: deciding, cancellation: cancellation, decide: connection =>
        {
            var known = Existing(connection, person);
            return (known.Id, PersonDecision.Note, [], data with { Id = known.Id.Value });
        });
    }

    /// <summary>Decides that persons are one.</summary>
    /// <param name="into">The person who stays.</param>
    /// <param name="others">Those who are the same; their identifiers lead to the one who stays.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public PersonChange Merge(PersonId into, ImmutableArray<PersonId> others, Deciding deciding, CancellationToken cancellation) =>
        Decide(deciding: deciding, cancellation: cancellation, decide: connection =>
        {
            var known = Existing(connection, into);
            var merged = others.Select(o => Existing(connection, o).Id).Distinct().ToImmutableArray();
            if (merged.IsEmpty || merged.Contains(known.Id))
            {
                throw new ArchiveException("nothing-to-change", $"Give persons other than {known.Id} that are the same.");
            }

            return (known.Id, PersonDecision.Merge, merged, new PersonData { Id = known.Id.Value, Others = [.. merged.Select(m => m.Value)] });
        });

    /// <summary>Decides that some variants are the names of another person, who is set up with them.</summary>
    /// <param name="person">The person who loses the names.</param>
    /// <param name="forms">The names, variants of the person; the first becomes the other's preferred name.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <returns>The change, with the other person's identifier.</returns>
    public PersonChange Split(PersonId person, ImmutableArray<string> forms, Deciding deciding, CancellationToken cancellation)
    {
        var given = forms.Select(Deciding.Line).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return Decide(deciding: deciding, cancellation: cancellation, decide: connection =>
        {
            var known = Existing(connection, person);
            var own = given.Select(f => known.Variants.FirstOrDefault(v => v.Form == f) ?? throw new ArchiveException("name-missing", known.Preferred.Form == f
                ? $"“{f}” is the preferred name of {known.Id}. Rename the person first, then split it off."
                : $"“{f}” is no variant of {known.Id}. There are: {(known.Variants.IsEmpty ? "none" : string.Join("; ", known.Variants.Select(v => v.Form)))}.")).ToImmutableArray();
            if (own.IsEmpty)
            {
                throw new ArchiveException("name-empty", "No name is given to split off.");
            }

            var other = New(connection, own[0].Form, 1);
            return (other, PersonDecision.Split, [known.Id], new PersonData { Id = known.Id.Value, Others = [other.Value], Variants = own });
        });
    }

    /// <summary>Decides that there is no such person. The names become open again, and the identifier is not used for anybody else.</summary>
    /// <param name="person">The person.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    public PersonChange Forget(PersonId person, Deciding deciding, CancellationToken cancellation) => Decide(deciding: deciding, cancellation: cancellation, decide: connection =>
    {
        var known = Existing(connection, person);
        return (known.Id, PersonDecision.Forget, [], new PersonData { Id = known.Id.Value });
    });

    /// <summary>Takes a decision about persons back.</summary>
    /// <param name="number">The decision.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <exception cref="ArchiveException"><c>entry-missing</c>, <c>entry-is-reversal</c>, <c>entry-reversed</c>; <c>entry-needed</c>: later decisions rest on it.</exception>
    public JournalEntry Undo(long number, Deciding deciding, CancellationToken cancellation)
    {
        var entries = _writer.Append(deciding, connection =>
        {
            var entry = DecisionJournal.Reversible(connection, number, e => e.Kind.StartsWith(JournalKind.PersonPrefix, StringComparison.Ordinal), "persons");
            // Tried on what is there, and rolled back: what would be left hanging is named before anything is decided.
            using (connection.BeginTransaction(deferred: false))
            {
                var left = PersonTables.ReplayAbout(connection, number, number);
                var hanging = left.IsEmpty ? [] : left.Except(PersonTables.ReplayAbout(connection, number, null)).ToList();
                if (hanging.Count > 0)
                {
                    throw new ArchiveException("entry-needed", $"Later decisions rest on decision {number}. Take them back first: {string.Join(", ", hanging)}.");
                }
            }

            return [new Decision(entry.Kind, entry.Subjects, "{}", number)];
        }, cancellation);
        return entries[0];
    }

    /// <summary>Puts persons down as they are given, each whole; those who are there and say the same are left alone. All of them, or none.</summary>
    /// <param name="persons">The persons, each once.</param>
    /// <param name="deciding">Who, and why.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <returns>How many are new, and how many changed.</returns>
    public (int Added, int Changed) Describe(ImmutableArray<Person> persons, Deciding deciding, CancellationToken cancellation)
    {
        var (added, changed) = (0, 0);
        _writer.Append(deciding, connection =>
        {
            (added, changed) = (0, 0);
            var decisions = ImmutableArray.CreateBuilder<Decision>();
            foreach (var person in persons)
            {
                var known = PersonTables.Find(connection, person.Id.Value);
                if (known is not null && known.SaysTheSameAs(person))
                {
                    continue;
                }

                (added, changed) = known is null ? (added + 1, changed) : (added, changed + 1);
                decisions.Add(new Decision(PersonDecision.Describe, [Subject(person.Id)], new PersonData
                {
                    Id = person.Id.Value,
                    Name = person.Preferred,
                    Variants = person.Variants,
                    Birth = person.Birth,
                    Death = person.Death,
                    Note = person.Note,
                    Sources = person.Sources,
                }.Write(), null));
            }

            return decisions.ToImmutable();
        }, cancellation);
        return (added, changed);
    }

    /// <summary>Makes a name from what was given: on one line, with its script where it can be told.</summary>
    /// <param name="form">The name.</param>
    /// <param name="language">BCP 47 primary language, or null.</param>
    public static NameVariant NameOf(string form, string? language) => new(Deciding.Line(form), language, NameForms.ScriptOf(form ?? ""));

    private PersonChange Decide(Deciding deciding,
        Func<SqliteConnection, (PersonId Shown, string Kind, ImmutableArray<PersonId> Others, PersonData Data)> decide, CancellationToken cancellation)
    {
        var shown = default(PersonId);
        var entries = _writer.Append(deciding, connection =>
        {
            (shown, var kind, var others, var data) = decide(connection);
            return [new Decision(kind, [Subject(shown), .. others.Select(Subject)], data.Write(), null)];
        }, cancellation);
        return new PersonChange(entries[0].Number, shown, _room.People.Find(shown));
    }

    private static JournalSubject Subject(PersonId id) => new("person", id.Value);

    private static Person Existing(SqliteConnection connection, PersonId id) => PersonCatalogue.Find(connection, id)
        ?? throw new ArchiveException("person-missing", $"There is no person {id}. lacuna people list shows who there is.");

    private static PersonId New(SqliteConnection connection, string name, int salt)
    {
        var number = ArchiveDatabase.Scalar<long>(connection, "select coalesce(max(number), 0) + 1 from journal") + salt;
        while (true)
        {
            var id = PersonId.New(name, number++);
            if (ArchiveDatabase.Scalar<long>(connection, "select count(*) from journal_subject where kind = 'person' and id = $id", ("$id", id.Value)) == 0)
            {
                return id;
            }
        }
    }

    // A name that two persons have leads to neither, so it is not given away by the way.
    private static void NotTaken(SqliteConnection connection, ImmutableArray<NameVariant> names, PersonId? own)
    {
        foreach (var name in names)
        {
            if (ArchiveDatabase.Scalar<string>(connection, "select person_id from person_name where form = $form and person_id <> $own limit 1",
                ("$form", name.Form), ("$own", own?.Value ?? "")) is { } bearer)
            {
                throw new ArchiveException("name-taken", $"“{name.Form}” is a name of person {bearer}. Merge the two, or split the name off first.");
            }
        }
    }

    internal static NameVariant Checked(NameVariant name)
    {
        var form = Within(Deciding.Line(name.Form), LongestName, "name");
        return form.Length == 0 ? throw new ArchiveException("name-empty", "A name is empty.")
            : form.Contains('|', StringComparison.Ordinal) ? throw new ArchiveException("value-wrong", $"“{form}”: a name has no |.")
            : name with { Form = form, Language = Tag(name.Language, 35), Script = Tag(name.Script, 4) };
    }

    // BCP 47 and ISO 15924: letters, digits, hyphens.
    private static string? Tag(string? given, int longest) => string.IsNullOrWhiteSpace(given) ? null
        : given.Trim() is var tag && tag.Length <= longest && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag
        : throw new ArchiveException("value-wrong", $"“{Deciding.Line(given)}” is no code of a language or script, such as ru or Cyrl.");

    internal static string? Day(string? given)
    {
        var text = given is null ? null : Deciding.Line(given);
        return string.IsNullOrEmpty(text) ? text : DateReader.Read(text, null)?.Edtf
            ?? throw new ArchiveException("value-wrong", $"“{text}” is no date that can be read. Give it as 1908-08-18, 1908, or 1908~.");
    }

    /// <summary>A note on one line, or null where there is none.</summary>
    internal static string? Prose(string? given) => Within(Deciding.Line(given), LongestNote, "note") is { Length: > 0 } text ? text : null;

    private static string Within(string value, int longest, string what) => value.Length <= longest ? value
        : throw new ArchiveException("too-long", $"A {what} has at most {longest:N0} characters.");
}
