namespace Lacuna.Documents.Dates;

/// <summary>The days between which a date lies, both within it.</summary>
/// <param name="First">The first day, or null where that side is open or unknown.</param>
/// <param name="Last">The last day, or null where that side is open or unknown.</param>
internal readonly record struct EdtfBounds(CalendarDay? First, CalendarDay? Last);
