using Lacuna.Documents.Comparison.Grouping;

namespace Lacuna.Archive.Releases;

/// <summary>Two records that were held against each other.</summary>
/// <param name="A">Row number of the first.</param>
/// <param name="B">Row number of the second, the larger.</param>
/// <param name="Score">The probability that they are releases of one document.</param>
/// <param name="AInB">Share of the first that the second has.</param>
/// <param name="BInA">Share of the second that the first has.</param>
/// <param name="Kinship">What they seem to be.</param>
internal readonly record struct StoredPair(long A, long B, double Score, double AInB, double BInA, Kinship Kinship)
{
    /// <summary>A pair less likely than this that is nothing else either is not worth a row: it counts for nothing when groups are held against each other.</summary>
    public const double LeastScore = 0.02;

    public static StoredPair Of(ReleasePair pair, long a, long b) => a < b
        ? new StoredPair(a, b, Math.Round(pair.Score, 6), Math.Round(pair.AInB, 4), Math.Round(pair.BInA, 4), pair.Kinship)
        : new StoredPair(b, a, Math.Round(pair.Score, 6), Math.Round(pair.BInA, 4), Math.Round(pair.AInB, 4), pair.Kinship);
}

/// <summary>A kinship as its column has it.</summary>
internal static class KinshipColumn
{
    public static string Write(Kinship kinship) => kinship.ToString().ToLowerInvariant();

    public static Kinship Read(string text) => Enum.TryParse<Kinship>(text, ignoreCase: true, out var kinship) ? kinship : Kinship.Unrelated;
}
