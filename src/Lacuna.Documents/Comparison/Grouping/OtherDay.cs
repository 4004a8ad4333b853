namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Two texts that both read well and bear different dates at their head are two documents, however much they share: a circular sent twice, a form filled in twice, minutes that
/// repeat those of the day before. In a poor scan a date may be misread, and says nothing.</summary>
internal static class OtherDay
{
    /// <summary>What is left of the odds of such a pair, as a natural logarithm.</summary>
    public const double Odds = -4;

    /// <summary>Broken words of a text that reads well; a clean one has one in thirty, a poor scan one in six.</summary>
    private const double MostBroken = 0.045;

    /// <summary>Whether two profiles are of documents of different days.</summary>
    public static bool Tells(ReleaseProfile a, ReleaseProfile b) => Tells(a.HeadDates, Broken(a.Broken, a.WordCount), b.HeadDates, Broken(b.Broken, b.WordCount));

    /// <summary>Whether two fingerprints are of documents of different days.</summary>
    public static bool Tells(ReleaseFingerprint a, ReleaseFingerprint b) => Tells(a.HeadDates, Broken(a.Broken, a.WordCount), b.HeadDates, Broken(b.Broken, b.WordCount));

    private static double Broken(int broken, int words) => broken / (words + 1.0);

    private static bool Tells(ReadOnlySpan<uint> a, double brokenA, ReadOnlySpan<uint> b, double brokenB) =>
        !a.IsEmpty && !b.IsEmpty && brokenA <= MostBroken && brokenB <= MostBroken && !a.ContainsAny(b);
}
