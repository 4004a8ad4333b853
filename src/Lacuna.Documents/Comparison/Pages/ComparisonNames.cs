namespace Lacuna.Documents.Comparison.Pages;

/// <summary>What a page calls the two releases, and where it finds them.</summary>
/// <param name="Old">The older release within a sentence: "1994", "the older release".</param>
/// <param name="New">The newer release within a sentence.</param>
public sealed record ComparisonNames(string Old, string New)
{
    /// <summary>Address of the comparison's page in an archive, or null for a page that stands alone.</summary>
    public string? Address { get; init; }

    /// <summary>Address of the older release's record, or null.</summary>
    public string? OldRecord { get; init; }

    /// <summary>Address of the newer release's record, or null.</summary>
    public string? NewRecord { get; init; }

    /// <summary>Address of the page that lists the passages, or empty where they stand on the same page as the text.</summary>
    public string ListAddress { get; init; } = "";

    /// <summary>BCP 47 language of the texts, or null where it is not known; the page's own words are English.</summary>
    public string? Language { get; init; }

    /// <summary>The names for releases of which at most the labels are known.</summary>
    /// <param name="oldLabel">What the older release is called, or null.</param>
    /// <param name="newLabel">What the newer release is called, or null.</param>
    public static ComparisonNames Of(string? oldLabel, string? newLabel) => new(oldLabel ?? "the older release", newLabel ?? "the newer release");
}
