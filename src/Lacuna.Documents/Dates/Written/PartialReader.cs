namespace Lacuna.Documents.Dates.Written;

/// <summary>Reads one stretch of terms that has no range in it: "December 11, 1962", "14", "early 1960s", "XIX в.".</summary>
/// <remarks>A word that belongs to no date makes it no date. State is that of one stretch.</remarks>
internal sealed class PartialReader
{
    // Years outside are sums, telegram numbers and file numbers far more often than dates.
    private const int FirstYear = 1000;
    private const int LastYear = 2199;
    private const int MostCenturies = 21;

    private readonly List<DateTerm> _terms;
    private readonly DateOrder _order;
    private readonly List<(int At, DateTerm Term)> _smalls = [];
    private PartialDate _date = new();
    private int _yearAt = -1;
    private int _monthAt = -1;
    private bool _inYears;
    private bool _isEra;
    private DateTerm? _century;

    private PartialReader(List<DateTerm> terms, DateOrder order)
    {
        _terms = terms;
        _order = order;
    }

    /// <summary>The partial date, or null when the stretch says something else, or two things.</summary>
    public static PartialDate? Read(List<DateTerm> terms, DateOrder order)
    {
        if (terms.Count == 0 || terms[0].IsSign("/-:") || terms[^1].IsSign("/:"))
        {
            return null;
        }

        return new PartialReader(terms, order).Run();
    }

    private PartialDate? Run()
    {
        _isEra = _terms.Exists(t => t.Role == DateRole.BeforeChrist);
        for (var i = 0; i < _terms.Count; i++)
        {
            var read = Take(i);
            if (read == 0)
            {
                return null;
            }

            i += read - 1;
        }

        return Numbers() && Era() ? _date : null;
    }

    /// <summary>Takes one term, or several that belong together; 0 where the stretch is no date.</summary>
    private int Take(int at)
    {
        var term = _terms[at];
        switch (term.Role)
        {
            case DateRole.Glue or DateRole.LetterVe or DateRole.At or DateRole.BeforeChrist:
            case DateRole.Weekday or DateRole.Decade or DateRole.LetterA when at + 1 < _terms.Count || term.Role == DateRole.Weekday && _date != new PartialDate():
                return 1;
            case DateRole.Years:
                _inYears = true;
                return 1;
            case DateRole.Approximate or DateRole.LetterC:
                return Doubt(DateDoubt.Approximate);
            case DateRole.Uncertain:
                return Doubt(DateDoubt.Uncertain);
            case DateRole.Early or DateRole.Middle or DateRole.Late:
                return Portion(term.Role == DateRole.Early ? DatePortion.Early : term.Role == DateRole.Middle ? DatePortion.Middle : DatePortion.Late, 1);
            case DateRole.Season when _date.Season is null:
                _date = _date with { Season = term.Value };
                return 1;
            case DateRole.Month when _date.Month is null:
                _date = _date with { Month = term.Value };
                _monthAt = at;
                return 1;
            case DateRole.Last when At(at + 1) is { Role: DateRole.Week or DateRole.Fraction } unit:
                return Portion(new DatePortion(-1, unit.Role == DateRole.Week ? 0 : unit.Value, false), 2);
            case DateRole.Week when _date.WeekDays == 0:
                _date = _date with { WeekDays = term.Value < 0 ? -6 : 6 };
                return 1;
            case DateRole.NumberedFraction when At(at + 1) is { IsSmall: true } index:
                return Portion(new DatePortion(index.Value - 1, term.Value, false), 2);
            case DateRole.Hours when term.Mask == "h" && At(at + 1) is { IsSmall: true, Spaced: false } half:
                return Portion(new DatePortion(half.Value - 1, 2, false), 2);
            case DateRole.Century or DateRole.LetterS when At(at + 1) is { Role: DateRole.Roman } or { IsSmall: true }:
                return Century(_terms[at + 1]) ? 2 : 0;
            case DateRole.Number or DateRole.Roman:
                return TakeNumber(at);
            case DateRole.Sign:
                return Sign(at);
            default:
                return 0;
        }
    }

