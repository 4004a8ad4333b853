using Lacuna.Documents.Pages.Splitting;
using Xunit;

namespace Lacuna.Documents.Tests.Pages;

public sealed class DocumentBoundariesTests
{
    [Fact]
    public void FolderOfTwoMemorandaAndASheet_IsThreeParts()
    {
        var parts = DocumentBoundaries.Propose(
        [
            DrawnPage.Lines(1, "MEMORANDUM", "DATE: October 3, 1962", "TO: The Secretary", "SUBJECT: Height of the lantern", "1. The Section has been asked a third time whether the lantern can be"),
            DrawnPage.Lines(2, "raised by one meter. It can.", "H. Marl", "- 2 -"),
            DrawnPage.Lines(3, "WITHDRAWAL NOTICE", "BOX: 14", "FOLDER: Skarn Head", "PAGES: 3", "ACCESS RESTRICTED"),
            DrawnPage.Lines(4, "MEMORANDUM FOR THE RECORD", "DATE: October 9, 1962", "SUBJECT: Conversation with the keeper", "1. I called on Mr. Fredin."),
        ]);
        Assert.Equal([(1, 2, PartKind.Document), (3, 3, PartKind.WithdrawalSheet), (4, 4, PartKind.Document)], parts.Select(p => (p.FirstPage, p.LastPage, p.Kind)));
        Assert.All(parts, p => Assert.NotEmpty(p.Reasons));
    }

    [Fact]
    public void OneLetterOfManyPages_IsOnePart()
    {
        var parts = DocumentBoundaries.Propose(
        [
            DrawnPage.Lines(1, "March 4, 1962", "Dear Minister:", "I have thought about the lantern and"), DrawnPage.Lines(2, "about the mast, which", "- 2 -"), DrawnPage.Lines(3, "Nobody had asked.", "- 3 -"),
        ]);
        Assert.Equal((1, 3), (Assert.Single(parts).FirstPage, parts[0].LastPage));
    }

    [Fact]
    public void NoPages_NoParts() => Assert.Empty(DocumentBoundaries.Propose([]));
}
