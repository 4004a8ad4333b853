namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Family, house, nature, body, economy and culture.</summary>
internal static class LexiconOfLife
{
    public const string Lines = """
        family families | familia familias familiar familiares | семья семьи семейный родственник
        father dad | padre papa padres | отец отца папа
        mother mom mum | madre mama madres | мать матери мама
        parent parents | padre padres progenitor | родитель родители
        son sons | hijo hijos | сын сыновья сына
        daughter | hija hijas | дочь дочери
        brother brothers sibling | hermano hermanos | брат братья брата
        sister sisters | hermana hermanas | сестра сестры
        husband | marido esposo | муж мужа супруг
        wife | esposa mujer | жена жены супруга
        uncle aunt cousin | tio tia primo | дядя тетя кузен
        grandmother grandfather | abuela abuelo abuelos | бабушка дедушка дед
        home house houses housing household | casa casas hogar vivienda domicilio hogares | дом дома жилье жилище домашний
        room rooms | habitacion sala cuarto | комната зал номер помещение
        door window | puerta ventana | дверь окно
        street road roads highway route | calle camino carretera ruta via calles | улица дорога шоссе путь трасса
        bridge | puente puentes | мост
        city cities town towns urban | ciudad ciudades urbano pueblo localidad | город города городской городок
        village villages rural | pueblo aldea aldeas rural | деревня село сельский
        mayor | alcalde alcaldesa | мэр
        church churches religion religious | iglesia iglesias religion religioso religiosos | церковь религия религиозный
        god | dios dioses | бог боги божий
        priest bishop pope | sacerdote obispo papa cura | священник епископ папа
        school schools education educational | escuela escuelas colegio educacion educativo | школа образование школьный образовательный
        university college | universidad universidades facultad | университет колледж вуз
        science scientific scientist scientists | ciencia cientifico cientificos ciencias | наука научный ученый ученые
        theory theories | teoria teorias | теория теории
        book books | libro libros | книга книги
        newspaper press journalist journalists news media | periodico prensa periodista noticias medios noticia diario | газета пресса журналист новости сми известие
        television radio film movie movies | television radio pelicula cine peliculas | телевидение радио фильм кино
        music song songs musical | musica cancion canciones musical | музыка песня музыкальный песни
        art artist arts artists | arte artista artes artistas | искусство художник артист
        culture cultural | cultura cultural culturales | культура культурный
        team teams | equipo equipos seleccion | команда сборная команды
        league championship champion champions cup | liga campeonato campeon copa campeones | лига чемпионат чемпион кубок чемпионы
        season | temporada estacion | сезон
        sport sports | deporte deportes deportivo | спорт спортивный
        coach trainer training | entrenador entrenamiento formacion tecnico | тренер тренировка подготовка
        fan fans crowd audience | aficionado aficion publico multitud fans | болельщик фанат толпа зрители публика
        field fields | campo campos ambito | поле область поля
        ball | pelota balon bola | мяч бал шар
        race | carrera raza | гонка раса расовый
        health healthy medical medicine | salud sano medico medicina sanitario | здоровье здоровый медицинский медицина здравоохранение
        doctor doctors physician | medico doctor medicos | врач доктор врачи
        hospital hospitals | hospital hospitales | больница госпиталь
        disease diseases illness sick | enfermedad enfermedades enfermo | болезнь заболевание больной
        cancer | cancer | рак
        drug drugs | droga drogas farmaco medicamento | наркотик лекарство препарат наркотики
        patient patients | paciente pacientes | пациент пациенты больной
        treatment treat treated | tratamiento tratar tratado | лечение лечить обращение
        body bodies | cuerpo cuerpos cadaver organo | тело тела орган организм
        hand hands | mano manos | рука руки рукой руку
        head heads | cabeza jefe cabezas | голова глава
        face faces facial | cara rostro facial | лицо лица
        eye eyes | ojo ojos | глаз глаза
        heart | corazon | сердце
        blood | sangre | кровь
        skin | piel | кожа
        brain mind | cerebro mente | мозг ум разум
        cell cells | celula celulas | клетка клетки
        bone tooth teeth | hueso diente dientes | кость зуб зубы
        animal animals | animal animales | животное животные зверь
        dog dogs | perro perros | собака пес
        cat horse | gato caballo | кошка лошадь конь
        fish fishing | pez pescado pesca peces | рыба рыболовство
        bird birds | ave pajaro aves | птица птицы
        plant plants | planta plantas | растение растения завод
        tree trees forest | arbol arboles bosque selva | дерево лес деревья
        flower garden | flor jardin flores | цветок сад цветы
        earth land ground soil | tierra suelo terreno tierras | земля почва грунт
        sea ocean | mar oceano mares | море океан морской
        river rivers lake | rio rios lago | река озеро реки речной
        mountain mountains hill | montana monte montanas colina | гора горы холм
        island islands | isla islas | остров острова
        coast beach shore | costa playa orilla | побережье берег пляж
        port harbor harbour | puerto puertos | порт гавань
        sun sky | sol cielo | солнце небо
        moon star stars space | luna estrella estrellas espacio | луна звезда космос пространство космический
        weather climate | clima tiempo climatico | погода климат климатический
        rain snow storm wind | lluvia nieve tormenta viento | дождь снег буря ветер шторм
        earthquake hurricane flood tsunami | terremoto huracan inundacion sismo tsunami | землетрясение ураган наводнение цунами
        stone rock rocks | piedra roca rocas | камень скала порода
        iron steel metal | hierro acero metal | железо сталь металл железный
        oil petroleum gas | petroleo aceite gas | нефть масло газ нефтяной
        coal wood | carbon madera | уголь дерево древесина
        fuel energy | combustible energia | топливо энергия энергетика
        electric electricity electrical | electrico electricidad | электрический электричество
        machine machines engine | maquina maquinas motor | машина двигатель
        car cars vehicle vehicles | coche auto carro automovil vehiculo vehiculos | машина автомобиль транспорт
        train railway railroad station | tren ferrocarril estacion trenes | поезд железнодорожный станция вокзал
        bus truck | autobus camion | автобус грузовик
        airport | aeropuerto | аэропорт аэродром
        computer computing computers | ordenador computadora computacion computacional | компьютер вычислительный
        phone telephone | telefono telefonico | телефон телефонный
        technology technologies technical | tecnologia tecnologico tecnico | технология технический техника
        software network internet | software red internet redes | программный сеть интернет
        company companies firm corporation enterprise business businesses | empresa empresas compania negocio negocios firma | компания предприятие фирма бизнес корпорация компании
        bank banks | banco bancos | банк банки
        market markets | mercado mercados | рынок рынки
        trade commerce commercial | comercio comercial comerciar intercambio | торговля торговый коммерческий
        economy economic economics | economia economico economica | экономика экономический хозяйство
        industry industrial industries | industria industrial industrias | промышленность промышленный индустрия отрасль
        agriculture agricultural farmer farmers | agricultura agricola agricultor agricultores | сельское сельскохозяйственный фермер крестьянин
        factory plant | fabrica planta | завод фабрика
        store shop shops | tienda tiendas almacen | магазин магазины
        customer client customers | cliente clientes | клиент покупатель клиенты
        investment invest investors | inversion invertir inversores | инвестиция вложение инвестор инвестиции
        debt loan credit | deuda prestamo credito | долг кредит заем
        budget spending | presupuesto gasto gastos | бюджет расходы
        wage salary income wages | salario sueldo ingreso ingresos | зарплата доход заработная плата
        insurance | seguro seguros | страхование страховой
        stock stocks exchange | accion bolsa acciones | акция биржа акции
        population inhabitants residents | poblacion habitantes residentes | население житель жители
        race colour color | raza color | раса цвет расы
        food bread meat | pan carne comida | хлеб мясо
        wine beer tea coffee | vino cerveza te cafe | вино пиво чай кофе
        picture photo photograph image images | imagen foto fotografia imagenes cuadro | фотография картина изображение снимок фото
        camera video | camara video | камера видео
        board table desk | mesa tablero tabla escritorio | стол таблица доска
        bed chair | cama silla | кровать стул
        box | caja cajas | коробка ящик
        gift prize award | regalo premio galardon | подарок приз премия награда
        holiday vacation rest leisure | vacaciones descanso fiesta | праздник отпуск отдых каникулы
        """;
}
