using Lacuna.Documents.Comparison;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Documents.Tests.Comparison;

/// <summary>Comparisons made by hand for tests.</summary>
internal static class Releases
{
    public static ComparedText Text(string text) => ComparedText.OfPlainText(text, ReaderLimits.Default);

    public static ReleaseComparison Compare(string old, string @new) => ReleaseComparison.Compare(Text(old), Text(@new));

    /// <summary>The words of a range on one line.</summary>
    public static string Words(string text, int start, int end) =>
        string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What became of the words, without what is the same, a variant, or furniture: <c>opened “…”</c>.</summary>
    public static string Print(ReleaseComparison comparison)
    {
        var parts = new List<string>();
        foreach (var segment in comparison.Segments)
        {
            var name = segment.Op.ToString().ToLowerInvariant();
            var part = segment.Op switch
            {
                ComparisonOp.Same or ComparisonOp.Variant => null,
                ComparisonOp.Withheld => name,
                ComparisonOp.Closed or ComparisonOp.Removed => $"{name} “{Words(comparison.Old.Text, segment.OldStart, segment.OldEnd)}”",
                _ => $"{name} “{Words(comparison.New.Text, segment.NewStart, segment.NewEnd)}”",
            };
            if (part is not null && !segment.IsFurniture)
            {
                parts.Add(part);
            }
        }

        return parts.Count == 0 ? "nothing" : string.Join(' ', parts);
    }
}
