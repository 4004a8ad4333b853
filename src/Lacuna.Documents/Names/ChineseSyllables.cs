using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Lacuna.Documents.Names;

/// <summary>Chinese syllables in Pinyin and in Wade–Giles, as they stand in texts: without tones, apostrophes and dots.</summary>
/// <remarks>What one system tells apart and the other, without its apostrophes, does not, has several answers: "ch" is zh, ch, j and q.</remarks>
public static class ChineseSyllables
{
    private const int LongestSyllable = 6;
    private const int MostSyllables = 3;

    private const string Initials = "b p m f d t n l g k h j q x zh ch sh r z c s y w";
    private const string Finals = "a o e i u ai ei ao ou an en ang eng ong ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue";

    private static readonly FrozenDictionary<string, string[]> Spellings = Make();

    /// <summary>Whether a folded word is one syllable in either system.</summary>
    public static bool Is(string folded) => Spellings.ContainsKey(folded);

    /// <summary>Other ways to write one syllable; empty for what is none, and where both systems write it alike.</summary>
    /// <param name="syllable">Folded, in either system.</param>
    public static ImmutableArray<string> InTheOtherSystem(string syllable) => Spellings.TryGetValue(syllable, out var others) ? [.. others] : [];

    /// <summary>The ways to cut a word into two syllables or three.</summary>
    /// <param name="word">Folded; at most 18 letters, longer words are none.</param>
    public static ImmutableArray<ImmutableArray<string>> Cut(string word)
    {
        var found = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        if (word.Length <= LongestSyllable * MostSyllables)
        {
            Cut(word, [], found);
        }

        return found.ToImmutable();
    }

    private static void Cut(string rest, ImmutableArray<string> before, ImmutableArray<ImmutableArray<string>>.Builder found)
    {
        if (rest.Length == 0)
        {
            if (before.Length > 1)
            {
                found.Add(before);
            }

            return;
        }

        for (var length = 1; length <= Math.Min(LongestSyllable, rest.Length) && before.Length < MostSyllables; length++)
        {
            if (Spellings.ContainsKey(rest[..length]))
            {
                Cut(rest[length..], before.Add(rest[..length]), found);
            }
        }
    }

    private static FrozenDictionary<string, string[]> Make()
    {
        var found = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var initial in Initials.Split(' ').Append(""))
        {
            foreach (var final in Finals.Split(' ').Where(f => initial.Length > 0 || f is "a" or "o" or "e" or "ai" or "ao" or "ou" or "an" or "en" or "ang"))
            {
                var (pinyin, wade) = (initial + final, ToWadeGiles(initial, final));
                Of(pinyin).Add(wade);
                Of(wade).Add(pinyin);
            }
        }

        return found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Where(other => other != pair.Key).ToArray(), StringComparer.Ordinal);

        SortedSet<string> Of(string syllable) => found.TryGetValue(syllable, out var others) ? others : found[syllable] = new SortedSet<string>(StringComparer.Ordinal);
    }

    private static string ToWadeGiles(string initial, string final) => (initial, final) switch
    {
        ("zh" or "ch", "i") => "chih",
        ("sh", "i") => "shih",
        ("r", "i") => "jih",
        ("z" or "c", "i") => "tzu",
        ("s", "i") => "ssu",
        ("y", "i") => "i",
        ("y", "ou") => "yu",
        ("y", "an") => "yen",
        ("y", "e") => "yeh",
        ("y", "ong") => "yung",
        ("y", "ue") => "yueh",
        ("g" or "k" or "h", "e") => Initial(initial) + "o",
        ("g" or "k", "ui") => "kuei",
        ("d" or "t" or "n" or "l" or "r" or "z" or "c" or "s" or "zh" or "ch", "uo") => Initial(initial) + "o",
        ("j" or "q" or "x", "iong") => Initial(initial) + "iung",
        (_, "ong") => Initial(initial) + "ung",
        (_, "ian") => Initial(initial) + "ien",
        (_, "ie") => Initial(initial) + "ieh",
        (_, "ue") => Initial(initial) + "ueh",
        _ => Initial(initial) + final,
    };

    private static string Initial(string pinyin) => pinyin switch
    {
        "b" => "p",
        "d" => "t",
        "g" => "k",
        "zh" or "j" or "q" => "ch",
        "x" => "hs",
        "z" or "c" => "ts",
        "r" => "j",
        _ => pinyin,
    };
}
