using System.Collections.Immutable;

namespace Lacuna.Documents.Pages.Splitting;

/// <summary>What a run of pages is, in a file that holds several things.</summary>
public enum PartKind
{
    /// <summary>A document.</summary>
    Document,

    /// <summary>A sheet in the place of a document that was withdrawn.</summary>
    WithdrawalSheet,

    /// <summary>A page that only divides: blank, or saying so.</summary>
    Separator,

    /// <summary>A cover or routing sheet.</summary>
    Cover,
}

/// <summary>A run of pages proposed as one thing; a person confirms it or moves its boundary.</summary>
/// <param name="FirstPage">Its first page, as numbered in <see cref="PageText.Number"/>.</param>
/// <param name="LastPage">Its last page.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Confidence">How sure it is that it begins here, 0 to 1.</param>
/// <param name="Reasons">Why it is thought to begin here, in words; never text of the document.</param>
public sealed record ProposedPart(int FirstPage, int LastPage, PartKind Kind, double Confidence, ImmutableArray<string> Reasons);
