using System.Globalization;
using System.Text;

namespace Lacuna.Documents.Dates.Written;

/// <summary>Cuts a text into the terms of a written date.</summary>
internal static class DateTermReader
{
    private static readonly string[] OrdinalEnds = ["st", "nd", "rd", "th", "d", "ro", "ero", "er", "do", "to", "o", "го", "ого", "ое", "й", "ый", "я", "ая", "м", "ом", "ем"];
    private static readonly string[] DecadeEnds = ["е", "ые", "х", "ых"];

    /// <summary>The terms, at most <paramref name="most"/>; null when there are more.</summary>
    public static List<DateTerm>? Cut(string text, int most)
    {
        var words = new List<DateTerm>();
        var folded = DateFolding.Signs(text);
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            var spaced = i > 0 && folded[i - 1] == ' ';
            if (char.IsLetterOrDigit(folded[i]) && folded[i] != 'º')
            {
                while (i < folded.Length && char.IsLetterOrDigit(folded[i]) && folded[i] != 'º')
                {
                    i++;
                }

                AddRun(words, folded[start..i], spaced, folded, ref i);
            }
            else
            {
                if (folded[i] is not (' ' or 'º'))
                {
                    words.Add(new DateTerm(DateRole.Sign, 0, "", folded[i], spaced, false, false));
                }

                i++;
            }

            if (words.Count > most)
            {
                return null;
            }
        }

