using System.Text.Json.Nodes;
using Lacuna.Archive.Accessions;
using Lacuna.Archive.Preservation;
using Lacuna.Tests;
using Xunit;

namespace Lacuna.Archive.Tests.Preservation;

/// <summary>The store against OCFL 1.1, clause by clause.</summary>
public sealed class OcflConformanceTests
{
    private static TestArchive Sample()
    {
        var archive = new TestArchive();
        archive.Import(SourceTree.CopyWithoutScans(Path.Combine(archive.Outside, "sample")));
        archive.Import(new ImportOptions { PartMembers = 2 }, archive.Write("box.zip",
            ZipFixture.Of(Enumerable.Range(1, 5).Select(n => ($"{n}.txt", $"Document number {n} of the box.\n")))));
        return archive;
    }

    private static string ManyVersions(TestArchive archive) =>
        Assert.Single(OcflRules.Objects(archive.Store), o => Directory.Exists(Path.Combine(o, "v2")));

    /// <summary>All rules of the specification, on a root of many objects, one of them with three versions.</summary>
    [Fact]
    public void Store_SampleAndAContainerInParts_KeepsEveryRule()
    {
        using var archive = Sample();

        OcflRules.Check(archive.Store);
        Assert.True(OcflRules.Objects(archive.Store).Count() > 15);
        Assert.True(Directory.Exists(Path.Combine(ManyVersions(archive), "v3")));
    }

    /// <summary>3.2: "The OCFL Object Root MUST NOT contain files or directories other than those specified".</summary>
    [Fact]
    public void Object_Root_HoldsOnlyWhatTheSpecificationNames()
    {
        using var archive = Sample();

        Assert.Equal(["0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512", "v1", "v2", "v3"],
            Directory.EnumerateFileSystemEntries(ManyVersions(archive)).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
    }

    /// <summary>3.5.3.1: the state of each version holds all that the one before held.</summary>
    [Fact]
    public void Object_EachVersion_KeepsTheFilesOfTheOneBefore()
    {
        using var archive = Sample();
        var inventory = StorageRoot.ReadInventory(ManyVersions(archive)) ?? throw new InvalidOperationException();

        var states = inventory.Versions.Select(v => v.State.Values.SelectMany(p => p).ToHashSet(StringComparer.Ordinal)).ToList();

        Assert.Equal(3, states.Count);
        Assert.Subset(states[1], states[0]);
        Assert.Subset(states[2], states[1]);
        Assert.Contains(states[0], p => p.StartsWith("original-", StringComparison.Ordinal));
        Assert.Contains("accession-0003.jsonl", states[2]);
    }

    /// <summary>3.9: version directories are immutable: a new version changes nothing below the old ones.</summary>
    [Fact]
    public void Object_NewVersion_LeavesTheOldOnesAsTheyWere()
    {
        using var archive = new TestArchive();
        var zip = archive.Write("box.zip", ZipFixture.Of(Enumerable.Range(1, 4).Select(n => ($"{n}.txt", $"Document number {n} of the box.\n"))));
        SortedDictionary<string, string>? first = null;
        var count = 0;
        archive.Import(new ImportOptions
        {
            PartMembers = 2,
            Committed = _ =>
            {
                if (++count == 2)
                {
                    first = TempFolder.Snapshot(Path.Combine(OcflRules.Objects(archive.Store).Single(), "v1"));
                }
            },
        }, zip);

        Assert.Equal(first, TempFolder.Snapshot(Path.Combine(ManyVersions(archive), "v1")));
    }

    /// <summary>4.1: the layout is the one of extension 0004 with the parameters that its config states.</summary>
    [Fact]
    public void Root_Layout_IsTheRegisteredExtension()
    {
        using var archive = Sample();
        var config = JsonNode.Parse(File.ReadAllText(Path.Combine(archive.Store, "extensions", StorageRoot.LayoutName, "config.json")));

        Assert.Equal(StorageRoot.LayoutName, (string?)config?["extensionName"]);
        Assert.Equal(("sha256", 3, 1, false), ((string?)config?["digestAlgorithm"], (int?)config?["tupleSize"], (int?)config?["numberOfTuples"], (bool?)config?["shortObjectRoot"]));
        foreach (var folder in OcflRules.Objects(archive.Store))
        {
            var id = StorageRoot.ReadInventory(folder)?.Id ?? "";
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));
            Assert.Equal($"{hash[..3]}/{hash}", Path.GetRelativePath(archive.Store, folder));
        }
    }
}
