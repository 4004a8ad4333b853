using System.Collections.Frozen;

namespace Lacuna.Documents.Dates;

/// <summary>Names of months and weekdays in English, Spanish and Russian, full and cut short.</summary>
internal static class MonthNames
{
    /// <summary>The longest name; a longer word is no month and need not be looked up.</summary>
    public const int MaxLength = 12;

    private static readonly string[] Forms =
    [
        "january jan enero ene января январь янв",
        "february feb febrero февраля февраль февр фев",
        "march mar marzo марта март",
        "april apr abril abr апреля апрель апр",
        "may mayo мая май",
        "june jun junio июня июнь",
        "july jul julio июля июль",
        "august aug agosto ago августа август авг",
        "september sept sep septiembre setiembre set сентября сентябрь сент сен",
        "october oct octubre октября октябрь окт",
        "november nov noviembre ноября ноябрь нояб",
        "december dec diciembre dic декабря декабрь дек",
    ];

    private static readonly string WeekdayForms =
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        + "lunes martes miércoles miercoles jueves viernes sábado sabado domingo "
        + "понедельник вторник среда четверг пятница суббота воскресенье";

    private static readonly FrozenDictionary<string, int> Months = Forms
        .SelectMany((forms, index) => forms.Split(' ').Select(form => (form, index)))
        .ToFrozenDictionary(pair => pair.form, pair => pair.index + 1, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Weekdays = WeekdayForms.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthLookup =
        Months.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeekdayLookup =
        Weekdays.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month a word names, 1 to 12, or 0.</summary>
    public static int Month(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= MaxLength && MonthLookup.TryGetValue(word, out var month) ? month : 0;

    /// <summary>Whether a word names a day of the week.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word) => word.Length is >= 3 and <= MaxLength && WeekdayLookup.Contains(word);
}
