using Lacuna.Archive.Holdings;
using Lacuna.Archive.Preservation;
using Xunit;

namespace Lacuna.Archive.Tests.Withheld;

/// <summary>How much is withheld, summed up.</summary>
public sealed class WithheldTalliesTests
{
    [Fact]
    public void Sums_AreThoseOfTheRecords()
    {
        using var archive = Filled();
        var entries = archive.All();
        var sum = archive.Room.Withheld.OfYear(1962);
        var ofYear = entries.Where(e => e.DateEdtf?.StartsWith("1962", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(ofYear.Count, sum.Records);
        Assert.Equal(ofYear.Sum(e => e.Withheld.Low), sum.Low);
        Assert.Equal(ofYear.Sum(e => e.Withheld.High), sum.High);
        Assert.Equal(ofYear.Count(e => e.Withheld.Gaps > 0), sum.WithGaps);
        Assert.InRange(sum.Share, 0.01, 0.99);
        var collection = entries[0].CollectionId;
        Assert.Equal(archive.Room.Withheld.ByCollection()[collection], archive.Room.Withheld.OfCollection(collection));
        Assert.Equal(entries.Count, archive.Room.Withheld.ByYear(archive.Room.Catalogue.ByYear()).Sum(y => y.Tally.Records));
    }

    [Fact]
    public void Codes_CountAGapUnderEachOfItsOwn()
    {
        using var archive = Filled();
        var codes = archive.Room.Withheld.ByCode().ToDictionary(c => c.Value);
        Assert.Equal(3, codes["b1"].Gaps);
        Assert.Equal(2, codes["b1"].Records);
        Assert.Equal(1, codes["b3"].Gaps);
        Assert.True(codes["b1"].Low <= codes["b1"].Withheld && codes["b1"].Withheld <= codes["b1"].High);
        var first = archive.Room.Withheld.RecordsUnder(WithheldBasis.Code, "b1", 0, 10);
        Assert.Equal(2, first.Length);
        Assert.Equal(first.Skip(1), archive.Room.Withheld.RecordsUnder(WithheldBasis.Code, "b1", 1, 10));
        Assert.Empty(archive.Room.Withheld.RecordsUnder(WithheldBasis.Code, "' or 1=1", 0, 10));
        Assert.Contains(archive.Room.Withheld.ByReason(), r => r is { Value: "not-declassified", Records: 1 });
    }

    [Fact]
    public void Illegible_IsNotSummed()
    {
        using var archive = Filled();
        Assert.DoesNotContain(archive.Room.Withheld.ByReason(), r => r.Value is "illegible" or "omitted");
    }

    [Fact]
    public void Rebuild_GivesTheSameSums()
    {
        using var archive = Filled();
        var (codes, reasons) = (archive.Room.Withheld.ByCode(), archive.Room.Withheld.ByReason());
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        var room = archive.Reopen();
        Assert.Equal(codes, room.Withheld.ByCode());
        Assert.Equal(reasons, room.Withheld.ByReason());
        Assert.Equal(0, room.Withheld.Uncounted());
    }

    [Fact]
    public void Empty_ArchiveHasNothingWithheld()
    {
        using var archive = new TestArchive();
        Assert.Equal(default, archive.Room.Withheld.OfYear(1962));
        Assert.Empty(archive.Room.Withheld.ByCode());
        Assert.Equal(0, archive.Room.Withheld.Uncounted());
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
