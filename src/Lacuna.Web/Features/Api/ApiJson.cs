using System.Text.Json.Serialization;

namespace Lacuna.Web.Features.Api;

/// <summary>Serialisers made at build time for what programs get.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(RecordAnswer))]
[JsonSerializable(typeof(CollectionsAnswer))]
[JsonSerializable(typeof(CompareAnswer))]
[JsonSerializable(typeof(ReleasesAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
