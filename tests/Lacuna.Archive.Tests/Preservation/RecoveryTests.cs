using Lacuna.Archive.Accessions;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Preservation;

/// <summary>Each moment at which a crash can cut an import off, made by putting together the folders as the crash leaves them.</summary>
public sealed class RecoveryTests
{
    private static string BoxOf(TestArchive archive, int documents) => archive.Write("box.zip",
        ZipFixture.Of(Enumerable.Range(1, documents).Select(n => ($"{n}.txt", $"Document number {n} of the box.\n"))));

    // The archive before, and the same archive after one accession more; both at rest.
    private static (TestArchive Archive, string Before, string After) States(Action<TestArchive> first, Action<TestArchive> second)
    {
        var archive = new TestArchive();
        first(archive);
        var before = Path.Combine(archive.Outside, "before");
        var after = Path.Combine(archive.Outside, "after");
        Rest(archive);
        TempFolder.Copy(archive.Folder, before);
        second(archive);
        Rest(archive);
        TempFolder.Copy(archive.Folder, after);
        return (archive, before, after);
    }

    private static void Rest(TestArchive archive)
    {
        using (var catalogue = archive.Room.Database.OpenCatalogue())
        using (var search = archive.Room.Database.OpenSearch())
        {
            ArchiveDatabase.Execute(catalogue, "pragma wal_checkpoint(truncate)");
            ArchiveDatabase.Execute(search, "pragma wal_checkpoint(truncate)");
        }

        ArchiveDatabase.Release();
    }

    private static void Become(TestArchive archive, string state)
    {
        ArchiveDatabase.Release();
        Directory.Delete(archive.Folder, recursive: true);
        TempFolder.Copy(state, archive.Folder);
    }

    private static void Letter(TestArchive archive) => archive.Import(archive.Write("a.txt", "A letter about the light.\n"));

    private static void Second(TestArchive archive) => archive.Import(archive.Write("b.txt", "A second letter about the light.\n"));

    private static string NewObject(string before, string after) => OcflRules.Objects(Path.Combine(after, "ocfl"))
        .Select(o => Path.GetRelativePath(after, o)).Single(o => !Directory.Exists(Path.Combine(before, o)));

    private static string Accession(string objectFolder) => StorageRoot.AccessionOf(StorageRoot.ReadInventory(objectFolder)?.Id ?? "") ?? "";

    [Fact]
    public void Recovery_WorkspaceLeftAndObjectNotMoved_IsForgotten()
    {
        var (archive, before, after) = States(Letter, Second);
        using (archive)
        {
            Become(archive, before);
            var made = NewObject(before, after);
            var workspace = Path.Combine(archive.Room.Paths.Work, Accession(Path.Combine(after, made)));
            TempFolder.Copy(Path.Combine(after, made), Path.Combine(workspace, "object"));
            // The folder above the object is made just before the object moves into it.
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(archive.Folder, made)) ?? "");

            archive.Reopen();

