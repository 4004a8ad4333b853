using Lacuna.Documents.Model;

namespace Lacuna.Documents.Apparatus.Gaps;

/// <summary>The words of markers in German, French, Portuguese, Italian, Polish and Czech.</summary>
internal static class GapWordsElsewhere
{
    /// <summary>The verbs, with what they fold to.</summary>
    public static readonly (WordRole Role, GapReason Reason, string Words)[] Verbs =
    [
        (WordRole.PlainVerb, GapReason.NotDeclassified, "neodtajnen* nieodtajnion*"),
        (WordRole.PlainVerb, GapReason.Excised, "herausgeschnitten ausgeschnitten excise* wyciet* vyriznut* vystrizen*"),
        (WordRole.PlainVerb, GapReason.Redacted,
            "geschwarzt* unkenntlich caviarde* noirci* biffe* occulte* masque* rasurad* tarjad* rasurat* oscurat* censurat* censuree* censure zensiert* zaczernion* zamazan* ocenzurowan* cenzurovan* zacernen* zacerneny* vymazan*"),
        (WordRole.PlainVerb, GapReason.Deleted, "gestrichen supprime* soppress* cancellat* usuniet* wykreslon* vyskrtnut* odstranen*"),
        (WordRole.CommonVerb, GapReason.Deleted, "entfernt geloscht getilgt efface* retire* rimoss* eliminat* removid* apagad* excluid* skasowan* smazan*"),
        (WordRole.CommonVerb, GapReason.Withheld, "zuruckgehalten einbehalten retenu* trattenut* retid* wstrzyman* zatrzyman* zadrzen* utajnion* utajen*"),
        (WordRole.CommonVerb, GapReason.Denied, "verweigert refuse* negad* negat* odmowion* odepren*"),
        (WordRole.Illegible, GapReason.Illegible,
            "unleserlich* unverstandlich* unhorbar* illisible* inintelligible* inaudible* ilegive* ininteligive* inaudive* illeggibil* incomprensibil* inudibil* nieczyteln* niezrozumial* niewyrazn* necitelny* necitelne* nesrozumiteln* neslysiteln*"),
        (WordRole.Missing, GapReason.Illegible, "fehlt fehlen abgerissen verwischt manque manquent manquant* dechire* faltando perdido manca mancano mancante strappat* brak brakuje urwan* chybi utrzen*"),
        (WordRole.Omitted, GapReason.Omitted, "ausgelassen weggelassen auslassung auslassungen omis omise omises omesso omessa omessi omesse omitid* pominiet* opuszczon* vynechan*"),
    ];

    /// <summary>The units, in the singular and in the plural.</summary>
    public static readonly (ExtentUnit Unit, string Singular, string Plural)[] Units =
    [
        (ExtentUnit.Line, "zeile ligne linha riga wiersz linijka radek", "zeilen lignes linhas righe wiersze wierszy linijek linijki radky radku"),
        (ExtentUnit.Word, "wort mot palavra parola slowo", "worter worte mots palavras parole slowa slow slov"),
        (ExtentUnit.Sentence, "satz phrase oracao zdanie veta", "satze phrases frases oracoes frasi zdania zdan vety vet"),
        (ExtentUnit.Paragraph, "absatz paragraphe alinea paragrafo akapit odstavec", "absatze paragraphes alineas paragrafos paragrafi akapity akapitow odstavce odstavcu"),
        (ExtentUnit.Page, "seite folha strona strana", "seiten folhas pagine strany strony stron stran"),
        (ExtentUnit.Document, "dokument", "dokumente documenti dokumenty dokumentow dokumentu"),
        (ExtentUnit.Character, "buchstabe lettre lettera litera pismeno", "buchstaben lettres letras lettere litery liter pismen"),
        (ExtentUnit.Name, "nom nome nazwisko imie jmeno", "namen noms nomes nomi nazwiska nazwisk imiona jmena jmen"),
    ];

    /// <summary>Number words from one on, a list for each language; words of one number that have several forms are in <see cref="MoreNumbers"/>.</summary>
    public static readonly string[] Numbers =
    [
        "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
        "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        "um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis",
        "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici",
        "jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie",
        "jedna dve tri ctyri pet sest sedm osm devet deset jedenact dvanact",
    ];

    /// <summary>Further forms of number words.</summary>
    public static readonly (string Words, decimal Value)[] MoreNumbers =
    [
        ("eine einer einem einen uma jedno jednego jednej", 1), ("duas dwie dwoch dva", 2), ("trzech", 3), ("czterech", 4), ("pieciu", 5), ("szesciu", 6), ("dziesieciu deseti", 10), ("veinte vinte vingt venti", 20),
        ("halbe halber halbes halb demi demie meia meio mezza mezzo pol pul polowa polovina половиной половины медиа medias", 0.5m), ("anderthalb eineinhalb poltora", 1.5m),
    ];

    /// <summary>Words for an amount that is not counted.</summary>
    public const string Indefinite = "mehrere einige etliche plusieurs quelques varios algumas alguns diversi diverse alcuni alcune parecchie kilka kilku kilkanascie nekolik";

    /// <summary>Words for "about".</summary>
    public const string About = "etwa ungefahr rund environ cerca aproximadamente circa okolo asi priblizne mniej-wiecej";

    /// <summary>Words for "almost".</summary>
    public const string Almost = "fast beinahe presque quase prawie temer";

    /// <summary>Words for "less".</summary>
    public const string Less = "weniger moins meno mniej mene";

    /// <summary>Words for "more".</summary>
    public const string More = "mehr plus mais piu wiecej vice";

    /// <summary>Words for "rest".</summary>
    public const string Rest = "reste resto reszta zbytek";

    /// <summary>Words for "and".</summary>
    public const string And = "und et oraz";

    /// <summary>Words for "not".</summary>
    public const string Not = "nicht non nao nie ne pas";

    /// <summary>Words for "declassified".</summary>
    public const string Declassified = "freigegeben* declassifie* desclassificad* declassificat* odtajnion* odtajnen*";

    /// <summary>Articles, prepositions and the like.</summary>
    public const string Glue =
        "der die das den dem des im aus von als fur bei ist sind wurde wurden du le la les dans par pour a est sont ont ete o os as do da dos das no na em por foi foram il lo gli di della delle nel per e stato stata stati z w przez od do ze v na pro text texte texto testo tekst tekstu textu passage passo stelle fragment teil partie "
        + "information informationen auf than of";
}
