using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class ReleasesTests
{
    [Fact]
    public async Task Releases_OfTheSample_GroupsTheTwoReleasesOfTheTalk()
    {
        using var temp = new TempFolder();
        var json = (await Answer.To("releases", SourceTree.CopyWithoutScans(temp["sample"]), "--json")).Done().Json;

        Shape.Has(json, "documents:number", "groups:array", "related:array");
        var groups = json.GetProperty("groups").EnumerateArray().ToList();
        Assert.Contains(groups, g => g.GetProperty("members").EnumerateArray().Select(m => m.GetString() ?? "").SequenceEqual(
        [
            "halmar-conference/1962-03-04-memcon-veyra-korsin-release-1994.txt", "halmar-conference/1962-03-04-memcon-veyra-korsin-release-2011.txt",
        ]));
        Assert.All(groups, g => Assert.InRange(g.GetProperty("confidence").GetDouble(), 0.45, 1));
    }

    [Fact]
    public async Task Releases_Pairs_AnswersALineEachTheLikeliestFirst()
    {
        var lines = (await Answer.To("releases", Path.Combine(SourceTree.Sample, "halmar-conference"), "--pairs", "--json")).Done().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var pairs = lines.Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement).ToList();
        Shape.Has(pairs[0], "a:string", "b:string", "score:number", "aInB:number", "bInA:number", "kind:string");
        Assert.Equal("release", pairs[0].GetProperty("kind").GetString());
        Assert.Equal(pairs.Select(p => p.GetProperty("score").GetDouble()).OrderDescending(), pairs.Select(p => p.GetProperty("score").GetDouble()));
    }

    [Fact]
    public async Task Releases_BadFiles_AreNamedAndPassedOver()
    {
        using var temp = new TempFolder();
        var text = string.Join(' ', Enumerable.Range(0, 120).Select(i => $"word{i * 7} reported harbour{i}"));
        await File.WriteAllTextAsync(temp["a.txt"], text, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(temp["b.txt"], text.Replace("word70 ", "[name excised] ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(temp["empty.txt"], "", TestContext.Current.CancellationToken);

        var answer = (await Answer.To("releases", temp.Root)).Done();

        Assert.Contains("empty.txt: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("2 documents, 1 with several releases", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Releases_MissingFolder_IsRefusedInOneLine()
    {
        var answer = await Answer.To("releases", "no-such-folder");

        Assert.Equal(1, answer.Status);
        Assert.Contains("no-such-folder", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Releases_FileNamedWithoutAFolder_IsRead()
    {
        var name = $"releases-{Guid.NewGuid():n}.txt";
        await File.WriteAllTextAsync(name, "The light at Skarn Head burned all night.", TestContext.Current.CancellationToken);
        try
        {
            var answer = (await Answer.To("releases", name)).Done();

            Assert.Contains("1 documents, 0 with several releases", answer.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(name);
        }
    }

    private static async Task<CliArchive> OfHalmar()
    {
        var archive = new CliArchive();
        (await Answer.To("import", Path.Combine(SourceTree.Sample, "halmar-conference"), "--archive", archive.Folder)).Done();
        return archive;
    }

    [Fact]
    public async Task Releases_OfTheArchive_ListsFamiliesWithTitlesAndLabels()
    {
        using var archive = await OfHalmar();

        var json = (await archive.Run("releases", "--json")).Done().Json;

        Shape.Has(json, "documents:number", "waiting:number", "groups:array", "related:array");
        var groups = json.GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal(2, groups.Count);
        Assert.All(groups, g =>
        {
            Shape.Has(g, "members:array", "confidence:number", "confirmed:bool", "decisions:array", "releases:array");
            Assert.Equal(["1994", "2011"], g.GetProperty("releases").EnumerateArray().Select(r => r.GetProperty("label").GetString()));
            Shape.Has(g.GetProperty("releases")[0], "id:string", "title:string", "released:string", "label:string");
            Assert.Equal(g.GetProperty("members")[0].GetString(), g.GetProperty("releases")[0].GetProperty("id").GetString());
        });
        var id = groups[0].GetProperty("members")[1].GetString() ?? "";
        Assert.Contains("Also as", (await archive.Run("show", id)).Done().Output, StringComparison.Ordinal);
        var shown = (await archive.Run("show", id, "--json")).Done().Json;
        Assert.Equal(2, shown.GetProperty("releases").GetArrayLength());
        Assert.Equal("2011-09-30", shown.GetProperty("document").GetProperty("released").GetProperty("edtf").GetString());
        var one = (await archive.Run("releases", id, "--json")).Done().Json;
        Shape.Has(one, "id:string", "family:object", "related:array");
        Assert.Contains("2 with several releases, 4 releases in all", (await archive.Run("releases")).Done().Output, StringComparison.Ordinal);
        Assert.StartsWith("{\"a\":", (await archive.Run("releases", "--pairs")).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Releases_DecideAndUndo_SayWhatTheyDid()
    {
        using var archive = await OfHalmar();
        var group = (await archive.Run("releases", "--json")).Done().Json.GetProperty("groups")[0].GetProperty("members");
        var (one, two) = (group[0].GetString() ?? "", group[1].GetString() ?? "");

        var confirmed = (await archive.Run("releases", "confirm", one, two, "--reason", "Both bear its number", "--by", "A. Editor")).Done();
        var split = (await archive.Run("releases", "split", two, "--reason", "A draft", "--by", "B. Editor")).Done();

        Assert.Contains("decided by A. Editor", confirmed.Output, StringComparison.Ordinal);
        Assert.Contains("overrules decision 1", split.Output, StringComparison.Ordinal);
        Assert.Contains("No other release", (await archive.Run("releases", one)).Done().Output, StringComparison.Ordinal);
        Assert.Contains(two, (await archive.Run("releases", one)).Done().Output, StringComparison.Ordinal);
        Assert.Contains("Decision 2 is taken back", (await archive.Run("releases", "undo", "2", "--reason", "It is none", "--by", "B. Editor")).Done().Output, StringComparison.Ordinal);
        Assert.Contains("decided by A. Editor", (await archive.Run("releases", one)).Done().Output, StringComparison.Ordinal);
        Assert.Equal(0, (await archive.Run("verify")).Status);
    }

    [Theory]
    [InlineData(1, "record-alone", "confirm", "ID", "--reason", "x")]
    [InlineData(1, "record-twice", "join", "ID", "ID", "--reason", "x")]
    [InlineData(1, "record-missing", "join", "ID", "zzzzzzzzzzzz", "--reason", "x")]
    [InlineData(1, "record-missing", "join", "ID", "no identifier", "--reason", "x")]
    [InlineData(1, "record-missing", "zzzzzzzzzzzz")]
    [InlineData(1, "no-documents", "no-such-folder")]
    [InlineData(1, "entry-missing", "undo", "9", "--reason", "x")]
    [InlineData(2, "", "split", "ID", "ID", "--reason", "x")]
    [InlineData(2, "", "split", "ID")]
    [InlineData(2, "", "join", "--reason", "x")]
    public async Task Releases_Wrong_IsRefusedInOneLine(int status, string code, params string[] args)
    {
        using var archive = await CliArchive.OfSample();
        var id = (await archive.Ids())[0];

        var answer = await archive.Run("releases", [.. args.Select(a => a == "ID" ? id : a)]);

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("lacuna: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }
}
