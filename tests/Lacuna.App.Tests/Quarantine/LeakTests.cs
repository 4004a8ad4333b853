using System.Text.Json;
using Lacuna.App.Tests.Cli;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.App.Tests.Quarantine;

/// <summary>Nothing of a file in quarantine is anywhere but in the store and on the editor's desk.</summary>
public sealed class LeakTests
{
    private const string None = "000000000000";

    private static readonly HidingFile[] Files = [.. HidingFiles.Pdfs(), .. HidingFiles.Words()];

    [Fact]
    public async Task FilesInQuarantine_AreSeenNowhere_AndWhatIsLetOutIsSeenAsDecided()
    {
        using var archive = new CliArchive();
        var said = await Import(archive);
        var ids = await Waiting(archive);
        Assert.Equal(Files.Length, ids.Count);

        var surfaces = await Look(archive, ids);

        foreach (var file in Files)
        {
            Assert.DoesNotContain(file.Hidden, said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(file.Shown, said, StringComparison.OrdinalIgnoreCase);
            surfaces.AssertNowhere(file.Hidden);
            surfaces.AssertNowhere(file.Shown);
            // Its name is for the desk, and for the rows of accessions, which nobody is shown.
            surfaces.AssertNowhere(file.Name, place => !place.StartsWith("lacuna quarantine", StringComparison.Ordinal) && !place.Contains("catalogue.db", StringComparison.Ordinal));
            var asked = surfaces.At("GET /records/" + ids[file.Name]);
            Assert.StartsWith("NotFound", asked, StringComparison.Ordinal);
        }

        AssertLooksEverywhere(surfaces);
        AssertLikeNothing(surfaces, ids["covered.pdf"], None);
        await Decide(archive, ids);
        surfaces = await Look(archive, ids);
        AssertDecided(surfaces, ids);

        (await archive.Run("rebuild")).Done();
        surfaces = await Look(archive, ids);
        AssertDecided(surfaces, ids);
    }

    private static async Task<string> Import(CliArchive archive)
    {
        Directory.CreateDirectory(archive["folder"]);
        Directory.CreateDirectory(archive["again"]);
        foreach (var file in Files.Take(9).Append(HidingFiles.CleanWord()))
        {
            await File.WriteAllBytesAsync(archive[$"folder/{file.Name}"], file.Bytes);
        }

        await File.WriteAllBytesAsync(archive[$"again/another.pdf"], Files[0].Bytes);
        await File.WriteAllBytesAsync(archive["box.zip"], HidingFiles.Zip(Files.Skip(9)));
        var said = "";
        foreach (var (path, quarantined) in ((string, int)[])[("folder", 9), ("box.zip", Files.Length - 9), ("box.zip", 0), ("again", 0)])
        {
            var answer = (await archive.Run("import", archive[path], "--json", "--list")).Done();
            using var report = JsonDocument.Parse(answer.Output[answer.Output.IndexOf('{', StringComparison.Ordinal)..]);
            Assert.Equal(quarantined, report.RootElement.GetProperty("quarantined").GetInt32());
            Assert.Contains("in quarantine", answer.Error, StringComparison.Ordinal);
            said += answer.Output + answer.Error;
        }

        return said;
    }

    private static async Task<Dictionary<string, string>> Waiting(CliArchive archive) =>
        (await archive.Run("quarantine", "list", "--json")).Done().Json.GetProperty("files").EnumerateArray()
            .ToDictionary(f => f.GetProperty("member").GetString() ?? "", f => f.GetProperty("id").GetString() ?? "");

    private static Task<Surfaces> Look(CliArchive archive, Dictionary<string, string> ids) =>
        Surfaces.Of(archive.Folder, [.. Files.SelectMany(f => (string[])[f.Hidden, f.Shown])],
        [.. ids.Values, None], [ids["covered.pdf"], ids["layer.pdf"], ids["deleted.docx"], None]);

    // The test would be blind if it did not see what is public.
    private static void AssertLooksEverywhere(Surfaces surfaces)
    {
        var places = surfaces.PlacesOf(HidingFiles.CleanWord().Shown);
        Assert.Superset(new HashSet<string> { "catalogue.db reading", "search.db term", "lacuna list" }, places.ToHashSet());
        Assert.Contains(places, p => p.StartsWith("GET /records/", StringComparison.Ordinal));
        Assert.Contains(places, p => p.StartsWith("GET /collections/", StringComparison.Ordinal));
        Assert.Contains(places, p => p.StartsWith("export ", StringComparison.Ordinal));
    }

    // What is asked for a file in quarantine is answered as for one that does not exist.
    private static void AssertLikeNothing(Surfaces surfaces, string id, string none)
    {
        foreach (var path in (string[])["/records/{0}", "/records/{0}.txt", "/records/{0}.tei", "/api/records/{0}", "/releases/{0}"])
        {
            // What is left of the second's requests says when it was asked, not what.
            Assert.Equal(Told(none), Told(id));
            string Told(string asked) => string.Join('\n', surfaces.At("GET " + path.Replace("{0}", asked, StringComparison.Ordinal)).Replace(asked, "ID", StringComparison.Ordinal)
                .Split('\n').Where(l => !l.Contains("Date:", StringComparison.Ordinal) && !l.StartsWith("RateLimit-", StringComparison.Ordinal) && !l.Contains("traceId", StringComparison.Ordinal)));
        }
    }

    private static readonly string[] Flattened = ["redact-annotation.pdf", "layer.pdf", "vanished.docx", "properties.docx"];
    private static readonly string[] Released = ["outline.pdf", "deleted.docx"];

    private static async Task Decide(CliArchive archive, Dictionary<string, string> ids)
    {
        foreach (var name in Flattened)
        {
            (await archive.Run("quarantine", "flatten", ids[name], "--by", "A. Editor")).Done();
        }

        foreach (var name in Released)
        {
            (await archive.Run("quarantine", "release", ids[name], "--by", "A. Editor", "--reason", "Known since 1974")).Done();
        }
    }

    private static void AssertDecided(Surfaces surfaces, Dictionary<string, string> ids)
    {
        foreach (var file in Files)
        {
            // A file that was let out as it is can be had as it is; nowhere else is seen what it hides.
            surfaces.AssertNowhere(file.Hidden, where: Released.Contains(file.Name) ? place => place != $"GET /records/{ids[file.Name]}/file" : null);
            var page = surfaces.At("GET /records/" + ids[file.Name]);
            if (Flattened.Contains(file.Name) || Released.Contains(file.Name))
            {
                Assert.Contains(file.Shown, page, StringComparison.Ordinal);
                Assert.Contains(Released.Contains(file.Name) ? "Known since 1974" : "A safe copy made by Lacuna", page, StringComparison.Ordinal);
            }
            else
            {
                Assert.StartsWith("NotFound", page, StringComparison.Ordinal);
                surfaces.AssertNowhere(file.Shown);
            }
        }
    }
}
