namespace Lacuna.Documents.Names.Spelling;

/// <summary>The least cost of reading two spellings as one name, in hundredths of a plain error.</summary>
/// <remarks>A dynamic programme over both words in which a step is one letter, or one rule of the tables (several letters
/// for several). Time is the product of the lengths, which are bounded by <see cref="MostLetters"/>; no memory but the
/// stack. Thread-safe: the tables are made once.</remarks>
internal static class SpellingAligner
{
    /// <summary>Words are compared to this length; a longer one agrees only with its equal.</summary>
    public const int MostLetters = 26;

    /// <summary>What is answered where the cost is beyond the bound.</summary>
    public const int TooFar = 10_000;

    private const int Doubled = 8;
    private const int Transposed = 60;
    private const int OtherScript = 400;

    // The first letters decide how a name is filed and spoken; an error there is rarer and weighs more.
    private const int FirstLetterPercent = 160;

    private static readonly Tables Rules = Tables.Make();

    /// <summary>The least cost of aligning two words, or <see cref="TooFar"/> where it exceeds the bound.</summary>
    /// <param name="a">Codes of one word (<see cref="NameLetters"/>); where the scripts differ, the Latin one.</param>
    /// <param name="b">Codes of the other.</param>
    /// <param name="bound">The highest cost of interest.</param>
    public static int Cost(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int bound)
    {
        if (a.SequenceEqual(b))
        {
            return 0;
        }

        if (a.IsEmpty || b.IsEmpty || a.Length > MostLetters || b.Length > MostLetters)
        {
            return TooFar;
        }

        if (NameLetters.IsCyrillic(a[0]) && !NameLetters.IsCyrillic(b[0]))
        {
            var other = a;
            a = b;
            b = other;
        }

        // Names that are compared with each other share a few surnames: the same two words come again and again.
        ref var known = ref AlignedBefore.Of(a, b, bound);
        if (!known.Is(a, b, bound))
        {
            known.Set(a, b, bound, Aligned(a, b, bound));
        }

        return known.Cost;
    }

    private static int Aligned(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int bound)
    {
        var width = b.Length + 1;
        Span<ushort> cost = stackalloc ushort[(a.Length + 1) * width];
        cost.Fill(TooFar);
        cost[0] = 0;
        for (var i = 0; i <= a.Length; i++)
        {
            var least = TooFar;
            for (var j = 0; j <= b.Length; j++)
            {
                int here = cost[i * width + j];
                if (here <= bound)
                {
                    least = Math.Min(least, here);
                    Step(a, b, i, j, here, cost, width);
                }
            }

            // Rules reach several rows ahead, so a row beyond the bound ends nothing unless the next rows are too; rows
            // ahead are only written from here, and unwritten cells stop by themselves.
            if (least == TooFar && i >= Tables.LongestRule && AllFar(cost, i, width, bound))
            {
                return TooFar;
            }
        }

        var total = cost[a.Length * width + b.Length];
        return total <= bound ? total : TooFar;
    }

    private static bool AllFar(ReadOnlySpan<ushort> cost, int row, int width, int bound)
    {
        for (var k = row * width; k < cost.Length; k++)
        {
            if (cost[k] <= bound)
            {
                return false;
            }
        }

        return true;
    }

    private static void Step(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int i, int j, int here, Span<ushort> cost, int width)
    {
        var left = i < a.Length ? a[i] : NameLetters.None;
        var right = j < b.Length ? b[j] : NameLetters.None;
        var weight = i == 0 && j == 0 ? FirstLetterPercent : 100;
        if (left != NameLetters.None && right != NameLetters.None)
        {
            if (left == right)
            {
                Relax(cost, (i + 1) * width + j + 1, here);
            }
            else
            {
                Relax(cost, (i + 1) * width + j + 1, here + Tables.Substitution(left, right) * weight / 100);
                if (i + 1 < a.Length && j + 1 < b.Length && left == b[j + 1] && a[i + 1] == right)
                {
                    Relax(cost, (i + 2) * width + j + 2, here + Transposed);
                }
            }

            Follow(Rules.Pairs(left, right), a, b, i, j, here, cost, width);
        }

        if (left != NameLetters.None)
        {
            var omitted = i > 0 && a[i - 1] == left ? Doubled : Tables.Omission(left) * weight / 100;
            Relax(cost, (i + 1) * width + j, here + omitted);
            Follow(Rules.Silent(left, NameLetters.IsCyrillic(b[0])), a, b, i, j, here, cost, width);
        }

        if (right != NameLetters.None)
        {
            var added = j > 0 && b[j - 1] == right ? Doubled : Tables.Omission(right) * weight / 100;
            Relax(cost, i * width + j + 1, here + added);
            if (NameLetters.IsCyrillic(a[0]) == NameLetters.IsCyrillic(b[0]))
            {
                foreach (var rule in Rules.Silent(right, NameLetters.IsCyrillic(b[0])))
                {
                    var after = j + rule.Left.Length;
                    if (b[j..].StartsWith(rule.Left) && (!rule.AtStart || j == 0) && (!rule.AtEnd || after == b.Length))
                    {
                        Relax(cost, i * width + after, here + rule.Cost);
                    }
                }
            }
        }
    }

