using System.Collections.Immutable;

namespace Lacuna.Archive.Releases;

/// <summary>A decision about releases, carried out.</summary>
/// <param name="Number">Its number in the journal, by which it is taken back.</param>
/// <param name="Overruled">Earlier decisions that said the contrary of some of it and no longer count there, by their numbers.</param>
/// <param name="Families">The families that the records named are in now; none for a record that stands alone.</param>
public sealed record ReleaseChange(long Number, ImmutableArray<long> Overruled, ImmutableArray<ReleaseFamily> Families);
