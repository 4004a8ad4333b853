using System.Text;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Comparison.Pages;
using Lacuna.Tests;
using Xunit;
using SideBySideText = Lacuna.Documents.Comparison.Pages.SideBySide;

namespace Lacuna.Documents.Tests.Comparison.Pages;

public sealed class ComparisonPageTests
{
    private const string Old = "The committee met on Friday in the blue room of the palace.\n\nThe courier was [name excised] of the guards, who had come alone.\n\nIt adjourned at noon and the members left by the garden.";
    private const string New = "The committee met on Friday in the blue room of the palace.\n\nThe courier was Colonel Voss of the guards, who had come alone.\n\nIt adjourned at noon and the members left by the garden.";
    private static readonly ComparisonNames Names = ComparisonNames.Of("1994", "2011");

    [Fact]
    public void Passages_SameWords_KeepTheirAddressWhateverElseChanges()
    {
        var before = Page(Old, New).Passages.Single();
        var after = Page(
            "An opening nobody had seen: [2 words excised] were there.\n\n" + Old,
            "An opening nobody had seen: two ministers were there.\n\n" + New.Replace("Colonel Voss", "COLONEL\nVoss,", StringComparison.Ordinal)).Passages;

        Assert.Matches("^opened-[0-9a-f]{8}$", before.Anchor);
        Assert.Equal(2, after.Length);
        Assert.Contains(after, p => p.Anchor == before.Anchor);
    }

    [Fact]
    public void Passages_SameWordsTwice_AreCountedUp()
    {
        const string between = " and then a good many other matters were gone through before the evening came, after which ";
        var page = Page($"First [name excised] spoke{between}[name excised] replied to them.", $"First Colonel Voss spoke{between}Colonel Voss replied to them.");

        Assert.Equal([page.Passages[0].Anchor, page.Passages[0].Anchor + "-2"], page.Passages.Select(p => p.Anchor));
    }

    [Fact]
    public void Rows_OfRealReleases_CoverBothTextsInOrder()
    {
        foreach (var (old, @new) in Samples())
        {
            var page = new ComparisonPage(ReleaseComparison.Compare(old, @new));
            var (o, n) = (0, 0);
            foreach (var piece in page.Rows.Pieces)
            {
                Assert.Equal((o, n), (piece.OldStart, piece.NewStart));
                (o, n) = (piece.OldEnd, piece.NewEnd);
            }

            Assert.Equal((old.Text.Length, @new.Text.Length), (o, n));
            Assert.True(page.Rows.Count > 8, "a row for each paragraph");
            Assert.All(Enumerable.Range(0, page.Rows.Count), row => Assert.False(page.Rows[row].IsEmpty));
        }
    }

    [Fact]
    public void SideBySide_AParagraphThatOpened_StandsBesideItsMarker()
    {
        var (old, @new) = Samples()[0];
        var page = new ComparisonPage(ReleaseComparison.Compare(old, @new));
        var html = new StringBuilder();
        SideBySideText.Append(html, page, 0, page.Rows.Count, Names);
        var rows = html.ToString().Split("<div class=\"pair");

        var row = rows.Single(r => r.Contains("he had read the Calder announcement", StringComparison.Ordinal));
        Assert.Contains("[</span>1 paragraph withheld", row, StringComparison.Ordinal);
        Assert.Contains("<p class=\"which\">1994</p>", row, StringComparison.Ordinal);
        Assert.Contains(">opened</a> Mr. Korsin then said", row, StringComparison.Ordinal);
        Assert.Contains(rows, r => r.StartsWith(" alike", StringComparison.Ordinal) && r.Contains("lemon tree", StringComparison.Ordinal));
    }

