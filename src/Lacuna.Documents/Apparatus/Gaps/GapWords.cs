using System.Collections.Frozen;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>What a word says in a marker.</summary>
internal enum WordRole
{
    /// <summary>Nothing that the grammar knows.</summary>
    Unknown,

    /// <summary>A verb that stands in hardly anything but a marker ("excised").</summary>
    PlainVerb,

    /// <summary>A verb that editors and authors also use otherwise ("deleted").</summary>
    CommonVerb,

    /// <summary>A word for matter that cannot be read or heard.</summary>
    Illegible,

    /// <summary>A word for matter the editor left out.</summary>
    Omitted,

    /// <summary>A word for matter that is lost; believed only beside an extent or alone.</summary>
    Missing,

    /// <summary>A unit of extent.</summary>
    Unit,

    /// <summary>A number word.</summary>
    Number,

    /// <summary>"several", "a few".</summary>
    Indefinite,

    /// <summary>"about".</summary>
    About,

    /// <summary>"almost".</summary>
    Almost,

    /// <summary>"less" (than).</summary>
    Less,

    /// <summary>"more" (than).</summary>
    More,

    /// <summary>"remainder" (of).</summary>
    Rest,

    /// <summary>"and", "y", "и".</summary>
    And,

    /// <summary>"to", "or": between the ends of a range.</summary>
    To,

    /// <summary>"not".</summary>
    Not,

    /// <summary>A word for a thing that is withheld ("name", "codeword").</summary>
    Thing,

    /// <summary>Articles, prepositions and the like.</summary>
    Glue,
}

/// <summary>One entry of the word list.</summary>
/// <param name="Role">What the word says.</param>
/// <param name="Reason">For a verb, the reason it folds to.</param>
/// <param name="Unit">For a unit, which.</param>
/// <param name="Value">For a number, how many.</param>
/// <param name="Slug">For a thing, its name in English, lower case with hyphens.</param>
/// <param name="Plural">For a unit or thing, whether the form names more than one.</param>
internal readonly record struct GapWord(
    WordRole Role, GapReason Reason = GapReason.Unknown, ExtentUnit Unit = ExtentUnit.Unknown, decimal Value = 0, string? Slug = null, bool Plural = false);

/// <summary>The words of markers; those in English, Spanish and Russian are here, the others in <see cref="GapWordsElsewhere"/>; a trailing <c>*</c> stands for any ending.</summary>
internal static class GapWords
{
    // The stem must leave no more than this for the ending, or "строк*" would take "строкообразование".
    private const int LongestEnding = 5;

