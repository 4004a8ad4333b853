using System.Collections.Immutable;

namespace Lacuna.Documents.Names;

/// <summary>Keys of single words of names (<see cref="NameWord.Keys"/>): their consonants in classes of sound, read in each of the ways that languages read them.</summary>
internal static class NameWordSounds
{
    private const int LongestKey = 6;
    private const char VowelFirst = 'a';
    private const char Chinese = '=';

    // Endings whose consonants French does not speak: Bidault is Бидо.
    private static readonly string[] SilentEndings = ["ault", "auld", "aud", "aut", "aux", "eux", "oux", "ot", "et", "oit", "ois", "ais", "oix", "aix", "as", "is", "ez"];

    /// <summary>The keys of a word, the surest first.</summary>
    /// <param name="folded">The word in lower case, without accents.</param>
    /// <param name="most">At most so many.</param>
    public static ImmutableArray<string> Keys(string folded, int most)
    {
        var keys = new List<string>(4);
        Add(folded);
        if (ChineseKey(folded) is { } chinese)
        {
            keys.Add(chinese);
        }

        foreach (var reading in Readings(folded))
        {
            if (keys.Count >= most)
            {
                break;
            }

            Add(reading);
        }

        return [.. keys.Take(most)];

        void Add(string word)
        {
            var key = KeyOf(word);
            if (!keys.Contains(key))
            {
                keys.Add(key);
            }
        }
    }

    /// <summary>The key of Chinese syllables in either system of writing them, or null.</summary>
    public static string? ChineseKey(string folded) => WadeGiles.IsSyllables(folded) ? Chinese + WadeGiles.Merge(folded) : null;

    private static string KeyOf(string word)
    {
        var codes = NameLetters.Encode(word);
        var skeleton = NameKeys.Skeleton(codes);
        skeleton = skeleton.Length > LongestKey ? skeleton[..LongestKey] : skeleton;
        return codes.Length > 0 && NameKeys.IsVowel(codes[0]) ? VowelFirst + skeleton : skeleton;
    }

    // Other ways to read a word. Each changes one thing: two at once are rare, and keys must be few.
    private static IEnumerable<string> Readings(string word)
    {
        // Nagy is Надь.
        if (word.Contains("gy", StringComparison.Ordinal))
        {
            yield return word.Replace("gy", "d", StringComparison.Ordinal);
        }

        // Deng is Дэн.
        if (word.Contains("ng", StringComparison.Ordinal))
        {
            yield return word.Replace("ng", "n", StringComparison.Ordinal);
        }

        // Jaruzelski is Ярузельский; Jruschov is Хрущёв.
        if (word.Contains('j', StringComparison.Ordinal))
        {
            yield return word.Replace('j', 'y');
        }

        // Hubert is Юбер, Huerta is Уэрта.
        if (word is ['h', _, _, _, ..])
        {
            yield return word[1..];
        }

        // Eisenhower is Эйзенхауэр: h is heard between n and o, w is not heard.
        if (word.LastIndexOf('w') is > 0 and var w)
        {
            yield return word.Remove(w, 1).Insert(w, "u");
            if (MiddleH(word) is > 0 and var h)
            {
                yield return word.Remove(w, 1).Insert(w, "u").Remove(h, 1).Insert(h, "k");
            }
        }
        else if (MiddleH(word) is > 0 and var h)
        {
            yield return word.Remove(h, 1).Insert(h, "k");
        }

        if (word.LastIndexOf('х') is > 0 and var x)
        {
            yield return word.Remove(x, 1);
        }

        foreach (var ending in SilentEndings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return word.TrimEnd('d', 't', 's', 'x', 'z', 'l');
                break;
            }
        }
    }

    // An h that no consonant before it takes for itself.
    private static int MiddleH(string word)
    {
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (word[i] == 'h' && word[i - 1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'n' or 'l' or 'r' or 'm')
            {
                return word[i] == 'h' ? i : -1;
            }
        }

        return -1;
    }
}
