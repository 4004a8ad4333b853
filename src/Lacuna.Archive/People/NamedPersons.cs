using System.Collections.Immutable;
using Lacuna.Archive.Journal;
using Lacuna.Documents.Model;
using Lacuna.Documents.Names;
using Lacuna.Documents.Rendering;

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
        var people = new HashSet<NamedPerson>();
        foreach (var participant in document.Description.Participants)
        {
            Add(people, participant.Name, participant.Role switch
            {
                ParticipantRole.Sender or ParticipantRole.Author => PersonRole.Sender,
                ParticipantRole.Recipient => PersonRole.Recipient,
                _ => PersonRole.Participant,
            });
        }

        foreach (var block in document.Blocks)
        {
            foreach (var content in BlockWords.Of(block))
            {
                Gather(content, people);
            }
        }

        return [.. people.OrderBy(p => p.Role).ThenBy(p => p.Form, StringComparer.Ordinal)];
    }

    private static void Gather(ImmutableArray<Inline> content, HashSet<NamedPerson> people)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Said said:
                    Add(people, said.Speaker, PersonRole.Speaker);
                    Gather(said.Content, people);
                    break;
                case Name { Kind: NameKind.Person } name:
                    Add(people, MentionedForm.Of(name), PersonRole.Mentioned);
                    break;
                case Highlight highlight:
                    Gather(highlight.Content, people);
                    break;
                default: break;
            }
        }
    }

    private static void Add(HashSet<NamedPerson> people, string words, PersonRole role)
    {
        if (FormOf(words) is { } form)
        {
            people.Add(new NamedPerson(form, role));
        }
    }

    /// <summary>A name on one line, as all tables have it; null where it is empty or too long to be a name.</summary>
    /// <param name="words">The words of the document.</param>
    internal static string? FormOf(string words) => Deciding.Line(words) is { Length: > 0 and <= LongestName } form ? form : null;
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
