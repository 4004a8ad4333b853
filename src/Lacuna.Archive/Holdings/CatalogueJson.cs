using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Lacuna.Documents.Model;

namespace Lacuna.Archive.Holdings;

/// <summary>Serialisers made at build time, for the columns that hold lists.</summary>
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<long>))]
[JsonSerializable(typeof(ImmutableArray<Credit>))]
[JsonSerializable(typeof(ImmutableArray<Participant>))]
[JsonSerializable(typeof(ImmutableArray<DocumentNumber>))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
