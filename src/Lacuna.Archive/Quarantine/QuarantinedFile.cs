using System.Collections.Immutable;
using Lacuna.Archive.Holdings;
using Lacuna.Archive.Journal;

namespace Lacuna.Archive.Quarantine;

/// <summary>A file that went into quarantine. For the editor's desk alone: readers never learn that there is one.</summary>
/// <param name="Id">The record that it is or would be.</param>
/// <param name="AccessionId">The accession whose object keeps its bytes.</param>
/// <param name="File">The name of the file received.</param>
/// <param name="Member">Its name within that file where it is a container; else the same.</param>
/// <param name="Digest">SHA-512 of its bytes, hexadecimal.</param>
/// <param name="Format"><c>pdf</c> or <c>docx</c>.</param>
/// <param name="Received">When, UTC.</param>
/// <param name="Found">How many findings of which technique; <c>inspection-failed</c> and <c>cut-short</c> where it could not be looked through.</param>
/// <param name="Decision">The decision that stands, or null while it waits.</param>
public sealed record QuarantinedFile(
    RecordId Id, string AccessionId, string File, string Member, string Digest, string Format, string Received,
    ImmutableSortedDictionary<string, int> Found, JournalEntry? Decision)
{
    /// <summary>What became of it.</summary>
    public QuarantineState State => Decision?.Kind switch
    {
        null => QuarantineState.Waiting,
        JournalKind.QuarantineFlatten => QuarantineState.Flattened,
        _ => QuarantineState.Released,
    };
}

/// <summary>What became of a file in quarantine.</summary>
public enum QuarantineState
{
    /// <summary>Nobody has decided: nothing of it is public.</summary>
    Waiting,

    /// <summary>A safe copy is public; the file itself stays sealed.</summary>
    Flattened,

    /// <summary>It is public as it is, with a reason.</summary>
    Released,
}
