namespace Lacuna.Documents.Pages.Layers;

/// <summary>Letters that are boxes: a redaction made with the keyboard.</summary>
internal static class BlockLetters
{
    /// <summary>Whether a text has such letters alone.</summary>
    public static bool Are(string text) => text.Length > 0 && text.All(c => c is '█' or '■' or '▇' or '▉' or '▊' or '▮' or '◼' or '⬛');

    /// <summary>Whether a word is a redaction: a single small square may be the sign of a list.</summary>
    public static bool IsRedaction(string word) => Are(word) && (word.Length > 1 || word[0] == '█');
}
