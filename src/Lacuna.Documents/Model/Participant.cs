namespace Lacuna.Documents.Model;

/// <summary>A person with a part in a document, as the document names them.</summary>
/// <remarks>TEI P5 <c>person</c> in <c>particDesc</c>, the part in <c>@role</c>. Offices and bodies are not persons: see
/// <see cref="DocumentDescription.Sender"/> and <see cref="DocumentDescription.Recipient"/>.</remarks>
/// <param name="Name">The name as printed, without forms of address ("Mr.") and functions; never empty.</param>
/// <param name="Role">The part.</param>
/// <param name="Span">The words it was read from, in UTF-16 code units of the document's plain text
/// (<c>PlainTextWriter</c>); null where they are not part of that text (a catalogue page, a header, the file's name).</param>
public sealed record Participant(string Name, ParticipantRole Role, SourceSpan? Span = null);

/// <summary>The part that a person has in a document.</summary>
public enum ParticipantRole
{
    /// <summary>Named as having a part, but not which.</summary>
    Unknown,

    /// <summary>Present at the conversation or meeting.</summary>
    Present,

    /// <summary>Sent the letter, telegram or memorandum.</summary>
    Sender,

    /// <summary>Was sent it.</summary>
    Recipient,

    /// <summary>Wrote it.</summary>
    Author,

    /// <summary>Drafted it for the one who signed.</summary>
    Drafter,

    /// <summary>Interpreted at the conversation.</summary>
    Interpreter,

    /// <summary>Took the notes at the conversation.</summary>
    NoteTaker,

    /// <summary>Was sent a copy.</summary>
    CopyTo,
}
