using System.Collections.Immutable;
using Lacuna.Archive.Journal;
using Lacuna.Archive.People;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Storage;
using Xunit;

namespace Lacuna.Archive.Tests.People;

/// <summary>Who is who: what is proposed, what people decide, and what the records then say.</summary>
public sealed class PeopleTests
{
    private static readonly Deciding Editor = Deciding.Of("A. Editor", "The same man");

    // One record for each list of participants, exactly as given.
    private static TestArchive With(params string[][] participants)
    {
        var archive = new TestArchive();
        for (var i = 0; i < participants.Length; i++)
        {
            archive.Import(archive.Write($"{i}.txt", $"A note, number {i}.\n\nMoscow, December {i + 1}, 1962.\n\nThe light at Skarn Head burned.\n"));
            var id = archive.All()[^1].Id;
            archive.Room.Corrections.Correct(id, new Lacuna.Archive.Corrections.CorrectionRequest { AddParticipants = [.. participants[i]] },
                Editor, TimeProvider.System, CancellationToken.None);
        }

        using var connection = archive.Room.Database.OpenCatalogue();
        NameCandidates.Refresh(connection, null, null, CancellationToken.None);
        return archive;
    }

    private static AuthorityFile File(TestArchive archive) => new(archive.Room, TimeProvider.System);

    private static ImmutableArray<NameVariant> Names(params string[] forms) => [.. forms.Select(f => AuthorityFile.NameOf(f, null))];

    private static string Code(Action act) => Assert.Throws<ArchiveException>(act).Code;

    private static string[][] Groups(params string[] forms) => [.. NameCandidates.Group([.. forms]).Select(g => g.Order(StringComparer.Ordinal).ToArray())];

    [Fact]
    public void Group_FormsOfOneName_AreTogetherAndOthersApart()
    {
        var groups = Groups("Frol Kozlov", "F. R. Kozlov", "Frol Romanovich Kozlov", "Averell Harriman", "W. Averell Harriman");

        Assert.Contains(groups, g => g.SequenceEqual(["F. R. Kozlov", "Frol Kozlov", "Frol Romanovich Kozlov"]));
        Assert.Contains(groups, g => g.Contains("Averell Harriman") && !g.Contains("Frol Kozlov"));
    }

    [Fact]
    public void Group_SurnameThatFitsTwoMen_StaysAlone()
    {
        var groups = Groups("Frol Kozlov", "Ivan Kozlov", "Kozlov");

        Assert.All(groups, g => Assert.Single(g));
    }

