using Lacuna.Documents.Model;
using Lacuna.Documents.Pages;
using Lacuna.Documents.Pages.Redactions;
using Xunit;

namespace Lacuna.Documents.Tests.Pages;

public sealed class VisualRedactionsTests
{
    [Fact]
    public void BlackBoxInALine_IsFoundInItsPlace_WithItsSize()
    {
        var page = new DrawnPage().Text();
        page.Fill(200, 208, 330, 221, 10);
        var found = Assert.Single(VisualRedactions.Find(page.Raster(), null));
        Assert.Equal(GapLook.Black, found.Look);
        Assert.InRange(found.Box.Left, 198, 202);
        Assert.InRange(found.Box.Right, 328, 332);
        Assert.InRange(found.Box.Top, 206, 210);
        Assert.InRange(found.Box.Bottom, 219, 223);
        Assert.Equal(1, found.Lines);
        Assert.InRange(found.Words ?? 0, 2, 6);
    }

    [Fact]
    public void BoxOverSeveralLines_CountsThem()
    {
        var page = new DrawnPage().Text();
        page.Fill(80, 236, 500, 305, 120);
        var found = Assert.Single(VisualRedactions.Find(page.Raster(), null));
        Assert.Equal(GapLook.Gray, found.Look);
        Assert.Equal(5, found.Lines);
    }

    [Fact]
    public void FrameInALine_IsAnOutline()
    {
        var page = new DrawnPage().Text();
        page.Fill(200, 215, 330, 229, 20);
        page.Fill(201.2, 216.2, 328.8, 227.8, 255);
        Assert.Equal(GapLook.Outline, Assert.Single(VisualRedactions.Find(page.Raster(), null)).Look);
    }

    [Fact]
    public void WordsPaintedOverInWhite_AreFoundInRunningText()
    {
        var page = new DrawnPage().Text();
        page.Fill(220, 215, 300, 229, 255);
        Assert.Equal(GapLook.White, Assert.Single(VisualRedactions.Find(page.Raster(), null)).Look);
    }

    [Fact]
    public void CodeReadOnABox_IsItsLabelAndCode_NoiseIsNot()
    {
        var page = new DrawnPage().Text();
        page.Fill(200, 208, 330, 221, 10);
        var words = DrawnPage.Words(("(b)(1)", new PageBox(250, 209, 280, 220), 0.9), ("nee", new PageBox(210, 209, 230, 220), 0.2));
        var found = Assert.Single(VisualRedactions.Find(page.Raster(), words));
        Assert.Equal(["b1"], found.Codes);
        Assert.Contains("(b)(1)", found.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void SectionOfTheJfkAct_IsOneCode() => Assert.Equal(["jfkact5g2d"], BoxWords.Codes("JFK Act 5 (g)(2)(D)"));

    [Fact]
    public void TextRulesHolesAndPictures_AreNoRedactions()
    {
        var page = new DrawnPage().Text();
        page.Fill(72, 60, 540, 64, 0);
        page.Disc(30, 300, 9);
        page.Shade(350, 600, 520, 700);
        Assert.Empty(VisualRedactions.Find(page.Raster(), null));
    }

    [Theory]
    [InlineData(0, 0, 1, 150)]
    [InlineData(40, 40, 1, 150)]
    [InlineData(400, 400, 2, 150)]
    [InlineData(400, 400, 1, 0)]
    [InlineData(400, 400, 1, double.NaN)]
    public void RasterThatIsNone_GivesNothing(int width, int height, int channels, double dpi) =>
        Assert.Empty(VisualRedactions.Find(new PageRaster(width, height, channels, dpi, new byte[width * height]), null));

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(128)]
    public void PageOfOneShade_HasNoRedactions(byte shade) =>
        Assert.Empty(VisualRedactions.Find(new PageRaster(850, 1100, 1, 100, Enumerable.Repeat(shade, 850 * 1100).ToArray()), null));
}