            Assert.Single(archive.All());
            Assert.Empty(Directory.EnumerateFileSystemEntries(archive.Room.Paths.Work));
            archive.AssertSound();
            Second(archive);
            Assert.Equal(2, archive.All().Count);
            archive.AssertSound();
        }
    }

    [Fact]
    public void Recovery_ObjectMovedAndCatalogueLacking_IsTakenIn()
    {
        var (archive, before, after) = States(Letter, Second);
        using (archive)
        {
            var rows = archive.Rows();
            Become(archive, before);
            Moved(archive, before, after);

            archive.Reopen();

            Assert.Equal(rows, archive.Rows());
            archive.AssertSound();
            archive.ImportInbox();
            Assert.Equal(2, archive.Search("light").Total);
        }
    }

    [Fact]
    public void Recovery_ObjectMovedWhileAnotherImportIsOpen_IsTakenInBeforeItWrites()
    {
        var (archive, before, after) = States(Letter, Second);
        using (archive)
        {
            var rows = archive.Rows();
            Become(archive, before);
            archive.Reopen();
            Moved(archive, before, after);

            var report = archive.ImportInbox();

            Assert.Equal((0, 2), (report.Documents, report.Duplicates));
            Assert.Equal(rows, archive.Rows());
            archive.AssertSound();
        }
    }

    private static void Moved(TestArchive archive, string before, string after)
    {
        var made = NewObject(before, after);
        TempFolder.Copy(Path.Combine(after, made), Path.Combine(archive.Folder, made));
        Directory.CreateDirectory(Path.Combine(archive.Room.Paths.Work, Accession(Path.Combine(after, made))));
    }

    [Fact]
    public void Recovery_SecondAccessionOfTheSameBytes_IsTakenIn()
    {
        var (archive, before, after) = States(Letter, a => a.Import(a.Write("copy.txt", "A letter about the light.\n")));
        using (archive)
        {
            var rows = archive.Rows();
            Become(archive, before);
            Moved(archive, before, after);

            archive.Reopen();

            Assert.Equal(rows, archive.Rows());
            archive.AssertSound();
        }
    }

    [Theory]
    [InlineData(0)] // the version has moved, the root's inventory is the old one
    [InlineData(1)] // the inventory is new, its sidecar old
    [InlineData(2)] // both are new, the catalogue lacks the version
    public void Recovery_VersionMoved_IsFinished(int step)
    {
        using var undisturbed = new TestArchive();
        undisturbed.Import(new ImportOptions { PartMembers = 2 }, BoxOf(undisturbed, 4));
        var (archive, before, after) = OnePartOfTwo();
        using (archive)
        {
            Become(archive, before);
            VersionMoved(archive, before, after, step);

            archive.Reopen();

            Assert.Equal(4, archive.All().Count);
            archive.AssertSound();
            Assert.Equal(undisturbed.Ids(), archive.Ids());
            Assert.Equal(4, archive.Import(Path.Combine(archive.Inbox, "box.zip")).Duplicates);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Rebuild_VersionMovedAndNotFinished_FinishesIt(int step)
    {
        var (archive, before, after) = OnePartOfTwo();
        using (archive)
        {
            Become(archive, before);
            VersionMoved(archive, before, after, step);

            Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);

            Assert.Equal(4, archive.All().Count);
            archive.AssertSound();
        }
    }

    private static (TestArchive Archive, string Before, string After) OnePartOfTwo()
    {
        return States(
            archive =>
            {
                using var stop = new CancellationTokenSource();
                var count = 0;
                Assert.ThrowsAny<OperationCanceledException>(() => new Import(archive.Room, new ImportOptions
                {
                    PartMembers = 2,
                    Committed = _ =>
                    {
                        if (++count == 2)
                        {
                            stop.Cancel();
                        }
                    },
                }, TimeProvider.System).Run([BoxOf(archive, 4)], stop.Token));
                Assert.Equal(2, archive.All().Count);
            },
            archive => archive.Import(new ImportOptions { PartMembers = 2 }, Path.Combine(archive.Inbox, "box.zip")));
    }

    private static void VersionMoved(TestArchive archive, string before, string after, int step)
    {
        var made = Path.GetRelativePath(before, OcflRules.Objects(Path.Combine(before, "ocfl")).Single());
        var from = Path.Combine(after, made);
        var to = Path.Combine(archive.Folder, made);
        TempFolder.Copy(Path.Combine(from, "v2"), Path.Combine(to, "v2"));
        var workspace = Path.Combine(archive.Room.Paths.Work, Accession(from));
        Directory.CreateDirectory(Path.Combine(workspace, "object"));
        if (step >= 1)
        {
            File.Copy(Path.Combine(from, "inventory.json"), Path.Combine(to, "inventory.json"), overwrite: true);
        }

        if (step >= 2)
        {
            File.Copy(Path.Combine(from, "inventory.json.sha512"), Path.Combine(to, "inventory.json.sha512"), overwrite: true);
        }
    }

    [Fact]
    public void Recovery_CommittedAndWorkspaceLeft_ChangesNothing()
    {
        var (archive, before, after) = States(Letter, Second);
        using (archive)
        {
            var rows = archive.Rows();
            Directory.CreateDirectory(Path.Combine(archive.Room.Paths.Work, Accession(Path.Combine(after, NewObject(before, after))), "object"));
            Directory.CreateDirectory(Path.Combine(archive.Room.Paths.Work, "backup"));
            Directory.CreateDirectory(Path.Combine(archive.Room.Paths.Work, "rebuild"));

            archive.Reopen();

            Assert.Equal(rows, archive.Rows());
            Assert.Empty(Directory.EnumerateFileSystemEntries(archive.Room.Paths.Work));
            archive.AssertSound();
        }
    }

    [Fact]
    public void Recovery_IndexBehindTheCatalogue_CatchesUpWithTheNextImport()
    {
        var (archive, before, after) = States(Letter, Second);
        using (archive)
        {
            Become(archive, before);
            File.Delete(Path.Combine(archive.Folder, "catalogue.db"));
            TempFolder.Copy(Path.Combine(after, "ocfl"), Path.Combine(archive.Outside, "store"));
            Directory.Delete(archive.Store, recursive: true);
            Directory.Move(Path.Combine(archive.Outside, "store"), archive.Store);
            File.Copy(Path.Combine(after, "catalogue.db"), Path.Combine(archive.Folder, "catalogue.db"));
            Assert.Equal(1, archive.Reopen().Index.Lag());

            archive.Import(Path.Combine(archive.Inbox, "a.txt"));

            Assert.Equal(0, archive.Room.Index.Lag());
            Assert.Equal(2, archive.Search("light").Total);
        }
    }

    [Fact]
    public void Create_InterruptedAtAnyPoint_IsFinished()
    {
        using var temp = new TempFolder();
        foreach (var left in (string[][])[["work"], ["work", "ocfl"], ["work", "ocfl/extensions/" + StorageRoot.LayoutName]])
        {
            var folder = temp[Guid.NewGuid().ToString("N")];
            foreach (var made in left)
            {
                Directory.CreateDirectory(Path.Combine(folder, made));
            }

            File.WriteAllText(Path.Combine(folder, "archive.lock"), "");
            File.WriteAllText(Path.Combine(folder, "work", "root-file"), "ocfl");

            var room = ReadingRoom.OpenOrCreate(folder, CancellationToken.None);

            Assert.Empty(new Fixity(room, null).Run(TimeProvider.System, CancellationToken.None).Damaged);
            OcflRules.Check(room.Store.Root);
        }
    }

    [Fact]
    public void Create_FolderWithOtherThings_IsRefused()
    {
        using var temp = new TempFolder();
        Directory.CreateDirectory(temp["documents"]);
        File.WriteAllText(temp["documents/holiday.txt"], "A picture.");

        Assert.Equal("archive-folder-in-use", Assert.Throws<ArchiveException>(() => ReadingRoom.OpenOrCreate(temp["documents"], CancellationToken.None)).Code);
        Assert.Single(Directory.EnumerateFileSystemEntries(temp["documents"]));
    }
}
