namespace Lacuna.Documents.Description;

/// <summary>Letters without case and accents, one for one, so that offsets stay what they are.</summary>
/// <remarks>Written out, because invariant globalization leaves decomposition to us.</remarks>
internal static class FoldedLetters
{
    /// <summary>The letter in lower case without its accent; any other character as it is.</summary>
    public static char Fold(char c)
    {
        if (c < '\u0080')
        {
            return char.ToLowerInvariant(c);
        }

        return char.ToLowerInvariant(c) switch
        {
            'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' or 'ă' or 'ą' => 'a',
            'ç' or 'ć' or 'č' => 'c',
            'ď' or 'đ' => 'd',
            'é' or 'è' or 'ê' or 'ë' or 'ě' or 'ę' => 'e',
            'í' or 'ì' or 'î' or 'ï' => 'i',
            'ł' => 'l',
            'ñ' or 'ń' or 'ň' => 'n',
            'ó' or 'ò' or 'ô' or 'ö' or 'õ' or 'ő' or 'ø' => 'o',
            'ř' => 'r',
            'š' or 'ś' or 'ş' or 'ș' => 's',
            'ť' or 'ţ' or 'ț' => 't',
            'ú' or 'ù' or 'û' or 'ü' or 'ů' or 'ű' => 'u',
            'ý' or 'ÿ' => 'y',
            'ž' or 'ź' or 'ż' => 'z',
            'ё' => 'е',
            var lower => lower,
        };
    }
}
