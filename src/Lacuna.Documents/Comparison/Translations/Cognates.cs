using System.Text;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>How alike two words of different languages sound: names in any spelling, and words both languages took from one source.</summary>
/// <remarks>A word is first written down coarsely in Latin letters, by its sound rather than its spelling; then two such forms are compared by
/// an edit distance in which vowels are cheap and related consonants cheaper than strangers.</remarks>
internal static class Cognates
{
    // Longer words are compared by their beginnings: the cost of a comparison stays bounded.
    private const int Longest = 24;

    private const double NearCost = 0.4;
    private const double VowelCost = 0.35;
    private const double MuteCost = 0.45;

    // From а to я.
    private static readonly string[] Cyrillic =
        ["a", "b", "v", "g", "d", "e", "j", "s", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "c", "c", "s", "s", "", "i", "", "e", "iu", "ia"];

    private static readonly (string Written, string Heard)[] Endings =
    [
        ("ations", "aci"), ("ation", "aci"), ("ition", "ici"), ("ution", "uci"), ("ction", "kci"), ("tion", "ci"), ("sion", "si"), ("cion", "ci"), ("iones", "i"), ("ical", ""), ("iti", "it"), ("idad", "it"), ("idades", "it"),
        ("ically", ""), ("ic", ""),
    ];

    private static readonly (string Heard, string Short)[] RussianEndings = [("iceski", ""), ("icesk", ""), ("icn", ""), ("itet", "it"), ("irova", ""), ("ionn", "i")];

    /// <summary>The coarse form of a stem; empty where it holds no letter that is known.</summary>
    public static string Coarse(string stem)
    {
        var sound = new StringBuilder(Math.Min(stem.Length, Longest) + 8);
        var cyrillic = stem.Length > 0 && stem[0] is >= 'а' and <= 'я';
        if (!cyrillic)
        {
            foreach (var (written, heard) in Endings)
            {
                if (stem.Length > written.Length + 2 && stem.EndsWith(written, StringComparison.Ordinal))
                {
                    var begin = stem[..^written.Length];
                    return Coarse(begin) + heard;
                }
            }
        }

        for (var i = 0; i < stem.Length && sound.Length < Longest; i++)
        {
            var c = stem[i];
            if (c is >= 'а' and <= 'я')
            {
                sound.Append(Cyrillic[c - 'а']);
            }
            else
            {
                i += Latin(stem, i, sound);
            }
        }

        for (var i = sound.Length - 1; i > 0; i--)
        {
            if (sound[i] == sound[i - 1])
            {
                sound.Remove(i, 1);
            }
        }

        var coarse = sound.ToString();
        foreach (var (heard, kept) in RussianEndings)
        {
            if (cyrillic && coarse.Length > heard.Length + 2 && coarse.EndsWith(heard, StringComparison.Ordinal))
            {
                return coarse[..^heard.Length] + kept;
            }
        }

        return coarse;
    }

    /// <summary>The group of a coarse form by its first sound: forms of different groups are never alike.</summary>
    public static int Group(string coarse) => coarse.Length == 0 ? -1 : coarse[0] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => 0,
        'k' or 'g' or 'h' => 1,
        's' or 'c' => 2,
        'v' or 'b' or 'f' => 3,
        't' or 'd' => 4,
        'j' => 5,
        var c => c,
    };

    /// <summary>From 0 for strangers to 1 for the same sounds.</summary>
    public static double Likeness(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        if (longer == 0 || longer > 2 * Math.Min(a.Length, b.Length))
        {
            return 0;
        }

        Span<double> row = stackalloc double[Math.Min(b.Length, Longest + 8) + 1];
        a = a.Length > Longest + 8 ? a[..(Longest + 8)] : a;
        for (var j = 1; j < row.Length; j++)
        {
            row[j] = row[j - 1] + Alone(b[j - 1]);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] += Alone(a[i - 1]);
            for (var j = 1; j < row.Length; j++)
            {
                var together = diagonal + Apart(a[i - 1], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(together, Math.Min(row[j] + Alone(a[i - 1]), row[j - 1] + Alone(b[j - 1])));
            }
        }

        return 1 - row[^1] / longer;
    }

    private static int Latin(string stem, int i, StringBuilder sound)
    {
        var next = i + 1 < stem.Length ? stem[i + 1] : '\0';
        var (heard, read) = (stem[i], next) switch
        {
            ('p', 'h') => ("f", 1),
            ('t', 'h') => ("t", 1),
            ('k', 'h') => ("h", 1),
            ('z', 'h') => ("j", 1),
            ('s', 'h') => ("s", 1),
            ('c', 'h') => ("c", 1),
            ('t', 's') => ("c", 1),
            ('g', 'h') => ("g", 1),
            ('c', 'k') => ("k", 1),
            ('q', 'u') => ("k", 1),
            ('g', 'u') when i + 2 < stem.Length && stem[i + 2] is 'e' or 'i' => ("g", 1),
            ('c', 'e' or 'i' or 'y') => ("c", 0),
            ('c' or 'q', _) => ("k", 0),
            ('x', _) => ("ks", 0),
            ('w', _) => ("v", 0),
            ('y', _) => ("i", 0),
            ('z', _) => ("s", 0),
            ( >= 'a' and <= 'z' and var c, _) => (c.ToString(), 0),
            ('ñ', _) => ("n", 0),
            ('ß', _) => ("s", 0),
            ('æ', _) => ("e", 0),
            ( >= '\u0100' and var c, _) when char.IsLetter(c) => (c.ToString(), 0),
            _ => ("", 0),
        };
        sound.Append(heard);
        return read;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static double Alone(char c) => IsVowel(c) || c == 'h' ? MuteCost : 1;

    private static double Apart(char a, char b)
    {
        if (a == b)
        {
            return 0;
        }

        if (IsVowel(a) && IsVowel(b))
        {
            return VowelCost;
        }

        return (a, b) switch
        {
            ('k' or 'g' or 'h' or 'c', 'k' or 'g' or 'h' or 'c') or ('s' or 'c' or 'j', 's' or 'c' or 'j') or ('v' or 'b' or 'f', 'v' or 'b' or 'f')
                or ('t' or 'd', 't' or 'd') or ('v', 'u') or ('u', 'v') or ('i', 'j') or ('j', 'i') or ('j', 'g' or 'h') or ('g' or 'h', 'j') => NearCost,
            _ => 1,
        };
    }
}
