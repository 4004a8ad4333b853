namespace Lacuna.Documents.Comparison;

/// <summary>What became of a stretch of text from one release to the next.</summary>
public enum ComparisonOp
{
    /// <summary>The same words, but for white space.</summary>
    Same,

    /// <summary>The same words read differently: a scan, a spelling, a hyphen, punctuation.</summary>
    Variant,

    /// <summary>Withheld in the old release, readable in the new.</summary>
    Opened,

    /// <summary>Readable in the old release, withheld in the new.</summary>
    Closed,

    /// <summary>Only in the new release, and no marker stood in its place.</summary>
    Added,

    /// <summary>Only in the old release, and no marker stands in its place.</summary>
    Removed,

    /// <summary>Readable in neither.</summary>
    Withheld,
}

/// <summary>A stretch of both texts with one fate.</summary>
/// <param name="Op">Its fate.</param>
/// <param name="OldStart">Offset in UTF-16 code units of the old text.</param>
/// <param name="OldEnd">Offset after it; the same as the start where the old text has nothing here.</param>
/// <param name="NewStart">Offset in UTF-16 code units of the new text.</param>
/// <param name="NewEnd">Offset after it; the same as the start where the new text has nothing here.</param>
/// <param name="OldWords">Words of the old text in it; markers do not count.</param>
/// <param name="NewWords">Words of the new text in it; markers do not count.</param>
/// <param name="IsFurniture">Whether all its words are page numbers, running heads or stamps.</param>
public readonly record struct ComparisonSegment(
    ComparisonOp Op, int OldStart, int OldEnd, int NewStart, int NewEnd, int OldWords, int NewWords, bool IsFurniture);
