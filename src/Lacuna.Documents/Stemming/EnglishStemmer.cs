using System.Buffers;
using System.Collections.Frozen;

namespace Lacuna.Documents.Stemming;

/// <summary>Stems of English words, as Snowball's algorithm "english" (Porter2) makes them.</summary>
/// <remarks>Checked against Snowball's own list of words. Linear, without allocation, thread-safe.</remarks>
public static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // Words that the rules would spoil, and their stems.
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Exceptions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words that are left alone once their plural is gone.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Singulars =
        FrozenSet.Create(StringComparer.Ordinal, "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Suffixes<Step> Past = new((Step.EndingEed, "eed eedly"), (Step.EndingEd, "ed edly ing ingly"));

    private static readonly Suffixes<Step> Derived = new(
        (Step.Tion, "tional"), (Step.Ence, "enci"), (Step.Ance, "anci"), (Step.Able, "abli"), (Step.Ent, "entli"), (Step.Ize, "izer ization"),
        (Step.Ate, "ational ation ator"), (Step.Al, "alism aliti alli"), (Step.Ful, "fulness fulli"), (Step.Ous, "ousli ousness"),
        (Step.Ive, "iveness iviti"), (Step.Ble, "biliti bli"), (Step.OgAfterL, "ogi"), (Step.Less, "lessli"), (Step.DeleteLi, "li"));

    private static readonly Suffixes<Step> Adjectives = new(
        (Step.Tion, "tional"), (Step.Ate, "ational"), (Step.Al, "alize"), (Step.Ic, "icate iciti ical"), (Step.Delete, "ful ness"), (Step.DeleteInR2, "ative"));

    private static readonly Suffixes<Step> Rest = new(
        (Step.Delete, "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"), (Step.DeleteIon, "ion"));

    private enum Step
    {
        None, Delete, DeleteInR2, DeleteLi, DeleteIon, EndingEed, EndingEd,
        Tion, Ence, Ance, Able, Ent, Ize, Ate, Al, Ful, Ous, Ive, Ble, OgAfterL, Less, Ic,
    }

    /// <summary>Makes a word its stem, in place.</summary>
    /// <param name="word">The word in lower case, with ASCII apostrophes if any. What follows the stem in it afterwards is undefined.</param>
    /// <returns>The length of the stem in UTF-16 code units, at most that of the word.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length < 3)
        {
            return word.Length;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            exception.CopyTo(word);
            return exception.Length;
        }

        var length = word.Length;
        if (word[0] == '\'')
        {
            word[1..].CopyTo(word);
            length--;
        }

        MarkConsonantalY(word[..length]);
        var r1 = FirstRegion(word[..length]);
        var r2 = r1 < length ? Regions.After(word[..length], r1, Vowels) : length;
        length = Plural(word, length);
        if (!Singulars.Contains(word[..length]))
        {
            length = PastOrParticiple(word, length, r1);
            FinalY(word[..length]);
            length = Replace(Derived, word, length, r1, r2);
            length = Replace(Adjectives, word, length, r1, r2);
            length = Replace(Rest, word, length, r2, r2);
            length = FinalELetter(word, length, r1, r2);
        }

        word[..length].Replace('Y', 'y');
        return length;
    }

    // A y that begins a word or follows a vowel is a consonant; upper case tells it apart from here on.
    private static void MarkConsonantalY(Span<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || Vowels.Contains(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private static int FirstRegion(ReadOnlySpan<char> word) => word switch
    {
        ['g', 'e', 'n', 'e', 'r', ..] or ['a', 'r', 's', 'e', 'n', ..] => 5,
        ['c', 'o', 'm', 'm', 'u', 'n', ..] => 6,
        _ => Regions.After(word, 0, Vowels),
    };

    // Steps 0 and 1a.
    private static int Plural(Span<char> word, int length)
    {
        length -= word[..length] switch { [.., '\'', 's', '\''] => 3, [.., '\'', 's'] => 2, [.., '\''] => 1, _ => 0 };
        return word[..length] switch
        {
            [.., 's', 's', 'e', 's'] => length - 2,
            [.., 'i', 'e', 'd'] or [.., 'i', 'e', 's'] => length - (length > 4 ? 2 : 1),
            [.., 'u', 's'] or [.., 's', 's'] => length,
            [.., 's'] when length > 2 && word[..(length - 2)].ContainsAny(Vowels) => length - 1,
            _ => length,
        };
    }

    // Step 1b.
    private static int PastOrParticiple(Span<char> word, int length, int r1)
    {
        switch (Past.Find(word[..length], out var ending))
        {
            case Step.EndingEed:
                return length - ending >= r1 ? length - ending + 2 : length;
            case Step.EndingEd when word[..(length - ending)].ContainsAny(Vowels):
                length -= ending;
                break;
            default:
                return length;
        }

        switch (word[..length])
        {
            case [.., 'a', 't'] or [.., 'b', 'l'] or [.., 'i', 'z']:
                break;
            case [.., var a, var b] when a == b && "bdfgmnprt".Contains(b, StringComparison.Ordinal):
                return length - 1;
            default:
                if (length != r1 || !EndsInShortSyllable(word[..length]))
                {
                    return length;
                }

                break;
        }

        word[length] = 'e';
        return length + 1;
    }

    // Step 1c.
    private static void FinalY(Span<char> word)
    {
        if (word is [_, .., var before, 'y' or 'Y'] && !Vowels.Contains(before))
        {
            word[^1] = 'i';
        }
    }

    // Steps 2, 3 and 4: the longest ending counts, even where it then turns out to begin before the region.
    private static int Replace(Suffixes<Step> suffixes, Span<char> word, int length, int region, int r2)
    {
        var step = suffixes.Find(word[..length], out var ending);
        var stem = length - ending;
        if (step == Step.None || stem < region)
        {
            return length;
        }

        var before = stem > 0 ? word[stem - 1] : '\0';
        var put = step switch
        {
            Step.Delete => "",
            Step.DeleteInR2 => stem >= r2 ? "" : null,
            Step.DeleteLi => "cdeghkmnrt".Contains(before, StringComparison.Ordinal) ? "" : null,
            Step.DeleteIon => before is 's' or 't' ? "" : null,
            Step.OgAfterL => before == 'l' ? "og" : null,
            Step.Tion => "tion",
            Step.Ence => "ence",
            Step.Ance => "ance",
            Step.Able => "able",
            Step.Ent => "ent",
            Step.Ize => "ize",
            Step.Ate => "ate",
            Step.Al => "al",
            Step.Ful => "ful",
            Step.Ous => "ous",
            Step.Ive => "ive",
            Step.Ble => "ble",
            Step.Less => "less",
            _ => "ic",
        };
        if (put is null)
        {
            return length;
        }

        put.CopyTo(word[stem..]);
        return stem + put.Length;
    }

    // Step 5.
    private static int FinalELetter(ReadOnlySpan<char> word, int length, int r1, int r2)
    {
        var goes = word[..length] switch
        {
            [.., 'e'] => length > r2 || length > r1 && !EndsInShortSyllable(word[..(length - 1)]),
            [.., 'l', 'l'] => length > r2,
            _ => false,
        };
        return goes ? length - 1 : length;
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word switch
    {
        [.., var a, var b, var c] when !Vowels.Contains(a) => Vowels.Contains(b) && !Vowels.Contains(c) && c is not ('w' or 'x' or 'Y'),
        [var a, var b] => Vowels.Contains(a) && !Vowels.Contains(b),
        _ => false,
    };
}
