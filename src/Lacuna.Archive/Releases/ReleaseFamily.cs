using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Documents.Comparison.Grouping;
using Lacuna.Documents.Dates;

namespace Lacuna.Archive.Releases;

/// <summary>Records that are releases of one document.</summary>
/// <param name="Members">Two or more, the oldest release first; of undated releases the one received first.</param>
/// <param name="Confidence">How sure it is that they belong together, 0 to 1; 1 where a person has confirmed it.</param>
/// <param name="Confirmed">Whether a person has confirmed or made the whole group.</param>
public sealed record ReleaseFamily(ImmutableArray<Release> Members, double Confidence, bool Confirmed)
{
    /// <summary>The decisions that stand and put members together, oldest first; empty where the program alone found the family.</summary>
    public ImmutableArray<JournalEntry> Decisions { get; init; } = [];
}

/// <summary>A record as a release of its document.</summary>
/// <param name="Record">The record.</param>
/// <param name="Released">When it was released, or null where nothing says so.</param>
/// <param name="Label">What the release is called among the others of its family, each by another name: "2011", "June 14, 1994", or "first" and "second" where nothing is known.</param>
public sealed record Release(RecordEntry Record, HistoricalDate? Released, string Label);

/// <summary>A record that is like another and yet, as far as can be told, no release of the same document.</summary>
/// <param name="Record">The other record.</param>
/// <param name="Kinship">What it seems to be.</param>
/// <param name="Score">The probability that they are releases of one document after all, 0 to 1.</param>
public sealed record RelatedRecord(RecordEntry Record, Kinship Kinship, double Score);
