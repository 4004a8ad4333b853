using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Lacuna.Documents.Apparatus.Brackets;

namespace Lacuna.Documents.Comparison.Translations;

/// <summary>Numbers as texts write them: figures with any separators, words, ordinals, Roman numerals.</summary>
internal static class Numerals
{
    // More digits than this are a telephone or a register; they are compared as they stand all the same.
    private const int MostDigits = 18;

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    private const int LongestNumeral = 16;

    // Ordinals and cardinals share values: "the second part" is "часть 2". One is left out: in three languages it is also an article.
    private static readonly (int First, int Step, string English, string Spanish, string Russian)[] Rows =
    [
        (2, 1, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
            "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"),
        (2, 1, "", "", "двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати"),
        (2, 1, "", "", "двумя тремя четырьмя пятью шестью семью восемью девятью десятью"),
        (2, 1, "", "", "двум трем четырем"),
        (2, 1, "", "", "две трое четверо пятеро шестеро семеро"),
        (2, 1, "", "", "двое"),
        (2, 0, "both twice double", "ambos ambas doble", "оба обе обоих обеих обоим обеим дважды вдвое"),
        (2, 1, "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
            "segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo", ""),
        (2, 1, "", "segunda tercera cuarta quinta sexta septima octava novena decima", ""),
        (3, 0, "thrice triple", "tercer triple", "трижды втрое"),
        (20, 10, "twenty thirty forty fifty sixty seventy eighty ninety", "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
            "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
        (20, 10, "", "", "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста"),
        (21, 1, "", "veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", ""),
        (21, 0, "", "veintiun veintiuna", ""),
        (12, 0, "dozen dozens", "docena docenas", "дюжина дюжины дюжин"),
        (100, 100, "hundred", "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
            "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"),
        (100, 0, "hundreds", "ciento centenares cientos", "сотни сотен сотня"),
    ];

    // Ordinals of Russian are adjectives: matched by their stems.
    private static readonly string[] RussianOrdinals =
        ["втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат",
         "семнадцат", "восемнадцат", "девятнадцат", "двадцат"];

    private static readonly FrozenSet<string> AdjectiveEndings = FrozenSet.ToFrozenSet(
        ["ый", "ой", "ий", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "ую", "ое", "ые", "ых", "ыми", "ья", "ье", "ьи", "ьего", "ьему", "ьей", "ьем", "ьим", "ью", "ьих"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Words = Rows
        .SelectMany(row => new[] { row.English, row.Spanish, row.Russian }
            .SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => (word: Letters.Fold(word), value: row.First + i * row.Step))))
        .Concat(RussianOrdinals.SelectMany((stem, i) => AdjectiveEndings.Select(ending => (word: stem + ending, value: i + 2))))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.value, StringComparer.Ordinal);

    /// <summary>What a folded word counts, or null.</summary>
    public static int? OfWord(string folded)
    {
        if (Words.TryGetValue(folded, out var value))
        {
            return value;
        }

        // "twenty-five": tens and ones.
        var hyphen = folded.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && Words.TryGetValue(folded[..hyphen], out var tens) && tens is >= 20 and < 100 && tens % 10 == 0
            && Words.TryGetValue(folded[(hyphen + 1)..], out var ones) && ones < 10 ? tens + ones : null;
    }

    /// <summary>The ones that follow tens in words: "twenty five", "treinta y dos", "тридцать два"; 0 where none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tens">What the word before counts.</param>
    /// <param name="end">Offset after that word; moved behind the ones.</param>
    public static int OnesAfter(ReadOnlySpan<char> text, int tens, ref int end)
    {
        var start = end;
        if (tens is < 20 or > 90 || tens % 10 != 0 || start >= text.Length || text[start] is not (' ' or '-'))
        {
            return 0;
        }

        start += text[start..].StartsWith(" y ", StringComparison.Ordinal) ? 3 : 1;
        var after = start;
        while (after < text.Length && char.IsLetter(text[after]) && after - start < LongestNumeral)
        {
            after++;
        }

        var folded = Letters.Fold(text[start..after]);
        var ones = folded is "one" or "uno" or "una" or "un" or "один" or "одна" or "одного" or "первого" or "первый" or "first" ? 1 : OfWord(folded) ?? 0;
        if (ones is < 1 or > 9)
        {
            return 0;
        }

        end = after;
        return ones;
    }

    /// <summary>The value of a Roman numeral in capitals, or null. One letter alone is more often an initial or a pronoun.</summary>
    public static int? OfRoman(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 8 || word.ContainsAnyExcept(RomanDigits))
        {
            return null;
        }

        var (total, last) = (0, 0);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = word[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, _ => 1000 };
            total += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        // "CD", "MD", "DC" and "MM" are what they abbreviate.
        return total is > 1 and < 100 ? total : null;
    }

    /// <summary>The number written in figures that begins at a digit: canonical figures, with a point before decimals.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Offset of its first digit.</param>
    /// <param name="end">Offset after its last digit.</param>
    /// <remarks>"1,250", "1.250", "1 250" and "1250" are one number; so are "3.5" and "3,5". Three figures after one separator are thousands:
    /// "1.250" with three decimals is rare, and would be read alike on both sides.</remarks>
    public static string OfFigures(ReadOnlySpan<char> text, int start, out int end)
    {
        end = Digits(text, start);
        var first = end - start;
        Span<char> figures = stackalloc char[MostDigits + 1];
        var written = Math.Min(first, MostDigits);
        text.Slice(start, written).CopyTo(figures);
        var grouped = false;
        while (end + 1 < text.Length && text[end] is ',' or '.' or ' ' or '\u00a0' or '\u202f' or '\u2009' or '\'' && char.IsAsciiDigit(text[end + 1]))
        {
            var groupEnd = Digits(text, end + 1);
            var length = groupEnd - end - 1;
            var thousands = length == 3 && first <= 3 && text[start] != '0';
            if (thousands && (text[end] != ' ' || grouped || first < 4) && written + 3 <= MostDigits)
            {
                text.Slice(end + 1, 3).CopyTo(figures[written..]);
                written += 3;
                grouped = true;
                end = groupEnd;
                continue;
            }

            // A decimal, unless another separator follows: then it is a date or a section.
            var last = groupEnd + 1 >= text.Length || text[groupEnd] is not ('.' or ',') || !char.IsAsciiDigit(text[groupEnd + 1]);
            if (text[end] is ',' or '.' && length <= 2 && last && written + 1 + length <= MostDigits)
            {
                figures[written++] = '.';
                text.Slice(end + 1, length).CopyTo(figures[written..]);
                written += length;
                end = groupEnd;
            }

            break;
        }

        var canonical = figures[..written].TrimStart('0');
        return canonical.IsEmpty ? "0" : canonical.ToString();
    }

    /// <summary>The number of a value.</summary>
    public static string Key(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
