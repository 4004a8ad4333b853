using System.Collections.Frozen;
using Lacuna.Documents.Description;

namespace Lacuna.Documents.References;

/// <summary>Posts that messages go between: towns with an embassy, legation or consulate, and missions with a name of their own.</summary>
/// <remarks>A heading says "the Embassy in Poland" where a reference says "to Warsaw": both give the town. Capitals are those of the twentieth century's
/// second half and the seats of the missions then.</remarks>
internal static class Posts
{
    private const int MostWords = 4;
    private const int ShortestName = 4;

    private static readonly FrozenDictionary<string, string> Towns = Pairs(
        "Afghanistan=Kabul|Albania=Tirana|Algeria=Algiers|Angola=Luanda|Argentina=Buenos Aires|Australia=Canberra|Austria=Vienna|Bahrain=Manama|Belgium=Brussels|Bolivia=La Paz|Brazil=Rio de Janeiro|Bulgaria=Sofia|"
        + "Burma=Rangoon|Cambodia=Phnom Penh|Cameroon=Yaoundé|Canada=Ottawa|Ceylon=Colombo|Chad=Fort Lamy|Chile=Santiago|Colombia=Bogotá|Costa Rica=San José|Cuba=Havana|Cyprus=Nicosia|Czechoslovakia=Prague|"
        + "Dahomey=Cotonou|Denmark=Copenhagen|the Dominican Republic=Santo Domingo|Dominican Republic=Santo Domingo|Ecuador=Quito|Egypt=Cairo|the United Arab Republic=Cairo|El Salvador=San Salvador|Ethiopia=Addis Ababa|Finland=Helsinki|France=Paris|Gabon=Libreville|"
        + "Germany=Bonn|the Federal Republic of Germany=Bonn|Ghana=Accra|Greece=Athens|Guatemala=Guatemala City|Guinea=Conakry|Guyana=Georgetown|Haiti=Port-au-Prince|Honduras=Tegucigalpa|Hungary=Budapest|Iceland=Reykjavik|India=New Delhi|Indonesia=Jakarta|"
        + "Iran=Tehran|Iraq=Baghdad|Ireland=Dublin|Israel=Tel Aviv|Italy=Rome|the Ivory Coast=Abidjan|Ivory Coast=Abidjan|Jamaica=Kingston|Japan=Tokyo|Jordan=Amman|Kenya=Nairobi|Korea=Seoul|Kuwait=Kuwait|Laos=Vientiane|"
        + "Lebanon=Beirut|Liberia=Monrovia|Libya=Tripoli|Luxembourg=Luxembourg|Madagascar=Tananarive|Malaya=Kuala Lumpur|Malaysia=Kuala Lumpur|Mali=Bamako|Malta=Valletta|Mauritania=Nouakchott|Mexico=Mexico City|Morocco=Rabat|Mozambique=Lourenço Marques|Nepal=Katmandu|the Netherlands=The Hague|"
        + "New Zealand=Wellington|Nicaragua=Managua|Niger=Niamey|Nigeria=Lagos|Norway=Oslo|Pakistan=Karachi|Panama=Panama City|Paraguay=Asunción|Peru=Lima|the Philippines=Manila|Poland=Warsaw|Portugal=Lisbon|Romania=Bucharest|Rumania=Bucharest|Rwanda=Kigali|"
        + "Saudi Arabia=Jidda|Senegal=Dakar|Sierra Leone=Freetown|Singapore=Singapore|Somalia=Mogadishu|South Africa=Pretoria|the Union of South Africa=Pretoria|South Vietnam=Saigon|Vietnam=Saigon|Viet-Nam=Saigon|the Soviet Union=Moscow|Soviet Union=Moscow|Spain=Madrid|the Sudan=Khartoum|Sudan=Khartoum|Sweden=Stockholm|"
        + "Switzerland=Bern|Syria=Damascus|Tanzania=Dar es Salaam|Tanganyika=Dar es Salaam|Thailand=Bangkok|Togo=Lomé|Trinidad and Tobago=Port of Spain|Tunisia=Tunis|Turkey=Ankara|Uganda=Kampala|the United Kingdom=London|United Kingdom=London|Great Britain=London|"
        + "Uruguay=Montevideo|Venezuela=Caracas|the Vatican=Vatican City|Yemen=Taiz|Yugoslavia=Belgrade|Zaire=Kinshasa|the Congo=Leopoldville|the Republic of the Congo=Leopoldville|China=Nanking|the Republic of China=Taipei|the United States=Washington|United States=Washington");

