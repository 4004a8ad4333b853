using System.Text;
using System.Xml.Linq;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Preservation;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Accessions;

public sealed class ImportTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    [Fact]
    public void Import_SampleFolders_TitlesDatesAndCollectionsAreRight()
    {
        using var archive = new TestArchive();

        var report = archive.Import(SourceTree.Sample);

        // The README of the sample goes in too, as a text.
        Assert.Empty(report.Refused.Where(r => !r.File.EndsWith(".md", StringComparison.Ordinal)));
        Assert.Equal(report.Documents, archive.All().Count);
        var collections = archive.Room.Catalogue.Collections();
        var strait = Assert.Single(collections, c => c.Id == "the-strait-incident-1961-62");
        Assert.Equal("The Strait Incident, 1961–62", strait.Title);
        Assert.StartsWith("How the freighter Doña Casilda", strait.Description, StringComparison.Ordinal);
        Assert.Equal(5, strait.Records);
        // The memorandum with a tracked deletion waits in quarantine, and the one whose boxes hide nothing.
        Assert.Equal(2, report.Quarantined);
        Assert.Equal(["halmar-conference/1962-11-06-memorandum-state-of-protocol.docx", "scans/1962-10-12-memorandum-harbour-accounts.pdf"],
            archive.Room.Quarantine.All().Select(q => q.Member).Order(StringComparer.Ordinal));
        Assert.Equal("es", archive.PageOf("scans/1963-02-20-carta-valderrey-oquendo.pdf").Entry.Language);
        Assert.Equal(13, Assert.Single(collections, c => c.Title == "The Halmar Conference, 1962–63").Records);
        Assert.Equal("1961-11-14", archive.PageOf("strait-incident/1961-11-14-telegram-aldersund.txt").Entry.DateEdtf);
        Assert.Equal("1962-06-30", archive.PageOf("halmar-conference/1962-06-30-telegram-draft-protocol.xml").Entry.DateEdtf);
        Assert.Equal("ru", archive.PageOf("strait-incident/1961-11-22-raport-zhuravin.txt").Entry.Language);
        Assert.All(archive.All(), e => Assert.False(string.IsNullOrWhiteSpace(e.Title)));
        archive.AssertSound();
    }

    [Fact]
    public void Import_EveryEdition_ParsesAsPartOfItsCorpusAndBySlice()
    {
        using var archive = new TestArchive();
        archive.Import(SourceTree.CopyWithoutScans(Path.Combine(archive.Outside, "sample")));

        foreach (var entry in archive.All())
        {
            var slice = archive.Room.ReadEdition(entry.Id) ?? [];
            var element = XElement.Parse(Encoding.UTF8.GetString(slice), LoadOptions.PreserveWhitespace);
            Assert.Equal(Tei + "TEI", element.Name);
        }

        foreach (var editions in Directory.EnumerateFiles(archive.Store, "editions-*.xml", SearchOption.AllDirectories))
        {
            var corpus = XDocument.Load(editions).Root ?? throw new InvalidOperationException(editions);
            Assert.Equal(Tei + "teiCorpus", corpus.Name);
            Assert.NotEmpty(corpus.Elements(Tei + "TEI"));
        }
    }

    [Fact]
    public void Import_OriginalBytes_AreKeptAndFoundThroughTheInventory()
    {
        using var archive = new TestArchive();
        archive.Import(SourceTree.CopyWithoutScans(Path.Combine(archive.Outside, "sample")));

        foreach (var entry in archive.All())
        {
            var provenance = archive.Room.Catalogue.Find(entry.Id)?.Provenance ?? throw new InvalidOperationException(entry.Title);
            var folder = archive.Room.Store.ObjectFolder(provenance.AccessionId);
            var inventory = StorageRoot.ReadInventory(folder) ?? throw new InvalidOperationException(folder);
            var original = inventory.Versions[^1].State.Values.SelectMany(p => p).Single(p => p.StartsWith("original-", StringComparison.Ordinal));
            var kept = File.ReadAllBytes(Path.Combine(folder, inventory.ContentPath(original) ?? ""));
            Assert.Equal(File.ReadAllBytes(Path.Combine(SourceTree.Sample, provenance.FileName)), kept);
        }
    }

    [Fact]
    public void Import_TwoArchives_GiveTheSameIdentifiers()
    {
        using var one = new TestArchive();
        using var two = new TestArchive();
        one.Import(SourceTree.CopyWithoutScans(Path.Combine(one.Outside, "sample")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(one.Outside, "sample"), "*.*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "collection.json").Reverse())
        {
            two.Import(file);
        }

        Assert.Equal(one.Ids().Order(StringComparer.Ordinal), two.Ids().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Import_SameFileAgain_IsADuplicateAndWritesNothing()
    {
        using var archive = new TestArchive();
        var path = archive.Write("memo.txt", "Memorandum\n\nThe radar at Skarn Head is dark.\n");
        var committed = new List<string>();
        archive.Import(new ImportOptions { Committed = committed.Add }, path);
        var before = TempFolder.Snapshot(archive.Store);

        var report = archive.Import(new ImportOptions { Committed = committed.Add }, path);

        Assert.Equal((0, 1), (report.Documents, report.Duplicates));
        Assert.Empty(report.Refused);
        Assert.Equal(before, TempFolder.Snapshot(archive.Store));
        Assert.Equal(2, committed.Count);
        Assert.Equal(committed[0], committed[1]);
        archive.AssertSound();
    }

    [Fact]
    public void Import_SameBytesUnderAnotherName_IsShownOnTheRecordAndNotStoredTwice()
    {
        using var archive = new TestArchive();
        const string Text = "Memorandum\n\nThe radar at Skarn Head is dark.\n";
        archive.Import(archive.Write("memo.txt", Text));

        var report = archive.Import(archive.Write("copy of memo.txt", Text));

        Assert.Equal((0, 1), (report.Documents, report.Duplicates));
        var page = archive.Room.Catalogue.Find(Assert.Single(archive.All()).Id);
        var occurrence = Assert.Single(page?.Occurrences ?? []);
        Assert.Equal(("copy of memo.txt", "copy of memo.txt"), (occurrence.FileName, occurrence.Member));
        Assert.Equal("memo.txt", page?.Provenance.FileName);
        Assert.Single(archive.StoredFiles(), f => Path.GetFileName(f).StartsWith("original-", StringComparison.Ordinal));
        archive.AssertSound();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Import_SameTextInAZipAndAlone_IsOneRecord(bool zipFirst)
    {
        using var archive = new TestArchive();
        const string Text = "Memorandum\n\nThe radar at Skarn Head is dark.\n";
        var alone = archive.Write("alone.txt", Text);
        var zip = archive.Write("box.zip", ZipFixture.Of(("folder/in the box.txt", Text), ("other.txt", "Another memorandum about oranges.\n")));
        string[] order = zipFirst ? [zip, alone] : [alone, zip];

        archive.Import(order[0]);
        var report = archive.Import(order[1]);

        Assert.Equal(1, report.Duplicates);
        Assert.Equal(2, archive.All().Count);
        var id = RecordId.Of(System.Security.Cryptography.SHA512.HashData(Encoding.UTF8.GetBytes(Text)), 0);
        Assert.Equal(zipFirst ? "alone.txt" : "folder/in the box.txt", Assert.Single(archive.Room.Catalogue.Find(id)?.Occurrences ?? []).Member);
        archive.AssertSound();
    }

    [Fact]
    public void Import_AZipOfKnownTextsUnderTwoNames_NotesBothOccurrences()
    {
        using var archive = new TestArchive();
        var zip = ZipFixture.Of(("a.txt", "One memorandum about oranges.\n"));
        archive.Import(archive.Write("a.txt", "One memorandum about oranges.\n"));
        archive.Import(archive.Write("first.zip", zip));

        archive.Import(archive.Write("second.zip", zip));

        var page = archive.Room.Catalogue.Find(Assert.Single(archive.All()).Id);
        Assert.Equal(["first.zip", "second.zip"], (page?.Occurrences ?? []).Select(o => o.FileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Import_FolderOfAllKinds_TakesFilesZipsAndJsonLines()
    {
        using var archive = new TestArchive();
        archive.Write("sub/letter.txt", "A letter about the light.\n");
        archive.Write("box.zip", ZipFixture.Of(("one.txt", "The first text of the box.\n"), ("two.html", "<html><body><p>The second text of the box.</p></body></html>")));
        archive.Write("lines.jsonl", "{\"id\":\"x-1\",\"title\":\"A title given\",\"date\":\"1962-03-04\",\"text\":\"The text of the line.\"}\n");

        var report = archive.ImportInbox();

        Assert.Empty(report.Refused);
        Assert.Equal(4, report.Documents);
        var given = archive.Page("A title given");
        Assert.Equal(("1962-03-04", "x-1", "lines.jsonl"), (given.Entry.DateEdtf, given.Provenance.Member, given.Provenance.FileName));
        Assert.Equal(["box", "inbox", "lines"], archive.Room.Catalogue.Collections().Select(c => c.Id));
        archive.AssertSound();
    }

    [Fact]
    public void Import_CollectionGiven_EverythingGoesThere()
    {
        using var archive = new TestArchive();
        archive.Write("a.txt", "A letter about the light.\n");
        archive.Write("box.zip", ZipFixture.Of(("one.txt", "The first text of the box.\n")));

        archive.Import(new ImportOptions { Collection = "Volume XII" }, archive.Inbox);

        var collection = Assert.Single(archive.Room.Catalogue.Collections());
        Assert.Equal(("volume-xii", "Volume XII", 2), (collection.Id, collection.Title, collection.Records));
    }

    [Fact]
    public void Import_NamesThatSortAlike_ComeInTheOrderOfTheirLetters()
    {
        using var archive = new TestArchive();
        foreach (var name in (string[])["b2.txt", "A.txt", "b10.txt", "a.txt", "b02.txt"])
        {
            archive.Write(name, $"A letter called {name}.\n");
        }

        archive.ImportInbox();

        Assert.Equal(["A.txt", "a.txt", "b02.txt", "b2.txt", "b10.txt"], archive.All().Select(e => archive.Room.Catalogue.Find(e.Id)?.Provenance.Member));
    }

    [Fact]
    public void Import_ContainerInterrupted_GoesOnWhereItStopped()
    {
        using var archive = new TestArchive();
        using var undisturbed = new TestArchive();
        var zip = archive.Write("box.zip", ZipFixture.Of(Enumerable.Range(1, 10).Select(n => ($"{n}.txt", $"Document number {n} of the box.\n"))));
        undisturbed.Import(new ImportOptions { PartMembers = 3 }, zip);
        using var stop = new CancellationTokenSource();
        var first = new List<string>();
        void Acknowledge(string id)
        {
            first.Add(id);
            if (first.Count == 6)
            {
                stop.Cancel();
            }
        }

        Assert.ThrowsAny<OperationCanceledException>(() =>
            new Import(archive.Room, new ImportOptions { PartMembers = 3, Committed = Acknowledge }, TimeProvider.System).Run([zip], stop.Token));
        Assert.Equal(6, archive.All().Count);
        archive.Reopen();
        archive.AssertSound();

        var report = archive.Import(new ImportOptions { PartMembers = 3 }, zip);

        Assert.Equal((4, 6), (report.Documents, report.Duplicates));
        Assert.Equal(undisturbed.Ids(), archive.Ids());
        archive.AssertSound();
    }

    [Fact]
    public void Import_ArchiveWithinTheFolder_DoesNotTakeInItself()
    {
        using var archive = new TestArchive();
        archive.Write("a.txt", "A letter about the light.\n");
        archive.ImportInbox();

        var report = archive.Import(archive.Outside);

        Assert.Empty(report.Refused);
        Assert.Equal((0, 1), (report.Documents, report.Duplicates));
        archive.Import(archive.Store).Refused(archive.Store, "archive-itself");
        archive.AssertSound();
    }
}
