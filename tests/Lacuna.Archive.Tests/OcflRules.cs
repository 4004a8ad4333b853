using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Lacuna.Archive.Tests;

/// <summary>The rules of OCFL 1.1 that a storage root and its objects must keep, by the codes of the specification; written from it, not from the store.</summary>
internal static partial class OcflRules
{
    public static void Check(string root)
    {
        CheckRoot(root);
        foreach (var folder in Objects(root))
        {
            CheckObject(folder);
        }
    }

    public static IEnumerable<string> Objects(string root) =>
        Directory.EnumerateFiles(root, "0=ocfl_object_*", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f) ?? "");

    private static void CheckRoot(string root)
    {
        Assert.True(File.ReadAllText(Path.Combine(root, "0=ocfl_1.1")) == "ocfl_1.1\n", "E069 E080: the root conformance declaration");
        var layout = Parse(Path.Combine(root, "ocfl_layout.json"));
        Assert.True((string?)layout["extension"] is { Length: > 0 } && (string?)layout["description"] is { Length: > 0 }, "E070 E071: extension and description");
        Assert.True(Directory.Exists(Path.Combine(root, "extensions", (string?)layout["extension"] ?? "")), "E086: the extension's folder bears its name");
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories))
        {
            Assert.True(Directory.EnumerateFileSystemEntries(folder).Any(), $"E073: empty folder {folder}");
            if (!folder.StartsWith(Path.Combine(root, "extensions"), StringComparison.Ordinal) && !Objects(folder).Any())
            {
                Assert.True(Objects(root).Any(o => folder.StartsWith(o, StringComparison.Ordinal)), $"E084: {folder} leads to no object");
            }
        }

        foreach (var tuple in Directory.EnumerateDirectories(root).Where(d => Path.GetFileName(d) != "extensions"))
        {
            Assert.True(!Directory.EnumerateFiles(tuple).Any(), $"E072: files between the root and an object in {tuple}");
        }
    }

    private static void CheckObject(string folder)
    {
        Assert.True(File.ReadAllText(Path.Combine(folder, "0=ocfl_object_1.1")) == "ocfl_object_1.1\n", "E003 E007: the object conformance declaration");
        var inventory = Parse(Path.Combine(folder, "inventory.json"));
        CheckInventory(folder, inventory);
        CheckSidecar(folder);
        var head = int.Parse(((string?)inventory["head"] ?? "v0")[1..], System.Globalization.CultureInfo.InvariantCulture);
        var names = Directory.EnumerateFileSystemEntries(folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal);
        string[] expected = ["0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512", .. Enumerable.Range(1, head).Select(n => $"v{n}")];
        Assert.Equal(expected.Order(StringComparer.Ordinal), names); // E001, E008, E009, E010, E046
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "inventory.json")), File.ReadAllBytes(Path.Combine(folder, $"v{head}", "inventory.json"))); // E064
        for (var n = 1; n <= head; n++)
        {
            CheckVersion(folder, n, inventory);
        }
    }

    private static void CheckInventory(string folder, JsonObject inventory)
    {
        Assert.True((string?)inventory["id"] is { Length: > 0 } id && Uri.TryCreate(id, UriKind.Absolute, out _), "E036 E037 W005: id is a URI");
        Assert.Equal("https://ocfl.io/1.1/spec/#inventory", (string?)inventory["type"]); // E038
        Assert.Equal("sha512", (string?)inventory["digestAlgorithm"]); // E025, E039, W004
        var versions = Object(inventory, "versions");
        Assert.Equal($"v{versions.Count}", (string?)inventory["head"]); // E040, E044
        var manifest = Map(Object(inventory, "manifest"));
        var paths = manifest.Values.SelectMany(p => p).ToList();
        Assert.Equal(paths.Distinct(StringComparer.Ordinal).Count(), paths.Count); // E101
        foreach (var (digest, contents) in manifest)
        {
            Assert.Matches("^[0-9a-f]{128}$", digest); // E096
            foreach (var path in contents)
            {
                Assert.Matches("^v[1-9][0-9]*/content/[^/]+$", path);
                Assert.DoesNotContain("..", path, StringComparison.Ordinal); // E099, E100
                Assert.Equal(digest, Digest(Path.Combine(folder, path))); // E092
            }
        }

        var onDisk = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))
            .Where(f => f.Contains("/content/", StringComparison.Ordinal));
        Assert.Equal(onDisk.Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal)); // E023
        foreach (var (name, version) in versions)
        {
            Assert.Matches("^v[1-9][0-9]*$", name); // E046
            Assert.Matches(Rfc3339(), (string?)version?["created"] ?? ""); // E048, E049
            Assert.True((string?)version?["message"] is { Length: > 0 }, "E094 W007: message");
            Assert.True((string?)version?["user"]?["name"] is { Length: > 0 }, "E054 W007: user");
            var state = Map(Object(version?.AsObject() ?? [], "state"));
            Assert.All(state.Keys, digest => Assert.Contains(digest, manifest.Keys)); // E050
            var logical = state.Values.SelectMany(p => p).ToList();
            Assert.Equal(logical.Distinct(StringComparer.Ordinal).Count(), logical.Count); // E095
            Assert.All(logical, p => Assert.DoesNotMatch(@"^/|/$|(^|/)\.\.?(/|$)", p)); // E051, E052, E053
        }

        var used = versions.SelectMany(v => Map(Object(v.Value?.AsObject() ?? [], "state")).Keys).ToHashSet(StringComparer.Ordinal);
        Assert.All(manifest.Keys, digest => Assert.Contains(digest, used)); // E107
    }

    private static void CheckVersion(string folder, int number, JsonObject root)
    {
        var version = Path.Combine(folder, $"v{number}");
        var names = Directory.EnumerateFileSystemEntries(version).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal);
        Assert.Equal(["content", "inventory.json", "inventory.json.sha512"], names); // E015, E022, W010
        CheckSidecar(version);
        var own = Parse(Path.Combine(version, "inventory.json"));
        Assert.Equal((string?)root["id"], (string?)own["id"]); // E110
        Assert.Equal($"v{number}", (string?)own["head"]);
        foreach (var (name, earlier) in Object(own, "versions"))
        {
            Assert.True(JsonNode.DeepEquals(earlier, root["versions"]?[name]), $"E066 W011: {name} was told otherwise in v{number}");
        }
    }

    private static void CheckSidecar(string folder) => Assert.Equal(
        $"{Digest(Path.Combine(folder, "inventory.json"))}  inventory.json\n", File.ReadAllText(Path.Combine(folder, "inventory.json.sha512"), Encoding.ASCII)); // E058, E060, E061

    private static JsonObject Parse(string path) => JsonNode.Parse(File.ReadAllBytes(path))?.AsObject() ?? [];

    private static JsonObject Object(JsonObject parent, string name) => parent[name]?.AsObject() ?? throw new Xunit.Sdk.XunitException($"E036: no {name}");

    private static Dictionary<string, string[]> Map(JsonObject map) =>
        map.ToDictionary(p => p.Key, p => (p.Value?.AsArray() ?? []).Select(v => (string?)v ?? "").ToArray(), StringComparer.Ordinal);

    private static string Digest(string path) => Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(path)));

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rfc3339();
}
