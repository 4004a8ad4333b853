using System.Collections.Immutable;
using Lacuna.Archive;
using Lacuna.Archive.References;

namespace Lacuna.Web.Features.Records;

/// <summary>What a record refers to, and what refers to it.</summary>
/// <param name="To">Records here that it refers to.</param>
/// <param name="Missing">Documents that it refers to and no record here is known by.</param>
/// <param name="By">Records that refer to it.</param>
internal sealed record RecordReferences(ImmutableArray<ReferenceLink> To, ImmutableArray<CitedDocument> Missing, ImmutableArray<ReferenceLink> By)
{
    /// <summary>Of a record that stands alone.</summary>
    public static RecordReferences None { get; } = new([], [], []);

    /// <summary>Those of a record.</summary>
    public static RecordReferences Of(ReadingRoom room, long sequence) =>
        new(room.References.RefersTo(sequence), room.References.RefersToMissing(sequence), room.References.ReferredToBy(sequence));

    /// <summary>All that the page shows of them; it changes without the record.</summary>
    public IEnumerable<string> Words =>
    [
        .. To.Select(l => $">{l.Record.Id} {l.Record.Title} {l.Words}"), .. Missing.Select(d => $"-{d.Address}"), .. By.Select(l => $"<{l.Record.Id} {l.Record.Title} {l.Words}"),
    ];
}
