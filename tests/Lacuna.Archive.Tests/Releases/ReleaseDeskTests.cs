using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;
using Lacuna.Archive.Preservation;
using Lacuna.Archive.Releases;
using Lacuna.Archive.Storage;
using Xunit;

namespace Lacuna.Archive.Tests.Releases;

/// <summary>A person confirms, splits and joins families: it wins over the program, lasts, and can be taken back.</summary>
public sealed class ReleaseDeskTests
{
    private static readonly Deciding Editor = Deciding.Of("A. Editor", "Both bear the number of the file");

    // Three releases of the first report, two of the second, and a third report.
    private static TestArchive Open()
    {
        var archive = new TestArchive();
        archive.Write("a1.txt", ReleaseTexts.Release(1, 6, "Declassified January 4, 1994"));
        archive.Write("a2.txt", ReleaseTexts.Release(1, 2, "Released in full, May 2, 2011"));
        archive.Write("a3.txt", ReleaseTexts.Release(1, 1, "Approved for Release 2018/02/12"));
        archive.Write("b1.txt", ReleaseTexts.Release(2, 6, "Declassified January 4, 1994"));
        archive.Write("b2.txt", ReleaseTexts.Release(2, 2, "Released in full, May 2, 2011"));
        archive.Write("c.txt", ReleaseTexts.Report(3));
        archive.ImportInbox();
        return archive;
    }

    private static ImmutableArray<RecordId> Ids(TestArchive archive, params string[] members) => [.. members.Select(m => archive.PageOf(m + ".txt").Entry.Id)];

    private static ReleaseDesk Desk(TestArchive archive) => new(archive.Room, TimeProvider.System);

