namespace Lacuna.Documents.Dates;

/// <summary>Reads one written date from a given place; looks at no character more than a few times.</summary>
internal ref struct DateScanner(ReadOnlySpan<char> text, int start, bool dayFirst)
{
    // Years outside are sums of money, telegram numbers and file numbers far more often than dates.
    private const int FirstYear = 1400;
    private const int LastYear = 2199;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The offset just after the date that was read.</summary>
    public int Position { get; private set; } = start;

    /// <summary>The date that begins at the start, or null. A weekday before it belongs to it.</summary>
    public HistoricalDate? Read()
    {
        var origin = Position;
        var word = Word();
        if (word.Length > 0 && MonthNames.IsWeekday(word))
        {
            SkipBlanks(",.");
            origin = Position;
            word = Word();
        }

        if (word.Length > 0)
        {
            return MonthNames.Month(word) is > 0 and var month ? AfterMonth(month) : null;
        }

        Position = origin;
        var first = Digits(out var length);
        return length switch
        {
            4 when Peek() is '-' => Iso(first),
            4 when IsYear(first) => HistoricalDate.From(first, null, null),
            1 or 2 when Peek() is '/' or '.' => Numeric(first),
            1 or 2 => AfterDay(first),
            _ => null,
        };
    }

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    // "December 11, 1962", "May 14-20, 1962", "May 1962", "May of 1962".
    private HistoricalDate? AfterMonth(int month)
    {
        SkipBlanks(".,");
        SkipWord("de");
        SkipWord("of");
        var number = Digits(out var length);
        if (length == 4)
        {
            return IsYear(number) ? HistoricalDate.From(number, month, null) : null;
        }

        if (length is 0 or > 2)
        {
            return null;
        }

        SkipOrdinal();
        var last = RangeEnd();
        SkipBlanks(".,");
        return Year() is { } year ? Days(year, month, number, last) : null;
    }

    // "11 December 1962", "14-20 May 1962", "11 de diciembre de 1962", "11 декабря 1962 г.".
    private HistoricalDate? AfterDay(int day)
    {
        SkipOrdinal();
        var last = RangeEnd();
        SkipBlanks(".,");
        SkipWord("de");
        SkipWord("of");
        if (MonthNames.Month(Word()) is not (> 0 and var month))
        {
            return null;
        }

        SkipBlanks(".,");
        SkipWord("de");
        SkipWord("del");
        if (Year() is not { } year)
        {
            return null;
        }

        SkipRussianYearWord();
        return Days(year, month, day, last);
    }

    private HistoricalDate? Iso(int year)
    {
        Position++;
        var month = Digits(out var length);
        if (length != 2 || !IsYear(year))
        {
            return null;
        }

        if (Peek() is not '-')
        {
            return HistoricalDate.From(year, month, null);
        }

        Position++;
        var day = Digits(out length);
        return length == 2 ? HistoricalDate.From(year, month, day) : null;
    }

    // "11/12/1962" says two things to two readers; it is read only where one of them is impossible or the language decides.
    private HistoricalDate? Numeric(int first)
    {
        var sign = Peek();
        Position++;
        var second = Digits(out var length);
        if (length is 0 or > 2 || Peek() != sign)
        {
            return null;
        }

        Position++;
        if (Year() is not { } year)
        {
            return null;
        }

        var dayLeads = dayFirst || sign == '.' || first > 12;
        if (!dayLeads && second <= 12 && first != second)
        {
            return null;
        }

        var (day, month) = dayLeads ? (first, second) : (second, first);
        return month is >= 1 and <= 12 ? Days(year, month, day, null) : null;
    }

    private static HistoricalDate? Days(int year, int month, int day, int? last)
    {
        if (last is null)
        {
            return HistoricalDate.From(year, month, day);
        }

        return HistoricalDate.TryParse(FormattableString.Invariant($"{year:D4}-{month:D2}-{day:D2}/{year:D4}-{month:D2}-{last:D2}"), out var range)
            ? range
            : null;
    }

    private int? Year()
    {
        var year = Digits(out var length);
        return length == 4 && IsYear(year) ? year : null;
    }

    private int? RangeEnd()
    {
        var mark = Position;
        SkipBlanks("");
        if (Peek() is '-' or '–' or '—')
        {
            Position++;
            SkipBlanks("");
            var last = Digits(out var length);
            if (length is 1 or 2)
            {
                return last;
            }
        }

        Position = mark;
        return null;
    }

    private readonly char Peek() => Position < _text.Length ? _text[Position] : '\0';

    private ReadOnlySpan<char> Word()
    {
        var from = Position;
        while (Position < _text.Length && char.IsLetter(_text[Position]) && Position - from <= MonthNames.MaxLength)
        {
            Position++;
        }

        return _text[from..Position];
    }

    private int Digits(out int length)
    {
        var value = 0;
        var from = Position;
        while (char.IsAsciiDigit(Peek()) && Position - from < 5)
        {
            value = value * 10 + (_text[Position++] - '0');
        }

        length = Position - from;
        return value;
    }

    private void SkipBlanks(ReadOnlySpan<char> signs)
    {
        for (var n = 0; n < 4 && (char.IsWhiteSpace(Peek()) || Position < _text.Length && signs.Contains(Peek())); n++)
        {
            Position++;
        }
    }

    private void SkipWord(ReadOnlySpan<char> word)
    {
        var mark = Position;
        if (Word().Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            SkipBlanks("");
        }
        else
        {
            Position = mark;
        }
    }

    private void SkipOrdinal()
    {
        if (Peek() is 'º' or '°')
        {
            Position++;
            return;
        }

        var mark = Position;
        if (Word() is not ("st" or "nd" or "rd" or "th"))
        {
            Position = mark;
        }
    }

    private void SkipRussianYearWord()
    {
        var mark = Position;
        SkipBlanks("");
        var word = Word();
        if (word is "г" && Peek() == '.')
        {
            Position++;
        }
        else if (word is not ("г" or "года" or "год"))
        {
            Position = mark;
        }
    }
}
