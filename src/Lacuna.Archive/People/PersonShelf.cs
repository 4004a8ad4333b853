using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Microsoft.Data.Sqlite;

namespace Lacuna.Archive.People;

/// <summary>The authority file while decisions are being carried out: what they touch is taken from the catalogue, changed, and put back at the end.</summary>
internal sealed class PersonShelf(SqliteConnection connection)
{
    private readonly Dictionary<string, Person?> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _redirects = new(StringComparer.Ordinal);

    /// <summary>The person with this identifier, or null.</summary>
    public Person? Get(string id)
    {
        if (!_touched.TryGetValue(id, out var person))
        {
            _touched[id] = person = PersonTables.Find(connection, id);
        }

        return person;
    }

    /// <summary>Carries a decision out.</summary>
    /// <returns>Whether it could be: false where a person it needs is not there.</returns>
    public bool Carry(JournalEntry entry)
    {
        if (PersonData.Of(entry.Data) is not { } data || !PersonId.TryParse(data.Id, out var id) || id.Value != data.Id)
        {
            return false;
        }

        var person = Get(data.Id);
        switch (entry.Kind)
        {
            case PersonDecision.Describe when data.Name is { } name:
                Put(new Person(id, name, data.Variants ?? [], data.Birth, data.Death, data.Note, data.Sources ?? []));
                return true;
            case PersonDecision.Confirm when person is null && data.Name is { } name:
                Put(With(new Person(id, name, [], null, null, null, []), data.Variants ?? []));
                return true;
            case PersonDecision.Confirm when person is not null:
                Put(With(person, data.Variants ?? []));
                return true;
            case PersonDecision.Rename when person is not null && data.Name is { } name:
                Put(With(person with { Preferred = name, Variants = Without(person.Variants, [name]) }, [person.Preferred]));
                return true;
            case PersonDecision.Note when person is not null:
                Put(person with
                {
                    Birth = Set(data.Birth, person.Birth),
                    Death = Set(data.Death, person.Death),
                    Note = Set(data.Note, person.Note),
                    Sources = [.. person.Sources.Union(data.Sources ?? [])],
                });
                return true;
            case PersonDecision.Merge when person is not null: return Merge(person, data.Others ?? []);
            case PersonDecision.Split when person is not null && data.Others is [var other, ..]: return Split(person, other, data);
            case PersonDecision.Forget when person is not null:
                Remove(person.Id.Value, null);
                return true;
            default: return false;
        }
    }

    /// <summary>Puts everything back.</summary>
    public void Flush()
    {
        foreach (var (id, person) in _touched)
        {
            PersonTables.Put(connection, id, person);
        }

        foreach (var (id, target) in _redirects)
        {
            using var row = Catalogue.Command(connection, "insert or replace into person_redirect values ($id, $target)", ("$id", id), ("$target", target));
            row.ExecuteNonQuery();
        }
    }

    // An empty value takes away what was there.
    private static string? Set(string? given, string? before) => given is null ? before : given.Length == 0 ? null : given;

    private static Person With(Person person, IEnumerable<NameVariant> names)
    {
        var variants = person.Variants.ToBuilder();
        foreach (var name in names)
        {
            if (name.Form != person.Preferred.Form && !variants.Any(v => v.Form == name.Form))
            {
                variants.Add(name);
            }
        }

        return person with { Variants = variants.ToImmutable() };
    }

    private static ImmutableArray<NameVariant> Without(ImmutableArray<NameVariant> variants, IEnumerable<NameVariant> names)
    {
        var forms = names.Select(n => n.Form).ToHashSet(StringComparer.Ordinal);
        return [.. variants.Where(v => !forms.Contains(v.Form))];
    }

    private bool Merge(Person into, ImmutableArray<string> others)
    {
        var merged = others.Select(Get).ToList();
        if (merged.Count == 0 || merged.Contains(null) || others.Contains(into.Id.Value))
        {
            return false;
        }

        foreach (var other in merged.OfType<Person>())
        {
            into = With(into, other.Names) with
            {
                Birth = into.Birth ?? other.Birth,
                Death = into.Death ?? other.Death,
                Note = into.Note is null || other.Note is null ? into.Note ?? other.Note : $"{into.Note} {other.Note}",
                Sources = [.. into.Sources.Union(other.Sources)],
            };
            Remove(other.Id.Value, into.Id.Value);
        }

        Put(into);
        return true;
    }

    private bool Split(Person person, string other, PersonData data)
    {
        var names = data.Variants ?? [];
        if (!PersonId.TryParse(other, out var id) || Get(other) is not null || names.IsEmpty || names.Any(n => !person.Variants.Any(v => v.Form == n.Form)))
        {
            return false;
        }

        var own = person.Variants.Where(v => names.Any(n => n.Form == v.Form)).ToList();
        var name = data.Name ?? own[0];
        Put(person with { Variants = Without(person.Variants, names) });
        Put(With(new Person(id, name, [], null, null, null, []), own));
        return true;
    }

    private void Put(Person person)
    {
        _touched[person.Id.Value] = person;
        _redirects.Remove(person.Id.Value);
    }

    private void Remove(string id, string? target)
    {
        _touched[id] = null;
        _redirects[id] = target;
    }
}
