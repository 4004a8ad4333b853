using System.Collections.Immutable;
using Lacuna.Documents.Comparison.Translations;

namespace Lacuna.Archive.Translations;

/// <summary>Whether two texts in two languages are one text, from how they align.</summary>
internal static class TranslationEvidence
{
    /// <summary>Claimed from here on where only the day speaks for it. Lower, and two reports of one meeting are joined; higher, and free translations are missed.</summary>
    public const double Enough = 0.75;

    /// <summary>Claimed from here on where the names of the files say so too.</summary>
    public const double EnoughByName = 0.5;

    // Beyond this a text is not aligned on suspicion; a person can link it.
    private const int Longest = 4_000_000;

    // Where the mean score and the shares multiply to this, it is as likely as not; strangers come to nearly nothing.
    private const double Even = 0.55;
    private const double Steepness = 14;

    // Text that must correspond before the scores are believed: two notes of one line may agree by chance.
    private const double Length = 400;

    /// <summary>How sure it is that the texts are translations of each other, 0 to 1.</summary>
    /// <param name="a">The plain text of one.</param>
    /// <param name="b">The plain text of the other.</param>
    public static double Confidence(string a, string b)
    {
        if (a.Length > Longest || b.Length > Longest || !MayBe(a, b))
        {
            return 0;
        }

        var (ofA, ofB) = (Paragraphs(a), Paragraphs(b));
        if (ofA.Length > TranslationAlignment.MostSegments || ofB.Length > TranslationAlignment.MostSegments)
        {
            return 0;
        }

        var found = TranslationAlignment.Align(ofA, ofB);
        if (!found.IsTranslation)
        {
            return 0;
        }

        var (pairedA, pairedB) = (found.Pairs.Sum(p => p.A.Sum(i => (double)ofA[i].Length)), found.Pairs.Sum(p => p.B.Sum(j => (double)ofB[j].Length)));
        var shares = Math.Sqrt(pairedA / ofA.Sum(s => (double)s.Length) * (pairedB / ofB.Sum(s => (double)s.Length)));
        var score = found.Pairs.Sum(p => p.Score * p.A.Sum(i => ofA[i].Length)) / pairedA;
        var sure = 1 / (1 + Math.Exp(-Steepness * (score * shares - Even)));
        return Math.Round(sure * (1 - Math.Exp(-Math.Min(pairedA, pairedB) / Length)), 3);
    }

    // Cheap before dear: lengths that no translation has, or many figures on both sides and hardly one in common.
    private static bool MayBe(string a, string b)
    {
        const double mostTimes = 2.5;
        if (Math.Min(a.Length, b.Length) * mostTimes < Math.Max(a.Length, b.Length))
        {
            return false;
        }

        var (ofA, ofB) = (Figures(a), Figures(b));
        var fewer = Math.Min(ofA.Count, ofB.Count);
        return fewer < 6 || ofA.Count(ofB.Contains) * 4 >= fewer;
    }

    private static HashSet<int> Figures(string text)
    {
        var figures = new HashSet<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            var value = 0;
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                value = unchecked(value * 10 + text[i] - '0');
            }

            if (i - start >= 2)
            {
                figures.Add(value);
            }
        }

        return figures;
    }

    private static ImmutableArray<string> Paragraphs(string text) => [.. TextSegments.Paragraphs(text).Select(span => text.Substring(span.Start, span.Length))];
}
