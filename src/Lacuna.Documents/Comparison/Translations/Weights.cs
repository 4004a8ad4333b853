namespace Lacuna.Documents.Comparison.Translations;

/// <summary>What was learned of how one text translates the other; the start is what holds of translations in general.</summary>
internal sealed class Weights
{
    /// <summary>Steps of the size of a group of segments, from a quarter of the average to six times it.</summary>
    public const int Sizes = 9;

    // The chance that a translation keeps a token, by EvidenceClass. From counts over translated paragraphs.
    private static readonly double[] Start = [0.93, 0.80, 0.55, 0.60, 0.90, 0.55, 0.75, 0.62, 0.60, 0.15, 0.04];

    // Tokens that the start counts for, against those that were counted in the texts at hand.
    private const double StartWeight = 30;

    /// <summary>The chance that a translation keeps a token, by class.</summary>
    public double[] Kept { get; } = [.. Start];

    /// <summary>Natural logarithm of the length of B over the length of A.</summary>
    public double LengthRatio { get; set; }

    /// <summary>Learns the chances from counts of tokens and of those that were kept.</summary>
    public void Learn(ReadOnlySpan<int> kept, ReadOnlySpan<int> all)
    {
        for (var c = 0; c < Kept.Length; c++)
        {
            Kept[c] = Math.Clamp((kept[c] + Start[c] * StartWeight) / (all[c] + StartWeight), 0.01, 0.97);
        }
    }

    /// <summary>The step of a size.</summary>
    /// <param name="times">The size of a group over the average of segments.</param>
    public static int SizeOf(double times) => Math.Clamp((int)Math.Round(Math.Log2(Math.Max(times, 0.01)) * 1.5) + 3, 0, Sizes - 1);

    /// <summary>The middle of a step.</summary>
    public static double TimesOf(int size) => Math.Pow(2, (size - 3) / 1.5);
}
