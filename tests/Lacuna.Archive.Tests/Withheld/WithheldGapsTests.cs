using Lacuna.Archive.Holdings;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Withheld;
using Xunit;

namespace Lacuna.Archive.Tests.Withheld;

/// <summary>The search for what is missing.</summary>
public sealed class WithheldGapsTests
{
    [Fact]
    public void Longest_ComesFirst_WithTheWordsAroundItAndItsNumberOnThePage()
    {
        using var archive = Filled();
        var gaps = archive.Room.Gaps.Longest(GapFilter.None, 0, 10);
        Assert.Equal(4, archive.Room.Gaps.Count(GapFilter.None));
        Assert.Equal(4, gaps.Length);
        Assert.Equal("1 page withheld", gaps[0].Label);
        Assert.Equal(gaps.OrderByDescending(g => g.Words), gaps);
        Assert.EndsWith("is to be said of it", gaps[0].Before, StringComparison.Ordinal);
        Assert.StartsWith("but thanks", gaps[0].After, StringComparison.Ordinal);
        foreach (var gap in gaps)
        {
            var text = archive.Room.Catalogue.TextOf(gap.Record.Sequence) ?? "";
            Assert.Equal('[', text[gap.Start]);
            Assert.Equal(']', text[gap.Start + gap.Length - 1]);
            Assert.Contains($"id=\"g{gap.Number}\"", Packing.Unpack(archive.Room.Catalogue.HtmlOf(gap.Record.Sequence) ?? []), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Number_CountsWhatNobodyKeepsBackToo()
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.txt", "Note\n\nHalmar, July 6, 1962\n\nHe said [illegible] and then [2 lines not declassified] at noon.\n"));
        Assert.Equal(2, Assert.Single(archive.Room.Gaps.Longest(GapFilter.None, 0, 10)).Number);
    }

    [Theory]
    [InlineData("b1", 3)]
    [InlineData("b3", 1)]
    [InlineData("b", 0)]
    [InlineData("%", 0)]
    [InlineData("' or 1=1 --", 0)]
    public void Code_FindsItsOwnPassages(string code, int count)
    {
        using var archive = Filled();
        var filter = new GapFilter(Basis: WithheldBasis.Code, Value: code);
        Assert.Equal(count, archive.Room.Gaps.Longest(filter, 0, 10).Length);
        Assert.Equal(count, archive.Room.Gaps.Count(filter));
        Assert.Equal(count, archive.Room.Gaps.Longest(filter with { CollectionId = archive.All()[0].CollectionId }, 0, 10).Length);
    }

    [Fact]
    public void Year_AndReason_NarrowTheList()
    {
        using var archive = Filled();
        Assert.Equal("1 page withheld", Assert.Single(archive.Room.Gaps.Longest(new GapFilter(Year: 1961), 0, 10)).Label);
        Assert.Equal(1, archive.Room.Gaps.Count(new GapFilter(Value: "excised")));
        Assert.Equal(0, archive.Room.Gaps.Count(new GapFilter(Year: 1961, Value: "excised")));
        Assert.Empty(archive.Room.Gaps.Longest(new GapFilter("nowhere"), 0, 10));
    }

    [Fact]
    public void MostWithheld_IsByWordsOrByShare()
    {
        using var archive = Filled();
        var byWords = archive.Room.Gaps.MostWithheld(GapFilter.None, byShare: false, 0, 10);
        Assert.Equal(3, byWords.Length);
        Assert.Equal(3, archive.Room.Gaps.CountRecords(GapFilter.None));
        Assert.Equal(byWords.Select(r => r.Withheld.Estimate).OrderDescending(), byWords.Select(r => r.Withheld.Estimate));
        var byShare = archive.Room.Gaps.MostWithheld(GapFilter.None, byShare: true, 0, 10);
        Assert.Equal(byShare.Select(r => r.Withheld.Share).OrderDescending(), byShare.Select(r => r.Withheld.Share));
        Assert.Equal(2, archive.Room.Gaps.CountRecords(new GapFilter(Basis: WithheldBasis.Code, Value: "b1")));
    }

    [Fact]
    public void Near_FindsGapsWithinSoManyWordsOfTheName_InEachOfItsForms()
    {
        using var archive = new TestArchive();
        archive.Write("a.txt", "Memorandum\n\nHalmar, March 3, 1962\n\nThen Korsin came in and spoke [2 lines not declassified] until noon.\n");
        archive.Write("b.txt", $"Memorandum\n\nHalmar, March 4, 1962\n\nKorsin left. {string.Concat(Enumerable.Repeat("The sea was calm. ", 30))} He saw [1 line not declassified] there.\n");
        archive.Write("c.txt", "Memorandum\n\nHalmar, March 5, 1962\n\nNobody but Brandis saw [1 line not declassified] there.\n");
        archive.ImportInbox();
        var near = archive.Room.GapsNear.Find("Korsin", 50, 0, 20);
        var gap = Assert.Single(near.Gaps);
        Assert.Equal(4, gap.Distance);
        Assert.False(near.IsPartial);
        Assert.Equal(2, near.Found);
        Assert.Equal(2, archive.Room.GapsNear.Find("Korsin", 500, 0, 20).Gaps.Length);
        Assert.Empty(archive.Room.GapsNear.Find("Korsin", 3, 0, 20).Gaps);
        Assert.Empty(archive.Room.GapsNear.Find("\" OR * (", 50, 0, 20).Gaps);
        Assert.Empty(archive.Room.GapsNear.Find("", 50, 0, 20).Spellings);
    }

    [Fact]
    public void Rebuild_GivesTheSameGaps()
    {
        using var archive = Filled();
        var before = archive.Room.Gaps.Longest(GapFilter.None, 0, 100).Select(g => $"{g.Record.Id} {g.Number} {g.Passage} {g.Words}").ToList();
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        Assert.Equal(before.Order(), archive.Reopen().Gaps.Longest(GapFilter.None, 0, 100).Select(g => $"{g.Record.Id} {g.Number} {g.Passage} {g.Words}").Order());
    }

    private static TestArchive Filled()
    {
        var archive = new TestArchive();
        archive.Write("a.txt", "Memorandum\n\nHalmar, March 3, 1962\n\nThe Minister said [2 lines deleted (b)(1), (b)(3)] and left. He came back [1 line deleted (b)(1)] at noon.\n");
        archive.Write("b.txt", "Telegram\n\nHalmar, May 4, 1962\n\nThe light was out [3 lines excised (b)(1)] and the sea was calm. [illegible]\n");
        archive.Write("c.txt", "Letter\n\nHalmar, June 5, 1961\n\nNothing is to be said of it [1 page not declassified] but thanks.\n");
        archive.Write("d.txt", "Note\n\nHalmar, July 6, 1962\n\nNothing is missing here at all.\n");
        archive.ImportInbox();
        return archive;
    }
}
