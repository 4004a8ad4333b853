using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lacuna.Archive.Corrections;

/// <summary>The data of a decision of the kind <c>correction</c>.</summary>
internal sealed record CorrectionData
{
    public const string Text = "text";
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Date = "date";
    public const string Place = "place";
    public const string DocumentType = "type";
    public const string Classification = "classification";
    public const string Participant = "participant";

    public required string Field { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>The date in EDTF, beside its words in <see cref="To"/>.</summary>
    public string? Edtf { get; init; }

    public string? Passage { get; init; }

    public int? Occurrence { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public static CorrectionData? Of(JsonElement data)
    {
        try
        {
            return data.Deserialize(CorrectionJson.Kept.CorrectionData);
        }
        catch (JsonException)
        {
            return null; // written by a later version; it is kept, and shown as having no place
        }
    }

    public string Write() => JsonSerializer.Serialize(this, CorrectionJson.Kept.CorrectionData);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CorrectionData))]
internal sealed partial class CorrectionJson : JsonSerializerContext
{
    /// <summary>As it is kept: letters of every script as they are, so that a person can read the journal.</summary>
    public static CorrectionJson Kept { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
