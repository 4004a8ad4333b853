namespace Lacuna.Documents.Model;

/// <summary>A number that the document bears.</summary>
/// <param name="Kind">What it numbers.</param>
/// <param name="Value">The number as printed, without "No."; never empty.</param>
/// <param name="Span">The words it was read from, counted as in <see cref="Participant.Span"/>, or null.</param>
public sealed record DocumentNumber(NumberKind Kind, string Value, SourceSpan? Span = null);

/// <summary>What a document's number numbers.</summary>
public enum NumberKind
{
    /// <summary>A telegram, airgram or other message, in the series of its sender ("4348", "Todep 527").</summary>
    Telegram,

    /// <summary>A despatch, dispatch or instruction sent by pouch ("No. 442").</summary>
    Despatch,

    /// <summary>The file in which it was kept ("840.50 Recovery/7–1047", "201-289248").</summary>
    File,

    /// <summary>The record in the collection that published it ("104-10256-10022").</summary>
    Record,

    /// <summary>A paper in a numbered series ("NSC 5910/1", "SNIE 80–62").</summary>
    Paper,

    /// <summary>The document in the printed volume it comes from ("274").</summary>
    Printed,
}
