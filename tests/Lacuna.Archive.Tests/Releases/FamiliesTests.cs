using System.Globalization;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Releases;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Comparison.Grouping;
using Xunit;

namespace Lacuna.Archive.Tests.Releases;

/// <summary>The archive finds by itself which of its records are releases of one document, in whatever order they came.</summary>
public sealed class FamiliesTests
{
    private const string Old = "Declassified January 4, 1994";
    private const string New = "Released in part on re-review, September 30, 2011.";

    /// <summary>Eight reports in two releases each and eight that stand alone.</summary>
    private static string[] Write(TestArchive archive) => [.. Enumerable.Range(1, 16).SelectMany(n => n > 8 ? (string[])[archive.Write(Name(n, "alone"), ReleaseTexts.Report(n))] :
    [
        archive.Write(Name(n, "old"), ReleaseTexts.Release(n, 6, Old)), archive.Write(Name(n, "new"), ReleaseTexts.Release(n, 2, New)),
    ])];

    private static string Name(int number, string which) => string.Create(CultureInfo.InvariantCulture, $"report-{number}-{which}.txt");

    // Every family by the files of its members; the order of members too.
    private static string[] Families(ReadingRoom room) =>
        [.. room.Releases.List(0, 1000).Select(f => string.Join(" + ", f.Members.Select(m => room.Catalogue.Find(m.Record.Id)?.Provenance.Member))).Order(StringComparer.Ordinal)];

    private static RecordId IdOf(TestArchive archive, string member) => archive.PageOf(member).Entry.Id;

