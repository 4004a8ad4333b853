using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;

namespace Lacuna.Archive.Translations;

/// <summary>Two records that are translations of each other.</summary>
/// <param name="A">The original where it is known, else the one whose identifier comes first.</param>
/// <param name="B">The other.</param>
/// <param name="Confidence">How sure it is, 0 to 1; 1 where a person has confirmed it.</param>
/// <param name="Confirmed">Whether a person has confirmed or made the link.</param>
/// <param name="OriginalKnown">Whether <paramref name="A"/> is known to be the original.</param>
/// <param name="Translator">Who translated, as the text or its catalogue says, or null.</param>
public sealed record TranslationPair(RecordEntry A, RecordEntry B, double Confidence, bool Confirmed, bool OriginalKnown, string? Translator);

/// <summary>A decision of a person about two texts, and what became of it.</summary>
/// <param name="Entry">The decision.</param>
/// <param name="Reversal">The decision that takes it back, or null while it stands.</param>
/// <param name="OfA">For an alignment: the passages of the first record, by their first words.</param>
/// <param name="OfB">For an alignment: the passages of the second record.</param>
/// <param name="State">Whether it is carried out.</param>
public sealed record TranslationRuling(
    JournalEntry Entry, JournalEntry? Reversal, ImmutableArray<string> OfA, ImmutableArray<string> OfB, RulingState State);

/// <summary>What became of a decision about translations.</summary>
public enum RulingState
{
    /// <summary>It is carried out.</summary>
    Applied,

    /// <summary>A later one about the same stands in its place.</summary>
    Superseded,

    /// <summary>Its words are no longer there, or stand in two places; a person has to look at it.</summary>
    Lost,

    /// <summary>It was taken back.</summary>
    Reversed,
}
