using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Quarantine;
using Lacuna.Archive.Recognition;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Formats.Pdf;
using Lacuna.Documents.Inspection;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Quarantine;

public sealed class QuarantineTests
{
    private static readonly Deciding Editor = new("A. Editor", "The name is in the newspapers");

    public static TheoryData<string> Every => [.. HidingFiles.Pdfs().Concat(HidingFiles.Words()).Select(f => f.Name)];

    private static HidingFile FileOf(string name) => HidingFiles.Pdfs().Concat(HidingFiles.Words()).Single(f => f.Name == name);

    private static RecordId Waiting(TestArchive archive) => archive.Room.Quarantine.All().Single(f => f.State == QuarantineState.Waiting).Id;

    private static QuarantineDesk Desk(TestArchive archive) => new(archive.Room, TimeProvider.System);

    [Theory]
    [MemberData(nameof(Every))]
    public void Import_FileThatHidesWords_IsKeptAndNothingIsMadeOfIt(string name)
    {
        using var archive = new TestArchive();
        var file = FileOf(name);

        var report = archive.Import(archive.Write(file.Name, file.Bytes));

        Assert.Equal((0, 1, 0), (report.Documents, report.Quarantined, report.Refused.Length));
        Assert.Empty(archive.All());
        Assert.Empty(archive.Room.Catalogue.Collections());
        Assert.Equal((0, 0, 0), (archive.Room.Catalogue.Figures().Records, archive.Room.Catalogue.Figures().Collections, archive.Room.Catalogue.Figures().Accessions));
        Assert.Contains(TempFolder.Snapshot(archive.Store).Keys, f => f.EndsWith("original-" + file.Name, StringComparison.Ordinal));
        Assert.DoesNotContain(TempFolder.Snapshot(archive.Store).Keys, f => f.Contains("editions", StringComparison.Ordinal));
        archive.AssertSound();
    }

    [Fact]
    public void Import_FilesThatHideNothing_GoThrough()
    {
        using var archive = new TestArchive();
        var clean = HidingFiles.CleanWord();

        var report = archive.Import(archive.Write(clean.Name, clean.Bytes));

        Assert.Equal((1, 0), (report.Documents, report.Quarantined));
        Assert.Single(archive.All());
    }

    [Fact]
    public void Import_TheSameFileAloneInAFolderInAZipAndTwice_WaitsOnce()
    {
        using var archive = new TestArchive();
        var file = FileOf("vanished.docx");
        archive.Write("a/vanished.docx", file.Bytes);
        archive.Write("b/again.docx", file.Bytes);
        archive.Write("box.zip", HidingFiles.Zip(file, HidingFiles.CleanWord()));

        var first = archive.ImportInbox();
        var second = archive.ImportInbox();

        Assert.Equal((1, 1, 0), (first.Documents, first.Quarantined, first.Refused.Length));
        Assert.Equal((0, 0), (second.Documents, second.Quarantined));
        Assert.Single(archive.Room.Quarantine.All());
        Assert.Equal("box", Assert.Single(archive.Room.Catalogue.Collections()).Title);
        archive.AssertSound();
    }

    [Theory]
    [InlineData("covered.pdf")]
    [InlineData("vanished.docx")]
    public void Import_InspectionThatFails_ClosesTheGate(string name)
    {
        using var archive = new TestArchive();
        var clean = name.EndsWith(".pdf", StringComparison.Ordinal) ? HidingFiles.Clean() : HidingFiles.CleanWord();
        var options = new ImportOptions { Gate = new PublicationGate(_ => throw new InvalidOperationException("A fault nobody foresaw.")) };

        var report = archive.Import(options, archive.Write(clean.Name, clean.Bytes));

        Assert.Equal((0, 1), (report.Documents, report.Quarantined));
        Assert.Equal([PublicationGate.Failed], archive.Room.Quarantine.All().Single().Found.Keys);
    }

    [Fact]
    public void Import_InspectionCutShortByALimit_ClosesTheGate()
    {
        using var archive = new TestArchive();
        var clean = HidingFiles.Clean();
        var options = new ImportOptions { Gate = new PublicationGate(bytes => FileInspector.Inspect(bytes, PdfLimits.Default with { MaxOperators = 3 })) };

        archive.Import(options, archive.Write(clean.Name, clean.Bytes));

        Assert.Empty(archive.All());
        Assert.Equal([PublicationGate.CutShort], archive.Room.Quarantine.All().Single().Found.Keys);
    }

    [Fact]
    public void Import_FileThatCannotBeRead_IsRefusedAsEver()
    {
        using var archive = new TestArchive();

        var report = archive.Import(archive.Write("a.docx", "PK\u0003\u0004 and nothing more"u8.ToArray()));

        Assert.Equal(0, report.Quarantined);
        report.Refused("a.docx", "docx-truncated");
        Assert.Empty(archive.Room.Quarantine.All());
    }

