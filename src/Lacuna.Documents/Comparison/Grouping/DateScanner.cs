namespace Lacuna.Documents.Comparison.Grouping;

/// <summary>Finds days of the calendar as the words go by: "19 July 1960", "July 19, 1960", "19 de julio de 1960", "7/19/60".</summary>
/// <remarks>Not <see cref="Dates.DateReader"/>: a day is wanted only to hold it against another text's, from a scan, at the speed of reading. Day and month may stand
/// in either order, "7/4" and "4 July" being one day, at the price that the fourth of July and the seventh of April are one too.</remarks>
internal sealed class DateScanner(List<uint> dates)
{
    // The first three letters of the months in English, Spanish and Russian; a year must follow, so "march" and "decide" do no harm.
    private static readonly string[] Months =
    [
        "jan ene янв", "feb фев", "mar мар", "apr abr апр", "may мая май", "jun июн", "jul июл", "aug ago авг", "sep set сен", "oct okt окт", "nov ноя", "dec dic дек",
    ];

    private const int LongestMonth = 10;
    private const int Letters = 26;

    private static readonly byte[] Latin = Table();

    private int _first;
    private int _second;
    private bool _month;
    private int _end = -1;
    private bool _slashed;

    /// <summary>Takes the next word.</summary>
    /// <param name="word">Its folded letters.</param>
    /// <param name="start">Where it starts in the text.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="text">The text.</param>
    public void Word(ReadOnlySpan<char> word, int start, int end, string text)
    {
        var near = _end >= 0 && start - _end <= 3;
        if (near && word is "de" or "del" or "of")
        {
            _end = end;
            return;
        }

        var slashed = near && start - _end == 1 && text[start - 1] is '/' or '-' or '.';
        if (!near)
        {
            (_first, _second, _month) = (0, 0, false);
        }

        _end = end;
        if (Number(word) is > 0 and var number)
        {
            Take(number, word.Length, slashed);
        }
        else if (MonthOf(word) is > 0 and var month && (_second == 0 || !_month))
        {
            // "19 July" keeps the day; "1960 July" does not.
            (_first, _second, _month) = _first is > 0 and <= 31 && !_month ? (_first, month, true) : (month, 0, true);
        }
        else
        {
            (_first, _second, _month) = (0, 0, false);
        }

        _slashed = slashed;
    }

    private void Take(int number, int length, bool slashed)
    {
        var year = length switch { 4 when number is >= 1800 and < 2100 => number % 100, 2 => number, _ => -1 };
        if (_first > 0 && _second > 0 && year >= 0 && (_month || (slashed && _slashed)))
        {
            Add(year);
            (_first, _second, _month) = (0, 0, false);
        }
        else if (_first > 0 && number <= 31 && length <= 2 && _second == 0 && (_month || slashed))
        {
            _second = number;
        }
        else
        {
            (_first, _second, _month) = number <= 31 && length <= 2 ? (number, 0, false) : (0, 0, false);
        }
    }

    private void Add(int year)
    {
        var (low, high) = (Math.Min(_first, _second), Math.Max(_first, _second));
        dates.Add(FeatureHash.Of((uint)((low * 100) + high), (uint)year));
    }

    private static int Number(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 4)
        {
            return 0;
        }

        var number = 0;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
            {
                return 0;
            }

            number = (number * 10) + c - '0';
        }

        return number;
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestMonth)
        {
            return 0;
        }

        // Every word of a text comes by here: a table for the letters of English and Spanish, a search for what is left.
        var (a, b, c) = (word[0] - 'a', word[1] - 'a', word[2] - 'a');
        return (uint)a < Letters && (uint)b < Letters && (uint)c < Letters ? Latin[(((a * Letters) + b) * Letters) + c] : word[0] < 0x80 ? 0 : Search(word[..3]);
    }

    private static byte Search(ReadOnlySpan<char> beginning)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            var at = Months[month].AsSpan().IndexOf(beginning);
            if (at >= 0 && at % 4 == 0)
            {
                return (byte)(month + 1);
            }
        }

        return 0;
    }

    private static byte[] Table()
    {
        var table = new byte[Letters * Letters * Letters];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Search([(char)('a' + (i / (Letters * Letters))), (char)('a' + (i / Letters % Letters)), (char)('a' + (i % Letters))]);
        }

        return table;
    }
}
