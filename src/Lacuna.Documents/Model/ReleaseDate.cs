using Lacuna.Documents.Dates;

namespace Lacuna.Documents.Model;

/// <summary>When a document was released, as far as it, its stamps or its file say so.</summary>
/// <param name="Date">A day, a month or a year.</param>
/// <param name="Words">The words it was read from: a line of the text, or a part of the file's name. One line, at most 160 characters.</param>
public sealed record ReleaseDate(HistoricalDate Date, string Words);
