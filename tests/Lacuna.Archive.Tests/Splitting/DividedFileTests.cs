using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Recognition;
using Lacuna.Archive.Splitting;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Pages.Splitting;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Splitting;

/// <summary>A folder that was scanned in one go, a memorandum, a withdrawal notice and another memorandum, divided and read anew.</summary>
public sealed class DividedFileTests
{
    private static readonly Deciding Editor = Deciding.Of("A. Editor", "Three things in one file");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Folder_DividedAsProposed_IsThreeRecordsAndTheWholeLeadsToThem()
    {
        using var archive = Scanned();
        var whole = archive.All().Single().Id;
        var desk = Desk(archive);
        var proposed = DocumentBoundaries.Propose(desk.Pages(whole));

        Assert.Equal([(1, PartKind.Document), (2, PartKind.WithdrawalSheet), (3, PartKind.Document)], proposed.Select(p => (p.FirstPage, p.Kind)));
        // Nothing is divided by a proposal.
        Assert.Equal([whole.Value], archive.Ids());

        var file = desk.Divide(whole, [.. proposed.Select(p => p.FirstPage)], Editor, Cancellation);

        Assert.Equal([(1, 1), (2, 2), (3, 3)], file.Documents.Select(d => (d.FirstPage, d.LastPage)));
        Assert.Equal(["1962-10-03", "1962-10-09"], new[] { file.Documents[0], file.Documents[2] }.Select(d => archive.Room.Catalogue.Find(d.Id)?.Entry.DateEdtf));
        Assert.Equal(3, archive.Room.Pages.Of(file.Documents[2].Id).Single().Number);
        Assert.Null(archive.Room.Catalogue.Find(whole));
        Assert.Equal(file.Documents.Select(d => d.Id), archive.Room.Catalogue.SuccessorsOf(whole).Select(r => r.Id));
        Assert.Equal(file.Documents[2].Id, Assert.Single(archive.Search("\"conversation with the keeper\"").Hits).Entry.Id);
        archive.AssertSound();

        // Moved: the second document goes with the first, which keeps its identifier.
        var moved = desk.Divide(file.Documents[0].Id, [1, 3], Editor, Cancellation);
        Assert.Equal([file.Documents[0].Id, file.Documents[2].Id], moved.Documents.Select(d => d.Id));
        Assert.Equal([file.Documents[0].Id], archive.Room.Catalogue.SuccessorsOf(file.Documents[1].Id).Select(r => r.Id));

        var rows = archive.Rows();
        Rebuild.Run(archive.Folder, indexOnly: false, null, Cancellation);
        Assert.Equal(rows, archive.Rows());
        Assert.Equal(moved.Documents.Select(d => d.Id.Value).Order(StringComparer.Ordinal), archive.Ids().Order(StringComparer.Ordinal));

        // Undone in order: the later one first.
        Assert.Equal("entry-built-on", Assert.Throws<ArchiveException>(() => desk.Undo(1, Editor, Cancellation)).Code);
        desk.Undo(2, Editor, Cancellation);
        Assert.Equal(3, desk.Of(file.Documents[0].Id).Documents.Length);
        desk.Undo(1, Editor, Cancellation);
        Assert.Equal([whole.Value], archive.Ids());
        Assert.Equal(1, archive.Search("keeper").Total);
        Assert.Empty(archive.Room.Catalogue.SuccessorsOf(whole));
        archive.AssertSound();

        // The same file once more is the same document.
        var again = archive.Import(archive.Inbox);
        Assert.Equal((0L, 1L), (again.Documents, again.Duplicates));
    }

    [Fact]
    public void Divide_PagesThatAreNotThereOrNothingNew_SaysSo()
    {
        using var archive = Scanned();
        archive.Import(archive.Write("note.txt", "A note without pages.\n\nIt has no scan."));
        var whole = archive.PageOf("folder.pdf").Entry.Id;

        Assert.Equal("split-pages", Refused(archive, whole, 1, 9));
        Assert.Equal("nothing-to-change", Refused(archive, whole, 1));
        Assert.Equal("record-without-pages", Refused(archive, archive.PageOf("note.txt").Entry.Id, 1));
        Assert.Equal(2, archive.All().Count);
        archive.AssertSound();
    }

    [Fact]
    public void Pages_ReadAnew_KeepIdentifierCitationAndCorrection()
    {
        using var archive = Scanned();
        var id = archive.All().Single().Id;
        var correction = Assert.Single(archive.Room.Corrections.Correct(id, new CorrectionRequest { Text = "lantern", To = "lamp", Occurrence = 1 }, Editor, TimeProvider.System, Cancellation));
        var before = archive.Room.Catalogue.Find(id)?.PageDigest;
        var versions = StorageRoot.ReadInventory(archive.Room.Store.Objects().First(o => StorageRoot.ReadInventory(o)?.Id.Contains("accession", StringComparison.Ordinal) == true))?.Head;

        var pages = new RecognitionDesk(archive.Room, TimeProvider.System).ReadAgain(id, new ScanOptions { Language = "en", AlwaysRecognise = true }, Cancellation);

        Assert.Equal(3, pages.Length);
        Assert.Equal(1, versions);
        var inventory = archive.Room.Store.Objects().Select(StorageRoot.ReadInventory).Single(i => i?.Id.Contains("accession", StringComparison.Ordinal) == true);
        // What was read before is still there, in the version before.
        Assert.Equal(2, inventory?.Head);
        Assert.Contains(inventory?.Manifest.Values.SelectMany(p => p) ?? [], p => p == $"v1/content/alto-{id}.xml");
        Assert.Equal(id.Value, Assert.Single(archive.Ids()));
        Assert.Equal(CorrectionState.Applied, archive.Room.Corrections.Of(id).Single(c => c.Number == correction.Number).State);
        Assert.Equal(1, archive.Search("keeper").Total);
        Assert.NotNull(before);
        archive.AssertSound();
        var rows = archive.Rows();
        Rebuild.Run(archive.Folder, indexOnly: false, null, Cancellation);
        Assert.Equal(rows, archive.Rows());
    }

    private static SplitDesk Desk(TestArchive archive) => new(archive.Room, TimeProvider.System);

    private static string Refused(TestArchive archive, RecordId id, params int[] firsts) =>
        Assert.Throws<ArchiveException>(() => Desk(archive).Divide(id, [.. firsts], Editor, Cancellation)).Code;

    private static TestArchive Scanned()
    {
        Programs.Need("tesseract", "pdftoppm");
        var archive = new TestArchive();
        archive.Write("folder.pdf", File.ReadAllBytes(Path.Combine(SourceTree.Sample, "scans", "1962-10-lights-and-buoys-folder.pdf")));
        var report = archive.Import(archive.Inbox);
        Assert.Empty(report.Refused);
        return archive;
    }
}
