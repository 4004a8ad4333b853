using System.Collections.Immutable;

namespace Lacuna.Archive.People;

/// <summary>A person as a file describes them, before it is checked.</summary>
/// <param name="Place">Where in the file, for messages.</param>
/// <param name="Id">The identifier, or empty.</param>
/// <param name="Preferred">The preferred name.</param>
/// <param name="Variants">Other names.</param>
/// <param name="Birth">When born, or null.</param>
/// <param name="Death">When died, or null.</param>
/// <param name="Note">Who it is, or null.</param>
/// <param name="Sources">Sources.</param>
public sealed record PersonDraft(
    string Place, string Id, NameVariant Preferred, ImmutableArray<NameVariant> Variants, string? Birth, string? Death, string? Note, ImmutableArray<string> Sources);
