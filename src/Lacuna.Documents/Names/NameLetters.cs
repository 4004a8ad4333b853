namespace Lacuna.Documents.Names;

/// <summary>The letters that names are compared in: lower case, one small number each, Latin and Cyrillic apart.</summary>
/// <remarks>Accents that change nothing for a reader of another country are taken off; those that stand for a sound of
/// their own (š, ł, ü) are kept, because the other script writes that sound.</remarks>
internal static class NameLetters
{
    /// <summary>Codes below this are Latin, codes from here on are Cyrillic.</summary>
    public const int FirstCyrillic = 64;

    /// <summary>One more than the highest code.</summary>
    public const int Count = 128;

    /// <summary>No letter of a name.</summary>
    public const byte None = 255;

    /// <summary>Latin letters in the order of their codes; after z those with a sound of their own.</summary>
    public const string Latin = "abcdefghijklmnopqrstuvwxyzščžöüäñçłśźżćńřěşţğđęąåő";

    /// <summary>The plain letters under those after z, in the same order.</summary>
    public const string LatinBase = "sczouanclszzcnrestgdeaao";

    /// <summary>Cyrillic letters in the order of their codes.</summary>
    public const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ";

    // U+00C0 to U+017F: what each character is written as here; a dot where it is no letter of a name.
    private const string Fold00C0 =
        "aaaaäåæçeeeeiiiidñooooö.öuuuüyþßaaaaäåæçeeeeiiiidñooooö.öuuuüyþy"
        + "aaaaąąććccccččddđđeeeeeeęęěěggğğgggghhhhiiiiiiiiiiĳĳjjkkkllllllllłłńńnnnnnnnooooőőœœrrrrřřśśssşşššţţttttuuuuuuuuüüuuwwyyyźźżżžžs";

    // U+1E00 to U+1E5F, likewise.
    private const string Fold1E00 = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr";

    private static readonly byte[] Codes = MakeCodes();

    /// <summary>Whether a code is a Cyrillic letter.</summary>
    public static bool IsCyrillic(byte code) => code is >= FirstCyrillic and < Count;

    /// <summary>The code of a lower-case folded letter, or <see cref="None"/>.</summary>
    public static byte Code(char c) => c < Codes.Length ? Codes[c] : None;

    /// <summary>The letter of a code.</summary>
    public static char Letter(byte code) => code < FirstCyrillic ? Latin[code] : Cyrillic[code - FirstCyrillic];

    /// <summary>Lower case, without accents, letters only: the form in which words of the lists are looked up.</summary>
    /// <remarks>Linear. Other scripts are kept as they are.</remarks>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[128] : new char[word.Length * 2];
        return new string(folded[..Fold(word, folded)]);
    }

    /// <summary>Folds into a buffer, and says how many characters it wrote.</summary>
    /// <param name="word">The word.</param>
    /// <param name="folded">Twice as long as the word at least: "æ" is written as two letters.</param>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var raw in word)
        {
            Plain(raw, folded, ref length);
        }

        return length;
    }

    /// <summary>The codes of a word's letters; other characters are left out.</summary>
    public static byte[] Encode(ReadOnlySpan<char> word)
    {
        var codes = new List<byte>(word.Length + 2);
        foreach (var raw in word)
        {
            var c = Keep(raw);
            switch (c)
            {
                case 'æ' or 'œ':
                    codes.Add(Code(c == 'æ' ? 'a' : 'o'));
                    codes.Add(Code('e'));
                    break;
                case 'ß':
                    codes.Add(Code('s'));
                    codes.Add(Code('s'));
                    break;
                case 'þ':
                    codes.Add(Code('t'));
                    codes.Add(Code('h'));
                    break;
                case 'ĳ':
                    codes.Add(Code('i'));
                    codes.Add(Code('j'));
                    break;
                default:
                    if (Code(c) is not None and var code)
                    {
                        codes.Add(code);
                    }

                    break;
            }
        }

        return [.. codes];
    }

    /// <summary>Whether a character may stand within a name's word: letters, and combining accents that scans leave.</summary>
    public static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || c is >= '\u0300' and <= '\u036f';

    // Lower case; accents that carry no sound taken off.
    private static char Keep(char raw)
    {
        var c = char.ToLowerInvariant(raw);
        return c switch
        {
            < '\u00c0' => c,
            <= '\u017f' => Fold00C0[c - 0xc0] is var folded and not '.' ? folded : c,
            'ș' => 'ş',
            'ț' => 'ţ',
            'ơ' => 'o',
            'ư' => 'u',
            'ə' => 'a',
            'ǰ' => 'j',
            >= '\u01cd' and <= '\u01dc' => "aaiioouuüüüüüüüü"[c - 0x1cd],
            >= '\u1e00' and < '\u1e60' => Fold1E00[c - 0x1e00],
            >= '\u1e60' and <= '\u1e69' => 's',
            >= '\u1e6a' and <= '\u1e71' => 't',
            >= '\u1e72' and <= '\u1e7b' => 'u',
            >= '\u1e80' and <= '\u1e89' => 'w',
            >= '\u1e90' and <= '\u1e95' => 'z',
            >= '\u1ea0' and <= '\u1eb7' => 'a',
            >= '\u1eb8' and <= '\u1ec7' => 'e',
            >= '\u1ec8' and <= '\u1ecb' => 'i',
            >= '\u1ecc' and <= '\u1ee3' => 'o',
            >= '\u1ee4' and <= '\u1ef1' => 'u',
            >= '\u1ef2' and <= '\u1ef9' => 'y',
            'ѐ' => 'е',
            'ѝ' => 'и',
            'ѣ' => 'е',
            'ѳ' => 'ф',
            'ѵ' => 'и',
            _ => c,
        };
    }

    private static void Plain(char raw, Span<char> folded, ref int length)
    {
        if (raw < 128)
        {
            if (char.IsAsciiLetterOrDigit(raw))
            {
                folded[length++] = (char)(char.IsAsciiLetterUpper(raw) ? raw | 0x20 : raw);
            }

            return;
        }

        var c = Keep(raw);
        if (c < 128)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                folded[length++] = c;
            }

            return;
        }

        var special = Latin.IndexOf(c, StringComparison.Ordinal);
        if (special >= 26)
        {
            folded[length++] = LatinBase[special - 26];
        }
        else if (c is 'æ' or 'œ')
        {
            folded[length++] = c == 'æ' ? 'a' : 'o';
            folded[length++] = 'e';
        }
        else if (c is 'ß' or 'þ' or 'ĳ')
        {
            folded[length++] = c switch { 'ß' => 's', 'þ' => 't', _ => 'i' };
            folded[length++] = c switch { 'ß' => 's', 'þ' => 'h', _ => 'j' };
        }
        // The signs of the soft and the hard sign in scholarly spelling are letters to Unicode.
        else if (char.IsLetter(c) && c is not (>= '\u02b0' and <= '\u02ff'))
        {
            folded[length++] = c == 'ё' ? 'е' : c;
        }
    }

    private static byte[] MakeCodes()
    {
        var codes = new byte[0x500];
        Array.Fill(codes, None);
        for (var i = 0; i < Latin.Length; i++)
        {
            codes[Latin[i]] = (byte)i;
        }

        for (var i = 0; i < Cyrillic.Length; i++)
        {
            codes[Cyrillic[i]] = (byte)(FirstCyrillic + i);
        }

        return codes;
    }
}
