using System.Collections.Immutable;
using Lacuna.Documents.Dates;

namespace Lacuna.Documents.Model;

/// <summary>What is said of a document: by itself, by the catalogue page around it, or by the file it came in.</summary>
/// <param name="Title">ISAD(G) 3.1.2; never empty once described.</param>
/// <param name="Summary">ISAD(G) 3.3.1 scope and content, or null.</param>
/// <param name="Language">BCP 47 primary language ("en", "es", "ru"), or null when it could not be told.</param>
/// <param name="Date">When the document was made, or null when it is undated.</param>
/// <param name="DateText">The words the date was read from, or null.</param>
/// <param name="DocumentType">Documentary form in lower case with hyphens ("memorandum-of-conversation"), or null.</param>
/// <param name="Classification">Classification marked on the document in lower case ("secret"), or null.</param>
/// <param name="Place">Where it was made, or null.</param>
/// <param name="Participants">Persons with a part in it, with their parts; may be empty. One person may have two parts.</param>
/// <param name="Credits">Who obtained, translated, paid for or published it; may be empty.</param>
/// <param name="Citation">How the source asks to be cited, or null.</param>
public sealed record DocumentDescription(
    string Title,
    string? Summary,
    string? Language,
    HistoricalDate? Date,
    string? DateText,
    string? DocumentType,
    string? Classification,
    string? Place,
    ImmutableArray<Participant> Participants,
    ImmutableArray<Credit> Credits,
    string? Citation)
{
    /// <summary>A description that says nothing yet.</summary>
    public static DocumentDescription Empty { get; } = new("", null, null, null, null, null, null, null, [], [], null);

    /// <summary>Who sent it, as the document says ("The Ambassador in France (Bruce)", "SAC, Detroit"), a person or an office; or null.</summary>
    public string? Sender { get; init; }

    /// <summary>Who it was sent to, as the document says; or null.</summary>
    public string? Recipient { get; init; }

    /// <summary>The conversation or meeting it records, or null where it records none or does not say when and where.</summary>
    public DocumentEvent? Event { get; init; }

    /// <summary>Marks of handling and precedence beside the classification, in lower case with hyphens ("eyes-only", "nodis", "niact").</summary>
    public ImmutableArray<string> Handling { get; init; } = [];

    /// <summary>The numbers it bears, in the order of the text.</summary>
    public ImmutableArray<DocumentNumber> Numbers { get; init; } = [];

    /// <summary>When it was released, or null where neither its stamps nor its file say so.</summary>
    public ReleaseDate? Released { get; init; }

    /// <summary>Where in the plain text single values were read, in the order of <see cref="DescribedValue"/>; a value
    /// that is not listed comes from outside the text.</summary>
    public ImmutableArray<ValueSource> Sources { get; init; } = [];

    /// <summary>The names of the participants, each once, in order.</summary>
    public IEnumerable<string> ParticipantNames => Participants.Select(p => p.Name).Distinct(StringComparer.Ordinal);
}

/// <summary>Somebody's part in making a document available.</summary>
/// <param name="Role">The part, in lower case: <c>translator</c>, <c>provider</c>, <c>funder</c>, <c>publisher</c>, <c>organizer</c>.</param>
/// <param name="Name">The person or body, as the source names it.</param>
public sealed record Credit(string Role, string Name);
