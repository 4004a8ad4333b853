using System.Collections.Immutable;

namespace Lacuna.Documents.Names;

/// <summary>Whether two forms of a name may be one person's, how strongly, and why.</summary>
/// <param name="IsMatch">The forms agree as far as both say something.</param>
/// <param name="Score">0 to 1; a match has 0.5 or more. Full agreement of full names is near 1, a surname by itself near
/// 0.6. It ranks evidence and is no probability: how common a name is, is not known here.</param>
/// <param name="Why">What agreed, was omitted or conflicted, in plain English, at least one entry.</param>
public sealed record NameMatch(bool IsMatch, double Score, ImmutableArray<string> Why);
