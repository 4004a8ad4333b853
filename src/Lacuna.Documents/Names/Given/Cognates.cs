using System.Collections.Frozen;

namespace Lacuna.Documents.Names.Given;

/// <summary>One given name in several languages: Ivan, John, Juan.</summary>
/// <remarks>Such names are those of different people as a rule. They are one person's where custom translates them: for
/// sovereigns and popes, and for Russians and their neighbours whom a Western document names in its own way.</remarks>
internal static class Cognates
{
    private const string Text =
        """
        alexander aleksandr alexandr aleksander alejandro alexandre alessandro alexandru sandor александр
        alexis alexei aleksei alexey alejo alessio алексей
        andrew andrei andrey andres andre andreas andrea andrzej андрей
        anthony anton antonio antoine antonin antoni антон
        basil vasily vasili vasilii basilio василий
        benedict benedicto benoit benedikt benedetto benedetti бенедикт
        charles carlos karl carl carlo karel karol carol карл карлос
        constantine konstantin constantino constantin константин
        cyril kirill cirilo cyrille кирилл
        demetrius dmitry dmitri dimitri demetrio дмитрий
        edward eduardo eduard edouard edvard эдуард
        elias ilya ilia илья
        eugene yevgeny evgeny eugenio eugen evgeni евгений
        francis francisco francois franz francesco франциск
        frederick federico friedrich frederic фридрих
        george georgy georgi jorge georges georg giorgio juri георгий
        gregory grigory gregorio gregoire grigori григорий
        henry enrique henri heinrich enrico генрих
        jacob yakov jacobo jakob яков
        james jaime jacques иаков
        john ivan juan jean johann johannes giovanni jan ioann hans joao иван иоанн
        joseph iosif jose josef giuseppe josip jozef иосиф
        leo lev leon leone лев
        louis luis ludwig luigi lajos людовик
        mark marcos marc marco марк
        matthew matvei mateo matthias matteo матвей
        maximilian maximiliano максимилиан
        michael mikhail miguel michel michele mihai михаил
        nicholas nikolai nikolay nicolas nikolaus nicolae nicola николай
        paul pavel pablo paolo paulo павел
        peter pyotr petr pedro pierre pietro piotr petar петр
        philip filipp felipe philippe filippo филипп
        pius pio pie пий
        sergius sergei sergey sergio serge сергей
        simon semyon semen simeon семен
        stephen stepan esteban etienne stefan stefano степан
        theodore fyodor fedor teodoro theodor feodor todor федор
        thomas foma tomas tommaso фома
        timothy timofei timoteo тимофей
        valentine valentin valentino валентин
        valerian valery valeri valerio валерий
        victor viktor vittorio виктор
        vladimir wladimir vladimiro владимир
        william guillermo wilhelm guillaume guglielmo вильгельм
        """;

    private static readonly FrozenDictionary<string, int> Rows = Make();

    /// <summary>Whether two folded names are one name in two languages.</summary>
    public static bool Are(string a, string b) => Rows.TryGetValue(a, out var x) && Rows.TryGetValue(b, out var y) && x == y;

    /// <summary>Whether a folded surname has an ending of Russian and its neighbours.</summary>
    public static bool IsSlavicSurname(string f)
    {
        ReadOnlySpan<string> endings =
            ["ov", "ev", "yov", "off", "eff", "ow", "ew", "yin", "kin", "shin", "nin", "lin", "sky", "ski", "skii", "skiy", "enko", "chuk", "iev", "eiev",
             "ов", "ев", "ин", "ский", "цкий", "ской", "енко", "чук"];
        foreach (var ending in endings)
        {
            if (f.Length > ending.Length + 1 && f.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, int> Make()
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var row = 0;
        foreach (var line in Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            row++;
            foreach (var name in line.Split(' '))
            {
                rows.TryAdd(name, row);
            }
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
