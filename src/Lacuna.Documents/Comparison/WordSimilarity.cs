namespace Lacuna.Documents.Comparison;

/// <summary>How likely two folded words are the same word, misread by a scan in one of them.</summary>
internal static class WordSimilarity
{
    // In tenths of a letter: a letter misread as one that looks like it costs less than any other change.
    private const int Change = 10;
    private const int Confusion = 4;

    // Letters and digits that scans of typed and printed pages take for each other, as groups of look-alikes in lower case after folding.
    private static readonly string[] LookAlikes =
    [
        "il1jtf", "o0ecqd", "s5", "b86h", "z2", "g9q", "nrum", "uv", "vyw", "a0os", "ec", "kh", "t7", "fe", "hn", "pn", "xk", "mw", "po", "dob", "4a",
        "ийнпк", "цщш", "еёс", "ьыъ", "зэ3", "о0с", "мн", "тг", "лпд",
    ];

    // What one letter is often read as two: the two, then the one.
    private static readonly (char First, char Second, char Whole)[] Broken =
        [('r', 'n', 'm'), ('v', 'v', 'w'), ('c', 'l', 'd'), ('l', 'c', 'k'), ('i', 'i', 'u'), ('l', 'i', 'h'), ('i', 'n', 'm'), ('n', 'i', 'm'), ('t', 'i', 'n')];

    private static readonly bool[] Alike = Table();

    /// <summary>From 0 (nothing in common) to 1 (the same letters).</summary>
    /// <param name="a">One word, folded.</param>
    /// <param name="b">The other, folded. The work is the product of the lengths; callers bound them.</param>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longest = Math.Max(a.Length, b.Length);
        if (longest == 0)
        {
            return 1;
        }

        return 1.0 - (double)Distance(a, b) / (Change * longest);
    }

    /// <summary>The bits of the letters of a word: two words whose bits differ much cannot be alike.</summary>
    /// <param name="folded">The word, folded.</param>
    public static ulong Letters(ReadOnlySpan<char> folded)
    {
        var bits = 0UL;
        foreach (var c in folded)
        {
            bits |= 1UL << (c & 63);
        }

        return bits;
    }

    /// <summary>Whether two characters are often taken for each other.</summary>
    public static bool AreAlike(char a, char b) => Index(a) is >= 0 and var i && Index(b) is >= 0 and var j && Alike[i * Size + j];

    private const int Size = 36 + 33;

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var (before, above, row) = (0, b.Length + 1, 2 * (b.Length + 1));
        for (var j = 0; j <= b.Length; j++)
        {
            rows[above + j] = j * Change;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            rows[row] = i * Change;
            for (var j = 1; j <= b.Length; j++)
            {
                var (x, y) = (a[i - 1], b[j - 1]);
                var best = rows[above + j - 1] + (x == y ? 0 : AreAlike(x, y) ? Confusion : Change);
                best = Math.Min(best, Math.Min(rows[above + j], rows[row + j - 1]) + Change);
                if (i > 1 && IsBroken(a[i - 2], x, y))
                {
                    best = Math.Min(best, rows[before + j - 1] + Confusion);
                }

                if (j > 1 && IsBroken(b[j - 2], y, x))
                {
                    best = Math.Min(best, rows[above + j - 2] + Confusion);
                }

                rows[row + j] = best;
            }

            (before, above, row) = (above, row, before);
        }

        return rows[above + b.Length];
    }

    private static bool IsBroken(char first, char second, char whole)
    {
        foreach (var pair in Broken)
        {
            if (pair.First == first && pair.Second == second && pair.Whole == whole)
            {
                return true;
            }
        }

        return false;
    }

    private static int Index(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => c - '0' + 26,
        >= 'а' and <= 'я' => c - 'а' + 36,
        _ => -1,
    };

    private static bool[] Table()
    {
        var table = new bool[Size * Size];
        foreach (var group in LookAlikes)
        {
            foreach (var a in group)
            {
                foreach (var b in group)
                {
                    if (Index(a) is >= 0 and var i && Index(b) is >= 0 and var j)
                    {
                        table[i * Size + j] = true;
                    }
                }
            }
        }

        return table;
    }
}
