namespace Lacuna.Documents.Comparison.Translations;

/// <summary>What people and things do.</summary>
internal static class LexiconOfActions
{
    public const string Lines = """
        say says said saying tell told tells telling | decir dijo dice dicho diciendo contar conto afirmar afirmo senalo | сказать говорить сказал рассказать говорит сообщить заявить рассказал
        state stated states claim claimed claims assert | afirmar afirmo declarar asegurar aseguro sostener alegar | утверждать заявить утверждение заявлять
        announce announced announcement | anunciar anuncio anunciado | объявить сообщить объявление объявил
        add added adding addition | anadir anadio agregar agrego ademas | добавить добавил добавлять дополнение
        explain explained explanation | explicar explico explicacion | объяснить пояснить объяснение объяснял
        comment commented comments remark | comentar comentario comento comentarios | комментарий прокомментировать замечание комментировать
        speak spoken speech speaking | hablar hablado discurso habla | говорить речь выступление выступить
        call called calls calling name named names | llamar llamado nombre llama nombres llamada | звать назвать называть имя звонить называться звонок название
        write wrote written writing writer author | escribir escribio escrito escritor autor autora escritura | писать написать написал письменный автор писатель
        read reading reader | leer leido lectura lector | читать прочитать чтение читатель
        hear heard listen listening hearing | oir escuchar oyo escucho audiencia oido | слышать услышать слушать слушание
        see saw seen look looked looking looks watch watched | ver vio visto mirar miro observar | видеть увидеть смотреть взглянуть увидел посмотреть выглядеть
        show shows showed shown showing | mostrar mostro muestra demostrar | показать показывать показал
        appear appeared appearance appears | aparecer aparecio aparicion aspecto parecer | появиться появление внешность появляться
        seem seems seemed | parecer parece parecia | казаться кажется похоже
        find found finding discover discovered discovery | encontrar encontro encontrado hallar descubrir descubrio descubrimiento hallazgo | найти обнаружить открыть нашел открытие находить обнаружен
        search seek sought looking | buscar busqueda busca | искать поиск разыскивать стремиться
        know knew known knowledge | saber sabia conocer conocido conocimiento sabe | знать известный знание узнать известно
        learn learned learning | aprender aprendio aprendizaje | узнать учиться изучать научиться обучение
        teach teaching teacher teachers taught | ensenar ensenanza profesor maestro profesores docente | учить учитель преподавать преподаватель обучение
        study studies studied research researcher researchers | estudio estudiar estudios investigacion investigador investigadores | исследование изучать изучение исследователь исследования
        student students pupil | estudiante estudiantes alumno alumnos | студент студенты ученик учащийся
        think thought thinking believe believed belief believes | pensar penso pensamiento creer cree creencia creia | думать мысль полагать верить считать подумать
        consider considered considering | considerar considera considerado | считать рассматривать рассмотреть
        understand understood understanding realize | entender comprender entendio comprension | понять понимать понимание осознать
        want wants wanted wish wishes desire | querer quiere queria deseo desear quiso | хотеть хочет желать желание хотел хотеться
        need needs needed necessary require required requires | necesitar necesidad necesario necesita requerir necesaria requiere | нуждаться нужно необходимый необходимость нужный требоваться требовать
        hope hopes hoped | esperar esperanza espera | надеяться надежда
        expect expected expectation | esperar esperado expectativa prever | ожидать ожидание ожидаться ожидается
        plan plans planned planning project projects | plan planes planear proyecto proyectos planificar | план планы планировать проект планируется
        try tried trying attempt attempts attempted effort efforts | intentar intento tratar trato esfuerzo esfuerzos | пытаться попытка стараться усилие попытаться усилия
        make made makes making create created creation | hacer hizo hecho crear creado creacion hace | делать сделать создать создание сделал создавать создан
        build built building construction buildings | construir construido construccion edificio edificios construyo | строить построить здание строительство построен
        produce produced production product products | producir produccion producto productos | производить производство продукт продукция
        use used using uses user users | usar uso utilizar utilizado utilizan emplear | использовать использование применять пользоваться использоваться
        give gave given gives giving | dar dio dado da dando otorgar | дать давать дал предоставить данный
        take took taken takes taking | tomar tomo tomado llevar tomando | взять брать принять взял занять
        get got gets getting obtain obtained receive received receives | obtener recibir recibio conseguir recibido lograr | получить получать получил добиться
        bring brought bringing carry carried | traer trajo llevar llevo traido | принести привести приносить нести привезти
        send sent sending | enviar envio enviado mandar | отправить послать отправлять направить
        put placed place placing set laid | poner puso colocar puesto situar | положить поставить разместить ставить
        keep kept hold held holding maintain | mantener mantuvo guardar sostener conservar | держать хранить сохранить поддерживать удерживать
        leave left leaving leaves | dejar dejo salir irse abandonar salio marcharse | оставить уйти покинуть уехать выйти
        go goes went gone going | ir fue va iba irse van | идти ехать пойти уйти поехать ходить
        come came comes coming | venir vino llegar viene proceder | прийти приехать приходить прибыть пришел
        arrive arrived arrival reach reached | llegar llego llegada alcanzar alcanzo | прибыть приехать прибытие достичь достигнуть
        return returned returning back | volver volvio regresar regreso retorno devolver | вернуться возвращение вернуть возвращаться обратно назад
        enter entered entry | entrar entro entrada ingresar | войти вход вступить входить въезд
        move moved moving movement movements | mover movimiento trasladar movimientos mudarse | двигаться движение переехать перемещение
        travel travelled traveled trip journey tour | viajar viaje viajes gira recorrido | путешествие поездка ездить путешествовать тур
        walk walked walking | caminar camino andar paseo | ходить идти гулять пешком
        run ran running | correr corrio corriendo dirigir | бежать бегать работать
        drive driving drove driver drivers | conducir conductor coche manejar conductores | водить водитель вождение ездить
        open opened opening | abrir abrio abierto apertura | открыть открытый открытие открывать
        close closed closing shut | cerrar cerro cerrado cierre | закрыть закрытый закрывать закрытие
        work works worked working worker workers job jobs labour labor employee employees employment | trabajo trabajar trabajador trabajadores empleo obra obrero empleado empleados laboral puesto | работа работать рабочий труд работник сотрудник занятость должность трудовой
        serve served service services | servir servicio servicios | служить служба услуга обслуживание услуги
        play played playing player players game games | jugar jugo jugador juego juegos partido jugadores tocar | играть игра игрок сыграть матч игры игроки
        change changes changed changing | cambio cambios cambiar cambiado cambiando | изменение изменить меняться перемена измениться менять
        become became becomes becoming turn turned | convertirse convertido convirtio volverse pasar | стать становиться стал превратиться
        happen happened happens occur occurred event events incident | ocurrir ocurrio suceder suceso evento incidente acontecimiento sucedio pasar | произойти случиться событие инцидент происходить происшествие
        cause caused causes reason reasons | causa causar causas razon razones motivo provocar | причина вызвать причины повод вызывать
        result results resulted consequence | resultado resultados consecuencia resultar | результат следствие результаты последствие
        effect effects affect affected impact influence | efecto efectos afectar afectado influencia impacto | эффект влияние воздействие повлиять влиять
        lead leads led | conducir llevar dirigir liderar encabezar | вести возглавлять привести
        follow followed follows | seguir siguio sigue | следовать последовать следить
        join joined | unirse unio sumarse ingresar | присоединиться вступить
        allow allowed permit permitted let | permitir permitido dejar permite | позволить разрешить позволять допускать
        force forced forces forcing | fuerza fuerzas forzar obligar forzado | сила заставить вынудить силы вынужден
        protect protected protection | proteger protegido proteccion | защита защищать защитить охрана
        avoid prevent prevented | evitar impedir prevenir evitado | избежать предотвратить избегать помешать
        save saved rescue rescued | salvar rescatar rescate ahorrar salvo | спасти спасение сохранить спасатель
        destroy destroyed destruction | destruir destruido destruccion | уничтожить разрушить уничтожение разрушение
        break broke broken breaking | romper roto rompio quebrar | сломать нарушить разбить разорвать
        cut cuts cutting | cortar corte recorte recortar | резать сократить вырезать порезать
        buy bought purchase purchased buying | comprar compra compro adquirir | купить покупка покупать приобрести
        sell sold sale sales selling | vender venta ventas vendido | продать продажа продавать продажи
        pay paid payment paying | pagar pago pagado | платить заплатить оплата выплатить
        cost costs price prices | costo coste costar precio precios | стоимость цена стоить цены
        eat food eating | comer comida alimento alimentos alimentacion | есть еда пища питание продовольствие
        drink water | beber agua bebida aguas | пить вода напиток воды водный
        live lives lived living life | vivir vida vive vivio viviendo vidas | жить жизнь жил проживать живой жизни
        stay stayed remain remained remains | quedarse permanecer quedar restos permanecio | остаться оставаться остатки останки
        sit stand stood standing | sentarse sentado estar pie sentar | сидеть стоять сесть стоял
        sleep | dormir sueno | спать сон
        love loved loves | amor amar querer encantar quiero | любовь любить любимый любил
        feel felt feeling feelings | sentir sintio sentimiento sensacion siente | чувствовать чувство почувствовать ощущение
        like liked | gustar gusta gusto | нравиться понравиться любить
        fear feared afraid | miedo temer temor teme | страх бояться опасаться боязнь
        enjoy | disfrutar gozar | наслаждаться пользоваться
        smile laugh laughed joke joked | sonrisa reir broma risa bromear sonreir | улыбка смеяться шутка смех шутить
        cry tears | llorar lagrimas grito | плакать слеза крик слезы
        describe described description | describir descrito descripcion | описать описание описывать
        define defined definition | definir definido definicion | определение определить определять
        include included including includes | incluir incluye incluido incluyendo inclusive | включать включая включить числе
        contain contains contained | contener contiene contenido | содержать содержание
        consist consists composed | consistir consiste compuesto componer | состоять состоит
        form formed forms formation | forma formar formas formado formacion | форма формировать образовать образование
        establish established foundation founded | establecer establecido fundar fundado fundacion | установить основать учредить создать основан
        develop developed development developing | desarrollar desarrollo desarrollado | развитие развивать разработать разработка развиваться
        improve improved improvement better best | mejorar mejora mejor mejores | улучшить лучше лучший улучшение
        achieve achieved achievement success successful successfully succeed | lograr logro exito exitoso conseguir | достичь успех достижение успешный успешно
        fail failed failure | fracasar fracaso fallar fallo | провал неудача потерпеть неудачный
        compare compared comparison | comparar comparacion comparado | сравнить сравнение сравнивать
        measure measures measured measurement | medir medida medidas medicion | мера измерить измерение меры мерить
        test tests tested testing examination | prueba examen ensayo probar pruebas | испытание проверка тест экзамен испытания
        publish published publication | publicar publicado publicacion publico | опубликовать публикация издание издать
        perform performed performance performing | realizar actuacion actuar rendimiento interpretar | исполнить выступление исполнять выполнять исполнение
        act action acts actions acted actor | acto accion actuar acciones actor | действие акт действовать поступок актер
        control controlled controls | control controlar controlado | контроль контролировать управление
        manage managed manager management | gestionar gestion gerente administrar director | управление управлять менеджер руководство
        choose chose chosen choice select selected | elegir elegido eleccion escoger seleccionar | выбрать выбор избрать выбирать
        provide provides provided providing supply supplies | proporcionar ofrecer suministrar suministro proveer brindar | обеспечить предоставить обеспечивать снабжение поставка
        represent represents | representar representa | представлять
        depend depends dependent depending | depender depende dependiente dependencia | зависеть зависимость зависит
        exist existence existing exists | existir existe existencia existente | существовать существование существует
        belong belongs | pertenecer pertenece | принадлежать
        share shared sharing | compartir comparte compartido | делиться разделять
        wear wore wearing clothes dress | llevar ropa vestir vestido puesto | носить одежда одетый платье
        marry married marriage wedding | casarse casado matrimonio boda | брак жениться женатый свадьба замуж
        celebrate celebration | celebrar celebracion festejar | праздновать отмечать праздник празднование
        throw threw thrown | lanzar lanzo arrojar tirar | бросить бросать кинуть
        pass passed passing | pasar paso pase aprobar | пройти проходить передать пас
        score scored goal goals | gol goles anotar marcar puntuacion objetivo | гол забить очко счет цель
        """;
}
