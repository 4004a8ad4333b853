namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Finds the numbers that archives and registries give to documents.</summary>
internal static class NumberScanner
{
    /// <summary>Characters in which the heading of a document stands: a cover sheet or a telegram's address block.</summary>
    private const int Head = 1800;

    private const int LeastDigits = 7;
    private const int LeastHeadCharacters = 4;
    private const int MostPrefix = 5;
    private const int LongestNumber = 40;

    /// <summary>Adds the numbers of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longNumbers">Takes the numbers of seven digits and more, without their hyphens.</param>
    /// <param name="headNumbers">Takes the shorter ones at the head, with the letters before them.</param>
    public static void Scan(ReadOnlySpan<char> text, List<uint> longNumbers, List<uint> headNumbers)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var count = 0;
            var slashed = false;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '-' or '/'))
            {
                if (char.IsAsciiDigit(text[i]) && count < LongestNumber)
                {
                    digits[count++] = text[i];
                }

                slashed |= text[i] == '/';
                i++;
            }

            if (count >= LeastDigits && !slashed)
            {
                longNumbers.Add(FeatureHash.Of(digits[..count]));
            }

            if (start < Head)
            {
                AddHead(text, start, i, headNumbers);
            }
        }
    }

    // "20" begins dates and stamps of the release itself; five noughts in a row are a form's.
    private static void AddHead(ReadOnlySpan<char> text, int start, int end, List<uint> headNumbers)
    {
        while (end > start && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        if (end - start < LeastHeadCharacters || end - start > LongestNumber)
        {
            return;
        }

        var from = start > 0 && text[start - 1] == '-' ? start - 1 : start;
        var letters = 0;
        while (from > 0 && letters < MostPrefix && char.IsAsciiLetter(text[from - 1]))
        {
            from--;
            letters++;
        }

        var number = text[from..end];
        if (number.StartsWith("20") || number.IndexOf("00000") >= 0)
        {
            return;
        }

        Span<char> lower = stackalloc char[LongestNumber + MostPrefix + 1];
        number.ToLowerInvariant(lower);
        headNumbers.Add(FeatureHash.Of(lower[..number.Length]));
    }
}