    // Names that a town had beside the one it is listed by, and missions whose telegrams bear their own name.
    private static readonly FrozenDictionary<string, string> Names = Pairs(
        "Praha=Prague|Berne=Bern|Bogota=Bogotá|Habana=Havana|La Habana=Havana|Djakarta=Jakarta|Batavia=Jakarta|Teheran=Tehran|Jidda=Jidda|Jiddah=Jidda|Jeddah=Jidda|Peiping=Peking|Beijing=Peking|Capetown=Cape Town|Léopoldville=Leopoldville|Ciudad Trujillo=Santo Domingo|"
        + "Delhi=New Delhi|Guatemala=Guatemala City|Panama=Panama City|Panamá=Panama City|Mexico=Mexico City|México=Mexico City|Hague=The Hague|Asuncion=Asunción|San Jose=San José|Port au Prince=Port-au-Prince|Frankfort=Frankfurt|Leghorn=Livorno|Saloniki=Thessaloniki|Salonika=Thessaloniki|Nouakchott=Nouakchott|Taiz=Taiz|"
        + "Manama=Manama|Cotonou=Cotonou|Fort Lamy=Fort Lamy|Lourenço Marques=Lourenço Marques|Zomba=Zomba|Blantyre=Blantyre|Livorno=Livorno|Moscú=Moscow|Londres=London|París=Paris|Pekín=Peking|Praga=Prague|Roma=Rome|Varsovia=Warsaw|Viena=Vienna|Ginebra=Geneva|Nueva York=New York|Berna=Bern|Bruselas=Brussels|El Cairo=Cairo|"
        + "Argel=Algiers|Estocolmo=Stockholm|Lisboa=Lisbon|Atenas=Athens|Belgrado=Belgrade|Bucarest=Bucharest|Ciudad de México=Mexico City|Ciudad de Guatemala=Guatemala City|Ciudad de Panamá=Panama City|"
        + "Москва=Moscow|Москвы=Moscow|Москву=Moscow|Гавана=Havana|Гаваны=Havana|Гавану=Havana|Вашингтон=Washington|Вашингтона=Washington|Лондон=London|Лондона=London|Париж=Paris|Парижа=Paris|Берлин=Berlin|Берлина=Berlin|Прага=Prague|Праги=Prague|Прагу=Prague|Варшава=Warsaw|Варшавы=Warsaw|"
        + "Будапешт=Budapest|Будапешта=Budapest|София=Sofia|Софии=Sofia|Белград=Belgrade|Белграда=Belgrade|Пекин=Peking|Пекина=Peking|Токио=Tokyo|Вена=Vienna|Вены=Vienna|Женева=Geneva|Женевы=Geneva|Рим=Rome|Рима=Rome|Нью-Йорк=New York|Нью-Йорка=New York|Ханой=Hanoi|Ханоя=Hanoi|Каир=Cairo|Каира=Cairo|Дели=New Delhi|Мехико=Mexico City|Бонн=Bonn|Бонна=Bonn|"
        + "USUN=USUN|USNATO=USNATO|NATO=USNATO|USRO=USRO|CINCPAC=CINCPAC|CINCEUR=CINCEUR|USCINCEUR=USCINCEUR|SHAPE=SHAPE|USEC=USEC|BUSEC=USEC|JCS=JCS|USIA=USIA|CIA=CIA|MACV=MACV|COMUSMACV=MACV|HICOG=HICOG|OSD=OSD");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> TownLookup = Towns.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NameLookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The post of a name, or null.</summary>
    public static string? Named(ReadOnlySpan<char> name) =>
        NameLookup.TryGetValue(name, out var post) ? post : Places.IsKnown(name) ? name.ToString() : null;

