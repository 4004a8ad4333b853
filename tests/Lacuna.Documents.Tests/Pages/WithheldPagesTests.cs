using Lacuna.Documents.Model;
using Lacuna.Documents.Pages.Redactions;
using Xunit;

namespace Lacuna.Documents.Tests.Pages;

public sealed class WithheldPagesTests
{
    [Theory]
    [InlineData("PAGE WITHHELD IN FULL", 1, "")]
    [InlineData("Page(s) 3–7 withheld under (b)(1)", 5, "b1")]
    [InlineData("Page Denied", 1, "")]
    [InlineData("Next 3 Page(s) In Document Denied", 4, "")]
    [InlineData("Denied in Full", null, "")]
    [InlineData("12 pages withheld in full 1.4(c)", 12, "1.4c")]
    [InlineData("2 páginas suprimidas", 2, "")]
    [InlineData("3 страницы не рассекречены", 3, "")]
    public void Notice_IsReadWithItsPagesAndCodes(string text, int? pages, string code)
    {
        var notice = WithheldPages.Read(DrawnPage.Lines(1, text));
        Assert.NotNull(notice);
        Assert.Equal(GapLook.Notice, notice.Look);
        Assert.Equal(pages, notice.Pages);
        Assert.Equal(code, string.Join(' ', notice.Codes));
    }

    [Fact]
    public void DeletedPageSheet_GivesItsTotal()
    {
        var notice = WithheldPages.Read(DrawnPage.Lines(1, "FEDERAL BUREAU OF INVESTIGATION", "FOI/PA", "DELETED PAGE INFORMATION SHEET", "Total Deleted Page(s) = 23", "Page 4 ~ b1; b3;"));
        Assert.Equal(GapLook.Notice, notice?.Look);
        Assert.Equal(23, notice?.Pages);
    }

    [Fact]
    public void WithdrawalNotice_GivesItsPagesAndCodes()
    {
        var sheet = WithheldPages.Read(DrawnPage.Lines(1, "WITHDRAWAL NOTICE", "RECORD GROUP: 59", "BOX: 14", "FOLDER: Skarn Head", "PAGES: 3", "RESTRICTION: (b)(1)", "ACCESS RESTRICTED"));
        Assert.Equal(GapLook.WithdrawalSheet, sheet?.Look);
        Assert.Equal(3, sheet?.Pages);
        Assert.Equal(["b1"], sheet?.Codes ?? []);
    }

    [Theory]
    [InlineData("He withdrew his notice on page 3 of the draft.")]
    [InlineData("The sheet was thin.")]
    [InlineData("- 7 -")]
    public void OrdinaryPages_AreNone(string text) => Assert.Null(WithheldPages.Read(DrawnPage.Lines(1, text)));
}
