using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Apparatus.Insertions;

/// <summary>Words around names.</summary>
internal static class NameWords
{
    /// <summary>Titles before a name.</summary>
    public static WordSet Titles { get; } = new(
        "mr mrs miss ms dr messrs sir lord lady count baron prince princess king queen president vice-president premier prime minister ministers chancellor secretary under-secretary undersecretary ambassador ambassadors senator congressman representative "
        + "governor mayor general gen colonel col major maj captain capt commander lieutenant lt sergeant admiral adm marshal field judge justice professor prof reverend bishop cardinal archbishop pope chairman director comrade comrades delegate "
        + "counselor consul attaché commissioner chief monsieur madame m mm herr frau signor señor señora sr sra don doña doctor compañero compañera camarada presidente ministro embajador secretario general coronel comandante "
        + "господин г товарищ тов министр посол генерал маршал премьер президент секретарь адмирал полковник secretary-general foreign deputy acting assistant");

    /// <summary>Capitalised words that are no names of persons.</summary>
    public static WordSet Common { get; } = new(
        "department embassy government govt council committee conference commission treaty article union united states state office division bureau party party's army navy air force communist communists socialist national international republic "
        + "assembly congress senate house court bank act law plan agreement protocol charter section part north south east west northern southern eastern western new city street avenue university church defense defence finance economic affairs "
        + "mission legation delegation headquarters ministry cabinet parliament board agency administration authority corps division group command fund program project relations english correspondence embtel deptel urtel mytel telegram the a an in on at of for "
        + "i we he she it they this that these those but and or if as our my your his their no yes");

    /// <summary>Whether the words before are a given name or a title with a surname, which the bracket completes: "Joe Smith [Junior]".</summary>
    public static bool FollowsName(Bracket bracket)
    {
        var before = bracket.WordsBefore(2);
        return before.Count > 1 && GivenNames.Has(Letters.Fold(bracket.Text.AsSpan(before[1].Start, before[1].End - before[1].Start))) && GivenNames.Has(bracket.Words[0]);
    }
}