    private static void Follow(ReadOnlySpan<SpellingRule> rules, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int i, int j, int here, Span<ushort> cost, int width)
    {
        foreach (var rule in rules)
        {
            var (afterA, afterB) = (i + rule.Left.Length, j + rule.Right.Length);
            if (afterA > a.Length || afterB > b.Length || rule.AtStart && (i > 0 || j > 0) || rule.AtEnd && (afterA < a.Length || afterB < b.Length))
            {
                continue;
            }

            if (a[i..].StartsWith(rule.Left) && b[j..].StartsWith(rule.Right))
            {
                Relax(cost, afterA * width + afterB, here + rule.Cost);
            }
        }
    }

    private static void Relax(Span<ushort> cost, int at, int value)
    {
        if (value < cost[at])
        {
            cost[at] = (ushort)value;
        }
    }

    /// <summary>The rules by their first letters.</summary>
    private sealed class Tables
    {
        public const int LongestRule = 7;

        private readonly SpellingRule[][] pairs = new SpellingRule[NameLetters.Count * NameLetters.Count][];
        private readonly SpellingRule[][] silent = new SpellingRule[NameLetters.Count * 2][];
        private static readonly byte[] Kinds = MakeKinds();

        public ReadOnlySpan<SpellingRule> Pairs(byte left, byte right) => pairs[left * NameLetters.Count + right];

        public ReadOnlySpan<SpellingRule> Silent(byte left, bool toCyrillic) => silent[left * 2 + (toCyrillic ? 1 : 0)];

        public static Tables Make()
        {
            var rules = new List<SpellingRule>();
            SpellingRule.Parse(LatinCyrillicRules.Text, rules);
            SpellingRule.Parse(LatinRules.Text, rules);
            SpellingRule.Parse(CyrillicRules.Text, rules);
            SpellingRule.AddSystems(rules);
            SpellingRule.AddPlainLetters(rules);
            var made = new Tables();
            foreach (var group in rules.Where(r => r.Right.Length > 0).GroupBy(r => r.Left[0] * NameLetters.Count + r.Right[0]))
            {
                made.pairs[group.Key] = [.. group];
            }

            foreach (var group in rules.Where(r => r.Right.Length == 0).GroupBy(r => r.Left[0] * 2 + (r.ToCyrillic ? 1 : 0)))
            {
                made.silent[group.Key] = [.. group];
            }

            return made;
        }

        // What a letter is: 0 a sign without sound, 1 a vowel, 2 to 7 consonants by where they are spoken.
        public static int Omission(byte letter) => Kinds[letter] switch { 0 => 5, 1 => 65, 7 => 50, _ => 85 };

        public static int Substitution(byte left, byte right)
        {
            var (l, r) = (Kinds[left], Kinds[right]);
            var sound = l == r ? l == 1 ? 45 : 65 : l == 1 || r == 1 ? 110 : 95;
            return left < NameLetters.FirstCyrillic == right < NameLetters.FirstCyrillic ? sound : Math.Max(sound, l == r ? 60 : OtherScript / 4 * 3 / 2);
        }

        private static byte[] MakeKinds()
        {
            var kinds = new byte[NameLetters.Count];
            Array.Fill(kinds, (byte)2);
            foreach (var (letters, kind) in new[]
                     {
                         ("ьъ", 0), ("aeiouyöüäěęąåőаеёиоуыэюяіїє", 1), ("bpvfwбпвфў", 3), ("dtđţдт", 4), ("szšžśźżşcčçćxзсжшщцч", 5), ("gkqğгкґ", 6), ("hjйјх", 7),
                         ("lłл", 8), ("rřр", 9), ("mм", 10), ("nñńн", 11),
                     })
            {
                foreach (var letter in letters)
                {
                    kinds[NameLetters.Code(letter)] = (byte)kind;
                }
            }

            return kinds;
        }
    }
}
