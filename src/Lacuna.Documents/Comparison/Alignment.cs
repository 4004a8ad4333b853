namespace Lacuna.Documents.Comparison;

/// <summary>What became of every token of two releases; filled by the aligner, read when the segments are made.</summary>
internal sealed class Alignment(WordToken[] old, WordToken[] @new)
{
    public const int None = -1;

    public WordToken[] Old { get; } = old;

    public WordToken[] New { get; } = @new;

    /// <summary>For each old token the pairing it belongs to, or <see cref="None"/>.</summary>
    public int[] OldPair { get; } = Filled(old.Length);

    /// <summary>For each new token the pairing it belongs to, or <see cref="None"/>.</summary>
    public int[] NewPair { get; } = Filled(@new.Length);

    /// <summary>For each old token the new marker that hides it now, or <see cref="None"/>.</summary>
    public int[] ClosedBy { get; } = Filled(old.Length);

    /// <summary>For each new token the old marker that hid it, or <see cref="None"/>.</summary>
    public int[] OpenedFrom { get; } = Filled(@new.Length);

    /// <summary>Pairings: so many tokens of one release read as so many of the other.</summary>
    public List<Pairing> Pairings { get; } = [];

    public void Pair(int old, int oldCount, int @new, int newCount)
    {
        for (var i = old; i < old + oldCount; i++)
        {
            OldPair[i] = Pairings.Count;
            ClosedBy[i] = None;
        }

        for (var j = @new; j < @new + newCount; j++)
        {
            NewPair[j] = Pairings.Count;
            OpenedFrom[j] = None;
        }

        Pairings.Add(new Pairing(old, oldCount, @new, newCount));
    }

    public bool IsFreeOld(int i) => OldPair[i] == None && ClosedBy[i] == None;

    public bool IsFreeNew(int j) => NewPair[j] == None && OpenedFrom[j] == None;

    private static int[] Filled(int length)
    {
        var array = new int[length];
        Array.Fill(array, None);
        return array;
    }
}

/// <summary>Tokens of one release that are those of the other: one each, or two or three where a scan split or joined words.</summary>
internal readonly record struct Pairing(int Old, int OldCount, int New, int NewCount);
