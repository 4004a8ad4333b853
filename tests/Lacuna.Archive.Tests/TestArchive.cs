using System.Text;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Search;
using Lacuna.Archive.Storage;
using Lacuna.Documents.Diagnostics;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests;

/// <summary>An archive of one test's own beside a folder of files to import; both gone when the test ends.</summary>
internal sealed class TestArchive : IDisposable
{
    private readonly TempFolder _temp = new();

    public TestArchive()
    {
        Directory.CreateDirectory(Inbox);
        Room = ReadingRoom.OpenOrCreate(Folder, CancellationToken.None);
    }

    public string Folder => _temp["archive"];

    public string Inbox => _temp["inbox"];

    public string Outside => _temp.Root;

    public ReadingRoom Room { get; private set; }

    public string Store => Room.Store.Root;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Inbox);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public ImportReport Import(params string[] paths) => Import(new ImportOptions(), paths);

    public ImportReport Import(ImportOptions options, params IEnumerable<string> paths) =>
        new Import(Room, options, TimeProvider.System).Run(paths, CancellationToken.None);

    public ImportReport ImportInbox() => Import(Inbox);

    public ReadingRoom Reopen() => Room = ReadingRoom.OpenOrCreate(Folder, CancellationToken.None);

    public FixityReport Verify() => new Fixity(Room, null).Run(TimeProvider.System, CancellationToken.None);

    public void AssertSound()
    {
        var report = Verify();
        Assert.True(report.Damaged.IsEmpty, string.Join('\n', report.Damaged));
        OcflRules.Check(Store);
    }

    public SearchHits Search(string query, Func<SearchRequest, SearchRequest>? with = null)
    {
        var request = new SearchRequest { Query = SearchQuery.Parse(query) };
        return Room.Index.Search(with is null ? request : with(request));
    }

    public IReadOnlyList<RecordEntry> All() => [.. Room.Catalogue.All(null)];

    public string[] Ids() => [.. All().Select(e => e.Id.Value)];

    public RecordPage Page(string title) => Room.Catalogue.Find(All().Single(e => e.Title == title).Id) ?? throw new InvalidOperationException(title);

    public RecordPage PageOf(string member) =>
        All().Select(e => Room.Catalogue.Find(e.Id)).Single(p => p?.Provenance.Member == member) ?? throw new InvalidOperationException(member);

    public string TextOf(RecordPage page) => Room.Catalogue.TextOf(page.Entry.Sequence) ?? "";

    /// <summary>Every column of every record but its row number, in the order of identifiers: what a rebuild must give again.</summary>
    public string[] Rows()
    {
        using var connection = Room.Database.ReadCatalogue();
        return [.. Catalogue.Query(connection, """
            select r.*, hex(g.text), hex(g.html), g.page_digest, c.title, c.description, a.name, a.documents, a.members, a.complete,
                   (select group_concat(o.accession_id || o.member || o.received, '|' order by o.accession_id, o.member) from occurrence o where o.record_id = r.id)
            from record r join reading g on g.seq = r.seq join collection c on c.id = r.collection_id join accession a on a.id = r.accession_id
            order by r.id
            """, r => string.Join('\u241f', Enumerable.Range(1, r.FieldCount - 1).Select(i => $"{r.GetName(i)}={r.GetValue(i)}")))];
    }

    public string[] StoredFiles() => [.. TempFolder.Snapshot(Store).Keys];

    public void Dispose()
    {
        ArchiveDatabase.Release();
        _temp.Dispose();
    }
}

/// <summary>Shorthands for asserting a report.</summary>
internal static class ReportAssert
{
    public static Refusal Refused(this ImportReport report, string file, params string[] codes)
    {
        var refusal = Assert.Single(report.Refused, r => r.File == file);
        Assert.Contains(refusal.Code, codes);
        Assert.True(refusal.Message.Length > 20, $"Too short to say what is wrong and how to mend it: {refusal.Message}");
        return refusal;
    }

    public static ReaderLimits Small => ReaderLimits.Default with { MaxBytes = 4096 };
}
