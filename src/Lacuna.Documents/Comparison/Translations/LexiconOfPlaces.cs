namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Countries, cities and bodies whose names differ more than their sounds tell, and abbreviations.</summary>
internal static class LexiconOfPlaces
{
    public const string Lines = """
        american americans america .us .usa .u.s united | estadounidense estadounidenses americano americana america .eeuu .eua unidos norteamericano | американский американец америка сша .сша американцы соединенный соединенные
        states | unidos estados | штаты соединенные
        .ussr .su soviet | .urss sovietica | .ссср советский
        russia russian russians | rusia ruso rusa rusos | россия русский российский россиянин
        england english | inglaterra ingles inglesa | англия английский англичанин
        britain british .uk kingdom | britanico britanica britanicos reino bretana | британия британский великобритания британец королевство
        scotland scottish scots | escocia escoces escocesa | шотландия шотландский шотландец
        wales welsh | gales gales | уэльс уэльский валлийский
        ireland irish | irlanda irlandes irlandesa | ирландия ирландский
        france french | francia frances francesa franceses | франция французский француз
        germany german germans | alemania aleman alemana alemanes | германия немецкий немец германский немцы
        spain spanish | espana espanol espanola espanoles | испания испанский испанец
        italy italian | italia italiano italiana | италия итальянский
        china chinese | china chino chinos | китай китайский китаец китайцы
        japan japanese | japon japones japonesa | япония японский японец
        korea korean | corea coreano norcoreano surcoreano | корея корейский северокорейский кндр
        india indian | india indio hindu | индия индийский
        greece greek athens | grecia griego atenas | греция греческий афины
        turkey turkish | turquia turco turca | турция турецкий
        poland polish warsaw | polonia polaco varsovia | польша польский варшава
        hungary hungarian | hungria hungaro | венгрия венгерский
        netherlands dutch holland | holanda holandes paises bajos neerlandes | нидерланды голландский голландия
        switzerland swiss | suiza suizo | швейцария швейцарский
        sweden swedish | suecia sueco | швеция шведский
        norway norwegian | noruega noruego | норвегия норвежский
        denmark danish | dinamarca danes | дания датский
        austria vienna austrian | austria viena austriaco | австрия вена австрийский
        czech prague czechoslovakia | checo praga checoslovaquia | чешский прага чехословакия чехия
        ukraine ukrainian kiev kyiv | ucrania ucraniano kiev | украина украинский киев
        egypt egyptian cairo | egipto egipcio cairo | египет египетский каир
        israel israeli | israel israeli | израиль израильский
        jewish jew jews | judio judios judia | еврей еврейский евреи
        arab arabs arabic | arabe arabes | араб арабский арабы
        europe european | europa europeo europea | европа европейский
        africa african | africa africano | африка африканский
        asia asian | asia asiatico | азия азиатский
        latin | latino latina latinoamerica | латинский латиноамериканский
        north northern | norte septentrional | север северный
        south southern | sur meridional | юг южный
        east eastern | este oriental oriente | восток восточный
        west western | oeste occidental occidente | запад западный
        central center centre middle | central centro medio centrales | центр центральный середина средний
        new york | nueva york | нью йорк
        new | nuevo nueva nuevos nuevas | новый новая новое новые
        .un nations | .onu naciones | .оон наций нации
        .nato | .otan | .нато
        .eu european | .ue europea | .ес евросоюз европейский
        .cia | .cia | .цру
        .fbi | .fbi | .фбр
        .kgb | .kgb | .кгб
        .gdr .ddr | .rda | .гдр
        .frg | .rfa | .фрг
        .uk | reino unido | великобритания
        .cpsu | .pcus | .кпсс
        .imf | .fmi | .мвф
        .who | .oms | .воз
        .oas | .oea | .оаг
        .gdp | .pib | .ввп
        .tv television | .tv television televisivo | .тв телевидение телевизионный телеканал
        .dna | .adn | .днк
        .aids .hiv | .sida .vih | .спид .вич
        .ngo | .ong | .нко .нпо
        .bc .bce | .ac | .н.э э
        london | londres londinense | лондон лондонский
        moscow kremlin | moscu kremlin moscovita | москва московский кремль
        washington | washington | вашингтон
        havana cuba cuban cubans | habana cuba cubano cubana cubanos | гавана куба кубинский кубинец
        mexico mexican | mexico mejico mexicano | мексика мексиканский мехико
        brazil brazilian | brasil brasileno | бразилия бразильский
        chile chilean | chile chileno | чили чилийский
        argentina argentine | argentina argentino | аргентина аргентинский
        california | california | калифорния
        pacific | pacifico | тихий тихоокеанский
        atlantic | atlantico | атлантический атлантика
        mediterranean | mediterraneo | средиземный средиземноморский
        caribbean | caribe caribeno | карибский карибы
        baltic | baltico | балтийский балтика прибалтика
        black | negro negra negros | черный чернокожий
        geneva | ginebra | женева
        rome roman | roma romano romana romanos | рим римский римлянин
        berlin | berlin berlines | берлин берлинский
        vietnam vietnamese | vietnam vietnamita | вьетнам вьетнамский
        persia iran iranian persian | persia iran irani persa | персия иран иранский персидский
        norman normans normandy | normando normandos normandia | норманн нормандский нормандия
        mongol mongols mongolia | mongol mongoles mongolia | монгол монгольский монголия
        muslim muslims islam islamic | musulman musulmanes islam islamico islamista | мусульманин ислам исламский мусульманский
        christian christians christianity | cristiano cristianos cristianismo | христианин христианский христианство
        catholic church protestant | catolico iglesia protestante | католик церковь католический протестант
        jerusalem | jerusalen | иерусалим
        cyprus | chipre | кипр
        bulgaria romania | bulgaria rumania | болгария румыния
        yugoslavia | yugoslavia | югославия
        saudi | saudi saudita | саудовский
        """;
}
