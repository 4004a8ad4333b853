using System.Numerics;

namespace Lacuna.Documents.Comparison;

/// <summary>What it is worth to read some tokens of one release as some of the other.</summary>
internal static class WordPairs
{
    public const int Never = int.MinValue / 4;

    // Two markers opposite each other.
    private const int Gaps = 120;
    private const int PossibleGaps = 90;

    // Below this, two words are different words.
    private const double LeastAlike = 0.47;

    // Words run together or split agree in nearly every letter, or they are different words.
    private const double LeastAlikeJoined = 0.75;

    // Short words that a scan changed beyond likeness, between others that agree: "n" for "on".
    private const int ShortWord = 4;
    private const int ShortMisread = -30;

    private const int Joint = 15;

    /// <summary>The worth of one token read as one.</summary>
    public static int One(PassageSide old, int i, PassageSide @new, int j)
    {
        ref readonly var a = ref old[i];
        ref readonly var b = ref @new[j];
        if (a.MayBeGap || b.MayBeGap)
        {
            return a.IsGap && b.IsGap ? Gaps : a.MayBeGap && b.MayBeGap ? PossibleGaps : Bare(a, b);
        }

        if (a.Key != 0 && a.Key == b.Key)
        {
            return Math.Min(a.Weight, b.Weight);
        }

        if (!a.HasLetters || !b.HasLetters)
        {
            // Two runs of signs: a dash for a bullet.
            return a.IsBulk || b.IsBulk || a.HasLetters != b.HasLetters ? Never : 10;
        }

        var longest = Math.Max(a.Length, b.Length);
        if (longest <= ShortWord && (a.Letters & b.Letters) != 0 && Math.Abs(a.Length - b.Length) <= 2 && !char.IsDigit(old.LettersOf(i)[0]))
        {
            return Math.Max(ShortMisread, Worth(WordSimilarity.Of(old.LettersOf(i), @new.LettersOf(j)), Math.Min(a.Weight, b.Weight)));
        }

        if (a.Hyphen && b.Length > a.Length && a.Length >= 3 && @new.LettersOf(j).StartsWith(old.LettersOf(i)))
        {
            return a.Weight / 4;
        }

        if (b.Hyphen && a.Length > b.Length && b.Length >= 3 && old.LettersOf(i).StartsWith(@new.LettersOf(j)))
        {
            return b.Weight / 4;
        }

        if (Math.Abs(a.Length - b.Length) > Math.Max(2, longest / 2) || BitOperations.PopCount(a.Letters ^ b.Letters) > 2 + longest)
        {
            return Never;
        }

        return Worth(WordSimilarity.Of(old.LettersOf(i), @new.LettersOf(j)), Math.Min(a.Weight, b.Weight));
    }

    /// <summary>The worth of some tokens in a row read as some others in a row, their letters run together.</summary>
    public static int Joined(PassageSide old, int i, int oldCount, PassageSide @new, int j, int newCount)
    {
        var a = old.LettersOf(i, oldCount);
        var b = @new.LettersOf(j, newCount);
        var longest = Math.Max(a.Length, b.Length);
        if (Math.Abs(a.Length - b.Length) > 1 + longest / 8 || longest < 3)
        {
            return Never;
        }

        var (bitsOld, weightOld) = Sum(old, i, oldCount);
        var (bitsNew, weightNew) = Sum(@new, j, newCount);
        if (weightOld < 0 || weightNew < 0 || BitOperations.PopCount(bitsOld ^ bitsNew) > longest / 3 + 1)
        {
            return Never;
        }

        var alike = a.SequenceEqual(b) ? 1.0 : WordSimilarity.Of(a, b);
        return alike < LeastAlikeJoined ? Never : Worth(alike, Math.Max(weightOld, weightNew)) - Joint;
    }

    private static int Worth(double alike, int weight) => alike < LeastAlike ? Never : (int)(weight * (1.6 * alike - 0.7));

    // A word that may be a marker, and stands in the other release as the same word.
    private static int Bare(in PassageSide.Entry a, in PassageSide.Entry b) => !a.IsGap && !b.IsGap && a.Key != 0 && a.Key == b.Key ? 60 : Never;

    // The weight of a row; −1 where it holds anything but words.
    private static (ulong Letters, int Weight) Sum(PassageSide side, int at, int count)
    {
        var (letters, weight) = (0UL, 0);
        for (var i = at; i < at + count; i++)
        {
            ref readonly var entry = ref side[i];
            if (!entry.HasLetters || entry.MayBeGap)
            {
                return (0, -1);
            }

            letters |= entry.Letters;
            weight += entry.Weight;
        }

        return (letters, weight);
    }
}
