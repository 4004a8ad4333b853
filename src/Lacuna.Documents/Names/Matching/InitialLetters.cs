namespace Lacuna.Documents.Names.Matching;

/// <summary>Which first letters stand for one another across scripts and romanisations.</summary>
internal static class InitialLetters
{
    // For each Cyrillic letter from а to я, the Latin letters that may open its romanisation or the name it transcribes.
    private static readonly string[] Latin =
        ["a", "b", "vwb", "gh", "dgj", "eyjh", "zjg", "zs", "ijyeh", "yijh", "kcq", "l", "m", "n", "o", "p", "r", "scz", "t", "uwoh", "fpt", "khcjx", "tcz", "ctq", "s", "s", "", "", "", "eahi", "yijuh", "yij"];

    // Latin letters that romanisations and languages exchange at the beginning of one name.
    private static readonly string[] Exchanged = ["yi", "yj", "ij", "kc", "fp", "vw", "tf"];

    /// <summary>Whether an initial (folded, one or two letters) may be that of a word (folded), or of another initial.</summary>
    public static bool Agree(string initial, string word)
    {
        var (a, b) = (initial[0], word[0]);
        if (a == b)
        {
            return true;
        }

        var (ca, cb) = (a is >= 'а' and <= 'я', b is >= 'а' and <= 'я');
        if (ca != cb)
        {
            return Latin[(ca ? a : b) - 'а'].Contains(ca ? b : a, StringComparison.Ordinal);
        }

        if (ca)
        {
            return a is 'э' or 'е' && b is 'э' or 'е';
        }

        // "Yu." and "Iurii", "Ye." and "Evgeny": only a romanised letter, that is two letters, is read so freely.
        return initial.Length == 2 && (a, b) is ('y', 'e') or ('y', 'u') || Exchanged.Any(e => e[0] == a && e[1] == b || e[0] == b && e[1] == a) && (initial.Length == 2 || (a, b) is ('y', 'i') or ('i', 'y') or ('y', 'j') or ('j', 'y'));
    }
}
