using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Cli;

/// <summary><c>lacuna align</c> on records of an archive.</summary>
public sealed class AlignRecordsTests
{
    [Fact]
    public async Task Lists_aligns_corrects_and_takes_back()
    {
        using var archive = await OfConference();
        var listed = (await archive.Run("align", "list", "--json")).Done().Json.GetProperty("translations");
        var pair = Assert.Single(listed.EnumerateArray());
        Shape.Only(pair, "a:string", "b:string", "confidence:number", "confirmed:bool", "original:string|null", "translator:string|null");
        var (a, b) = (pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!);
        Assert.Contains("ru → en", (await archive.Run("align", "list")).Done().Output, StringComparison.Ordinal);

        var json = (await archive.Run("align", a, b, "--json")).Done().Json;
        Shape.Only(json, "pairs:array");
        Assert.All(json.GetProperty("pairs").EnumerateArray(), p => Shape.Only(p, "a:array", "b:array", "score:number"));
        // The numbers are those of the records as they are named, whichever is the original.
        Assert.Contains(json.GetProperty("pairs").EnumerateArray(), p => p.GetProperty("b").GetArrayLength() == 2);
        var turned = (await archive.Run("align", b, a, "--json")).Done().Json;
        Assert.Contains(turned.GetProperty("pairs").EnumerateArray(), p => p.GetProperty("a").GetArrayLength() == 2);

        Assert.Equal("Decision 1.\n", (await archive.Run("align", "set", b, a, "--a", "3,4", "--b", "3", "--by", "A. Editor", "--reason", "One note")).Done().Output);
        Assert.Contains("3 = 3-4 (1.00, by hand)", (await archive.Run("align", a, b)).Done().Output, StringComparison.Ordinal);
        Assert.Contains("\"byHand\":true", (await archive.Run("align", a, b, "--json")).Done().Output, StringComparison.Ordinal);
        Assert.Equal("Decision 1 is taken back (decision 2).\n", (await archive.Run("align", "undo", "1", "--by", "A. Editor", "--reason", "It is not")).Done().Output);
        Assert.DoesNotContain("by hand", (await archive.Run("align", a, b)).Done().Output, StringComparison.Ordinal);

        (await archive.Run("align", "part", a, b, "--by", "A. Editor", "--reason", "Another text")).Done();
        Assert.Equal("No translations.\n", (await archive.Run("align", "list")).Done().Output);
        (await archive.Run("align", "link", a, b, "--original", a, "--by", "A. Editor", "--reason", "After all")).Done();
        Assert.Contains("confirmed", (await archive.Run("align", "list")).Done().Output, StringComparison.Ordinal);
        Assert.Contains("Translation", (await archive.Run("show", a)).Done().Output, StringComparison.Ordinal);
        var shown = (await archive.Run("show", b, "--json")).Done().Json.GetProperty("translations")[0];
        Assert.Equal((a, "original", "Ines Vallory"), (shown.GetProperty("id").GetString(), shown.GetProperty("relation").GetString(), shown.GetProperty("translator").GetString()));
    }

    [Fact]
    public async Task Writes_the_two_beside_each_other_as_one_file_of_records_and_of_files()
    {
        using var archive = await OfConference();
        var pair = (await archive.Run("align", "list", "--json")).Done().Json.GetProperty("translations")[0];
        (await archive.Run("align", pair.GetProperty("b").GetString()!, pair.GetProperty("a").GetString()!, "--html", archive["records.html"])).Done();
        var folder = Path.Combine(SourceTree.Sample, "halmar-conference");
        (await Answer.To("align", Path.Combine(folder, "1962-08-21-conversation-korsin-brandis-translation.txt"), Path.Combine(folder, "1962-08-21-zapis-besedy-korsin-brandis.txt"),
            "--html", archive["files.html"])).Done();
        foreach (var file in (string[])["records.html", "files.html"])
        {
            var html = File.ReadAllText(archive[file]);
            Assert.Contains("Withheld in the original, readable in the translation", html, StringComparison.Ordinal);
            Assert.Contains("Translated by Ines Vallory", html, StringComparison.Ordinal);
            Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Wrong_commands_are_refused_in_words()
    {
        using var archive = await OfConference();
        var pair = (await archive.Run("align", "list", "--json")).Done().Json.GetProperty("translations")[0];
        var (a, b) = (pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!);
        Assert.Equal(2, (await archive.Run("align", "set", a, b, "--reason", "x")).Status);
        Assert.Equal(2, (await archive.Run("align", "set", a, b, "--a", "0", "--reason", "x")).Status);
        Assert.Equal(2, (await archive.Run("align", "set", a, b, "--a", "two", "--reason", "x")).Status);
        Assert.Equal(2, (await archive.Run("align", "link", a, b)).Status);
        Assert.Contains("(passage-missing)", (await archive.Run("align", "set", a, b, "--a", "99", "--reason", "x", "--by", "E")).Error, StringComparison.Ordinal);
        Assert.Contains("(record-missing)", (await archive.Run("align", a, "000000000000")).Error, StringComparison.Ordinal);
        Assert.Contains("(same-record)", (await archive.Run("align", a, a)).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await archive.Run("align", a, "no-such-file.txt")).Status);
    }

    private static async Task<CliArchive> OfConference()
    {
        var archive = new CliArchive();
        (await archive.Run("import", Path.Combine(SourceTree.Sample, "halmar-conference"))).Done();
        return archive;
    }
}
