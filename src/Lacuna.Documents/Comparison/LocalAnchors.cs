namespace Lacuna.Documents.Comparison;

/// <summary>Words that occur once within two stretches of text, though often in the whole: with them a long stretch is divided further.</summary>
internal static class LocalAnchors
{
    // A single word in common says little; so many in a row of the same course say enough.
    private const int LeastInChain = 3;

    /// <summary>The heaviest chain of shared runs of three words, else of two, else of single words; empty where there is none.</summary>
    public static List<SharedRun> Find(WordToken[] oldTokens, int[] oldBody, WordToken[] newTokens, int[] newBody)
    {
        for (var size = AnchorIndex.Size; size > 0; size--)
        {
            var chain = AnchorChain.Heaviest(AnchorChain.Runs(Shared(oldTokens, oldBody, newTokens, newBody, size), size));
            if (chain.Sum(run => run.Length) >= LeastInChain)
            {
                return chain;
            }
        }

        return [];
    }

    private static List<(int Old, int New)> Shared(WordToken[] oldTokens, int[] oldBody, WordToken[] newTokens, int[] newBody, int size)
    {
        const int twice = -1;
        var places = new Dictionary<ulong, (int Old, int New)>();
        for (var i = 0; i + size <= oldBody.Length; i++)
        {
            if (AnchorIndex.KeyAt(oldTokens, oldBody, i, size) is not 0 and var key)
            {
                places[key] = places.ContainsKey(key) ? (twice, twice) : (i, int.MaxValue);
            }
        }

        for (var j = 0; j + size <= newBody.Length; j++)
        {
            if (AnchorIndex.KeyAt(newTokens, newBody, j, size) is not 0 and var key && places.TryGetValue(key, out var place) && place.Old >= 0)
            {
                places[key] = place.New == int.MaxValue ? (place.Old, j) : (twice, twice);
            }
        }

        return [.. places.Values.Where(p => p.Old >= 0 && p.New != int.MaxValue)];
    }
}
