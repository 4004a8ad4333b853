using Lacuna.Documents.Dates;
using Lacuna.Documents.Model;

namespace Lacuna.Documents.Description;

/// <summary>A value and the words it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Span">The words, in UTF-16 code units of the plain text; null where they stand outside it.</param>
internal readonly record struct Found(string Value, SourceSpan? Span);

/// <summary>A date and the words it was read from.</summary>
/// <param name="Date">The date.</param>
/// <param name="Words">The words.</param>
internal readonly record struct FoundDay(HistoricalDate Date, Found Words)
{
    public static FoundDay Of(FoundDate date, int shift) => new(date.Date, new Found(date.Text, new SourceSpan(date.Start + shift, date.Text.Length)));
}
