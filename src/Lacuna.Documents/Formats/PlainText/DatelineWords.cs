using System.Globalization;

namespace Lacuna.Documents.Formats.PlainText;

/// <summary>Tells a line of place and date ("Moscow, March 4, 1962.", "La Habana, 4 de marzo de 1962") from other short lines.</summary>
/// <remarks>Only whether it is one: the date itself is read elsewhere.</remarks>
internal static class DatelineWords
{
    private const int MaxLength = 90;

    // "National Security Archive" beside the date is a place of issue; more words are a title that has a date in it.
    private const int MaxPlaceWords = 4;

    private static readonly HashSet<string> Months = Names(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
        + "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
        + "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
        + "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        + "januar februar märz juni juli oktober dezember janeiro fevereiro março maio junho julho setembro outubro novembro dezembro");

    private static readonly HashSet<string> Joints = Names(
        "de del du of the le el st nd rd th г года m am pm at noon midnight monday tuesday wednesday thursday friday saturday sunday "
        + "lunes martes miércoles jueves viernes sábado domingo понедельник вторник среда четверг пятница суббота воскресенье");

    /// <summary>Whether the line has a month and a year, or a date in figures, and beside it only a name or two.</summary>
    public static bool IsDateline(ReadOnlySpan<char> line)
    {
        if (line.Length > MaxLength || line[0] is '[' or '(')
        {
            return false;
        }

        var (month, year, figures, place) = (false, false, false, 0);
        foreach (var part in line.SplitAny(' ', ',', '\u00A0', '–', '—'))
        {
            var word = line[part].Trim(".,;–—-");
            if (word.IsEmpty)
            {
                continue;
            }

            if (char.IsAsciiDigit(word[0]))
            {
                year |= word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 1400 and < 2100;
                figures |= word.Length is >= 6 and <= 10 && word.Count('.') + word.Count('/') + word.Count('-') == 2;
                continue;
            }

            var lower = word.ToString().ToLowerInvariant();
            if (Months.Contains(lower))
            {
                month = true;
            }
            else if (!Joints.Contains(lower))
            {
                if (char.IsLower(word[0]) || ++place > MaxPlaceWords || word.ContainsAny(":()[]".AsSpan()))
                {
                    return false;
                }
            }
        }

        return (month && year) || figures;
    }

    private static HashSet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);
}
