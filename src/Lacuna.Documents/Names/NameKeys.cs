using System.Collections.Immutable;

namespace Lacuna.Documents.Names;

/// <summary>Keys that group names which may be spellings of one (<see cref="PersonName.BlockingKeys"/>).</summary>
internal static class NameKeys
{
    private const int Longest = 5;
    private const int Most = 32;
    private const int MostLetters = 40;

    public static ImmutableArray<string> Of(PersonName name)
    {
        var comparable = name.Comparable;
        return Of(comparable.Surnames.Length + comparable.Given.Length > 0 ? comparable.All : [], comparable.Joined);
    }

    public static ImmutableArray<string> OfSurnames(PersonName name) => Of(name.Comparable.Surnames, name.Comparable.Joined);

    private static ImmutableArray<string> Of(NamePart[] parts, NamePart? whole)
    {
        var keys = new List<string>();
        foreach (var part in parts)
        {
            if (!part.IsInitial)
            {
                Add(part.Codes, keys);
            }
        }

        if (whole is { } joined)
        {
            Add(joined.Codes, keys);
        }

        return [.. keys.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static void Add(ReadOnlySpan<byte> codes, List<string> keys)
    {
        // "Hubert" is Юбер where the h is silent.
        if (codes.Length > 3 && codes[0] == NameLetters.Code('h'))
        {
            Add(codes[1..], keys);
        }

        var skeleton = Skeleton(codes);
        var whole = skeleton.Length > Longest ? skeleton[..Longest] : skeleton;
        keys.Add(whole.Length == 0 ? "A" : whole);
        for (var i = 0; i < whole.Length && whole.Length > 1; i++)
        {
            keys.Add((skeleton.Length > Longest ? skeleton[..(Longest + 1)] : skeleton).Remove(i, 1));
        }
    }

    /// <summary>The consonants of a word in classes of sound that no two spellings of a name disagree about.</summary>
    public static string Skeleton(ReadOnlySpan<byte> codes)
    {
        Span<char> classes = stackalloc char[Math.Min(codes.Length, MostLetters)];
        var length = 0;
        var apart = false;
        // Whether the last class follows the one before it without a vowel between.
        var touches = false;
        for (var i = 0; i < classes.Length; i++)
        {
            var letter = NameLetters.Letter(codes[i]);
            var sound = Sound(letter, i);
            if (sound == ' ')
            {
                // The h of "sh" and "ch" belongs to the consonant before it.
                apart |= letter != 'h';
                continue;
            }

            if (length > 0 && !apart && (classes[length - 1] == sound || sound == 'C' && classes[length - 1] == 'T'))
            {
                // A run of one class is one sound, and so are "ts", "dzh" and "tsch".
                classes[length - 1] = sound;
                if (touches && length > 1 && classes[length - 2] == sound)
                {
                    length--;
                    touches = false;
                }

                continue;
            }

            touches = length > 0 && !apart;
            classes[length++] = sound;
            apart = false;
        }

        return new string(classes[..length]);
    }

    /// <summary>Whether a letter is a vowel, a soft or a hard sign.</summary>
    public static bool IsVowel(byte code) => NameLetters.Letter(code) is var letter && letter != 'h' && Sound(letter, 0) == ' ';

    private static char Sound(char letter, int at) => letter switch
    {
        'h' => at == 0 ? 'C' : ' ',
        'b' or 'p' or 'f' or 'v' or 'w' or 'б' or 'п' or 'ф' or 'в' or 'ў' => 'P',
        'd' or 't' or 'đ' or 'ţ' or 'д' or 'т' => 'T',
        'l' or 'ł' or 'л' or 'љ' => 'L',
        'r' or 'ř' or 'р' => 'R',
        'm' or 'м' => 'M',
        'n' or 'ñ' or 'ń' or 'н' or 'њ' => 'N',
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ö' or 'ü' or 'ä' or 'ě' or 'ę' or 'ą' or 'å' or 'ő' => ' ',
        'а' or 'е' or 'ё' or 'и' or 'й' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'і' or 'ї' or 'є' or 'ь' or 'ъ' => ' ',
        _ => 'C',
    };
}