    /// <summary>The town of a country's mission, or null.</summary>
    public static string? Of(ReadOnlySpan<char> country) => TownLookup.TryGetValue(country, out var town) ? town : null;

    /// <summary>Reads the post that begins at a place: "Moscow", "the Embassy in Poland", "the Department of State".</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="end">The offset after it; <paramref name="at"/> where there is none.</param>
    public static string? Read(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var rest = text[at..Math.Min(text.Length, at + 80)];
        var skipped = rest.StartsWith("the ") ? 4 : 0;
        var own = rest[skipped..];
        foreach (var office in (ReadOnlySpan<string>)["Department of State", "Department", "Dept", "Secretary of State", "State Department"])
        {
            if (own.StartsWith(office, StringComparison.Ordinal))
            {
                end = at + skipped + office.Length;
                return Designation.Department;
            }
        }

        foreach (var mission in (ReadOnlySpan<string>)["Embassy ", "Legation ", "Consulate General ", "Consulate ", "Mission ", "Ambassador ", "Chargé ", "Minister ", "Consul General ", "Consul "])
        {
            if (!own.StartsWith(mission, StringComparison.Ordinal))
            {
                continue;
            }

            var after = own[mission.Length..];
            var word = after.StartsWith("in ") || after.StartsWith("at ") || after.StartsWith("to ") ? 3 : 0;
            var from = at + skipped + mission.Length + word;
            return word > 0 && Longest(text, from, out end, country: true) is { } town ? town : None(at, out end);
        }

        return Longest(text, at, out end, country: false);
    }

    /// <summary>Reads a post that is not in the lists: one or two words with capitals that no office, person's title or month begins with.</summary>
    public static string? Unlisted(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var i = at;
        for (var words = 0; words < 2; words++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]) && !(i > start && char.IsUpper(text[i]) && char.IsLower(text[i - 1])))
            {
                i++;
            }

            var word = text[start..i];
            if (word.Length < ShortestName || !char.IsUpper(word[0]) || Places.IsExcluded(word) || ReferencePersons.IsTitle(word) || Dates.MonthNames.Month(word) > 0 || ReferenceWords.Of(word) != NumberLead.None)
            {
                break;
            }

            end = i;
            if (i + 1 >= text.Length || text[i] != ' ' || !char.IsUpper(text[i + 1]))
            {
                break;
            }

            i++;
        }

        return end > at && !(end < text.Length && text[end] is '’' or '\'') ? text[at..end].ToString() : None(at, out end);
    }

    private static string? None(int at, out int end)
    {
        end = at;
        return null;
    }

    // The longest name that is known: "San José", "New York", "the United Kingdom".
    private static string? Longest(ReadOnlySpan<char> text, int at, out int end, bool country)
    {
        end = at;
        string? found = null;
        var i = at;
        for (var words = 0; words < MostWords && i < text.Length && char.IsLetter(text[i]); words++)
        {
            while (i < text.Length && (char.IsLetter(text[i]) || text[i] == '-' && i + 1 < text.Length && char.IsUpper(text[i + 1])))
            {
                // "MoscowSource": a note has run into the place.
                if (i > at && char.IsUpper(text[i]) && char.IsLower(text[i - 1]) && Match(text[at..i], country) is not null)
                {
                    break;
                }

                i++;
            }

            if (Match(text[at..i], country) is { } post)
            {
                (found, end) = (post, i);
            }

            if (i >= text.Length || text[i] != ' ')
            {
                break;
            }

            i++;
        }

        return found;
    }

    private static string? Match(ReadOnlySpan<char> name, bool country) => Named(name) ?? (country ? Of(name) : null);

    private static FrozenDictionary<string, string> Pairs(string list) => list.Split('|').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
