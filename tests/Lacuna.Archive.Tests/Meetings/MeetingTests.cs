using Lacuna.Archive.Meetings;
using Lacuna.Archive.Preservation;
using Lacuna.Documents.Names;
using Xunit;

namespace Lacuna.Archive.Tests.Meetings;

/// <summary>Meetings put together from the records of them.</summary>
public sealed class MeetingTests
{
    [Fact]
    public void Import_TwoMemorandaOfOneTalk_AreOneMeeting()
    {
        using var archive = new TestArchive();
        archive.Write("ours.txt", Memorandum("The fisheries", "Halmar, March 4, 1962, 11 a.m.", ["Edmund Veyra", "Anatoly Petrovich Korsin"], "Mr. Veyra opened with the herring and asked how many boats there were. Forty, was the answer, and six of them without a licence. He wondered who had counted them. The question of nets was put off until the experts had met in June, as both governments wished."));
        archive.Write("theirs.txt", Memorandum("The lights", "Halmar, March 4, 1962, 11:10 a.m.", ["E. Veyra", "A. P. Korsin", "Ilse Tarnholm"], "Nothing was settled about the lamps of the northern coast, which both had seen from the steamer. A keeper costs nine hundred crowns a year, and the oil as much again. Mrs. Tarnholm promised a table of expenses before the session of the commission."));
        archive.Write("evening.txt", Memorandum("Dinner", "Halmar, March 4, 1962, 8 p.m.", ["Edmund Veyra", "Anatoly Petrovich Korsin"], "They spoke of the theatre, of the weather in the capital this winter, of a painter whom neither could name, and of the soup. The guest praised the fish twice and the wine once. Nothing of weight was said until midnight, when the cars came."));
        archive.ImportInbox();

        var meetings = archive.Room.Meetings.List(new MeetingFilter(), 0, 10);
        Assert.Equal(2, meetings.Length);
        var talk = Assert.Single(meetings, m => m.Records == 2);
        Assert.InRange(talk.Score ?? 0, MeetingLikeness.Enough, 1);
        var page = archive.Room.Meetings.Find(talk.Id);
        Assert.Equal(["Anatoly Petrovich Korsin", "Ilse Tarnholm", "Edmund Veyra"], page?.Persons.Select(p => p.Name) ?? []);
        Assert.Contains("A. P. Korsin", page?.Persons[0].Forms ?? []);
        Assert.All(page?.Records ?? [], r => Assert.Equal(talk.Id, archive.Room.Meetings.Find(r.Entry.Id)?.Meeting.Id));
        Assert.Single(page?.SameDay ?? []);
    }

    [Fact]
    public void Import_TheOtherRecordLater_JoinsTheMeetingThatIsThere()
    {
        using var archive = new TestArchive();
        archive.Import(archive.Write("a.txt", Memorandum("The fisheries", "Halmar, March 4, 1962", ["Edmund Veyra", "Anatoly Petrovich Korsin"], "Mr. Veyra opened with the herring.")));
        Assert.Equal(1, Assert.Single(archive.Room.Meetings.List(new MeetingFilter(), 0, 10)).Records);
        archive.Import(archive.Write("b.txt", Memorandum("The lights", "Halmar, March 4, 1962", ["Edmund Veyra", "Anatoly Petrovich Korsin"], "Nothing was settled about the lamps.")));
        Assert.Equal(2, Assert.Single(archive.Room.Meetings.List(new MeetingFilter(), 0, 10)).Records);
        var before = archive.Room.Meetings.List(new MeetingFilter(), 0, 10)[0];
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        var after = Assert.Single(archive.Reopen().Meetings.List(new MeetingFilter(), 0, 10));
        Assert.Equal((before.Id, before.Records, before.Score), (after.Id, after.Records, after.Score));
    }

