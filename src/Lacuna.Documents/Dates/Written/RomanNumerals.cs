namespace Lacuna.Documents.Dates.Written;

/// <summary>Roman numerals of months and centuries, 1 to 39, in Latin letters or the Cyrillic ones that look the same.</summary>
internal static class RomanNumerals
{
    private static readonly string[] Units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    /// <summary>The value, or 0 when the word is no Roman numeral.</summary>
    /// <param name="word">The word in lower case.</param>
    public static int Value(string word)
    {
        // A typewriter with Cyrillic letters has Х, У and the numeral one or the old letter І.
        var latin = word.Replace('х', 'x').Replace('і', 'i').Replace('у', 'v');
        var tens = latin.Length - latin.TrimStart('x').Length;
        return tens > 3 ? 0 : Array.IndexOf(Units, latin[tens..]) is >= 0 and var units ? tens * 10 + units : 0;
    }
}
