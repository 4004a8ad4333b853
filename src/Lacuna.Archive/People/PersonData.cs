using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lacuna.Archive.People;

/// <summary>Kinds of decisions about persons.</summary>
internal static class PersonDecision
{
    /// <summary>A person is set up with <see cref="PersonData.Name"/>, or <see cref="PersonData.Variants"/> are added to one.</summary>
    public const string Confirm = "person-confirm";

    /// <summary>The whole record is put down as given.</summary>
    public const string Describe = "person-describe";

    /// <summary>Another name is preferred; the old one becomes a variant.</summary>
    public const string Rename = "person-rename";

    /// <summary>Dates, note or sources are set.</summary>
    public const string Note = "person-note";

    /// <summary>The persons in <see cref="PersonData.Others"/> are this one.</summary>
    public const string Merge = "person-merge";

    /// <summary>The names in <see cref="PersonData.Variants"/> are those of another person, the first of <see cref="PersonData.Others"/>.</summary>
    public const string Split = "person-split";

    /// <summary>There is no such person.</summary>
    public const string Forget = "person-forget";
}

/// <summary>The data of a decision about a person.</summary>
internal sealed record PersonData
{
    public required string Id { get; init; }

    public NameVariant? Name { get; init; }

    public ImmutableArray<NameVariant>? Variants { get; init; }

    public ImmutableArray<string>? Others { get; init; }

    public string? Birth { get; init; }

    public string? Death { get; init; }

    public string? Note { get; init; }

    public ImmutableArray<string>? Sources { get; init; }

    public static PersonData? Of(JsonElement data)
    {
        try
        {
            return data.Deserialize(PersonJson.Kept.PersonData);
        }
        catch (JsonException)
        {
            return null; // written by a later version
        }
    }

    public string Write() => JsonSerializer.Serialize(this, PersonJson.Kept.PersonData);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonData))]
internal sealed partial class PersonJson : JsonSerializerContext
{
    /// <summary>As it is kept: letters of every script as they are.</summary>
    public static PersonJson Kept { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
