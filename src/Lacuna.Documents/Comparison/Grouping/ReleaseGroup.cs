using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Documents that are releases of one document.</summary>
/// <param name="Members">Their places in the set, ascending; at least two.</param>
/// <param name="Confidence">The mean of the scores of all its pairs, 0 to 1; a pair that was not found worth looking at counts 0.</param>
public sealed record ReleaseGroup(ImmutableArray<int> Members, double Confidence);
