namespace Lacuna.Archive.Search.Engine;

/// <summary>Finds words that stand one after the other, or close together, or in one name.</summary>
internal sealed class PhraseFinder(PostingScan scan)
{
    /// <summary>The places where all slots are filled.</summary>
    /// <param name="slots">For each the terms that may fill it, and what is to be taken from their positions so that all slots of one phrase give the same number.</param>
    /// <param name="among">Only in these records, or null for all.</param>
    public Occurrences Find(IReadOnlyList<Slot> slots, DocSet? among = null)
    {
        var records = slots.Select(s => scan.Records(s.Terms)).ToList();
        var candidates = among;
        foreach (var set in records.OrderBy(r => r.Count))
        {
            candidates = candidates is null ? set : DocSet.And(candidates, set);
        }

        if (candidates is null || candidates.Count == 0)
        {
            return Occurrences.None;
        }

        // The rarest first: the places of the others are only held against its own.
        long[]? places = null;
        foreach (var at in Enumerable.Range(0, slots.Count).OrderBy(i => records[i].Scores.Length == 0 ? 0 : Total(records[i])))
        {
            places = Narrow(slots[at], candidates, places);
            if (places.Length == 0)
            {
                return Occurrences.None;
            }
        }

        return new Occurrences(candidates, places ?? []);
    }

    private static double Total(DocSet set)
    {
        var total = 0.0;
        foreach (var times in set.Scores)
        {
            total += times;
        }

        return total;
    }

    // Record (its index among the candidates) and number, packed in one; kept are those that were there before.
    private long[] Narrow(Slot slot, DocSet candidates, long[]? before)
    {
        var kept = new List<long>();
        var passes = 0;
        foreach (var term in slot.Terms)
        {
            passes++;
            var next = 0;
            var lastIndex = -1;
            scan.Places([term.Term], candidates, (index, positions) =>
            {
                if (index < lastIndex)
                {
                    // Another segment, which goes through the records from the beginning.
                    passes++;
                    next = 0;
                }

                lastIndex = index;
                if (before is null)
                {
                    foreach (var position in positions)
                    {
                        kept.Add(((long)index << 32) | (uint)slot.Number(position));
                    }

                    return;
                }

                var from = (long)index << 32;
                while (next < before.Length && before[next] < from)
                {
                    next++;
                }

                var at = next;
                foreach (var position in positions)
                {
                    var number = from | (uint)slot.Number(position);
                    while (at < before.Length && before[at] < number)
                    {
                        at++;
                    }

                    if (at < before.Length && before[at] == number)
                    {
                        kept.Add(number);
                    }
                }
            });
        }

        if (passes > 1 || slot.IsInName)
        {
            kept.Sort();
        }

        // Two words of one name give the same number.
        var last = 0;
        for (var i = 1; i < kept.Count; i++)
        {
            if (kept[i] != kept[last])
            {
                kept[++last] = kept[i];
            }
        }

        return kept.Count == 0 ? [] : [.. kept[..(last + 1)]];
    }
}

/// <summary>A place in a phrase.</summary>
/// <param name="Terms">The terms that fill it, with weights.</param>
/// <param name="Offset">How many words after the first of the phrase.</param>
/// <param name="IsInName">Whether the phrase is a name, in which the order does not matter.</param>
internal sealed record Slot(IReadOnlyList<(long Term, float Weight)> Terms, int Offset, bool IsInName = false)
{
    /// <summary>The number that all slots of one phrase give: where it begins, or which name it is.</summary>
    public int Number(int position) => IsInName ? position / Positions.Name : position - Offset + Positions.Name;
}

/// <summary>Where phrases begin.</summary>
internal sealed class Occurrences(DocSet candidates, long[] places)
{
    /// <summary>Nowhere.</summary>
    public static Occurrences None { get; } = new(DocSet.None, []);

    /// <summary>The records, with how often each has it.</summary>
    public DocSet Records(IndexSnapshot snapshot, Scope? scope)
    {
        var set = new DocSet(Math.Min(places.Length, candidates.Count));
        var positions = new List<int>();
        for (var i = 0; i < places.Length;)
        {
            var index = (int)(places[i] >> 32);
            positions.Clear();
            for (; i < places.Length && (int)(places[i] >> 32) == index; i++)
            {
                positions.Add(PositionOf(places[i]));
            }

            var doc = candidates.Docs[index];
            var times = scope is null ? positions.Count : scope.MayHave(snapshot, doc) ? scope.Count(snapshot, doc, positions) : 0;
            if (times > 0)
            {
                set.Add(doc, times + (positions[0] < Positions.Title ? 3 : 0));
            }
        }

        return set;
    }

    /// <summary>The places by record.</summary>
    public Dictionary<int, List<int>> ByRecord()
    {
        var all = new Dictionary<int, List<int>>();
        foreach (var place in places)
        {
            var doc = candidates.Docs[(int)(place >> 32)];
            if (!all.TryGetValue(doc, out var list))
            {
                all[doc] = list = [];
            }

            list.Add(PositionOf(place));
        }

        return all;
    }

    private static int PositionOf(long place) => (int)(uint)place - Positions.Name;
}
