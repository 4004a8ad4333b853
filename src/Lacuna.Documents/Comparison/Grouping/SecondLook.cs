namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>What the <see cref="MutualEvidence"/> of a pair weighs; learned with <see cref="ClueModels"/>.</summary>
/// <param name="Odds">Of the first look.</param>
/// <param name="Support">A third document vouches for both.</param>
/// <param name="Against">A third is tied to the one and not to the other.</param>
/// <param name="StrongestTie">Any tie of either.</param>
/// <param name="WeakestTie">The same of the one that has less.</param>
/// <param name="Intercept">The rest.</param>
internal sealed record SecondLook(double Odds, double Support, double Against, double StrongestTie, double WeakestTie, double Intercept)
{
    /// <summary>For <see cref="ClueModels.InLargeSet"/>.</summary>
    public static SecondLook InLargeSet { get; } = new(0.75, 1.3, -1.1, 0.2, -1.4, 0.55);

    /// <summary>For <see cref="ClueModels.InSmallSet"/>, which knows less by itself.</summary>
    public static SecondLook InSmallSet { get; } = new(0.97, 0.7, -3.7, 1.35, -4.2, 2.65);

    /// <summary>The odds with the evidence of the pairs around.</summary>
    public double Of(ReadOnlySpan<double> row) =>
        (Odds * row[0]) + (Support * row[1]) + (Against * row[2]) + (StrongestTie * row[3]) + (WeakestTie * row[4]) + Intercept;
}
