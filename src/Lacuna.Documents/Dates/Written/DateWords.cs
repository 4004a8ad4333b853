using System.Collections.Frozen;

namespace Lacuna.Documents.Dates.Written;

/// <summary>The words of written dates in English, Spanish and Russian, folded: lower case, no accents, е for ё.</summary>
internal static class DateWords
{
    /// <summary>The most words that are looked up together.</summary>
    public const int LongestPhrase = 5;

    // The number after the role is the value; phrases are divided by semicolons.
    private static readonly (DateRole Role, int Value, string Phrases)[] Vocabulary =
    [
        (DateRole.Glue, 0, "the;of;of the;inclusive;inclusive dates;but;calendar year;era;copy dated;in;on;in the;on the;this;day;days;day of;year;month;month of;the year;the month of;dated;date;dated at;signed;ad;ce;a d;c e;common era;new style;n s;of our lord;"
            + "in the year of our lord;night of;the night of;evening of;morning of;afternoon of;during;sometime in;some time in;sometime;period;as of;on or about the;gregorian"),
        (DateRole.Glue, 0, "de;del;de la;el;la;los;las;en;en el;en los;en la;dia;dias;del dia;mes;del mes de;dias del mes de;ano;del ano;de los;fecha;fechado;fechada;de fecha;con fecha;d c;e c;era comun;"
            + "la noche del;en la noche del;corriente;a los;calendario gregoriano;nuevo estilo"),
        (DateRole.Glue, 0, "г;гг;год;года;году;годом;число;числа;дня;месяц;месяца;в течение;на;во;от;дата;датировано;датируется;н э;нашей эры;н ст;нов ст;нового стиля;новый стиль;по новому стилю;по н ст;по нов ст;ночь;в ночь на;в ночь;ночью на"),
        (DateRole.To, 0, "to;through;thru;to the;hasta el;al;a la;по;вплоть до;--"),
        (DateRole.Until, 0, "until;till;til;up to;hasta;до"),
        (DateRole.From, 0, "from;from the;since;starting;beginning in;desde;desde el;a partir de;a partir del;с;со;начиная с"),
        (DateRole.Between, 0, "between;between the;entre;entre el;entre los;между"),
        (DateRole.And, 0, "and;and the;&;y;e;y el;и"),
        (DateRole.Or, 0, "or;or the;o;u;o el;или;либо"),
        (DateRole.Before, 0, "before;earlier;or earlier;or before;and before;and earlier;o antes;y anteriores;или ранее;и ранее;или раньше;prior to;not later than;no later than;not after;on or before;earlier than;by;pre;ante;antes de;antes del;anterior a;anterior al;anteriores a;no despues de;no despues del;no mas tarde de;no mas tarde del;"
            + "a mas tardar;a mas tardar el;ранее;раньше;не позднее;не позже;не поздн;прежде;перед;к"),
        (DateRole.After, 0, "after;later;or later;or after;and after;and later;onward;onwards;thereafter;en adelante;o despues;y posteriores;и позднее;и позже;и далее;или позднее;not before;not earlier than;no earlier than;on or after;later than;post;despues de;despues del;posterior a;posterior al;posteriores a;no antes de;no antes del;tras;после;не ранее;не раньше;не ран;позднее;позже"),
        (DateRole.Approximate, 0, "circa;ca;cca;approx;approximate;approximately;apprx;appx;about;abt;around;roughly;near;or so;thereabouts;or thereabouts;date approximate;on or about;on about;est;estimated;estimate;"
            + "hacia;cerca de;cerca del;aprox;aproximado;aproximada;aproximadamente;alrededor de;alrededor del;en torno a;fecha aproximada;sobre;"
            + "около;ок;примерно;приблизительно;приблиз;предположительно около;ориентировочно;порядка"),
        (DateRole.Uncertain, 0, "probably;prob;possibly;poss;perhaps;maybe;presumably;presumed;apparently;likely;most likely;uncertain;uncertain date;date uncertain;guess;questionable;inferred;conjectured;attributed;supplied;date supplied;doubtful;"
            + "probablemente;posiblemente;quiza;quizas;tal vez;acaso;presumiblemente;probable;posible;incierto;incierta;fecha incierta;fecha probable;fecha atribuida;"
            + "вероятно;возможно;видимо;по видимому;очевидно;предположительно;предп;предпол;может быть;предположительная дата"),
        (DateRole.Early, 0, "early;early in;beginning of;beginning of the;the beginning of;start of;opening of;first part of;early part of;"
            + "principios de;principios del;principios;a principios de;a principios del;comienzos de;comienzos del;comienzos;a comienzos de;a comienzos del;inicios de;inicios del;a inicios de;a inicios del;"
            + "первые числа;в первых числах;начало;в начале;начала;началом;нач"),
        (DateRole.Middle, 0, "mid;middle of;middle of the;the middle of;mediados de;mediados del;mediados;a mediados de;a mediados del;середина;в середине;середины;серединой;сер"),
        (DateRole.Late, 0, "late;late in;end of;end of the;the end of;at the end of;latter part of;later part of;close of;"
            + "fines de;fines del;fines;a fines de;a fines del;finales de;finales del;finales;a finales de;a finales del;fin de;postrimerias de;последние числа;в последних числах;конец;в конце;конца;концом;кон"),
        (DateRole.Fraction, 2, "half;half of;half of the;mitad;mitad de;mitad del;semestre;semestre de;semestre del;quincena;quincena de;quincena del;половина;половине;половины;половину;полугодие;полугодии;полугодия"),
        (DateRole.Fraction, 3, "tercio;tercio de;треть;трети;декада;декаде;декады;cuatrimestre;cuatrimestre de;cuatrimestre del;trimester"),
        (DateRole.Fraction, 4, "quarter;quarter of;quarter of the;trimestre;trimestre de;trimestre del;квартал;квартале;квартала;четверть;четверти;кв"),
        (DateRole.NumberedFraction, 4, "q"),
        (DateRole.Week, 0, "week;week of;the week of;weeks;week beginning;week of the;semana;semana de;semana del;la semana del;неделя;неделе;недели;неделю;week commencing"),
        (DateRole.Week, -1, "week ending;week ended;week ending on;semana que termina el"),
        (DateRole.Last, 0, "last;final;ultimo;ultima;последний;последняя;последней;последнем;последние"),
        (DateRole.Century, 0, "century;centuries;cent;siglo;siglos;sig;век;века;веке;веков;столетие;столетия;столетии;вв"),
        (DateRole.Decade, 0, "decade of;decade of the;decada de;decada de los;decada del;decenio de;decenio de los;anos de la decada de;decada;decade"),
        (DateRole.Years, 0, "years;anos;anos de;los anos;годы;годов;годах;годам"),
        (DateRole.LetterC, 0, "c"),
        (DateRole.LetterS, 0, "s"),
        (DateRole.LetterVe, 0, "в"),
        (DateRole.LetterA, 0, "a"),
        (DateRole.BeforeChrist, 0, "bc;bce;b c;b c e;a c;a de c;a e c;antes de cristo;до н э;до нашей эры;до р х;до рождества христова"),
        (DateRole.OldStyle, 0, "o s;os;old style;julian;julian calendar;ст ст;ст стиля;ст стилю;по ст ст;по ст стилю;по старому стилю;старого стиля;старый стиль;стар стиля;стар ст;стар стилю;estilo antiguo;viejo estilo;calendario juliano"),
        (DateRole.Undated, 0, "undated;n d;nd;no date;not dated;without date;no date given;date not given;date unknown;unknown;unknown date;date not known;not known;no date available;date illegible;illegible;unspecified;none;not stated;date not stated;"
            + "sine dato;sine data;sine anno;s a;s d;sine die;sin fecha;s f;sf;s fecha;fecha desconocida;desconocida;desconocido;sin datar;no fechado;no fechada;no consta;sin dia;"
            + "без даты;б д;бд;б дат;б г;б ч;без года;без числа;дата неизвестна;неизвестна;дата не указана;не датировано;не датирован;не датирована;недатировано;недатированный;недатированная;недатированное;нет даты;дата не установлена"),
        (DateRole.Relative, 0, "same day;same date;ditto;idem;ibid;do;today;yesterday;tomorrow;tonight;now;mismo dia;misma fecha;el mismo dia;la misma fecha;de la misma fecha;del mismo dia;ayer;hoy;manana;"
            + "тот же день;того же дня;того же числа;в тот же день;та же дата;тогда же;там же;сегодня;вчера;завтра;instant;ultimo mes;inst;ult;proximo"),
        (DateRole.Present, 0, "present;the present;date to present;current;ongoing;to date;la actualidad;actualidad;presente;el presente;la fecha;настоящее время;настоящего времени;н в;наст время;наше время"),
        (DateRole.HalfDay, 0, "a m;am;p m;pm;a m;p m;a mm;дня;ночи;утра;вечера"),
        (DateRole.TimeOfDay, 0, "noon;midnight;at noon;at midnight;midday;morning;the morning;in the morning;afternoon;in the afternoon;evening;in the evening;night;at night;forenoon;dawn;dusk;"
            + "mediodia;al mediodia;medianoche;a medianoche;a la medianoche;por la manana;por la tarde;por la noche;de la manana;de la tarde;de la noche;de la madrugada;madrugada;tarde;noche;"
            + "полдень;полночь;в полдень;в полночь;утром;днем;вечером;ночью;утро;вечер;день"),
        (DateRole.Hours, 0, "hours;hrs;hr;hour;oclock;o clock;horas;hora;hs;ч;час;часа;часов;часам"),
        (DateRole.Minutes, 0, "minutes;min;minutos;мин;м;минут;минуты;минута;сек;секунд"),
        (DateRole.Zone, 0, "z;zulu;gmt;utc;ut;est;edt;edst;cst;cdt;mst;mdt;pst;pdt;bst;cet;cest;eet;msk;мск;local;local time;time;eastern time;eastern standard time;eastern daylight time;central standard time;eastern;washington time;"
            + "moscow time;havana time;cuban time;saigon time;vietnam time;greenwich mean time;greenwich;hora local;hora de washington;hora de cuba;hora de la habana;hora de mexico;hora de moscu;по москве;по московскому времени;московского времени;"
            + "московское время;местного времени;по местному времени;время московское"),
        (DateRole.At, 0, "at;at about;a las;a la una;en punto;sent;received;recd;в"),
        (DateRole.Bulk, 0, "bulk;bulk dates;predominantly;mainly;mostly;chiefly;principalmente;в основном;преимущественно"),
        (DateRole.Sic, 0, "sic;так в тексте;так в документе;asi"),
        (DateRole.ThatIs, 0, "i e;ie;that is;es decir;o sea;то есть;т е;recte;правильно;следует;should be;correctly;corrected to;debe decir"),
        (DateRole.Season, 21, "spring;primavera;весна;весной;весны;весною"),
        (DateRole.Season, 22, "summer;verano;лето;летом;лета"),
        (DateRole.Season, 23, "fall;autumn;otono;осень;осенью;осени"),
        (DateRole.Season, 24, "winter;invierno;зима;зимой;зимы;зимою"),
        (DateRole.Month, 1, "january;jan;enero;ene;января;январь;январе;янв"),
        (DateRole.Month, 2, "february;feb;febr;febrero;febro;февраля;февраль;феврале;февр;фев"),
        (DateRole.Month, 3, "march;mar;marzo;mzo;марта;март;марте;мар"),
        (DateRole.Month, 4, "april;apr;abril;abr;апреля;апрель;апреле;апр"),
        (DateRole.Month, 5, "may;mayo;мая;май;мае"),
        (DateRole.Month, 6, "june;jun;junio;июня;июнь;июне;июн"),
        (DateRole.Month, 7, "july;jul;julio;июля;июль;июле;июл"),
        (DateRole.Month, 8, "august;aug;agosto;ago;agto;августа;август;августе;авг"),
        (DateRole.Month, 9, "september;sept;sep;septiembre;setiembre;set;sbre;septbre;сентября;сентябрь;сентябре;сент;сен"),
        (DateRole.Month, 10, "october;oct;octubre;octbre;октября;октябрь;октябре;окт"),
        (DateRole.Month, 11, "november;nov;noviembre;novbre;nbre;ноября;ноябрь;ноябре;нояб;ноя"),
        (DateRole.Month, 12, "december;dec;decem;diciembre;dic;dicbre;dbre;декабря;декабрь;декабре;дек"),
        (DateRole.Weekday, 1, "monday;mon;lunes;lun;понедельник;понедельника;пн;пнд;пон"),
        (DateRole.Weekday, 2, "tuesday;tue;tues;martes;вторник;вторника;вт;втр;втн"),
        (DateRole.Weekday, 3, "wednesday;wed;weds;miercoles;mie;среда;среду;среды;ср;срд"),
        (DateRole.Weekday, 4, "thursday;thu;thur;thurs;jueves;jue;четверг;четверга;чт;чтв;чет"),
        (DateRole.Weekday, 5, "friday;fri;viernes;vie;пятница;пятницу;пятницы;пт;птн;пят"),
        (DateRole.Weekday, 6, "saturday;sat;sabado;sab;суббота;субботу;субботы;сб;сбт;суб"),
        (DateRole.Weekday, 7, "sunday;sun;domingo;dom;воскресенье;воскресения;воскресенья;вс;вск;вос;воскр"),
    ];

