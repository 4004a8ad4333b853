namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Two texts that both read well, and of which neither has the first date of the other at its head, are two documents, however much they share:
/// a circular sent twice, a form filled in twice, minutes that repeat those of the day before. In a poor scan a date may be misread, and says nothing.</summary>
internal static class OtherDay
{
    /// <summary>What is left of the odds of such a pair, as a natural logarithm.</summary>
    public const double Odds = -6;

    /// <summary>Stray words of a text that reads well: of clean texts nine of ten have fewer, of scans one of ten.</summary>
    private const double FewStray = 0.015;

    /// <summary>Stray words of a text that reads tolerably. A date in it may be misread, but hardly in day, month and year at once.</summary>
    private const double SomeStray = 0.035;

    /// <summary>Whether two profiles are of documents of different days.</summary>
    public static bool Tells(ReleaseProfile a, ReleaseProfile b) => Tells(a.HeadDates, Stray(a.Stray, a.WordCount), b.HeadDates, Stray(b.Stray, b.WordCount));

    /// <summary>Whether two fingerprints are of documents of different days.</summary>
    public static bool Tells(ReleaseFingerprint a, ReleaseFingerprint b) => Tells(a.HeadDates, Stray(a.Stray, a.WordCount), b.HeadDates, Stray(b.Stray, b.WordCount));

    private static double Stray(int stray, int words) => stray / (words + 1.0);

    private static bool Tells(ReadOnlySpan<uint> a, double strayA, ReadOnlySpan<uint> b, double strayB)
    {
        var stray = Math.Max(strayA, strayB);
        if (a.IsEmpty || b.IsEmpty || stray > SomeStray)
        {
            return false;
        }

        var alike = stray <= FewStray ? 3 : 2;
        return !Has(b, a[0], alike) && !Has(a, b[0], alike);
    }

    // Whether some date agrees with a day in so many of its three parts.
    private static bool Has(ReadOnlySpan<uint> dates, uint day, int parts)
    {
        foreach (var date in dates)
        {
            var same = (date % 100 == day % 100 ? 1 : 0) + (date / 100 % 100 == day / 100 % 100 ? 1 : 0) + (date / 10000 == day / 10000 ? 1 : 0);
            if (same >= parts)
            {
                return true;
            }
        }

        return false;
    }
}