    [Fact]
    public void SideBySide_PassageThatChangedPlaces_SaysWhereItStood()
    {
        const string moved = "The Swedish delegate then read at great length from a paper on the price of herring in the northern ports and on the taxes upon salt.";
        const string first = "The committee met on Friday in the blue room of the palace and heard the report of the courier upon his journey to the coast.";
        const string last = "It then adjourned until the following Tuesday and all the members left by the garden gate, which the porter had opened for them.";
        const string middle = "A motion upon the hour of dinner was carried by seven votes against two, the chairman abstaining, and the minutes were approved.";
        var page = Page($"{first}\n\n{moved}\n\n{middle}\n\n{last}", $"{first}\n\n{middle}\n\n{last}\n\n{moved}");
        var html = new StringBuilder();
        SideBySideText.Append(html, page, 0, page.Rows.Count, Names);

        Assert.Contains("further", html.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(" in 1994</p>", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_LongText_IsDividedAndEveryPassageFoundInItsPart()
    {
        var old = new StringBuilder();
        var @new = new StringBuilder();
        for (var i = 0; i < 900; i++)
        {
            var paragraph = string.Join(' ', Enumerable.Range(0, 45).Select(w => $"w{i}x{w * 7 % 45}"));
            old.Append(paragraph).Append(i % 100 == 50 ? " [1 line excised]\n\n" : "\n\n");
            @new.Append(paragraph).Append(i % 100 == 50 ? $" the name of agent number {i} in full.\n\n" : "\n\n");
        }

        var page = Page(old.ToString(), @new.ToString());

        Assert.InRange(page.Parts.Length, 2, 6);
        Assert.Equal(9, page.Passages.Length);
        foreach (var told in page.Passages)
        {
            var (first, end) = page.RowsOf(page.PartOf(told));
            var html = new StringBuilder();
            ComparisonText.Append(html, page, first, end, Names);
            Assert.Contains($"id=\"t-{told.Anchor}\"", html.ToString(), StringComparison.Ordinal);
            Assert.InRange(html.Length, 1, 250_000);
        }

        var list = new StringBuilder();
        PassageList.Append(list, page, Names with { Address = "/compare/a/b" });
        Assert.Contains($"/compare/a/b/side?part=2#s-", list.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_HostileWords_StayWords()
    {
        const string evil = "<script>alert(1)</script> <img src=x onerror=alert(2)> \"onmouseover='x' &amp; </ins></p>";
        var page = Page(Old + "\n\n" + evil, New.Replace("Colonel Voss", $"Colonel {evil} Voss", StringComparison.Ordinal) + "\n\n" + evil);
        var names = ComparisonNames.Of("<b>1994", "20\"11") with { Address = "/compare/a/b", Language = "en\" onclick=\"x" };
        var html = new StringBuilder();
        PassageList.Append(html, page, names);
        MarkTable.Append(html, page.Comparison, names);
        ComparisonText.Append(html, page, 0, page.Rows.Count, names);
        SideBySideText.Append(html, page, 0, page.Rows.Count, names);
        ComparisonLegend.Append(html, names);
        var written = html.ToString();

        Assert.DoesNotContain("<script", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onclick", written, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_Unrelated_InventNoPassages() =>
        Assert.Empty(Page(Old, "Quite another paper about herring, nets, barrels, salt, and the price of oak staves in the autumn market of a northern town.").Passages);

    [Theory]
    [InlineData("", "")]
    [InlineData("", "A word.")]
    [InlineData("[document withheld]", "A word.")]
    [InlineData("\n\n\n", "[2 lines excised]")]
    public void Pages_HardlyAnyText_CanBeWritten(string old, string @new)
    {
        var page = Page(old, @new);
        var html = new StringBuilder();
        ComparisonText.Append(html, page, 0, page.Rows.Count, Names);
        SideBySideText.Append(html, page, 0, page.Rows.Count, Names);
        PassageList.Append(html, page, Names);

        Assert.Equal(html.ToString().Split("<p>").Length, html.ToString().Split("</p>").Length - html.ToString().Split("<p class").Length + 1);
    }

    private static ComparisonPage Page(string old, string @new) => new(Releases.Compare(old, @new));

    private static List<(ComparedText Old, ComparedText New)> Samples()
    {
        ComparedText Read(string name) => Releases.Text(File.ReadAllText(Path.Combine(SourceTree.Sample, "halmar-conference", name)));
        return
        [
            (Read("1962-03-04-memcon-veyra-korsin-release-1994.txt"), Read("1962-03-04-memcon-veyra-korsin-release-2011.txt")),
            (Read("1962-03-15-memorandum-lakeside-release-1994.txt"), Read("1962-03-15-memorandum-lakeside-release-2011.txt")),
        ];
    }
}
