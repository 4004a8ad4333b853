using System.Runtime.CompilerServices;

namespace Lacuna.Documents.Names.Spelling;

/// <summary>Two words that were aligned before, and what it cost: each thread remembers some, the later in the place of the earlier.</summary>
internal struct AlignedBefore
{
    private const int Places = 4096;

    [ThreadStatic]
    private static AlignedBefore[]? t_known;

    private Letters _letters;
    private byte _a;
    private byte _b;
    private int _bound;

    /// <summary>What <see cref="SpellingAligner.Cost"/> answered.</summary>
    public int Cost { get; private set; }

    /// <summary>The place for two words; whatever it holds.</summary>
    public static ref AlignedBefore Of(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int bound)
    {
        var hash = (uint)bound;
        foreach (var letter in a)
        {
            hash = (hash ^ letter) * 16777619;
        }

        hash = (hash ^ 255) * 16777619;
        foreach (var letter in b)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return ref (t_known ??= new AlignedBefore[Places])[(hash ^ (hash >> 16)) % Places];
    }

    /// <summary>Whether these words are remembered here.</summary>
    public readonly bool Is(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int bound) =>
        _a == a.Length && _b == b.Length && _bound == bound && _a > 0 && ((ReadOnlySpan<byte>)_letters)[.._a].SequenceEqual(a) && ((ReadOnlySpan<byte>)_letters).Slice(_a, _b).SequenceEqual(b);

    /// <summary>Remembers two words of at most <see cref="SpellingAligner.MostLetters"/> each.</summary>
    public void Set(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int bound, int cost)
    {
        a.CopyTo(_letters);
        b.CopyTo(((Span<byte>)_letters)[a.Length..]);
        (_a, _b, _bound, Cost) = ((byte)a.Length, (byte)b.Length, bound, cost);
    }

    [InlineArray(2 * SpellingAligner.MostLetters)]
    private struct Letters
    {
        private byte _first;
    }
}
