using Lacuna.Documents.Model;

namespace Lacuna.Documents.Pages;

/// <summary>Finds words of a text among the words of a page.</summary>
public static class WordSearch
{
    /// <summary>Where a run of words stands on a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">The words, with whatever stands between them; only letters and digits count, whatever their case.</param>
    /// <param name="occurrence">Which occurrence is meant, from 0; where there are fewer, the last one.</param>
    /// <returns>The box of each line that the run stands in, from the top; empty where it is not on the page.</returns>
    public static IReadOnlyList<PageBox> Find(PageText page, string words, int occurrence)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(words);
        var wanted = Letters(words);
        if (wanted.Length == 0)
        {
            return [];
        }

        // The letters of the page as one text, with the word that each belongs to: a run may begin within a word, and words may be divided.
        var letters = new System.Text.StringBuilder();
        var owners = new List<(int Line, PageBox Box)>();
        for (var line = 0; line < page.Lines.Length; line++)
        {
            foreach (var word in page.Lines[line].Words)
            {
                var own = Letters(word.Text);
                letters.Append(own);
                owners.AddRange(Enumerable.Repeat((line, word.Box), own.Length));
            }
        }

        var text = letters.ToString();
        var at = -1;
        for (var n = 0; n <= occurrence; n++)
        {
            var next = text.IndexOf(wanted, at + 1, StringComparison.Ordinal);
            if (next < 0)
            {
                break;
            }

            at = next;
        }

        return at < 0 ? [] : [.. owners.Skip(at).Take(wanted.Length).GroupBy(o => o.Line).Select(g => g.Aggregate(PageBox.Empty, (box, o) => box.Union(o.Box)))];
    }

    /// <summary>Letters and digits alone, in lower case.</summary>
    internal static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
