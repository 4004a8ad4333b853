namespace Lacuna.Documents.Stemming;

/// <summary>Finds the longest of a list of endings that a word has. Snowball calls this an "among", read backwards.</summary>
/// <typeparam name="TStep">What is to be done about an ending; the default value says that the word has none.</typeparam>
internal sealed class Suffixes<TStep>
    where TStep : struct, Enum
{
    // The low bits of a last letter tell nearly all letters of one script apart; where they do not, the comparison does.
    private const int Buckets = 64;

    private readonly (string Text, TStep Step)[][] byLastLetter = new (string, TStep)[Buckets][];

    /// <param name="groups">Endings with a blank between them, and what is to be done about each of them.</param>
    public Suffixes(params (TStep Step, string Endings)[] groups)
    {
        var all = groups.SelectMany(g => g.Endings.Split(' ').Select(text => (Text: text, g.Step))).ToLookup(s => s.Text[^1] % Buckets);
        for (var i = 0; i < Buckets; i++)
        {
            byLastLetter[i] = [.. all[i].OrderByDescending(s => s.Text.Length)];
        }
    }

    /// <summary>The longest ending that the word has.</summary>
    /// <param name="word">The word, or the part of it in which the ending must lie.</param>
    /// <param name="length">Its length in UTF-16 code units; 0 where there is none.</param>
    public TStep Find(ReadOnlySpan<char> word, out int length)
    {
        length = 0;
        if (word.IsEmpty)
        {
            return default;
        }

        foreach (var (text, step) in byLastLetter[word[^1] % Buckets])
        {
            if (word.EndsWith(text))
            {
                length = text.Length;
                return step;
            }
        }

        return default;
    }
}
