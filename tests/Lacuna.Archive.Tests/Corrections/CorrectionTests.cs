using System.Text;
using Lacuna.Archive.Corrections;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Lacuna.Archive.Tests.Search;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Corrections;

/// <summary>What an editor and a reader see of corrections.</summary>
public sealed class CorrectionTests
{
    private const string Memo = """
        Memorandum of Conversation

        Moscow, December 11, 1962.

        PARTICIPANTS: Mr. Koslov, Mr. Hale

        Koslov spoke of the treaty. [2 lines excised] He said that Koslov would not wait.
        """;

    private static readonly Deciding Editor = Deciding.Of("A. Editor", "Misspelt in the typescript");

    private static (TestArchive Archive, RecordId Id) Archive()
    {
        var archive = new TestArchive();
        archive.Import(archive.Write("memo.txt", Memo));
        return (archive, archive.All()[0].Id);
    }

    private static Correction Correct(TestArchive archive, RecordId id, CorrectionRequest request) =>
        archive.Room.Corrections.Correct(id, request, Editor, TimeProvider.System, CancellationToken.None)[^1];

    private static CorrectionRequest Word(string text, string to, int? occurrence = null) => new() { Text = text, To = to, Occurrence = occurrence };

    private static string Code(Action act) => Assert.Throws<ArchiveException>(act).Code;

    private static string TextOf(TestArchive archive, RecordId id) => archive.TextOf(archive.Room.Catalogue.Find(id) ?? throw new InvalidOperationException());

    [Fact]
    public void Correct_Word_IsOnThePageInTheTextInTheSearchAndInTei()
    {
        var (archive, id) = Archive();
        using (archive)
        {
            var stored = archive.Room.ReadEdition(id);
            var files = TempFolder.Snapshot(archive.Store);

            var correction = Correct(archive, id, Word("treaty", "Treaty of Halmar"));

            Assert.Equal(CorrectionState.Applied, correction.State);
            Assert.Contains("the treaty [Treaty of Halmar].", TextOf(archive, id), StringComparison.Ordinal);
            Assert.Equal(1, archive.Search("\"Treaty of Halmar\"").Total);
            var html = Packing.Unpack(archive.Room.Catalogue.HtmlOf(archive.All()[0].Sequence) ?? []);
            Assert.Contains(">treaty</span><span class=\"ed corr\" title=\"Corrected by A. Editor\"> [Treaty of Halmar]</span>", html, StringComparison.Ordinal);
            var tei = Encoding.UTF8.GetString(archive.Room.Corrections.ReadTei(id) ?? []);
            Assert.Contains("<corr resp=\"urn:lacuna:editor:A.%20Editor\">Treaty of Halmar</corr>", tei, StringComparison.Ordinal);
            Assert.Contains("<revisionDesc>", tei, StringComparison.Ordinal);
            // What was received and stored is as it was, to the byte.
            Assert.Equal(stored, archive.Room.ReadEdition(id));
            Assert.Empty(files.Except(TempFolder.Snapshot(archive.Store)));
            archive.AssertSound();
        }
    }

    [Fact]
    public void Undo_Word_LeavesTheRecordAsItWasAndTheCorrectionOnShow()
    {
        var (archive, id) = Archive();
        using (archive)
        {
            var before = archive.Rows();
            var digest = archive.Room.Catalogue.Find(id)?.PageDigest;
            var correction = Correct(archive, id, Word("treaty", "Treaty"));

            var undone = archive.Room.Corrections.Undo(id, correction.Number, Deciding.Of("B. Editor", "It was right"), TimeProvider.System, CancellationToken.None);

            Assert.Equal(before, archive.Rows());
            Assert.Equal(digest, archive.Room.Catalogue.Find(id)?.PageDigest);
            Assert.Equal((CorrectionState.Reversed, "B. Editor", "It was right"), (undone.State, undone.Reversal?.Who, undone.Reversal?.Reason));
            Assert.Single(archive.Room.Catalogue.Find(id)?.Corrections ?? []);
            Assert.Equal("entry-reversed", Code(() => archive.Room.Corrections.Undo(id, correction.Number, Editor, TimeProvider.System, CancellationToken.None)));
            Assert.Equal("entry-is-reversal", Code(() => archive.Room.Corrections.Undo(id, 2, Editor, TimeProvider.System, CancellationToken.None)));
            Assert.Equal("entry-missing", Code(() => archive.Room.Corrections.Undo(id, 99, Editor, TimeProvider.System, CancellationToken.None)));
            // Undone, it can be decided anew.
            Assert.Equal(CorrectionState.Applied, Correct(archive, id, Word("treaty", "Treaty")).State);
        }
    }

