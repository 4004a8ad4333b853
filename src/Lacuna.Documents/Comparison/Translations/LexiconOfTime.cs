namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Time, number and measure.</summary>
internal static class LexiconOfTime
{
    public const string Lines = """
        january | enero | январь января январе
        february | febrero | февраль февраля феврале
        march marched | marzo | март марта марте
        april | abril | апрель апреля апреле
        may | mayo | май мая мае
        june | junio | июнь июня июне
        july | julio | июль июля июле
        august | agosto | август августа августе
        september | septiembre setiembre | сентябрь сентября сентябре
        october | octubre | октябрь октября октябре
        november | noviembre | ноябрь ноября ноябре
        december | diciembre | декабрь декабря декабре
        monday | lunes | понедельник понедельника
        tuesday | martes | вторник вторника
        wednesday | miercoles | среда среду среды
        thursday | jueves | четверг четверга
        friday | viernes | пятница пятницу пятницы
        saturday | sabado | суббота субботу субботы
        sunday | domingo | воскресенье воскресенья
        day days daily | dia dias diario diaria | день дня дней дни днем ежедневный сутки
        night nights overnight | noche noches nocturno | ночь ночи ночью ночной
        morning | manana matutino | утро утра утром утренний
        evening | tarde noche velada | вечер вечера вечером вечерний
        afternoon noon | tarde mediodia | день полдень после
        week weeks weekly | semana semanas semanal | неделя недели недель неделю еженедельный
        weekend | fin semana | выходные уик
        month months monthly | mes meses mensual | месяц месяца месяцев месяцы ежемесячный
        year years annual annually | ano anos anual anualmente | год года годы лет году годов ежегодный годовой
        decade decades | decada decadas decenio | десятилетие десятилетия десятилетий
        century centuries | siglo siglos | век века веков столетие веке
        hour hours | hora horas | час часа часов часы
        minute minutes | minuto minutos | минута минуты минут
        second seconds | segundo segundos | секунда секунды секунд
        moment moments instant | momento momentos instante | момент мгновение минута
        time times period era epoch | tiempo tiempos vez veces epoca periodo momento | время времена раз период эпоха времени времен эра
        date dates dated | fecha fechas fechado | дата даты датированный
        today tonight nowadays | hoy dia actualmente esta | сегодня сегодняшний ныне
        yesterday | ayer | вчера вчерашний
        tomorrow | manana | завтра завтрашний
        now current currently present presently | ahora actual actualmente presente | сейчас теперь нынешний текущий настоящий
        early earlier | temprano temprana antes principios anterior | рано ранний раньше ранее начало
        late later latest lately | tarde tardio despues ultimo posteriormente luego | поздно поздний позже последний позднее
        before prior previous previously | antes anterior previo anteriormente previamente | до перед прежде раньше предыдущий прежний ранее
        after afterwards following followed next follow | despues tras siguiente siguientes seguir proximo luego posterior | после следующий затем следовать потом последующий
        during while | durante mientras | во время течение пока течении
        since | desde | поскольку тех пор
        until till | hasta | до пока
        always ever forever | siempre jamas | всегда навсегда когда
        never | nunca jamas | никогда
        often frequently frequent | menudo frecuencia frecuentemente frecuente | часто частый
        sometimes occasionally | veces ocasiones | иногда порой
        again once repeatedly repeat repeated | nuevo vez repetir repetidamente repetido volver | снова опять вновь раз повторить неоднократно
        already yet | ya todavia aun | уже еще
        still | aun todavia sigue seguir | еще все по-прежнему
        soon shortly | pronto breve | скоро вскоре
        recent recently | reciente recientemente recientes ultimo ultimamente | недавно недавний последний
        first firstly | primero primera primer primeros | первый первая первое впервые сначала первые
        last final finally eventually | ultimo ultima final finalmente ultimos | последний окончательный наконец конечный
        begin began begun beginning start started starting starts | comenzar empezar comenzo empezo inicio iniciar comienzo principio | начать начало начаться начинать начал начинаться
        end ended ending ends finish finished | fin final terminar termino acabar finalizar | конец закончить кончиться окончание завершить закончиться
        continue continued continues continuing continuous | continuar continuo seguir sigue continua siguen | продолжать продолжить продолжаться продолжение
        stop stopped halt cease | parar detener dejar cesar detenerse | остановить прекратить остановиться перестать прекращение
        wait waiting waited await | esperar espera espero | ждать ожидать подождать ожидание
        age aged ages old older elderly | edad viejo vieja mayor antiguo anciano anos | возраст старый старший лет пожилой древний
        young younger youth | joven jovenes juventud | молодой молодежь юный юность младший
        ancient history historic historical historian historians | antiguo historia historico historica historiador | история исторический древний историк
        future | futuro futura | будущее будущий
        past | pasado pasada | прошлое прошлый
        modern contemporary | moderno moderna contemporaneo | современный
        anniversary | aniversario | годовщина
        birthday born birth | nacimiento nacer nacido cumpleanos nacio nacen | рождение родиться родился рождения
        one single only | uno una solo unico unica sola | один единственный одна одно только одного
        million millions | millon millones | миллион миллиона миллионов млн
        billion billions | millones mil billon | миллиард миллиарда миллиардов млрд
        thousand thousands | mil miles millar | тысяча тысячи тысяч тыс
        hundred hundreds | cien ciento cientos centenar | сто сотня сотни
        half | medio media mitad | половина пол полтора
        quarter | cuarto trimestre | четверть квартал
        percent cent percentage | porcentaje ciento | процент процента процентов
        number numbers numerous figure figures | numero numeros cifra cifras numerosos | число номер количество цифра многочисленный числа
        many much lot lots several | muchos mucho muchas mucha varios varias numerosos | много многие многих несколько множество
        few little less fewer least | pocos poco menos pocas | мало немного меньше несколько менее
        more most | mas mayor mayoria | больше более большинство наиболее самый
        all every everyone everybody everything each whole entire | todo todos toda todas cada entero | весь все всех каждый всякий целый вся всего
        some any something someone anyone | algun alguno alguna algunos algo alguien cualquier | некоторый какой-то кто-то что-то любой некоторые
        nothing none nobody no | nada ninguno nadie ningun ninguna | ничто ничего никто никакой нет никого
        other others another | otro otra otros otras demas | другой другие других иной еще
        same | mismo misma mismos | тот самый же одинаковый
        different difference differ differences | diferente distinto diferencia diferentes diferencias distintos | разный другой различный отличаться разница отличие различие
        both | ambos ambas dos | оба обе
        total altogether overall sum amount | total suma cantidad monto | всего сумма общий итого количество
        size large larger big bigger great greater huge major | grande grandes gran mayor enorme tamano | большой крупный размер великий огромный больше
        small smaller minor tiny | pequeno pequena pequenos menor | маленький малый небольшой мелкий
        long longer length | largo larga longitud tiempo | длинный долгий длина долго дольше
        short shorter brief briefly | corto breve brevemente corta | короткий краткий кратко коротко
        high higher height highest | alto alta altos altura elevado | высокий высота высоко высший выше
        low lower lowest | bajo baja inferior bajos | низкий низко ниже низший
        deep deeply depth | profundo profundidad profundamente | глубокий глубина глубоко
        wide broad widely width | amplio ancho amplia ampliamente | широкий ширина широко
        far distance distant | lejos distancia lejano | далеко расстояние далекий дистанция
        near nearby close closer nearly | cerca cercano proximo casi | близко рядом близкий около вблизи почти
        almost approximately about around | casi aproximadamente unos alrededor cerca | почти примерно около приблизительно
        mile miles | milla millas | миля миль мили
        kilometer kilometers kilometre kilometres km | kilometro kilometros km | километр километров км
        meter meters metre metres yard yards | metro metros yarda yardas | метр метров метра ярд ярдов
        foot feet inch | pie pies pulgada | фут футов нога дюйм
        ton tons tonne | tonelada toneladas | тонна тонн
        degree degrees | grado grados | градус степень градусов
        level levels | nivel niveles | уровень уровня уровни
        rate rates speed | tasa tasas velocidad ritmo | скорость темп ставка уровень
        average | promedio media medio | средний среднем
        part parts | parte partes | часть части
        share portion | parte porcion compartir cuota | доля часть поделиться
        increase increased growth grow growing grew rise rising rose risen | aumento aumentar crecimiento crecer subir alza crecio | рост увеличение увеличить расти вырасти повышение увеличиться возрасти
        decrease reduce reduced reduction decline fall fell drop dropped | disminuir reducir reduccion caida caer cayo descenso bajar | снижение сократить уменьшить упасть падение сокращение уменьшение
        least minimum maximum | minimo maximo menos | минимум максимум минимальный максимальный
        record records | record récord registro | рекорд рекордный
        dollar dollars | dolar dolares | доллар доллара долларов
        pound pounds | libra libras | фунт фунтов
        euro euros | euro euros | евро
        money cash fund funds funding | dinero efectivo fondo fondos financiacion | деньги денежный средства фонд финансирование
        """;
}
