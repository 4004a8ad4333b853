namespace Lacuna.Documents.Apparatus.Speakers;

/// <summary>Forms of address, ranks and offices; and words with a capital that are nobody's name. Folded.</summary>
internal static class PersonTitles
{
    /// <summary>English titles.</summary>
    public const string English =
        "mr mrs ms miss dr sir lord lady dame messrs comrade comrades com cde cdes president vice-president premier chairman chairwoman chair secretary secretary-general under undersecretary "
        + "assistant deputy acting minister prime foreign vice first second third general lieutenant colonel major captain commander commandant marshal admiral air field brigadier rear ambassador minister-counselor "
        + "counselor counsellor consul charge chargé attaché attache senator congressman congresswoman representative governor mayor judge justice attorney chancellor chief director "
        + "king queen prince princess shah emperor emir sheikh pope cardinal archbishop bishop father reverend professor generalissimo leader official interpreter translator delegate "
        + "speaker moderator witness defense defence gen col maj lt capt adm amb sen rep gov prof hon minister-president commissar officer agent clerk reporter presidents ministers ambassadors secretaries generals senators representatives congressmen delegates adviser advisor envoy spokesman counsel";

    /// <summary>Spanish titles.</summary>
    public const string Spanish =
        "señor senor señora senora sr sra srta dr dra doctor doctora don doña dona companero companera cro cra camarada comandante cmdte capitan general gral coronel mayor teniente presidente "
        + "vicepresidente ministro ministra canciller embajador embajadora secretario secretaria director jefe primer viceministro diputado senador gobernador delegado consejero licenciado lic ingeniero ing "
        + "mariscal almirante moderador interprete traductor juez fiscal";

    /// <summary>Russian titles.</summary>
    public const string Russian =
        "тов т тт товарищ товарищи товарища г господин госпожа гн г-н г-жа президент премьер премьер-министр министр посол секретарь госсекретарь генсек председатель заместитель генерал маршал адмирал полковник "
        + "майор капитан сенатор губернатор канцлер король шах академик профессор доктор консул советник посланник переводчик команданте первый генеральный";

    /// <summary>Words with a capital that end a name or stand beside a title without being one.</summary>
    public const string NotPersons =
        "united states state union soviet american cuban russian british french german chinese polish canadian japanese mexican vietnamese yugoslav czech hungarian italian iranian egyptian israeli "
        + "indian turkish greek communist socialist republic republican democratic federal government department embassy ministry congress senate house committee commission council party central "
        + "politburo presidium cabinet nato un usa ussr us uk cia fbi kgb washington moscow havana london paris berlin bonn peking beijing warsaw cuba russia america britain england france germany "
        + "china poland canada japan mexico vietnam israel egypt iran india turkey greece europe asia africa latin east west north south eastern western northern southern "
        + "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
        + "affairs pravda izvestia tass press army navy force forces corps court supreme national international security agency office bureau white kremlin world nations assembly charter treaty "
        + "conference note memorandum article document page part section subject enclosure telegram source see ibid staff joint chiefs defence commerce treasury agriculture interior "
        + "allies allied powers power bloc pact delegation side mission intelligence radio news times post yugoslavia hungary czechoslovakia austria finland sweden norway denmark belgium netherlands spain portugal switzerland brazil argentina chile bolivia venezuela "
        + "colombia peru korea pakistan iceland ireland luxembourg bulgaria romania albania australia algeria ghana congo indonesia haiti dominican guatemala nicaragua salvador honduras panama uruguay paraguay ecuador "
        + "laos cambodia thailand burma philippines lebanon syria iraq jordan saudi arabia libya tunisia morocco ethiopia sudan nigeria "
        + "estados unidos union sovietica gobierno departamento ministerio congreso comite comision consejo partido embajada republica habana moscu consejeria ejercito prensa "
        + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre asuntos relaciones exteriores "
        + "ссср сша кпсс цк оон нато кнр гдр фрг россия москва куба правительство министерство посольство комитет комиссия партия совет верховный союз советский политбюро президиум "
        + "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь";
}
