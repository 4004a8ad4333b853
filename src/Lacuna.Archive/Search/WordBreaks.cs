using System.Globalization;

namespace Lacuna.Archive.Search;

/// <summary>Cuts text into words as the index does (FTS5 <c>unicode61</c>): letters, digits and marks, nothing else.</summary>
internal static class WordBreaks
{
    /// <summary>Start and length of each word, in UTF-16 code units.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text) => Of(text, 0, text.Length);

    /// <summary>The same within a stretch of a text.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text, int from, int to)
    {
        for (var i = from; i < to;)
        {
            var start = i;
            while (i < to && IsWord(text, i, out var width))
            {
                i += width;
            }

            if (i > start)
            {
                yield return (start, i - start);
            }
            else
            {
                i += char.IsSurrogatePair(text, i) ? 2 : 1;
            }
        }
    }

    /// <summary>A word folded as the index folds it: lower case, without accents.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var lower = new string(word).ToLowerInvariant();
        foreach (var c in lower)
        {
            if (c >= 0x80)
            {
                return Accents.Remove(lower);
            }
        }

        return lower;
    }

    private static bool IsWord(string text, int index, out int width)
    {
        width = char.IsSurrogatePair(text, index) ? 2 : 1;
        return CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.PrivateUse;
    }
}
