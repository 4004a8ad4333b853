namespace Lacuna.Documents.Dates.Written;

/// <summary>What is known of the order of the numbers in "11/12/1962".</summary>
internal enum DateOrder
{
    /// <summary>Nothing: both readings stay.</summary>
    Unknown,

    /// <summary>Month first, as in the United States, with doubt: other countries write English too.</summary>
    MonthLikely,

    /// <summary>Day first, as in Spanish and Russian.</summary>
    DayFirst,
}
