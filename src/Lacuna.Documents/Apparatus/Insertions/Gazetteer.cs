using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Apparatus.Insertions;

/// <summary>Names of countries, peoples and the places of great conferences: two of them beside each other are one and its correction.</summary>
internal static class Gazetteer
{
    private static readonly WordSet Places = new(
        "afghanistan afghan albania albanian algeria algerian angola argentina argentine australia australian austria austrian belgium belgian berlin berne bolivia bolivian bonn brazil brazilian britain british brussels bucharest budapest "
        + "bulgaria bulgarian burma burmese cairo cambodia canada canadian caracas chile chilean china chinese colombia colombian congo congolese copenhagen cuba cuban cyprus cypriot czechoslovakia czechoslovak czech denmark danish dominican "
        + "ecuador egypt egyptian england english estonia ethiopia europe european finland finnish france french frankfurt geneva german germany ghana greece greek greece guatemala guatemalan guyana haiti haitian hague havana helsinki "
        + "honduras hungary hungarian iceland india indian indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli istanbul italy italian jamaica japan japanese jordan kenya korea korean kuwait laos latvia lebanon "
        + "lebanese liberia libya libyan lima lisbon lithuania london luxembourg madrid malaya malaysia malta manchuria mexico mexican mongolia morocco moscow moroccan netherlands dutch nicaragua nigeria norway norwegian oslo pakistan "
        + "palestine panama panamanian paraguay paris peking peru peruvian philippines poland polish portugal portuguese potsdam prague quito rhodesia rome rumania romania rumanian romanian russia russian saigon salvador santiago "
        + "scotland serbia slovakia somalia soviet spain spanish stockholm sudan sweden swedish switzerland swiss syria syrian taiwan tanzania tehran thailand tokyo trieste tripolitania tunisia tunisian turkey turkish uganda ukraine "
        + "ukrainian uruguay venezuela venezuelan vienna vietnam vietnamese warsaw washington yalta yugoslavia yugoslav zagreb zanzibar baghdad beirut damascus ankara athens belgrade sofia tirana seoul manila bangkok delhi karachi "
        + "rusia alemania francia inglaterra españa italia hungría polonia turquía japón suecia suiza россия германия франция англия италия польша венгрия турция япония китай куба москва берлин париж лондон вашингтон");

    /// <summary>Whether a folded word is one, with or without a possessive ending.</summary>
    public static bool Has(string folded) => Places.Has(folded) || folded.EndsWith("'s", StringComparison.Ordinal) && Places.Has(folded.AsSpan(0, folded.Length - 2));
}