    private static readonly Dictionary<string, GapWord> Whole = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, GapWord> Stems = new(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, GapWord>.AlternateLookup<ReadOnlySpan<char>> WholeLookup;
    private static readonly FrozenDictionary<string, GapWord>.AlternateLookup<ReadOnlySpan<char>> StemLookup;

    static GapWords()
    {
        Verb(WordRole.PlainVerb, GapReason.NotDeclassified, "засекречен*");
        Verb(WordRole.PlainVerb, GapReason.Excised, "excised excision excisions изъят* купюра");
        Verb(WordRole.PlainVerb, GapReason.Redacted, "redacted redaction redactions tachad* testad* censurad* censored вымаран* вычеркнут* зачеркнут*");
        Verb(WordRole.PlainVerb, GapReason.Sanitized, "sanitized sanitised sanitization");
        Verb(WordRole.PlainVerb, GapReason.Deleted, "expunged suprimid*");
        Verb(WordRole.CommonVerb, GapReason.Deleted, "deleted deletion deletions removed blacked obliterated suppressed eliminad* excluid* borrad* удален* исключен*");
        Verb(WordRole.CommonVerb, GapReason.Withheld, "withheld reservad* retenid* скрыт* закрыт*");
        Verb(WordRole.CommonVerb, GapReason.Exempted, "exempted exempt exemption exemptions");
        Verb(WordRole.CommonVerb, GapReason.Denied, "denied denegad*");
        Verb(WordRole.CommonVerb, GapReason.Postponed, "postponed");
        Verb(WordRole.Illegible, GapReason.Illegible,
            "illegible unintelligible inaudible indistinct undecipherable indecipherable garble garbled ilegible* ininteligible* inaudible* неразборчив* нрзб");
        Verb(WordRole.CommonVerb, GapReason.NotDeclassified, "classified clasificada clasificado");
        Verb(WordRole.Illegible, GapReason.Illegible, "unreadable undecipherable нечитаем* непонятно нерасшифрован*");
        Verb(WordRole.Missing, GapReason.Illegible, "missing lost torn blurred smudged faded unclear cut falta faltan faltante perdid* roto rota rasgad* borros* утрачен* утерян* отсутству* оборван* порван* размыт* стерт*");
        Verb(WordRole.Omitted, GapReason.Omitted, "omitted omission omissions omitid* пропущен* пропуск* опущен*");

        Add("declassified declassification desclasificad* рассекречен*", new GapWord(WordRole.Glue, Slug: "declassified"));
        Add("reproduced reproducid*", new GapWord(WordRole.Glue, Slug: "reproduced"));
        Add("разобран*", new GapWord(WordRole.Glue, Slug: "legible"));
        Add("legible readable audible", new GapWord(WordRole.Glue, Slug: "legible"));

        Unit(ExtentUnit.Line, "line linea renglon", "lines lineas renglones строк*");
        Unit(ExtentUnit.Word, "word palabra слово", "words palabras слова слов слове словами");
        Unit(ExtentUnit.Sentence, "sentence frase oracion предложение фраза", "sentences frases oraciones предложени* фраз*");
        Unit(ExtentUnit.Paragraph, "paragraph para subparagraph parrafo абзац", "paragraphs paras subparagraphs parrafos абзац*");
        Unit(ExtentUnit.Page, "page pg pagina hoja страница стр", "pages pp paginas hojas страниц*");
        Unit(ExtentUnit.Document, "document doucment documento документ", "documents documentos документ*");
        Unit(ExtentUnit.Column, "column columna", "columns columnas");
        Unit(ExtentUnit.Character, "character caracter буква", "characters caracteres букв*");
        Unit(ExtentUnit.Item, "item", "items");
        Unit(ExtentUnit.Name, "name nombre фамилия имя", "names nombres фамили* имена имен имени");

        Numbers("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");
        Numbers("un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince");
        Numbers("один два три четыре пять шесть семь восемь девять десять");
        Numbers("a два трех четырех пяти шести семи восьми девяти десяти");
        foreach (var (words, value) in new[] { ("an una uno одна одно одного одной", 1m), ("две двух", 2), ("thirty", 30), ("forty", 40), ("half media medio половина", 0.5m), ("полтора полторы", 1.5m), ("quarter", 0.25m) })
        {
            Add(words, new GapWord(WordRole.Number, Value: value));
        }

        Add("several few some many various couple varias varios algunas algunos unas unos несколько", new GapWord(WordRole.Indefinite));
        Add("about approximately approx around roughly circa ca aproximadamente около примерно приблизительно", new GapWord(WordRole.About));
        Add("almost nearly casi почти", new GapWord(WordRole.Almost));
        Add("less fewer under up menos менее меньше", new GapWord(WordRole.Less));
        Add("more over least mas более больше", new GapWord(WordRole.More));
        Add("remainder rest resto остаток остальная", new GapWord(WordRole.Rest));
        Add("and y e plus и", new GapWord(WordRole.And));
        Add("not no не still never", new GapWord(WordRole.Not));
        Add("to or through thru bis o или до az", new GapWord(WordRole.To));
        Elsewhere();
        Things();
        Add(
            "of the source text in from this that original at by out between ink for with under per its his her their full part entirety typed typewritten handwritten numbered quoted short "
            + "following next additional format columns here security information privacy protect full entirely completely info material texto parte informacion sensitive portion portions passage passages "
            + "section sections i ii iii iv v vi annex appendix tab enclosure attachment heading headings footnote footnotes list participants table chart figure map caption "
            + "de del la el los las en con que por fragmento pasaje seccion далее часть текст текста текстом в из на по с раздел фрагмент дела foia act exemption jfk",
            new GapWord(WordRole.Glue));
        WholeLookup = Whole.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        StemLookup = Stems.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a word says; its letters folded to lower case without accents.</summary>
    public static GapWord Find(ReadOnlySpan<char> word)
    {
        if (WholeLookup.TryGetValue(word, out var found))
        {
            return found;
        }

        for (var length = word.Length; length >= Math.Max(4, word.Length - LongestEnding); length--)
        {
            if (StemLookup.TryGetValue(word[..length], out found))
            {
                return found;
            }
        }

        return default;
    }

    private static void Elsewhere()
    {
        foreach (var (role, reason, words) in GapWordsElsewhere.Verbs)
        {
            Verb(role, reason, words);
        }

        foreach (var (unit, singular, plural) in GapWordsElsewhere.Units)
        {
            Unit(unit, singular, plural);
        }

        foreach (var numbers in GapWordsElsewhere.Numbers)
        {
            Numbers(numbers);
        }

        foreach (var (words, value) in GapWordsElsewhere.MoreNumbers)
        {
            Add(words, new GapWord(WordRole.Number, Value: value));
        }

        Add(GapWordsElsewhere.Declassified, new GapWord(WordRole.Glue, Slug: "declassified"));
        Add(GapWordsElsewhere.Indefinite, new GapWord(WordRole.Indefinite));
        Add(GapWordsElsewhere.About, new GapWord(WordRole.About));
        Add(GapWordsElsewhere.Almost, new GapWord(WordRole.Almost));
        Add(GapWordsElsewhere.Less, new GapWord(WordRole.Less));
        Add(GapWordsElsewhere.More, new GapWord(WordRole.More));
        Add(GapWordsElsewhere.Rest, new GapWord(WordRole.Rest));
        Add(GapWordsElsewhere.And, new GapWord(WordRole.And));
        Add(GapWordsElsewhere.Not, new GapWord(WordRole.Not));
        Add(GapWordsElsewhere.Glue, new GapWord(WordRole.Glue));
    }

    private static void Things()
    {
        foreach (var slug in new[]
                 {
                     "title", "cryptonym", "pseudonym", "codeword", "signature", "date", "place", "location", "country", "identity", "address", "initials",
                     "amount", "number", "rank", "position", "agency", "service", "station", "organization", "source", "telegram", "file", "report", "phrase",
                     "subject", "classification", "distribution", "indicator", "photograph", "office", "officer", "agent", "individual", "person", "group", "city",
                 })
        {
            Whole.TryAdd(slug, new GapWord(WordRole.Thing, Slug: slug));
            Whole.TryAdd(slug.EndsWith('y') ? slug[..^1] + "ies" : slug + "s", new GapWord(WordRole.Thing, Slug: slug, Plural: true));
        }

        Add("phone telephone", new GapWord(WordRole.Thing, Slug: "telephone"));
        Add("dollar dollars", new GapWord(WordRole.Thing, Slug: "dollar"));
        Add("code", new GapWord(WordRole.Thing, Slug: "code"));
        Add("firma подпись", new GapWord(WordRole.Thing, Slug: "signature"));
        Add("fecha дата", new GapWord(WordRole.Thing, Slug: "date"));
        Add("lugar место", new GapWord(WordRole.Thing, Slug: "place"));
        Add("cargo должность", new GapWord(WordRole.Thing, Slug: "title"));
    }

    private static void Verb(WordRole role, GapReason reason, string words) => Add(words, new GapWord(role, reason));

    private static void Unit(ExtentUnit unit, string singular, string plural)
    {
        Add(singular, new GapWord(WordRole.Unit, Unit: unit));
        Add(plural, new GapWord(WordRole.Unit, Unit: unit, Plural: true));
    }

    private static void Numbers(string words)
    {
        var value = 1;
        foreach (var word in words.Split(' '))
        {
            Whole.TryAdd(word, new GapWord(WordRole.Number, Value: value++));
        }
    }

    private static void Add(string words, GapWord meaning)
    {
        foreach (var word in words.Split(' '))
        {
            if (word.EndsWith('*'))
            {
                Stems.TryAdd(word[..^1], meaning);
            }
            else
            {
                Whole.TryAdd(word, meaning);
            }
        }
    }
}
