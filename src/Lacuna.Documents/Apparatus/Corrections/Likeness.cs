namespace Lacuna.Documents.Apparatus.Corrections;

/// <summary>How alike two words look.</summary>
internal static class Likeness
{
    private const int Longest = 40;

    /// <summary>1 for the same letters, 0 for none in common: the edit distance over the longer word's length.</summary>
    /// <param name="a">A folded word.</param>
    /// <param name="b">A folded word.</param>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer is 0 or > Longest ? 0 : 1 - (double)Distance(a, b) / longer;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> beforeLast = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}
