namespace Lacuna.Documents.Names;

/// <summary>Why a stretch of text is taken for a person's name.</summary>
public enum NameEvidence
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>A title and a capitalised name: "Ambassador Dobrynin".</summary>
    Title,

    /// <summary>A known given name and a capitalised surname: "Nikita Khrushchev".</summary>
    GivenName,

    /// <summary>Two initials or more with a surname: "A. A. Gromyko".</summary>
    Initials,

    /// <summary>The surname alone of a person whom the document names fully elsewhere.</summary>
    KnownSurname,
}

/// <summary>A person named in running text. TEI P5 <c>persName</c>.</summary>
/// <param name="Start">Zero-based offset of the first letter, with the titles, in UTF-16 code units.</param>
/// <param name="End">Offset after the last letter; half-open.</param>
/// <param name="Name">The name; for <see cref="NameEvidence.KnownSurname"/> the fuller name that is meant.</param>
/// <param name="Evidence">Why it is taken for a name.</param>
public sealed record NameMention(int Start, int End, PersonName Name, NameEvidence Evidence);
