using Lacuna.Archive.Releases;
using Lacuna.Documents.Diagnostics;

namespace Lacuna.Archive.Accessions;

/// <summary>How to import.</summary>
public sealed record ImportOptions
{
    /// <summary>The title of the collection everything goes to, or null to take it from folders and containers.</summary>
    public string? Collection { get; init; }

    /// <summary>Called with an identifier as soon as its document is durable, new or not; from the importing thread.</summary>
    public Action<string>? Committed { get; init; }

    /// <summary>Called now and then with how far the import has come.</summary>
    public Action<ImportProgress>? Progress { get; init; }

    /// <summary>Called now and then while the new records are looked up among all for releases of one document.</summary>
    public Action<GroupingProgress>? Grouping { get; init; }

    /// <summary>Called now and then with the work on names and translations that follows; from the importing thread.</summary>
    public Action<FollowingProgress>? Following { get; init; }

    /// <summary>Called as pages are read; from any thread.</summary>
    public Action<Recognition.PageProgress>? Pages { get; init; }

    /// <summary>BCP 47 language that pages are read in, or null to find it out page by page.</summary>
    public string? Language { get; init; }

    /// <summary>Called with each file that is refused, as it happens.</summary>
    public Action<Refusal>? Refused { get; init; }

    /// <summary>Called once when another writer is waited for.</summary>
    public Action? Waiting { get; init; }

    /// <summary>Bounds of every reader.</summary>
    public ReaderLimits Limits { get; init; } = ReaderLimits.Default;

    /// <summary>What every file goes through before anything is made of it.</summary>
    internal Quarantine.PublicationGate Gate { get; init; } = Quarantine.PublicationGate.Usual;

    /// <summary>Members in one part of a container: large enough that its overhead does not count, small enough that a crash costs a minute.</summary>
    internal int PartMembers { get; init; } = 20_000;
}

/// <summary>How far an import has come.</summary>
/// <param name="Documents">Documents dealt with, new or not.</param>
/// <param name="Bytes">Bytes of files dealt with.</param>
/// <param name="TotalBytes">Bytes of all files.</param>
/// <param name="Current">The file under way.</param>
public readonly record struct ImportProgress(long Documents, long Bytes, long TotalBytes, string Current);
