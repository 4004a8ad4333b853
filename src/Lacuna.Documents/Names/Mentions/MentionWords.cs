using System.Collections.Frozen;
using Lacuna.Documents.Names.Given;

namespace Lacuna.Documents.Names.Mentions;

/// <summary>What a word of running text may be for a mention of a person.</summary>
[Flags]
internal enum MentionRole
{
    /// <summary>An ordinary word.</summary>
    None = 0,

    /// <summary>A title after which a name is expected.</summary>
    Title = 1,

    /// <summary>A word that may stand before such a title or between it and the name ("Foreign", "Vice").</summary>
    BesideTitle = 2,

    /// <summary>A title that is written small ("тов.", "compañero").</summary>
    SmallTitle = 4,

    /// <summary>A given name that is hardly anything else.</summary>
    Given = 8,

    /// <summary>A particle of surnames.</summary>
    Particle = 16,

    /// <summary>Capitalised, but no name of a person: months, places, bodies.</summary>
    NotName = 32,
}

/// <summary>The words that tell mentions; folded.</summary>
internal static class MentionWords
{
    private const int Lengths = 16;

    private const string TitleWords =
        "mr mrs ms miss dr prof professor sir lady comrade comrades president premier minister secretary undersecretary chairman ambassador consul counselor counsellor commissioner governor senator congressman "
        + "congresswoman representative chancellor justice judge general gen colonel col lieutenant lt major maj captain capt commander admiral marshal brigadier sergeant king queen prince princess emperor shah "
        + "pope cardinal archbishop bishop monsignor father rev reverend sheikh imam ayatollah "
        + "senor senora senorita sr sra dr dra doctor presidente presidenta ministro ministra canciller embajador embajadora comandante capitan teniente coronel general almirante senador companero companera camarada don dona "
        + "lic ing licenciado ingeniero secretario herr frau monsieur madame mme "
        + "товарищ товарища товарищу товарищем тов т господин господина господину гн госпожа президент президента президенту президентом премьер министр министра министру министром посол посла послу послом "
        + "секретарь секретаря секретарю председатель председателя председателю маршал маршала маршалу генерал генерала генералу полковник полковника адмирал адмирала академик сенатор сенатора канцлер канцлера король короля "
        + "мистер миссис сеньор команданте компаньеро послом послу";

    private const string BesideTitleWords =
        "vice prime foreign deputy assistant acting first second third under defense defence general lieutenant lt gen major maj rear field chief brigadier brig former minister secretary chairman primer vicepresidente vice";

    private const string SmallTitleWords =
        "comrade comrades companero companera camarada comandante presidente ministro canciller embajador general coronel capitan don dona doctor "
        + "товарищ товарища товарищу товарищем тов т господин господина господину президент президента президенту президентом премьер министр министра министру посол посла послу послом секретарь председатель маршал маршала "
        + "маршалу генерал генерала генералу полковник полковника адмирал адмирала академик сенатор сенатора канцлер канцлера король короля";

    // Names that begin sentences, streets and maps as often as persons.
    private const string DoubtfulGiven =
        "grant mark will may april june faith grace joy rose bill frank jordan chad israel rich art don pat guy dale carter lee ray max rex royal forest page hope dawn ruby pearl holly daisy violet olive hazel amber "
        + "virginia georgia florence carolina washington lincoln jackson clinton hamilton marshall marshal newton milton burton clifton walton lansing montgomery warren parker palmer webster ward hunter garrison "
        + "sandy ham race how win ad al bat con cap dom ed em eph ern gen ham hi how ike ja jem jo lex lys mo nat ned oz rod sal sim sol sy ty ves art kit sterling dean chip mate mayo segundo salvador santiago concepcion "
        + "asuncion rosario mercedes dolores angel justo modesto primitivo santos reyes leon cruz luz dulce socorro amparo esperanza soledad pilar consuelo rufino blanca alba aurora gloria victoria regina ira eve "
        + "христо роман вера любовь надежда роза слава майя лев марк ким адам нил майкл зоя инна прохор назар конрад ион per dag axel abba ali omar nasser abdul fritz otto ion wolf axel china grove sister general star "
        + "francisco jose luis antonio juan"; // doubtful only before a place; see IsPlaceOpening.