    [Fact]
    public void Group_AnyOrder_GivesGroupsWithoutConflict()
    {
        string[] forms = ["John Smith", "J. Smith", "James Smith", "Smith", "Mr. Smith", "John A. Smith", "James B. Smith"];

        foreach (var order in (string[][])[forms, [.. forms.Reverse()], [.. forms.Order(StringComparer.Ordinal)]])
        {
            Assert.All(Groups(order), g => Assert.False(g.Any(f => f.Contains("John", StringComparison.Ordinal)) && g.Any(f => f.Contains("James", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void Candidates_OfRecords_CanBeConfirmedAndThenResolve()
    {
        using var archive = With(["Frol Kozlov"], ["Frol Kozlov", "Averell Harriman"], ["F. R. Kozlov"]);
        var candidate = archive.Room.People.Candidates(0, 10)[0];
        Assert.Equal(("Frol Kozlov", 3), (candidate.Name, candidate.Documents));
        Assert.Equal(candidate.Slug, archive.Room.People.Resolve("F. R. Kozlov").Candidate);

        var change = File(archive).Confirm([.. candidate.Forms.Select(f => AuthorityFile.NameOf(f.Form, null))], null, Editor, CancellationToken.None);

        Assert.Equal(change.Id, archive.Room.People.Resolve("F. R. Kozlov").Person);
        Assert.Null(archive.Room.People.FindCandidate(candidate.Slug));
        Assert.DoesNotContain(archive.Room.People.Candidates(0, 10), c => c.Name == "Frol Kozlov");
        var entry = Assert.Single(archive.Room.People.List("kozlov", 0, 10));
        Assert.Equal(("Frol Kozlov", 3, 2), (entry.Name, entry.Documents, entry.Names));
        Assert.Equal(["1962-12-01", "1962-12-02", "1962-12-03"], archive.Room.People.Documents(change.Id, 0, 10).Select(d => d.DateEdtf));
        Assert.All(archive.Room.People.Documents(change.Id, 0, 10), d => Assert.Equal([PersonRole.Participant], d.Roles));
        Assert.Equal([("Frol Kozlov", 2), ("F. R. Kozlov", 1)], archive.Room.People.FormsSeen(change.Id).Select(f => (f.Form, f.Documents)));
        Assert.Equal(3, Assert.Single(archive.Room.People.ByYear(change.Id)).Records);
        archive.AssertSound();
    }

    [Fact]
    public void Decisions_EachTakenBack_LeaveThePersonAsBefore()
    {
        using var archive = With(["Frol Kozlov"]);
        var file = File(archive);
        var one = file.Confirm(Names("Frol Kozlov", "Ф. Р. Козлов"), null, Editor, CancellationToken.None).Id;
        var two = file.Confirm(Names("Kozloff"), null, Editor, CancellationToken.None).Id;
        var before = State();
        Func<PersonChange>[] decisions =
        [
            () => file.Rename(one, AuthorityFile.NameOf("Kozlov, Frol", "en"), Editor, CancellationToken.None),
            () => file.Note(one, new PersonNote("18 August 1908", "1965-01-30", "Secretary.", ["Pravda"]), Editor, CancellationToken.None),
            () => file.Merge(one, [two], Editor, CancellationToken.None),
            () => file.Split(one, ["Ф. Р. Козлов"], Editor, CancellationToken.None),
            () => file.Forget(one, Editor, CancellationToken.None),
            () => file.Confirm(Names("Frol Romanovich"), one, Editor, CancellationToken.None),
        ];
        foreach (var decide in decisions)
        {
            var change = decide();
            Assert.NotEqual(before, State());
            var after = State();
            Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
            Assert.Equal(after, State());

            file.Undo(change.Number, Editor, CancellationToken.None);
            Assert.Equal(before, State());
        }

        archive.AssertSound();

        string State() => string.Join('\n', archive.Room.People.All().Select(p =>
            $"{p.Id} {string.Join('/', p.Names)} {p.Birth} {p.Death} {p.Note} {string.Join('/', p.Sources)}")) + archive.Room.People.Find(two)?.Id;
    }

    [Fact]
    public void Merge_OldIdentifier_LeadsToTheOneWhoStays()
    {
        using var archive = With(["Frol Kozlov"], ["Kozloff"]);
        var file = File(archive);
        var one = file.Confirm(Names("Frol Kozlov"), null, Editor, CancellationToken.None).Id;
        var two = file.Confirm(Names("Kozloff"), null, Editor, CancellationToken.None).Id;

        file.Merge(one, [two], Editor, CancellationToken.None);

        Assert.Equal(one, archive.Room.People.Find(two)?.Id);
        Assert.Equal(2, archive.Room.People.Documents(one, 0, 10).Length);
        file.Forget(one, Editor, CancellationToken.None);
        Assert.Null(archive.Room.People.Find(two));
        Assert.True(archive.Room.People.IsForgotten(one));
        Assert.NotNull(archive.Room.People.Resolve("Kozloff").Candidate);
    }

    [Fact]
    public void Undo_WhileLaterDecisionsRestOnIt_IsRefusedAndNamesThem()
    {
        using var archive = With(["Frol Kozlov"]);
        var file = File(archive);
        var confirmed = file.Confirm(Names("Frol Kozlov"), null, Editor, CancellationToken.None);
        var noted = file.Note(confirmed.Id, new PersonNote("1908", null, null, []), Editor, CancellationToken.None);

        var fault = Assert.Throws<ArchiveException>(() => file.Undo(confirmed.Number, Editor, CancellationToken.None));

        Assert.Equal("entry-needed", fault.Code);
        Assert.Contains($" {noted.Number}.", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(archive.Room.People.Find(confirmed.Id));
        file.Undo(noted.Number, Editor, CancellationToken.None);
        file.Undo(confirmed.Number, Editor, CancellationToken.None);
        Assert.Empty(archive.Room.People.All());
    }

    [Fact]
    public void Decisions_ThatCannotBe_AreRefused()
    {
        using var archive = With(["Frol Kozlov"]);
        var file = File(archive);
        var one = file.Confirm(Names("Frol Kozlov", "Kozlov"), null, Editor, CancellationToken.None).Id;
        Assert.True(PersonId.TryParse("nobody", out var nobody));

        Assert.Equal("name-taken", Code(() => file.Confirm(Names("Kozlov"), null, Editor, CancellationToken.None)));
        Assert.Equal("nothing-to-change", Code(() => file.Confirm(Names("Kozlov"), one, Editor, CancellationToken.None)));
        Assert.Equal("name-empty", Code(() => file.Confirm(Names(" \t"), null, Editor, CancellationToken.None)));
        Assert.Equal("person-missing", Code(() => file.Forget(nobody, Editor, CancellationToken.None)));
        Assert.Equal("nothing-to-change", Code(() => file.Merge(one, [one], Editor, CancellationToken.None)));
        Assert.Equal("name-missing", Code(() => file.Split(one, ["Frol Kozlov"], Editor, CancellationToken.None)));
        Assert.Equal("name-missing", Code(() => file.Split(one, ["Gromyko"], Editor, CancellationToken.None)));
        Assert.Equal("value-wrong", Code(() => file.Note(one, new PersonNote("before the war", null, null, []), Editor, CancellationToken.None)));
        Assert.Equal("nothing-to-change", Code(() => file.Note(one, new PersonNote(null, null, null, []), Editor, CancellationToken.None)));
        Assert.Equal("entry-missing", Code(() => file.Undo(1, Editor, CancellationToken.None)));
        Assert.Equal(2, archive.Room.Journal.All(0, 100).Length);
    }

    [Fact]
    public void Import_OfRecords_NotesParticipantsAndGroupsThem()
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.xml", """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talk</title></titleStmt></fileDesc>
            <profileDesc><particDesc><listPerson><person><persName>Frol Kozlov</persName></person><person><persName>Kozlov, F. R.</persName></person></listPerson></particDesc></profileDesc></teiHeader>
            <text><body><p>They spoke.</p></body></text></TEI>
            """));

        Assert.Equal(2, archive.Room.People.Candidates(0, 10).Sum(c => c.Forms.Length));
        Assert.NotNull(archive.Room.People.Resolve("Frol Kozlov").Candidate);
    }

    [Fact]
    public void Refresh_NamesInOneGoOrOneByOne_GivesTheSameGroups()
    {
        string[] forms = ["Frol Kozlov", "F. R. Kozlov", "Averell Harriman", "Frol Romanovich Kozlov", "W. Averell Harriman", "Harriman", "Anatoly Dobrynin", "Анатолий Добрынин", "Dobrynin"];
        using var atOnce = With(forms);
        using var oneByOne = new TestArchive();
        oneByOne.Import(oneByOne.Write("0.txt", "A note, number 0.\n\nMoscow, December 1, 1962.\n\nThe light at Skarn Head burned.\n"));
        var id = oneByOne.All()[^1].Id;
        foreach (var form in forms.Reverse())
        {
            // Every decision brings the groups up to date.
            oneByOne.Room.Corrections.Correct(id, new Lacuna.Archive.Corrections.CorrectionRequest { AddParticipants = [form] }, Editor, TimeProvider.System, CancellationToken.None);
        }

        Assert.Equal(Candidates(atOnce), Candidates(oneByOne));
    }

    [Fact]
    public void Refresh_NameThatNoRecordHasAnyMore_LeavesItsGroup()
    {
        using var archive = With(["Frol Kozlov"], ["F. R. Kozlov"]);
        var correction = archive.Room.Corrections.Of(archive.All()[^1].Id)[0];
        Assert.Contains(Candidates(archive), c => c.Contains("F. R. Kozlov", StringComparison.Ordinal));

        archive.Room.Corrections.Undo(archive.All()[^1].Id, correction.Number, Editor, TimeProvider.System, CancellationToken.None);

        Assert.DoesNotContain(Candidates(archive), c => c.Contains("F. R. Kozlov", StringComparison.Ordinal));
        Assert.Contains(Candidates(archive), c => c == "Frol Kozlov");
    }

    private static string[] Candidates(TestArchive archive)
    {
        using var connection = archive.Room.Database.OpenCatalogue();
        return [.. Lacuna.Archive.Holdings.Catalogue.Query(connection, "select group_concat(form, ' | ' order by form) from name_form group by candidate order by 1", r => r.GetString(0))];
    }
}