    [Fact]
    public void Correct_Description_IsInListsYearsSearchAndMentions()
    {
        var (archive, id) = Archive();
        using (archive)
        {
            archive.Room.Corrections.Correct(id, new CorrectionRequest
            {
                Title = "Talk with Kozlov",
                Date = "12 March 1963",
                Place = "Velmark",
                DocumentType = "Telegram",
                Classification = "Top Secret",
                AddParticipants = ["Ivan Orlov"],
            }, Editor, TimeProvider.System, CancellationToken.None);

            var page = archive.Room.Catalogue.Find(id) ?? throw new InvalidOperationException();
            Assert.Equal(("Talk with Kozlov", "1963-03-12", "12 March 1963", "Velmark", "telegram", "top-secret"),
                (page.Description.Title, page.Description.Date?.Edtf, page.Description.DateText, page.Description.Place, page.Description.DocumentType, page.Description.Classification));
            Assert.Equal(1963, Assert.Single(archive.Room.Catalogue.ByYear()).Year);
            Assert.Equal(1963, Assert.Single(archive.Search("Kozlov", r => r with { Facets = true }).Years()).Year);
            Assert.NotNull(archive.Room.People.Resolve("Ivan Orlov"));
            Assert.Equal(6, page.Corrections.Length);
            archive.AssertSound();
        }
    }

    [Fact]
    public void Correct_SameValueTwice_ShowsTheLaterUntilItIsUndone()
    {
        var (archive, id) = Archive();
        using (archive)
        {
            Correct(archive, id, new CorrectionRequest { Title = "One" });
            var second = Correct(archive, id, new CorrectionRequest { Title = "Two" });

            Assert.Equal([CorrectionState.Superseded, CorrectionState.Applied], archive.Room.Corrections.Of(id).Select(c => c.State));
            archive.Room.Corrections.Undo(id, second.Number, Editor, TimeProvider.System, CancellationToken.None);
            Assert.Equal("One", archive.All()[0].Title);
            Assert.Equal([CorrectionState.Applied, CorrectionState.Reversed], archive.Room.Corrections.Of(id).Select(c => c.State));
        }
    }

    [Fact]
    public void Correct_AmbiguousWord_NamesThePlacesAndTakesAnOccurrence()
    {
        var (archive, id) = Archive();
        using (archive)
        {
            var fault = Assert.Throws<ArchiveException>(() => Correct(archive, id, Word("Koslov", "Kozlov")));

            Assert.Equal("text-ambiguous", fault.Code);
            Assert.Contains("--occurrence", fault.Message, StringComparison.Ordinal);
            Assert.Contains("»Koslov« spoke of the treaty", fault.Message, StringComparison.Ordinal);
            Assert.Contains("said that Koslov [Kozlov] would", Applied(), StringComparison.Ordinal);

            string Applied()
            {
                var places = fault.Message.Split('\n').Count(l => l.Contains('»', StringComparison.Ordinal));
                Correct(archive, id, Word("Koslov", "Kozlov", places));
                return TextOf(archive, id);
            }
        }
    }

