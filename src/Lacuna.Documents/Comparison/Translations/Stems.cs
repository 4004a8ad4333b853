using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>The languages whose words are looked up.</summary>
internal enum TextLanguage
{
    /// <summary>Any other: only numbers, names, cognates and lengths carry.</summary>
    Other,

    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Russian.</summary>
    Russian,
}

/// <summary>Takes endings off words, so that forms of one word meet.</summary>
/// <remarks>The stem need not be a word; it only has to be the same for the text and for the lexicon, which passes through here too.
/// Over-stemming costs a little chance agreement, under-stemming loses a match: endings are therefore taken off freely.</remarks>
internal static class Stems
{
    private const int Shortest = 3;

    // Derived nouns and adverbs lose more, and must leave more.
    private const int ShortestDerived = 4;

    private static readonly string[] SpanishDerived = ByLength("amientos amiento imientos imiento aciones acion iciones icion mente");

    private static readonly string[] SpanishEndings = ByLength(
        "ariamos eriamos iriamos aremos eremos iremos arian erian irian arias erias irias aria eria iria asteis isteis abamos iamos aban abas aba aron ieron iendo ando "
        + "yendo yeron ados adas idos idas ado ada ido ida aran eran iran aras eras iras ara era ira aria are ere ire asen iesen ase iese amos emos imos ian ias ia arse erse irse "
        + "arlo erlo irlo arla erla irla arlos erlos irlos arlas erlas irlas arle erle irle ar er ir an en as es os ies a e i o s");

    private static readonly string[] RussianEndings = ByLength(
        "иями иях иям ием ией ями ами ях ах ям ам ого его ому ему ыми ими ый ий ой ая яя ое ее ые ие ую юю ых их ым им ом ем ов ев ей ия ии ию ья ью ье ьи ою ею "
        + "а я о е ы и у ю ь й");

    private static readonly string[] RussianSuffixes = ByLength(
        "ированн ировавш ирующ ируем ировать ировал ировали ировала ируют ирует ирова овать овал овала овали овало ованн овавш ующ ующи ует уют уем "
        + "ывать ивать ывал ивал ывала ивала ывали ивали ыванн иванн ывающ ивающ ывает ивает ывают ивают "
        + "ать ять ить еть уть ыть ти ал ала али ало ял яла яли яло ил ила или ило ел ела ели ело ул ула ули уло ыл ыла ыли ыло "
        + "ает яет ует ют ает ит ет ут ют ат ят аем яем им ем ешь ишь ите ете анн янн енн ающ яющ ущ ющ ащ ящ авш явш ивш евш вш ани ени яни нн ал ил ав ив");

    /// <summary>The stem of a word.</summary>
    /// <param name="word">The word folded: lower case, without accents.</param>
    /// <param name="language">Its language; words of other languages stay whole.</param>
    public static string Of(string word, TextLanguage language) => language switch
    {
        TextLanguage.English => English(word),
        TextLanguage.Spanish => Without(Without(word, SpanishDerived, ShortestDerived), SpanishEndings, Shortest),
        TextLanguage.Russian => Russian(word),
        _ => word,
    };

    /// <summary>A word of a list, folded and stemmed.</summary>
    public static string OfEntry(string word, TextLanguage language) => Of(Letters.Fold(word), language);

    private static string Russian(string word)
    {
        if (word.Length > 5 && (word.EndsWith("ся", StringComparison.Ordinal) || word.EndsWith("сь", StringComparison.Ordinal)))
        {
            word = word[..^2];
        }

        // A verb's ending is tried on the whole word first: "говорили" is no plural in -и of a noun "говорил".
        var verbal = Without(word, RussianSuffixes, Shortest);
        if (verbal.Length < word.Length)
        {
            return Soften(verbal);
        }

        return Soften(Without(Without(word, RussianEndings, Shortest), RussianSuffixes, ShortestDerived));
    }

    private static string Soften(string stem) => stem.Length > Shortest && stem[^1] is 'ь' or 'й' ? stem[..^1] : stem;

    private static string English(string word)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
        if (word.Length > 4)
        {
            word = Singular(word);
        }
        else if (word.Length == 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
        {
            word = word[..^1];
        }

        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
        {
            word = Undouble(word[..^3]);
        }
        else if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal))
        {
            word = Undouble(word[..^2]);
        }
        else if (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal))
        {
            word = word[..^2];
        }

        return word.Length > Shortest && word[^1] == 'e' ? word[..^1] : word.Length > Shortest && word[^1] == 'y' ? word[..^1] + 'i' : word;
    }

    private static string Undouble(string stem) =>
        stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? stem[..^1] : stem;

    private static string Without(string word, string[] endings, int shortest)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static string[] ByLength(string endings) => [.. endings.Split(' ').Distinct(StringComparer.Ordinal).OrderByDescending(e => e.Length)];

    private static string Singular(string word)
    {
        if (word[^1] != 's' || word[^2] is 's' or 'u')
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + 'y';
        }

        var stripped = word[..^1];
        return stripped.EndsWith("sse", StringComparison.Ordinal) || stripped.EndsWith("xe", StringComparison.Ordinal)
            || stripped.EndsWith("che", StringComparison.Ordinal) || stripped.EndsWith("she", StringComparison.Ordinal) ? stripped[..^1] : stripped;
    }
}
