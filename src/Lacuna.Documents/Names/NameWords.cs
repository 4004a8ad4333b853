using System.Collections.Frozen;

namespace Lacuna.Documents.Names;

/// <summary>Words around names: titles, ranks and offices, particles, suffixes; folded, in several languages.</summary>
internal static class NameWords
{
    /// <summary>Words that stand before a name as an address, a rank or an office, or are part of one.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        """
        mr mrs ms miss mister master messrs mme mmes mlle monsieur madame mademoiselle sir dame lord lady hon honorable honourable right rt esq
        dr doctor prof professor rev reverend father fr brother sister monsignor msgr mgr cardinal archbishop bishop patriarch pope rabbi sheikh shaikh shaykh imam ayatollah sayyid
        comrade comrades cde citizen companion
        president president-elect vice prime premier minister ministers secretary undersecretary under deputy assistant acting chairman chairwoman chairperson chair vicepresident
        ambassador amb charge consul counselor counsellor attache  envoy commissioner governor gov senator sen congressman congresswoman representative rep delegate justice judge
        chancellor speaker mayor director chief inspector agent special detective officer secretarygeneral secretary-general general-secretary
        king queen prince princess emperor empress duke duchess grand count countess baron baroness viscount marquis marquess earl tsar czar shah sultan emir amir khan crown
        tunku tengku dato datuk raja rajah maharaja nawab begum pandit shri srimati kaiser archduke
        general gen colonel col lieutenant lt ltc ltcol ltgen majgen briggen major maj captain capt cpt commander cdr cmdr comdr comm commodore admiral adm radm vadm rear fleet marshal mshl field brigadier brig
        sergeant sgt corporal cpl private pvt ensign ens midshipman staff warrant lieut air wing squadron leader commandant usa usaf usn usmc uscg ret retired
        foreign defense defence state first second third interior finance permanent former late president's soviet american cuban
        senor senora senorita sr sra srta don dona licenciado lic ingeniero ing doctor dra arquitecto arq profesor companero companera camarada comandante cmdte cte capitan cap teniente tte coronel
        cnel general gral mayor sargento almirante alm contraalmirante vicealmirante brigadier presidente presidenta vicepresidente ministro ministra primer canciller embajador embajadora consul secretario
        secretaria senador senadora diputado gobernador alcalde padre monsenor obispo arzobispo cardenal papa rey reina principe conde duque marques mariscal subsecretario encargado
        senhor senhora doutor coronel marechal chanceler embaixador signor signora onorevole presidente ministro
        herr frau fraulein bundeskanzler kanzler botschafter prasident minister graf freiherr oberst hauptmann generalmajor generalleutnant generaloberst feldmarschall genosse
        general colonel commandant capitaine marechal amiral ambassadeur ministre president camarade comte abbe
        товарищ товарища товарищу товарищем товарищи товарищей тов т тт г гг гн гжа госпожа господин господина господину мистер миссис мисс сэр лорд леди сеньор сеньора дон мсье мадам герр фрау
        президент президента президентом премьер премьерминистр премьер-министр министр министра министру секретарь секретаря генсек генеральный председатель председателя заместитель зам первый
        посол посла послу послом посланник советник атташе консул канцлер король королева принц император царь шах султан шейх маршал маршала маршалу генерал генерала генералу генералполковник
        генерал-полковник генерал-лейтенант генерал-майор генераллейтенант генералмайор полковник подполковник майор капитан лейтенант адмирал вице-адмирал контр-адмирал вицеадмирал контрадмирал старшина сержант
        ген полк подп кап лейт адм акад академик профессор проф доктор др д-р команданте компаньеро сенатор губернатор мэр кардинал папа граф князь барон герцог патриарх архиепископ епископ отец
        камарада другар господин
        """);

    /// <summary>Titles that are also surnames or given names often enough that they are none without more words after them.</summary>
    public static readonly FrozenSet<string> TitlesAndNames = Set(
        "king prince bishop pope judge baron duke earl count major marshal chancellor general state father brother marquis knight abbe graf khan shah raja don lic cap u papa conde rey duque marques leader "
        + "mayor master sister field air first second third special chief late cardenal ministro cuban grand rear crown speaker right justice deacon monsenor г т chair agent lady dame staff wing ing ens comm");

    /// <summary>Addresses of women.</summary>
    public static readonly FrozenSet<string> OfWomen = Set("mrs ms miss mme mlle madame mademoiselle dame lady queen princess empress duchess countess baroness senora senorita sra srta dona senhora signora frau fraulein begum госпожа гжа миссис мисс леди сеньора мадам фрау королева chairwoman congresswoman sister companera");

    /// <summary>Addresses of men.</summary>
    public static readonly FrozenSet<string> OfMen = Set("mr mister monsieur sir lord king prince emperor duke count baron father brother senor sr don senhor signor herr господин мистер сэр лорд король принц сеньор дон герр pope cardinal bishop archbishop congressman chairman companero");

    /// <summary>Particles of surnames: prepositions, articles, conjunctions, words of descent.</summary>
    public static readonly FrozenSet<string> Particles = Set(
        "de del la las los el lo y e i da do dos das di du des d van von vom der den ter ten te zu zum zur von af av della dalla degli dei lo le l st san santa ibn bin ben bint binti al ul as ash ad ar an at "
        + "фон де дер ван да ди дель ла лас лос ле дю эль аль ибн бен бин ас аш и");

    /// <summary>Particles that open a surname: what stands before them is given names.</summary>
    public static readonly FrozenSet<string> OpeningParticles = Set(
        "de del da do dos das di du des van von vom der den ter ten zu zum zur af av della dalla degli dei le la ibn bin ben bint al el фон де дер ван да ди дель ла ле дю эль аль ибн бен бин");

    /// <summary>Arabic articles that a hyphen binds to a name.</summary>
    public static readonly FrozenSet<string> Articles = Set("al el ul as ash ad ar an at az es esh er en ed аль эль ас аш ад ар ан ат аз эс эш");

    /// <summary>Generational suffixes and what they mean: the number of the bearer, 1 for Senior, 2 for Junior.</summary>
    public static readonly FrozenDictionary<string, int> Suffixes = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["sr"] = 1,
        ["senior"] = 1,
        ["jr"] = 2,
        ["junior"] = 2,
        ["ii"] = 2,
        ["iii"] = 3,
        ["iv"] = 4,
        ["v"] = 5,
        ["vi"] = 6,
        ["vii"] = 7,
        ["viii"] = 8,
        ["ix"] = 9,
        ["x"] = 10,
        ["xi"] = 11,
        ["xii"] = 12,
        ["xiii"] = 13,
        ["xiv"] = 14,
        ["xv"] = 15,
        ["xvi"] = 16,
        ["xvii"] = 17,
        ["xviii"] = 18,
        ["xix"] = 19,
        ["xx"] = 20,
        ["xxi"] = 21,
        ["xxii"] = 22,
        ["xxiii"] = 23,
        ["2d"] = 2,
        ["2nd"] = 2,
        ["3d"] = 3,
        ["3rd"] = 3,
        ["4th"] = 4,
        ["мл"] = 2,
        ["младший"] = 2,
        ["ст"] = 1,
        ["старший"] = 1,
        ["hijo"] = 2,
        ["filho"] = 2,
        ["fils"] = 2,
        ["pere"] = 1,
        ["neto"] = 3,
        ["jnr"] = 2,
        ["snr"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that show a text to be no person: bodies, states, offices.</summary>
    public static readonly FrozenSet<string> NotPersons = Set(
        "department embassy ministry committee commission council government party union republic states united nations agency bureau office division corporation company university institute bank court army navy "
        + "force forces mission delegation legation consulate congress senate house board association federation organization central intelligence service group front movement conference section branch university "
        + "embajada ministerio comite comision consejo gobierno partido estados unidos naciones agencia oficina universidad instituto banco republica direccion departamento movimiento "
        + "министерство комитет комиссия совет правительство партия союз республика посольство управление отдел институт штаты сша ссср цк кпсс мид кгб cia fbi nsc usia usun");

    // Surnames that tell a Spanish or Portuguese double surname where the given names do not.
    private static readonly FrozenSet<string> SpanishSurnames = Set(
        "acosta aguilar aguirre alonso alvarado alvarez arias avila ayala batista benitez blanco bravo caballero cabrera calderon campos cardenas cardona carrasco carrillo castaneda castillo castro cespedes contreras "
        + "cordova correa cortes cruz cuevas delgado diaz dominguez duran echeverria escobar espinosa espinoza esquivel estrada fernandez ferrer figueroa flores fonseca franco fuentes gallegos garcia garza gil gomez "
        + "gonzalez gonzales guerra guerrero guevara gutierrez guzman henriquez hernandez herrera hidalgo ibanez iglesias jimenez juarez lara leon lopez lozano lugo luna maldonado marin marquez martin martinez medina mejia "
        + "mendez mendoza menendez mercado miranda molina montero montes montoya mora morales moreno munoz navarro nieto nunez ochoa ojeda olivares ordaz orozco ortega ortiz osorio pacheco padilla paredes parra pena perez "
        + "pineda pinochet ponce prado prieto quintana quintero ramirez ramos rangel reyes rios rivas rivera roa robles roca rodriguez rojas roman romero rosales rosas rubio ruiz ruz salas salazar salinas sanchez sandoval "
        + "santana santiago santos serrano silva solis soto sosa suarez tapia tellez torres trujillo uribe urrutia valdes valdez valencia valenzuela valle vargas vazquez vasquez vega velasco velasquez vera vidal villa "
        + "villalobos villanueva villarreal villegas zamora zapata zavala zuniga allende alessandri frei arevalo arbenz betancourt lleras restrepo barrientos paz siles belaunde velasco bosch balaguer somoza ydigoras "
        + "alves araujo barbosa barros cardoso carvalho costa coelho cunha dias fernandes ferreira gomes goncalves lima lopes machado magalhaes marques martins melo mendes moreira nascimento nunes oliveira pereira pinto "
        + "ribeiro rocha rodrigues sa salazar sampaio santos silva soares souza sousa teixeira vargas vieira dantas quadros goulart neves prestes castelo branco campos figueiredo geisel medici");

    // Family names that stand first in Chinese and Korean names, in pinyin, Wade–Giles and other spellings.
    private static readonly FrozenSet<string> ChineseSurnames = Set(
        "bai bo cai cao chai chan chang chao che chen cheng chi chia chiang chiao chien chin ching chiu cho chou chow chu chuang chung deng ding dong du duan fan fang fei feng fu gao geng gong gu guan guo han hao he ho "
        + "hou hsi hsia hsiang hsiao hsieh hsiung hsu hu hua huang hui ji jia jiang jiao jin kao ke keng ko kong koo ku kuan kuang kung kuo lai lan lee lei li liang liao lin ling liu lo lu luo lung ma mao mei meng miao mo ni nie niu "
        + "ou pai pan pang pei peng pi po pu qian qiao qin qiu qu ren rong shao shen sheng shi shih song soong su sun sung tai tan tang tao teng tian tien ting tong tsai tsao tseng tso tsou tu tuan tung wan wang wei wen weng wu "
        + "xi xia xiang xiao xie xin xiong xu xue yan yang yao ye yeh yen yin ying yu yuan yueh zeng zhang zhao zheng zhong zhou zhu zhuang zou kim park pak choi chung rhee yi pham");

    private static readonly FrozenSet<string> VietnameseSurnames = Set("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong ton luong mai lam cao");

    /// <summary>Whether a folded word is a common surname of the Spanish and Portuguese speaking countries.</summary>
    public static bool IsSpanishSurname(string folded) => SpanishSurnames.Contains(folded);

    /// <summary>Whether a folded word may be the family name that opens a Chinese or Korean name.</summary>
    public static bool IsChineseSurname(string folded) => ChineseSurnames.Contains(folded);

    /// <summary>Whether a folded word may be the family name that opens a Vietnamese name.</summary>
    public static bool IsVietnameseSurname(string folded) => VietnameseSurnames.Contains(folded);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
