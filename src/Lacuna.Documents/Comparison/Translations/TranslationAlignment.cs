using System.Collections.Immutable;
using Lacuna.Documents.Description;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Which passages of a text correspond to which of its translation.</summary>
/// <remarks>Works for English, Spanish and Russian by words, and for any two languages as far as numbers, names and lengths carry.
/// A passage without a counterpart is left alone. Thread-safe; see README.md in this folder for the method.</remarks>
public sealed record TranslationAlignment
{
    /// <summary>Most segments of one text; more are refused, because the tables would not fit into memory. A book has some thousands.</summary>
    public const int MostSegments = 400_000;

    // Texts of which less than this is paired, or so weakly, are called unrelated.
    private const double LeastShare = 0.25;
    private const double LeastScore = 0.45;

    // A pair of unrelated texts that is kept all the same: a common quotation, a letter both enclose. Chance does not reach it.
    private const double SureScore = 0.7;

    // Passes over the texts: the second knows their lengths and what their words go with.
    private const int Passes = 3;

    // Language is told from this much of the beginning.
    private const int Sample = 4000;

    // A margin of this many nats is even between doubt and certainty.
    private const double EvenMargin = 5;

    private TranslationAlignment(ImmutableArray<AlignedPair> pairs, bool isTranslation) => (Pairs, IsTranslation) = (pairs, isTranslation);

    /// <summary>The pairs in the order of the first text. No segment is in two pairs. Of unrelated texts only sure pairs are given.</summary>
    public ImmutableArray<AlignedPair> Pairs { get; }

    /// <summary>Whether the texts look like translations of each other: false where little is paired, or only weakly, and where a text is empty.</summary>
    public bool IsTranslation { get; }

    /// <summary>Aligns two texts.</summary>
    /// <param name="a">The segments of the first text: paragraphs, or the sentences of one. Empty ones stay alone.</param>
    /// <param name="b">The segments of the second text, in any language; that of the first does no harm.</param>
    /// <returns>The pairs.</returns>
    /// <exception cref="ArgumentException">An array is default, or has more than <see cref="MostSegments"/> segments.</exception>
    public static TranslationAlignment Align(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        Check(a, nameof(a));
        Check(b, nameof(b));
        return a.IsEmpty || b.IsEmpty ? new TranslationAlignment([], isTranslation: false) : Align(a, b, null as FixedPoints, LanguageOf(a), LanguageOf(b));
    }

    /// <summary>Aligns two texts around what a person fixed.</summary>
    /// <param name="a">The segments of the first text.</param>
    /// <param name="b">The segments of the second text.</param>
    /// <param name="fixedPairs">What is fixed. These pairs are given as they are, with the score 1; no other pair reaches across them.</param>
    /// <returns>The pairs, the fixed ones among them.</returns>
    /// <exception cref="ArgumentException">As above; or a fixed pair names a segment that is not there, or one that another names too.</exception>
    public static TranslationAlignment Align(ImmutableArray<string> a, ImmutableArray<string> b, ImmutableArray<FixedPair> fixedPairs)
    {
        Check(a, nameof(a));
        Check(b, nameof(b));
        return a.IsEmpty || b.IsEmpty ? new TranslationAlignment([], isTranslation: false) : Align(a, b, fixedPairs, LanguageOf(a), LanguageOf(b));
    }

    /// <summary>The same where the languages are known: a sentence or two may be too short to tell them.</summary>
    internal static TranslationAlignment Align(
        ImmutableArray<string> a, ImmutableArray<string> b, ImmutableArray<FixedPair> fixedPairs, TextLanguage languageA, TextLanguage languageB)
    {
        if (fixedPairs.IsDefaultOrEmpty)
        {
            return Align(a, b, null as FixedPoints, languageA, languageB);
        }

        Check([.. fixedPairs.SelectMany(p => p.A)], a.Length, nameof(fixedPairs));
        Check([.. fixedPairs.SelectMany(p => p.B)], b.Length, nameof(fixedPairs));
        var points = FixedPoints.Of(a.Length, b.Length, fixedPairs);
        var rest = points.KeptA.IsEmpty || points.KeptB.IsEmpty ? new TranslationAlignment([], isTranslation: false)
            : Align([.. points.KeptA.Select(i => a[i])], [.. points.KeptB.Select(j => b[j])], points, languageA, languageB);
        var pairs = rest.Pairs.Select(p => p with { A = [.. p.A.Select(i => points.KeptA[i])], B = [.. p.B.Select(j => points.KeptB[j])] })
            .Concat(fixedPairs.Where(p => !p.A.IsEmpty && !p.B.IsEmpty).Select(p => new AlignedPair([.. p.A.Order()], [.. p.B.Order()], 1, new PairEvidence(0, 0, 0, 0, 0)) { IsFixed = true }))
            .OrderBy(p => p.A[0]).ThenBy(p => p.B[0]).ToImmutableArray();
        var together = pairs.Where(p => p.IsFixed).Sum(p => p.A.Sum(i => (double)a[i].Length));
        return new TranslationAlignment(pairs, rest.IsTranslation || together > LeastShare * a.Sum(s => (double)s.Length));
    }

