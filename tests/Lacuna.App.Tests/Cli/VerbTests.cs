using System.Xml.Linq;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class VerbTests
{
    private static string SampleFile => Path.Combine(SourceTree.Sample, "strait-incident", "1961-11-14-telegram-aldersund.txt");

    [Fact]
    public async Task Read_Json_HasTheShapeOfTheContract()
    {
        var json = (await Answer.To("read", SampleFile, "--json")).Done().Json;

        Shape.Has(json, "file:string", "format:string", "title:string", "summary:string|null", "language:string|null", "date:object", "type:string|null",
            "classification:string|null", "place:string|null", "participants:array", "credits:array", "citation:string|null", "text:string", "blocks:array",
            "apparatus:array", "withheld:object", "warnings:array");
        Shape.Has(json.GetProperty("date"), "text:string", "edtf:string", "earliest:string", "latest:string");
        Shape.Has(json.GetProperty("withheld"), "words:object", "share:number", "wholeDocument:bool");
        Shape.Has(json.GetProperty("withheld").GetProperty("words"), "estimate:number", "low:number", "high:number");
        var length = new System.Globalization.StringInfo(json.GetProperty("text").GetString() ?? "").String.EnumerateRunes().Count();
        foreach (var block in json.GetProperty("blocks").EnumerateArray())
        {
            Shape.Has(block, "kind:string", "start:number", "end:number");
            Assert.InRange(block.GetProperty("end").GetInt32(), block.GetProperty("start").GetInt32(), length);
        }

        var gaps = json.GetProperty("apparatus").EnumerateArray().Where(m => m.GetProperty("kind").GetString() == "gap").ToList();
        Assert.NotEmpty(gaps);
        foreach (var gap in gaps)
        {
            Shape.Has(gap, "kind:string", "start:number", "end:number", "text:string", "reason:string", "extent:object|null", "within:object|null", "what:string|null", "codes:array", "words:object");
        }

        foreach (var mark in json.GetProperty("apparatus").EnumerateArray())
        {
            var runes = (json.GetProperty("text").GetString() ?? "").EnumerateRunes().ToArray();
            var covered = string.Concat(runes[mark.GetProperty("start").GetInt32()..mark.GetProperty("end").GetInt32()]);
            Assert.Equal(mark.GetProperty("text").GetString(), covered);
        }
    }

    [Fact]
    public async Task Read_SeveralFilesOneBad_AnswersTheOthersAndSaysWhy()
    {
        using var temp = new TempFolder();
        File.WriteAllText(temp["bad.xml"], "<TEI><p>cut");

        var answer = await Answer.To("read", SampleFile, temp["bad.xml"], temp["none.txt"], "--json");

        Assert.Equal(1, answer.Status);
        Assert.Equal("object", answer.Json.ValueKind.ToString().ToLowerInvariant());
        Assert.Equal(2, answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("(missing)", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Json_HasTheShapeOfTheContract()
    {
        using var archive = await CliArchive.OfSample();
        File.WriteAllText(archive["empty.txt"], "");

        var answer = await archive.Run("import", archive["empty.txt"], SampleFile, "--json");

        Assert.Equal(1, answer.Status);
        Shape.Only(answer.Json, "documents:number", "releases:number", "duplicates:number", "quarantined:number", "refused:array", "seconds:number");
        Shape.Only(answer.Json.GetProperty("refused")[0], "file:string", "code:string", "message:string");
        Assert.Equal(1, answer.Json.GetProperty("duplicates").GetInt32());
        Assert.StartsWith("refused empty.txt:", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_List_PrintsEachDocumentAsItIsCommitted()
    {
        using var archive = await CliArchive.OfSample();

        var answer = (await archive.Run("import", Path.Combine(SourceTree.Sample, "strait-incident"), "--list")).Done();

        var lines = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, l => Assert.Matches("^committed [0-9a-z]{12}$", l));
        Assert.Equal((await archive.Ids()).Order(StringComparer.Ordinal), lines.Select(l => l["committed ".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Search_Json_HasTheShapeOfTheContract()
    {
        using var archive = await CliArchive.OfSample();

        var json = (await archive.Run("search", "light", "--json", "--facets", "--limit", "2")).Done().Json;

        Shape.Only(json, "query:string", "total:number", "milliseconds:number", "hits:array", "read:array", "remarks:array", "spellings:array", "didYouMean:string|null",
            "withAllWords:number", "widened:bool", "partial:bool", "next:string|null", "facets:object");
        foreach (var hit in json.GetProperty("hits").EnumerateArray())
        {
            Shape.Only(hit, "id:string", "title:string", "date:string|null", "score:number", "withheld:number", "snippets:array", "passages:array", "others:array");
            Assert.Contains("<mark>", hit.GetProperty("snippets")[0].GetString(), StringComparison.Ordinal);
        }

        Shape.Only(json.GetProperty("facets").GetProperty("year")[0], "value:string|null", "count:number");
        Assert.Equal(json.GetProperty("total").GetInt32(), json.GetProperty("facets").GetProperty("year").EnumerateArray().Sum(y => y.GetProperty("count").GetInt32()));
        Assert.False((await archive.Run("search", "light", "--json")).Done().Json.TryGetProperty("facets", out _));
    }

    [Fact]
    public async Task ListAndShow_Json_HaveTheirShape()
    {
        using var archive = await CliArchive.OfSample();

        var first = (await archive.Run("list", "--json")).Done().Json[0];
        Shape.Only(first, "id:string", "title:string", "date:string|null", "collection:string", "type:string|null", "language:string|null", "words:number", "withheld:number");
        var shown = (await archive.Run("show", first.GetProperty("id").GetString() ?? "", "--json")).Done().Json;

        Shape.Only(shown, "id:string", "collection:string", "provenance:object", "releases:array", "translations:array", "document:object");
        Shape.Has(shown.GetProperty("provenance"), "file:string", "member:string", "sha512:string", "received:string", "accession:string", "alsoReceived:array");
        Shape.Has(shown.GetProperty("document"), "id:string", "file:string", "format:string", "text:string", "apparatus:array", "withheld:object");
    }

    [Fact]
    public async Task Verify_Json_HasTheShapeOfTheContractAndStatusOneOnDamage()
    {
        using var archive = await CliArchive.OfSample();
        var clean = (await archive.Run("verify", "--json")).Done().Json;
        Shape.Only(clean, "objects:number", "files:number", "bytes:number", "damaged:array");
        Assert.Equal(0, clean.GetProperty("damaged").GetArrayLength());
        File.AppendAllText(Directory.EnumerateFiles(archive.Folder, "original-*", SearchOption.AllDirectories).First(), "x");

        var damaged = await archive.Run("verify", "--json");

        Assert.Equal(1, damaged.Status);
        Shape.Only(damaged.Json.GetProperty("damaged")[0], "object:string", "file:string", "expected:string", "found:string");
    }

    [Fact]
    public async Task Export_EachFormat_IsWhatItSays()
    {
        using var archive = await CliArchive.OfSample();
        var id = (await archive.Ids())[0];

        Assert.Equal("TEI", XDocument.Parse((await archive.Run("export", id)).Done().Output).Root?.Name.LocalName);
        Assert.NotEmpty((await archive.Run("export", id, "--format", "txt")).Done().Output);
        Assert.Equal(id, (await archive.Run("export", id, "--format", "json")).Done().Json.GetProperty("id").GetString());
        (await archive.Run("export", "--all", "--out", archive["out"])).Done();
        Assert.Equal((await archive.Ids()).Select(i => i + ".xml").Order(StringComparer.Ordinal), TempFolder.Snapshot(archive["out"]).Keys);
        Assert.Equal(1, (await archive.Run("export", "000000000000")).Status);
    }

    [Fact]
    public async Task RebuildBackupRestore_OneAfterTheOther_KeepTheList()
    {
        using var archive = await CliArchive.OfSample();
        var ids = await archive.Ids();

        Assert.Equal(ids.Length, (await archive.Run("rebuild", "--json")).Done().Json.GetProperty("documents").GetInt32());
        Shape.Only((await archive.Run("backup", archive["b.tar"], "--json")).Done().Json, "files:number", "bytes:number");
        (await Answer.To("restore", archive["b.tar"], "--archive", archive["again"])).Done();
        Assert.Equal(ids, (await Answer.To("list", "--ids", "--archive", archive["again"])).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1, (await Answer.To("restore", archive["b.tar"], "--archive", archive["again"])).Status);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Completion_EachShell_PrintsAScript(string shell) =>
        Assert.Contains("lacuna", (await Answer.To("completion", shell)).Done().Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("read")]
    [InlineData("import")]
    [InlineData("search")]
    [InlineData("search", "x", "--limit", "-1")]
    [InlineData("search", "x", "--limit", "many")]
    [InlineData("search", "x", "--sort", "size")]
    [InlineData("show")]
    [InlineData("list", "--colour")]
    [InlineData("export", "--format", "pdf", "x")]
    [InlineData("export", "a", "b")]
    [InlineData("export", "--all")]
    [InlineData("backup")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "many")]
    [InlineData("completion", "powershell")]
    public async Task Misuse_IsStatusTwoWithAMessageAndNoOutput(params string[] args)
    {
        var answer = await Answer.To(args);

        Assert.Equal(2, answer.Status);
        Assert.Equal("", answer.Output);
        Assert.StartsWith("lacuna: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("search", "x")]
    [InlineData("show", "000000000000")]
    [InlineData("export", "000000000000")]
    [InlineData("verify")]
    [InlineData("rebuild")]
    [InlineData("backup", "b.tar")]
    public async Task MissingArchive_IsStatusOneAndSaysHowToMendIt(params string[] args)
    {
        using var temp = new TempFolder();

        var answer = await Answer.To([.. args, "--archive", temp["nowhere"]]);

        Assert.Equal((1, ""), (answer.Status, answer.Output));
        Assert.Contains("lacuna import", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("(archive-missing)\n", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temp.Root));
    }

    [Theory]
    [InlineData("")]
    [InlineData("read")]
    [InlineData("import")]
    [InlineData("search")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("export")]
    [InlineData("verify")]
    [InlineData("rebuild")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("name")]
    [InlineData("align")]
    [InlineData("completion")]
    [InlineData("date")]
    [InlineData("inspect")]
    public async Task Help_IsAsApproved(string verb)
    {
        var answer = await Answer.To(verb.Length == 0 ? ["--help"] : [verb, "--help"]);

        Assert.Equal(0, answer.Status);
        // The program is called by the name of the file that runs; under test that is the test's.
        Golden.Assert($"cli/help-{(verb.Length == 0 ? "lacuna" : verb)}.txt", answer.Output.Replace("Lacuna.App.Tests", "lacuna", StringComparison.Ordinal).Replace("testhost", "lacuna", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1962-12-11-conversation.txt", "1962-12-11")]
    [InlineData("1960-07-posting.txt", null)]
    public async Task Seeds_AreRead(string file, string? edtf)
    {
        var json = (await Answer.To("read", SharedCorpus.PathTo($"corpus/seeds/{file}"), "--json")).Done().Json;

        if (edtf is not null)
        {
            Assert.Equal(edtf, json.GetProperty("date").GetProperty("edtf").GetString());
        }

        Assert.NotEmpty(json.GetProperty("text").GetString() ?? "");
    }

    [Fact]
    public async Task Show_NameWithControlCharacters_PrintsThemWrittenOut()
    {
        using var archive = new CliArchive();
        File.WriteAllText(archive["memo\u202e\u001b[31mtxt.txt"], "A letter about the light.\n");
        (await archive.Run("import", archive["memo\u202e\u001b[31mtxt.txt"])).Done();

        var shown = (await archive.Run("show", (await archive.Ids())[0])).Done().Output;

        Assert.DoesNotContain('\u001b', shown);
        Assert.DoesNotContain('\u202e', shown);
        Assert.Contains("\\u202e", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', (await archive.Run("list")).Output);
    }
}