    private static readonly FrozenDictionary<string, (DateRole Role, int Value)> Phrases = Vocabulary
        .SelectMany(row => row.Phrases.Split(';').Select(phrase => (phrase, row.Role, row.Value)))
        .Concat(NumberWords.All.Select(pair => (phrase: pair.Key, Role: DateRole.NumberWord, pair.Value)))
        .DistinctBy(entry => entry.phrase)
        .ToFrozenDictionary(entry => entry.phrase, entry => (entry.Role, entry.Value), StringComparer.Ordinal);

    // The full names, for words that a scan or a typist has damaged.
    private static readonly (string Name, int Month)[] FullNames =
        [.. Vocabulary.Where(row => row.Role == DateRole.Month).SelectMany(row => row.Phrases.Split(';').Where(p => p.Length >= 5).Select(p => (p, row.Value)))];

    // Titles begin with these words; a date after them does not make the title a date.
    private static readonly FrozenSet<string> NoPlaces = ("memorandum memo telegram letter report minutes airgram despatch dispatch note notes cable message conference meeting conversation document enclosure attachment "
        + "crisis war treaty agreement statement speech address press release paper study estimate summary record draft copy file folder box volume vol page chapter part no number serial "
        + "memorando informe carta telegrama nota acta discurso mensaje documento tratado acuerdo expediente decreto ley oficio "
        + "доклад записка письмо телеграмма протокол справка речь сообщение указ документ договор дело том лист л приказ постановление").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a phrase of folded words, joined by single blanks, says; or null.</summary>
    public static (DateRole Role, int Value)? Find(string phrase) => Phrases.TryGetValue(phrase, out var found) ? found : null;

    /// <summary>Whether a word at the head of a text says that the text is a title, not a place and date.</summary>
    public static bool IsNoPlace(string word) => NoPlaces.Contains(word);

    /// <summary>The month whose full name differs from a word by one letter; 0 where there is none or more than one.</summary>
    /// <param name="word">A folded word.</param>
    public static int DamagedMonth(string word)
    {
        var found = 0;
        foreach (var (name, month) in FullNames)
        {
            // Short names are one letter from too many words ("match", "Julia").
            if (name.Length >= 6 && SpellingDistance.IsOneApart(word, name))
            {
                if (found != 0 && found != month)
                {
                    return 0;
                }

                found = month;
            }
        }

        return found;
    }
}
