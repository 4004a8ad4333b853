using System.Collections.Frozen;

namespace Lacuna.Documents.Description;

/// <summary>Places that documents of state are dated from, and words that are never one.</summary>
/// <remarks>The list is not needed where a place stands by itself ("Bled, August 2, 1956."): any name will do there. It is needed
/// where a heading runs into the place without a stop ("to the Secretary of State Washington, June 11, 1947").</remarks>
internal static class Places
{
    /// <summary>The longest name in the list, in words.</summary>
    public const int MostWords = 4;

    // Capitals and consular posts of the twentieth century, under the names that their time and its languages gave them.
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ("Abidjan|Abu Dhabi|Accra|Addis Ababa|Aden|Alexandria|Algiers|Amman|Amsterdam|Ankara|Antwerp|Asunción|Asuncion|Athens|Atlanta|Augusta|Austin|Baghdad|Baku|Bamako|Bandung|"
        + "Bangkok|Bangui|Barcelona|Bariloche|Basel|Basra|Beijing|Beirut|Belgrade|Belize|Bergen|Berlin|Bermuda|Bern|Berne|Bogotá|Bogota|Bombay|Bonn|Bordeaux|Boston|Brasilia|Brasília|"
        + "Bratislava|Brazzaville|Bremen|Bruges|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Calcutta|Camp David|Canberra|Canton|Cape Town|Capetown|Caracas|Cartagena|Casablanca|"
        + "Caserta|Chequers|Chicago|Chungking|Ciudad Juárez|Ciudad Trujillo|Cologne|Colombo|Conakry|Copenhagen|Córdoba|Dakar|Dallas|Damascus|Dar es Salaam|Delhi|Detroit|Dhahran|Djakarta|"
        + "Djibouti|Dresden|Dublin|Durban|Düsseldorf|Edinburgh|Elisabethville|Florence|Fort Worth|Frankfort|Frankfurt|Freetown|Geneva|Genoa|Georgetown|Gettysburg|Glasgow|Godesberg|"
        + "Guantánamo|Guatemala|Guatemala City|Guayaquil|Habana|La Habana|Haifa|Hamburg|Hanoi|Harare|Havana|Heidelberg|Helsinki|Hong Kong|Honolulu|Houston|Hyannis Port|Istanbul|Izmir|"
        + "Jakarta|Jerusalem|Jidda|Jiddah|Johannesburg|Kabul|Kampala|Karachi|Katmandu|Key West|Khartoum|Kiev|Kigali|Kingston|Kinshasa|Kuala Lumpur|Kuwait|La Paz|Lagos|Lahore|Leghorn|"
        + "Leipzig|Leningrad|Leopoldville|Léopoldville|Libreville|Lima|Lisbon|Lomé|London|Los Angeles|Los Pinos|Luanda|Lusaka|Luxembourg|Lyon|Madras|Madrid|Managua|Manchester|Manila|"
        + "Maputo|Marseille|Marseilles|Medellín|Melbourne|México|Mexico|Mexico City|Mexico D.F.|México D.F.|Miami|Milan|Mogadiscio|Mogadishu|Monrovia|Monterrey|Montevideo|Montreal|Moscow|"
        + "Mukden|Munich|Nairobi|Nanking|Naples|Nassau|New Delhi|New Orleans|New York|Newport|Niamey|Nicosia|Nuremberg|Odessa|Oporto|Oslo|Ottawa|Oxford|Palermo|Palm Beach|Panama|Panamá|"
        + "Panama City|Paramaribo|Paris|Peking|Peiping|Philadelphia|Phnom Penh|Pittsburgh|Port-au-Prince|Port au Prince|Port of Spain|Potsdam|Prague|Praha|Pretoria|Punta del Este|Quito|"
        + "Rabat|Rangoon|Rawalpindi|Recife|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rotterdam|Saigon|Salisbury|Salonika|Salzburg|San Antonio|San Francisco|San José|San Jose|San Juan|"
        + "San Salvador|Santa Cruz|Santiago|Santiago de Cuba|Santo Domingo|Santo Tomás|São Paulo|Sao Paulo|Sarajevo|Seattle|Seoul|Seville|Shanghai|Singapore|Sofia|Stockholm|Strasbourg|"
        + "Stuttgart|Suez|Sydney|Taipei|Tallinn|Tananarive|Tangier|Tashkent|Tegucigalpa|Tehran|Teheran|Tel Aviv|The Hague|Thessaloniki|Tientsin|Tirana|Tokyo|Trieste|Tripoli|Tunis|Turin|"
        + "Ulan Bator|United Nations|Usumbura|Valletta|Valparaíso|Valparaiso|Vancouver|Vatican City|Venice|Vera Cruz|Veracruz|Versailles|Vichy|Vienna|Vientiane|Vladivostok|Warsaw|Washington|"
        + "Washington D.C.|Wellington|White House|The White House|Wiesbaden|Windhoek|Yalta|Yaoundé|Yokohama|Zagreb|Zürich|Zurich|"
        + "Alma-Ata|Ginebra|Londres|Moscú|Nueva York|París|Pekín|Praga|Roma|Varsovia|Viena|Ciudad de México|Ciudad de Guatemala|Ciudad de Panamá|Caibarién|Camagüey|Holguín|Matanzas|"
        + "Berna|Bruselas|Tánger|El Cairo|Argel|Estocolmo|Lisboa|Atenas|Belgrado|Bucarest|"
        + "Москва|Ленинград|Киев|Минск|Гавана|Вашингтон|Нью-Йорк|Лондон|Париж|Берлин|Прага|Варшава|Будапешт|Бухарест|София|Белград|Пекин|Токио|Вена|Женева|Рим|Хельсинки|Кремль|"
        + "Ялта|Тегеран|Потсдам|Ташкент|Тбилиси|Ереван|Баку|Рига|Таллин|Вильнюс|Кишинев|Алма-Ата|Ханой|Пхеньян|Улан-Батор|Каир|Дели|Мехико|Бонн|Стокгольм|Осло|Мадрид").Split('|'),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    // States and provinces follow a town; by themselves they are dated from too.
    private static readonly FrozenSet<string> NotPlaces = FrozenSet.ToFrozenSet(
        ("State|States|Secretary|Department|Conversation|Conversations|Meeting|Meetings|Committee|Council|President|Minister|Ministers|Ministry|Bulletin|Times|Post|Herald|Tribune|Pravda|Izvestia|"
        + "Papers|Paper|Report|Reports|Security|Commerce|Defense|Defence|Treasury|Embassy|Legation|Consulate|Conference|Conferences|Office|Bank|Assembly|Treaty|Telegram|Telegrams|Memorandum|"
        + "Letter|Note|Notes|Series|Record|Records|Received|Talks|Staff|Navy|Army|Air|Force|Base|Agreement|Protocol|Resolution|Declaration|Statement|Speech|Address|Message|Document|Documents|"
        + "Draft|Copy|Enclosure|Annex|Attachment|Tab|Subject|Date|Dated|From|To|Source|Central|Files|File|Lot|Box|Folder|Section|Division|Bureau|Mission|Delegation|Commission|Commissioner|"
        + "Ambassador|Chargé|Consul|Counselor|Adviser|Advisor|Attaché|General|Admiral|Colonel|Chancellor|Premier|Chairman|Director|Deputy|Assistant|Under|Acting|Mr|Mrs|Miss|Dr|Sir|Lord|"
        + "Government|Governments|Union|Congress|Senate|House|Parliament|Cabinet|Party|Court|University|College|Institute|Foundation|Archive|Archives|Library|Press|News|Service|Journal|Review|"
        + "Act|Law|Order|Plan|Project|Program|Estimate|Policy|Affairs|Relations|Europe|Africa|Asia|America|NATO|CIA|FBI|NSC|UN|LBJ|Secret|Confidential|Restricted|Unclassified|Priority|"
        + "Morning|Afternoon|Evening|Noon|Midnight|Session|Residence|Palace|Hotel|Building|Hospital|Hearings|Delivered|Approved|Drafted|Released|Signed|Revised|Sunday|Monday|Tuesday|Wednesday|"
        + "Thursday|Friday|Saturday|January|February|March|April|May|June|July|August|September|October|November|December|Today|Yesterday|Tomorrow|On|In|At|By|For|Of|And|The|This|That|As|"
        + "Protest|Election|Elections|Coup|Crisis|Revolution|Invasion|Ministerio|Secretaría|Presidente|Embajada|Reunión|Acta|Carta|Informe|Asunto|Fecha|Совещание|Протокол|Постановление|Посол").Split('|'),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotLookup = NotPlaces.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the words are a place in the list.</summary>
    public static bool IsKnown(ReadOnlySpan<char> words) => Lookup.Contains(words);

    /// <summary>Whether a word is none of a place's name.</summary>
    public static bool IsExcluded(ReadOnlySpan<char> word) => NotLookup.Contains(word);
}
