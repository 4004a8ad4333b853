namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>The 32-bit numbers that stand for words, pairs and runs of letters. They are stored, so they never change.</summary>
internal static class FeatureHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a over the characters, then stirred, so that the low and the high bits are equally good.</summary>
    public static uint Of(ReadOnlySpan<char> letters)
    {
        var hash = Basis;
        foreach (var c in letters)
        {
            hash = (hash ^ c) * Prime;
        }

        return Stir(hash);
    }

    /// <summary>The number of an ordered pair.</summary>
    public static uint Of(uint first, uint second) => Stir((first * 0x9E3779B1) ^ (second + 0x7F4A7C15 + (first << 6)));

    /// <summary>Spreads every bit over all others; a bijection, so nothing new collides.</summary>
    public static uint Stir(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
