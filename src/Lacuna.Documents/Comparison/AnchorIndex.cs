namespace Lacuna.Documents.Comparison;

/// <summary>The triples of words that occur once in a text, in order of their keys: where two texts share one, they very likely run together.</summary>
/// <remarks>Page furniture, signs and possible markers are passed over, so that a triple may span the turn of a page; a gap breaks it.
/// Sorted arrays, so that two indexes are joined in one walk, and one index serves many comparisons. Immutable.</remarks>
internal sealed class AnchorIndex
{
    public const int Size = 3;

    private readonly ulong[] _keys;
    private readonly int[] _places;

    public AnchorIndex(WordToken[] tokens)
    {
        Body = BodyOf(tokens, 0, tokens.Length);
        var count = Math.Max(0, Body.Length - Size + 1);
        var keys = new ulong[count];
        var places = new int[count];
        var used = 0;
        for (var i = 0; i < count; i++)
        {
            if (KeyAt(tokens, Body, i, Size) is not 0 and var key)
            {
                keys[used] = key;
                places[used++] = i;
            }
        }

        Array.Sort(keys, places, 0, used);
        var kept = 0;
        for (var i = 0; i < used;)
        {
            var next = i + 1;
            while (next < used && keys[next] == keys[i])
            {
                next++;
            }

            if (next == i + 1)
            {
                keys[kept] = keys[i];
                places[kept++] = places[i];
            }

            i = next;
        }

        _keys = keys[..kept];
        _places = places[..kept];
    }

    /// <summary>The tokens that are words of the text, by their number; −1 where a gap stands between two of them.</summary>
    public int[] Body { get; }

    /// <summary>How many triples occur once.</summary>
    public int Count => _keys.Length;

    /// <summary>The places in the two bodies of every triple that both have once.</summary>
    public static List<(int Old, int New)> Join(AnchorIndex old, AnchorIndex @new)
    {
        var shared = new List<(int, int)>();
        for (int i = 0, j = 0; i < old._keys.Length && j < @new._keys.Length;)
        {
            var order = old._keys[i].CompareTo(@new._keys[j]);
            if (order == 0)
            {
                shared.Add((old._places[i], @new._places[j]));
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The words among some tokens, by number, with −1 for a gap.</summary>
    public static int[] BodyOf(WordToken[] tokens, int start, int end)
    {
        var body = new List<int>(end - start);
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Is(TokenTraits.Gap))
            {
                body.Add(-1);
            }
            else if (tokens[i].IsWord && !tokens[i].Is(TokenTraits.Furniture))
            {
                body.Add(i);
            }
        }

        return [.. body];
    }

    /// <summary>The key of some words in a row; 0 where a gap stands among them.</summary>
    public static ulong KeyAt(WordToken[] tokens, int[] body, int at, int size)
    {
        var key = 0UL;
        for (var i = at; i < at + size; i++)
        {
            if (body[i] < 0)
            {
                return 0;
            }

            // Spread the bits, or "a b a" and "b a a" would fall together.
            key = (key ^ tokens[body[i]].Key) * 0x9E3779B97F4A7C15UL;
            key ^= key >> 29;
        }

        return key == 0 ? 1 : key;
    }
}
