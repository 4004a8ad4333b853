using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.Grouping;

namespace Lacuna.Archive.Releases;

/// <summary>Two records that were held against each other and found alike.</summary>
/// <param name="A">One record.</param>
/// <param name="B">The other.</param>
/// <param name="Score">The probability that they are releases of one document, 0 to 1.</param>
/// <param name="AInB">Share of the first that the second has, 0 to 1.</param>
/// <param name="BInA">Share of the second that the first has.</param>
/// <param name="Kinship">What they seem to be.</param>
/// <param name="IsWithinFamily">Whether both are in one family.</param>
public readonly record struct RecordPair(RecordId A, RecordId B, double Score, double AInB, double BInA, Kinship Kinship, bool IsWithinFamily);
