using System.Text;
using Lacuna.Documents.Comparison.Grouping;
using Xunit;

namespace Lacuna.Documents.Tests.Comparison.Grouping;

public sealed class ReleaseGroupingTests
{
    private static readonly string[] Subjects = ["harbour", "convoy", "embassy", "treaty", "blockade", "minister", "shipyard", "cipher", "courier", "airfield", "delegate", "frontier"];

    [Fact]
    public void Of_AReleaseWithExcisionsAndScanErrors_IsGroupedWithItsFirst()
    {
        var texts = Enumerable.Range(0, 60).Select(i => Memorandum(i, 220)).ToList();
        texts.Add(Scanned(Excised(texts[7])));

        var grouping = Group(texts);

        var group = Assert.Single(grouping.Groups);
        Assert.Equal([7, 60], group.Members);
        Assert.InRange(group.Confidence, 0.5, 1);
    }

    [Fact]
    public void Of_TwoReleasesAloneAmongFew_AreGrouped()
    {
        var grouping = Group([Memorandum(1, 260), Memorandum(2, 260), Scanned(Excised(Memorandum(1, 260))), Memorandum(3, 260)]);

        Assert.Equal([0, 2], Assert.Single(grouping.Groups).Members);
    }

    [Fact]
    public void Of_DocumentsThatShareOnlyACoverSheet_AreNoReleases()
    {
        const string Cover = """
            RECORD IDENTIFICATION FORM
            Agency: Office of the Registrar. Originator: Harbour Section. This copy is furnished for review under the statute and must be returned
            to the custodian when no longer required. Reproduction by other than the issuing office is prohibited.

            """;
        var grouping = Group([.. Enumerable.Range(0, 60).Select(i => Cover + Memorandum(i, 220))]);

        Assert.Empty(grouping.Groups);
    }

    [Fact]
    public void Of_TheOrderOfTheDocuments_ChangesNothing()
    {
        var texts = Enumerable.Range(0, 55).Select(i => Memorandum(i, 150)).Append(Excised(Memorandum(4, 150))).ToList();
        var there = Group(texts);
        texts.Reverse();
        var back = Group(texts);

        Assert.Equal(there.Groups.Select(g => string.Join(' ', g.Members)), back.Groups.Select(g => string.Join(' ', g.Members.Select(m => 55 - m).Order())));
        Assert.Equal(there.Pairs.Select(p => Math.Round(p.Score, 9)), back.Pairs.Select(p => Math.Round(p.Score, 9)));
    }

    [Fact]
    public void Of_PairsStand_TheLikeliestFirstAndWithShares()
    {
        var grouping = Group([.. Enumerable.Range(0, 60).Select(i => Memorandum(i, 200)), Memorandum(9, 200)]);

        var first = grouping.Pairs[0];
        Assert.Equal((9, 60), (first.A, first.B));
        Assert.Equal(Kinship.Release, first.Kinship);
        Assert.InRange(first.AInB, 0.99, 1.01);
        Assert.Equal(grouping.Pairs.OrderByDescending(p => p.Score).Select(p => p.Score), grouping.Pairs.Select(p => p.Score));
    }

    [Fact]
    public void Of_NothingOneAndEmptyDocuments_GiveNoGroups()
    {
        Assert.Empty(Group([]).Pairs);
        Assert.Empty(Group(["one"]).Pairs);
        Assert.Empty(Group(["", "", "----", "\ud800\udc00 \ud800", "4"]).Groups);
    }

    [Fact]
    public void Of_HostileTexts_IsBounded()
    {
        var grouping = Group([new string('a', 2_000_000), string.Concat(Enumerable.Repeat("ab 12/", 300_000)), new string('9', 500_000), string.Concat(Enumerable.Repeat("1-", 500_000))]);

        Assert.All(grouping.Pairs, p => Assert.InRange(p.Score, 0, 1));
    }

    [Fact]
    public void Of_Stopped_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => ReleaseGrouping.Of([ReleaseProfile.Of("a b"), ReleaseProfile.Of("a b")], 1, null, source.Token));
    }

    internal static string Memorandum(int number, int words)
    {
        var random = new Random(number);
        var text = new StringBuilder($"MEMORANDUM {1000 + (number * 37)}\n{1 + (number % 28)} July 19{50 + (number % 30)}\nSubject: The {Subjects[number % Subjects.Length]}\n\n");
        for (var i = 0; i < words; i++)
        {
            text.Append(random.Next(4) == 0 ? Invented(random) : Common(random)).Append(i % 11 == 10 ? ".\n" : " ");
        }

        return text.ToString();
    }

    internal static string Excised(string text)
    {
        var words = text.Split(' ');
        return string.Join(' ', [.. words[..(words.Length / 3)], "[5 lines not declassified]", .. words[(words.Length / 2)..]]);
    }

    internal static string Scanned(string text) => string.Concat(text.Select((c, i) => i % 23 == 0 && c == 'e' ? 'c' : i % 31 == 0 && c == 'l' ? '1' : c));

    private static string Common(Random random)
    {
        string[] words = ["the", "of", "and", "government", "that", "was", "with", "ambassador", "reported", "would", "from", "had", "been", "department", "said", "for"];
        return words[random.Next(words.Length)];
    }

    private static string Invented(Random random)
    {
        string[] syllables = ["ka", "ver", "lo", "min", "sta", "tor", "bel", "gan", "dri", "nos", "pel", "mar"];
        return string.Concat(Enumerable.Range(0, 3).Select(_ => syllables[random.Next(syllables.Length)]));
    }

    private static ReleaseGrouping Group(List<string> texts) => ReleaseGrouping.Of([.. texts.Select(ReleaseProfile.Of)], 2, null, TestContext.Current.CancellationToken);
}
