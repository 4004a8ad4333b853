namespace Lacuna.Documents.Names.Given;

/// <summary>Russian, Ukrainian and Bulgarian given names: the name, its short forms, and spellings in Latin letters.
/// As <see cref="EnglishGivenNames"/>.</summary>
internal static class RussianGivenNames
{
    public const string Text =
        """
        Абрам: Авраам Абраша Abram
        Авраам: Abraham Avraam
        Адам: Adam
        Адольф: Adolf
        Аким: Akim
        Аксель: Axel
        Александр: Саша Шура Саня Алекс Сашка Шурик Alexander Aleksandr Alexandr Aleksander Sasha Shura Alexandre Oleksandr Олександр Aleksandar Алекс Alex Александър
        Алексей: Алёша Лёша Лёха Alexei Aleksei Alexey Aleksey Alexis Alyosha Alexej Aleksej Oleksiy Олексій Alexeï Alekséi
        Альберт: Albert
        Альфред: Alfred
        Анастас: Anastas
        Анатолий: Толя Толик Anatoly Anatoli Anatolii Anatoliy Anatol Tolya Anatolij Anatole Анатолій
        Андрей: Андрюша Дюша Andrei Andrey Andrew Andrej André Andriy Andrii Андрій
        Анисим: Anisim
        Антон: Тоша Антоша Anton
        Аполлон: Apollon
        Аркадий: Аркаша Arkady Arkadi Arkadii Arkadiy
        Арсений: Сеня Арсений Arseny Arsenii Arseni Arseniy
        Артём: Тёма Артемий Artyom Artem Artemy Artiom
        Артур: Arthur Artur
        Архип: Arkhip
        Афанасий: Афоня Afanasy Afanasii
        Богдан: Bogdan Bohdan
        Болеслав: Boleslav
        Борис: Боря Boris Borya Borys Борька
        Вадим: Вадик Vadim
        Валентин: Валя Valentin Valentine
        Валериан: Valerian Valeryan
        Валерий: Валера Valery Valeri Valerii Valeriy Valéri
        Василий: Вася Vasily Vasili Vasilii Vassily Vasiliy Vassili Basil Wassili Vasilij Vasyl Василь Vasya
        Вениамин: Веня Veniamin Benjamin
        Виктор: Витя Витёк Victor Viktor Vitya
        Виталий: Виталик Vitaly Vitali Vitalii Vitaliy
        Владимир: Володя Вова Влад Vladimir Volodya Wladimir Vova Volodymyr Володимир Władimir Vladimír
        Владислав: Влад Слава Vladislav
        Владлен: Vladlen
        Всеволод: Сева Vsevolod
        Вячеслав: Слава Vyacheslav Viacheslav Vjatscheslaw Viatcheslav Vyatcheslav Wjatscheslaw Viacheslaw
        Гавриил: Гаврила Gavriil Gavril
        Геннадий: Гена Gennady Gennadi Gennadii Gennadiy Guennadi Gennady Gena
        Георгий: Гоша Жора Егор Георги Georgy Georgi Georgii Georgiy George Georges Gueorgui Georgij Gosha Zhora Heorhiy
        Герман: German Herman Hermann
        Глеб: Gleb
        Гордей: Gordei
        Григорий: Гриша Grigory Grigori Grigorii Grigoriy Gregory Grisha Grigorij Григорій Hryhoriy
        Давид: David Додик
        Даниил: Данила Даня Daniil Danila Daniel Danylo
        Демьян: Demyan Damian
        Денис: Denis Denys
        Дмитрий: Дима Митя Димка Митрий Dmitry Dmitri Dmitrii Dmitriy Dimitri Dima Mitya Dmitrij Dimitry Dmytro Дмитро
        Евгений: Женя Женька Yevgeny Evgeny Evgenii Evgueni Yevgeni Eugene Jewgeni Evgeni Yevgenii Evgeniy Yevgeniy Zhenya Evgenij Yevhen Євген Eugen
        Евграф: Yevgraf Evgraf
        Егор: Георгий Yegor Egor
        Елисей: Yelisei
        Емельян: Yemelyan Emelyan
        Ефим: Фима Yefim Efim
        Ефрем: Yefrem
        Захар: Zakhar Zahar
        Зиновий: Zinovy Zinovii
        Иван: Ваня Ванька Ivan Vanya Iwan
        Игнатий: Игнат Ignaty
        Игорь: Гоша Igor Гарик
        Израиль: Israel
        Илларион: Illarion
        Илья: Ильюша Ilya Ilia Ilja Elias Ilyusha
        Иннокентий: Кеша Innokenty Innokentii Innokenti
        Иосиф: Ося Iosif Joseph Josef Iossif Yosif Josip Сосо
        Ипполит: Ippolit
        Исаак: Isaac Isaak
        Исай: Isai
        Иса: Исса Issa
        Казимир: Kazimir Casimir
        Карл: Karl Carl
        Ким: Kim
        Кирилл: Kirill Cyril Kiril Кирилла
        Клим: Климент Kliment Klim Klement
        Климент: Клим Kliment Klim Klement
        Кондрат: Kondrat
        Константин: Костя Konstantin Constantine Kostya Constantin
        Корней: Kornei Корнелий
        Кузьма: Kuzma
        Лаврентий: Lavrenty Lavrenti Lavrentii Lavrentiy Lavrentij Lawrenti
        Лазарь: Lazar
        Лев: Лёва Lev Leo Leon Lew Lyova
        Леон: Leon
        Леонид: Лёня Leonid Lyonya Leonide
        Леонтий: Leonty
        Макар: Makar
        Максим: Макс Maxim Maksim Maxime Maksym
        Марк: Mark Marc
        Мартын: Martyn Martin
        Матвей: Matvei Matvey Matthew
        Михаил: Миша Мишка Mikhail Mihail Michael Michail Misha Mikhaïl Mijaíl Mijail Mykhailo Михайло Михайла Mikail Michel
        Моисей: Moisei Moses Moisey
        Мстислав: Слава Mstislav
        Назар: Nazar
        Наум: Naum
        Никита: Nikita Ника Nikíta Mykyta
        Никифор: Nikifor
        Николай: Коля Nikolai Nikolay Nicholas Nicolai Nikolaj Kolya Nicolas Nikolaï Mykola Микола Nikolái Николя
        Нил: Nil
        Олег: Oleg Oleh
        Онуфрий: Onufry
        Осип: Osip Иосиф
        Оскар: Oscar Oskar
        Остап: Ostap
        Павел: Паша Pavel Paul Pasha Pawel Pavlo Павло
        Пантелеймон: Panteleimon Panteleymon
        Петр: Петя Pyotr Petr Peter Piotr Pëtr Petya Pjotr Petro Петро Pyetr
        Платон: Platon
        Прокофий: Prokofy Prokopy
        Прохор: Prokhor
        Родион: Родя Rodion
        Роберт: Robert
        Роман: Рома Roman
        Ростислав: Слава Rostislav
        Рудольф: Rudolf Rudolph
        Руслан: Ruslan
        Савва: Savva
        Савелий: Savely
        Самуил: Samuil Samuel
        Святослав: Слава Svyatoslav Sviatoslav Слава
        Семен: Сеня Semyon Semen Simeon Semion Semjon Симон Semën Simon
        Серафим: Serafim Serafin
        Сергей: Серёжа Sergei Sergey Serge Sergej Seryozha Serguei Sergi Serhiy Сергій Sergéi Sergueï
        Сидор: Sidor
        Соломон: Solomon
        Спиридон: Spiridon
        Станислав: Стас Слава Stanislav Stanislaw Stanislaus Stas
        Степан: Стёпа Stepan Stephen Styopa Stephan
        Тарас: Taras
        Терентий: Terenty
        Тимофей: Тима Timofei Timofey Timothy
        Тимур: Timur
        Тихон: Tikhon
        Трофим: Trofim
        Федор: Федя Fyodor Fedor Feodor Theodore Fiodor Fjodor Fedya Fëdor Fiódor Teodor
        Феликс: Felix Feliks
        Филипп: Филя Filipp Philip Filip
        Фома: Foma Thomas
        Фрол: Frol Флор
        Харитон: Khariton
        Христофор: Khristofor
        Эдуард: Эдик Eduard Edward Edouard
        Эммануил: Emmanuil Emanuel
        Эрнест: Ernest
        Юлий: Yuly Yuli Julius
        Юрий: Юра Yuri Yury Yurii Yuriy Iurii Juri Youri George Yura Jurij Jurí Iouri Yuriĭ Юрій Gyorgy
        Яков: Яша Yakov Jacob Iakov Jakow Yasha Jakob Jakov Yakiv
        Ян: Yan Jan
        Ярослав: Слава Yaroslav Jaroslav
        *Агриппина: Груня Agrippina
        *Александра: Саша Шура Alexandra Aleksandra Sasha Oleksandra
        *Алёна: Елена Alyona
        *Алла: Alla
        *Анастасия: Настя Anastasia Anastasiya Nastya Anastassia
        *Анжела: Angela
        *Анна: Аня Нюра Anna Anya Ganna Нюша
        *Антонина: Тоня Antonina
        *Валентина: Валя Valentina
        *Валерия: Лера Valeria
        *Варвара: Варя Varvara Barbara
        *Вера: Vera
        *Вероника: Veronika
        *Галина: Галя Galina Halyna
        *Дарья: Даша Darya Daria
        *Евгения: Женя Yevgenia Evgenia Eugenia
        *Евдокия: Дуня Yevdokia
        *Екатерина: Катя Yekaterina Ekaterina Catherine Ekaterina Katya Katerina Jekaterina
        *Елена: Лена Алёна Yelena Elena Helena Helen Lena Jelena Olena
        *Елизавета: Лиза Yelizaveta Elizaveta Elizabeth
        *Зинаида: Зина Zinaida
        *Зоя: Zoya Zoe
        *Инна: Inna
        *Ирина: Ира Irina Irene Iryna
        *Ксения: Ксюша Xenia Ksenia Kseniya
        *Лариса: Лора Larisa Larissa
        *Лидия: Лида Lidia Lydia Lidiya
        *Любовь: Люба Lyubov Lubov Liubov
        *Людмила: Люда Мила Lyudmila Ludmila Liudmila
        *Майя: Maya Maia
        *Маргарита: Рита Margarita
        *Марина: Marina
        *Мария: Маша Маруся Maria Mariya Mary Masha Marie
        *Марфа: Marfa Martha
        *Матрёна: Matryona
        *Надежда: Надя Nadezhda Nadia Nadejda Nadya
        *Наталья: Наташа Наталия Natalia Natalya Nataliya Natasha Natalie
        *Нина: Nina
        *Оксана: Oksana Oxana
        *Октябрина: Oktyabrina
        *Ольга: Оля Olga Olya Olha
        *Пелагея: Поля Pelageya
        *Полина: Поля Polina Paulina
        *Прасковья: Praskovya
        *Раиса: Рая Raisa Raissa Raya
        *Римма: Rimma
        *Роза: Rosa Roza Rose
        *Светлана: Света Svetlana Sveta
        *София: Соня Софья Sofia Sofya Sophia Sonya
        *Тамара: Тома Tamara
        *Татьяна: Таня Tatiana Tatyana Tanya Tatjana
        *Фаина: Faina
        *Юлия: Юля Yulia Julia Yuliya Julija
        *Яна: Yana
        Георги: Гошо Georgi Георгий
        Димитър: Dimitar Dimitur Dimitr
        Живко: Zhivko
        Златан: Zlatan
        Любомир: Lyubomir Ljubomir Lubomir
        Пенчо: Pencho
        Стоян: Stoyan Stoian
        Тодор: Todor Theodor
        Цвятко: Tsvyatko
        Милован: Milovan
        Вълко: Vulko Valko
        Трайчо: Traicho Traycho
        """;
}
