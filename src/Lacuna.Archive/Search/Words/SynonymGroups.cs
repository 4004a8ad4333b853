namespace Lacuna.Archive.Search.Words;

/// <summary>The data of <see cref="Synonyms"/>.</summary>
internal static class SynonymGroups
{
    /// <summary>A group on each line. Words of one term are joined by <c>_</c>; what stands before a <c>&gt;</c> means what stands after it, not the other way round.</summary>
    public const string Lines =
        """
        lbj > johnson
        jfk rfk > kennedy
        fdr > roosevelt
        hst > truman
        dde ike > eisenhower
        ussr > soviet
        ссср > soviet советский
        uk > british britain united_kingdom
        gdr ddr > east_germany east_german
        frg brd > west_germany west_german federal_republic
        prc chicom chicoms > communist_china chinese_communist
        grc > nationalist_china taiwan
        uar > egypt united_arab_republic
        oas > organization_of_american_states
        оон > united_nations
        onu > united_nations
        нато otan > nato
        сша eeuu > united_states
        цру > cia
        jcs > joint_chiefs
        nsc > national_security_council
        dod > defense_department department_of_defense
        nie > national_intelligence_estimate
        snie > special_national_intelligence_estimate
        fonmin > foreign_minister
        primin > prime_minister
        emboff emboffs > embassy_officer
        sovs > soviets
        icbm icbms > ballistic_missile
        sam sams > surface-to-air_missile
        mrbm mrbms irbm irbms > ballistic_missile
        pow pows > prisoner_of_war prisoners_of_war prisoners
        memcon memcons > conversation
        telcon telcons > telephone_conversation
        cable cables > telegram
        distrust mistrust
        withdrawal pullout pull-out pullback вывод retirada
        coup golpe golpe_de_estado putsch переворот
        revolt rebellion uprising insurrection восстание rebelión sublevación
        insurgent guerrilla guerrillero partisan партизан
        mutiny мятеж motín
        overthrow oust depose topple свержение derrocar derrocamiento
        assassination murder убийство asesinato
        kidnapping abduction secuestro похищение
        premier prime_minister премьер primer_ministro
        president президент presidente
        ambassador envoy посол embajador
        embassy посольство embajada
        consulate консульство consulado
        foreign_minister министр_иностранных_дел canciller ministro_de_relaciones_exteriores
        government правительство gobierno
        cabinet gabinete
        parliament парламент parlamento
        congress конгресс congreso
        election выборы elección elecciones
        plebiscite referendum плебисцит plebiscito
        party партия partido
        opposition оппозиция oposición
        communist коммунист comunista
        treaty pact договор tratado
        agreement accord соглашение acuerdo
        truce ceasefire cease-fire armistice перемирие tregua armisticio alto_el_fuego
        peace мир paz
        war война guerra
        blockade quarantine блокада bloqueo cuarentena
        embargo эмбарго
        sanctions санкции sanciones
        invasion вторжение invasión
        aggression агрессия agresión
        attack assault нападение ataque
        raid incursion налет incursión
        bombing bombardment air_strike бомбардировка bombardeo
        missile ракета misil cohete
        warhead боеголовка ojiva
        bomber бомбардировщик bombardero
        submarine подводная_лодка submarino
        fleet navy флот armada marina
        army армия ejército
        air_force ввс fuerza_aérea
        troops войска tropas
        weapons arms armaments оружие вооружение armas armamentos
        ammunition munitions боеприпасы municiones
        officer офицер oficial
        general генерал
        hardline hard-line hardliner hardliners intransigent
        disarmament разоружение desarme
        test_ban nuclear_testing
        nuclear atomic ядерный атомный atómico
        uranium уран uranio
        intelligence разведка inteligencia
        spy espionage шпион шпионаж espía espionaje
        covert clandestine secret тайный secreto encubierto
        surveillance reconnaissance overflight overflights разведывательный reconocimiento
        defector defection перебежчик desertor
        exile émigré emigré эмигрант exiliado
        refugee беженец refugiado
        hostage заложник rehén
        prisoner detainee заключенный пленный prisionero preso
        arrest detention арест arresto detención
        trial суд juicio
        execution казнь ejecución fusilamiento
        border frontier boundary граница frontera
        island остров isla
        strait straits пролив estrecho
        canal канал
        base bases база
        airfield airport airbase аэродром aeropuerto
        port harbor harbour порт puerto
        ship vessel судно корабль buque barco
        aircraft airplane plane самолет avión
        oil petroleum нефть petróleo
        pipeline oleoducto трубопровод нефтепровод
        sugar сахар azúcar
        wheat grain пшеница зерно trigo
        copper медь cobre
        tin олово estaño
        coffee кофе café
        banana banano
        loan credit кредит préstamo crédito
        debt долг deuda
        currency валюта moneda
        devaluation devaluación девальвация
        inflation инфляция inflación
        trade commerce торговля comercio
        tariff тариф arancel
        aid assistance помощь ayuda asistencia
        land_reform agrarian_reform reforma_agraria земельная_реформа
        nationalization expropriation expropiación nacionalización национализация
        strike забастовка huelga
        riot disturbance disorders беспорядки disturbios
        demonstration protest демонстрация протест manifestación protesta
        students студенты estudiantes
        labor labour trade_union профсоюз sindicato
        peasant campesino крестьянин
        church церковь iglesia
        bishop епископ obispo
        press newspaper пресса газета prensa periódico
        broadcast radio радио
        censorship цензура censura
        bribery bribe corruption коррупция взятка soborno corrupción
        succession successor преемник sucesor
        resignation resign отставка dimisión renuncia
        illness sickness болезнь enfermedad
        death смерть muerte fallecimiento
        talks negotiations переговоры negociaciones
        meeting encounter встреча reunión encuentro
        conference conferencia конференция
        summit cumbre саммит
        speech address речь discurso
        letter письмо carta
        memorandum memo меморандум
        telegram cable telegrama телеграмма despacho
        report доклад отчет informe
        estimate assessment appraisal оценка
        recommendation proposal предложение propuesta recomendación
        dispute quarrel controversy спор disputa
        rift split schism раскол
        crisis кризис
        threat menace угроза amenaza
        warning предупреждение advertencia
        ultimatum ультиматум ultimátum
        intervention interference вмешательство intervención
        neutrality neutralism нейтралитет neutralidad
        recognition признание reconocimiento
        independence независимость independencia
        colony колония colonia
        unification reunification объединение reunificación
        partition division раздел
        minority меньшинство minoría
        visit trip journey визит поездка visita viaje
        cutback reduction cut сокращение reducción
        increase buildup build-up увеличение aumento
        deployment stationing размещение despliegue
        dismantle dismantling демонтаж desmantelar
        ally allies союзник aliado
        enemy adversary враг противник enemigo
        friendship amity дружба amistad
        anger annoyance irritation resentment
        dismay disappointment distress consternation
        fear apprehension anxiety concern
        """;
}
