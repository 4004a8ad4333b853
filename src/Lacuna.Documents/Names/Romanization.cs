using System.Collections.Frozen;
using System.Text;

namespace Lacuna.Documents.Names;

/// <summary>A way of writing Cyrillic in Latin letters.</summary>
public enum RomanizationSystem
{
    /// <summary>BGN/PCGN 1947, as English-language maps and most of FRUS have it; the soft sign is left out.</summary>
    BgnPcgn,

    /// <summary>ALA-LC, as library catalogues have it, without ligatures and diacritics.</summary>
    AlaLc,

    /// <summary>ISO 9:1995 (GOST 7.79-2000, system A): one letter for one.</summary>
    Iso9,

    /// <summary>GOST 7.79-2000, system B.</summary>
    Gost,

    /// <summary>The scholarly system of Slavists.</summary>
    Scholarly,

    /// <summary>The French press and the Soviet passport until 1997.</summary>
    French,

    /// <summary>The German press (Duden).</summary>
    German,

    /// <summary>The Spanish press.</summary>
    Spanish,

    /// <summary>The English press: BGN/PCGN without its finer points.</summary>
    English,
}

/// <summary>Writes Cyrillic names in Latin letters.</summary>
/// <remarks>Russian by default; letters of Ukrainian, Belarusian, Bulgarian and Serbian that Russian lacks are written
/// after the same system where it has them, else as in BGN/PCGN. Thread-safe. For comparing names use
/// <see cref="NameMatcher"/>, which needs no system chosen.</remarks>
public static class Romanization
{
    // One row a letter, one column a system, in the order of the enumeration.
    private const string Table =
        """
        а a a a a a a a a a
        б b b b b b b b b b
        в v v v v v v w v v
        г g g g g g g g g g
        ґ g g g̀ g g g g g g
        д d d d d d d d d d
        е e e e e e e e e e
        ё yo e ë yo ë io jo io yo
        є ye ie ê ye je ie je ye ye
        ж zh zh ž zh ž j sch zh zh
        з z z z z z z s z z
        и i i i i i i i i i
        і i i ì i i i i i i
        ї yi i ï yi ji ï ji yi yi
        й y i j j j ï i i y
        ј j j ǰ j j ï j i j
        к k k k k k k k k k
        л l l l l l l l l l
        љ lj lj l̂ lj lj li lj li lj
        м m m m m m m m m m
        н n n n n n n n n n
        њ nj nj n̂ nj nj ni nj ñ nj
        о o o o o o o o o o
        п p p p p p p p p p
        р r r r r r r r r r
        с s s s s s s s s s
        т t t t t t t t t t
        ћ ć ć ć ć ć tch ć ch c
        ђ dj đ đ dj đ dj dj dj dj
        у u u u u u ou u u u
        ў w ŭ ŭ u ŭ ou u u w
        ф f f f f f f f f f
        х kh kh h x x kh ch j kh
        ц ts ts c cz c ts z ts ts
        ч ch ch č ch č tch tsch ch ch
        џ dž dž d̂ dž dž dj dsch y dz
        ш sh sh š sh š ch sch sh sh
        щ shch shch ŝ shh šč chtch schtsch sch shch
        ъ - - ʺ ʺ ʺ - - - -
        ы y y y y` y y y y y
        ь - ' ʹ ` ʹ - - - -
        э e e è e` è e e e e
        ю yu iu û yu ju iou ju yu yu
        я ya ia â ya ja ia ja ya ya
        """;

    private static readonly FrozenDictionary<char, string[]> Letters = Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(line => line[0], line => line.Split(' ')[1..].Select(cell => cell == "-" ? "" : cell).ToArray());

    /// <summary>Writes a text in Latin letters.</summary>
    /// <param name="text">Any text; characters that are not Cyrillic are kept.</param>
    /// <param name="system">The system.</param>
    /// <returns>The text; a capital letter that takes several Latin ones is capitalised as its neighbours are.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Romanize(string text, RomanizationSystem system = RomanizationSystem.BgnPcgn)
    {
        ArgumentNullException.ThrowIfNull(text);
        var latin = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var lower = char.ToLowerInvariant(text[i]);
            if (!Letters.TryGetValue(lower, out var row))
            {
                latin.Append(text[i]);
                continue;
            }

            var written = InContext(text, i, lower, system) ?? row[(int)system];
            if (lower != text[i])
            {
                var shouting = i + 1 < text.Length && char.IsUpper(text[i + 1]) || i > 0 && char.IsUpper(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]));
                written = written.Length == 0 ? written : shouting ? written.ToUpperInvariant() : char.ToUpperInvariant(written[0]) + written[1..];
            }

            latin.Append(written);
        }

        return latin.ToString();
    }

    /// <summary>What each Cyrillic letter is written as, over all systems, with and without accents that carry a sound, without repetition.</summary>
    internal static IEnumerable<(char Letter, string[] Spellings)> Spellings() =>
        Letters.OrderBy(row => row.Key).Select(row => (row.Key, row.Value.SelectMany(cell => new[] { NameLetters.Fold(cell), string.Concat(NameLetters.Encode(cell).Select(NameLetters.Letter)) }).Where(cell => cell.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray()));

    /// <summary>A key that spellings of a name in any system and script have in common: its consonants in seven classes
    /// of sound, in capitals; empty for a word without consonants.</summary>
    /// <remarks>Names that share it need not be one; see <see cref="NameMatcher"/>.</remarks>
    /// <exception cref="ArgumentNullException">The word is null.</exception>
    public static string Skeleton(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return NameKeys.Skeleton(NameLetters.Encode(word));
    }

    // Letters whose neighbours decide.
    private static string? InContext(string text, int i, char lower, RomanizationSystem system)
    {
        var before = i > 0 ? char.ToLowerInvariant(text[i - 1]) : ' ';
        var opens = !char.IsLetter(before) || IsVowel(before) || before is 'ь' or 'ъ';
        var after = i + 1 < text.Length ? char.ToLowerInvariant(text[i + 1]) : ' ';
        var sibilant = before is 'ж' or 'ч' or 'ш' or 'щ';
        switch (lower, system)
        {
            case ('е', RomanizationSystem.BgnPcgn or RomanizationSystem.English) when opens:
                return "ye";
            case ('е', RomanizationSystem.German) when opens && !char.IsLetter(before):
                return "je";
            case ('ё', RomanizationSystem.BgnPcgn or RomanizationSystem.English or RomanizationSystem.French):
                return sibilant ? "e" : null;
            case ('ё', RomanizationSystem.German or RomanizationSystem.Spanish) when sibilant:
                return "o";
            case ('и', RomanizationSystem.BgnPcgn or RomanizationSystem.English or RomanizationSystem.Spanish or RomanizationSystem.French or RomanizationSystem.German) when after is 'й' && !char.IsLetter(i + 2 < text.Length ? text[i + 2] : ' '):
                return system == RomanizationSystem.English ? "" : "i";
            case ('й', RomanizationSystem.Spanish or RomanizationSystem.French or RomanizationSystem.German) when before is 'и' or 'ы':
                return "";
            case ('г', RomanizationSystem.Spanish or RomanizationSystem.French) when after is 'е' or 'и' or 'э' or 'і':
                return "gu";
            case ('с', RomanizationSystem.French or RomanizationSystem.German) when IsVowel(before) && IsVowel(after):
                return "ss";
            case ('ц', RomanizationSystem.Gost) when after is 'е' or 'и' or 'ы' or 'й':
                return "c";
            default:
                return null;
        }
    }

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'ё' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'і' or 'ї' or 'є';
}
