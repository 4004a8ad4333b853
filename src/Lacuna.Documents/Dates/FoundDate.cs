namespace Lacuna.Documents.Dates;

/// <summary>A written date found in running text.</summary>
/// <param name="Date">The date.</param>
/// <param name="Text">The words it was read from.</param>
/// <param name="Start">Offset of the words in UTF-16 code units of the text that was searched.</param>
public sealed record FoundDate(HistoricalDate Date, string Text, int Start)
{
    /// <summary>The offset just after the words, in UTF-16 code units.</summary>
    public int End => Start + Text.Length;
}
