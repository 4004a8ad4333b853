using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lacuna.Archive.Translations;

/// <summary>Kinds of decisions about translations, as the journal has them.</summary>
internal static class TranslationDecision
{
    public const string Prefix = "translation-";

    /// <summary>Two records are translations of each other.</summary>
    public const string Link = "translation-link";

    /// <summary>Two records are not.</summary>
    public const string Part = "translation-part";

    /// <summary>Paragraphs or sentences of the two go together, or have no counterpart.</summary>
    public const string Align = "translation-align";
}

/// <summary>The data of a decision about translations.</summary>
internal sealed record TranslationData
{
    public required string A { get; init; }

    public required string B { get; init; }

    /// <summary>Which of the two is the original, or null where nothing is said of it.</summary>
    public string? Original { get; init; }

    public ImmutableArray<PassageAnchor>? OfA { get; init; }

    public ImmutableArray<PassageAnchor>? OfB { get; init; }

    public static TranslationData? Of(JsonElement data)
    {
        try
        {
            return data.Deserialize(TranslationJson.Kept.TranslationData);
        }
        catch (JsonException)
        {
            return null; // written by a later version; it is kept, and has no effect
        }
    }

    public string Write() => JsonSerializer.Serialize(this, TranslationJson.Kept.TranslationData);
}

/// <summary>A paragraph or sentence, held fast by its words.</summary>
/// <param name="Passage">The address of the paragraph, made from its words.</param>
/// <param name="Beginning">The first words, for people who read the journal.</param>
internal sealed record PassageAnchor(string Passage, string Beginning)
{
    /// <summary>The sentence within the paragraph, from 0; null for the whole.</summary>
    public int? Sentence { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TranslationData))]
[JsonSerializable(typeof(StoredAlignment))]
internal sealed partial class TranslationJson : JsonSerializerContext
{
    /// <summary>As it is kept: letters of every script as they are, so that a person can read the journal.</summary>
    public static TranslationJson Kept { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
