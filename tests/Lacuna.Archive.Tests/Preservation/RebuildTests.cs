using Lacuna.Archive.Accessions;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Tests.Search;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Preservation;

public sealed class RebuildTests
{
    private static readonly string[] Queries = ["light", "Skarn", "\"Skarn Head\"", "протокол", "radar OR lighthouse", "the -radar"];

    [Fact]
    public void Rebuild_FromTheStoreAlone_GivesTheSameRecordsPagesAndAnswers()
    {
        using var archive = new TestArchive();
        archive.Import(SourceTree.CopyWithoutScans(Path.Combine(archive.Outside, "sample")));
        archive.Write("box.zip", ZipFixture.Of(Enumerable.Range(1, 7).Select(n => ($"{n}.txt", $"[{n} lines excised] of the light at Skarn Head.\n"))));
        archive.Write("1.txt", "[1 lines excised] of the light at Skarn Head.\n");
        archive.Write("again.zip", File.ReadAllBytes(Path.Combine(archive.Inbox, "box.zip")));
        archive.Import(new ImportOptions { PartMembers = 3 }, archive.Inbox);
        var (rows, ids, pages) = (archive.Rows(), archive.Ids(), Pages(archive));
        var answers = Queries.Select(q => Answer(archive, q)).ToList();

        Rebuilding.FromStoreAlone(archive);

        Assert.Equal(rows, archive.Rows());
        Assert.Equal(ids, archive.Ids());
        Assert.Equal(pages, Pages(archive));
        Assert.Equal(answers, Queries.Select(q => Answer(archive, q)));
        archive.AssertSound();
    }

    [Fact]
    public void Rebuild_CatalogueInUse_ReplacesItAndAnswersStay()
    {
        using var archive = new TestArchive();
        archive.Import(SourceTree.CopyWithoutScans(Path.Combine(archive.Outside, "sample")));
        var rows = archive.Rows();
        var answer = Answer(archive, "light");

        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);

        Assert.Equal(rows, archive.Rows());
        Assert.Equal(answer, Answer(archive, "light"));
        Rebuild.Run(archive.Folder, indexOnly: true, null, CancellationToken.None);
        Assert.Equal(answer, Answer(archive, "light"));
        archive.AssertSound();
    }

    [Fact]
    public void Rebuild_WorkFolderMissing_IsNoMatter()
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.txt", "A letter about the light.\n"));
        Directory.Delete(archive.Room.Paths.Work, recursive: true);

        var (records, _) = Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);

        Assert.Equal(1, records);
        archive.AssertSound();
    }

    [Fact]
    public void Open_CatalogueLost_SaysRebuildEveryTimeAndNeverStartsAnEmptyOne()
    {
        using var archive = new TestArchive();
        var path = archive.Write("a.txt", "A letter about the light.\n");
        archive.Import(path);
        ArchiveDatabase.Release();
        foreach (var file in Directory.EnumerateFiles(archive.Folder, "catalogue.db*"))
        {
            File.Delete(file);
        }

        for (var n = 0; n < 2; n++)
        {
            var fault = Assert.Throws<ArchiveException>(() => ReadingRoom.OpenOrCreate(archive.Folder, CancellationToken.None));
            Assert.Equal("archive-incomplete", fault.Code);
            Assert.Contains("lacuna rebuild", fault.Message, StringComparison.Ordinal);
        }

        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        archive.Reopen();
        Assert.Equal(1, archive.Import(path).Duplicates);
        archive.AssertSound();
    }

    [Fact]
    public void Rebuild_AnEditionDamaged_NamesTheObjectAndLeavesTheOldCatalogue()
    {
        using var archive = new TestArchive();
        archive.Import(SourceTree.CopyWithoutScans(Path.Combine(archive.Outside, "sample")));
        var rows = archive.Rows();
        var editions = Directory.EnumerateFiles(archive.Store, "editions-*.xml", SearchOption.AllDirectories).First();
        var bytes = File.ReadAllBytes(editions);
        bytes.AsSpan(bytes.Length / 2).Fill((byte)'<');
        File.WriteAllBytes(editions, bytes);

        var fault = Assert.Throws<ArchiveException>(() => Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None));

        Assert.Equal("store-damaged", fault.Code);
        Assert.Contains("lacuna verify", fault.Message, StringComparison.Ordinal);
        Assert.Equal(rows, archive.Rows());
    }

    private static string Answer(TestArchive archive, string query)
    {
        var found = archive.Search(query, r => r with { Facets = true });
        return $"{found.Total}: {string.Join(", ", found.Hits.Select(h => $"{h.Entry.Id} {h.Score} {string.Join('|', h.Snippets.SelectMany(s => s.Parts).Select(p => p.Text))}"))}"
            + string.Join(',', found.Years()) + string.Join(',', found.Of(Lacuna.Archive.Search.Queries.FilterField.Collection));
    }

    private static List<string> Pages(TestArchive archive) =>
        [.. archive.All().Select(e => archive.Room.Catalogue.Find(e.Id)).Select(p => $"{p?.PageDigest} {p?.Previous?.Id} {p?.Next?.Id}")];
}
