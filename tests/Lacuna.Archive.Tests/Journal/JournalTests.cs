using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Journal;

/// <summary>That a decision, once taken, stays: through crashes, damage, backup, rebuild and others who decide at the same time.</summary>
public sealed class JournalTests
{
    private static readonly Deciding Editor = Deciding.Of("A. Editor", "Because");

    private static RecordId Letter(TestArchive archive)
    {
        archive.Import(archive.Write("a.txt", "A letter about the light at Skarn Head.\n"));
        return archive.All()[0].Id;
    }

    private static long Title(ReadingRoom room, RecordId id, string title) =>
        room.Corrections.Correct(id, new CorrectionRequest { Title = title }, Editor, TimeProvider.System, CancellationToken.None)[0].Number;

    private static void Rest(TestArchive archive)
    {
        using (var catalogue = archive.Room.Database.OpenCatalogue())
        {
            ArchiveDatabase.Execute(catalogue, "pragma wal_checkpoint(truncate)");
        }

        ArchiveDatabase.Release();
    }

    [Fact]
    public void Journal_Entries_AreNumberedAndFoundByKindAndSubject()
    {
        using var archive = new TestArchive();
        var id = Letter(archive);
        Title(archive.Room, id, "One");
        Title(archive.Room, id, "Two");

        var entries = archive.Room.Journal.All(0, 10);

        Assert.Equal([1, 2], entries.Select(e => e.Number));
        Assert.All(entries, e => Assert.Equal(("correction", "A. Editor", "Because"), (e.Kind, e.Who, e.Reason)));
        Assert.Equal([2], archive.Room.Journal.OfKind("correction", 1, 10).Select(e => e.Number));
        Assert.Equal([1, 2], archive.Room.Journal.About(JournalSubject.Of(id)).Select(e => e.Number));
        Assert.Empty(archive.Room.Journal.About(new JournalSubject("person", id.Value)));
        Assert.Null(archive.Room.Journal.Find(3));
    }

    [Fact]
    public void Journal_KindOfALaterVersion_IsKeptThroughARebuild()
    {
        using var archive = new TestArchive();
        var id = Letter(archive);
        new JournalWriter(archive.Room, TimeProvider.System).Append(Editor,
            _ => [new Decision("withdrawal", [JournalSubject.Of(id), new JournalSubject("case", "F-1")], """{"until":"2040"}""", null)], CancellationToken.None);

        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        archive.Reopen();

        var entry = Assert.Single(archive.Room.Journal.About(new JournalSubject("case", "F-1")));
        Assert.Equal(("withdrawal", "2040"), (entry.Kind, entry.Data.GetProperty("until").GetString()));
        archive.AssertSound();
    }

    [Fact]
    public void Append_CutOffAtAnyMoment_IsThereWholeOrNotAtAll()
    {
        using var archive = new TestArchive();
        var id = Letter(archive);
        Rest(archive);
        var (before, after) = (Path.Combine(archive.Outside, "before"), Path.Combine(archive.Outside, "after"));
        TempFolder.Copy(archive.Folder, before);
        Title(archive.Room, id, "Corrected");
        Rest(archive);
        TempFolder.Copy(archive.Folder, after);
        var made = OcflRules.Objects(Path.Combine(after, "ocfl")).Select(o => Path.GetRelativePath(after, o)).Single(o => !Directory.Exists(Path.Combine(before, o)));

        foreach (var moved in (bool[])[false, true])
        {
            ArchiveDatabase.Release();
            Directory.Delete(archive.Folder, recursive: true);
            TempFolder.Copy(before, archive.Folder);
            var workspace = Path.Combine(archive.Folder, "work", "journal-0000000001");
            Directory.CreateDirectory(workspace);
            TempFolder.Copy(Path.Combine(after, made), moved ? Path.Combine(archive.Folder, made) : Path.Combine(workspace, "object"));

            archive.Reopen();

            Assert.Equal(moved ? "Corrected" : "A letter about the light at Skarn Head.", archive.All()[0].Title.TrimEnd('.') + (moved ? "" : "."));
            Assert.Equal(moved ? 1 : 0, archive.Room.Journal.All(0, 10).Length);
            archive.AssertSound();
            Assert.Equal(moved ? 2 : 1, Title(archive.Room, id, "Next"));
            archive.AssertSound();
        }
    }

