namespace Lacuna.Documents.Dates;

/// <summary>What a reader of written dates makes of a text: a date, or the reason why it is none.</summary>
/// <remarks>Invariant: exactly one of the two is there.</remarks>
public sealed record DateReading
{
    private DateReading(HistoricalDate? date, DateRefusal? refusal) => (Date, Refusal) = (date, refusal);

    /// <summary>The date, or null when the text is refused.</summary>
    public HistoricalDate? Date { get; }

    /// <summary>Why the text is no date, or null when it is one.</summary>
    public DateRefusal? Refusal { get; }

    internal static DateReading Of(HistoricalDate date) => new(date, null);

    internal static DateReading Of(DateRefusal refusal) => new(null, refusal);
}

/// <summary>Why a text is refused as a date.</summary>
public enum DateRefusal
{
    /// <summary>It has words or signs that belong to no date.</summary>
    NotADate,

    /// <summary>It says that there is no date: "n.d.", "sin fecha", "б.д.".</summary>
    Undated,

    /// <summary>It points to a date that stands elsewhere: "same day".</summary>
    Relative,

    /// <summary>It names a day or month there is not: "April 31, 1962".</summary>
    NoSuchDay,

    /// <summary>It has a day or month and no year.</summary>
    NoYear,
}
