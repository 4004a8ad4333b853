using Lacuna.Documents.Dates;

namespace Lacuna.Documents.Model;

/// <summary>What a document records, where that is not the writing of it: a conversation, a meeting, a speech.</summary>
/// <param name="Date">When it took place, or null.</param>
/// <param name="DateText">The words the date was read from, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <remarks>Invariant: not all three are null. TEI P5 <c>setting</c>.</remarks>
public sealed record DocumentEvent(HistoricalDate? Date, string? DateText, string? Place);
