namespace Lacuna.Documents.Names.Mentions;

/// <summary>The next words of a text, so that a name can be looked at whole.</summary>
internal sealed class WordWindow(int size)
{
    private readonly TextWord[] ring = new TextWord[size];
    private int first;
    private TextWord? before;

    /// <summary>How many words are in the window.</summary>
    public int Count { get; private set; }

    /// <summary>The word before the window belongs together with its first and has a capital.</summary>
    public bool AfterCapital => before is { IsCapital: true, Stopped: false } && this[0].Joined && !before.Value.Is(MentionRole.NotName);

    public TextWord this[int index] => ring[(first + index) % ring.Length];

    /// <summary>Fills the window; false where no word is left.</summary>
    public bool Fill(ref WordReader reader)
    {
        while (Count < ring.Length && reader.Next(out var word))
        {
            ring[(first + Count) % ring.Length] = word;
            Count++;
        }

        return Count > 0;
    }

    /// <summary>Takes words from the front.</summary>
    public void Drop(int words)
    {
        before = this[words - 1];
        first = (first + words) % ring.Length;
        Count -= words;
    }
}
