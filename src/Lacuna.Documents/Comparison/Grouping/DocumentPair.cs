namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Two documents of a set.</summary>
/// <param name="A">Place of the first in the set, from 0.</param>
/// <param name="B">Place of the second; always the larger.</param>
public readonly record struct DocumentPair(int A, int B)
{
    /// <summary>The pair of two documents, whichever is named first.</summary>
    /// <param name="one">One place.</param>
    /// <param name="other">Another.</param>
    public static DocumentPair Of(int one, int other) => new(Math.Min(one, other), Math.Max(one, other));
}