    private static string[] Families(TestArchive archive) => [.. archive.Room.Releases.List(0, 100)
        .Select(f => string.Join('+', f.Members.Select(m => archive.Room.Catalogue.Find(m.Record.Id)?.Provenance.Member.Replace(".txt", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal)];

    private static string Code(Action act) => Assert.Throws<ArchiveException>(act).Code;

    [Fact]
    public void Confirm_WholeFamily_IsSureAndSaysWho()
    {
        using var archive = Open();
        Assert.Equal(["a1+a2+a3", "b1+b2"], Families(archive));

        var change = Desk(archive).Confirm(Ids(archive, "b1", "b2"), Editor, CancellationToken.None);

        var family = Assert.Single(change.Families);
        Assert.True(family.Confirmed);
        Assert.Equal(1, family.Confidence);
        Assert.Equal("A. Editor", Assert.Single(family.Decisions).Who);
        Assert.False(archive.Room.Releases.Of(Ids(archive, "a1")[0])?.Confirmed);
        Assert.Equal("nothing-to-change", Code(() => Desk(archive).Confirm(Ids(archive, "b1", "b2"), Editor, CancellationToken.None)));
    }

    [Fact]
    public void Split_MemberOfThree_LeavesTheOthersTogetherThroughImportsAndRebuild()
    {
        using var archive = Open();

        var change = Desk(archive).Split(Ids(archive, "a3")[0], Editor, CancellationToken.None);

        Assert.Empty(change.Families);
        Assert.Equal(["a1+a2", "b1+b2"], Families(archive));
        Assert.Contains(archive.Room.Releases.RelatedTo(Ids(archive, "a3")[0]), r => r.Record.Id == Ids(archive, "a1")[0]);
        archive.Write("d.txt", ReleaseTexts.Report(4));
        archive.ImportInbox();
        Assert.Equal(["a1+a2", "b1+b2"], Families(archive));
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        Assert.Equal(["a1+a2", "b1+b2"], Families(archive));
        Assert.Equal("family-missing", Code(() => Desk(archive).Split(Ids(archive, "a3")[0], Editor, CancellationToken.None)));

        Desk(archive).Undo(change.Number, Editor, CancellationToken.None);
        Assert.Equal(["a1+a2+a3", "b1+b2"], Families(archive));
    }

    [Fact]
    public void Join_RecordsOfTwoFamilies_BringsBothFamiliesAndLasts()
    {
        using var archive = Open();

        var change = Desk(archive).Join(Ids(archive, "a1", "b2"), Editor, CancellationToken.None);

        Assert.Equal(["a1+a2+a3+b1+b2"], Families(archive));
        Assert.True(Assert.Single(change.Families).Confirmed);
        Assert.Equal(5, Assert.Single(change.Families).Members.Select(m => m.Label).Distinct().Count());
        Rebuild.Run(archive.Folder, indexOnly: false, null, CancellationToken.None);
        Assert.Equal(["a1+a2+a3+b1+b2"], Families(archive));
        Desk(archive).Undo(change.Number, Editor, CancellationToken.None);
        Assert.Equal(["a1+a2+a3", "b1+b2"], Families(archive));
    }

    [Fact]
    public void Join_RecordThatIsLikeNoOther_StandsWithIt()
    {
        using var archive = Open();

        Desk(archive).Join(Ids(archive, "c", "b1"), Editor, CancellationToken.None);

        Assert.Equal(["a1+a2+a3", "b1+b2+c"], Families(archive));
        archive.Write("b3.txt", ReleaseTexts.Release(2, 4, "Approved for Release 2019/02/12"));
        archive.ImportInbox();
        Assert.Equal(["a1+a2+a3", "b1+b2+b3+c"], Families(archive));
    }

    [Fact]
    public void Decisions_ThatContradict_TheLaterWinsAndSaysSo()
    {
        using var archive = Open();
        var confirmed = Desk(archive).Confirm(Ids(archive, "a1", "a3"), Editor, CancellationToken.None);

        var split = Desk(archive).Split(Ids(archive, "a3")[0], Editor, CancellationToken.None);

        Assert.Equal([confirmed.Number], split.Overruled);
        Assert.Equal(["a1+a2", "b1+b2"], Families(archive));
        var joined = Desk(archive).Join(Ids(archive, "a3", "a1"), Editor, CancellationToken.None);
        Assert.Equal([split.Number], joined.Overruled);
        Assert.Equal(["a1+a2+a3", "b1+b2"], [.. Families(archive)]);
    }

    [Fact]
    public void Join_FamilyWithAPartedMember_LeavesItWhereItIs()
    {
        using var archive = Open();
        Desk(archive).Split(Ids(archive, "a3")[0], Editor, CancellationToken.None);
        Desk(archive).Join(Ids(archive, "a3", "c"), Editor, CancellationToken.None);

        Desk(archive).Join(Ids(archive, "c", "b1"), Editor, CancellationToken.None);

        Assert.Equal(["a1+a2", "a3+b1+b2+c"], Families(archive));
    }

    [Fact]
    public void Decide_Wrong_IsRefusedAndChangesNothing()
    {
        using var archive = Open();
        Assert.True(RecordId.TryParse("zzzzzzzzzzzz", out var unknown));
        var before = Families(archive);

        Assert.Equal("record-alone", Code(() => Desk(archive).Join(Ids(archive, "a1"), Editor, CancellationToken.None)));
        Assert.Equal("record-twice", Code(() => Desk(archive).Join(Ids(archive, "a1", "a1"), Editor, CancellationToken.None)));
        Assert.Equal("record-missing", Code(() => Desk(archive).Join([unknown, .. Ids(archive, "a1")], Editor, CancellationToken.None)));
        Assert.Equal("nothing-to-change", Code(() => Desk(archive).Join(Ids(archive, "a1", "a2"), Editor, CancellationToken.None)));
        Assert.Equal("families-differ", Code(() => Desk(archive).Confirm(Ids(archive, "a1", "b1"), Editor, CancellationToken.None)));
        Assert.Equal("families-differ", Code(() => Desk(archive).Confirm(Ids(archive, "c", "b1"), Editor, CancellationToken.None)));
        Assert.Equal("family-missing", Code(() => Desk(archive).Split(Ids(archive, "c")[0], Editor, CancellationToken.None)));
        Assert.Equal("entry-missing", Code(() => Desk(archive).Undo(1, Editor, CancellationToken.None)));
        Assert.Empty(archive.Room.Journal.All(0, 10));
        Assert.Equal(before, Families(archive));
    }

    [Fact]
    public void Decisions_InTheStore_AreSound()
    {
        using var archive = Open();
        var change = Desk(archive).Split(Ids(archive, "a3")[0], Editor, CancellationToken.None);
        Desk(archive).Undo(change.Number, Editor, CancellationToken.None);

        archive.AssertSound();
        Assert.Equal(["release-split", "release-split"], archive.Room.Journal.All(0, 10).Select(e => e.Kind));
        Assert.Equal("entry-reversed", Code(() => Desk(archive).Undo(change.Number, Editor, CancellationToken.None)));
    }
}
