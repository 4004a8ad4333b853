namespace Lacuna.Documents.Dates.Written;

/// <summary>What a word, number or sign says in a written date.</summary>
internal enum DateRole
{
    /// <summary>A word that belongs to no date: a place, or a reason to refuse.</summary>
    Unknown,

    /// <summary>Articles, prepositions, "year", "day", "г.": they say nothing that the numbers do not.</summary>
    Glue,

    /// <summary>A number; <see cref="DateTerm.Mask"/> has its digits.</summary>
    Number,

    /// <summary>A word that names a number; joined to <see cref="Number"/> before anything is read.</summary>
    NumberWord,

    /// <summary>A Roman numeral.</summary>
    Roman,

    /// <summary>A month, 1 to 12.</summary>
    Month,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A season, by its EDTF number.</summary>
    Season,

    /// <summary>"to", "through", "a", "по".</summary>
    To,

    /// <summary>"until", "hasta", "до": the end of a range, or "before" at the start.</summary>
    Until,

    /// <summary>"from", "desde", "с".</summary>
    From,

    /// <summary>"between", "entre", "между".</summary>
    Between,

    /// <summary>"and", "y", "и".</summary>
    And,

    /// <summary>"or", "o", "или".</summary>
    Or,

    /// <summary>"before", "not later than".</summary>
    Before,

    /// <summary>"after", "not before".</summary>
    After,

    /// <summary>"circa".</summary>
    Approximate,

    /// <summary>"probably".</summary>
    Uncertain,

    /// <summary>"early".</summary>
    Early,

    /// <summary>"mid".</summary>
    Middle,

    /// <summary>"late".</summary>
    Late,

    /// <summary>"half", "quarter", "third": into how many parts the year is cut.</summary>
    Fraction,

    /// <summary>"week".</summary>
    Week,

    /// <summary>"last": the last part of something.</summary>
    Last,

    /// <summary>"century", "siglo", "век".</summary>
    Century,

    /// <summary>"decade of", "años": a number after it is a decade.</summary>
    Decade,

    /// <summary>"años", "годы": a decade where a round number stands beside it, else glue.</summary>
    Years,

    /// <summary>The Latin letter c: "circa", or "century" after a number.</summary>
    LetterC,

    /// <summary>The Latin letter s: a decade after a number, "siglo" before a numeral.</summary>
    LetterS,

    /// <summary>The Russian letter в: "in", or "век" after a numeral.</summary>
    LetterVe,

    /// <summary>The Latin letter a: "to" in Spanish, glue at the start.</summary>
    LetterA,

    /// <summary>"Q", "H": quarter or half, the number follows.</summary>
    NumberedFraction,

    /// <summary>"BC".</summary>
    BeforeChrist,

    /// <summary>"Old style".</summary>
    OldStyle,

    /// <summary>"n.d.", "sin fecha", "б.д.".</summary>
    Undated,

    /// <summary>"same day": a date that stands elsewhere.</summary>
    Relative,

    /// <summary>"present".</summary>
    Present,

    /// <summary>"a.m.".</summary>
    HalfDay,

    /// <summary>"noon", "evening".</summary>
    TimeOfDay,

    /// <summary>"hours", "h", "час".</summary>
    Hours,

    /// <summary>"minutes".</summary>
    Minutes,

    /// <summary>A time zone.</summary>
    Zone,

    /// <summary>"at", "a las": a time follows.</summary>
    At,

    /// <summary>A time that was taken out of the date.</summary>
    Time,

    /// <summary>"bulk": the years from which most of the papers are; the inclusive dates stand beside.</summary>
    Bulk,

    /// <summary>[sic].</summary>
    Sic,

    /// <summary>"i.e.": what follows corrects what is before.</summary>
    ThatIs,

    /// <summary>A sign; <see cref="DateTerm.Sign"/> says which.</summary>
    Sign,
}

/// <summary>One word, number or sign of a written date.</summary>
/// <param name="Role">What it says.</param>
/// <param name="Value">The number, month or division; 0 where it has none.</param>
/// <param name="Mask">The digits of a number, with X for one that is not given; the folded word otherwise.</param>
/// <param name="Sign">The sign, for a sign.</param>
/// <param name="Spaced">Whether a blank stands before it.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Ordinal">Whether a number is written as an ordinal.</param>
internal readonly record struct DateTerm(DateRole Role, int Value, string Mask, char Sign, bool Spaced, bool Capital, bool Ordinal)
{
    /// <summary>Whether it is a number of one or two given digits.</summary>
    public bool IsSmall => Role == DateRole.Number && Mask.Length <= 2;

    /// <summary>Whether it is a number of four digits, or with the digits that are not given four.</summary>
    public bool IsYear => Role == DateRole.Number && Mask.Length == 4;

    /// <summary>Whether it is one of some signs.</summary>
    public bool IsSign(string signs) => Role == DateRole.Sign && signs.Contains(Sign, StringComparison.Ordinal);
}
