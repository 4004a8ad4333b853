namespace Lacuna.Documents.Comparison.SideBySide;

/// <summary>What the two texts are called on the page, such as "the original" and "the translation", or "the Russian text".</summary>
/// <param name="A">The first text, with its article, within a sentence.</param>
/// <param name="B">The second text.</param>
public sealed record ParallelNames(string A, string B)
{
    /// <summary>Where nothing is known of either.</summary>
    public static readonly ParallelNames Unknown = new("the first text", "the second text");

    /// <summary>The name of a column: without article, with a capital.</summary>
    /// <param name="name">A name.</param>
    public static string Heading(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bare = name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        return bare.Length == 0 ? bare : char.ToUpperInvariant(bare[0]) + bare[1..];
    }
}
