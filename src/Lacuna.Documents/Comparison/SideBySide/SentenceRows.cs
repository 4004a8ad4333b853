using System.Collections.Immutable;
using Lacuna.Documents.Comparison.Translations;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>Makes rows of aligned paragraphs: their sentences are aligned, and their gaps.</summary>
internal sealed class SentenceRows(ParallelSide a, ParallelSide b, ImmutableArray<string> textA, ImmutableArray<string> textB, ImmutableArray<ParallelFix> fixes)
{
    private readonly TextLanguage _languageA = TranslationAlignment.LanguageOf(textA);
    private readonly TextLanguage _languageB = TranslationAlignment.LanguageOf(textB);

    /// <summary>The fixes of sentences that found their place.</summary>
    public HashSet<int> Placed { get; } = [];

    public ParallelRow Of(AlignedPair pair, int? fix)
    {
        ImmutableArray<SentencePlace> ofA = Places(a, pair.A), ofB = Places(b, pair.B);
        var placed = new List<(FixedPair Pair, int Fix)>();
        for (var f = 0; f < fixes.Length; f++)
        {
            if (fixes[f].OfSentences && Find(ofA, fixes[f].A) is { } left && Find(ofB, fixes[f].B) is { } right
                && !placed.Any(p => p.Pair.A.Intersect(left).Any() || p.Pair.B.Intersect(right).Any()))
            {
                placed.Add((new FixedPair(left, right), f));
                Placed.Add(f);
            }
        }

        var sentences = Align(pair, ofA, ofB, placed);
        return new ParallelRow(pair.A, pair.B, pair.Score, fix, sentences, GapPairing.Of(a, b, pair.A, pair.B, sentences));
    }

    private ImmutableArray<SentencePair> Align(AlignedPair pair, ImmutableArray<SentencePlace> ofA, ImmutableArray<SentencePlace> ofB, List<(FixedPair Pair, int Fix)> placed)
    {
        if (ofA.Length == 1 && ofB.Length == 1 && placed.Count == 0)
        {
            return [new SentencePair(ofA, ofB, pair.Score, null)];
        }

        var found = TranslationAlignment.Align([.. ofA.Select(place => a.TextOf(place))], [.. ofB.Select(place => b.TextOf(place))], [.. placed.Select(p => p.Pair)], _languageA, _languageB);
        return [.. found.Pairs.Select(p => new SentencePair([.. p.A.Select(i => ofA[i])], [.. p.B.Select(j => ofB[j])], p.Score,
            p.IsFixed ? placed.First(f => f.Pair.A.Contains(p.A[0])).Fix : null))];
    }

    private static ImmutableArray<SentencePlace> Places(ParallelSide side, ImmutableArray<int> segments) =>
        [.. segments.SelectMany(s => Enumerable.Range(0, side.Segments[s].Sentences.Length).Select(n => new SentencePlace(s, n)))];

    // Numbers of the sentences within the row, or null where one of them stands elsewhere. A whole paragraph stands for all its sentences.
    private static ImmutableArray<int>? Find(ImmutableArray<SentencePlace> row, ImmutableArray<FixedPlace> places)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var place in places)
        {
            var before = found.Count;
            found.AddRange(Enumerable.Range(0, row.Length).Where(i => row[i].Segment == place.Segment && (place.Sentence is null || row[i].Sentence == place.Sentence)));
            if (found.Count == before)
            {
                return null;
            }
        }

        return [.. found.Distinct().Order()];
    }
}
