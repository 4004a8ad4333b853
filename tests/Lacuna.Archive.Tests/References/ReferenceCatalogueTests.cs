using Lacuna.Archive.Accessions;
using Lacuna.Archive.References;
using Lacuna.Archive.Tests.Preservation;
using Lacuna.Documents.References;
using Xunit;

namespace Lacuna.Archive.Tests.References;

/// <summary>What records refer to: here or not, and who refers to what.</summary>
public sealed class ReferenceCatalogueTests
{
    private const string Warsaw = "Telegram From the Embassy in Poland to the Department of State\n\nWarsaw, November 14, 1961, 6 p.m.\n\n612. Foreign Minister called me in this morning and read from a paper.\n";
    private const string Reply = "Telegram From the Department of State to the Embassy in Poland\n\nWashington, November 15, 1961, 9 p.m.\n\n701. Urtel 612, November 14. You may say that we agree. Reference also Embtel 598, November 9, not found.\n";
    private const string Memorandum = "Memorandum From Bundy to Rusk\n\nWashington, November 20, 1961.\n\nIn telegram 612 from Warsaw, November 14, the Embassy reported a call. Telegram 598 from Warsaw, November 9, is not printed. Telegram 44 says more.\n";

    [Fact]
    public void Missing_IsWhatNoRecordIsKnownBy_WithThoseWhoReferToIt()
    {
        using var archive = Filled();
        var references = archive.Room.References;

        var missing = Assert.Single(references.Missing(new ReferenceFilter(), 0, 10));

        Assert.Equal("telegram-598-from-warsaw-1961-11-09", missing.Address);
        Assert.Equal((2, 0, EditorsRemark.NotFound), (missing.Records, missing.Held, missing.Remark));
        Assert.Equal(1, references.Count(new ReferenceFilter(ReferenceKind.Telegram, 1961, "WARSAW")));
        Assert.Equal(0, references.Count(new ReferenceFilter(ReferenceKind.Letter)));
        Assert.Equal(0, references.Count(new ReferenceFilter(Year: 1962)));
        Assert.Equal(0, references.Count(new ReferenceFilter(Post: "' or 1=1 --")));
        Assert.Equal(1, references.CountVague());
        var places = references.Places(missing, 0, 10);
        Assert.Equal(["Embtel 598, November 9", "Telegram 598 from Warsaw, November 9"], places.Select(p => p.Words).Order(StringComparer.Ordinal));
        Assert.All(places, p => Assert.Equal(p.Words, archive.Room.Catalogue.TextOf(p.Record.Sequence)?.Substring(p.Start, p.Length)));
        Assert.All(places, p => Assert.Contains(p.Passage, archive.Room.Catalogue.OutlineOf(p.Record.Sequence).Passages.Select(o => o.Id)));
    }

    [Fact]
    public void Links_LeadBothWays()
    {
        using var archive = Filled();
        var (telegram, reply, memorandum) = (archive.PageOf("a.txt").Entry, archive.PageOf("b.txt").Entry, archive.PageOf("c.txt").Entry);

        Assert.Equal(telegram.Id, Assert.Single(archive.Room.References.RefersTo(reply.Sequence)).Record.Id);
        Assert.Equal(telegram.Id, Assert.Single(archive.Room.References.RefersTo(memorandum.Sequence)).Record.Id);
        Assert.Equal([reply.Id, memorandum.Id], archive.Room.References.ReferredToBy(telegram.Sequence).Select(l => l.Record.Id));
        Assert.Empty(archive.Room.References.ReferredToBy(reply.Sequence));
        Assert.Equal("telegram-598-from-warsaw-1961-11-09", Assert.Single(archive.Room.References.RefersToMissing(memorandum.Sequence)).Address);
    }

    [Fact]
    public void WhatComesInLater_IsHereThen()
    {
        using var archive = Filled();
        archive.Import(archive.Write("d.txt", Warsaw.Replace("612.", "598.", StringComparison.Ordinal).Replace("November 14", "November 9", StringComparison.Ordinal)));

        Assert.Equal(0, archive.Room.References.Count(new ReferenceFilter()));
        var found = archive.Room.References.Find("telegram-598-from-warsaw-1961-11-09");
        Assert.NotNull(found);
        Assert.Equal(archive.PageOf("d.txt").Entry.Id, Assert.Single(archive.Room.References.Holdings(found)).Id);
    }

    [Fact]
    public void RecordThatGoes_TakesItsReferencesWithIt()
    {
        using var archive = Filled();
        using (var connection = archive.Room.Database.OpenCatalogue())
        {
            RecordRemoval.Remove(connection, archive.PageOf("b.txt").Entry.Id.Value);
            RecordRemoval.Remove(connection, archive.PageOf("a.txt").Entry.Id.Value);
            ReferenceTables.Refresh(connection, TestContext.Current.CancellationToken);
        }

        Assert.Equal([("telegram-598-from-warsaw-1961-11-09", 1), ("telegram-612-from-warsaw-1961-11-14", 1)],
            archive.Room.References.Missing(new ReferenceFilter(), 0, 10).Select(d => (d.Address, d.Records)).Order());
    }

    [Fact]
    public void Rebuild_GivesTheSameAgain()
    {
        using var archive = Filled();
        var before = Rows(archive);

        Rebuilding.FromStoreAlone(archive);

        Assert.NotEmpty(before);
        Assert.Equal(before, Rows(archive));
    }

    [Fact]
    public void Document_LeadsToThatNumberOfTheSameFile()
    {
        using var archive = new TestArchive();
        string Of(string number, string text) => $"{number}. Memorandum of ConversationSource: Department of State, Central Files. Secret. Washington, May {number}, 1962. SUBJECT {text}";
        archive.Import(archive.Write("one.zip", ZipFixture.Of([("d3.txt", Of("3", "Wheat. See Document 4 and Document 90.")), ("d4.txt", Of("4", "Cotton and the price of it."))])),
            archive.Write("two.zip", ZipFixture.Of([("d4.txt", Of("4", "Another volume altogether, about fish."))])));
        var citing = archive.PageOf("d3.txt").Entry;

        var link = Assert.Single(archive.Room.References.RefersTo(citing.Sequence));

        Assert.Contains("Cotton", archive.Room.Catalogue.TextOf(link.Record.Sequence), StringComparison.Ordinal);
        Assert.Equal(0, archive.Room.References.Count(new ReferenceFilter()));
    }

    private static string[] Rows(TestArchive archive)
    {
        using var connection = archive.Room.Database.ReadCatalogue();
        return
        [
            .. Holdings.Catalogue.Query(connection, "select r.id, x.number, x.start, x.length, x.key, x.remark, d.address from reference x join record r on r.seq = x.seq left join cited_document d on d.id = x.cited order by 1, 2",
                r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetValue))),
            .. Holdings.Catalogue.Query(connection, "select address, kind, first, last, year, post, remark, records, held from cited_document order by 1", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetValue))),
        ];
    }

    private static TestArchive Filled()
    {
        var archive = new TestArchive();
        archive.Import(archive.Write("a.txt", Warsaw), archive.Write("b.txt", Reply), archive.Write("c.txt", Memorandum));
        return archive;
    }
}
