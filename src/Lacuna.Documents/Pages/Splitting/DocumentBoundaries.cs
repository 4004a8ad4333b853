using System.Collections.Immutable;

namespace Lacuna.Documents.Pages.Splitting;

/// <summary>Proposes where one document of a file ends and the next begins.</summary>
public static class DocumentBoundaries
{
    /// <summary>Proposes a division.</summary>
    /// <param name="pages">The pages of the file, in order.</param>
    public static ImmutableArray<ProposedDocument> Propose(ImmutableArray<PageText> pages) =>
        pages.IsEmpty ? [] : [new ProposedDocument(pages[0].Number, pages[^1].Number, ProposedKind.Document, 1, [])];
}

/// <summary>A stretch of pages that may be one document.</summary>
/// <param name="FirstPage">Its first page, counted from 1 in the order of the file.</param>
/// <param name="LastPage">Its last page.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Confidence">How sure it is that a document begins here, 0 to 1.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record ProposedDocument(int FirstPage, int LastPage, ProposedKind Kind, double Confidence, ImmutableArray<string> Reasons);

/// <summary>What a stretch of pages is.</summary>
public enum ProposedKind
{
    /// <summary>A document.</summary>
    Document,

    /// <summary>A sheet in the place of a document that was withdrawn.</summary>
    WithdrawalSheet,

    /// <summary>A page that only parts documents from each other.</summary>
    Separator,

    /// <summary>A cover.</summary>
    Cover,
}
