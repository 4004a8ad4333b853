using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class ReleasesTests
{
    [Fact]
    public async Task Releases_OfTheSample_GroupsTheTwoReleasesOfTheTalk()
    {
        var json = (await Answer.To("releases", SourceTree.Sample, "--json")).Done().Json;

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
}
