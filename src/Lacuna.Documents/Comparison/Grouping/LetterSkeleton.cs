namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Folds the letters and digits that character recognition takes for each other into one class.</summary>
/// <remarks>Two scans of one page disagree on every tenth letter, and nearly always within these classes: round (o c e 0), upright (i l t 1), arched (n m h r),
/// open at the top (u v w y). What is lost in telling words apart is made up by looking at two words, or six letters, at once.</remarks>
internal static class LetterSkeleton
{
    private static readonly string[] Alike = ["oceq0", "iltjf1", "s5", "b86", "uvwy", "nmhr", "g9", "z2"];
    private static readonly char[] Classes = Table();

    /// <summary>Replaces each letter by the first of its class.</summary>
    /// <param name="folded">A word as <see cref="LetterFolding"/> leaves it.</param>
    /// <param name="skeleton">Takes as many letters.</param>
    public static void Of(ReadOnlySpan<char> folded, Span<char> skeleton)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            skeleton[i] = c < Classes.Length ? Classes[c] : c;
        }
    }

    private static char[] Table()
    {
        var table = new char[128];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = (char)c;
        }

        foreach (var alike in Alike)
        {
            foreach (var c in alike)
            {
                table[c] = alike[0];
            }
        }

        return table;
    }
}
