using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Xunit;

namespace Lacuna.Archive.Tests.Journal;

/// <summary>An archive of the first version, which knew no decisions.</summary>
public sealed class OlderCatalogueTests
{
    [Fact]
    public void Open_CatalogueOfTheFirstVersion_IsReadBroughtUpToDateAndKeepsItsRecords()
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.xml", """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talk</title></titleStmt></fileDesc>
            <profileDesc><particDesc><listPerson><person><persName>Frol Kozlov</persName></person></listPerson></particDesc></profileDesc></teiHeader>
            <text><body><p>They spoke.</p></body></text></TEI>
            """));
        using (var connection = archive.Room.Database.OpenCatalogue())
        {
            foreach (var table in (string[])["journal_batch", "journal", "journal_subject", "correction", "revision", "mention", "person", "person_name", "person_redirect", "name_form", "withheld_under",
                "fingerprint", "release_pair", "release_family", "release_member",
                "translation", "translation_alignment", "translation_stem", "translation_progress", "name_key", "name_match", "name_number", "page", "placed_gap", "former_passage", "successor", "quarantine", "sealed_accession",
                "withheld_gap", "reference", "designation", "reference_due", "cited_document", "statement", "meeting_record", "meeting_due", "meeting", "meeting_person", "name_group"])
            {
                ArchiveDatabase.Execute(connection, $"drop table {table}");
            }

            ArchiveDatabase.Execute(connection, "drop index record_sums; drop index record_by_year; drop index record_by_day; drop index record_by_event; drop index record_with_gaps; drop index record_by_first_day; drop index record_by_last_day; drop index record_days");
            foreach (var column in (string[])["people", "sender", "recipient", "event_date", "event_text", "event_place", "handling", "numbers", "year_last",
                "released_edtf", "released_text", "pages", "confidence", "shown_file"])
            {
                ArchiveDatabase.Execute(connection, $"alter table record drop column {column}");
            }

            ArchiveDatabase.Execute(connection, "alter table reading drop column outline");
            ArchiveDatabase.Execute(connection, "create index record_by_year on record (year)");
            ArchiveDatabase.Execute(connection, "pragma user_version=1; pragma wal_checkpoint(truncate)");
        }

        ArchiveDatabase.Release();
        var room = ReadingRoom.Open(archive.Folder);

        Assert.Equal("Talk", room.Catalogue.Find(archive.All()[0].Id)?.Description.Title);
        Assert.Empty(room.Journal.All(0, 10));
        // What the first version did not look for is looked for now.
        Assert.Equal(1, room.Releases.CountWaiting());
        room.Releases.CatchUp(null, null, CancellationToken.None);
        Assert.Equal(0, room.Releases.CountWaiting());
        // What the first version did not note of a page is filled in by a rebuild, as verify then says.
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        archive.AssertSound();
    }
}
