namespace Lacuna.Archive.Accessions;

/// <summary>What is worked out after documents came in.</summary>
public enum FollowingWork
{
    /// <summary>Forms of names are compared and put into groups.</summary>
    Names,

    /// <summary>Records are looked up for translations of each other.</summary>
    Translations,
}

/// <summary>How far work that follows an import has come.</summary>
/// <param name="Work">Which.</param>
/// <param name="Done">Forms of names, or records, that are done.</param>
/// <param name="Total">All that there are to do.</param>
public readonly record struct FollowingProgress(FollowingWork Work, long Done, long Total);
