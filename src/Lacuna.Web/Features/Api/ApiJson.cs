using System.Text.Json.Serialization;
using Lacuna.Web.Features.Parallel;

namespace Lacuna.Web.Features.Api;

/// <summary>Serialisers made at build time for what programs get.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(RecordAnswer))]
[JsonSerializable(typeof(CollectionsAnswer))]
[JsonSerializable(typeof(CompareAnswer))]
[JsonSerializable(typeof(ReleasesAnswer))]
[JsonSerializable(typeof(ParallelAnswer))]
[JsonSerializable(typeof(GapsAnswer))]
[JsonSerializable(typeof(WithheldRecordsAnswer))]
[JsonSerializable(typeof(ReferredAnswer))]
[JsonSerializable(typeof(CitedAnswer))]
[JsonSerializable(typeof(RecordReferencesAnswer))]
[JsonSerializable(typeof(GapsNearAnswer))]
[JsonSerializable(typeof(MeetingsAnswer))]
[JsonSerializable(typeof(NetworkAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
