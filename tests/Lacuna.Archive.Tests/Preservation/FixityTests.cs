using Lacuna.Archive.Accessions;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Xunit;

namespace Lacuna.Archive.Tests.Preservation;

public sealed class FixityTests
{
    public static TheoryData<string> KindsOfFile { get; } =
    [
        "0=ocfl_1.1", "ocfl_layout.json", "extensions/" + StorageRoot.LayoutName + "/config.json",
        "object/0=ocfl_object_1.1", "object/inventory.json", "object/inventory.json.sha512",
        "object/v1/inventory.json", "object/v1/inventory.json.sha512", "object/v1/content/accession-0001.jsonl",
        "object/v1/content/editions-0001.xml", "object/v1/content/original-box.zip",
        "object/v2/inventory.json", "object/v2/inventory.json.sha512", "object/v2/content/accession-0002.jsonl", "object/v2/content/editions-0002.xml",
    ];

    private static TestArchive Archive()
    {
        var archive = new TestArchive();
        archive.Import(archive.Write("alone.txt", "A letter about the light.\n"));
        archive.Import(new ImportOptions { PartMembers = 2 }, archive.Write("box.zip",
            ZipFixture.Of(Enumerable.Range(1, 4).Select(n => ($"{n}.txt", $"Document number {n} of the box.\n")))));
        archive.AssertSound();
        return archive;
    }

    private static string PathOf(TestArchive archive, string kind) => kind.StartsWith("object/", StringComparison.Ordinal)
        ? Path.Combine(OcflRules.Objects(archive.Store).Single(o => Directory.Exists(Path.Combine(o, "v2"))), kind["object/".Length..])
        : Path.Combine(archive.Store, kind);

    private static void AssertNamed(TestArchive archive, string path, FixityReport report) =>
        Assert.Contains(report.Damaged, d => d.File.Contains(Path.GetRelativePath(archive.Store, path), StringComparison.Ordinal)
            || (path.EndsWith(".sha512", StringComparison.Ordinal)
                && d.File.Contains(Path.GetRelativePath(archive.Store, path)[..^".sha512".Length], StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(KindsOfFile))]
    public void Fixity_OneBitFlipped_IsNoticedAndTheFileNamed(string kind)
    {
        using var archive = Archive();
        var path = PathOf(archive, kind);
        var bytes = File.ReadAllBytes(path);
        foreach (var at in (int[])[0, bytes.Length / 2, bytes.Length - 1])
        {
            bytes[at] ^= 4;
            File.WriteAllBytes(path, bytes);

            AssertNamed(archive, path, archive.Verify());

            bytes[at] ^= 4;
            File.WriteAllBytes(path, bytes);
        }

        archive.AssertSound();
    }

    [Theory]
    [MemberData(nameof(KindsOfFile))]
    public void Fixity_FileDeleted_IsNoticedAsMissing(string kind)
    {
        using var archive = Archive();
        var path = PathOf(archive, kind);
        File.Delete(path);

        var report = archive.Verify();

        AssertNamed(archive, path, report);
        Assert.Contains(report.Damaged, d => d.Found.Contains("missing", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Damaged, d => d.Found.Contains("untracked", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(KindsOfFile))]
    public void Fixity_FileCutOff_IsNoticedAndNamed(string kind)
    {
        using var archive = Archive();
        var path = PathOf(archive, kind);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(file.Length - 1);
        }

        AssertNamed(archive, path, archive.Verify());
    }

    [Theory]
    [InlineData("ocfl/stray.txt")]
    [InlineData("ocfl/extensions/stray.txt")]
    [InlineData("ocfl/abc/stray.txt")]
    [InlineData("object/stray.txt")]
    [InlineData("object/v1/stray.txt")]
    [InlineData("object/v2/content/stray.txt")]
    [InlineData("object/v3/content/stray.txt")]
    [InlineData("stray.txt")]
    [InlineData("strange folder/stray.txt")]
    public void Fixity_StrayFile_IsCalledUntrackedNotMissing(string place)
    {
        using var archive = Archive();
        var path = place.StartsWith("object/", StringComparison.Ordinal) ? PathOf(archive, place) : Path.Combine(archive.Folder, place);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllText(path, "stray");

        var report = archive.Verify();

        var damage = Assert.Single(report.Damaged);
        Assert.Contains("untracked", damage.Found, StringComparison.Ordinal);
        Assert.Equal("nothing", damage.Expected);
        Assert.Contains(place.StartsWith("strange", StringComparison.Ordinal) ? "strange folder" : place == "ocfl/abc/stray.txt" ? "abc" : "stray.txt", damage.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixity_DamagedInventory_StillChecksTheContentAndDoesNotBlameTheCatalogue()
    {
        using var archive = Archive();
        Corrupt(PathOf(archive, "object/inventory.json"));
        Corrupt(PathOf(archive, "object/v1/content/original-box.zip"));

        var report = archive.Verify();

        Assert.Contains(report.Damaged, d => d.File.EndsWith("original-box.zip", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Damaged, d => d.File.Contains("catalogue.db", StringComparison.Ordinal));
    }

    [Fact]
    public void Fixity_ObjectDeleted_IsNoticedThroughTheCatalogue()
    {
        using var archive = Archive();
        Directory.Delete(Path.GetDirectoryName(PathOf(archive, "object/v1")) ?? "", recursive: true);

        Assert.Contains(archive.Verify().Damaged, d => d.Expected == "an object in the store");
    }

    [Fact]
    public void Fixity_PageInTheCatalogueChanged_IsNoticedAndTheRecordNamed()
    {
        using var archive = Archive();
        var entry = archive.All()[0];
        using (var connection = archive.Room.Database.OpenCatalogue())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "update reading set html = $html where seq = $seq";
            command.Parameters.AddWithValue("$html", Holdings.Packing.Pack("<p>Words that were never received.</p>"));
            command.Parameters.AddWithValue("$seq", entry.Sequence);
            command.ExecuteNonQuery();
        }

        var damage = Assert.Single(archive.Verify().Damaged);
        Assert.Equal((entry.Id.Value, "catalogue.db"), (damage.Entity, damage.File));
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        archive.AssertSound();
    }

    [Theory]
    [InlineData("catalogue.db")]
    [InlineData("search.db")]
    public void Fixity_DatabaseOverwritten_IsNoticedAndRebuildMendsIt(string name)
    {
        using var archive = Archive();
        var ids = archive.Ids();
        using (var connection = archive.Room.Database.OpenCatalogue())
        {
            ArchiveDatabase.Execute(connection, "pragma wal_checkpoint(truncate)");
        }

        ArchiveDatabase.Release();
        var path = Path.Combine(archive.Folder, name);
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(0, Math.Min(bytes.Length, 20_000)).Fill(0x5a);
        File.WriteAllBytes(path, bytes);

        Assert.Contains(archive.Verify().Damaged, d => d.File.Contains(name, StringComparison.Ordinal));
        ArchiveDatabase.Release();
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        Assert.Equal(ids, archive.Ids());
        archive.AssertSound();
    }

    [Fact]
    public void Fixity_Done_IsNotedInTheFigures()
    {
        using var archive = Archive();

        var report = archive.Verify();

        var noted = archive.Room.Catalogue.Figures().LastVerification;
        Assert.Equal((report.Objects, report.Files, report.Bytes, 0L), (noted?.Objects, noted?.Files, noted?.Bytes, noted?.Damaged));
        Assert.Equal(2, report.Objects);
    }

    private static void Corrupt(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
