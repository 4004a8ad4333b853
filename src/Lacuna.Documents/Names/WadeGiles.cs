using System.Text;

namespace Lacuna.Documents.Names;

/// <summary>Chinese syllables: Wade–Giles, as documents before 1979 write them, turned into Hanyu Pinyin.</summary>
/// <remarks>Wade–Giles tells aspirated from plain consonants by an apostrophe that documents leave out, so that
/// "ch" may be zh, j, ch or q: a syllable may have several readings.</remarks>
internal static class WadeGiles
{
    private static readonly string[] Initials = ["zh", "ch", "sh", "hs", "ts", "tz", "ss", "sz", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "z", "c", "s", "r", "y", "w", ""];

    private static readonly HashSet<string> Finals = new(
        "a o e i u v ai ei ao ou an en ang eng er ong ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue ve ieh ien ih u eh uei ung o ih iung yu yueh uo ueh yung en ern".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a folded word can be one to three Chinese syllables.</summary>
    public static bool IsSyllables(string folded) => folded.Length is > 1 and < 14 && Syllables(folded, 3);

    /// <summary>A folded word in a form in which both systems agree: Pinyin with the consonants that Wade–Giles does not
    /// tell apart made one.</summary>
    public static string Merge(string folded)
    {
        var merged = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var rest = folded.AsSpan(i);
            var (taken, put) = rest switch
            {
                ['h', 's', ..] => (2, "X"),
                ['s', 'h', ..] => (2, "S"),
                ['z', 'h', ..] or ['c', 'h', ..] => (2, "C"),
                ['t', 's', ..] or ['t', 'z', ..] => (2, "Z"),
                ['s', 'z', ..] or ['s', 's', ..] => (2, "s"),
                ['i', 'e', 'n', ..] => (3, "ian"),
                ['i', 'e', 'h', ..] => (3, "ie"),
                ['u', 'e', 'h', ..] => (3, "ue"),
                ['i', 'h', ..] => (2, "i"),
                ['u', 'n', 'g', ..] => (3, "ong"),
                ['u', 'e', 'i', ..] => (3, "ui"),
                ['e', 'h', ..] => (2, "e"),
                ['j', 'e', 'n', ..] => (3, "Cen"),
                ['j', ..] or ['q', ..] => (1, "C"),
                ['x', ..] => (1, "X"),
                ['z', ..] or ['c', ..] => (1, "Z"),
                ['r', ..] => (1, "C"),
                ['b', ..] => (1, "p"),
                ['d', ..] => (1, "t"),
                ['g', ..] when i == 0 || folded[i - 1] != 'n' => (1, "k"),
                ['w', 'a', ..] => (1, "w"),
                ['h', 'w', 'a', ..] => (2, "hu"),
                ['h', 'w', ..] => (2, "hu"),
                ['k', 'w', ..] => (2, "ku"),
                _ => (1, folded[i].ToString()),
            };
            merged.Append(put);
            i += taken - 1;
        }

        return merged.Replace("Zi", "Ze").Replace("Ci", "Ce").Replace("si", "se").Replace("Su", "Su").ToString();
    }

    private static bool Syllables(ReadOnlySpan<char> word, int most)
    {
        if (word.IsEmpty)
        {
            return true;
        }

        if (most == 0)
        {
            return false;
        }

        foreach (var initial in Initials)
        {
            if (!word.StartsWith(initial))
            {
                continue;
            }

            for (var length = Math.Min(5, word.Length - initial.Length); length > 0; length--)
            {
                if (FinalsLookup.Contains(word.Slice(initial.Length, length)) && Syllables(word[(initial.Length + length)..], most - 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FinalsLookup = Finals.GetAlternateLookup<ReadOnlySpan<char>>();
}