    [Fact]
    public void Correct_BadRequests_AreRefusedAndNothingIsWritten()
    {
        var (archive, id) = Archive();
        using (archive)
        {
            Correct(archive, id, Word("treaty", "Treaty"));
            var files = TempFolder.Snapshot(archive.Store);
            var rows = archive.Rows();

            Assert.Equal("text-missing", Code(() => Correct(archive, id, Word("Gromyko", "X"))));
            Assert.Equal("text-marked", Code(() => Correct(archive, id, Word("2 lines excised", "X"))));
            Assert.Equal("text-marked", Code(() => Correct(archive, id, Word("treaty. [2 lines", "X"))));
            Assert.Equal("text-corrected", Code(() => Correct(archive, id, Word("the treaty", "X"))));
            Assert.Equal("value-empty", Code(() => Correct(archive, id, Word("", "X"))));
            Assert.Equal("value-empty", Code(() => Correct(archive, id, Word("spoke", " \n"))));
            Assert.Equal("nothing-to-change", Code(() => Correct(archive, id, Word("spoke", "spoke"))));
            Assert.Equal("too-long", Code(() => Correct(archive, id, Word("spoke", new string('x', 5000)))));
            Assert.Equal("occurrence-missing", Code(() => Correct(archive, id, Word("Koslov", "X", 9))));
            Assert.Equal("passage-missing", Code(() => Correct(archive, id, Word("spoke", "X") with { Passage = "p00000000" })));
            Assert.Equal("value-wrong", Code(() => Correct(archive, id, new CorrectionRequest { Date = "when the lemons were ripe" })));
            Assert.Equal("value-wrong", Code(() => Correct(archive, id, new CorrectionRequest { Clear = ["title"] })));
            Assert.Equal("participant-missing", Code(() => Correct(archive, id, new CorrectionRequest { RemoveParticipants = ["Nobody"] })));
            Assert.Equal("nothing-to-change", Code(() => Correct(archive, id, new CorrectionRequest())));
            // One bad value among good ones: none of them counts.
            Assert.Equal("text-missing", Code(() => Correct(archive, id, Word("Gromyko", "X") with { Title = "Good" })));
            Assert.True(RecordId.TryParse("zzzzzzzzzzzz", out var unknown));
            Assert.Equal("record-missing", Code(() => Correct(archive, unknown, new CorrectionRequest { Title = "Good" })));
            Assert.Equal("editor-address", Code(() => Deciding.Of("a@example.org", "x")));
            Assert.Equal("editor-missing", Code(() => Deciding.Of(" ", "x")));
            Assert.Equal("reason-missing", Code(() => Deciding.Of("A", "\t")));

            Assert.Equal(files, TempFolder.Snapshot(archive.Store));
            Assert.Equal(rows, archive.Rows());
        }
    }

    [Fact]
    public void Rebuild_WithCorrections_GivesTheSameRecordsCorrectionsAndHits()
    {
        var (archive, id) = Archive();
        using (archive)
        {
            Correct(archive, id, Word("treaty", "Treaty of Halmar"));
            var title = Correct(archive, id, new CorrectionRequest { Title = "Wrong" });
            archive.Room.Corrections.Undo(id, title.Number, Editor, TimeProvider.System, CancellationToken.None);
            var (rows, corrections) = (archive.Rows(), archive.Room.Corrections.Of(id));

            Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
            archive.Reopen();

            Assert.Equal(rows, archive.Rows());
            Assert.Equal(corrections, archive.Room.Corrections.Of(id));
            Assert.Equal(1, archive.Search("\"Treaty of Halmar\"").Total);
            archive.AssertSound();
            // And the journal goes on where it was.
            Assert.Equal(4, Correct(archive, id, new CorrectionRequest { Place = "Velmark" }).Number);
            archive.AssertSound();
        }
    }

    [Fact]
    public void Correct_PlaceGoneFromTheText_IsReportedAndNotLost()
    {
        var (archive, id) = Archive();
        using (archive)
        {
            Correct(archive, id, Word("treaty", "Treaty"));
            var other = archive.Import(archive.Write("other.txt", "A letter about something else altogether.\n"));
            Assert.Equal(1, other.Documents);
            // The journal speaks of words that the record's text does not have: as after a new edition.
            using (var connection = archive.Room.Database.OpenCatalogue())
            {
                ArchiveDatabase.Execute(connection, "update journal set data = replace(replace(data, 'p', 'q'), 'treaty', 'protocol')");
            }

            Correct(archive, id, new CorrectionRequest { Place = "Velmark" });

            Assert.Equal(CorrectionState.Lost, archive.Room.Corrections.Of(id)[0].State);
            Assert.DoesNotContain("[Treaty]", TextOf(archive, id), StringComparison.Ordinal);
        }
    }
}
