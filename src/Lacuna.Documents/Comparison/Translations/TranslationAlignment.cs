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
        if (a.IsEmpty || b.IsEmpty)
        {
            return new TranslationAlignment([], isTranslation: false);
        }

        var (languageA, languageB) = (LanguageOf(a), LanguageOf(b));
        var links = Links.Of(Read(a, languageA), Read(b, languageB), languageA, languageB);
        var band = Band.Of(links);
        var weights = new Weights();
        List<Bead> beads = [];
        var score = new BeadScore(links, weights);
        for (var pass = 1; pass <= Passes; pass++)
        {
            beads = BeadPath.Find(score, band);
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
            pairs.Add(new AlignedPair([.. Enumerable.Range(bead.A, bead.CountA)], [.. Enumerable.Range(bead.B, bead.CountB)], pairScore,
                score.Evidence(bead, LengthOf(links.B, bead.B, bead.CountB) / Math.Max(1, length))));
            (paired, scores) = (paired + length, scores + length * pairScore);
        }

        var isTranslation = paired > LeastShare * all && scores > LeastScore * paired;
        return new TranslationAlignment(isTranslation ? pairs.DrainToImmutable() : [.. pairs.Where(pair => pair.Score >= SureScore)], isTranslation);
    }

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

    private static Vocabulary Read(ImmutableArray<string> segments, TextLanguage language) =>
        new([.. segments.Select(segment => SegmentReader.Read(segment, language))]);

    private static TextLanguage LanguageOf(ImmutableArray<string> segments)
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