    private const string NotNameWords =
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre "
        + "octubre noviembre diciembre the a an in on at of to for from by with and or but not this that these those he she it they we you i his her its their our my your as if when while who what which there here "
        + "is was were are be been has have had would will shall should could may might can do did said says told asked stated replied also then now however after before since because although thus "
        + "el la los las un una en por para con sin pero y o que no si se su sus al del lo como este esta ese esa yo nosotros cuando donde "
        + "и в на с по из от к о об не но а что как это он она они мы вы я его ее их был была были для при после перед если когда "
        + "united states america american americans soviet union ussr russia russian cuba cuban cubans mexico britain british england english france french germany german germans china chinese japan japanese italy "
        + "italian spain spanish europe european asia asian africa african western eastern north south east west northern southern latin central israel israeli arab arabs egypt egyptian syria jordan lebanon iran iraq "
        + "india indian pakistan korea korean vietnam vietnamese laos cambodia berlin moscow washington london paris bonn havana york geneva rome tokyo peking beijing vienna madrid nato cia fbi un us uk gdr frg prc "
        + "сша ссср кпсс куба кубы кубе москва москве москвы вашингтон европа америка россии советский советского советской центральный комитет цк мид кгб гдр фрг нато оон "
        + "estados unidos union sovietica partido comunista gobierno republica habana washington moscu "
        + "house council assembly staff committee conference congress senate department office bureau state war defense defence foreign affairs interior treasury commerce agriculture labor justice navy army air force "
        + "forces embassy ministry party government commission mission delegation agency organization college university school hospital hotel street avenue road square building airport base island islands bay lake "
        + "river city county province district court law act bill doctrine treaty agreement pact plan program policy statement message letter memorandum note report telegram cable section paragraph article chapter page "
        + "volume no number part annex enclosure attachment subject reference ref general secretary minister president premier chairman ambassador chief director assistant deputy under first second third counselor consul "
        + "records conversations telephone correspondence files series documents papers conversation telegrams affairs relations situation question questions "
        + "trade mr mrs ms dr poland polish czechoslovakia czech hungary hungarian romania rumania bulgaria bulgarian yugoslavia yugoslav albania austria austrian switzerland belgium netherlands holland denmark norway sweden finland "
        + "turkey turkish greece greek cyprus portugal canada brazil argentina chile peru colombia venezuela guatemala panama nicaragua honduras haiti dominican indonesia philippines thailand burma malaya taiwan formosa australia "
        + "nigeria congo ghana algeria morocco tunisia libya sudan ethiopia kenya source having regarding concerning presidium politburo soviets session deputies pro tempore elect designate emeritus ii iii iv v ok roger over copy top secret confidential classified sir madam dear gentlemen ladies excellency majesty highness lord god christmas easter day week year "
        + "communist socialist democratic republican liberal conservative party people republic national international world";

    private static readonly FrozenDictionary<string, MentionRole> Roles = Make();
    private static readonly FrozenDictionary<string, MentionRole>.AlternateLookup<ReadOnlySpan<char>> Lookup = Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a folded word may be.</summary>
    public static MentionRole Find(ReadOnlySpan<char> folded) => Lookup.TryGetValue(folded, out var role) ? role : MentionRole.None;

    // Words in small letters matter only as titles and particles; nearly all others are told by first letter and length.
    private static readonly bool[] SmallWords = MakeSmall();

    /// <summary>Whether a word of plain small letters may be of interest at all.</summary>
    public static bool MayMatter(char first, int length) => first is < 'a' or > 'z' || length < Lengths && SmallWords[(first - 'a') * Lengths + length];

    private static bool[] MakeSmall()
    {
        var small = new bool[26 * Lengths];
        foreach (var (word, role) in Roles)
        {
            if (word[0] is >= 'a' and <= 'z' && word.Length < Lengths && (role & (MentionRole.SmallTitle | MentionRole.Particle)) != MentionRole.None)
            {
                small[(word[0] - 'a') * Lengths + word.Length] = true;
            }
        }

        return small;
    }

    private static FrozenDictionary<string, MentionRole> Make()
    {
        var roles = new Dictionary<string, MentionRole>(StringComparer.Ordinal);
        foreach (var (words, role) in new[] { (TitleWords, MentionRole.Title), (BesideTitleWords, MentionRole.BesideTitle), (SmallTitleWords, MentionRole.SmallTitle), (NotNameWords, MentionRole.NotName) })
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                roles[word] = roles.GetValueOrDefault(word) | role;
            }
        }

        foreach (var particle in NameWords.OpeningParticles)
        {
            roles[particle] = roles.GetValueOrDefault(particle) | MentionRole.Particle;
        }

        foreach (var title in NameWords.Titles.Where(t => t.Length > 2 && !NameWords.TitlesAndNames.Contains(t)))
        {
            roles[title] = roles.GetValueOrDefault(title) | MentionRole.NotName;
        }

        var doubtful = DoubtfulGiven.Split(' ').ToHashSet(StringComparer.Ordinal);
        foreach (var name in GivenNameLexicon.All.Where(n => n.Length > 2 && !doubtful.Contains(n) || n is "francisco" or "jose" or "luis" or "antonio" or "juan" or "ali" or "leon" or "lee" or "mark" or "frank" or "bill" or "grant"))
        {
            roles[name] = roles.GetValueOrDefault(name) is var role && (role & MentionRole.NotName) != MentionRole.None ? role : role | MentionRole.Given;
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
