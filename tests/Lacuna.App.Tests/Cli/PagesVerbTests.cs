using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

/// <summary><c>lacuna split</c> and <c>lacuna ocr</c>, from the import of a scanned folder on.</summary>
public sealed class PagesVerbTests
{
    [Fact]
    public async Task Split_And_Ocr_TellWhatTheyDo()
    {
        Programs.Need("tesseract", "pdftoppm");
        using var archive = await CliArchive.OfSample();
        var scan = Path.Combine(SourceTree.Sample, "scans", "1962-10-lights-and-buoys-folder.pdf");
        var imported = (await archive.Run("import", scan, "--list", "--language", "en")).Done();
        var id = imported.Output.Split('\n')[0]["committed ".Length..].Trim();

        var proposal = (await archive.Run("split", id, "--json")).Done().Json;
        Shape.Only(proposal, "file:string", "documents:array", "proposed:array");
        Shape.Only(proposal.GetProperty("documents")[0], "id:string", "title:string", "first:number", "last:number");
        Shape.Only(proposal.GetProperty("proposed")[1], "first:number", "last:number", "kind:string", "confidence:number", "reasons:array");
        Assert.Equal("withdrawal-sheet", proposal.GetProperty("proposed")[1].GetProperty("kind").GetString());

        var divided = (await archive.Run("split", id, "--accept", "--reason", "Three things", "--by", "A. Editor")).Done();
        Assert.Contains("3 documents", divided.Output, StringComparison.Ordinal);
        Assert.Contains("lacuna split undo 1", divided.Output, StringComparison.Ordinal);
        (await archive.Run("split", "undo", "1", "--reason", "One after all", "--by", "A. Editor")).Done();
        Assert.Equal(id, (await archive.Run("list", "--ids")).Done().Output.Split('\n').Single(l => l == id));

        var worst = (await archive.Run("ocr", "--worst", "2", "--json")).Done().Json;
        Assert.Equal(2, worst.GetArrayLength());
        Shape.Only(worst[0], "id:string", "title:string", "page:object");
        Assert.True(worst[0].GetProperty("page").GetProperty("confidence").GetDouble() <= worst[1].GetProperty("page").GetProperty("confidence").GetDouble());
    }

    [Theory]
    [InlineData("split", "4k2p9w0c7hxm")]
    [InlineData("split", "nonsense")]
    [InlineData("ocr", "4k2p9w0c7hxm")]
    public async Task Record_ThatIsNotThere_IsRefused(string verb, string id)
    {
        using var archive = await CliArchive.OfSample();

        var answer = await archive.Run(verb, id);

        Assert.Equal(1, answer.Status);
        Assert.Contains("There is no record", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("split")]
    [InlineData("split", "4k2p9w0c7hxm", "--at", "one,two")]
    [InlineData("split", "4k2p9w0c7hxm", "--at", "1,2")]
    [InlineData("split", "4k2p9w0c7hxm", "--accept", "--at", "1,2", "--reason", "x")]
    [InlineData("ocr")]
    [InlineData("ocr", "--worst", "0")]
    [InlineData("ocr", "4k2p9w0c7hxm", "--language", "fr")]
    public async Task CommandLine_ThatIsWrong_IsMisuse(params string[] arguments) => Assert.Equal(2, (await Answer.To(arguments)).Status);
}