    [Fact]
    public void Import_TwoReleasesOfEach_AreFamiliesTheOldestFirst()
    {
        using var archive = new TestArchive();
        Write(archive);
        archive.ImportInbox();

        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"{Name(n, "old")} + {Name(n, "new")}"), Families(archive.Room));
        Assert.Equal(8, archive.Room.Releases.Count);
        var family = archive.Room.Releases.Of(IdOf(archive, Name(3, "new")));
        Assert.NotNull(family);
        Assert.Equal(["1994", "2011"], family.Members.Select(m => m.Label));
        Assert.Equal(["1994-01-04", "2011-09-30"], family.Members.Select(m => m.Released?.Edtf));
        Assert.InRange(family.Confidence, 0.5, 1);
        Assert.False(family.Confirmed);
        Assert.Null(archive.Room.Releases.Of(IdOf(archive, Name(12, "alone"))));
    }

    [Fact]
    public void Import_InManyPiecesInAnyOrder_GivesTheSameArchive()
    {
        using var atOnce = new TestArchive();
        Write(atOnce);
        atOnce.ImportInbox();
        foreach (var seed in (int[])[1, 2])
        {
            using var piecemeal = new TestArchive();
            var files = Write(piecemeal);
            new Random(seed).Shuffle(files);
            foreach (var part in files.Chunk(5))
            {
                piecemeal.Import(part);
            }

            Assert.Equal(Families(atOnce.Room), Families(piecemeal.Room));
        }
    }

    [Fact]
    public void Rebuild_OfTheStore_GivesTheSameFamilies()
    {
        using var archive = new TestArchive();
        Write(archive);
        archive.ImportInbox();
        var before = Families(archive.Room);
        var rows = archive.Rows();

        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);

        Assert.Equal(before, Families(archive.Room));
        Assert.Equal(rows, archive.Rows());
        Assert.Equal(0, archive.Room.Releases.CountWaiting());
    }

    [Theory]
    [InlineData(CandidateFinder.MostHeld)]
    [InlineData(7)]
    public void Pass_ByFingerprintsAsInALargeArchive_FindsTheSameFamilies(int held)
    {
        using var archive = new TestArchive();
        Write(archive);
        archive.ImportInbox();
        var before = Families(archive.Room);
        using (var connection = archive.Room.Database.OpenCatalogue())
        {
            ArchiveDatabase.Execute(connection, "update fingerprint set grouped = 0; delete from release_pair; delete from release_family; delete from release_member");
        }

        var told = new List<GroupingProgress>();
        new GroupingPass(archive.Room.Database, told.Add) { SmallArchive = 0, LargestSet = 0, Finder = new CandidateFinder { Held = held } }.Run(null, CancellationToken.None);

        Assert.Equal(before, Families(archive.Room));
        Assert.Equal(told.Select(p => p.Records).Order(), told.Select(p => p.Records));
        Assert.All(told, p => Assert.Equal(24, p.Total));
    }

    [Fact]
    public void Import_CutOffBeforeGrouping_IsFinishedByTheNextOne()
    {
        using var archive = new TestArchive();
        Write(archive);
        using var stop = new CancellationTokenSource();
        var options = new ImportOptions { Grouping = _ => stop.Cancel() };

        Assert.Throws<OperationCanceledException>(() => new Import(archive.Room, options, TimeProvider.System).Run([archive.Inbox], stop.Token));

        Assert.Equal(24, archive.All().Count);
        Assert.Equal(24, archive.Room.Releases.CountWaiting());
        Assert.Empty(Families(archive.Room));
        Assert.Equal(0, archive.ImportInbox().Documents);
        Assert.Equal(8, Families(archive.Room).Length);
    }

    [Fact]
    public void Correct_WordOfTheText_GroupsTheRecordAnewAndKeepsTheRest()
    {
        using var archive = new TestArchive();
        Write(archive);
        archive.ImportInbox();
        var before = Families(archive.Room);

        archive.Room.Corrections.Correct(IdOf(archive, Name(2, "old")), new CorrectionRequest { Text = "REPORT", To = "Accounts" }, Deciding.Of("A. Editor", "As the register has it"),
            TimeProvider.System, CancellationToken.None);

        Assert.Equal(0, archive.Room.Releases.CountWaiting());
        Assert.Equal(before, Families(archive.Room));
    }

    [Fact]
    public void RelatedTo_CopyUnderOtherNumbers_IsShownForWhatItIsOrIsInTheFamily()
    {
        using var archive = new TestArchive();
        Write(archive);
        // The first third of a report forwarded within a long paper on something else.
        archive.Write("forwarded.txt", ReleaseTexts.Report(40) + string.Join('\n', ReleaseTexts.Report(12).Split('\n').Skip(4).Take(16)) + "\n" + ReleaseTexts.Report(41));
        archive.ImportInbox();
        var (one, other) = (IdOf(archive, "forwarded.txt"), IdOf(archive, Name(12, "alone")));

        var related = archive.Room.Releases.RelatedTo(one);
        var together = archive.Room.Releases.Of(one)?.Members.Any(m => m.Record.Id == other) is true;

        Assert.True(together || related.Any(r => r.Record.Id == other && r.Kinship is Kinship.Excerpt or Kinship.Copy or Kinship.Form or Kinship.Release),
            string.Join(", ", related.Select(r => $"{r.Record.Title} {r.Kinship} {r.Score}")));
    }

    [Fact]
    public void Catalogue_EmptyArchiveAndUnknownRecord_AnswersNothing()
    {
        using var archive = new TestArchive();
        Assert.True(RecordId.TryParse("zzzzzzzzzzzz", out var unknown));

        Assert.Equal(0, archive.Room.Releases.Count);
        Assert.Empty(archive.Room.Releases.List(0, 10));
        Assert.Null(archive.Room.Releases.Of(unknown));
        Assert.Empty(archive.Room.Releases.RelatedTo(unknown));
        Assert.Null(archive.Room.Releases.TextOf(unknown));
        Assert.Empty(archive.Room.Releases.Pairs());
    }

    [Fact]
    public void Import_DocumentsWithoutWords_AreInNoFamily()
    {
        using var archive = new TestArchive();
        for (var i = 0; i < 5; i++)
        {
            archive.Write($"{i}.txt", new string('.', i + 1) + "\n");
        }

        archive.ImportInbox();

        Assert.Equal(5, archive.All().Count);
        Assert.Equal(0, archive.Room.Releases.Count);
    }
}
