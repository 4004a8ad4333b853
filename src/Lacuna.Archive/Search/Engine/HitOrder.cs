using System.Globalization;

namespace Lacuna.Archive.Search.Engine;

/// <summary>The order of hits, and the place in it where a page ends.</summary>
internal sealed class HitOrder(SearchSort sort, IndexSnapshot snapshot, DocSet found)
{
    /// <summary>What a record is ordered by: lower comes first.</summary>
    public (double Key, int Doc) KeyOf(int index)
    {
        var doc = found.Docs[index];
        var chunk = snapshot.ChunkOf(doc);
        var at = doc % DocChunk.Size;
        return sort switch
        {
            SearchSort.Date => (chunk.Latest[at] == 0 ? double.MaxValue : chunk.Earliest[at] == 0 ? chunk.Latest[at] : chunk.Earliest[at], doc),
            SearchSort.Newest => (chunk.Latest[at] == 0 ? double.MaxValue : -(chunk.Earliest[at] == 0 ? chunk.Latest[at] : chunk.Earliest[at]), doc),
            SearchSort.Received => (-doc, doc),
            SearchSort.Withheld => (-chunk.Share[at], doc),
            _ => (-(double)(found.Scores[index] * chunk.Trust[at] / 100f), doc),
        };
    }

    /// <summary>The first records in the order after a place.</summary>
    /// <param name="after">The place after which to begin, or null for the beginning.</param>
    /// <param name="most">How many.</param>
    public List<(double Key, int Doc)> First((double Key, int Doc)? after, int most)
    {
        // The best so far, worst at the head: linear in the records, and no sorting of what nobody asked for.
        var best = new PriorityQueue<(double Key, int Doc), (double, int)>(Comparer<(double, int)>.Create((a, b) => b.CompareTo(a)));
        for (var i = 0; i < found.Count; i++)
        {
            var key = KeyOf(i);
            if (after is { } place && key.CompareTo(place) <= 0)
            {
                continue;
            }

            if (best.Count < most)
            {
                best.Enqueue(key, key);
            }
            else if (most > 0 && key.CompareTo(best.Peek()) < 0)
            {
                best.EnqueueDequeue(key, key);
            }
        }

        var first = new List<(double, int)>(best.Count);
        while (best.TryDequeue(out var next, out _))
        {
            first.Add(next);
        }

        first.Reverse();
        return first;
    }

    /// <summary>A place as a cursor.</summary>
    public static string Cursor((double Key, int Doc) place) =>
        string.Create(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(place.Key):x16}{place.Doc:x8}");

    /// <summary>Reads a cursor.</summary>
    /// <returns>The place, or null where the text is no cursor.</returns>
    public static (double Key, int Doc)? Read(string? cursor) =>
        cursor is { Length: 24 } && long.TryParse(cursor.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
        && int.TryParse(cursor.AsSpan(16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var doc) && !double.IsNaN(BitConverter.Int64BitsToDouble(bits))
            ? (BitConverter.Int64BitsToDouble(bits), doc) : null;
}
