using System.Collections.Immutable;
using System.Globalization;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.Pages;

/// <summary>A passage that a page tells of, with its address.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Anchor">Its address on the page: the fate and eight hexadecimal digits of its words, such as <c>opened-1f6e02ac</c>; with <c>-2</c> and
/// so on where the same words share a fate more than once. It stays the same whatever else changes.</param>
public sealed record ToldPassage(ComparedPassage Passage, string Anchor)
{
    /// <summary>Words that stand in one release only are told as a passage from so many on; fewer are mostly a scan's doing.</summary>
    public const int LeastUnmarked = 4;

    /// <summary>The fates that are told, in the order of a page.</summary>
    public static ImmutableArray<ComparisonOp> Fates { get; } = [ComparisonOp.Opened, ComparisonOp.Closed, ComparisonOp.Added, ComparisonOp.Removed];

    /// <summary>The passages of a comparison that are worth telling, by fate and in the order of the text.</summary>
    /// <param name="comparison">The comparison. Of unrelated texts nothing is told.</param>
    public static ImmutableArray<ToldPassage> Of(ReleaseComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison.Unrelated)
        {
            return [];
        }

        var told = ImmutableArray.CreateBuilder<ToldPassage>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fate in Fates)
        {
            var least = fate is ComparisonOp.Opened or ComparisonOp.Closed ? 1 : LeastUnmarked;
            foreach (var passage in comparison.Passages(fate))
            {
                if (passage.Words >= least)
                {
                    told.Add(new ToldPassage(passage, Anchored(Name(fate), TextOf(comparison, fate).AsSpan(passage.Start, passage.End - passage.Start), seen)));
                }
            }
        }

        return told.ToImmutable();
    }

    /// <summary>The text that shows the words of a passage of this fate.</summary>
    internal static string TextOf(ReleaseComparison comparison, ComparisonOp fate) => IsOld(fate) ? comparison.Old.Text : comparison.New.Text;

    /// <summary>Whether the older release is the one that shows the words.</summary>
    internal static bool IsOld(ComparisonOp fate) => fate is ComparisonOp.Closed or ComparisonOp.Removed;

    /// <summary>A fate as it stands in classes and addresses.</summary>
    internal static string Name(ComparisonOp fate) => fate.ToString().ToLowerInvariant();

    /// <summary>An address made of words, counted up where it was given before.</summary>
    internal static string Anchored(string kind, ReadOnlySpan<char> words, Dictionary<string, int> seen)
    {
        var anchor = $"{kind}-{PassageIds.DigitsOf(words)}";
        var times = seen[anchor] = seen.GetValueOrDefault(anchor) + 1;
        return times == 1 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{times}");
    }
}
