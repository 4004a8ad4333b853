using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison;

/// <summary>How many words, in how many passages.</summary>
/// <param name="Words">Words; markers and signs do not count.</param>
/// <param name="Passages">Passages: the words under one marker, or in a row.</param>
public readonly record struct PassageCount(int Words, int Passages);

/// <summary>Two releases of one document held against each other.</summary>
/// <param name="Old">The older release.</param>
/// <param name="New">The newer release.</param>
/// <param name="Segments">The fate of every stretch of both texts, in the order of the new one; together they cover both texts whole.</param>
/// <param name="Opened">What was withheld in the old release and can be read in the new.</param>
/// <param name="Closed">What could be read in the old release and is withheld in the new.</param>
/// <param name="Added">What only the new release has, without a marker in the old; furniture does not count.</param>
/// <param name="Removed">What only the old release has, without a marker in the new; furniture does not count.</param>
/// <param name="Same">Share of the readable words of both releases that stand in both, alike or read differently; 0 to 1.</param>
/// <param name="OldInNew">Share of the old release's words that the new one has.</param>
/// <param name="NewInOld">Share of the new release's words that the old one has.</param>
/// <param name="Unrelated">Whether the texts are not two releases of one document: nothing is aligned then, all is removed and added.</param>
/// <param name="Marks">Markers whose words came out, held against what they state.</param>
public sealed record ReleaseComparison(
    ComparedText Old, ComparedText New, ImmutableArray<ComparisonSegment> Segments, PassageCount Opened, PassageCount Closed,
    PassageCount Added, PassageCount Removed, double Same, double OldInNew, double NewInOld, bool Unrelated, ImmutableArray<MarkCheck> Marks)
{
    // Two documents of one office share formulas and names, up to a fifth of the words of the shorter one where they are short.
    private const double LeastInCommon = 0.2;

    // Below this many words nothing can be said: "[document withheld]" against a text.
    private const int TooShortToTell = 12;

    /// <summary>Compares two releases.</summary>
    /// <remarks>Nearly linear in the length of the texts; time and memory are bounded on any input. Deterministic, safe for concurrent use.</remarks>
    /// <param name="old">The older release.</param>
    /// <param name="new">The newer release.</param>
    public static ReleaseComparison Compare(ComparedText old, ComparedText @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var alignment = ReleaseAligner.Align(old, @new);
        var (oldIn, newIn) = Common(alignment);
        var fewer = Math.Min(old.Words, @new.Words);
        var unrelated = fewer >= TooShortToTell && Math.Max(Share(oldIn, old.Words), Share(newIn, @new.Words)) < LeastInCommon;
        if (unrelated)
        {
            alignment = new Alignment(old.Tokens, @new.Tokens);
            (oldIn, newIn) = (0, 0);
        }

        var segments = SegmentBuilder.Build(old, @new, alignment);
        return new ReleaseComparison(
            old, @new, segments, ComparedPassage.Count(ComparedPassage.Find(segments, ComparisonOp.Opened)), ComparedPassage.Count(ComparedPassage.Find(segments, ComparisonOp.Closed)),
            ComparedPassage.Count(ComparedPassage.Find(segments, ComparisonOp.Added)), ComparedPassage.Count(ComparedPassage.Find(segments, ComparisonOp.Removed)),
            Share(oldIn + newIn, old.Words + @new.Words), Share(oldIn, old.Words), Share(newIn, @new.Words), unrelated,
            MarkChecker.Check(old, @new, segments));
    }

    /// <summary>The passages of one fate, in the order of the new release.</summary>
    /// <param name="op">Opened, closed, added or removed; for the others the words stand in both texts or in neither.</param>
    public ImmutableArray<ComparedPassage> Passages(ComparisonOp op) => ComparedPassage.Find(Segments, op);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static (int Old, int New) Common(Alignment alignment)
    {
        var (old, @new) = (0, 0);
        for (var i = 0; i < alignment.Old.Length; i++)
        {
            old += alignment.Old[i].IsWord && alignment.OldPair[i] >= 0 ? 1 : 0;
        }

        for (var j = 0; j < alignment.New.Length; j++)
        {
            @new += alignment.New[j].IsWord && alignment.NewPair[j] >= 0 ? 1 : 0;
        }

        return (old, @new);
    }
}
