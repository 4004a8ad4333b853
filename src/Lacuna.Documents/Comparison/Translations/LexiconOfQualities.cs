namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Qualities, and the small words that join and turn sentences.</summary>
internal static class LexiconOfQualities
{
    public const string Lines = """
        good well fine | bueno buena bien buenos | хороший хорошо добрый благо
        bad badly worse worst evil poor | malo mal mala peor | плохой плохо худший хуже злой
        important importance significant | importante importancia importantes significativo | важный важность значительный значение важно
        possible possibly possibility perhaps maybe probably likely | posible posiblemente posibilidad quizas tal probablemente probable | возможный возможно возможность наверное вероятно вероятный
        impossible | imposible | невозможный невозможно
        difficult difficulty hard | dificil dificultad dificiles duro | трудный сложный трудность тяжелый трудно сложно
        easy easily simple simply | facil facilmente simple sencillo simplemente | легкий легко простой просто
        true truth real really reality indeed | verdad verdadero cierto real realmente realidad realmente efecto | правда настоящий истина действительно реальный реальность истинный
        false wrong mistake error mistaken | falso error equivocado equivocacion incorrecto errores | ложный ошибка неправильный неверный ошибочный
        clear clearly obvious obviously | claro claramente evidente obvio | ясный ясно очевидный четкий понятно
        strong stronger strength | fuerte fuertes fuerza fortaleza | сильный сила крепкий сильно
        weak weakness | debil debilidad | слабый слабость
        heavy | pesado fuerte intenso | тяжелый сильный
        light | luz ligero claro | свет легкий светлый
        dark darkness | oscuro oscuridad | темный темнота
        white | blanco blanca | белый
        red | rojo roja | красный
        green | verde verdes | зеленый
        blue | azul azules | синий голубой
        yellow gold golden | amarillo oro dorado | желтый золото золотой
        silver | plata plateado | серебро серебряный
        hot heat warm | caliente calor calido caluroso | горячий жаркий теплый тепло жара
        cold | frio fria | холодный холод холодно
        rich wealth wealthy | rico riqueza ricos | богатый богатство
        poor poverty | pobre pobreza pobres | бедный бедность нищета
        beautiful beauty | hermoso bello belleza hermosa | красивый красота прекрасный
        happy happiness glad pleased | feliz felicidad contento alegre alegria | счастливый счастье рад радость
        sad sadness | triste tristeza | грустный печальный грусть
        angry anger furious | enojado ira enfado furioso enfadado | злой гнев сердитый ярость
        dangerous danger risk risks | peligroso peligro riesgo riesgos | опасный опасность риск
        special specially particular particularly especially specific | especial especialmente particular especifico particularmente | особый специальный особенно конкретный
        common usual usually normal ordinary | comun normal habitual usual normalmente corriente | обычный общий обычно нормальный распространенный
        rare unusual strange | raro extrano inusual rara | редкий странный необычный
        main chief principal primary | principal principales primario | главный основной
        private personal personally | privado personal privada personalmente | частный личный лично персональный
        local | local locales | местный локальный
        international world global worldwide universal | internacional mundo mundial global universal | международный мир мировой всемирный глобальный всеобщий
        famous popular popularity | famoso popular popularidad conocido | известный популярный знаменитый популярность
        full fully complete completely | lleno completo completamente pleno total | полный полностью совершенно
        empty | vacio vacia | пустой
        ready prepared prepare preparation | listo preparado preparar preparacion | готовый готов подготовить подготовка готовить
        able ability capable capacity | capaz capacidad poder habilidad | способный способность мочь умение
        responsible responsibility | responsable responsabilidad | ответственный ответственность
        serious seriously severe | serio seriamente grave graves severo | серьезный серьезно тяжелый суровый
        certain certainly sure surely | cierto seguro ciertamente seguramente | уверенный конечно определенный безусловно
        alone lonely | solo sola soledad | один одинокий одиночество
        together | juntos junto conjuntamente | вместе совместно
        similar similarly | similar parecido semejante similares | похожий подобный аналогичный сходный
        basic fundamental essential | basico fundamental esencial | основной фундаментальный базовый основополагающий
        natural nature naturally | natural naturaleza | природа природный естественный
        human humanity mankind humans | humano humanidad humanos humana | человек человеческий человечество
        man men | hombre hombres varon | мужчина человек мужчины
        woman women female | mujer mujeres femenino | женщина женщины женский
        male | masculino varon | мужской мужчина
        person persons individual individuals | persona personas individuo | человек лицо личность люди
        child children kid kids | nino ninos nina hijo hijos infantil | ребенок дети детский детей
        boy boys | muchacho chico nino chicos | мальчик парень
        girl girls | muchacha chica nina chicas | девочка девушка
        baby | bebe bebes | ребенок младенец малыш
        because | porque debido causa ya | потому поскольку
        although though despite however nevertheless | aunque pesar embargo obstante | хотя несмотря однако
        without | sin | без
        with together | con junto | вместе
        against | contra | против
        between among | entre | между среди
        through throughout | traves mediante | через посредством
        under below beneath | bajo debajo | под ниже
        above over | encima arriba mas | над выше свыше
        behind | detras atras | за позади
        inside within | dentro interior | внутри внутренний
        outside | fuera exterior | снаружи вне за
        instead rather | lugar vez mas bien | вместо скорее
        therefore thus hence consequently | tanto asi ende consecuencia | поэтому таким следовательно
        moreover furthermore besides | ademas | кроме того более
        also too | tambien | также тоже
        even | incluso hasta | даже
        only just merely | solo solamente unicamente apenas | только лишь просто
        very quite extremely | muy bastante sumamente extremadamente | очень весьма крайне
        how | como cuan | как
        why | por que | почему зачем
        when | cuando | когда
        where | donde | где куда
        what | que | что
        not | no | не
        example instance | ejemplo caso | пример например
        kind type sort types kinds | tipo clase tipos especie | вид тип род типы виды
        way ways method methods manner | manera forma modo metodo metodos | способ метод образ путь
        fact facts | hecho hechos | факт факты
        thing things object objects | cosa cosas objeto objetos | вещь предмет объект вещи
        problem problems trouble | problema problemas | проблема проблемы задача
        solution solve solved | solucion resolver resuelto | решение решить решать
        idea ideas concept | idea ideas concepto | идея мысль понятие
        goal aim purpose objective | objetivo meta fin proposito | цель задача
        role | papel rol funcion | роль
        function functions | funcion funciones | функция функции
        case cases | caso casos | случай дело случаи
        side sides | lado lados parte bando | сторона стороны бок
        point points | punto puntos | точка пункт очко момент
        place places location | lugar lugares sitio ubicacion | место местоположение
        group groups | grupo grupos | группа группы
        list | lista | список
        name title titles | nombre titulo titulos | имя название титул заголовок
        word words | palabra palabras | слово слова
        language languages | idioma lengua lenguaje lenguas idiomas | язык языки
        subject topic | tema asunto sujeto materia | тема предмет
        situation condition conditions | situacion condicion condiciones | ситуация положение условие состояние условия
        circumstance circumstances | circunstancia circunstancias | обстоятельство обстоятельства
        opportunity chance | oportunidad posibilidad ocasion | возможность шанс случай
        """;
}
