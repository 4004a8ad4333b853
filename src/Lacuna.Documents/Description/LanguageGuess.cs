using System.Collections.Frozen;

namespace Lacuna.Documents.Description;

/// <summary>Guesses the language of a text by script and by its commonest small words.</summary>
public static class LanguageGuess
{
    // Enough for a sure answer in every text of the corpora; more only costs time.
    private const int MostChars = 4000;

    // Fewer small words than this and a name or a heading decides.
    private const int FewestWords = 2;

    // The best must beat the second by this, or the text is bilingual or noise.
    private const double Lead = 1.25;

    private const int LongestWord = 8;

    private static readonly string[] Languages = ["en", "es", "fr", "de", "pt"];

    // Words that two languages share are listed in both, and so decide nothing.
    private static readonly string[] SmallWords =
    [
        "the of and to in is that was for it with as on be by this are from at which not have has he his they would been were an had will their there or but",
        "de la el que y en los del se las por un con una para su al lo como más pero sus le ya este ha era son fue está muy sin sobre también hasta hay donde",
        "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec ou son aux cette mais comme nous ont été",
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um",
        "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já foi são",
    ];

    private static readonly FrozenDictionary<string, int> Masks = SmallWords
        .SelectMany((words, index) => words.Split(' ').Select(word => (word, bit: 1 << index)))
        .GroupBy(pair => pair.word, pair => pair.bit, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Masks.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The language of a text: "en", "es", "ru", "de", "fr" or "pt"; null when it cannot be told.</summary>
    /// <param name="text">The text; its first 4,000 UTF-16 code units are looked at.</param>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, FewestWords);
    }

    /// <summary>The language of a text, where so many of its small words tell it.</summary>
    /// <param name="text">The text; its first 4,000 UTF-16 code units are looked at.</param>
    /// <param name="fewestWords">So many small words of the language at least; Cyrillic letters tell by themselves.</param>
    public static string? Of(ReadOnlySpan<char> text, int fewestWords)
    {
        Span<int> counts = stackalloc int[Languages.Length];
        Span<char> word = stackalloc char[LongestWord];
        var (cyrillic, latin, ukrainian) = (0, 0, 0);
        var length = 0;
        var end = Math.Min(text.Length, MostChars);
        for (var i = 0; i <= end; i++)
        {
            var c = i < end ? text[i] : ' ';
            if (char.IsLetter(c))
            {
                cyrillic += c is >= '\u0400' and <= '\u04FF' ? 1 : 0;
                ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' or 'ў' ? 1 : 0;
                latin += c < '\u0250' ? 1 : 0;
                if (length < LongestWord)
                {
                    word[length] = char.ToLowerInvariant(c);
                }

                length++;
                continue;
            }

            if (length is > 0 and <= LongestWord && Lookup.TryGetValue(word[..length], out var mask))
            {
                for (var k = 0; k < counts.Length; k++)
                {
                    counts[k] += (mask >> k) & 1;
                }
            }

            length = 0;
        }

        if (cyrillic > latin)
        {
            return cyrillic >= 6 && ukrainian * 50 < cyrillic ? "ru" : null;
        }

        return Best(counts, fewestWords);
    }

    private static string? Best(ReadOnlySpan<int> counts, int fewestWords)
    {
        var (best, second) = (0, 0);
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] > counts[best])
            {
                best = k;
            }
        }

        for (var k = 0; k < counts.Length; k++)
        {
            second = k == best ? second : Math.Max(second, counts[k]);
        }

        return counts[best] >= fewestWords && counts[best] >= second * Lead ? Languages[best] : null;
    }
}
