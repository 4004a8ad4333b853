using System.Collections.Frozen;

namespace Lacuna.Documents.Dates.Written;

/// <summary>Days and years written in words: "the twelfth of May", "primero de enero", "mil novecientos sesenta y dos", "двенадцатое мая".</summary>
internal static class NumberWords
{
    // Added to the value of an ordinal, so that one dictionary has both.
    private const int OrdinalMark = 10_000;
    private const int DecadeMark = 1_000_000;
    private const int Thousand = 1000;
    private const int Hundred = 100;

    private static readonly (int First, int Step, bool Ordinal, string Words)[] Lists =
    [
        (1, 1, false, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        (20, 10, false, "twenty thirty forty fifty sixty seventy eighty ninety"),
        (1, 1, true, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
        (30, 10, true, "thirtieth"),
        (100, 900, false, "hundred thousand"),
        (1, 1, false, "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco "
            + "veintiseis veintisiete veintiocho veintinueve treinta"),
        (40, 10, false, "cuarenta cincuenta sesenta setenta ochenta noventa"),
        (100, 100, false, "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mil"),
        (1, 1, true, "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo"),
        (1, 1, true, "primera segunda tercera cuarta quinta sexta septima octava novena decima"),
        (1, 2, true, "primer tercer"),
        (1, 1, true, "первое второе третье четвертое пятое шестое седьмое восьмое девятое десятое одиннадцатое двенадцатое тринадцатое четырнадцатое пятнадцатое шестнадцатое семнадцатое восемнадцатое девятнадцатое двадцатое"),
        (1, 1, true, "первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого"),
        (1, 1, true, "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая"),
        (1, 1, true, "первой второй третьей четвертой пятой шестой седьмой восьмой девятой десятой"),
        (1, 1, true, "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый двадцатый"),
        (1, 1, true, "первом втором третьем четвертом пятом шестом седьмом восьмом девятом десятом"),
        (20, 10, false, "двадцать тридцать"),
        (50, 10, false, "пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
        (30, 10, true, "тридцатое сороковое пятидесятое шестидесятое семидесятое восьмидесятое девяностое"),
        (30, 10, true, "тридцатого сорокового пятидесятого шестидесятого семидесятого восьмидесятого девяностого"),
        (40, 0, false, "сорок"),
        (900, -100, false, "девятьсот восемьсот семьсот шестьсот пятьсот"),
        (1000, 0, false, "тысяча"),
        // Decades by name.
        (DecadeMark + 20, 10, false, "twenties thirties forties fifties sixties seventies eighties nineties"),
        (DecadeMark + 20, 10, false, "двадцатые тридцатые сороковые пятидесятые шестидесятые семидесятые восьмидесятые девяностые"),
        (DecadeMark + 20, 10, false, "двадцатых тридцатых сороковых пятидесятых шестидесятых семидесятых восьмидесятых девяностых"),
    ];

    /// <summary>The words with what they say.</summary>
    public static FrozenDictionary<string, int> All { get; } = Lists
        .SelectMany(list => list.Words.Split(' ').Select((word, i) => (word, value: list.First + i * list.Step + (list.Ordinal ? OrdinalMark : 0))))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.value, StringComparer.Ordinal);

    /// <summary>Joins the number words of a text to numbers.</summary>
    public static List<DateTerm> Join(List<DateTerm> terms)
    {
        var joined = new List<DateTerm>(terms.Count);
        for (var i = 0; i < terms.Count;)
        {
            if (terms[i].Role != DateRole.NumberWord)
            {
                joined.Add(terms[i++]);
                continue;
            }

            var first = terms[i];
            var (value, ordinal, read) = Number(terms, i);
            i += read;
            joined.Add(Decade(value) is { } decade
                ? first with { Role = DateRole.Number, Value = value, Mask = decade }
                : first with { Role = DateRole.Number, Value = value, Mask = value.ToString(System.Globalization.CultureInfo.InvariantCulture), Ordinal = ordinal });
        }

        return joined;
    }

    private static string? Decade(int value) => value >= DecadeMark ? $"19{(value - DecadeMark) / 10}X" : null;

    // "sixty-two", "sesenta y dos", "nineteen sixty-two", "mil novecientos sesenta y dos".
    private static (int Value, bool Ordinal, int Read) Number(List<DateTerm> terms, int from)
    {
        var total = 0;
        var group = 0;
        var last = int.MaxValue;
        var ordinal = false;
        var end = from;
        for (var i = from; i < terms.Count && !ordinal; i++)
        {
            var term = terms[i];
            var joins = term.IsSign("-") || term.Role == DateRole.And && group > 0;
            if (joins && i + 1 < terms.Count && terms[i + 1].Role == DateRole.NumberWord && terms[i + 1].Value % OrdinalMark < 10 * (term.Role == DateRole.And && last is Hundred or Thousand ? 10 : 1))
            {
                continue;
            }

            if (term.Role != DateRole.NumberWord)
            {
                break;
            }

            if (term.Value >= DecadeMark)
            {
                // "nineteen seventies".
                return i == from ? (term.Value, false, 1) : i == from + 1 && group == 19 ? (term.Value, false, 2) : (total + group, false, end - from);
            }

            var value = term.Value % OrdinalMark;

            if (value == Thousand || value == Hundred && group is > 0 and < Hundred)
            {
                group = Math.Max(1, group) * value;
            }
            else if (group == 0 || value < last && Fits(last, value))
            {
                group += value;
            }
            else if (group is >= 10 and < Hundred && value is >= 10 and < Hundred && total == 0)
            {
                // "nineteen sixty-two".
                total = group * Hundred;
                group = value;
            }
            else
            {
                break;
            }

            ordinal = term.Value >= OrdinalMark;
            last = value;
            end = i + 1;
        }

        return (total + group, ordinal, Math.Max(1, end - from));
    }

    // After "sixty" there may be "two", after "nine hundred" "sixty", after "nineteen" nothing of its own group.
    private static bool Fits(int last, int value) =>
        last >= Hundred ? value < last : last is >= 20 && last % 10 == 0 && value < 10;
}
