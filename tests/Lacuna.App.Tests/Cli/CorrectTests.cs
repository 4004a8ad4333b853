using Xunit;

namespace Lacuna.App.Tests.Cli;

/// <summary>Corrections and decisions about persons, from the command line.</summary>
public sealed class CorrectTests
{
    private static async Task<string> IdOf(CliArchive archive, string words) =>
        (await archive.Run("search", words, "--json")).Done().Json.GetProperty("hits")[0].GetProperty("id").GetString() ?? "";

    [Fact]
    public async Task Correct_WordListUndo_AnswersInJsonAndShowsIt()
    {
        using var archive = await CliArchive.OfSample();
        var id = await IdOf(archive, "lighthouse");

        var done = (await archive.Run("correct", id, "--title", "Another title", "--reason", "After the register", "--by", "A. Editor", "--json")).Done().Json[0];

        Shape.Only(done, "number:number", "record:string", "field:string", "from:string", "to:string", "passage:null", "at:string", "by:string", "reason:string", "state:string", "reversal:null");
        Assert.Equal("Another title", (await archive.Run("show", id, "--json")).Done().Json.GetProperty("document").GetProperty("title").GetString());
        Assert.Equal(1, (await archive.Run("search", "\"Another title\"", "--json")).Done().Json.GetProperty("total").GetInt32());
        var undone = (await archive.Run("correct", id, "--undo", "1", "--reason", "It was right", "--by", "B. Editor", "--json")).Done().Json[0];
        Assert.Equal("B. Editor", undone.GetProperty("reversal").GetProperty("by").GetString());
        Assert.Contains("taken back by B. Editor", (await archive.Run("correct", id, "--list")).Done().Output, StringComparison.Ordinal);
        Assert.Equal(0, (await archive.Run("verify")).Status);
    }

    [Theory]
    [InlineData(2, "--text", "a")]
    [InlineData(2, "--title", "x")]
    [InlineData(2, "--list", "--undo", "1")]
    [InlineData(2, "--occurrence", "2", "--reason", "x")]
    [InlineData(2)]
    [InlineData(1, "--text", "no such words", "--to", "x", "--reason", "x")]
    [InlineData(1, "--undo", "7", "--reason", "x")]
    [InlineData(1, "--title", "x", "--reason", "x", "--by", "me@example.org")]
    public async Task Correct_Wrong_IsRefusedInOneLine(int status, params string[] args)
    {
        using var archive = await CliArchive.OfSample();
        var answer = await archive.Run("correct", [(await archive.Ids())[0], .. args]);

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("lacuna: ", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
        Assert.Equal("No corrections.\n", (await archive.Run("correct", (await archive.Ids())[0], "--list")).Done().Output);
    }

    [Fact]
    public async Task Correct_UnknownRecord_IsRefused()
    {
        using var archive = await CliArchive.OfSample();

        var answer = await archive.Run("correct", "zzzzzzzzzzzz", "--title", "x", "--reason", "x");

        Assert.Equal(1, answer.Status);
        Assert.Contains("(record-missing)", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_FromCandidateToExportAndBack_IsTheSame()
    {
        using var archive = await CliArchive.OfSample();
        var id = (await archive.Ids())[0];
        (await archive.Run("correct", id, "--add-participant", "Tomas Veyra", "--reason", "x", "--by", "E")).Done();
        var candidates = (await archive.Run("people", "candidates", "--json")).Done().Json;
        var slug = candidates.EnumerateArray().First(c => c.GetProperty("forms").EnumerateArray().Any(f => f.GetProperty("form").GetString() == "Tomas Veyra"))
            .GetProperty("candidate").GetString() ?? "";
        string[] by = ["--reason", "The same man", "--by", "A. Editor"];

        var person = (await archive.Run("people", ["confirm", slug, "--json", .. by])).Done().Json.GetProperty("id").GetString() ?? "";
        (await archive.Run("people", ["note", person, "--birth", "1901", "--text", "Minister", "--source", "Register", .. by])).Done();
        (await archive.Run("people", ["confirm", "--person", person, "--form", "Вейра", "--language", "ru", .. by])).Done();
        Assert.Contains("Tomas Veyra (1901–)", (await archive.Run("people", "list")).Done().Output, StringComparison.Ordinal);
        Assert.Contains(id, (await archive.Run("people", "show", "Tomas Veyra")).Done().Output, StringComparison.Ordinal);

        (await archive.Run("people", "export", "--out", archive["persons.csv"])).Done();
        (await archive.Run("people", "export", "--format", "eac-cpf", "--out", archive["eac"])).Done();
        (await archive.Run("people", "export", "--format", "eac-cpf-2", "--out", archive["eac2"])).Done();
        foreach (var source in (string[])["persons.csv", "eac", "eac2"])
        {
            Assert.Equal("0 persons added, 0 changed, 1 the same as before.\n", (await archive.Run("people", ["import", archive[source], .. by])).Done().Output);
        }

        (await archive.Run("people", ["forget", person, .. by])).Done();
        Assert.Equal(1, (await archive.Run("people", "show", person)).Status);
        (await archive.Run("people", ["import", archive["eac2"], .. by])).Done();
        Assert.Contains("Вейра (ru)", (await archive.Run("people", "show", person)).Done().Output, StringComparison.Ordinal);
        Assert.Equal(0, (await archive.Run("verify")).Status);
    }

    [Theory]
    [InlineData(2, "list", "--limit", "0")]
    [InlineData(2, "confirm", "x")]
    [InlineData(2, "export", "--format", "eac-cpf")]
    [InlineData(1, "show", "nobody")]
    [InlineData(1, "confirm", "x", "--reason", "x")]
    [InlineData(1, "merge", "a", "b", "--reason", "x")]
    [InlineData(1, "import", "nowhere.csv", "--reason", "x")]
    public async Task People_Wrong_IsRefusedInOneLine(int status, params string[] args)
    {
        using var archive = await CliArchive.OfSample();
        var answer = await archive.Run("people", args);

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("lacuna: ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_KilledAtAnyMoment_IsThereWholeOrNotAtAll()
    {
        using var archive = await CliArchive.OfSample();
        var id = (await archive.Ids())[0];
        for (var delay = 150; delay <= 900; delay += 150)
        {
            using var process = Reliability.Program.Start("correct", id, "--title", $"Title {delay}", "--reason", "x", "--by", "E", "--archive", archive.Folder);
            if (!process.WaitForExit(delay))
            {
                process.Kill();
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            var told = (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Contains("applied", StringComparison.Ordinal);

            var (status, lines, error) = await Reliability.Program.Run("verify", "--archive", archive.Folder);
            Assert.True(status == 0, string.Join('\n', lines) + error);
            var list = (await archive.Run("correct", id, "--list", "--json")).Json.EnumerateArray().Select(c => c.GetProperty("to").GetString()).ToList();
            Assert.True(!told || list.Contains($"Title {delay}"), $"acknowledged and lost after {delay} ms");
        }
    }
}
