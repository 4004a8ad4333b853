namespace Lacuna.Documents.Comparison.Translations;

/// <summary>The language of diplomacy and of its papers.</summary>
internal static class LexiconOfDiplomacy
{
    public const string Lines = """
        ambassador embassy envoy | embajador embajada enviado | посол посла посольство посланник
        consul consulate | consul consulado | консул консульство
        diplomat diplomatic diplomacy | diplomatico diplomacia diplomaticos | дипломат дипломатический дипломатия
        foreign overseas abroad | extranjero extranjera exterior exteriores extranjeros ajeno | иностранный внешний зарубежный иностранец заграница рубеж
        affairs affair matter matters | asunto asuntos cuestion tema | дело дела вопрос
        relation relations relationship relationships | relacion relaciones | отношение отношения связь связи
        treaty agreement agreements accord pact deal agree agreed | tratado acuerdo acuerdos pacto convenio acordar acordado trato | договор соглашение договоренность пакт сделка согласиться договориться
        negotiate negotiation negotiations talks | negociar negociacion negociaciones conversaciones | переговоры вести договариваться
        conversation conversations talk talked talking spoke discuss discussion discussed discussions | conversacion conversaciones hablar hablo discutir discusion charla conversar debatir | беседа разговор обсуждение обсудить говорить обсуждать разговаривать
        meeting meet met met meets | reunion reuniones reunirse encuentro reunido encontrar sesion conocer | встреча встретиться заседание собрание совещание встретить встречать
        conference summit | conferencia cumbre rueda | конференция саммит совещание
        delegation delegate delegates representative representatives represent represents represented | delegacion delegado delegados representante representantes representar representa | делегация делегат представитель представители представлять
        visit visited visits visitor visitors | visita visitar visito visitante visitas visitantes | визит посетить посещение гость посетитель
        message messages | mensaje mensajes recado | сообщение послание
        letter letters | carta cartas letra misiva | письмо письма буква
        telegram cable cables | telegrama cable cables | телеграмма депеша
        memorandum memo note notes noted | memorando memorandum nota notas senalar observar | меморандум записка нота заметка отметить
        report reports reported reporting | informe informes reportar informar informo reporte informacion | доклад отчет сообщить сообщение докладывать сообщать донесение
        document documents paper papers | documento documentos papel papeles | документ документы бумага бумаги
        statement statements | declaracion declaraciones comunicado | заявление высказывание
        proposal proposals propose proposed suggest suggested suggestion | propuesta propuestas proponer propuesto sugerir sugerencia sugiere | предложение предложить предлагать предложенный
        request requests requested ask asked asking asks | peticion solicitud pedir pidio pregunta preguntar pregunto solicitar | просьба просить попросить спросить запрос спрашивать требование
        question questions issue issues | pregunta preguntas cuestion cuestiones tema asunto | вопрос вопросы проблема
        answer answers answered reply replied response respond responded | respuesta responder respondio contestar contesto respuestas | ответ ответить отвечать ответил реакция
        demand demands demanded | demanda exigir exigencia demandas exige | требование требовать потребовать спрос
        refuse refused refusal reject rejected deny denied | negar rechazar rechazo nego negarse rehusar | отказ отказаться отрицать отвергнуть отказать отрицание
        accept accepted acceptance | aceptar acepto aceptado aceptacion | принять принимать согласиться принятие
        offer offers offered | oferta ofrecer ofrecio ofrece | предложение предложить предлагать
        promise promises promised pledge guarantee guarantees assurance | promesa prometer prometio garantia garantizar garantias | обещание обещать гарантия обязательство гарантировать
        support supports supported supporting supporter supporters | apoyo apoyar apoya partidario partidarios respaldo respaldar | поддержка поддержать сторонник поддерживать сторонники
        oppose opposed opposition opponent opponents | oponer opone oposicion opositor oponente contrario | оппозиция противник выступать против возражать противиться
        threat threats threaten threatened threatening | amenaza amenazas amenazar amenazado | угроза угрожать угрозы
        warning warn warned | advertencia advertir advirtio aviso alerta | предупреждение предупредить предостеречь предупреждать
        blockade quarantine embargo | bloqueo cuarentena embargo | блокада карантин эмбарго
        sanction sanctions | sancion sanciones | санкция санкции
        aid assistance assist help helped helping helps | ayuda ayudar ayudo asistencia auxilio ayudas ayudando | помощь помочь помогать содействие
        ally allies alliance allied | aliado aliados alianza | союзник союзники союз альянс
        friend friends friendly friendship | amigo amigos amiga amistad amistoso | друг друзья дружба дружеский подруга дружественный
        neighbor neighbour neighboring neighbors neighbouring | vecino vecinos vecina | сосед соседний соседи
        cooperation cooperate collaborate | cooperacion cooperar colaboracion colaborar | сотрудничество сотрудничать
        interest interests interested interesting | interes intereses interesado interesante interesar | интерес интересы интересный заинтересованный интересовать
        concern concerns concerned worry worried | preocupacion preocupado preocupar inquietud preocupa | беспокойство озабоченность беспокоить обеспокоен тревога волновать
        tension tensions conflict conflicts dispute | tension conflicto conflictos disputa tensiones | напряженность конфликт спор напряжение
        mission missions | mision misiones | миссия представительство задание
        withdraw withdrawal withdrew | retirar retirada retiro retirarse | вывод вывести отвод уход выйти отозвать
        inspection inspect inspectors | inspeccion inspeccionar inspectores | инспекция проверка инспектор
        base bases based | base bases basado | база базы основа основанный
        install installation installations | instalar instalacion instalaciones | установка установить объект размещение
        sovereignty sovereign | soberania soberano | суверенитет суверенный
        intervene intervention | intervenir intervencion | вмешательство интервенция вмешаться
        recognize recognise recognition recognized | reconocer reconocimiento reconocido | признать признание признавать
        resolution resolutions | resolucion resoluciones | резолюция решение постановление
        decision decisions decide decided | decision decisiones decidir decidio decidido | решение решить решать решения
        view views opinion opinions position viewpoint | opinion opiniones vista punto posicion parecer | мнение взгляд точка позиция взгляды
        comrade comrades | camarada companero camaradas | товарищ товарищи
        colleague colleagues | colega colegas companero companeros | коллега коллеги
        excellency excellencies | excelencia | превосходительство
        sincerely respectfully truly | atentamente sinceramente respetuosamente cordialmente | уважение искренне уважением почтение
        sir mr mister | senor sr don | господин г-н сэр мистер
        lady madam mrs ms | senora sra dona dama | госпожа г-жа леди дама
        gentlemen | senores caballeros | господа джентльмены
        enclosure attached attachment annex | adjunto anexo | приложение приложенный
        copy copies | copia copias ejemplar | копия экземпляр
        original originals originally | original originalmente | подлинник оригинал первоначальный изначально
        translation translated translate | traduccion traducir traducido | перевод перевести переводить
        interpreter translator | interprete traductor | переводчик
        minutes transcript record records | acta actas transcripcion registro registros grabacion récord | протокол запись стенограмма рекорд
        approve approved approval | aprobar aprobado aprobacion | одобрить утвердить одобрение утвержденный
        sign signed signature | firmar firma firmado firmo signo | подписать подпись подписание знак
        instruct instructions instruction | instruccion instrucciones instruir | инструкция указание указания инструкции
        inform informed | informar informado informo | информировать сообщить уведомить
        information data | informacion datos informaciones | информация сведения данные
        source sources | fuente fuentes | источник источники
        urgent urgently immediate immediately | urgente inmediato inmediatamente urgencia | срочный немедленно срочно немедленный неотложный
        memory remember remembered | memoria recordar recuerdo recuerda | память помнить вспомнить воспоминание
        mention mentioned | mencionar menciono mencionado mencion | упомянуть упоминание отметить упоминать
        refer referred reference | referir referencia refirio | ссылаться ссылка упомянуть отношение
        emphasize emphasized stress stressed underline | subrayar enfatizar destacar recalcar hincapié | подчеркнуть подчеркивать подчеркнул
        thank thanks grateful gratitude | gracias agradecer agradecimiento agradecido | спасибо благодарить благодарность благодарен
        congratulate congratulations | felicitar felicitacion felicidades | поздравить поздравление поздравлять
        regret sorry apology apologize apologized | lamentar disculpa siento perdon disculparse | сожаление жаль извинение сожалеть извиниться
        welcome welcomed | bienvenido bienvenida acoger | приветствовать добро
        guest guests host | invitado huesped invitados anfitrion | гость гости хозяин
        invite invited invitation | invitar invitado invitacion | пригласить приглашение приглашать
        aware conscious awareness | consciente conciencia | сознание осознавать осведомлен
        confidence trust | confianza confiar | доверие уверенность доверять
        goodwill intention intentions intend intended | intencion intenciones pretender proponerse | намерение намереваться намерен
        regarding concerning respecting | respecto acerca referente relativo sobre | относительно касающийся касается касательно
        excised deleted declassified withheld | tachado suprimido desclasificado testado omitido | изъято исключено рассекречено засекречено вымарано
        paragraph | parrafo | абзац
        page pages | pagina paginas | страница страницы стр лист
        line lines | linea lineas renglon | строка строки линия
        chapter article section | capitulo articulo seccion apartado | глава статья раздел
        end | fin final | конец
        """;
}
