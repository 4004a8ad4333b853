using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>What is said of rows and gaps, in plain English.</summary>
public static class ParallelWords
{
    /// <summary>"Withheld in the original, readable in the translation: name withheld."</summary>
    /// <param name="gap">The finding; not one of <see cref="GapStanding.Both"/>.</param>
    /// <param name="names">What the texts are called.</param>
    public static string Of(GapCorrespondence gap, ParallelNames names)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(names);
        var label = (gap.A ?? gap.B)?.Mark is Gap mark ? GapLabel.Of(mark) : "";
        return gap.Standing switch
        {
            GapStanding.ReadableInA => $"Withheld in {names.B}, readable in {names.A}: {label}",
            GapStanding.ReadableInB => $"Withheld in {names.A}, readable in {names.B}: {label}",
            GapStanding.UnmarkedInA => $"Marked in {names.B} alone: {label}; {names.A} has neither the mark nor words in its place",
            GapStanding.UnmarkedInB => $"Marked in {names.A} alone: {label}; {names.B} has neither the mark nor words in its place",
            _ => $"Withheld in both: {label}",
        };
    }

    /// <summary>"Not in the translation", for a row without counterpart.</summary>
    /// <param name="row">The row.</param>
    /// <param name="names">What the texts are called.</param>
    public static string Missing(ParallelRow row, ParallelNames names)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(names);
        return $"Not in {(row.A.IsEmpty ? names.A : names.B)}";
    }
}
