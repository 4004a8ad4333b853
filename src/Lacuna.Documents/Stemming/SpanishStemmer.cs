using System.Buffers;

namespace Lacuna.Documents.Stemming;

/// <summary>Stems of Spanish words, as Snowball's algorithm "spanish" makes them.</summary>
/// <remarks>Checked against Snowball's own list of words. Linear, without allocation, thread-safe.</remarks>
public static class SpanishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouáéíóúü");

    private static readonly Suffixes<Step> Pronouns = new((Step.Delete, "me se sela selo selas selos la le lo las les los nos"));

    private static readonly Suffixes<Step> BeforePronouns = new(
        (Step.Unaccent, "iéndo ándo ár ér ír"), (Step.Delete, "ando iendo ar er ir"), (Step.DeleteAfterU, "yendo"));

    private static readonly Suffixes<Step> Standard = new(
        (Step.Delete, "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos"),
        (Step.DeleteAndIc, "adora ador ación adoras adores aciones ante antes ancia ancias"),
        (Step.Log, "logía logías"), (Step.U, "ución uciones"), (Step.Ente, "encia encias"),
        (Step.Amente, "amente"), (Step.Mente, "mente"), (Step.Idad, "idad idades"), (Step.Iva, "iva ivo ivas ivos"));

    private static readonly Suffixes<Step> BeforeAmente = new((Step.DeleteAndAt, "iv"), (Step.Delete, "os ic ad"));
    private static readonly Suffixes<Step> BeforeMente = new((Step.Delete, "ante able ible"));
    private static readonly Suffixes<Step> BeforeIdad = new((Step.Delete, "abil ic iv"));

    private static readonly Suffixes<Step> VerbsInY = new((Step.DeleteAfterU, "ya ye yan yen yeron yendo yo yó yas yes yais yamos"));

    private static readonly Suffixes<Step> Verbs = new(
        (Step.DeleteAndGu, "en es éis emos"),
        (Step.Delete, "arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré "
            + "irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen "
            + "aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis "
            + "ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos"));

    private static readonly Suffixes<Step> Residual = new((Step.Delete, "os a o á í ó"), (Step.DeleteAndGu, "e é"));

    private enum Step
    {
        None, Delete, DeleteAfterU, DeleteAndIc, DeleteAndAt, DeleteAndGu, Unaccent, Log, U, Ente, Amente, Mente, Idad, Iva,
    }

    /// <summary>Makes a word its stem, in place.</summary>
    /// <param name="word">The word in lower case, with its accents, composed (NFC). What follows the stem in it afterwards is undefined.</param>
    /// <returns>The length of the stem in UTF-16 code units, at most that of the word. The stem has no acute accents.</returns>
    public static int Stem(Span<char> word)
    {
        var rv = VerbRegion(word);
        var r1 = Regions.After(word, 0, Vowels);
        var r2 = Regions.After(word, r1, Vowels);
        var length = AttachedPronoun(word, word.Length, rv);
        var before = length;
        if (!StandardSuffix(word, ref length, r1, r2) && !VerbInY(word, ref length, rv))
        {
            length = Verb(word, before, rv);
        }

        length = ResidualSuffix(word, length, rv);
        foreach (ref var letter in word[..length])
        {
            letter = Unaccented(letter);
        }

        return length;
    }

    // RV: after the next consonant where the second letter is one, after the next vowel after two vowels, else after the third letter.
    private static int VerbRegion(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return word.Length;
        }

        var (first, second) = (Vowels.Contains(word[0]), Vowels.Contains(word[1]));
        if (first == second || !second)
        {
            var found = second ? word[2..].IndexOfAnyExcept(Vowels) : word[2..].IndexOfAny(Vowels);
            return found < 0 ? word.Length : found + 3;
        }

        return 3;
    }

    // Step 0.
    private static int AttachedPronoun(Span<char> word, int length, int rv)
    {
        if (Pronouns.Find(word[..length], out var pronoun) == Step.None)
        {
            return length;
        }

        var verb = word[..(length - pronoun)];
        var step = BeforePronouns.Find(verb, out var ending);
        if (step == Step.None || verb.Length - ending < rv)
        {
            return length;
        }

        if (step == Step.Unaccent)
        {
            foreach (ref var letter in verb[^ending..])
            {
                letter = Unaccented(letter);
            }
        }

        return step == Step.DeleteAfterU && verb[^(ending + 1)] != 'u' ? length : verb.Length;
    }

    // Step 1. Whether an ending was taken off or changed.
    private static bool StandardSuffix(Span<char> word, ref int length, int r1, int r2)
    {
        var step = Standard.Find(word[..length], out var ending);
        var stem = length - ending;
        if (step == Step.None || stem < (step == Step.Amente ? r1 : r2))
        {
            return false;
        }

        switch (step)
        {
            case Step.Log:
                stem += 3;
                break;
            case Step.U:
                stem += 1;
                break;
            case Step.Ente:
                "ente".CopyTo(word[stem..]);
                stem += 4;
                break;
            case Step.DeleteAndIc:
                stem = Without("ic", word[..stem], r2);
                break;
            case Step.Iva:
                stem = Without("at", word[..stem], r2);
                break;
            case Step.Amente:
                var inner = BeforeAmente.Find(word[..stem], out var more);
                if (inner != Step.None && stem - more >= r2)
                {
                    stem -= more;
                    stem = inner == Step.DeleteAndAt ? Without("at", word[..stem], r2) : stem;
                }

                break;
            case Step.Mente or Step.Idad:
                (step == Step.Mente ? BeforeMente : BeforeIdad).Find(word[..stem], out more);
                stem -= stem - more >= r2 ? more : 0;
                break;
            default:
                break;
        }

        length = stem;
        return true;
    }

    private static int Without(string ending, ReadOnlySpan<char> word, int region) =>
        word.EndsWith(ending) && word.Length - ending.Length >= region ? word.Length - ending.Length : word.Length;

    // Step 2a.
    private static bool VerbInY(ReadOnlySpan<char> word, ref int length, int rv)
    {
        if (rv >= length || VerbsInY.Find(word[rv..length], out var ending) == Step.None || length == ending || word[length - ending - 1] != 'u')
        {
            return false;
        }

        length -= ending;
        return true;
    }

    // Step 2b.
    private static int Verb(ReadOnlySpan<char> word, int length, int rv)
    {
        if (rv >= length)
        {
            return length;
        }

        var step = Verbs.Find(word[rv..length], out var ending);
        length -= ending;
        return step == Step.DeleteAndGu && word[..length] is [.., 'g', 'u'] ? length - 1 : length;
    }

    // Step 3.
    private static int ResidualSuffix(ReadOnlySpan<char> word, int length, int rv)
    {
        var step = Residual.Find(word[..length], out var ending);
        if (step == Step.None || length - ending < rv)
        {
            return length;
        }

        length -= ending;
        return step == Step.DeleteAndGu && word[..length] is [.., 'g', 'u'] && length - 1 >= rv ? length - 1 : length;
    }

    private static char Unaccented(char c) => c switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', _ => c };
}