    [Fact]
    public void List_FiltersByPersonPlaceAndTime()
    {
        using var archive = new TestArchive();
        archive.Write("a.txt", Memorandum("The fisheries", "Halmar, March 4, 1962", ["Edmund Veyra", "Anatoly Petrovich Korsin"], "Herring."));
        archive.Write("b.txt", Memorandum("The harbor", "Velinsk, May 9, 1963", ["Edmund Veyra", "Ilse Tarnholm"], "Boats."));
        archive.ImportInbox();
        var veyra = archive.Room.People.FindBearer("Edmund Veyra");
        var korsin = archive.Room.People.FindBearer("Anatoly Petrovich Korsin");
        Assert.Equal(2, archive.Room.Meetings.Count(new MeetingFilter(Forms: veyra?.Forms)));
        Assert.Equal(1, archive.Room.Meetings.Count(new MeetingFilter(Forms: korsin?.Forms)));
        Assert.Equal(1, archive.Room.Meetings.Count(new MeetingFilter(Forms: veyra?.Forms) { WithForms = korsin?.Forms }));
        Assert.Equal(1, archive.Room.Meetings.Count(new MeetingFilter(Place: "velinsk")));
        Assert.Equal(1, archive.Room.Meetings.Count(new MeetingFilter("1963-01-01")));
        Assert.Equal(1, archive.Room.Meetings.Count(new MeetingFilter(To: "1962-12-31")));
        Assert.Equal(0, archive.Room.Meetings.Count(new MeetingFilter("1962-04-01", "1963-04-30")));
        Assert.Equal(0, archive.Room.Meetings.Count(new MeetingFilter(Forms: [])));
    }

    [Fact]
    public void Network_CountsEachPairOncePerMeeting()
    {
        using var archive = new TestArchive();
        archive.Write("a.txt", Memorandum("The fisheries", "Halmar, March 4, 1962", ["Edmund Veyra", "Anatoly Petrovich Korsin"], "Herring, and more herring after that."));
        archive.Write("b.txt", Memorandum("The lights", "Halmar, March 4, 1962", ["Edmund Veyra", "Anatoly Petrovich Korsin"], "Lamps of the coast, one by one."));
        archive.Write("c.txt", Memorandum("The harbor", "Velinsk, May 9, 1963", ["Edmund Veyra", "Ilse Tarnholm"], "Boats in the harbor."));
        archive.ImportInbox();
        var all = archive.Room.Meetings.Network(null, null, null, 10);
        Assert.Equal(["Edmund Veyra"], all.Persons.Take(1).Select(p => p.Bearer.Name));
        Assert.Equal(2, all.Persons[0].Meetings);
        Assert.Equal(2, all.Ties.Length);
        Assert.All(all.Ties, t => Assert.Equal(1, t.Meetings));
        var around = archive.Room.Meetings.Network(archive.Room.People.FindBearer("Ilse Tarnholm"), null, null, 10);
        Assert.Equal(["Ilse Tarnholm", "Edmund Veyra"], around.Persons.Select(p => p.Bearer.Name));
        Assert.Empty(archive.Room.Meetings.Network(null, "1970-01-01", null, 10).Persons);
    }

    [Theory]
    [InlineData("Edmund Veyra;Anatoly Korsin", "E. Veyra;A. P. Korsin", "Halmar", "Halmar", true)]
    [InlineData("Edmund Veyra;Anatoly Korsin", "E. Veyra;A. P. Korsin", "Halmar", "Lowestrand", false)]
    [InlineData("Edmund Veyra;Anatoly Korsin", "E. Veyra;Ilse Tarnholm", "Halmar", "Halmar", false)]
    [InlineData("Edmund Veyra;Anatoly Korsin", "Э. Вейра;А. П. Корсин", "Halmar", null, true)]
    [InlineData("Edmund Veyra", "Edmund Veyra", "Halmar", "Halmar", false)]
    public void Likeness_NeedsTwoPersonsAndTheSamePlace(string a, string b, string? placeA, string? placeB, bool one)
    {
        var score = MeetingLikeness.Of(Of(a, placeA, 660), Of(b, placeB, null), (x, y) => NameMatcher.Match(x, y).IsMatch);
        Assert.Equal(one, score >= MeetingLikeness.Enough);
        Assert.Equal(0, MeetingLikeness.Of(Of(a, placeA, 660), Of(b, placeB, 900), (x, y) => NameMatcher.Match(x, y).IsMatch));
    }

    [Fact]
    public void Speakers_OfficesAndHeadingsAreNoPersons() =>
        Assert.Equal(["Ilse Tarnholm"], SpeakingPersons.Of(["The Chairman", "FIRST Sitting", "For Velmark", "Velmark", "Ilse Tarnholm", "Several Delegations"]));

    private static RecordedMeeting Of(string persons, string? place, int? hour) =>
        new("1962-03-04", "1962-03-04", hour, place, [.. persons.Split(';').Select(PersonName.Parse)]);

    private static string Memorandum(string subject, string dateline, string[] persons, string text) =>
        $"Memorandum of Conversation\n\n{dateline}\n\nSUBJECT: {subject}\n\nPARTICIPANTS:\n{string.Join('\n', persons)}\n\n{text}\n";
}