    private static TranslationAlignment Align(ImmutableArray<string> a, ImmutableArray<string> b, FixedPoints? points, TextLanguage languageA, TextLanguage languageB)
    {
        var links = Links.Of(Read(a, languageA), Read(b, languageB), languageA, languageB);
        var band = Band.Of(links, points?.Points);
        var weights = new Weights();
        List<Bead> beads = [];
        var score = new BeadScore(links, weights);
        for (var pass = 1; pass <= Passes; pass++)
        {
            beads = BeadPath.Find(score, band, points);
            if (pass < Passes)
            {
                Associations.Learn(links, weights, score, beads);
                score = new BeadScore(links, weights);
                band = band.Around(beads);
            }
        }

        beads.AddRange(MovedPassages.Find(score, beads));
        return Result(links, score, [.. beads.OrderBy(bead => bead.A).ThenBy(bead => bead.B)]);
    }

    private static TranslationAlignment Result(Links links, BeadScore score, List<Bead> beads)
    {
        var pairs = ImmutableArray.CreateBuilder<AlignedPair>();
        var (paired, scores) = (0.0, 0.0);
        var all = LengthOf(links.A, 0, links.A.Segments.Length);
        foreach (var bead in beads)
        {
            if (!bead.IsPair)
            {
                continue;
            }

            var length = LengthOf(links.A, bead.A, bead.CountA);

            score.Enter(bead);
            var margin = Math.Max(0, score.Margin(bead));
            var pairScore = Math.Round(margin / (margin + EvenMargin), 3);
            var (ofA, ofB) = (Filled(links.A, bead.A, bead.CountA), Filled(links.B, bead.B, bead.CountB));
            if (!ofA.IsEmpty && !ofB.IsEmpty)
            {
                pairs.Add(new AlignedPair(ofA, ofB, pairScore, score.Evidence(bead, LengthOf(links.B, bead.B, bead.CountB) / Math.Max(1, length))));
                (paired, scores) = (paired + length, scores + length * pairScore);
            }
        }

        var isTranslation = paired > LeastShare * all && scores > LeastScore * paired;
        return new TranslationAlignment(isTranslation ? pairs.DrainToImmutable() : [.. pairs.Where(pair => pair.Score >= SureScore)], isTranslation);
    }

    // A segment in which nothing stands goes with nothing, even between two that go together.
    private static ImmutableArray<int> Filled(Vocabulary text, int first, int count) =>
        [.. Enumerable.Range(first, count).Where(s => text.Segments[s].Length > 0 || text.Segments[s].IsGapOnly)];

    private static double LengthOf(Vocabulary text, int first, int count)
    {
        var length = 0.0;
        for (var s = first; s < first + count; s++)
        {
            length += text.Segments[s].Length;
        }

        return length;
    }

    private static void Check(ImmutableArray<string> segments, string name)
    {
        if (segments.IsDefault)
        {
            throw new ArgumentException("The text is missing.", name);
        }

        if (segments.Length > MostSegments)
        {
            throw new ArgumentException($"A text may have {MostSegments:N0} segments, this one has {segments.Length:N0}; divide it.", name);
        }
    }

    private static void Check(ImmutableArray<int> numbers, int count, string name)
    {
        if (numbers.Any(n => n < 0 || n >= count) || numbers.Distinct().Count() != numbers.Length)
        {
            throw new ArgumentException("A fixed pair names a segment that is not there, or one that another pair has.", name);
        }
    }

    private static Vocabulary Read(ImmutableArray<string> segments, TextLanguage language) =>
        new([.. segments.Select(segment => SegmentReader.Read(segment, language))]);

    /// <summary>The language of a text as far as the aligner has words of it.</summary>
    internal static TextLanguage LanguageOf(ImmutableArray<string> segments)
    {
        var sample = new System.Text.StringBuilder();
        for (var s = 0; s < segments.Length && sample.Length < Sample; s++)
        {
            sample.Append(segments[s].AsSpan(0, Math.Min(segments[s].Length, Sample))).Append('\n');
        }

        return LanguageGuess.Of(sample.ToString()) switch
        {
            "en" => TextLanguage.English,
            "es" => TextLanguage.Spanish,
            "ru" => TextLanguage.Russian,
            _ => TextLanguage.Other,
        };
    }
}
