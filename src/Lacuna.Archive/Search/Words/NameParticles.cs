namespace Lacuna.Archive.Search.Words;

/// <summary>Particles of surnames as each script writes them.</summary>
internal static class NameParticles
{
    private static readonly (string Latin, string Cyrillic)[] Pairs =
    [
        ("de", "де"), ("du", "дю"), ("di", "ди"), ("da", "да"), ("dos", "дос"), ("del", "дель"), ("della", "делла"), ("la", "ла"), ("le", "ле"), ("van", "ван"), ("von", "фон"), ("der", "дер"),
        ("den", "ден"), ("zu", "цу"), ("al", "аль"), ("el", "эль"), ("as", "ас"), ("ibn", "ибн"), ("ben", "бен"), ("bin", "бин"), ("st", "сен"), ("san", "сан"),
    ];

    /// <summary>The particle in the script of a word; none where it is in that script already.</summary>
    public static IEnumerable<string> InScriptOf(string word, string particle) => IsCyrillic(word) == IsCyrillic(particle) ? [] : InOtherScript(particle);

    /// <summary>The particle in the other script; none for a word that is no particle.</summary>
    public static IEnumerable<string> InOtherScript(string particle) =>
        Pairs.Where(p => (IsCyrillic(particle) ? p.Cyrillic : p.Latin) == particle).Select(p => IsCyrillic(particle) ? p.Latin : p.Cyrillic);

    /// <summary>Whether a folded word begins with a Cyrillic letter.</summary>
    public static bool IsCyrillic(string word) => word.Length > 0 && word[0] is >= '\u0400' and <= '\u04ff';
}
