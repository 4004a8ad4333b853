using Lacuna.Archive.Holdings;

namespace Lacuna.Archive.People;

/// <summary>Words that a record gives as somebody's (TEI <c>said</c>).</summary>
/// <param name="Record">The record.</param>
/// <param name="Speaker">The speaker, by the fullest name the record has.</param>
/// <param name="Manner">How it gives the words.</param>
/// <param name="Passage">Address of the passage on the record's page.</param>
/// <param name="Words">The words, on one line, cut after some 400 characters.</param>
/// <param name="IsCut">Whether there are more.</param>
public sealed record Statement(RecordEntry Record, string Speaker, SpeechManner Manner, string Passage, string Words, bool IsCut);

/// <summary>How a record gives somebody's words.</summary>
public enum SpeechManner
{
    /// <summary>Told by a reporter.</summary>
    Reported,

    /// <summary>In the first person.</summary>
    Direct,

    /// <summary>Vouched for as the very words.</summary>
    Verbatim,
}
