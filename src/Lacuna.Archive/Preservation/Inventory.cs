using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lacuna.Archive.Preservation;

/// <summary>What an OCFL object holds: the state of each version and where its bytes lie.</summary>
/// <remarks>OCFL 1.1, section 3.5. Digests are SHA-512, lower-case hexadecimal.</remarks>
/// <param name="Id">The object's identifier.</param>
/// <param name="Head">The number of the newest version, from 1.</param>
/// <param name="Manifest">Content paths by digest.</param>
/// <param name="Versions">Each version, oldest first.</param>
public sealed record Inventory(
    string Id, int Head, ImmutableSortedDictionary<string, ImmutableArray<string>> Manifest, ImmutableArray<InventoryVersion> Versions)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "inventory.json";

    /// <summary>The name of the file with its digest.</summary>
    public const string SidecarName = "inventory.json.sha512";

    private const string TypeUri = "https://ocfl.io/1.1/spec/#inventory";

    /// <summary>The file in its one form.</summary>
    public byte[] Write()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteString("type", TypeUri);
            json.WriteString("digestAlgorithm", "sha512");
            json.WriteString("head", $"v{Head}");
            json.WritePropertyName("manifest");
            WriteMap(json, Manifest);
            json.WriteStartObject("versions");
            for (var i = 0; i < Versions.Length; i++)
            {
                json.WriteStartObject($"v{i + 1}");
                json.WriteString("created", Versions[i].Created);
                json.WriteString("message", Versions[i].Message);
                json.WriteStartObject("user");
                json.WriteString("name", "Lacuna");
                json.WriteEndObject();
                json.WritePropertyName("state");
                WriteMap(json, Versions[i].State);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return memory.ToArray();
    }

    /// <summary>Reads an inventory.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>The inventory, or null where the file is not one.</returns>
    public static Inventory? TryRead(byte[] bytes)
    {
        try
        {
            var root = JsonNode.Parse(bytes)?.AsObject();
            if (root is null || (string?)root["type"] != TypeUri || (string?)root["digestAlgorithm"] != "sha512"
                || (string?)root["id"] is not { } id || root["manifest"] is not JsonObject manifest || root["versions"] is not JsonObject versions)
            {
                return null;
            }

            var list = ImmutableArray.CreateBuilder<InventoryVersion>();
            for (var i = 1; i <= versions.Count; i++)
            {
                if (versions[$"v{i}"] is not JsonObject version || version["state"] is not JsonObject state)
                {
                    return null;
                }

                list.Add(new InventoryVersion((string?)version["created"] ?? "", (string?)version["message"] ?? "", ReadMap(state)));
            }

            return (string?)root["head"] == $"v{list.Count}" ? new Inventory(id, list.Count, ReadMap(manifest), list.ToImmutable()) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The content path of a file of the newest version, or null.</summary>
    /// <param name="logicalPath">Its path in the version.</param>
    public string? ContentPath(string logicalPath)
    {
        foreach (var (digest, paths) in Versions[^1].State)
        {
            if (paths.Contains(logicalPath))
            {
                return Manifest.GetValueOrDefault(digest) is { IsDefaultOrEmpty: false } content ? content[0] : null;
            }
        }

        return null;
    }

    private static void WriteMap(Utf8JsonWriter json, ImmutableSortedDictionary<string, ImmutableArray<string>> map)
    {
        json.WriteStartObject();
        foreach (var (digest, paths) in map)
        {
            json.WriteStartArray(digest);
            foreach (var path in paths)
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> ReadMap(JsonObject map) => map.ToImmutableSortedDictionary(
        p => p.Key, p => p.Value is JsonArray a ? [.. a.Select(v => (string?)v ?? "")] : ImmutableArray<string>.Empty, StringComparer.Ordinal);
}

/// <summary>One version of an object.</summary>
/// <param name="Created">When, RFC 3339.</param>
/// <param name="Message">Why.</param>
/// <param name="State">Logical paths by digest.</param>
public sealed record InventoryVersion(string Created, string Message, ImmutableSortedDictionary<string, ImmutableArray<string>> State);
