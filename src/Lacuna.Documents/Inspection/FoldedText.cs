using Lacuna.Documents.Comparison;

namespace Lacuna.Documents.Inspection;

/// <summary>Words folded to their letters, so that what one place says can be looked for in another.</summary>
internal static class FoldedText
{
    /// <summary>A text's letters and digits, without case, accents, blanks and signs.</summary>
    public static string Of(string text)
    {
        var folded = new char[text.Length * LetterFolding.MostPerCharacter];
        return new string(folded, 0, LetterFolding.Fold(text, folded));
    }

    /// <summary>The words of a text: runs of letters, digits, apostrophes and hyphens.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '\'' or '’')))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    /// <summary>How many letters and digits a text has.</summary>
    public static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