    [Fact]
    public void Import_PageThatIsAPdfToo_IsJudgedAsBoth()
    {
        using var archive = new TestArchive();
        var file = FileOf("covered.pdf");

        archive.Import(archive.Write("page.html", [.. "<!doctype html><title>A page</title><p>Words.</p><!-- "u8, .. file.Bytes]));

        Assert.Empty(archive.All());
        Assert.Single(archive.Room.Quarantine.All());
    }

    // OCR takes its time: every Word file, and of the PDFs those whose words would come back if the copy were made carelessly.
    public static TheoryData<string> ToFlatten =>
        [.. HidingFiles.Words().Select(f => f.Name), "covered.pdf", "outside.pdf", "layer.pdf", "redact-annotation.pdf", "attachment.pdf"];

    [Theory]
    [MemberData(nameof(ToFlatten))]
    public void Flatten_File_ShowsWhatItShowedAndNothingItHid(string name)
    {
        using var archive = new TestArchive();
        var file = FileOf(name);
        archive.Import(archive.Write(file.Name, file.Bytes));
        var id = Waiting(archive);

        var entry = Desk(archive).Flatten(id, Editor, TestContext.Current.CancellationToken);

        Assert.Equal(JournalKind.QuarantineFlatten, entry.Kind);
        AssertPublic(archive, id, file);
        Assert.DoesNotContain(file.Hidden, archive.TextOf(archive.Room.Catalogue.Find(id)!), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, archive.Search(file.Hidden).Total);
        var copy = Directory.EnumerateFiles(archive.Store, "safe-copy-*", SearchOption.AllDirectories).Single();
        Assert.DoesNotContain(file.Hidden, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(copy)), StringComparison.OrdinalIgnoreCase);
        archive.AssertSound();
        var rows = archive.Rows();

        Rebuild.Run(archive.Folder, indexOnly: false, null, TestContext.Current.CancellationToken);

