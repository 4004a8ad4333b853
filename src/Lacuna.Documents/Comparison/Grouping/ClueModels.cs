using System.Collections.Immutable;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>The weights of the clues.</summary>
/// <remarks>Learned by <c>Lacuna.Lab releases learn</c> from 6,304 recognised scans of which it is known which are releases of one record; each model says there how good it is on
/// the half of the records that it was not learned from. Change nothing by hand: a weight means something only beside the others.</remarks>
internal static class ClueModels
{
    /// <summary>The clues that two texts give by themselves, without a corpus to say what is common.</summary>
    public static ImmutableArray<Clue> WithoutCorpus { get; } =
    [
        Clue.InOrder, Clue.InOrderOfShared, Clue.InOrderOfWords, Clue.InOrderOfOnce, Clue.LongNumberShared, Clue.LongNumbersDiffer, Clue.LongNumbers,
        Clue.DateShared, Clue.DatesDiffer, Clue.Dates, Clue.HeadNumbers, Clue.HeadNumbersDiffer, Clue.LengthRatio, Clue.ShorterLength,
    ];

    /// <summary>Where the corpus says what is common.</summary>
    public static ClueModel InLargeSet { get; } = new(-6.939,
    [
        new(Clue.WordCosine, 0.2400, 0.1643, -1.835, 0.735),
        new(Clue.WordSharpCosine, 0.1894, 0.1554, -0.872, -0.496),
        new(Clue.WordContained, 0.2998, 0.1808, -1.470, 0.415),
        new(Clue.WordRare, 0.2845, 0.7816, 0.904, -0.062),
        new(Clue.WordRareShare, 0.0410, 0.1386, -0.492, 0.121),
        new(Clue.WordUncommon, 0.7691, 1.1281, 1.216, 0.044),
        new(Clue.WordLeastLead, -0.2982, 0.9175, 1.246, -0.438),
        new(Clue.WordMostLead, 0.2054, 0.7304, 1.449, -0.190),
        new(Clue.WordRank, 0.4132, 0.4494, 0.416, 0.043),
        new(Clue.PairCosine, 0.1735, 0.1824, -0.166, -0.059),
        new(Clue.PairSharpCosine, 0.1477, 0.1758, 0.387, 0.568),
        new(Clue.PairContained, 0.2109, 0.1930, -0.150, -0.251),
        new(Clue.PairRare, 0.6311, 1.3003, 0.006, -0.233),
        new(Clue.PairRareShare, 0.0579, 0.1839, 0.616, -0.213),
        new(Clue.PairUncommon, 1.4432, 1.6533, 0.999, -0.785),
        new(Clue.PairLeastLead, -0.5146, 1.1246, 0.558, 0.401),
        new(Clue.PairMostLead, 0.0860, 0.8059, -0.755, 0.075),
        new(Clue.PairRank, 0.4130, 0.4485, 1.041, -0.106),
        new(Clue.GramCosine, 0.2500, 0.1723, 0.697, -0.052),
        new(Clue.GramSharpCosine, 0.2042, 0.1665, -0.983, 0.423),
        new(Clue.GramContained, 0.3140, 0.1963, 0.569, -0.252),
        new(Clue.GramRare, 0.2622, 0.7263, 0.560, -0.106),
        new(Clue.GramRareShare, 0.0328, 0.1190, -0.110, -0.045),
        new(Clue.GramUncommon, 0.8567, 1.2124, 0.204, 0.022),
        new(Clue.GramLeastLead, -0.2222, 0.9415, -0.666, 0.076),
        new(Clue.GramMostLead, 0.2900, 0.7588, 0.824, -0.261),
        new(Clue.GramRank, 0.4119, 0.4495, 0.099, 0.016),
        new(Clue.InOrder, 2.3622, 1.1611, -0.419, -0.073),
        new(Clue.InOrderOfShared, 0.6556, 0.2248, 1.917, -1.177),
        new(Clue.InOrderOfWords, 0.9706, 1.4749, -0.440, 0.174),
        new(Clue.InOrderOfOnce, 0.1625, 0.1897, 0.633, 0.191),
        new(Clue.NumbersOfFewer, 0.1739, 0.1672, 0.909, -0.063),
        new(Clue.NumbersOfMore, 0.0917, 0.1277, -2.021, 0.246),
        new(Clue.NumbersShared, 2.0331, 1.5843, 1.216, 0.042),
        new(Clue.LongNumberShared, 0.0926, 0.2898, -0.085, -0.238),
        new(Clue.LongNumbersDiffer, 0.4166, 0.4930, -0.194, -0.066),
        new(Clue.LongNumbers, 0.0908, 0.3416, 1.753, -0.287),
        new(Clue.DateShared, 0.1633, 0.3696, -0.080, -0.146),
        new(Clue.DatesDiffer, 0.4041, 0.4907, 0.646, 0.252),
        new(Clue.Dates, 0.3685, 0.2052, 2.325, -0.597),
        new(Clue.HeadNumbers, 0.2463, 0.2167, 0.078, 0.099),
        new(Clue.HeadNumbersDiffer, 1.3978, 0.6576, -0.451, -0.194),
        new(Clue.LengthRatio, 0.9684, 1.0367, -1.129, 0.264),
        new(Clue.ShorterLength, 5.7000, 1.2458, -0.193, 0.633),
    ]);

    /// <summary>Where it does not: in a folder of a few documents every word of a release is in half of them.</summary>
    public static ClueModel InSmallSet { get; } = new(-6.228,
    [
        new(Clue.InOrder, 2.3622, 1.1611, 2.329, -1.146),
        new(Clue.InOrderOfShared, 0.6556, 0.2248, 0.960, -0.577),
        new(Clue.InOrderOfWords, 0.9706, 1.4749, 2.410, -0.140),
        new(Clue.InOrderOfOnce, 0.1625, 0.1897, -1.281, 0.435),
        new(Clue.LongNumberShared, 0.0926, 0.2898, -0.028, -0.079),
        new(Clue.LongNumbersDiffer, 0.4166, 0.4930, -0.015, -0.005),
        new(Clue.LongNumbers, 0.0908, 0.3416, 0.767, -0.040),
        new(Clue.DateShared, 0.1633, 0.3696, -0.104, -0.190),
        new(Clue.DatesDiffer, 0.4041, 0.4907, 0.339, 0.132),
        new(Clue.Dates, 0.3685, 0.2052, 2.240, -0.361),
        new(Clue.HeadNumbers, 0.2463, 0.2167, -0.061, 0.030),
        new(Clue.HeadNumbersDiffer, 1.3978, 0.6576, -0.478, -0.033),
        new(Clue.LengthRatio, 0.9684, 1.0367, -1.991, 0.680),
        new(Clue.ShorterLength, 5.7000, 1.2458, -0.250, 0.713),
    ]);
}
