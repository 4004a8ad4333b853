namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Notions of thought, order, science and of newspapers.</summary>
internal static class LexiconOfThought
{
    public const string Lines = """
        according | segun acuerdo conforme | согласно словам сообщению
        spokesman spokesperson spokeswoman | portavoz vocero | представитель пресс-секретарь
        expert experts | experto expertos | эксперт эксперты специалист
        analyst analysis analyze | analista analisis analizar | аналитик анализ анализировать
        interview interviewed | entrevista entrevistar | интервью
        investigation investigate investigated investigating inquiry | investigacion investigar | расследование следствие расследовать
        article articles | articulo articulos | статья артикль
        story stories | historia historias relato | история рассказ сюжет
        account accounts | cuenta cuentas relato | счет отчет
        review | revision resena examen revisar | обзор рассмотрение пересмотр рецензия
        debate argument argue argued | debate argumento argumentar discusion | дебаты спор аргумент дискуссия
        criticism criticize critics critic critical | critica criticar criticos critico | критика критиковать критик критический
        blame | culpar culpa | винить вина
        praise praised | elogio elogiar alabar | хвалить похвала
        respect respected | respeto respetar respetado | уважение уважать
        honour honor dignity | honor honra dignidad | честь достоинство
        shame pride proud | orgullo verguenza orgulloso | гордость стыд гордиться
        courage brave | valor coraje valiente | мужество храбрый смелость
        hate hatred | odio odiar | ненависть ненавидеть
        discrimination racism racist | discriminacion racismo racista | дискриминация расизм расист
        gender sex sexual | genero sexo sexual | пол гендер сексуальный
        abuse rape | abuso violacion maltrato | злоупотребление насилие изнасилование
        faith | fe confianza | вера
        moral ethics | moral etica | мораль нравственность этика моральный
        reason rational | razon racional | разум рациональный
        spirit soul | espiritu alma | дух душа
        dream dreams | sueno suenos sonar | мечта сон мечтать
        doubt doubts | duda dudas dudar | сомнение сомневаться
        surprise surprised | sorpresa sorprender sorprendido | сюрприз удивление удивить
        attention | atencion | внимание
        care careful carefully | cuidado atencion cuidar cuidadoso | забота уход осторожный тщательно
        advice advise adviser advisor | consejo aconsejar asesor asesores | совет советник рекомендация
        recommend recommendation | recomendar recomendacion | рекомендовать рекомендация
        system systems | sistema sistemas | система системы
        structure | estructura estructuras | структура строение
        process processes | proceso procesos | процесс процессы
        program programme programs | programa programas | программа программы
        organization organisation organizations organize | organizacion organizar organizaciones organismo | организация организовать
        institution institute institutions | institucion instituto instituciones | учреждение институт
        association | asociacion asociaciones | ассоциация объединение
        office offices | oficina despacho cargo oficinas | офис управление бюро кабинет
        staff personnel | personal plantilla | персонал сотрудники кадры
        director | director directora | директор режиссер
        model models | modelo modelos | модель модели
        value values | valor valores | ценность значение стоимость
        quality | calidad cualidad | качество
        quantity | cantidad | количество
        weight | peso | вес
        pressure | presion | давление
        temperature | temperatura | температура
        material materials substance | material materiales sustancia | материал вещество
        element elements | elemento elementos | элемент элементы
        oxygen | oxigeno | кислород
        hydrogen nitrogen carbon | hidrogeno nitrogeno carbono | водород азот углерод
        light wave | onda luz | волна свет
        motion velocity | movimiento velocidad | движение скорость
        mass matter | masa materia | масса материя
        particle particles | particula particulas | частица частицы
        chemical chemistry | quimico quimica | химический химия
        physics physical | fisica fisico | физика физический
        mathematics mathematical | matematica matematico matematicas | математика математический
        equation formula | ecuacion formula | уравнение формула
        prime integer | primo entero | простое целое
        set sets | conjunto conjuntos | множество набор
        complexity complex | complejidad complejo | сложность сложный комплексный
        algorithm | algoritmo | алгоритм
        immune immunity | inmune inmunitario inmunidad | иммунный иммунитет
        species | especie especies | вид виды
        evolution | evolucion | эволюция
        environment environmental | medio ambiente ambiental entorno | окружающая среда экологический
        resource resources | recurso recursos | ресурс ресурсы
        source origin | origen fuente | происхождение источник
        kingdom dynasty | reino dinastia rey | царство династия королевство
        emperor | emperador emperadores | император
        lord noble | senor noble nobleza | лорд дворянин господин
        battle siege | sitio asedio batalla | осада битва
        conquest conquer conquered | conquista conquistar | завоевание завоевать
        castle palace tower | castillo palacio torre | замок дворец башня
        wall walls | muro pared muralla paredes | стена стены
        gate | puerta porton | ворота
        tradition traditional | tradicion tradicional tradicionales | традиция традиционный
        century style | estilo siglo | стиль
        painting sculpture | pintura escultura | живопись скульптура
        museum library | museo biblioteca | музей библиотека
        design designed | diseno disenar disenado | дизайн проект проектировать
        version | version versiones | версия вариант
        issue released release | publicar lanzamiento liberar lanzar | выпуск выпустить освобождение
        series | serie series | серия ряд сериал
        episode | episodio episodios | эпизод серия
        character characters | personaje caracter personajes | персонаж характер символ
        suicide | suicidio suicidarse | самоубийство суицид
        hostage hostages | rehen rehenes | заложник заложники
        killer | asesino | убийца
        fraud corruption | fraude corrupcion | мошенничество коррупция
        robbery theft stolen steal | robo robar robado | кража грабеж украсть украденный
        knife | cuchillo | нож
        scene | escena lugar | место сцена
        accident crash collision | accidente choque colision | авария столкновение катастрофа
        nurse | enfermera enfermero | медсестра
        pregnant pregnancy abortion | embarazada embarazo aborto | беременная беременность аборт
        funeral grave buried | funeral tumba entierro enterrado | похороны могила похоронен
        missing disappeared disappear disappearance | desaparecido desaparecer desaparecidos desaparicion | пропавший исчезнуть пропасть исчезновение
        huge massive | masivo enorme | массовый огромный массивный
        apply application applied | aplicar aplicacion solicitud | применение заявка применить
        access | acceso acceder | доступ
        limit limited limits limitation | limite limitado limites limitar | предел ограниченный ограничение
        ban banned prohibited forbidden | prohibir prohibicion prohibido | запрет запретить запрещенный
        illegal unlawful | ilegal ilegales ilicito | незаконный нелегальный
        arbitrary arbitrarily | arbitrario arbitrariamente | произвольный произвольно
        distinction | distincion | различие
        entitled | derecho titulado | право
        fulfil fulfill fulfilled implement implementation | cumplir cumplimiento implementar | выполнить исполнить осуществить осуществление
        violate violation | violar violacion infringir | нарушить нарушение нарушать
        punish punishment penalty | castigo castigar pena sancion | наказание наказать кара казнь
        execute execution executed | ejecutar ejecucion ejecutado | казнь казнить исполнение
        worth worthy | digno merecer vale | стоит достойный
        wonder wonderful | maravilloso maravilla | чудесный чудо удивительный
        terrible horrible awful | terrible horrible espantoso | ужасный страшный ужас
        excellent great | excelente estupendo genial | отличный прекрасный
        nice pleasant | agradable bonito simpatico | приятный милый
        quick quickly fast rapid rapidly | rapido rapidamente veloz | быстрый быстро скорый
        slow slowly | lento lentamente despacio | медленный медленно
        quiet calm silence | tranquilo calma silencio | тихий спокойный тишина молчание
        loud noise | ruido fuerte ruidoso | шум громкий
        right left | derecha izquierda | право лево правый левый
        front | frente delante | фронт перед передний
        top | cima superior arriba | верх вершина верхний
        bottom | fondo inferior | дно низ нижний
        edge corner | borde esquina | край угол
        surface | superficie | поверхность
        circle round | circulo redondo ronda | круг круглый раунд
        """;
}
