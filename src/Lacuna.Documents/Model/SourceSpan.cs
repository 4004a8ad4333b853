namespace Lacuna.Documents.Model;

/// <summary>A stretch of the decoded source text.</summary>
/// <param name="Start">Zero-based offset in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units; zero marks a point between two characters.</param>
/// <remarks>Half-open: covers <c>[Start, End)</c>. Offsets refer to the text after decoding and before any normalization.
/// For markup formats they refer to the decoded markup; where a parser reports no position the span is that of the parent.</remarks>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset just after the stretch, in UTF-16 code units.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">Offset of the first code unit.</param>
    /// <param name="end">Offset after the last code unit.</param>
    public static SourceSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies wholly within this span.</summary>
    /// <param name="other">The span to look for.</param>
    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;
}
