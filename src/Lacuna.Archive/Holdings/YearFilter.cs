namespace Lacuna.Archive.Holdings;

/// <summary>Which records of a year are meant.</summary>
public enum YearCertainty
{
    /// <summary>Those whose date overlaps the year: they may be of it.</summary>
    Possibly,

    /// <summary>Those whose first and last day lie within the year.</summary>
    Surely,
}

/// <summary>The SQL for years, in one place: lists, counts and search must agree on which records are of a year.</summary>
internal static class YearFilter
{
    /// <summary>A condition over the columns <c>year</c> and <c>year_last</c> and the parameter <c>$year</c>.</summary>
    /// <param name="certainty">Which records are meant.</param>
    public static string Of(YearCertainty certainty) => certainty == YearCertainty.Surely
        ? "(year = $year and year_last = $year)"
        : "((year <= $year or year is null) and (year_last >= $year or year_last is null) and (year is not null or year_last is not null))";

    /// <summary>The condition for records without a date.</summary>
    public const string Undated = "(year is null and year_last is null)";
}
