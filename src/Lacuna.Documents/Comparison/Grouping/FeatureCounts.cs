using System.Numerics;

namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>How many documents have a feature, over more documents than one <see cref="FingerprintIndex"/> holds.</summary>
/// <remarks>Counted by hash in at most 64 MB: of very many documents some features share a place, and seem commoner than they are, never rarer. Reading is safe for many threads, while none adds.</remarks>
public sealed class FeatureCounts
{
    private const int FewestBits = 16;
    private const int MostBits = 25;

    // A fingerprint has some 220 features.
    private const int PlacesOfDocument = 512;

    private readonly ushort[] _counts;
    private readonly int _shift;

    /// <summary>Makes room for documents.</summary>
    /// <param name="documents">How many, about.</param>
    public FeatureCounts(long documents)
    {
        var bits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, documents) * PlacesOfDocument), FewestBits, MostBits);
        _counts = new ushort[1 << bits];
        _shift = 32 - bits;
    }

    /// <summary>Documents counted.</summary>
    public int Documents { get; private set; }

    /// <summary>Counts the features of a document.</summary>
    /// <param name="fingerprint">Of the document.</param>
    public void Add(ReleaseFingerprint fingerprint)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        Documents++;
        foreach (var feature in fingerprint.Features())
        {
            ref var count = ref _counts[Place(feature)];
            count += count < ushort.MaxValue ? (ushort)1 : (ushort)0;
        }
    }

    /// <summary>How many documents have a feature; at most 65,535.</summary>
    internal int Of(uint feature) => _counts[Place(feature)];

    // A fingerprint keeps the smallest numbers: most begin alike, and are scattered.
    private int Place(uint feature) => (int)((feature * 0x9E3779B1u) >> _shift);
}
