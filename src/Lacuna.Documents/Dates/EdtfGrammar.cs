namespace Lacuna.Documents.Dates;

/// <summary>Reads EDTF: a date, a date with a time, an interval or a set (ISO 8601-2:2019; Library of Congress, levels 0 to 2).</summary>
internal static class EdtfGrammar
{
    // A set may list many dates; no archive needs more than this, and a hostile string stays cheap.
    private const int LongestText = 1000;

    /// <summary>The first and the last day, or null when the text is not EDTF.</summary>
    public static EdtfBounds? Read(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        if (text[0] is '[' or '{')
        {
            return Set(text);
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return Interval(text[..slash], text[(slash + 1)..]);
        }

        var time = text.IndexOf('T', StringComparison.Ordinal);
        if (time >= 0)
        {
            return IsTime(text.AsSpan(time + 1)) && EdtfDate.Read(text[..time]) is { IsPlainDay: true } day ? day.Bounds : null;
        }

        return EdtfDate.Read(text)?.Bounds;
    }

    // Level 0 and 1: two dates; a side that is ".." is open, an empty one unknown. Seasons are no ends of intervals.
    private static EdtfBounds? Interval(string from, string to)
    {
        var first = End(from);
        var last = End(to);
        if (first is { Date: null } && last is { Date: null })
        {
            // Nothing is said; "../.." at least says that it is open.
            return from == ".." || to == ".." ? new EdtfBounds(null, null) : null;
        }

        if (first is not { } a || last is not { } b)
        {
            return null;
        }

        // "2004-06/2004": an end that is less exact than the start stands for its own beginning, and must not precede it.
        // An unspecified digit says that the end is not known so exactly, and may be anywhere.
        if (a.Date is { } start && b.Date is { } end
            && (start.First > end.Last || !end.IsUnspecified && !start.IsUnspecified && start.First > end.First))
        {
            return null;
        }

        return new EdtfBounds(a.Date?.First, b.Date?.Last);
    }

    private static IntervalEnd? End(string text)
    {
        if (text is "" or "..")
        {
            return new IntervalEnd(null);
        }

        return EdtfDate.Read(text) is { IsDivision: false } date ? new IntervalEnd(date) : null;
    }

    // Level 2: "[1667,1668,1670..1672]" is one of them, "{1960,1961-12}" all of them; a run may be open at the ends of the list.
    private static EdtfBounds? Set(string text)
    {
        if (text.Length < 3 || text[^1] != (text[0] == '[' ? ']' : '}'))
        {
            return null;
        }

        var members = text[1..^1].Split(',');
        CalendarDay? first = null;
        CalendarDay? last = null;
        bool openStart = false, openEnd = false;
        for (var i = 0; i < members.Length; i++)
        {
            var dots = members[i].IndexOf("..", StringComparison.Ordinal);
            var from = dots < 0 ? members[i] : members[i][..dots];
            var to = dots < 0 ? from : members[i][(dots + 2)..];
            if (from == "" && to == "" || from == "" && i > 0 || to == "" && i < members.Length - 1)
            {
                return null;
            }

            var a = from == "" ? null : EdtfDate.Read(from);
            var b = to == "" ? null : EdtfDate.Read(to);
            if (from != "" && a is null || to != "" && b is null || a?.First > b?.Last)
            {
                return null;
            }

            openStart |= a is null;
            openEnd |= b is null;
            first = Least(first, (a ?? b)?.First);
            last = Most(last, (b ?? a)?.Last);
        }

        return new EdtfBounds(openStart ? null : first, openEnd ? null : last);
    }

    private static CalendarDay? Least(CalendarDay? a, CalendarDay? b) => a is null || b < a ? b : a;

    private static CalendarDay? Most(CalendarDay? a, CalendarDay? b) => a is null || b > a ? b : a;

    // Level 0: hh:mm:ss, then nothing, Z, or a shift of hours with or without minutes.
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || text[2] != ':' || text[5] != ':' || Two(text) is not { } hour || Two(text[3..]) is not { } minute || Two(text[6..]) is not { } second
            || minute > 59 || second > 59 || hour > 24 || hour == 24 && minute + second > 0)
        {
            return false;
        }

        var zone = text[8..];
        if (zone is "" or "Z")
        {
            return true;
        }

        const int MostHours = 14;
        return zone[0] is '+' or '-' && Two(zone[1..]) is { } shift && zone.Length switch
        {
            3 => shift <= MostHours,
            6 => zone[3] == ':' && Two(zone[4..]) is { } minutes && minutes <= 59 && shift * 60 + minutes <= MostHours * 60,
            _ => false,
        };
    }

    private static int? Two(ReadOnlySpan<char> text) =>
        text.Length >= 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : null;

    private readonly record struct IntervalEnd(EdtfDate? Date);
}
