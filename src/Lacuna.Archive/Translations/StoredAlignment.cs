using System.Collections.Immutable;
using System.Text.Json;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.SideBySide;

namespace Lacuna.Archive.Translations;

/// <summary>An alignment as the catalogue keeps it: numbers alone. The words come from the texts.</summary>
/// <param name="T">Whether the texts look like translations of each other.</param>
/// <param name="Rows">The rows in their order.</param>
/// <param name="Unplaced">Fixes of sentences without a place.</param>
internal sealed record StoredAlignment(bool T, ImmutableArray<StoredRow> Rows, ImmutableArray<int> Unplaced)
{
    public static byte[] Pack(ParallelAlignment alignment) => Packing.Pack(JsonSerializer.Serialize(new StoredAlignment(alignment.IsTranslation,
        [.. alignment.Rows.Select(r => new StoredRow(r.A, r.B, r.Score, r.Fix, [.. r.Sentences.Select(s => new StoredSentences(Flat(s.A), Flat(s.B), s.Score, s.Fix))]))],
        alignment.Unplaced), TranslationJson.Kept.StoredAlignment));

    /// <summary>The alignment of the same two texts, or null where the bytes are damaged.</summary>
    public static ParallelAlignment? Unpack(byte[] packed, ParallelSide a, ParallelSide b)
    {
        try
        {
            return JsonSerializer.Deserialize(Packing.Unpack(packed), TranslationJson.Kept.StoredAlignment) is { } stored
                ? ParallelAlignment.From(a, b, [.. stored.Rows.Select(r => new ParallelRow(r.A, r.B, r.S, r.F,
                    [.. r.P.Select(s => new SentencePair(Places(s.A), Places(s.B), s.S, s.F))], []))], stored.T, stored.Unplaced) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static ImmutableArray<int> Flat(ImmutableArray<SentencePlace> places) => [.. places.SelectMany(p => new[] { p.Segment, p.Sentence })];

    private static ImmutableArray<SentencePlace> Places(ImmutableArray<int> flat) =>
        [.. Enumerable.Range(0, flat.Length / 2).Select(i => new SentencePlace(flat[2 * i], flat[2 * i + 1]))];
}

/// <summary>A row: paragraphs of both texts, score, fix, pairs of sentences.</summary>
internal sealed record StoredRow(ImmutableArray<int> A, ImmutableArray<int> B, double S, int? F, ImmutableArray<StoredSentences> P);

/// <summary>Sentences that go together, each as the numbers of its paragraph and of itself within it.</summary>
internal sealed record StoredSentences(ImmutableArray<int> A, ImmutableArray<int> B, double S, int? F);
