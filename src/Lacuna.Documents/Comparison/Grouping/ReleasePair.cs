namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>What two documents that are like each other seem to be.</summary>
public enum Kinship
{
    /// <summary>Like each other in theme or wording only.</summary>
    Unrelated,

    /// <summary>Releases of one document.</summary>
    Release,

    /// <summary>The same text under other identifiers or dates: a copy in another file, the same form filled in alike.</summary>
    Copy,

    /// <summary>One holds much of the other and much besides: a text quoted, forwarded or enclosed.</summary>
    Excerpt,

    /// <summary>Little in common but the words of a form or a cover sheet, in the same order.</summary>
    Form,
}

/// <summary>Two documents of a set that were held against each other.</summary>
/// <param name="A">Place of the first in the set, from 0.</param>
/// <param name="B">Place of the second; always the larger.</param>
/// <param name="Score">The probability that they are releases of one document, 0 to 1.</param>
/// <param name="AInB">Share of the first that the second has, 0 to 1, by pairs of words weighed by how seldom they are in the set.</param>
/// <param name="BInA">The same of the second.</param>
/// <param name="Kinship">What they seem to be; <see cref="Kinship.Release"/> where <paramref name="Score"/> is .5 and more.</param>
public readonly record struct ReleasePair(int A, int B, double Score, double AInB, double BInA, Kinship Kinship);
