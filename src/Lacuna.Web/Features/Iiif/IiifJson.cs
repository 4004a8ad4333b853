using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Lacuna.Web.Features.Iiif;

/// <summary>Forms that all IIIF documents share.</summary>
internal static class IiifJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As one line of JSON, letters of all scripts as they are.</summary>
    public static string Write(JsonObject json)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Readable))
        {
            json.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>A language map (Presentation 3, 4.1) with one value.</summary>
    /// <param name="text">The value.</param>
    /// <param name="language">BCP 47 language; null where it is not known or the words are of none.</param>
    public static JsonObject Words(string text, string? language) => new() { [language ?? "none"] = new JsonArray(text) };

    /// <summary>A row of <c>metadata</c> or a <c>requiredStatement</c>.</summary>
    public static JsonObject Row(string label, string value, string? language) => new() { ["label"] = Words(label, "en"), ["value"] = Words(value, language) };
}
