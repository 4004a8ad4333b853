using System.Buffers;

namespace Lacuna.Archive.Search;

/// <summary>Cuts text into words, the same for the index, for queries and for marks.</summary>
/// <remarks>A word is a run of letters, digits and marks. How apostrophes, acronyms and scripts without blanks are cut is in <see cref="WordSpans"/>.</remarks>
internal static class WordBreaks
{
    /// <summary>The longest word, in UTF-16 code units: a longer run is cut, so that no file can fill the index with keys of any size.</summary>
    public const int LongestWord = 96;

    /// <summary>Signs that may stand between two letters of one word and are left out of its folded form: apostrophes and the
    /// signs that romanization writes for soft sign, hamza and ayn; then the soft hyphen and the joiners of no width.</summary>
    public const string Joiners = "'`´‘’′ʹʻʼʽʾʿˈ\u00ad\u200c\u200d\u2060";

    private static readonly SearchValues<char> JoinerValues = SearchValues.Create(Joiners);

    /// <summary>Whether a character is one of <see cref="Joiners"/>.</summary>
    public static bool IsJoiner(char c) => JoinerValues.Contains(c);

    /// <summary>Start and length of each word, in UTF-16 code units.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var position = 0;
        while (Next(text, ref position) is { Length: > 0 } word)
        {
            yield return word;
        }

        static (int Start, int Length) Next(string text, ref int position)
        {
            var words = new WordSpans(text, position);
            var found = words.MoveNext() ? (words.Start, words.Length) : default;
            position = words.Position;
            return found;
        }
    }

    /// <summary>The words of a text one after the other, without an allocation.</summary>
    public static WordSpans In(ReadOnlySpan<char> text) => new(text, 0);

    /// <summary>A word folded as the index folds it: lower case, without accents and apostrophes.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        const int MostOnStack = 256;
        var room = word.Length * Accents.MostLettersForOne;
        Span<char> folded = room <= MostOnStack ? stackalloc char[MostOnStack] : new char[room];
        return new string(folded[..Fold(word, folded)]);
    }

    /// <summary>Folds a word into a buffer.</summary>
    /// <param name="word">The word.</param>
    /// <param name="folded">Room for <see cref="Accents.MostLettersForOne"/> times as many characters.</param>
    /// <returns>How many UTF-16 code units were written; it may be more or fewer than the word has.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded) => Accents.Fold(word, folded);
}
