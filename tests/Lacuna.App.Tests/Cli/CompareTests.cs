using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class CompareTests
{
    private static readonly string Old = Path.Combine(SourceTree.Sample, "halmar-conference", "1962-03-04-memcon-veyra-korsin-release-1994.txt");
    private static readonly string New = Path.Combine(SourceTree.Sample, "halmar-conference", "1962-03-04-memcon-veyra-korsin-release-2011.txt");

    [Fact]
    public async Task Compare_NameThatBeginsWithTheDayOfTheDocument_NamesNoReleaseAfterIt()
    {
        using var temp = new TempFolder();
        await File.WriteAllTextAsync(temp["1975-02-20-letter.txt"], "The light at Skarn Head burned all night, and [name excised] saw it from the ship.", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(temp["1975-02-20-letter-2011.txt"], "The light at Skarn Head burned all night, and the master saw it from the ship.", TestContext.Current.CancellationToken);

        var answer = (await Answer.To("compare", temp["1975-02-20-letter.txt"], temp["1975-02-20-letter-2011.txt"])).Done();

        Assert.DoesNotContain("1975 and", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TwoReleases_AnswersAsTheContractSays()
    {
        var json = (await Answer.To("compare", Old, New, "--json")).Done().Json;

        Shape.Has(json, "old:object", "new:object", "summary:string", "segments:array", "opened:object", "closed:object", "same:number", "marks:array", "warnings:array");
        Shape.Has(json.GetProperty("old"), "file:string", "words:number", "withheld:object", "text:string");
        Shape.Has(json.GetProperty("opened"), "words:number", "passages:number");
        Assert.StartsWith("Between 1994 and 2011, ", json.GetProperty("summary").GetString(), StringComparison.Ordinal);
        var @new = json.GetProperty("new").GetProperty("text").GetString() ?? "";
        var opened = json.GetProperty("segments").EnumerateArray().Where(s => s.GetProperty("op").GetString() == "opened")
            .Select(s => @new[s.GetProperty("new")[0].GetInt32()..s.GetProperty("new")[1].GetInt32()].Trim());
        Assert.Contains("four guns of 1911 and a goat,", opened);
    }

    [Fact]
    public async Task Compare_CharactersBeyondTheBasicPlane_OffsetsAreCodePoints()
    {
        using var temp = new TempFolder();
        await File.WriteAllTextAsync(temp["old.txt"], "😀😀 The courier met [name excised] at the station.", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(temp["new.txt"], "😀😀 The courier met Voss at the station.", TestContext.Current.CancellationToken);

        var json = (await Answer.To("compare", temp["old.txt"], temp["new.txt"], "--json")).Done().Json;

        var opened = json.GetProperty("segments").EnumerateArray().Single(s => s.GetProperty("op").GetString() == "opened");
        Assert.Equal((19, 24), (opened.GetProperty("new")[0].GetInt32(), opened.GetProperty("new")[1].GetInt32()));
    }

    [Fact]
    public async Task Compare_Tei_WritesTheCompositeWithItsWitnesses()
    {
        using var temp = new TempFolder();
        (await Answer.To("compare", Old, New, "--composite", "--tei", temp["composite.xml"])).Done();
        var tei = System.Xml.Linq.XDocument.Load(temp["composite.xml"]);
        System.Xml.Linq.XNamespace names = "http://www.tei-c.org/ns/1.0";

        Assert.Equal(["1994", "2011"], tei.Descendants(names + "witness").Select(w => w.Attribute("n")?.Value));
        Assert.Contains(tei.Descendants(names + "rdg"), r => r.Value == "four guns of 1911 and a goat," && r.Attribute("wit")?.Value == "#r2");
    }

    [Fact]
    public async Task Compare_Composite_NamesTheReleaseThatShowedEachPassageFirst()
    {
        var json = (await Answer.To("compare", Old, New, Old, "--composite", "--json", "--label", "1994", "--label", "2011", "--label", "2020")).Done().Json;

        var passages = json.GetProperty("composite").GetProperty("passages").EnumerateArray().ToList();
        Assert.Contains(passages, p => p.GetProperty("state").GetString() == "closed-again" && p.GetProperty("first").GetString() == "2011");
        Assert.Contains(passages, p => p.GetProperty("state").GetString() == "open" && p.GetProperty("first").GetString() == "1994");
    }

    [Fact]
    public async Task Compare_Html_WritesAPage()
    {
        using var temp = new TempFolder();

        var answer = (await Answer.To("compare", Old, New, "--html", temp["page.html"])).Done();

        Assert.Contains("four guns of 1911 and a goat", answer.Output, StringComparison.Ordinal);
        Assert.Contains("<ins class=\"opened\"", await File.ReadAllTextAsync(temp["page.html"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_UnrelatedTexts_Warns()
    {
        var other = Path.Combine(SourceTree.Sample, "strait-incident", "1961-12-05-telegramma-belyaninova.txt");

        var json = (await Answer.To("compare", Old, other, "--json")).Done().Json;

        Assert.Equal("unrelated", json.GetProperty("warnings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Compare_MissingFile_IsRefusedInOneLine()
    {
        var answer = await Answer.To("compare", Old, "no-such-file.txt");

        Assert.Equal(1, answer.Status);
        Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(answer.Output);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Compare_WrongNumberOfReleases_IsMisuse(int count)
    {
        Assert.Equal(2, (await Answer.To(["compare", .. Enumerable.Repeat(Old, count)])).Status);
    }
}
