using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lacuna.Archive.Releases;

/// <summary>Kinds of decisions about releases.</summary>
internal static class ReleaseDecision
{
    /// <summary><see cref="ReleaseData.Records"/> are releases of one document, as the program found.</summary>
    public const string Confirm = "release-confirm";

    /// <summary><see cref="ReleaseData.Records"/> are releases of one document, though the program did not find it.</summary>
    public const string Join = "release-join";

    /// <summary><see cref="ReleaseData.Records"/> are no releases of the document of which <see cref="ReleaseData.Apart"/> are.</summary>
    public const string Split = "release-split";
}

/// <summary>The data of a decision about releases.</summary>
internal sealed record ReleaseData
{
    public required ImmutableArray<string> Records { get; init; }

    public ImmutableArray<string>? Apart { get; init; }

    public static ReleaseData? Of(JsonElement data)
    {
        try
        {
            return data.Deserialize(ReleaseJson.Default.ReleaseData) is { Records.IsDefault: false } read ? read : null;
        }
        catch (JsonException)
        {
            return null; // written by a later version
        }
    }

    public string Write() => JsonSerializer.Serialize(this, ReleaseJson.Default.ReleaseData);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReleaseData))]
internal sealed partial class ReleaseJson : JsonSerializerContext;
