using System.Collections.Immutable;
using Lacuna.Documents.Apparatus.Gaps;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Apparatus;

/// <summary>How many words may be missing: a guess with its bounds, never a fact.</summary>
/// <param name="Words">The likeliest number.</param>
/// <param name="Low">The least that the statement bears.</param>
/// <param name="High">The most that the statement bears.</param>
public readonly record struct WithheldEstimate(int Words, int Low, int High)
{
    /// <summary>The sum of two estimates; bounds add up as if all were wrong in the same direction.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static WithheldEstimate operator +(WithheldEstimate left, WithheldEstimate right) => left.Add(right);

    /// <summary>The sum of this and another estimate.</summary>
    /// <param name="other">The other.</param>
    public WithheldEstimate Add(WithheldEstimate other) => new(Words + other.Words, Low + other.Low, High + other.High);
}

/// <summary>One withheld passage with its place and likely size.</summary>
/// <param name="Mark">The gap and its place in the plain text.</param>
/// <param name="Words">Its likely size.</param>
public readonly record struct WithheldPassage(MarkRange Mark, WithheldEstimate Words);

/// <summary>How much of a document an authority keeps back.</summary>
/// <param name="Readable">Words that can be read, markers not counted.</param>
/// <param name="Words">Words withheld, estimated.</param>
/// <param name="Share">Estimate over estimate and readable, 0 to 1; 1 where the whole document is withheld.</param>
/// <param name="WholeDocument">Whether a marker says that the whole document is kept back.</param>
/// <param name="Passages">Every withheld passage, in order of its place.</param>
public sealed record WithheldShare(
    int Readable, WithheldEstimate Words, double Share, bool WholeDocument, ImmutableArray<WithheldPassage> Passages)
{
    private static readonly WordsPer Sentence = new(22, 10, 40);
    private static readonly WordsPer Name = new(2, 1, 3);

    // A marker without size stands for anything from a word to a paragraph; the Office of the Historian uses it for a few words.
    private static readonly WordsPer Unstated = new(6, 1, 60);

    // "Several lines" are taken as four, from two to eight.
    private const int Several = 4;

    /// <summary>Estimates what is withheld.</summary>
    /// <remarks>Each stated extent is turned into words by the document's own layout where it shows one: a line as the middle of its full
    /// lines where the text is wrapped (bounds: its shortest and longest tenth), a page as the middle of its pages where page breaks are
    /// marked, a paragraph as the middle of its paragraphs. Else a line is 11 words (8 to 14), a page 350 (300 to 400). A sentence is 22
    /// (10 to 40), a name 2, an extent that is not stated 6 (1 to 60). "Several" is 4 (2 to 8); "about" widens a number by a fifth. Illegible and omitted matter does not count.</remarks>
    /// <param name="document">The document, recognised.</param>
    /// <param name="text">Its plain text.</param>
    public static WithheldShare Of(TextDocument document, PlainText text)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        var passages = ImmutableArray.CreateBuilder<WithheldPassage>();
        var readable = OwnMeasure.CountWords(text.Text);
        var measure = new OwnMeasure(document, text);
        var whole = false;
        var sum = default(WithheldEstimate);
        foreach (var mark in text.Marks)
        {
            if (mark.Mark is not Gap { IsWithheld: true } gap)
            {
                continue;
            }

            var estimate = Estimate(gap, measure);
            readable -= OwnMeasure.CountWords(text.Text.AsSpan()[mark.Start..mark.End]);
            whole |= GapGrammar.IsWholeDocument(gap);
            sum += estimate;
            passages.Add(new WithheldPassage(mark, estimate));
        }

        readable = Math.Max(0, readable);
        var share = whole ? 1 : sum.Words == 0 ? 0 : (double)sum.Words / (sum.Words + readable);
        return new WithheldShare(readable, sum, share, whole, passages.ToImmutable());
    }

    private static WithheldEstimate Estimate(Gap gap, OwnMeasure measure)
    {
        if (gap.Extent is not { } extent)
        {
            var one = gap.What is null ? Unstated : Name;
            return Round(one.Words, one.Low, one.High);
        }

        var size = extent.Unit switch
        {
            ExtentUnit.Character => new WordsPer(0.2, 0.1, 0.3),
            ExtentUnit.Word => new WordsPer(1, 1, 1),
            ExtentUnit.Name => Name,
            ExtentUnit.Line => measure.Line,
            ExtentUnit.Sentence => Sentence,
            ExtentUnit.Paragraph => measure.Paragraph,
            ExtentUnit.Page or ExtentUnit.Column or ExtentUnit.Document => measure.Page,
            ExtentUnit.Item => measure.Line,
            _ => Unstated,
        };
        var (min, likely, max) = Count(extent);
        return Round(size.Words * likely, size.Low * min, size.High * max);
    }

    private static (double Min, double Likely, double Max) Count(Extent extent)
    {
        if (extent.Min is null && extent.Max is null)
        {
            return (extent.Approximate ? 2 : 0.2, extent.Approximate ? Several : 1, extent.Approximate ? 2 * Several : 2);
        }

        var min = (double)(extent.Min ?? 0);
        var max = (double)(extent.Max ?? (extent.Min * 2) ?? 1);
        return extent.Approximate ? (min * 0.8, (min + max) / 2, max * 1.2) : (min, (min + max) / 2, max);
    }

    private static WithheldEstimate Round(double words, double low, double high)
    {
        var likely = Math.Max(1, Whole(words));
        return new WithheldEstimate(likely, Math.Min(likely, Math.Max(1, Whole(low))), Math.Max(likely, Whole(high)));
    }

    // Extents come from the text; a marker of a billion pages must not overflow the sum.
    private static int Whole(double value) => (int)Math.Min(100_000, Math.Round(value));
}
