using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>How much one clue says.</summary>
/// <param name="Clue">Which.</param>
/// <param name="Centre">Its mean among candidate pairs.</param>
/// <param name="Spread">Its standard deviation.</param>
/// <param name="Weight">What one deviation adds to the logarithm of the odds.</param>
/// <param name="Bend">What its square adds: some clues say much only when they are strong.</param>
internal readonly record struct ClueWeight(Clue Clue, double Centre, double Spread, double Weight, double Bend)
{
    /// <summary>Deviations beyond which a clue says no more: a text a hundred times as long as any that the weights were learned on must not run away with them.</summary>
    public const double Most = 4;

    /// <summary>The clue of a row in deviations.</summary>
    public double Deviation(ReadOnlySpan<double> row) => Math.Clamp((row[(int)Clue] - Centre) / Spread, -Most, Most);
}

/// <summary>A logistic model over the clues of a pair.</summary>
/// <param name="Intercept">The logarithm of the odds of the mean pair.</param>
/// <param name="Weights">The clues it looks at.</param>
internal sealed record ClueModel(double Intercept, ImmutableArray<ClueWeight> Weights)
{
    /// <summary>The logarithm of the odds that a pair are releases of one document.</summary>
    /// <param name="row">Its evidence.</param>
    public double Odds(ReadOnlySpan<double> row)
    {
        var odds = Intercept;
        foreach (var weight in Weights)
        {
            var deviation = weight.Deviation(row);
            odds += (weight.Weight * deviation) + (weight.Bend * deviation * deviation);
        }

        return odds;
    }
}
