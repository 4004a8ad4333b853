using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison.SideBySide;

namespace Lacuna.Archive.Translations;

/// <summary>Two records beside each other.</summary>
/// <param name="A">The record that stands first: the original where it is known.</param>
/// <param name="B">The other.</param>
/// <param name="Link">What the archive holds of the two, or null where they are not known to be translations of each other.</param>
/// <param name="Alignment">Their paragraphs beside each other, or null where the texts are too long to be set beside each other while a reader waits.</param>
/// <param name="Rulings">What people decided about the two, oldest first.</param>
/// <param name="FixedBy">For each fix of the alignment the number of the decision.</param>
/// <param name="Digest">Changes with the texts, their alignment and the decisions.</param>
public sealed record ParallelEdition(
    RecordEntry A, RecordEntry B, TranslationPair? Link, ParallelAlignment? Alignment, ImmutableArray<TranslationRuling> Rulings, ImmutableArray<long> FixedBy, string Digest)
{
    /// <summary>What the two are called: original and translation where that is known, else by their languages.</summary>
    /// <param name="languageOf">The name of a language from its code.</param>
    public ParallelNames Names(Func<string, string> languageOf)
    {
        ArgumentNullException.ThrowIfNull(languageOf);
        return Link is { OriginalKnown: true } ? new ParallelNames("the original", "the translation")
            : A.Language is { } a && B.Language is { } b && a != b ? new ParallelNames($"the {languageOf(a)} text", $"the {languageOf(b)} text") : ParallelNames.Unknown;
    }

    /// <summary>"Put together by A. Editor, 2026-03-01: reason" for a fix of the alignment, or null.</summary>
    /// <param name="fix">Its number (<see cref="ParallelRow.Fix"/>).</param>
    public string? FixedWords(int fix)
    {
        var number = fix >= 0 && fix < FixedBy.Length ? FixedBy[fix] : 0;
        var ruling = Rulings.FirstOrDefault(r => r.Entry.Number == number);
        return ruling is null ? null : $"{(ruling.OfA.IsEmpty || ruling.OfB.IsEmpty ? "Left alone" : "Put together")} by {ruling.Entry.Who}: {ruling.Entry.Reason}";
    }
}
