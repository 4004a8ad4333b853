using Lacuna.Documents.Description;

namespace Lacuna.Archive.Recognition;

/// <summary>The languages that pages are read in.</summary>
internal static class Languages
{
    /// <summary>What a page is taken for until something says otherwise.</summary>
    public const string First = "en";

    private static readonly (string Tag, string Model)[] Known = [("en", "eng"), ("es", "spa"), ("ru", "rus")];

    /// <summary>Whether pages can be read in a language.</summary>
    /// <param name="tag">BCP 47.</param>
    public static bool Reads(string? tag) => Known.Any(language => language.Tag == tag);

    /// <summary>Tesseract's name of a language.</summary>
    public static string ModelOf(string tag) => Known.First(language => language.Tag == tag).Model;

    /// <summary>Whether it is written in Cyrillic letters.</summary>
    public static bool IsCyrillic(string tag) => tag == "ru";

    /// <summary>The language to try where letters of the other script are suspected.</summary>
    public static string OtherScript(string tag) => IsCyrillic(tag) ? First : "ru";

    /// <summary>The language of lines by their words, if it is one that is read; null where it cannot be told.</summary>
    public static string? Guess(IEnumerable<ReadLine> lines)
    {
        var guess = LanguageGuess.Of(string.Join('\n', lines.Select(line => string.Join(' ', line.Words.Select(word => word.Text)))));
        return Reads(guess) ? guess : null;
    }
}
