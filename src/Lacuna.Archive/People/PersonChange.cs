using System.Collections.Immutable;

namespace Lacuna.Archive.People;

/// <summary>What is to be noted about a person.</summary>
/// <param name="Birth">When born; null leaves it, an empty text takes it away.</param>
/// <param name="Death">When died; the same.</param>
/// <param name="Note">Who it is; the same.</param>
/// <param name="Sources">Sources to add.</param>
public sealed record PersonNote(string? Birth, string? Death, string? Note, ImmutableArray<string> Sources);

/// <summary>A decision about a person, carried out.</summary>
/// <param name="Number">Its number in the journal, by which it is taken back.</param>
/// <param name="Id">The person to look at: for a split, the new one.</param>
/// <param name="Person">The person as it is now; null when it was forgotten.</param>
public sealed record PersonChange(long Number, PersonId Id, Person? Person);
