using System.Collections.Immutable;
using Lacuna.Documents.Comparison.Translations;
using Lacuna.Documents.Model;
using Lacuna.Documents.Rendering;

namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>Paragraphs that stand beside each other, or one that stands alone.</summary>
/// <param name="A">Numbers of paragraphs of the first text, from 0; empty where the second has what the first lacks.</param>
/// <param name="B">Numbers of paragraphs of the second text; empty where the first has what the second lacks.</param>
/// <param name="Score">How sure it is that they correspond, 0 to 1 (<see cref="AlignedPair.Score"/>); 0 for one alone.</param>
/// <param name="Fix">Which of the fixes that were given made this row, or null.</param>
/// <param name="Sentences">Which sentences within it correspond; those without a counterpart are in none.</param>
/// <param name="Gaps">Its gaps with what stands in their place on the other side.</param>
public sealed record ParallelRow(
    ImmutableArray<int> A, ImmutableArray<int> B, double Score, int? Fix, ImmutableArray<SentencePair> Sentences, ImmutableArray<GapCorrespondence> Gaps)
{
    /// <summary>Below this a pair is worth a second look. Lower, and wrong pairs pass as sure; higher, and readers learn to overlook the word.</summary>
    public const double Doubtful = 0.5;

    /// <summary>Whether both sides have something.</summary>
    public bool IsPair => !A.IsEmpty && !B.IsEmpty;

    /// <summary>Whether the pair is worth a second look.</summary>
    public bool IsDoubtful => IsPair && Fix is null && Score < Doubtful;
}

/// <summary>Sentences that say the same.</summary>
/// <param name="A">Sentences of the first text, at least one.</param>
/// <param name="B">Sentences of the second text, at least one.</param>
/// <param name="Score">How sure it is, 0 to 1.</param>
/// <param name="Fix">Which of the fixes that were given joined them, or null.</param>
public sealed record SentencePair(ImmutableArray<SentencePlace> A, ImmutableArray<SentencePlace> B, double Score, int? Fix);

/// <summary>A gap and what stands in its place on the other side.</summary>
/// <param name="A">The gap of the first text, or null.</param>
/// <param name="B">The gap of the second text, or null.</param>
/// <param name="Standing">What was found.</param>
/// <param name="Words">The words of the other side that stand where one withholds, as offsets of its plain text; null unless there are any.</param>
public sealed record GapCorrespondence(MarkRange? A, MarkRange? B, GapStanding Standing, SourceSpan? Words);

/// <summary>How two editions of one text stand to each other where one of them withholds something.</summary>
public enum GapStanding
{
    /// <summary>Both say that something is missing.</summary>
    Both,

    /// <summary>The second withholds what the first gives.</summary>
    ReadableInA,

    /// <summary>The first withholds what the second gives.</summary>
    ReadableInB,

    /// <summary>The second marks a gap; the first has neither a mark nor words for it.</summary>
    UnmarkedInA,

    /// <summary>The first marks a gap; the second has neither a mark nor words for it.</summary>
    UnmarkedInB,
}

/// <summary>What a person said of the alignment: these go together, or have no counterpart where a side is empty.</summary>
/// <param name="A">Paragraphs of the first text, or sentences of one or several.</param>
/// <param name="B">Those of the second text.</param>
public sealed record ParallelFix(ImmutableArray<FixedPlace> A, ImmutableArray<FixedPlace> B)
{
    /// <summary>Whether it speaks of sentences within paragraphs.</summary>
    public bool OfSentences => A.Concat(B).Any(p => p.Sentence is not null);
}

/// <summary>A paragraph or sentence of a fix.</summary>
/// <param name="Segment">The paragraph, from 0.</param>
/// <param name="Sentence">The sentence within it, from 0; null for the whole.</param>
public readonly record struct FixedPlace(int Segment, int? Sentence);
