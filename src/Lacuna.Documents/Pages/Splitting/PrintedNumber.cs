using System.Globalization;

namespace Lacuna.Documents.Pages.Splitting;

/// <summary>The number printed on a page.</summary>
/// <param name="Value">The number.</param>
/// <param name="Total">Of how many pages, where it says so.</param>
internal sealed record PrintedNumber(int Value, int? Total)
{
    private static readonly string[] PageWords = ["page", "página", "pág", "pag", "стр", "лист", "p", "л"];
    private static readonly string[] OfWords = ["of", "de", "из", "/"];

    /// <summary>The number that stands alone on one of the first or last lines; null where there is none.</summary>
    public static PrintedNumber? Of(List<string> lines)
    {
        foreach (var line in lines.TakeLast(2).Reverse().Concat(lines.Take(2)))
        {
            if (Read(line) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Whether a line is nothing but the number of the page.</summary>
    public static bool IsOnly(string line) => Read(line) is not null;

    private static PrintedNumber? Read(string line)
    {
        if (line.Length > 24)
        {
            return null;
        }

        var numbers = new List<int>();
        foreach (var word in line.ToLowerInvariant().Replace("/", " / ", StringComparison.Ordinal).Split([' ', '-', '–', '—', '.', '(', ')', '[', ']', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 1500)
            {
                numbers.Add(n);
            }
            else if (!PageWords.Contains(word, StringComparer.Ordinal) && !(numbers.Count == 1 && OfWords.Contains(word, StringComparer.Ordinal)))
            {
                return null;
            }
        }

        return numbers switch
        {
            [var only] => new PrintedNumber(only, null),
            [var value, var of] when of >= value => new PrintedNumber(value, of),
            _ => null,
        };
    }
}
