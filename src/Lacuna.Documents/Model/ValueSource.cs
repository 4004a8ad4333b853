namespace Lacuna.Documents.Model;

/// <summary>The words of the text that a value of the description was read from.</summary>
/// <param name="Value">Which value.</param>
/// <param name="Span">Counted as in <see cref="Participant.Span"/>. It may take in a footnote that stands within the words.</param>
public readonly record struct ValueSource(DescribedValue Value, SourceSpan Span);

/// <summary>A value of a description that was read from the text.</summary>
public enum DescribedValue
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The documentary form.</summary>
    DocumentType,

    /// <summary>The date of the document.</summary>
    Date,

    /// <summary>The place of the document.</summary>
    Place,

    /// <summary>The date of the event.</summary>
    EventDate,

    /// <summary>The place of the event.</summary>
    EventPlace,

    /// <summary>The sender.</summary>
    Sender,

    /// <summary>The recipient.</summary>
    Recipient,

    /// <summary>The classification.</summary>
    Classification,

    /// <summary>A handling mark; there is one source for each, in their order.</summary>
    Handling,
}
