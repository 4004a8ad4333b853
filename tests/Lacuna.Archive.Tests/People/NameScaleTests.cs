using Lacuna.Archive.Accessions;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.People;
using Lacuna.Archive.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Lacuna.Archive.Tests.People;

/// <summary>Names by the thousand: the work is bounded, others can write meanwhile, and what was cut off goes on.</summary>
public sealed class NameScaleTests
{
    private static readonly string[] Given = ["Anton", "Boris", "Clara", "David", "Elena", "Fyodor", "Greta", "Henry", "Irina", "Josef"];

    // Surnames of three consonants, all of one skeleton: "Masadel", "Mosudel".
    private static string[] OneSkeleton(int count)
    {
        const string vowels = "aeiou";
        return [.. Enumerable.Range(0, count).Select(i => $"{Given[i % 10]} M{vowels[i / 10 % 5]}s{vowels[i / 50 % 5]}d{vowels[i / 250 % 5]}l{vowels[i / 1250 % 5]}")];
    }

    private static NameBlock Block(IEnumerable<string> forms) => new([.. forms.Select((f, i) => new BlockForm(i, f, true, null))]);

    private static void Mention(SqliteConnection connection, IEnumerable<string> forms)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var form in forms)
        {
            using var insert = Catalogue.Command(connection, "insert into mention values ('none', $form, 'mentioned')", ("$form", form));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static string[] Groups(SqliteConnection connection) =>
        [.. Catalogue.Query(connection, "select form || ' = ' || candidate from name_form order by form", r => r.GetString(0))];

    [Fact]
    public void Block_AsManyAsACommonKeyHas_IsComparedWithNeighboursOnly()
    {
        string[] forms = [.. OneSkeleton(6000), "Mosodol", "Anton Mosodoly", "A. Mosodoly"];

        var pairs = Block(forms).Compare(NameBlock.LargestOf(1_000_000));

        Assert.True(pairs.Count < forms.Length * 40);
        Assert.Contains(pairs, p => p.A == 6001 && p.B == 6002);
        // By itself it would fit hundreds of people.
        Assert.DoesNotContain(pairs, p => p.A == 6000 || p.B == 6000);
    }

    [Fact]
    public void Block_OfASmallArchive_IsComparedAsAWhole()
    {
        string[] forms = [.. OneSkeleton(300), "Masadala"];

        var pairs = Block(forms).Compare(NameBlock.LargestOf(forms.Length));

        Assert.Contains(pairs, p => p.B == 300);
        Assert.Equal(4000, NameBlock.LargestOf(50_000));
        Assert.Equal(500, NameBlock.LargestOf(3_000_000));
    }

    [Fact]
    public void Refresh_AtOnceOrInPieces_GivesTheSameGroups()
    {
        string[] forms = ["Frol Kozlov", "F. R. Kozlov", "Kozlov", "Averell Harriman", "W. Averell Harriman", "Harriman", "Хрущев", "Nikita Khrushchev", "N. S. Khrushchev", .. OneSkeleton(200)];
        using var atOnce = new TestArchive();
        using var first = atOnce.Room.Database.OpenCatalogue();
        Mention(first, forms);
        NameCandidates.Refresh(first, null, null, CancellationToken.None);
        using var pieces = new TestArchive();
        using var second = pieces.Room.Database.OpenCatalogue();
        foreach (var piece in forms.Reverse().Chunk(37))
        {
            Mention(second, piece);
            NameCandidates.Refresh(second, null, null, CancellationToken.None);
        }

        Assert.Equal(Groups(first), Groups(second));
        Assert.Contains("F. R. Kozlov = ", string.Join('\n', Groups(first)), StringComparison.Ordinal);
        Assert.Equal(Alike(first), Alike(second));
        // What no record has any more is forgotten with its number: the name of a record that was taken away may be a secret.
        ArchiveDatabase.Execute(second, "delete from mention where form like 'N%'");
        NameCandidates.Refresh(second, null, null, CancellationToken.None);
        Assert.Empty(NameMatches.Of(second, "Nikita Khrushchev"));
        Assert.Equal(0, ArchiveDatabase.Scalar<long>(second, "select count(*) from name_number where form like 'N%'"));
        Assert.Equal(0, ArchiveDatabase.Scalar<long>(second, "select count(*) from name_match where a not in (select number from name_number) or b not in (select number from name_number)"));
        Assert.Equal(0, ArchiveDatabase.Scalar<long>(second, "select count(*) from name_key where form not in (select number from name_number)"));
    }

    [Fact]
    public void Refresh_CutOff_IsFinishedByTheNextOne()
    {
        using var archive = new TestArchive();
        using var connection = archive.Room.Database.OpenCatalogue();
        Mention(connection, OneSkeleton(200));
        using var stop = new CancellationTokenSource();
        var told = new List<FollowingProgress>();

        Assert.ThrowsAny<OperationCanceledException>(() => NameCandidates.Refresh(connection, null, p =>
        {
            told.Add(p);
            stop.Cancel();
        }, stop.Token));
        Assert.All(told, p => Assert.Equal((FollowingWork.Names, 200L), (p.Work, p.Total)));
        Assert.True(Groups(connection).Length < 200);
        NameCandidates.Refresh(connection, null, told.Add, CancellationToken.None);

        Assert.Equal(200, Groups(connection).Length);
        Assert.Equal(200, told[^1].Done);
    }

    private static string[] Alike(SqliteConnection connection) => [.. Catalogue.Query(connection,
        "select x.form || ' ~ ' || y.form || ' ' || m.score as pair from name_match m join name_number x on x.number = m.a join name_number y on y.number = m.b order by pair", r => r.GetString(0))];
}
