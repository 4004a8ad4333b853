using System.Globalization;

namespace Lacuna.Documents.Dates.Written;

/// <summary>How sure a date or a part of it is.</summary>
[Flags]
internal enum DateDoubt
{
    /// <summary>Nothing speaks against it.</summary>
    None = 0,

    /// <summary>EDTF <c>?</c>.</summary>
    Uncertain = 1,

    /// <summary>EDTF <c>~</c>.</summary>
    Approximate = 2,
}

/// <summary>A part of a year, month, decade or century.</summary>
/// <param name="Index">Which part, from 0; -1 for the last one.</param>
/// <param name="Count">Into how many parts the whole is cut; 0 for weeks.</param>
/// <param name="Vague">Whether the source says "early", "mid" or "late", not "first half".</param>
internal readonly record struct DatePortion(int Index, int Count, bool Vague)
{
    /// <summary>"Early": somewhere in the first half.</summary>
    public static readonly DatePortion Early = new(0, 2, true);

    /// <summary>"Mid": from a quarter to three quarters.</summary>
    public static readonly DatePortion Middle = new(1, 0, true);

    /// <summary>"Late": somewhere in the second half.</summary>
    public static readonly DatePortion Late = new(1, 2, true);
}

/// <summary>What one stretch of a written date says; parts may be missing that stand in its neighbour ("14" in "14-20 May 1962").</summary>
internal sealed record PartialDate
{
    /// <summary>Four digits, X for one that is not given, with a minus before Christ; or null.</summary>
    public string? Year { get; init; }

    /// <summary>Month, 1 to 12; 0 when the source has zeros for it.</summary>
    public int? Month { get; init; }

    /// <summary>Day; 0 when the source has zeros for it.</summary>
    public int? Day { get; init; }

    /// <summary>EDTF number of a season.</summary>
    public int? Season { get; init; }

    /// <summary>A part of the whole.</summary>
    public DatePortion? Portion { get; init; }

    /// <summary>A number of one or two digits that alone says too little: a day or the end of a year.</summary>
    public int? Short { get; init; }

    /// <summary>Day of the year, 1 to 366.</summary>
    public int? DayOfYear { get; init; }

    /// <summary>How many days a week runs on from the day: 6, or -6 where the day is the last one.</summary>
    public int WeekDays { get; init; }

    /// <summary>Whether "11/12" may be read either way and nothing tells which.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>Whether a year of two digits may be of either century.</summary>
    public bool CenturyUnknown { get; init; }

    /// <summary>Whether the hundreds of a decade are not written: "60s".</summary>
    public bool ShortDecade { get; init; }

    /// <summary>Doubt about the whole.</summary>
    public DateDoubt Doubt { get; init; }

    /// <summary>Doubt about the year alone.</summary>
    public DateDoubt YearDoubt { get; init; }

    /// <summary>Doubt about the month alone.</summary>
    public DateDoubt MonthDoubt { get; init; }

    /// <summary>Doubt about the day alone.</summary>
    public DateDoubt DayDoubt { get; init; }

    /// <summary>Whether it is a full day.</summary>
    public bool IsDay => Year is not null && Month > 0 && Day > 0 && !Ambiguous;

    /// <summary>The year as a number, or null where digits are not given.</summary>
    public int? YearNumber => int.TryParse(Year, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The date in EDTF without a range, or null when it is not complete.</summary>
    public string? Edtf()
    {
        if (Year is null || Short is not null || Day is not null && Month is null)
        {
            return null;
        }

        var edtf = Qualifier(YearDoubt) + Year;
        if (Season is { } season)
        {
            return Month is null ? $"{edtf}-{season}{Qualifier(Doubt)}" : null;
        }

        if (Month is { } month && (month > 0 || Day > 0))
        {
            edtf += "-" + Qualifier(MonthDoubt) + (month == 0 ? "XX" : month.ToString("D2", CultureInfo.InvariantCulture));
        }

        if (Day is { } day and > 0)
        {
            edtf += "-" + Qualifier(DayDoubt) + day.ToString("D2", CultureInfo.InvariantCulture);
        }

        return edtf + Qualifier(Doubt);
    }

    /// <summary>The sign of a doubt.</summary>
    public static string Qualifier(DateDoubt doubt) => doubt switch
    {
        DateDoubt.None => "",
        DateDoubt.Uncertain => "?",
        DateDoubt.Approximate => "~",
        _ => "%",
    };
}