    private int TakeNumber(int at)
    {
        var term = _terms[at];
        var after = Skip(at + 1, "-");
        if (_terms.Count > after && after - at <= 2)
        {
            var next = _terms[after];
            if (next.Role is DateRole.Century || next.Role is DateRole.LetterC or DateRole.LetterVe && (term.Role == DateRole.Roman || term.Ordinal || next.Role == DateRole.LetterC && term.IsSmall))
            {
                return Century(term) ? after - at + 1 : 0;
            }

            if (next.Role is DateRole.Fraction or DateRole.Week or DateRole.NumberedFraction && (term.Ordinal || term.Role == DateRole.Roman || term.IsSmall) && term.Value is > 0 and < 10)
            {
                return Portion(new DatePortion(term.Value - 1, next.Role == DateRole.Week ? 0 : next.Value, false), after - at + 1);
            }
        }

        if (term.Role == DateRole.Roman)
        {
            // A numeral that is no month is a century, if its neighbour says so: "XIX-XX вв.".
            if (_date.Month is not null || _date.Short is not null || term.Value > MostCenturies)
            {
                return 0;
            }

            _monthAt = at;
            _date = term.Value <= 12 ? _date with { Month = term.Value } : _date with { Short = term.Value };
            return 1;
        }

        // "1960's" reads like "1960s".
        if (At(at + 1) is { } quote && quote.IsSign("'") && At(at + 2) is { Role: DateRole.LetterS, Spaced: false } && term.Value % 10 == 0)
        {
            return Year(DateTermReader.AsDecade(term), at) ? 3 : 0;
        }

        // "decade of 1960", "años 60", "60 годы".
        var inDecade = at > 0 && _terms.Take(at).Any(t => t.Role is DateRole.Decade or DateRole.Years) || At(at + 1)?.Role == DateRole.Years && term.Mask.Length == 2;
        if (inDecade && term.Value is >= 20 && term.Value % 10 == 0 && term.Mask.Length is 2 or 4 && !term.Ordinal)
        {
            return Year(DateTermReader.AsDecade(term), at) ? 1 : 0;
        }

        if (term.Mask.Length == 8 && term.Value / 10_000 is >= FirstYear and <= LastYear && _date == new PartialDate())
        {
            _date = _date with { Year = term.Mask[..4], Month = term.Value / 100 % 100, Day = term.Value % 100 };
            return 1;
        }

        if (term.IsYear || _isEra && !term.IsSmall || _isEra && term.IsSmall && _terms.Count(t => t.Role == DateRole.Number) == 1)
        {
            return Year(term, at) ? 1 : 0;
        }

        if (term.Mask.Length == 3)
        {
            _date = _date with { DayOfYear = term.Value };
            return term.Value is > 0 and <= 366 ? 1 : 0;
        }

        if (!term.IsSmall || _smalls.Count == 3)
        {
            return 0;
        }

        _smalls.Add((at, term));
        return 1;
    }

    private bool Year(DateTerm term, int at)
    {
        if (_date.Year is not null || !_isEra && !term.Mask.Contains('X', StringComparison.Ordinal) && term.Value is < FirstYear or > LastYear)
        {
            return false;
        }

        _yearAt = at;
        _date = _date with { Year = term.Mask.PadLeft(4, '0'), ShortDecade = term.Ordinal && term.Mask.EndsWith('X') };
        return true;
    }

    // The 19th century is 18XX: the hundred years that begin with 18, as EDTF has it.
    private bool Century(DateTerm number)
    {
        if (_century is not null || _date.Year is not null && !_date.Year.StartsWith("19", StringComparison.Ordinal) || number.Value is < 1 or > MostCenturies)
        {
            return false;
        }

        _century = number;
        // "the sixties of the 20th century" has its year already.
        if (_date.Year is null)
        {
            _date = _date with { Year = (number.Value - 1).ToString("D2", System.Globalization.CultureInfo.InvariantCulture) + "XX" };
        }
        else
        {
            _date = _date with { Year = (number.Value - 1).ToString("D2", System.Globalization.CultureInfo.InvariantCulture) + _date.Year[2..] };
        }

        return true;
    }

    private int Doubt(DateDoubt doubt)
    {
        _date = _date with { Doubt = _date.Doubt | doubt };
        return 1;
    }

    private int Portion(DatePortion portion, int read)
    {
        if (_date.Portion is not null || portion.Count > 0 && portion.Index >= portion.Count)
        {
            return 0;
        }

        _date = _date with { Portion = portion };
        return read;
    }

    private int Sign(int at)
    {
        var sign = _terms[at].Sign;
        if (sign is ',' or '.' or '-' or '/' or '(' or ')' or '[' or ']' or '\'' or ':' or ';')
        {
            return 1;
        }

        if (sign == '~')
        {
            return Doubt(DateDoubt.Approximate);
        }

        if (sign != '?')
        {
            return 0;
        }

        // "July 4?, 1776": the doubt is about the day; at the end it is about all.
        if (at > 0 && _terms.Skip(at + 1).Any(t => t.Role is DateRole.Number or DateRole.Month or DateRole.Roman))
        {
            _date = _terms[at - 1] switch
            {
                { IsYear: true } => _date with { YearDoubt = DateDoubt.Uncertain },
                { Role: DateRole.Month or DateRole.Roman } => _date with { MonthDoubt = DateDoubt.Uncertain },
                { IsSmall: true } => _date with { DayDoubt = DateDoubt.Uncertain },
                _ => _date with { Doubt = _date.Doubt | DateDoubt.Uncertain },
            };
            return 1;
        }

        return Doubt(DateDoubt.Uncertain);
    }

    private DateTerm? At(int at) => at < _terms.Count ? _terms[at] : null;

    private int Skip(int at, string signs) => at < _terms.Count && _terms[at].IsSign(signs) ? at + 1 : at;

    private bool Era()
    {
        if (!_isEra)
        {
            return true;
        }

        if (_date.Year is not { } year)
        {
            return false;
        }

        // There is no year 0 before Christ: 1 BC is year 0, 44 BC is -0043. A century keeps its hundreds: the 2nd century BC is -01XX.
        var edtf = year.Contains('X', StringComparison.Ordinal) ? "-" + year
            : (1 - int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)) is var number && number == 0 ? "0000"
            : number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
        _date = _date with { Year = edtf };
        return true;
    }

    private bool Numbers()
    {
        if (_date.DayOfYear is not null)
        {
            return _date.Year is not null && _date.Month is null && _smalls.Count == 0;
        }

        var numbers = new NumbersOfDate(_terms, _smalls, _yearAt, _monthAt, _inYears, _order);
        return numbers.Place(_date) is { } placed && (_date = placed) is not null;
    }
}
