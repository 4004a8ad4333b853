using Lacuna.Archive.Holdings;

namespace Lacuna.Archive.Corrections;

/// <summary>A correction by an editor, as readers are shown it: also when it was taken back.</summary>
/// <param name="Number">Its number in the journal, under which it is taken back.</param>
/// <param name="Record">The record.</param>
/// <param name="Field">What is corrected: <c>text</c>, <c>title</c>, <c>summary</c>, <c>date</c>, <c>place</c>, <c>type</c>, <c>classification</c>, <c>participant</c>.</param>
/// <param name="From">What stood there, or null where there was nothing.</param>
/// <param name="To">What should stand there, or null where nothing should.</param>
/// <param name="Passage">The passage of the text, or null for a value of the description.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
/// <param name="Who">The editor's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">Whether it can be seen in the record.</param>
/// <param name="Reversal">By whom, when and why it was taken back, or null while it stands.</param>
public sealed record Correction(
    long Number, RecordId Record, string Field, string? From, string? To, string? Passage, string At, string Who, string Reason, CorrectionState State,
    CorrectionReversal? Reversal);

/// <summary>How a correction was taken back.</summary>
/// <param name="Number">Its own number in the journal.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
/// <param name="Who">By whom.</param>
/// <param name="Reason">Why.</param>
public sealed record CorrectionReversal(long Number, string At, string Who, string Reason);

/// <summary>Whether a correction can be seen in its record.</summary>
public enum CorrectionState
{
    /// <summary>It is laid over the record.</summary>
    Applied,

    /// <summary>A later correction of the same value is shown instead.</summary>
    Superseded,

    /// <summary>Its place is no longer in the text or the description; it waits for an editor.</summary>
    Lost,

    /// <summary>It was taken back.</summary>
    Reversed,
}
