namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Notions of state, law, war and public life.</summary>
internal static class LexiconOfState
{
    public const string Lines = """
        government governments administration cabinet | gobierno gobiernos gabinete administracion ejecutivo gubernamental | правительство правительственный кабинет администрация власти
        state states | estado estados estatal | государство государства штат штаты государственный
        country countries nation nations homeland | pais paises nacion naciones patria | страна страны нация родина отечество
        national nationality citizenship | nacional nacionales nacionalidad ciudadania | национальный гражданство национальность государственный
        people peoples folk | pueblo pueblos gente | народ народы народный люди людей
        citizen citizens | ciudadano ciudadanos ciudadanas | гражданин граждане граждан гражданка
        president chairman chair chairwoman | presidente presidenta presidencial presidencia | президент председатель президентский
        prime premier | primer premier | премьер премьера
        minister ministers ministry secretary department | ministro ministra ministerio secretario secretaria cartera departamento | министр министерство секретарь государственный департамент ведомство
        king monarch crown royal | rey reyes corona real monarca | король корона королевский монарх царь
        queen | reina | королева королевы
        prince princess | principe princesa | принц принцесса князь
        parliament congress assembly legislature | parlamento congreso asamblea legislatura cortes cámara | парламент конгресс ассамблея собрание съезд
        senate senator | senado senador senadora | сенат сенатор
        deputy vice | diputado vice vicepresidente adjunto | депутат заместитель вице зам
        law laws act legal legislation statute lawful | ley leyes legal legislacion juridico | закон законы законодательство законный юридический правовой
        right rights | derecho derechos | право права прав правый
        duty duties obligation obliged | deber deberes obligacion obligado obligaciones | обязанность долг обязательство обязан
        freedom freedoms liberty free freely | libertad libertades libre libremente | свобода свободы свободный свободно вольный
        court courts tribunal | tribunal tribunales corte juzgado | суд суды трибунал судебный
        judge judges justice judicial | juez jueza jueces justicia magistrado judicial | судья судьи судебный правосудие справедливость юстиция
        trial prosecution prosecutor attorney | juicio fiscal fiscalia proceso | процесс суд прокурор прокуратура обвинение
        lawyer counsel solicitor | abogado abogada abogados letrado | адвокат юрист адвокаты
        crime criminal offence offense felony | crimen delito criminal delincuente penal delitos | преступление преступник преступный уголовный преступность
        murder kill killed killing murdered | asesinato matar mato asesinar asesinado muerto homicidio mataron | убийство убить убит убили убитый убивать убийца
        guilty guilt convicted conviction | culpable culpa condenado culpabilidad | виновный вина виновен осужден приговор
        innocent innocence | inocente inocencia | невиновный невинный невиновность
        sentence sentenced verdict | sentencia condena condenado condenar veredicto | приговор приговорить приговорен осужден
        prison jail prisoner prisoners imprisoned inmate detained detention | carcel prision preso presos prisionero recluso encarcelado detenido detencion | тюрьма заключенный тюремный заключение пленный арестант задержание
        arrest arrested arrests | arresto arrestado detenido detuvieron arrestar detencion | арест арестовать арестован задержать задержан
        accuse accused accusation allegation alleged charge charged charges | acusar acusado acusacion acusaciones cargo cargos presunto | обвинять обвинить обвинение обвиняемый обвиненный
        suspect suspected suspicion | sospechoso sospecha sospechar sospechas | подозреваемый подозрение подозревать
        evidence proof prove proved proven | prueba pruebas evidencia demostrar probar | доказательство доказать свидетельство улика
        witness witnesses testify testimony | testigo testigos testimonio declarar testificar | свидетель свидетели показания свидетельство очевидец
        victim victims | victima victimas | жертва жертвы пострадавший потерпевший
        police policeman officer officers | policia policias agente agentes oficial | полиция полицейский полицейские милиция офицер сотрудник
        army military troops soldier soldiers | ejercito militar militares tropa tropas soldado soldados | армия военный войска солдат солдаты армейский вооруженный
        navy naval fleet | marina naval armada flota | флот морской военно-морской
        ship ships vessel vessels boat | barco barcos buque buques nave barca bote | корабль судно суда корабли лодка
        submarine submarines | submarino submarinos | подводный подлодка
        aircraft airplane plane planes flight | avion aviones aeronave vuelo aeroplano | самолет самолеты рейс полет авиация
        air | aire aereo aerea | воздух воздушный авиационный
        missile missiles rocket rockets | misil misiles cohete cohetes proyectil | ракета ракеты ракетный
        bomb bombs bombing bombed | bomba bombas bombardeo bombardear | бомба бомбы бомбардировка взрыв
        weapon weapons arms armed arm armament | arma armas armado armados armamento armamentos | оружие вооружение вооруженный вооружения
        nuclear atomic | nuclear nucleares atomico atomica | ядерный атомный
        war wars warfare wartime | guerra guerras belico | война войны военный
        peace peaceful peacefully | paz pacifico pacifica pacificamente | мир мирный мирно мира
        battle battles fight fighting fought combat struggle | batalla batallas lucha luchar combate combatir pelea | битва бой сражение борьба бороться сражаться драка воевать
        attack attacks attacked assault aggression raid | ataque ataques atacar atacado agresion asalto | атака нападение напасть агрессия атаковать удар
        defence defense defend defended defensive | defensa defender defendido defensivo | оборона защита защищать оборонительный защитить
        enemy enemies adversary hostile | enemigo enemigos adversario hostil | враг враги противник вражеский враждебный
        victory win won winning winner defeat defeated | victoria ganar gano ganado ganador derrota derrotar vencer triunfo | победа победить победитель выиграть выиграл поражение одержать
        lose lost losing loss losses | perder perdio perdido perdida perdidas | потерять потеря проиграть терять утрата утратить потери
        invade invasion invaded | invasion invadir invadido | вторжение вторгнуться
        occupy occupied occupation | ocupar ocupado ocupacion | оккупация занять оккупировать занимать оккупированный
        revolution revolutionary revolt uprising rebellion | revolucion revolucionario rebelion sublevacion levantamiento | революция революционный восстание мятеж бунт
        rebel rebels insurgent | rebelde rebeldes insurgente | повстанец мятежник повстанцы
        coup overthrow | golpe derrocar derrocamiento | переворот свержение свергнуть
        party parties | partido partidos | партия партии партийный сторона
        election elections elected vote votes voted voting ballot voter voters | eleccion elecciones elegido votar voto votos votacion elector votante votantes electoral | выборы избран голосование голос голосовать избиратель избиратели избирательный голоса
        candidate candidates nominee nomination | candidato candidata candidatos nominado candidatura nominacion | кандидат кандидаты кандидатура номинант
        campaign campaigns | campana campanas | кампания кампании
        reform reforms | reforma reformas | реформа реформы
        policy policies politics political politician politicians | politica politicas politico politicos | политика политический политик политики
        authority authorities power powers | autoridad autoridades poder poderes potencia potencias | власть власти полномочие держава мощь сила полномочия
        official officials | oficial oficiales funcionario funcionarios cargo | официальный должностной чиновник чиновники представитель официально
        leader leaders leadership head led lead leading | lider lideres dirigente dirigentes jefe jefa liderazgo encabezar dirigir | лидер лидеры руководитель глава вождь руководство возглавить руководить
        member members membership | miembro miembros integrante socio afiliacion | член члены участник членство
        committee commission board | comite comision junta consejo | комитет комиссия совет правление
        council | consejo concejo ayuntamiento | совет советы
        union | union sindicato uniones | союз профсоюз объединение союзный
        soviet | sovietico sovietica sovieticos | советский советы
        communist communism communists | comunista comunismo comunistas | коммунист коммунистический коммунизм
        socialist socialism | socialista socialismo | социалист социалистический социализм
        democracy democratic democrat democrats | democracia democratico demócrata democratas | демократия демократический демократ
        republic republican republicans | republica republicano republicanos | республика республиканец республиканский
        empire imperial | imperio imperial | империя имперский императорский
        colony colonial colonies | colonia colonial colonias | колония колониальный
        independence independent independently | independencia independiente independientes | независимость независимый самостоятельный
        province region regions regional area areas district county zone | provincia region regiones regional area zona distrito condado comarca | область район провинция регион зона округ территория региональный
        territory territorial | territorio territorial | территория территориальный
        border borders frontier boundary | frontera fronteras fronterizo limite | граница пограничный рубеж границы
        capital | capital | столица капитал столичный
        security secure safe safety safely | seguridad seguro segura seguros | безопасность безопасный охрана надежный
        secret secrets classified confidential | secreto secreta confidencial reservado | секрет тайна секретный тайный конфиденциальный секретно
        intelligence spy espionage spies | inteligencia espia espionaje | разведка шпион разведывательный шпионаж интеллект
        agent agents agency agencies | agente agentes agencia agencias | агент агенты агентство ведомство
        public publicly | publico publica publicamente | общественный публичный общественность государственный публично
        society social community communities | sociedad social comunidad comunidades sociales | общество общественный социальный сообщество община
        tax taxes taxation | impuesto impuestos fiscal tributario | налог налоги налоговый
        refugee refugees asylum | refugiado refugiados asilo | беженец беженцы убежище
        immigrant immigrants immigration migrant migrants | inmigrante inmigrantes inmigracion migrante migratorio | иммигрант мигрант иммиграция иммиграционный мигранты
        protest protests protester protesters demonstration demonstrators | protesta protestas manifestante manifestacion manifestantes | протест протестующий демонстрация митинг демонстрант
        violence violent | violencia violento violenta | насилие насильственный жестокий
        terror terrorist terrorism | terror terrorista terrorismo | террор террорист терроризм
        torture cruel | tortura torturas cruel | пытка пытки жестокий
        slave slavery servitude | esclavo esclavitud servidumbre esclavos | раб рабство рабы подневольный
        equal equality equally | igual igualdad iguales igualmente | равный равенство равно равноправный одинаковый
        property ownership owner own owned | propiedad propietario dueno propio propia posesion | собственность имущество владелец собственный владеть
        constitution constitutional | constitucion constitucional | конституция конституционный
        declare declared declaration proclaim | declarar declaro declaracion proclamar proclamado | объявить заявить декларация провозгласить объявлен заявление
        order orders ordered command commander | orden ordenes ordenar ordeno mando comandante | приказ порядок приказать распоряжение командир команда командующий
        general generals | general generales | генерал общий генеральный главный
        rule rules ruling ruled regulation regulations | regla reglas norma normas normativa reglamento gobernar | правило правила норма править нормы
        resign resignation resigned | dimitir dimision renunciar renuncia dimitio | отставка уволиться подать
        appoint appointed appointment | nombrar nombrado nombramiento designar | назначить назначен назначение
        fire fires shot shoot shooting gun guns | fuego disparo disparar disparos arma tiroteo incendio pistola | огонь пожар выстрел стрелять стрельба пушка пистолет выстрелить
        died die dead death deaths dying | muerte morir murio muerto muertos murieron fallecer fallecido | смерть умереть умер погиб погибший мертвый гибель умерший скончаться
        injured injury injuries wounded hurt wound | herido heridos lesion lesiones herida herir | ранен раненый травма рана пострадать ранение
        disaster catastrophe crisis emergency | desastre catastrofe crisis emergencia | катастрофа бедствие кризис чрезвычайный стихийный
        """;
}
