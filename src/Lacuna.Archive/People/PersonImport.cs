using System.Collections.Immutable;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Storage;

namespace Lacuna.Archive.People;

/// <summary>Checks persons read from a file before anything is decided on them.</summary>
public static class PersonImport
{
    private const int Most = 200_000;

    /// <summary>Persons ready to be put down. One without an identifier of the file's own gets one made from the name, the same every time.</summary>
    /// <param name="drafts">What the file says.</param>
    /// <exception cref="ArchiveException"><c>person-twice</c>, <c>value-wrong</c>, <c>name-empty</c>, <c>too-many</c>; the message names the place in the file.</exception>
    public static ImmutableArray<Person> Check(ImmutableArray<PersonDraft> drafts)
    {
        if (drafts.Length > Most)
        {
            throw new ArchiveException("too-many", $"At most {Most:N0} persons are taken at once. Split the file.");
        }

        var seen = new Dictionary<PersonId, string>();
        var persons = ImmutableArray.CreateBuilder<Person>(drafts.Length);
        foreach (var draft in drafts)
        {
            var person = Person(draft);
            if (!seen.TryAdd(person.Id, draft.Place))
            {
                throw new ArchiveException("person-twice", $"{draft.Place}: person {person.Id} was described in {seen[person.Id]} already. Give each person once, with an identifier of their own.");
            }

            persons.Add(person);
        }

        return persons.MoveToImmutable();
    }

    private static Person Person(PersonDraft draft)
    {
        try
        {
            var preferred = AuthorityFile.Checked(draft.Preferred);
            var id = PersonId.New(preferred.Form, 0);
            if (draft.Id.Length > 0 && !PersonId.TryParse(draft.Id, out id))
            {
                throw new ArchiveException("value-wrong", $"“{draft.Id}” is no identifier: it has letters, digits and hyphens, 64 at most.");
            }

            var variants = draft.Variants.Select(AuthorityFile.Checked).Where(v => v.Form != preferred.Form).DistinctBy(v => v.Form, StringComparer.Ordinal);
            return new Person(id, preferred, [.. variants], AuthorityFile.Day(draft.Birth), AuthorityFile.Day(draft.Death),
                AuthorityFile.Prose(draft.Note), [.. draft.Sources.Select(s => Deciding.Line(s)).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)]);
        }
        catch (ArchiveException e)
        {
            throw new ArchiveException(e.Code, $"{draft.Place}: {e.Message}", e);
        }
    }
}
