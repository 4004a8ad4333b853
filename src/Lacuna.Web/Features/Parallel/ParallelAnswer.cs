using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Translations;
using Lacuna.Documents.Comparison.SideBySide;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Web.Features.Parallel;

/// <summary>Two records side by side for programs.</summary>
/// <param name="A">The original where it is known, else the record named first.</param>
/// <param name="B">The other.</param>
/// <param name="Translation">Whether the archive holds them for translations of each other.</param>
/// <param name="Confidence">How sure that is, 0 to 1; 1 where a person confirmed it.</param>
/// <param name="Confirmed">Whether a person confirmed it.</param>
/// <param name="Original">The identifier of the original, or null where it is not known.</param>
/// <param name="Translator">Who translated, or null.</param>
/// <param name="Related">Whether the texts look like translations of each other.</param>
/// <param name="Pairs">Which paragraphs correspond; empty where the texts are too long or unrelated.</param>
/// <param name="Gaps">Places where one withholds something.</param>
internal sealed record ParallelAnswer(
    ParallelRecord A, ParallelRecord B, bool Translation, double Confidence, bool Confirmed, string? Original, string? Translator, bool Related,
    ImmutableArray<ParallelPair> Pairs, ImmutableArray<ParallelGap> Gaps)
{
    public static ParallelAnswer Of(ParallelEdition edition)
    {
        var (link, alignment) = (edition.Link, edition.Alignment);
        return new ParallelAnswer(Record(edition.A, alignment?.A), Record(edition.B, alignment?.B), link is not null, link?.Confidence ?? 0, link?.Confirmed ?? false,
            link is { OriginalKnown: true } ? edition.A.Id.Value : null, link?.Translator, alignment?.IsTranslation ?? false,
            alignment is null ? [] : [.. alignment.Rows.Where(r => r.IsPair).Select(r => new ParallelPair(r.A, r.B, r.Score, r.Fix is { } fix ? edition.FixedWords(fix) : null))],
            alignment is null ? [] : [.. alignment.Rows.SelectMany(r => r.Gaps.Select(g => new ParallelGap(r.A, r.B, Label(g.A), Label(g.B), g.Standing switch
            {
                GapStanding.ReadableInA => "readable-in-a",
                GapStanding.ReadableInB => "readable-in-b",
                GapStanding.UnmarkedInA => "unmarked-in-a",
                GapStanding.UnmarkedInB => "unmarked-in-b",
                _ => "both",
            })))]);
    }

    private static ParallelRecord Record(RecordEntry entry, ParallelSide? side) =>
        new(entry.Id.Value, entry.Title, entry.Language, side is null ? [] : [.. Enumerable.Range(0, side.Segments.Length).Select(side.TextOf)]);

    private static string? Label(MarkRange? gap) => gap?.Mark is Gap mark ? GapLabel.Of(mark) : null;
}

/// <summary>One of the two records.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">BCP 47 language, or null.</param>
/// <param name="Paragraphs">Its paragraphs, in the order in which pairs count them.</param>
internal sealed record ParallelRecord(string Id, string Title, string? Language, ImmutableArray<string> Paragraphs);

/// <summary>Paragraphs that correspond.</summary>
/// <param name="A">Numbers of paragraphs of the first, from 0.</param>
/// <param name="B">Numbers of paragraphs of the second.</param>
/// <param name="Score">How sure it is, 0 to 1.</param>
/// <param name="ByHand">Who put them together and why, or null.</param>
internal sealed record ParallelPair(ImmutableArray<int> A, ImmutableArray<int> B, double Score, string? ByHand);

/// <summary>A gap and what stands in its place on the other side.</summary>
/// <param name="A">The paragraphs of the first in which it is.</param>
/// <param name="B">The paragraphs of the second.</param>
/// <param name="InA">What the first withholds, or null.</param>
/// <param name="InB">What the second withholds, or null.</param>
/// <param name="Standing">both, readable-in-a, readable-in-b, unmarked-in-a, unmarked-in-b.</param>
internal sealed record ParallelGap(ImmutableArray<int> A, ImmutableArray<int> B, string? InA, string? InB, string Standing);
