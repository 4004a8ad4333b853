using System.Collections.Frozen;

namespace Lacuna.Documents.Pages.Layers;

/// <summary>Whether words look like those of a language, or like what a bad reading of a scan leaves behind.</summary>
internal static class LanguageLikeness
{
    // Words of running text that are among the commonest of their language: nearly half in print. A list of names has few, a bad reading fewer.
    private const double UsualCommon = 0.22;

    // Below so many words nothing can be said by the commonest ones.
    private const int FewestWords = 25;

    private const int LongestWord = 28;
    private const int MostConsonants = 5;

    private static readonly FrozenSet<string> Common = (
        "the of and to in is that was for it with as on be by this are from at which not have has he his they would been were an had will their there or but all any can could did do if into may more no "
        + "one our out said she should so some such than them then these those two under up upon us we what when who you your our its other about also "
        + "de la el que y en los del se las por un con una para su al lo como más pero sus le ya este ha era son fue está muy sin sobre también hasta hay donde es no a o e si me nos ni esta estos sido "
        + "и в не на что он с по как это из за от к у о для его но был до же ее их или так бы все было были быть при со об только то мы они она я а который которые "
        + "der die und den von zu das mit sich des auf für ist im dem nicht ein eine les des et du une est pour qui dans par pas sur do da em um não os uma")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>0 to 1.</summary>
    public static double Of(IEnumerable<string> words)
    {
        var (count, shaped, common, broken, letters) = (0, 0.0, 0, 0, 0);
        foreach (var word in words)
        {
            var bare = word.AsSpan().Trim("([{<«“”\"'‘’.,;:!?—–-…)]}>»*†‡§".AsSpan());
            foreach (var c in word)
            {
                broken += c == '\uFFFD' ? 1 : 0;
                letters++;
            }

            if (bare.IsEmpty)
            {
                // A lone sign among words: a speck on the paper, unless a dash or dots.
                if (word.Length == 1 && word[0] is not ('-' or '–' or '—' or '.' or '&' or '*' or '§'))
                {
                    count++;
                }

                continue;
            }

            count++;
            var lower = bare.ToString().ToLowerInvariant();
            var known = Common.Contains(lower);
            common += known ? 1 : 0;
            shaped += known ? 1 : Shape(bare);
        }

        if (letters == 0 || count == 0)
        {
            return 0;
        }

        var shape = Math.Clamp(((shaped / count) - 0.4) / 0.45, 0, 1);
        var readable = Math.Clamp(1 - (4.0 * broken / letters), 0, 1);
        var usual = count < FewestWords ? 1 : 0.45 + (0.55 * Math.Min(1, common / (UsualCommon * count)));
        return shape * readable * usual;
    }

    // 1 for what is built like a word or a number, 0 for what is not.
    private static double Shape(ReadOnlySpan<char> word)
    {
        var (digits, letters, vowels, run, longest, signs, cases, cyrillic, latin) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsLetter(c))
            {
                letters++;
                cyrillic += c is >= '\u0400' and < '\u0530' ? 1 : 0;
                latin += c < '\u0250' ? 1 : 0;
                cases += i > 0 && char.IsUpper(c) && char.IsLower(word[i - 1]) ? 1 : 0;
                var vowel = "aeiouyáéíóúàèìòùâêîôûäëïöüãõåæœøаеёиоуыэюяіїє".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);
                vowels += vowel ? 1 : 0;
                run = vowel ? 0 : run + 1;
                longest = Math.Max(longest, run);
            }
            else
            {
                run = 0;
                digits += char.IsDigit(c) ? 1 : 0;
                signs += char.IsDigit(c) || c is '-' or '\'' or '’' or '.' or '/' or ',' or ':' or '(' or ')' or '&' or '$' or '%' or '@' or '\u00AD' ? 0 : 1;
            }
        }

        if (signs > 0 || (cyrillic > 0 && latin > 0) || word.Length > LongestWord)
        {
            return 0;
        }

        if (letters == 0)
        {
            return digits > 0 ? 0.9 : 0;
        }

        if (letters == 1 && digits == 0)
        {
            return word.Length > 1 || char.IsUpper(word[0]) ? 0.5 : 0.1;
        }

        var capitals = true;
        foreach (var c in word)
        {
            capitals &= !char.IsLower(c);
        }

        if (digits > 0)
        {
            return capitals || digits > letters ? 0.8 : word.Contains('-') ? 0.6 : 0.2;
        }

        if (capitals)
        {
            // "NATO", "FBI", "DPRK".
            return letters <= 5 || (vowels > 0 && longest <= MostConsonants) ? 0.9 : 0.2;
        }

        return vowels > 0 && longest <= MostConsonants && cases <= 1 && vowels < letters + (letters <= 2 ? 1 : 0) ? 1 : letters <= 3 && word.Contains('.') ? 0.8 : 0.1;
    }
}
