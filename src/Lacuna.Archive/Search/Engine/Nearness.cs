namespace Lacuna.Archive.Search.Engine;

/// <summary>Tells where several things stand close together.</summary>
internal static class Nearness
{
    /// <summary>The places where one of each stands within a few words of the others.</summary>
    /// <param name="parts">For each its length in words, and where it begins, rising.</param>
    /// <param name="distance">Other words at most between the first and the last.</param>
    /// <returns>The position of the first word of each such place; places do not overlap.</returns>
    public static List<int> Count(List<(int Length, List<int> Positions)> parts, int distance)
    {
        var next = new int[parts.Count];
        var found = new List<int>();
        var reach = distance + parts.Sum(p => p.Length);
        while (true)
        {
            var (first, firstPart, end) = (int.MaxValue, -1, 0);
            for (var i = 0; i < parts.Count; i++)
            {
                if (next[i] == parts[i].Positions.Count)
                {
                    return found;
                }

                var position = parts[i].Positions[next[i]];
                end = Math.Max(end, position + parts[i].Length);
                if (position < first)
                {
                    (first, firstPart) = (position, i);
                }
            }

            if (end - first <= reach)
            {
                found.Add(first);
                for (var i = 0; i < parts.Count; i++)
                {
                    while (next[i] < parts[i].Positions.Count && parts[i].Positions[next[i]] < end)
                    {
                        next[i]++;
                    }
                }
            }
            else
            {
                next[firstPart]++;
            }
        }
    }
}
