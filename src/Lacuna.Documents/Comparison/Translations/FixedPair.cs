using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Segments of which a person has said that they go together, or that one of them has no counterpart: the rest is aligned around them.</summary>
/// <param name="A">Zero-based indices of segments of the first text; empty where those of the second have no counterpart.</param>
/// <param name="B">Zero-based indices of segments of the second text; empty where those of the first have no counterpart.</param>
public sealed record FixedPair(ImmutableArray<int> A, ImmutableArray<int> B);