        Assert.Equal(rows, archive.Rows());
        AssertPublic(archive, id, file);
        Assert.Equal(QuarantineState.Flattened, archive.Room.Quarantine.Find(id)?.State);
    }

    private static void AssertPublic(TestArchive archive, RecordId id, HidingFile file)
    {
        var page = archive.Room.Catalogue.Find(id);
        Assert.NotNull(page);
        Assert.Contains(file.Shown, archive.TextOf(page), StringComparison.Ordinal);
        Assert.Equal(1, archive.Search(file.Shown).Total);
        Assert.Equal("A. Editor", page.LetOut?.Who);
        Assert.DoesNotContain(file.Hidden, page.Description.Title, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("covered.pdf")]
    [InlineData("deleted.docx")]
    public void Release_File_ShowsWhatItShowsWithTheReason(string name)
    {
        using var archive = new TestArchive();
        var file = FileOf(name);
        archive.Import(archive.Write(file.Name, file.Bytes));
        var id = Waiting(archive);

        Desk(archive).Release(id, Editor, TestContext.Current.CancellationToken);

        AssertPublic(archive, id, file);
        Assert.Equal(Editor.Reason, archive.Room.Catalogue.Find(id)?.LetOut?.Reason);
        Assert.DoesNotContain(file.Hidden, archive.TextOf(archive.Room.Catalogue.Find(id)!), StringComparison.OrdinalIgnoreCase);
        var decided = Assert.Throws<ArchiveException>(() => Desk(archive).Flatten(id, Editor, TestContext.Current.CancellationToken));
        Assert.Equal("quarantine-decided", decided.Code);
        archive.AssertSound();
    }

    [Fact]
    public void Undo_Release_SealsTheFileAgain()
    {
        using var archive = new TestArchive();
        var file = FileOf("deleted.docx");
        archive.Import(archive.Write(file.Name, file.Bytes));
        var id = Waiting(archive);
        var entry = Desk(archive).Release(id, Editor, TestContext.Current.CancellationToken);

        Desk(archive).Undo(entry.Number, Editor, TestContext.Current.CancellationToken);

        AssertSealed(archive, id, file);
        Rebuild.Run(archive.Folder, indexOnly: false, null, TestContext.Current.CancellationToken);
        AssertSealed(archive, id, file);
        Desk(archive).Flatten(id, Editor, TestContext.Current.CancellationToken);
        AssertPublic(archive, id, file);
    }

    [Fact]
    public void Undo_FlattenedFileThatWasReadAnew_SealsItAgain()
    {
        using var archive = new TestArchive();
        var file = FileOf("redact-annotation.pdf");
        archive.Import(archive.Write(file.Name, file.Bytes));
        var id = Waiting(archive);
        var entry = Desk(archive).Flatten(id, Editor, TestContext.Current.CancellationToken);
        new RecognitionDesk(archive.Room, TimeProvider.System).ReadAgain(id, new ScanOptions(), TestContext.Current.CancellationToken);
        AssertPublic(archive, id, file);
        Assert.Contains("safe-copy", archive.Room.Pages.FileOf(id)?.Path, StringComparison.Ordinal);

        Desk(archive).Undo(entry.Number, Editor, TestContext.Current.CancellationToken);

        AssertSealed(archive, id, file);
        Rebuild.Run(archive.Folder, indexOnly: false, null, TestContext.Current.CancellationToken);
        AssertSealed(archive, id, file);
    }

    private static void AssertSealed(TestArchive archive, RecordId id, HidingFile file)
    {
        Assert.Null(archive.Room.Catalogue.Find(id));
        Assert.Equal(0, archive.Search(file.Shown).Total);
        Assert.Equal(0, archive.Room.Catalogue.Figures().Accessions);
        Assert.Equal(QuarantineState.Waiting, archive.Room.Quarantine.Find(id)?.State);
        archive.AssertSound();
    }

    [Fact]
    public void Flatten_MemberOfAZip_OpensItAlone()
    {
        using var archive = new TestArchive();
        var (one, other) = (FileOf("deleted.docx"), FileOf("vanished.docx"));
        archive.Import(archive.Write("box.zip", HidingFiles.Zip(one, other, HidingFiles.CleanWord())));
        var id = archive.Room.Quarantine.All().Single(f => f.Member == one.Name).Id;

        Desk(archive).Flatten(id, Editor, TestContext.Current.CancellationToken);

        Assert.Equal(2, archive.All().Count);
        AssertPublic(archive, id, one);
        Assert.Equal(0, archive.Search(other.Shown).Total);
        archive.AssertSound();
    }

    // What a kill leaves between the two steps of a decision: the part is in the store, and nobody has decided.
    [Fact]
    public void Decision_CutOffAfterThePartWasWritten_LeavesTheFileSealed()
    {
        using var archive = new TestArchive();
        var file = FileOf("deleted.docx");
        archive.Import(archive.Write(file.Name, file.Bytes));
        var id = Waiting(archive);
        var sealedFile = archive.Room.Quarantine.Find(id)!;
        var copy = SafeCopy.Make(sealedFile, SealedFile.Read(archive.Room, sealedFile), new(new()), TestContext.Current.CancellationToken);
        AccessionRevision.Write(archive.Room, sealedFile.AccessionId, [copy.Document], [(copy.Name, copy.Bytes)], awaits: true, "Prepared", TimeProvider.System,
            TestContext.Current.CancellationToken);

        AssertSealed(archive, id, file);
        Rebuild.Run(archive.Folder, indexOnly: false, null, TestContext.Current.CancellationToken);
        AssertSealed(archive, id, file);

        Desk(archive).Flatten(id, Editor, TestContext.Current.CancellationToken);
        AssertPublic(archive, id, file);
        archive.AssertSound();
    }

    // What a kill leaves within the writing of the part: the object has moved, the catalogue lacks it.
    [Fact]
    public void Import_CutOffBeforeTheCatalogueKnows_IsTakenInSealed()
    {
        using var archive = new TestArchive();
        var file = FileOf("covered.pdf");
        archive.Import(archive.Write(file.Name, file.Bytes));
        var accession = archive.Room.Quarantine.All().Single().AccessionId;
        using (var connection = archive.Room.Database.OpenCatalogue())
        {
            ArchiveDatabase.Execute(connection, "delete from quarantine; delete from sealed_accession; delete from accession");
        }

        Directory.CreateDirectory(Path.Combine(archive.Room.Paths.Work, accession));

        archive.Reopen();

        Assert.Equal(QuarantineState.Waiting, archive.Room.Quarantine.All().Single().State);
        Assert.Empty(archive.All());
        Assert.Equal(0, archive.Room.Catalogue.Figures().Accessions);
        archive.AssertSound();
    }

    [Fact]
    public void Desk_NoSuchFile_SaysSo()
    {
        using var archive = new TestArchive();
        Assert.True(RecordId.TryParse("4k2p9w0c7hxm", out var id));

        Assert.Equal("quarantine-missing", Assert.Throws<ArchiveException>(() => Desk(archive).Flatten(id, Editor, TestContext.Current.CancellationToken)).Code);
    }

    [Fact]
    public void Desk_SealedBytesChanged_RefusesAndSaysWhat()
    {
        using var archive = new TestArchive();
        var file = FileOf("covered.pdf");
        archive.Import(archive.Write(file.Name, file.Bytes));
        var path = Directory.EnumerateFiles(archive.Store, "original-*", SearchOption.AllDirectories).Single();
        File.WriteAllBytes(path, HidingFiles.Clean().Bytes);

        Assert.Equal("store-damaged", Assert.Throws<ArchiveException>(() => Desk(archive).Release(Waiting(archive), Editor, TestContext.Current.CancellationToken)).Code);
        Assert.Empty(archive.All());
    }
}
