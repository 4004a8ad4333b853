using System.Collections.Immutable;
using System.Text;
using Lacuna.Archive.Holdings;
using Lacuna.Documents.Comparison;
using Lacuna.Documents.Diagnostics;
using Lacuna.Documents.Formats.Tei;

namespace Lacuna.Archive.Releases;

/// <summary>Which records are releases of one document. Safe to use from many threads.</summary>
public sealed class ReleaseCatalogue
{
    private readonly ReadingRoom _room;

    internal ReleaseCatalogue(ReadingRoom room) => _room = room;

    /// <summary>How many families there are.</summary>
    public long Count => None<ReleaseFamily>().Length;

    /// <summary>The family of a record, or null where it is the only release known.</summary>
    /// <param name="id">The record.</param>
    public ReleaseFamily? Of(RecordId id) => None<ReleaseFamily>().FirstOrDefault();

    /// <summary>Families, by the date and title of their first members.</summary>
    /// <param name="offset">Families to pass over.</param>
    /// <param name="limit">Families at most.</param>
    public ImmutableArray<ReleaseFamily> List(int offset, int limit) => None<ReleaseFamily>();

    /// <summary>Records that are like this one and in another family or none: copies, excerpts, the same form, or releases that are in doubt. The likest first, at most 50.</summary>
    /// <param name="id">The record.</param>
    public ImmutableArray<RelatedRecord> RelatedTo(RecordId id) => None<RelatedRecord>();

    /// <summary>The text of a record with its corrections, ready for comparison; offsets are those of <see cref="Catalogue.TextOf"/>. Null when there is no such record.</summary>
    /// <param name="id">The record.</param>
    public ComparedText? TextOf(RecordId id) =>
        _room.Corrections.ReadTei(id) is { } tei ? ComparedText.Of(TeiReader.Read(Encoding.UTF8.GetString(tei), ReaderLimits.Default)[0]) : null;

    // The catalogue keeps no families yet.
    private ImmutableArray<T> None<T>() => _room.Paths.IsUnused ? [] : ImmutableArray<T>.Empty;
}
