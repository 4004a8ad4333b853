using Lacuna.Archive.Preservation;
using Lacuna.Archive.Search;
using Lacuna.Archive.Storage;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Preservation;

public sealed class BackupTests
{
    private static (string File, string Target) Places(TestArchive archive) =>
        (Path.Combine(archive.Outside, "backup.tar"), Path.Combine(archive.Outside, "restored"));

    private static void Write(TestArchive archive, string file) => Backup.Write(archive.Folder, file, null, CancellationToken.None);

    private static void Restore(string file, string target) => Backup.Restore(file, target, null, CancellationToken.None);

    [Fact]
    public void Backup_WhileAReaderReads_RestoresAnEqualArchive()
    {
        using var archive = new TestArchive();
        archive.Import(SourceTree.CopyWithoutScans(Path.Combine(archive.Outside, "sample")));
        var (file, target) = Places(archive);
        using (var reading = archive.Room.Catalogue.All(null).GetEnumerator())
        {
            Assert.True(reading.MoveNext());
            Write(archive, file);
            Assert.True(reading.MoveNext());
        }

        Restore(file, target);

        Assert.Equal(TempFolder.Snapshot(archive.Store), TempFolder.Snapshot(Path.Combine(target, "ocfl")));
        var restored = ReadingRoom.OpenOrCreate(target, CancellationToken.None);
        Assert.Equal(archive.All().Select(e => (e.Id, e.Title)), restored.Catalogue.All(null).Select(e => (e.Id, e.Title)));
        Assert.Equal(archive.Search("light").Total, restored.Index.Search(new() { Query = SearchQuery.Parse("light") }).Total);
        Assert.Empty(new Fixity(restored, null).Run(TimeProvider.System, CancellationToken.None).Damaged);
        archive.AssertSound();
    }

    [Fact]
    public void Backup_FolderWithAStrangeName_RestoresToo()
    {
        using var temp = new TempFolder();
        var folder = temp["semi;colon='quoted\" name%20#?"];
        var room = ReadingRoom.OpenOrCreate(folder, CancellationToken.None);
        File.WriteAllText(temp["a.txt"], "A letter about the light.\n");
        new Lacuna.Archive.Accessions.Import(room, new(), TimeProvider.System).Run([temp["a.txt"]], CancellationToken.None);

        Backup.Write(folder, temp["backup.tar"], null, CancellationToken.None);
        Restore(temp["backup.tar"], temp["other;folder"]);

        Assert.Single(ReadingRoom.Open(temp["other;folder"]).Catalogue.All(null));
        ArchiveDatabase.Release();
    }

    [Fact]
    public void Restore_AnyBitFlipped_IsRefusedOrHarmlessAndTheTargetUntouched()
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.txt", "A letter about the light.\n"));
        var (file, target) = Places(archive);
        Write(archive, file);
        Restore(file, target);
        var whole = TempFolder.Snapshot(target);
        var bytes = File.ReadAllBytes(file);
        var random = new Random(20261122);
        // Every byte of the first two headers, then here and there.
        foreach (var at in Enumerable.Range(0, 60).Select(n => n * 25).Concat(Enumerable.Range(0, 40).Select(_ => random.Next(bytes.Length))))
        {
            var flipped = (byte[])bytes.Clone();
            flipped[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, flipped);
            Directory.Delete(target, recursive: true);
            try
            {
                Restore(file, target);
                Assert.Equal(whole, TempFolder.Snapshot(target));
            }
            catch (ArchiveException e)
            {
                Assert.Equal("backup-damaged", e.Code);
                Assert.False(Directory.Exists(target));
                Restore(Intact(archive, bytes), target);
            }

            Assert.False(Directory.Exists(target + ".restoring"));
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.97)]
    public void Restore_BackupCutOff_IsRefusedAndTheTargetUntouched(double share)
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.txt", "A letter about the light.\n"));
        var (file, target) = Places(archive);
        Write(archive, file);
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..(int)(bytes.Length * share)]);

        var fault = Assert.Throws<ArchiveException>(() => Restore(file, target));

        Assert.Equal("backup-damaged", fault.Code);
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public void Restore_ContentFlipped_IsAlwaysRefused()
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.txt", "A letter about the lighthouse keeper.\n"));
        var (file, target) = Places(archive);
        Write(archive, file);
        var bytes = File.ReadAllBytes(file);
        var at = bytes.AsSpan().IndexOf("lighthouse keeper"u8);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);

        var fault = Assert.Throws<ArchiveException>(() => Restore(file, target));

        Assert.Equal("backup-damaged", fault.Code);
        Assert.Contains("is damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_IntoAFolderThatIsNotEmpty_IsRefused()
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.txt", "A letter about the light.\n"));
        var (file, target) = Places(archive);
        Write(archive, file);
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "mine.txt"), "mine");

        var fault = Assert.Throws<ArchiveException>(() => Restore(file, target));

        Assert.Equal("archive-folder-in-use", fault.Code);
        Assert.Equal(["mine.txt"], TempFolder.Snapshot(target).Keys);
    }

    [Fact]
    public void Backup_IntoTheArchive_IsRefused()
    {
        using var archive = new TestArchive();

        Assert.Equal("backup-inside", Assert.Throws<ArchiveException>(() => Write(archive, Path.Combine(archive.Folder, "b.tar"))).Code);
    }

    private static string Intact(TestArchive archive, byte[] bytes)
    {
        var path = Path.Combine(archive.Outside, "intact.tar");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
