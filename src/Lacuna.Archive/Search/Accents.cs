using System.Text;

namespace Lacuna.Archive.Search;

/// <summary>Takes the accents off letters: each stands for the plain letter that people type for it.</summary>
/// <remarks>Latin with all its European, Vietnamese, Turkish and romanized letters, Greek, Cyrillic but for й and ў, which are letters
/// of their own, and the Arabic alifs. Other scripts stay as they are. Unicode's own tables are not to be had where globalization is invariant.</remarks>
internal static class Accents
{
    /// <summary>At most so many letters stand for one.</summary>
    public const int MostLettersForOne = 3;

    // Values in the table that are no letter.
    private const char Gone = '\0';
    private const char Several = '\uffff';

    private const char CombiningBreve = '\u0306';

    // A plain letter, then the letters that fold to it.
    private static readonly string[] Folds =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặəª",
        "bḃḅḇƀƃɓ",
        "cçćĉċčḉƈȼɕ",
        "dďḋḍḏḑḓđðƌɖɗ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệǝɛɇ",
        "fḟƒ",
        "gĝğġģǧǵḡǥɠ",
        "hĥȟḣḥḧḩḫẖħɦ",
        "iìíîïĩīĭįǐȉȋḭḯỉịıɨ",
        "jĵǰɉȷ",
        "kķǩḱḳḵƙĸ",
        "lĺļľḷḹḻḽłƚŀɫ",
        "mḿṁṃɱ",
        "nñńņňǹṅṇṉṋŋƞɲ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøɵɔǿº",
        "pṕṗƥ",
        "rŕŗřȑȓṙṛṝṟɍɾ",
        "sśŝşšșṡṣṥṧṩſẛʂȿ",
        "tţťțṫṭṯṱẗŧƫƭʈ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʉ",
        "vṽṿʋ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹƴɏ",
        "zźżžẑẓẕƶȥʐɀ",
        "ʒǯ",
        "αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
        "εέἐἑἒἓἔἕὲέ",
        "ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
        "ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ",
        "οόὀὁὂὃὄὅὸό",
        "ρῤῥ",
        "σς",
        "υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
        "ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
        "аӑӓ",
        "гґ",
        "еѐёӗѣ",
        "жӝ",
        "зӟ",
        "иѝӣӥѵѷ",
        "оӧ",
        "уӯӱӳ",
        "фѳ",
        "чӵ",
        "ыӹ",
        "эӭ",
        "ії",
        "әӛ",
        "өӫ",
        "اأإآٱ",
        "كک",
        "هة",
        "يىی",
    ];

    private static readonly (char Letter, string Letters)[] Ligatures =
    [
        ('æ', "ae"), ('ǽ', "ae"), ('ǣ', "ae"), ('œ', "oe"), ('ß', "ss"), ('ẞ', "ss"), ('þ', "th"), ('ĳ', "ij"), ('ŉ', "n"),
        ('ǆ', "dz"), ('ǅ', "dz"), ('ǉ', "lj"), ('ǈ', "lj"), ('ǌ', "nj"), ('ǋ', "nj"), ('ǳ', "dz"), ('ǲ', "dz"),
        ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st"),
    ];

    // Marks that stand apart from their letter: accents, Hebrew and Arabic points, the titlo, and the Arabic stretching stroke.
    private static readonly (char First, char Last)[] Marks =
    [
        ('\u0300', '\u036f'), ('\u0483', '\u0489'), ('\u0591', '\u05bd'), ('\u05bf', '\u05bf'), ('\u05c1', '\u05c2'), ('\u05c4', '\u05c5'),
        ('\u0610', '\u061a'), ('\u0640', '\u0640'), ('\u064b', '\u065f'), ('\u0670', '\u0670'), ('\u06d6', '\u06dc'),
        ('\u1ab0', '\u1aff'), ('\u1dc0', '\u1dff'), ('\u20d0', '\u20f0'), ('\ufe00', '\ufe0f'), ('\ufe20', '\ufe2f'),
    ];

    private static readonly char[] Table = MakeTable();

    /// <summary>Lower case without accents, and without apostrophes, points and signs that nobody sees within a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="folded">Room for <see cref="MostLettersForOne"/> times as many characters.</param>
    /// <returns>How many UTF-16 code units were written: more than the word has where it has ligatures, fewer where it has marks.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var table = Table;
        var length = 0;
        foreach (var c in word)
        {
            var plain = table[c];
            if (plain is not (Gone or Several))
            {
                folded[length++] = plain;
            }
            else if (plain == Several)
            {
                var letters = LettersOf(char.ToLowerInvariant(c));
                letters.CopyTo(folded[length..]);
                length += letters.Length;
            }
            else if (c == CombiningBreve && length > 0)
            {
                // й and ў in two characters, as some systems write them.
                folded[length - 1] = folded[length - 1] switch { 'и' => 'й', 'у' => 'ў', var other => other };
            }
        }

        return length;
    }

    /// <summary>A text in lower case without its accents; it may become shorter or longer. Everything else, as blanks and punctuation, stays.</summary>
    /// <param name="lower">The text.</param>
    public static string Remove(string lower)
    {
        if (Ascii.IsValid(lower))
        {
            return lower;
        }

        var folded = new char[lower.Length * MostLettersForOne];
        var length = 0;
        foreach (var c in lower)
        {
            if (char.IsAscii(c) || WordBreaks.IsJoiner(c))
            {
                folded[length++] = c;
            }
            else
            {
                length += Fold([c], folded.AsSpan(length));
            }
        }

        return new string(folded, 0, length);
    }

    private static string LettersOf(char lower)
    {
        foreach (var (letter, letters) in Ligatures)
        {
            if (letter == lower)
            {
                return letters;
            }
        }

        return "";
    }

    private static char[] MakeTable()
    {
        var table = new char[0x10000];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = char.ToLowerInvariant((char)i);
        }

        foreach (var fold in Folds)
        {
            foreach (var c in fold.AsSpan(1))
            {
                Set(c, fold[0]);
            }
        }

        foreach (var (letter, _) in Ligatures)
        {
            Set(letter, Several);
        }

        foreach (var (first, last) in Marks)
        {
            table.AsSpan(first, last - first + 1).Clear();
        }

        // Full-width letters and digits of East Asian type.
        for (var i = 0; i < 0x5e; i++)
        {
            table[0xff01 + i] = char.ToLowerInvariant((char)('!' + i));
        }

        foreach (var c in WordBreaks.Joiners)
        {
            table[c] = Gone;
        }

        // Within a word there is a point only in "U.S.S.R.".
        table['.'] = Gone;

        // Lower case of its own kind only in Turkish.
        table['İ'] = 'i';
        return table;

        void Set(char c, char plain)
        {
            table[c] = plain;
            table[char.ToUpperInvariant(c)] = plain;
        }
    }
}
