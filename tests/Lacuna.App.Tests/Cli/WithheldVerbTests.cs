using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

public sealed class WithheldVerbTests
{
    [Fact]
    public async Task Withheld_EachVerb_HasItsShape()
    {
        using var archive = await CliArchive.OfSample();
        var gaps = (await archive.Run("withheld", "gaps", "--limit", "2", "--json")).Done().Json;
        Shape.Only(gaps, "total:number", "gaps:array");
        Shape.Only(gaps.GetProperty("gaps")[0], "record:string", "title:string", "date:string|null", "number:number", "start:number", "length:number", "words:object", "reason:string",
            "codes:array", "label:string", "before:string", "after:string", "distance:number|null");
        var records = (await archive.Run("withheld", "records", "--by", "share", "--json")).Done().Json;
        Shape.Only(records.GetProperty("records")[0], "id:string", "title:string", "date:string|null", "gaps:number", "words:object", "share:number");
        Assert.Equal(records.GetProperty("total").GetInt32(), records.GetProperty("records").GetArrayLength());
        Assert.NotEqual(0, (await archive.Run("withheld", "under", "(b)(1)", "--json")).Done().Json.GetProperty("total").GetInt32());
        Assert.NotEqual(0, (await archive.Run("withheld", "under", "excised", "--json")).Done().Json.GetProperty("total").GetInt32());
        var near = (await archive.Run("withheld", "near", "Ostrem", "--words", "100", "--json")).Done().Json;
        Shape.Only(near, "spellings:array", "checked:number", "records:number", "nextOffset:number|null", "gaps:array");
    }

    [Fact]
    public async Task Referred_ListsWhatIsNotHere_AndWhoRefersToIt()
    {
        using var archive = await CliArchive.OfSample();
        File.WriteAllText(archive["note.txt"], "Memorandum From Baron to Ostrem\n\nLowestrand, November 20, 1961.\n\nI refer to telegram 1612 from Warsaw, November 14, 1961, and to telegram 598 from Aldersund, November 9, which nobody can find.\n");
        File.WriteAllText(archive["telegram.txt"], "Telegram From the Embassy in Poland to the Department of State\n\nWarsaw, November 14, 1961, 6 p.m.\n\n1612. Foreign Minister called me in this morning.\n");
        (await archive.Run("import", archive["note.txt"], archive["telegram.txt"])).Done();

        var list = (await archive.Run("withheld", "referred", "--kind", "telegram", "--json")).Done().Json;
        var document = Assert.Single(list.GetProperty("documents").EnumerateArray(), d => d.GetProperty("address").GetString() == "telegram-598-from-aldersund-1961-11-09");
        Shape.Only(document, "address:string", "label:string", "kind:string", "number:string|null", "from:string|null", "to:string|null", "earliest:string|null", "latest:string|null",
            "year:number|null", "remark:string|null", "records:number");
        Assert.DoesNotContain(list.GetProperty("documents").EnumerateArray(), d => d.GetProperty("number").GetString() == "1612");

        Assert.Contains("[telegram 598 from Aldersund, November 9]", (await archive.Run("withheld", "referred", "telegram-598-from-aldersund-1961-11-09")).Done().Output, StringComparison.Ordinal);
        Assert.Contains(", here\n", (await archive.Run("withheld", "referred", "telegram-1612-from-warsaw-1961-11-14")).Done().Output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 documents referred to and not here", (await archive.Run("withheld", "referred", "--post", "ALDERSUND")).Done().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "withheld")]
    [InlineData(2, "withheld", "gaps", "--limit", "0")]
    [InlineData(2, "withheld", "gaps", "--code", "b1", "--reason", "excised")]
    [InlineData(2, "withheld", "near", "x", "--words", "501")]
    [InlineData(2, "withheld", "referred", "--kind", "rumour")]
    [InlineData(1, "withheld", "referred", "nothing")]
    [InlineData(1, "withheld", "gaps", "--collection", "nowhere")]
    public async Task Withheld_WhatIsWrong_IsOneLineAndAStatus(int status, params string[] args)
    {
        using var archive = await CliArchive.OfSample();
        var answer = await Answer.To(args.Length == 1 ? args : [.. args, "--archive", archive.Folder]);

        Assert.Equal(status, answer.Status);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gaps")]
    [InlineData("records")]
    [InlineData("under")]
    [InlineData("near")]
    [InlineData("referred")]
    public async Task Help_IsAsApproved(string verb)
    {
        var answer = await Answer.To(verb.Length == 0 ? ["withheld", "--help"] : ["withheld", verb, "--help"]);

        Golden.Assert($"cli/help-withheld{(verb.Length == 0 ? "" : "-" + verb)}.txt", answer.Output.Replace("Lacuna.App.Tests", "lacuna", StringComparison.Ordinal).Replace("testhost", "lacuna", StringComparison.Ordinal));
    }
}
