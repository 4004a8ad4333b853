namespace Lacuna.Documents.Model;

/// <summary>How much is missing, as the source states it.</summary>
/// <param name="Unit">The unit counted.</param>
/// <param name="Min">Smallest number of units the statement allows, or null when it names no number ("several").</param>
/// <param name="Max">Largest number of units the statement allows, or null when it names no number.</param>
/// <param name="Approximate">Whether the statement says it is approximate ("about", "almost", "several").</param>
/// <remarks>TEI P5 <c>att.dimensions</c>: <c>@unit @quantity @atLeast @atMost @precision</c>. Never estimated.</remarks>
public sealed record Extent(ExtentUnit Unit, decimal? Min, decimal? Max, bool Approximate);

/// <summary>Units in which released documents count what was taken out.</summary>
public enum ExtentUnit
{
    /// <summary>The source names a unit that is not in this list.</summary>
    Unknown,

    /// <summary>A letter or digit.</summary>
    Character,

    /// <summary>A word.</summary>
    Word,

    /// <summary>A name of any length.</summary>
    Name,

    /// <summary>A line of the original page.</summary>
    Line,

    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A page.</summary>
    Page,

    /// <summary>A whole document.</summary>
    Document,

    /// <summary>A column of print.</summary>
    Column,

    /// <summary>An item of a list or table.</summary>
    Item,
}
