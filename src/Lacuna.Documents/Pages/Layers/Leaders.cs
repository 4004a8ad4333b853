namespace Lacuna.Documents.Pages.Layers;

/// <summary>Dots that lead the eye from an entry to its page number: "Introduction . . . . . 12".</summary>
internal static class Leaders
{
    // "…" and "...." are the author's; so many dots, however spaced, are the printer's.
    private const int FewestDots = 4;

    /// <summary>The words with the dots of each leader as one word.</summary>
    public static IEnumerable<PageWord> Joined(IEnumerable<PageWord> words)
    {
        PageWord? dots = null;
        foreach (var word in words)
        {
            if (IsDots(word.Text))
            {
                dots = dots is null ? word : dots with { Text = dots.Text + word.Text, Box = dots.Box.Union(word.Box) };
                continue;
            }

            if (dots is not null)
            {
                yield return dots;
                dots = null;
            }

            yield return word;
        }

        if (dots is not null)
        {
            yield return dots;
        }
    }

    /// <summary>Whether a word is a leader.</summary>
    public static bool IsLeader(string text) => text.Length >= FewestDots && IsDots(text);

    private static bool IsDots(string text) => text.All(c => c is '.' or '·' or '_' or '…' or '‥');
}