        return NumberWords.Join(Understand(words));
    }

    // A run of letters and digits: "1962", "11th", "12DEC62", "l962", "January10", "196X".
    private static void AddRun(List<DateTerm> words, string run, bool spaced, string text, ref int next)
    {
        if (run.All(char.IsAsciiDigit))
        {
            words.Add(Number(Unfinished(run, text, ref next), spaced));
            return;
        }

        if (ScannedDigits.Read(run) is { } digits)
        {
            words.Add(Number(digits, spaced));
            return;
        }

        if (ScannedDigits.ReadWord(run) is { } word)
        {
            words.Add(Word(word, spaced));
            return;
        }

        for (var i = 0; i < run.Length;)
        {
            var start = i;
            var isDigit = char.IsAsciiDigit(run[i]);
            while (i < run.Length && char.IsAsciiDigit(run[i]) == isDigit)
            {
                i++;
            }

            words.Add(isDigit ? Number(run[start..i], spaced && start == 0) : Word(run[start..i], spaced && start == 0));
        }
    }

    // "196-", "17--", "19__", "196?": digits that the cataloguer could not give.
    private static string Unfinished(string digits, string text, ref int next)
    {
        var signs = next;
        while (signs < text.Length && signs - next < 2 && text[signs] is '-' or '_' or '?' && text[signs] == text[next])
        {
            signs++;
        }

        // "19..", "196...": one full stop may end a sentence, more stand for digits.
        if (signs == next && digits.Length is 2 or 3 && text.AsSpan(next).StartsWith("..") && digits[0] is '1')
        {
            while (next < text.Length && text[next] == '.')
            {
                next++;
            }

            return digits.PadRight(4, 'X');
        }

        if (digits.Length is not (2 or 3) || digits.Length + signs - next != 4 || signs < text.Length && char.IsLetterOrDigit(text[signs])
            || digits[0] is not ('1' or '2'))
        {
            return digits;
        }

        next = signs;
        return digits.PadRight(4, 'X');
    }

    private static DateTerm Number(string digits, bool spaced) =>
        new(DateRole.Number, digits.Contains('X', StringComparison.Ordinal) || digits.Length > 9 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture), digits, '\0', spaced, false, false);

    private static DateTerm Word(string letters, bool spaced) =>
        new(DateRole.Unknown, 0, string.Concat(letters.Select(DateFolding.Letter)), '\0', spaced, char.IsUpper(letters[0]), false);

    // Looks the words up, several together where they make a phrase; full stops after words are dropped.
    private static List<DateTerm> Understand(List<DateTerm> words)
    {
        var terms = new List<DateTerm>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var word = words[i];
            if (word.Role == DateRole.Number)
            {
                i += AddNumber(terms, words, i);
            }
            else if (word.Role == DateRole.Sign && word.Sign != '&')
            {
                AddSign(terms, words, i++);
            }
            else
            {
                i += AddPhrase(terms, words, i);
            }
        }

        return terms;
    }

    private static int AddNumber(List<DateTerm> terms, List<DateTerm> words, int at)
    {
        var number = words[at];
        // "1.976": Spanish typists divide the thousands of years too.
        if (number.Mask.Length == 1 && at + 2 < words.Count && words[at + 1].IsSign(".") && !words[at + 1].Spaced && words[at + 2] is { Role: DateRole.Number, Mask.Length: 3, Spaced: false })
        {
            terms.Add(Number(number.Mask + words[at + 2].Mask, number.Spaced));
            return 3;
        }

        // "1.º", "1-го", "60-х", "11th": what makes the number an ordinal or a decade.
        var i = at + 1;
        if (i < words.Count && words[i].IsSign("-.'") && !words[i].Spaced && i + 1 < words.Count && !words[i + 1].Spaced)
        {
            i++;
        }

        if (i < words.Count && words[i].Role == DateRole.Unknown && !words[i].Spaced)
        {
            var end = words[i].Mask;
            var closed = i + 2 >= words.Count || !words[i + 1].IsSign(".-/") || words[i + 2].Role != DateRole.Number;
            // "7bre": September to December by their Latin numbers.
            if (end == "bre" && number.Value is >= 7 and <= 10)
            {
                terms.Add(number with { Role = DateRole.Month, Value = number.Value + 2, Mask = end });
                return i + 1 - at;
            }

            if (OrdinalEnds.Contains(end) && number.Mask.Length <= 4)
            {
                terms.Add(number with { Ordinal = true });
                return i + 1 - at;
            }

            if ((closed || end != "х") && DecadeEnds.Contains(end) && number.Value % 10 == 0 || end == "s" && number.Value % 10 == 0 && number.Mask.Length is 2 or 4)
            {
                terms.Add(AsDecade(number));
                return i + 1 - at;
            }

            if (end is "е")
            {
                terms.Add(number with { Ordinal = true });
                return i + 1 - at;
            }
        }

        terms.Add(number);
        return 1;
    }

    /// <summary>A round number as a decade, or as a century where it ends in two zeros: "1960s" is 196X, "1900s" may be either and is 19XX.</summary>
    public static DateTerm AsDecade(DateTerm number)
    {
        var mask = number.Mask.Length == 2 ? "19" + number.Mask : number.Mask;
        return number with { Mask = mask.EndsWith("00", StringComparison.Ordinal) && number.Mask.Length == 4 ? mask[..2] + "XX" : mask[..3] + "X", Value = 0, Ordinal = number.Mask.Length == 2 };
    }

    private static void AddSign(List<DateTerm> terms, List<DateTerm> words, int at)
    {
        var afterWord = at == 0 || words[at - 1].Role == DateRole.Unknown && RomanNumerals.Value(words[at - 1].Mask) == 0;
        var beforeWord = at + 1 < words.Count && words[at + 1].Role == DateRole.Unknown && RomanNumerals.Value(words[at + 1].Mask) == 0;
        if (words[at].Sign == '.' && (afterWord || beforeWord || at == words.Count - 1) || words[at].Sign is '"' or '*' or '_')
        {
            return;
        }

        terms.Add(words[at]);
    }

    private static int AddPhrase(List<DateTerm> terms, List<DateTerm> words, int at)
    {
        var phrase = new StringBuilder();
        (DateRole Role, int Value)? best = null;
        var read = 1;
        var next = at;
        for (var count = 0; count < DateWords.LongestPhrase && next < words.Count; count++)
        {
            var word = words[next];
            if (word.Role != DateRole.Unknown && !word.IsSign("&"))
            {
                break;
            }

            phrase.Append(count > 0 ? " " : "").Append(word.Role == DateRole.Sign ? "&" : word.Mask);
            next++;
            if (DateWords.Find(phrase.ToString()) is { } found)
            {
                best = found;
                read = next - at;
            }

            // "s.f.", "s/f", "б. д.", "o'clock", "по-видимому".
            while (next < words.Count && (words[next].IsSign(".'-") || words[next].IsSign("/") && word.Mask.Length == 1) && next + 1 < words.Count && words[next + 1].Role == DateRole.Unknown)
            {
                next++;
            }
        }

        var first = words[at];
        if (best is { } term)
        {
            terms.Add(first with { Role = term.Role, Value = term.Value });
        }
        else if (RomanNumerals.Value(first.Mask) is > 0 and var roman)
        {
            terms.Add(first with { Role = DateRole.Roman, Value = roman });
        }
        else if (DateWords.DamagedMonth(first.Mask) is > 0 and var month)
        {
            terms.Add(first with { Role = DateRole.Month, Value = month });
        }
        else
        {
            terms.Add(first);
        }

        return read;
    }
}
