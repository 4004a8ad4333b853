using Lacuna.Archive.Accessions;
using Xunit;

namespace Lacuna.Archive.Tests.Accessions;

public sealed class ConcurrentImportTests
{
    [Fact]
    public async Task Import_FourAtOnceOfTheSameContainer_EachDocumentOnceAndTheStoreSound()
    {
        using var archive = new TestArchive();
        var zip = archive.Write("box.zip", ZipFixture.Of(Enumerable.Range(1, 40).Select(n => ($"{n}.txt", $"Document number {n} of the box.\n"))));
        var lines = archive.Write("lines.jsonl", string.Concat(Enumerable.Range(1, 40).Select(n => $"{{\"text\":\"Line number {n} of the file.\"}}\n")));
        var alone = archive.Write("alone.txt", "A letter about the light.\n");

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var told = new List<string>();
            var room = ReadingRoom.OpenOrCreate(archive.Folder, CancellationToken.None);
            var report = new Import(room, new ImportOptions { PartMembers = 2, Committed = told.Add }, TimeProvider.System).Run([zip, lines, alone], CancellationToken.None);
            return (Report: report, Told: told);
        })));

        Assert.Equal(81, reports.Sum(r => r.Report.Documents));
        Assert.All(reports, r => Assert.Empty(r.Report.Refused));
        Assert.All(reports, r => Assert.Equal(archive.Ids().Order(StringComparer.Ordinal), r.Told.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Assert.Equal(81, archive.All().Count);
        archive.AssertSound();
    }
}
