using System.Globalization;
using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Apparatus.Datelines;

/// <summary>The words of dates, for telling what a bracket holds; dates themselves are read elsewhere.</summary>
internal static class DateWords
{
    /// <summary>The months, with their usual abbreviations.</summary>
    public static WordSet Months { get; } = new(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
        + "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
        + "январ* феврал* март марта марте апрел* май мая мае июн* июл* август августа августе сентябр* октябр* ноябр* декабр* "
        + "janvier février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli oktober dezember "
        + "janeiro fevereiro março maio junho julho setembro outubro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
        + "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ledna února března dubna května června července srpna září října listopadu prosince");

    /// <summary>The days of the week.</summary>
    public static WordSet Weekdays { get; } = new(
        "monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles jueves viernes sábado domingo понедельник вторник среда четверг пятница суббота воскресенье "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag");

    /// <summary>Words for a time of the day.</summary>
    public static WordSet Times { get; } = new("a.m p.m am pm noon midnight morning afternoon evening mediodía medianoche полдень полночь midi minuit mittag mitternacht");

    /// <summary>Words that say a document has no date.</summary>
    public static WordSet Undated { get; } = new("undated n.d s.d o.d o.j s.f дат undatiert nedatováno");

    /// <summary>What may stand between the parts of a date.</summary>
    public static WordSet Joints { get; } = new(
        "a.m p.m am pm noon midnight morning afternoon evening the of st nd rd th de del г года le der den circa ca about early mid late before after or and "
        + "monday tuesday wednesday thursday friday saturday sunday sin fecha без даты lunes martes miércoles jueves viernes sábado domingo near via h");

    /// <summary>Classifications as the printed series sets them, in small letters before a dateline.</summary>
    public static WordSet Classification { get; } = new(
        "secret confidential restricted unclassified priority urgent immediate niact only use sensitive personal private plain strictly distribution limited official information");

    /// <summary>Whether a word is a year.</summary>
    public static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1400 and < 2100;

    /// <summary>Whether a text begins with a date: "May 3", "12 February 1952", "undated".</summary>
    public static bool BeginsDate(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, 60)].TrimStart(" ,[(\n");
        var (first, rest) = Word(text);
        var (second, _) = Word(rest);
        if (first.Length == 0)
        {
            return false;
        }

        var folded = Letters.Fold(first);
        if (Undated.Has(folded) || Months.Has(folded) && second.Length > 0 && (char.IsAsciiDigit(second[0]) || second[0] == '\uFFFC'))
        {
            return true;
        }

        var (third, _) = Word(Word(rest).Tail);
        return char.IsAsciiDigit(first[0]) && first.Length <= 4
            && (Months.Has(Letters.Fold(second)) || second is "de" or "th" or "st" && Months.Has(Letters.Fold(third)))
            || Weekdays.Has(folded) && (Months.Has(Letters.Fold(second)) || second.Length > 0 && char.IsAsciiDigit(second[0]));
    }

    private static (string First, string Tail) Word(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" ,\n[");
        var end = text.IndexOfAny(" ,\n]—");
        end = end < 0 ? text.Length : end;
        return (text[..end].Trim(".?").ToString(), text[end..].ToString());
    }
}
