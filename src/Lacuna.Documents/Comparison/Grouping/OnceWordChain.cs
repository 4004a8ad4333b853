namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Holds the order of two texts against each other by the words that stand in each of them once.</summary>
internal static class OnceWordChain
{
    /// <summary>Finds the longest run of such words that follow each other in both.</summary>
    /// <returns>Its length, and how many words both have once.</returns>
    public static (int InOrder, int Shared) Measure(ReleaseProfile a, ReleaseProfile b)
    {
        var places = new List<long>();
        for (int i = 0, j = 0; i < a.OnceWords.Length && j < b.OnceWords.Length;)
        {
            var order = a.OnceWords[i].CompareTo(b.OnceWords[j]);
            if (order == 0)
            {
                places.Add(((long)a.OncePlaces[i] << 32) | (uint)b.OncePlaces[j]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        places.Sort();
        var tails = new List<int>();
        foreach (var place in places)
        {
            var there = (int)(uint)place;
            var at = tails.BinarySearch(there);
            at = at < 0 ? ~at : at;
            if (at == tails.Count)
            {
                tails.Add(there);
            }
            else
            {
                tails[at] = there;
            }
        }

        return (tails.Count, places.Count);
    }
}
