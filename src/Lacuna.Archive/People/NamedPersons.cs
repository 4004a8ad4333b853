using System.Collections.Immutable;
using Lacuna.Archive.Journal;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.People;

/// <summary>Gathers whom a document names.</summary>
public static class NamedPersons
{
    /// <summary>Longer than any name: what is listed as a participant may be a paragraph.</summary>
    private const int LongestName = 200;

    /// <summary>Everybody whom a document names, each form once for each role. The one place where this is decided.</summary>
    /// <param name="document">The document, with its corrections.</param>
    public static ImmutableArray<NamedPerson> PeopleOf(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Description.Participants.Select(name => new NamedPerson(Deciding.Line(name), PersonRole.Participant))
            .Where(p => p.Form.Length is > 0 and <= LongestName).Distinct()];
    }
}

/// <summary>Somebody named in a document.</summary>
/// <param name="Form">The name as it stands there, on one line.</param>
/// <param name="Role">In what part.</param>
public readonly record struct NamedPerson(string Form, PersonRole Role);

/// <summary>The part in which a document names somebody.</summary>
public enum PersonRole
{
    /// <summary>Present or writing, nothing more being said.</summary>
    Participant,

    /// <summary>Who sends or signs.</summary>
    Sender,

    /// <summary>To whom it is addressed.</summary>
    Recipient,

    /// <summary>Whose words it gives.</summary>
    Speaker,

    /// <summary>Of whom it speaks.</summary>
    Mentioned,
}
