namespace Lacuna.Documents.Names;

/// <summary>Tells patronymics of Russian custom by their endings, in Cyrillic and in the common romanisations.</summary>
internal static class Patronymics
{
    private static readonly string[] Endings =
        ["ович", "евич", "ьич", "кич", "мич", "овна", "евна", "ична", "инична", "йович", "ович", "івна", "ївна", "оглы",
         "ovich", "evich", "ovitch", "evitch", "owitsch", "ewitsch", "ovitsch", "evitsch", "ovna", "evna", "owna", "ewna", "ichna", "inichna", "ilyich", "ilich", "iljitsch", "ovych", "ivna", "ovic", "jevic", "iewicz", "kuzmich", "lukich", "fomich", "nikitich"];

    /// <summary>Whether a folded word of a person with Russian naming may be a patronymic. A surname of the same ending
    /// (Abramovich, Shostakovich) is told by its place, which the caller knows.</summary>
    public static bool IsPatronymic(string folded)
    {
        if (folded.Length < 6)
        {
            return folded is "ильич" or "лукич" or "фомич" or "ilich";
        }

        foreach (var ending in Endings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
