using System.Globalization;
using System.Text;

namespace Lacuna.Documents.Comparison;

/// <summary>Says in one sentence what a later release opened and closed, so that it can be quoted.</summary>
public static class ComparisonSentence
{
    // Fewer words in a row that stand in one release only are a scan's doing as often as a censor's.
    private const int LeastUnmarked = 5;

    /// <summary>"Between 2018 and 2023, 55 words in 3 passages opened; about 40 words remain withheld."</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="oldLabel">What the older release is called, such as a year; null for "the older release".</param>
    /// <param name="newLabel">What the newer release is called; null for "the newer release".</param>
    public static string Of(ReleaseComparison comparison, string? oldLabel = null, string? newLabel = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var between = oldLabel is null || newLabel is null ? "Between the older and the newer release" : $"Between {oldLabel} and {newLabel}";
        if (comparison.Unrelated)
        {
            return $"{between} there is nothing to compare: the texts do not look like two releases of one document.";
        }

        var sentence = new StringBuilder(between).Append(", ");
        var (opened, closed) = (comparison.Opened, comparison.Closed);
        sentence.Append((opened.Words, closed.Words) switch
        {
            (0, 0) => "nothing opened and nothing closed",
            (0, _) => $"nothing opened and {Count(closed)} closed",
            (_, 0) => $"{Count(opened)} opened",
            _ => $"{Count(opened)} opened and {Count(closed)} closed",
        });
        if (Unmarked(comparison, ComparisonOp.Added) is > 0 and var added)
        {
            sentence.Append("; ").Append(Words(added)).Append(" stand only in the newer release, unmarked in the older");
        }

        if (Unmarked(comparison, ComparisonOp.Removed) is > 0 and var removed)
        {
            sentence.Append("; ").Append(Words(removed)).Append(" are missing from the newer without a mark");
        }

        return sentence.Append("; ").Append(Remaining(comparison.New)).Append('.').ToString();
    }

    private static int Unmarked(ReleaseComparison comparison, ComparisonOp op)
    {
        var words = 0;
        foreach (var passage in comparison.Passages(op))
        {
            words += passage.Words >= LeastUnmarked ? passage.Words : 0;
        }

        return words;
    }

    private static string Remaining(ComparedText text)
    {
        if (text.Withheld is { WholeDocument: true })
        {
            return "the whole document remains withheld";
        }

        if (text.Excisions.IsEmpty)
        {
            return "nothing remains marked as withheld";
        }

        var words = 0L;
        foreach (var excision in text.Excisions)
        {
            words += excision.Words?.Words ?? 0;
        }

        return words == 0 ? $"{Number(text.Excisions.Length)} passages remain withheld"
            : $"about {Words((int)Math.Min(int.MaxValue, Rounded(words)))} {(words == 1 ? "remains" : "remain")} withheld";
    }

    // Two figures: an estimate knows no more.
    private static long Rounded(long words)
    {
        var step = 1L;
        while (words / step >= 100)
        {
            step *= 10;
        }

        return (words + step / 2) / step * step;
    }

    private static string Count(PassageCount count) => $"{Words(count.Words)} in {Number(count.Passages)} passage{(count.Passages == 1 ? "" : "s")}";

    private static string Words(int count) => $"{Number(count)} word{(count == 1 ? "" : "s")}";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