    [Fact]
    public void Append_FourAtOnce_AllCountEachOnce()
    {
        using var archive = new TestArchive();
        var id = Letter(archive);

        Parallel.For(0, 4, n =>
        {
            var room = ReadingRoom.Open(archive.Folder);
            for (var i = 0; i < 3; i++)
            {
                Title(room, id, $"Title {n} {i}");
            }
        });

        Assert.Equal(Enumerable.Range(1, 12).Select(n => (long)n), archive.Room.Journal.All(0, 100).Select(e => e.Number));
        Assert.Equal(11, archive.Room.Corrections.Of(id).Count(c => c.State == CorrectionState.Superseded));
        archive.AssertSound();
    }

    [Fact]
    public void Append_DecisionThatFails_LeavesNothingBehind()
    {
        using var archive = new TestArchive();
        var files = TempFolder.Snapshot(archive.Store);

        Assert.Throws<InvalidOperationException>(() => new JournalWriter(archive.Room, TimeProvider.System)
            .Append(Editor, _ => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Equal(files, TempFolder.Snapshot(archive.Store));
        Assert.Empty(Directory.EnumerateFileSystemEntries(archive.Room.Paths.Work));
    }

    [Fact]
    public void Verify_BatchTakenOutOrChanged_IsNoticed()
    {
        using var archive = new TestArchive();
        var id = Letter(archive);
        Title(archive.Room, id, "One");
        Title(archive.Room, id, "Two");
        Title(archive.Room, id, "Three");
        Directory.Delete(archive.Room.Store.ObjectFolder("journal-0000000002"), recursive: true);
        archive.Room.Store.RemoveEmptyTuple("journal-0000000002");

        Assert.Contains(archive.Verify().Damaged, d => d.Entity == "urn:lacuna:journal:0000000002");
        // A rebuild cannot know what was in it, and does not pass over that in silence.
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        archive.Reopen();
        Assert.Contains(archive.Verify().Damaged, d => d.Entity == "urn:lacuna:journal:0000000003" && d.Expected.Contains("before", StringComparison.Ordinal));
        Assert.Equal("Three", archive.All()[0].Title);
    }

    [Fact]
    public void Append_CatalogueOlderThanTheStore_IsRefusedRatherThanNumberedTwice()
    {
        using var archive = new TestArchive();
        var id = Letter(archive);
        Rest(archive);
        var old = Path.Combine(archive.Outside, "old.db");
        File.Copy(archive.Room.Paths.Catalogue, old);
        Title(archive.Room, id, "One");
        Rest(archive);
        File.Copy(old, archive.Room.Paths.Catalogue, overwrite: true);

        Assert.Equal("catalogue-behind", Assert.Throws<ArchiveException>(() => Title(archive.Room, id, "Two")).Code);
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        archive.Reopen();
        Assert.Equal(2, Title(archive.Room, id, "Two"));
    }

    [Fact]
    public void Backup_Restored_HasEveryDecision()
    {
        using var archive = new TestArchive();
        var id = Letter(archive);
        Title(archive.Room, id, "One");
        var (file, restored) = (Path.Combine(archive.Outside, "b.tar"), Path.Combine(archive.Outside, "restored"));

        Backup.Write(archive.Folder, file, null, CancellationToken.None);
        Backup.Restore(file, restored, null, CancellationToken.None);

        Assert.Equal("One", ReadingRoom.Open(restored).Corrections.Of(id)[0].To);
    }
}
